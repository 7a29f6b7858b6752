"""History forged by someone who knows the program: its triggers put back as they were, its hashes made anew."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop.store import chain

_ACT = "SELECT number, time, officer, name, facts, undoes FROM act WHERE number = ?"
_CHANGES = "SELECT number, act, table_name, key, before, after FROM change WHERE act = ? ORDER BY number"


@contextmanager
def forging(store: Path) -> Iterator[sqlite3.Connection]:
    """Give the store without its triggers; put them back as they were, so that nothing shows there."""
    with closing(sqlite3.connect(store)) as conn:
        triggers = conn.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            conn.execute(f'DROP TRIGGER "{name}"')
        yield conn
        for _, sql in triggers:
            conn.execute(sql)
        conn.commit()


def edit(conn: sqlite3.Connection) -> None:
    """Change a value in its row and in the change row that kept it."""
    key = _last_entry(conn)
    conn.execute("UPDATE entry SET points = '0.25' WHERE id = ?", [key])
    conn.execute(
        "UPDATE change SET after = json_set(after, '$.points', '0.25') WHERE table_name = 'entry' AND key = ?", [key]
    )


def delete(conn: sqlite3.Connection) -> None:
    """Remove an act before the last with all it did."""
    _remove(conn, _last(conn) - 1)


def insert(conn: sqlite3.Connection) -> None:
    """Put an act behind the last one, its hash invented."""
    row = conn.execute("SELECT time, officer, facts, hash FROM act ORDER BY number DESC").fetchone()
    time, officer, facts, prev = row
    conn.execute(
        "INSERT INTO act (number, time, officer, name, facts, prev, hash) VALUES (?, ?, ?, 'set', ?, ?, ?)",
        [_last(conn) + 1, time, officer, facts, prev, chain.START],
    )


def swap(conn: sqlite3.Connection) -> None:
    """Swap who did the last two acts, and when."""
    last = _last(conn)
    columns = "time, officer, facts"
    one, other = (
        conn.execute(f"SELECT {columns} FROM act WHERE number = ?", [number]).fetchone() for number in (last, last - 1)
    )
    for number, row in ((last, other), (last - 1, one)):
        conn.execute("UPDATE act SET time = ?, officer = ?, facts = ? WHERE number = ?", [*row, number])


def cut_tail(conn: sqlite3.Connection) -> None:
    """Remove the last act with all it did: what is left is a history that once was."""
    _remove(conn, _last(conn))


def rewrite(conn: sqlite3.Connection) -> None:
    """Change a value and make every hash from there on anew: a history without a flaw, only another one."""
    edit(conn)
    prev = chain.START
    for (number,) in conn.execute("SELECT number FROM act ORDER BY number").fetchall():
        conn.execute("UPDATE act SET prev = ? WHERE number = ?", [prev, number])
        prev = _hashed(conn, number, prev)


FORGERIES: dict[str, Callable[[sqlite3.Connection], None]] = {
    "edit": edit,
    "delete": delete,
    "insert": insert,
    "swap": swap,
    "cut tail": cut_tail,
    "rewrite all": rewrite,
}
SEEN_BY_CODE_ALONE = {"cut tail", "rewrite all"}


def _hashed(conn: sqlite3.Connection, number: int, prev: str) -> str:
    last, changes = prev, conn.execute(_CHANGES, [number]).fetchall()
    for fields in changes:
        last = chain.of_change(last, fields)
        conn.execute("UPDATE change SET hash = ? WHERE number = ?", [last, fields[0]])
    digest = chain.of_act(last, conn.execute(_ACT, [number]).fetchone(), len(changes))
    conn.execute("UPDATE act SET hash = ? WHERE number = ?", [digest, number])
    return digest


def _remove(conn: sqlite3.Connection, act: int) -> None:
    conn.execute("DELETE FROM entry WHERE act = ?", [act])
    conn.execute("DELETE FROM change WHERE act = ?", [act])
    conn.execute("DELETE FROM act WHERE number = ?", [act])


def _last(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT max(number) FROM act").fetchone()[0])


def _last_entry(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT max(id) FROM entry WHERE points IS NOT NULL").fetchone()[0])
