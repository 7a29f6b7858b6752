"""Acts: each thing an officer does is one transaction whose changes are written down, chained and hashed."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlite_utils import Database

from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import chain
from desktop.store.errors import damaged, database_errors
from desktop.store.plain import facts_text
from desktop.store.year_state import Standing, standing

FINAL = frozenset(
    {
        *("new", "new_year", "migrate", "restore", "rescue", "password_set", "password_changed", "password_removed"),
        *("seal", "unseal", "close_year", "handover", "takeover", "begin_chain", "carried"),
    }
)
"""The acts that cannot be undone; they change no row of the year's data, so they may happen after sealing too."""

TOGETHER = "together"
"""The fact that marks the acts a person did in one go: the number of the last act before them."""

_ACT = "SELECT number, time, officer, name, facts, undoes FROM act WHERE number = ?"
_CHANGES = "SELECT number, act, table_name, key, before, after FROM change WHERE act = ? ORDER BY number"


def last_act(db: Database) -> int:
    """Return the number of the last act, 0 before the first; undoing one is an act itself."""
    ((number,),) = db.execute("SELECT coalesce(max(number), 0) FROM act")
    return int(number)


@contextmanager
def act(db: Database, desk: Desk, name: str, facts: Facts | None = None, *, undoes: int | None = None) -> Iterator[int]:
    """Open an act and give its number; everything written in the block is kept together, or nothing of it.

    `name` is a code of resources/words/acts.toml. `undoes` is the act this one takes back: only then may rows that
    were kept be removed.

    Raises: DeskError YEAR_CLOSED; YEAR_SEALED unless the desk says why it is late; STORE_DAMAGED when an outside
    program left an act open.
    """
    with all_or_none(db):
        late = name not in FINAL and _is_late(db, desk)
        number, prev = _next(db)
        row = (number, desk.clock().isoformat(timespec="seconds"), desk.officer, name, facts_text(facts or {}), undoes)
        db.execute(
            "INSERT INTO act (number, time, officer, name, facts, undoes, prev) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [*row, prev],
        )
        if late and desk.late:
            late_change = (desk.late.reason, desk.late.caller, number)
            db.execute("INSERT INTO late_change (reason, caller, act) VALUES (?, ?, ?)", late_change)
        yield number
        _close(db, number, prev)


@contextmanager
def all_or_none(db: Database) -> Iterator[None]:
    """Keep the acts of the block together, or none of them."""
    with _certain(db), db.atomic():
        yield


@contextmanager
def _certain(db: Database) -> Iterator[None]:
    """Let an error pass only when nothing was kept: on a full disk SQLite can fail after the act stands in the file.

    The journal, whose going keeps an act, is gone by then; only its folder could not be written through.
    """
    before = _acts(db)
    try:
        yield
    except database_errors():
        with suppress(*database_errors()):
            if not db.conn.in_transaction and _acts(db) > before:
                return
        raise


def _acts(db: Database) -> int:
    return int(db.execute("SELECT ifnull(max(number), 0) FROM act").fetchone()[0])


def _is_late(db: Database, desk: Desk) -> bool:
    """Tell whether an act comes after the seal; refuse it where it may not come at all."""
    state = standing(db)
    if state is Standing.CLOSED:
        raise DeskError(Trouble.YEAR_CLOSED, {"path": desk.path})
    if state is Standing.SEALED and desk.late is None:
        raise DeskError(Trouble.YEAR_SEALED, {"path": desk.path})
    return state is Standing.SEALED


def _next(db: Database) -> tuple[int, str]:
    last = db.execute("SELECT number, hash FROM act ORDER BY number DESC LIMIT 1").fetchone()
    if last is None:
        return 1, chain.START
    number, prev = last
    if prev is None:
        raise damaged(db, f"act {number}")
    return number + 1, prev


def _close(db: Database, number: int, prev: str) -> None:
    """Chain and hash the act's changes, then the act."""
    hashes: list[tuple[str, int]] = []
    last = prev
    for fields in db.execute(_CHANGES, [number]):
        last = chain.of_change(last, fields)
        hashes.append((last, fields[0]))
    db.conn.executemany("UPDATE change SET hash = ? WHERE number = ?", hashes)
    fields = db.execute(_ACT, [number]).fetchone()
    db.execute("UPDATE act SET hash = ? WHERE number = ?", [chain.of_act(last, fields, len(hashes)), number])
