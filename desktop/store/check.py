"""Look through a cluster's file: the file itself, its tables and triggers, the chain, every row, every original."""

import hashlib
from collections.abc import Callable, Iterable, Iterator

from sqlite_utils import Database

from desktop.domain.facts import Fact
from desktop.store.audit import ChangeRow, act_rows, breaks, change_rows
from desktop.store.build import built_otherwise, tables_of_new_store
from desktop.store.errors import database_errors
from desktop.store.findings import StoreFinding, about_row, columns_of
from desktop.store.history import act_of_code
from desktop.store.triggers import data_tables, key_of, row_as_json

_MOST_DAMAGES = 20
_Look = Callable[[Database], Iterable[StoreFinding]]
_Recorded = dict[str, dict[str, str | None]]


def check(db: Database, code: str | None = None) -> tuple[StoreFinding, ...]:
    """Return everything that is wrong with the store, value by value; `code` is a print code it must once have had.

    Only with a print code from a paper are a cut-off end and a history written anew noticed.
    """
    looks: tuple[_Look, ...] = (_file, built_otherwise, _history_and_rows, _originals)
    found = _with_any_text(db, lambda: tuple(each for look in looks for each in _as_far_as_possible(look, db)))
    return found + tuple(_code_unknown(db, code))


def check_rows(db: Database) -> tuple[StoreFinding, ...]:
    """Return every value that is not what the history says was kept, and every break of the history itself.

    This is the part of `check` that a total depends on; the file's other pages and the originals are left to `check`.
    """
    looks: tuple[_Look, ...] = (_indices, _history_and_rows)
    return _with_any_text(db, lambda: tuple(each for look in looks for each in _as_far_as_possible(look, db)))


def _with_any_text(db: Database, look: Callable[[], tuple[StoreFinding, ...]]) -> tuple[StoreFinding, ...]:
    factory = db.conn.text_factory
    db.conn.text_factory = _readable
    try:
        return look()
    finally:
        db.conn.text_factory = factory


def _readable(raw: bytes) -> str:
    """Decode a text cell; bytes that are no text (a flipped bit) show as such and so differ from what was kept."""
    return raw.decode("utf-8", "replace")


def _as_far_as_possible(look: _Look, db: Database) -> list[StoreFinding]:
    found: list[StoreFinding] = []
    try:
        found.extend(look(db))
    except database_errors() as error:
        found.append(_damaged(error))
    except UnicodeDecodeError as error:
        found.append(_damaged(error))
    return found


def _damaged(error: Exception) -> StoreFinding:
    return StoreFinding("file_damaged", {"technical": str(error)})


def _file(db: Database) -> Iterator[StoreFinding]:
    if db.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        yield StoreFinding("journal_wal", {})
    for (detail,) in db.execute(f"PRAGMA integrity_check({_MOST_DAMAGES})"):
        if detail != "ok":
            yield StoreFinding("file_damaged", {"technical": detail})
    for table, number, parent, _key in db.execute("PRAGMA foreign_key_check").fetchall():
        row = db.execute(f"SELECT {row_as_json(db, table, table)} FROM {table} WHERE rowid = ?", [number]).fetchone()
        yield about_row("link_broken", table, str(number), row and row[0], parent=parent)


def _indices(db: Database) -> Iterator[StoreFinding]:
    """Compare the indices of the data with their tables: through a rotten one a right row is passed over."""
    indexed = {table for (table,) in db.execute("SELECT tbl_name FROM sqlite_master WHERE type = 'index'")}
    for table in sorted(indexed & set(data_tables(db)) - {"original"}):
        for (detail,) in db.execute(f"PRAGMA integrity_check({table})").fetchall():
            if detail != "ok":
                yield StoreFinding("file_damaged", {"technical": detail})


