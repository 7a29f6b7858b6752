"""What can still be read of a damaged file: acts and changes, originals, rows of its tables, each for itself."""

import hashlib
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.cause import cause_of
from desktop.domain.desk import Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.audit import ActRow, ChangeRow
from desktop.store.errors import database_errors
from desktop.store.file import connection, opening_key
from desktop.store.leaves import Cell, leaves
from desktop.store.schema import HISTORY
from desktop.store.triggers import data_tables, key_of, row_as_json

_HASH = 64
_ACT, _CHANGE, _ORIGINAL = 8, 7, 5
_ONE_BY_ONE, _BY_LEAPS, _LEAP = 1000, 400, 500
_OUT_OF_REACH = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CANTOPEN}
_Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Salvage:
    """Everything that was found, none of it proved but the originals, whose bytes fit their SHA-256.

    `acts` and `changes` hold every reading of a number; `rows` the rows of each table by key, as JSON objects.
    `version` is that of the schema, None when it cannot be read.
    """

    version: int | None = None
    acts: dict[int, list[ActRow]] = field(default_factory=dict)
    changes: dict[int, list[ChangeRow]] = field(default_factory=dict)
    originals: dict[str, bytes] = field(default_factory=dict)
    rows: dict[str, dict[str, str]] = field(default_factory=dict)


def gather(path: str, key: Key | None, pattern: Database) -> Salvage:
    """Read all that can be read of the file at `path`, whatever journal lies beside it; not a byte is written.

    `pattern` is a blank store, which tells the tables and columns. A plain file is read page by page, an encrypted
    one row by row through SQLCipher. Raises: DeskError PASSWORD_NEEDED, FILE_UNREADABLE.
    """
    key = opening_key(path, key)
    found = Salvage(_version(path, key))
    if key is None:
        _take_leaves(path, found)
    with suppress(*database_errors()), closing(_opened(path, key)) as db:
        if key:
            for table in (*sorted(HISTORY), "original"):
                _take(found, iter(_rows(db, table, "*")))
        for table in data_tables(pattern):
            _take_rows(found, db, table, key_of(pattern, table), row_as_json(pattern, table, table))
    return found


def _version(path: str, key: Key | None) -> int | None:
    try:
        with closing(_opened(path, key)) as db:
            return int(db.execute("PRAGMA user_version").fetchone()[0]) or None
    except database_errors():
        return None


def _opened(path: str, key: Key | None) -> Database:
    """Open a file as it lies, though it is shorter than it says; text that is none comes as bytes."""
    conn = connection(path, "mode=ro&immutable=1", key)
    try:
        conn.execute("PRAGMA writable_schema = ON")
        conn.text_factory = _text
        return Database(conn, execute_plugins=False)
    except BaseException:
        conn.close()
        raise


def _text(raw: bytes) -> str | bytes:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw


def _take_leaves(path: str, found: Salvage) -> None:
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": cause_of(error)}) from error
    _take(found, ((leaf.rowid, leaf.cells) for leaf in leaves(content)))


def _take(found: Salvage, rows: Iterator[tuple[int, _Row]]) -> None:
    for rowid, cells in rows:
        if _is_act(cells):
            found.acts.setdefault(rowid, []).append((rowid, *cells[1:]))  # type: ignore[arg-type]
        elif _is_change(cells):
            found.changes.setdefault(rowid, []).append((rowid, *cells[1:]))  # type: ignore[arg-type]
        elif len(cells) == _ORIGINAL and isinstance(cells[4], bytes):
            sha256 = hashlib.sha256(cells[4]).hexdigest()
            if sha256 == cells[0]:
                found.originals[sha256] = cells[4]


def _is_act(cells: _Row) -> bool:
    return len(cells) == _ACT and all(isinstance(cell, str) for cell in cells[1:5]) and _is_hash(cells[6])


def _is_change(cells: _Row) -> bool:
    texts = all(isinstance(cell, str) for cell in cells[2:4]) if len(cells) == _CHANGE else False
    return texts and isinstance(cells[1], int) and _is_hash(cells[6])


def _is_hash(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) == _HASH


def _take_rows(found: Salvage, db: Database, table: str, key: str, as_json: str) -> None:
    rows = found.rows.setdefault(table, {})
    for _rowid, (value, row) in _rows(db, table, f"CAST({key} AS TEXT), {as_json}"):
        if isinstance(value, str) and isinstance(row, str):
            rows[value] = row


def _rows(db: Database, table: str, columns: str) -> list[tuple[int, _Row]]:
    """Return the rows of a table read from its start, those read from its end, and those between bad pages."""
    sql = f"SELECT rowid, {columns} FROM {table}"
    ahead, trouble = _run(db, f"{sql} ORDER BY rowid")
    if trouble is None or trouble in _OUT_OF_REACH:
        return ahead
    last = ahead[-1][0] if ahead else 0
    back, _ = _run(db, f"{sql} WHERE rowid > ? ORDER BY rowid DESC", last)
    between = _between(db, sql, last + 1, back[-1][0] if back else sys.maxsize)
    return [*ahead, *between, *reversed(back)]


def _between(db: Database, sql: str, first: int, end: int) -> Iterator[tuple[int, _Row]]:
    """Yield the rows behind a page that cannot be read, up to the next such page, and so on."""
    missed = 0
    while first < end and missed < _ONE_BY_ONE + _BY_LEAPS:
        rows, trouble = _run(db, f"{sql} WHERE rowid BETWEEN ? AND ? ORDER BY rowid", first, end - 1)
        yield from rows
        if trouble is None:
            return
        missed = 0 if rows else missed + 1
        first = rows[-1][0] + 1 if rows else first + (1 if missed < _ONE_BY_ONE else _LEAP)


def _run(db: Database, sql: str, *given: int) -> tuple[list[tuple[int, _Row]], int | None]:
    """Return the rows up to the first that cannot be read, and SQLite's code for why; None at the end."""
    rows: list[tuple[int, _Row]] = []
    try:
        for rowid, *cells in db.conn.execute(sql, given):
            rows.append((rowid, tuple(cells)))
    except database_errors() as error:
        return rows, int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
    return rows, None