def _history_and_rows(db: Database) -> Iterator[StoreFinding]:
    recorded: _Recorded = {}
    yield from breaks(act_rows(db), _noted(change_rows(db), recorded))
    present = set(data_tables(db))
    for table in tables_of_new_store():
        kept = recorded.get(table, {})
        yield from _rows(db, table, kept) if table in present else _gone(table, kept)


def _noted(changes: Iterable[ChangeRow], recorded: _Recorded) -> Iterator[ChangeRow]:
    for row in changes:
        recorded.setdefault(row[2], {})[row[3]] = row[5]
        yield row


def _rows(db: Database, table: str, recorded: dict[str, str | None]) -> Iterator[StoreFinding]:
    """Compare a table's rows with what the last change of each says; `recorded` is used up."""
    yield from _turned_bytes(db, table, recorded)
    whole = f"NOT ({' OR '.join(_turned(column) for column in _texts(db, table))})"
    sql = f"SELECT CAST({key_of(db, table)} AS TEXT), {row_as_json(db, table, table)} FROM {table} WHERE {whole}"
    for key, row in db.execute(sql):
        kept = recorded.pop(key, None)
        if kept is None:
            yield about_row("row_unrecorded", table, key, row)
        elif kept != row:
            yield from _altered(table, key, kept, row)
    yield from _gone(table, recorded)


def _gone(table: str, recorded: dict[str, str | None]) -> Iterator[StoreFinding]:
    """Name the rows that were kept and are not there."""
    for key, kept in recorded.items():
        if kept is not None:
            yield about_row("row_missing", table, key, kept)


def _turned_bytes(db: Database, table: str, recorded: dict[str, str | None]) -> Iterator[StoreFinding]:
    """Name the values that a flipped bit made bytes: such a row cannot even be written as JSON."""
    key = key_of(db, table)
    for column in _texts(db, table):
        for row_key, value in db.execute(f"SELECT CAST({key} AS TEXT), {column} FROM {table} WHERE {_turned(column)}"):
            kept = recorded.pop(row_key, None)
            was = columns_of(kept).get(column)
            yield about_row("row_altered", table, row_key, kept, column=column, was=was, now=_readable(value))


def _texts(db: Database, table: str) -> tuple[str, ...]:
    columns = db.execute("SELECT name FROM pragma_table_info(?) WHERE type <> 'BLOB' ORDER BY cid", [table])
    return tuple(name for (name,) in columns)


def _turned(column: str) -> str:
    return f"typeof({column}) = 'blob'"


def _altered(table: str, key: str, kept: str, row: str) -> Iterator[StoreFinding]:
    was, now = columns_of(kept), columns_of(row)
    differing = [column for column in now if was.get(column) != now[column]]
    for column in differing:
        facts: dict[str, Fact] = {"column": column, "was": was.get(column), "now": now[column]}
        yield about_row("row_altered", table, key, kept, **facts)
    if not differing:  # one of the two is no JSON at all
        yield about_row("row_altered", table, key, kept, column=None, was=kept, now=row)


def _originals(db: Database) -> Iterator[StoreFinding]:
    """Hash every original again, but for those that stayed with the old chair: nothing of them came along."""
    here = "sha256 NOT IN (SELECT sha256 FROM left_behind) OR length(content) > 0"
    for sha256, name, size, content in db.execute(f"SELECT sha256, name, size, content FROM original WHERE {here}"):
        if len(content) != size or hashlib.sha256(content).hexdigest() != sha256:
            yield StoreFinding("original_altered", {"file": name, "sha256": sha256}, "original", _sender(db, sha256))


def _sender(db: Database, sha256: str) -> str | None:
    row = db.execute("SELECT unit FROM report WHERE sha256 = ? ORDER BY id DESC LIMIT 1", [sha256]).fetchone()
    return str(row[0]) if row else None


def _code_unknown(db: Database, code: str | None) -> Iterator[StoreFinding]:
    if code is not None and act_of_code(db, code) is None:
        yield StoreFinding("code_unknown", {"code": code}, "act")
