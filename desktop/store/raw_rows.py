"""Rows put straight into the tables of a file that is being rebuilt, while no trigger writes them down."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from desktop.store.audit import ActRow, ChangeRow
from desktop.store.errors import database_errors
from desktop.store.triggers import key_of, row_as_json

_Originals = Mapping[str, bytes]
_Columns = dict[str, object]


@dataclass(frozen=True, slots=True)
class Raw:
    """A row to be put into a table: its key and itself as a JSON object."""

    table: str
    key: str
    row: str


def drop_triggers(db: Database) -> None:
    """Drop every trigger; `renew_triggers` brings them back."""
    for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        db.execute(f'DROP TRIGGER "{name}"')


def insert_history(db: Database, acts: Sequence[ActRow], changes: Sequence[ChangeRow]) -> None:
    """Put acts and changes in as they were, hashes included."""
    db.conn.executemany(f"INSERT INTO act VALUES ({', '.join('?' * 8)})", acts)
    db.conn.executemany(f"INSERT INTO change VALUES ({', '.join('?' * 7)})", changes)


def insert_rows(db: Database, table: str, rows: Iterable[str], originals: _Originals) -> None:
    """Put rows in, given as JSON objects; an original gets its bytes, none where they are lost."""
    for row in rows:
        _insert(db, table, _columns(table, row, originals))


def add_rows(db: Database, act: int, rows: Iterable[Raw], originals: _Originals) -> tuple[list[Raw], list[Raw]]:
    """Put rows in as changes of an open act; return those that were added and those that cannot stand.

    A row stands when its table takes it and everything it points to is there.
    """
    cannot_stand: tuple[type[Exception], ...] = (ValueError, AttributeError, *database_errors())
    added: dict[Raw, str | None] = {}
    refused: list[Raw] = []
    for raw in rows:
        before = _row_of(db, raw)
        try:
            _put(db, raw, {**_columns(raw.table, raw.row, originals)}, before, act)
            added[raw] = before
        except cannot_stand:
            refused.append(raw)
    while orphans := _orphans(db, added):
        for raw in orphans:
            _take_back(db, raw, added.pop(raw), originals)
            refused.append(raw)
    for raw, before in added.items():
        change = (act, raw.table, raw.key, before, _row_of(db, raw))
        db.execute("INSERT INTO change (act, table_name, key, before, after) VALUES (?, ?, ?, ?, ?)", change)
    return list(added), refused


def _columns(table: str, row: str, originals: _Originals) -> _Columns:
    columns: _Columns = json.loads(row)
    if table == "original":
        columns["content"] = originals.get(str(columns["sha256"]), b"")
    return columns


def _put(db: Database, raw: Raw, columns: _Columns, before: str | None, act: int) -> None:
    if "act" in columns:
        columns["act"] = act
    if before is None:
        _insert(db, raw.table, columns)
    else:
        _update(db, raw, columns)


def _insert(db: Database, table: str, columns: _Columns) -> None:
    marks = ", ".join("?" * len(columns))
    db.execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", list(columns.values()))


def _update(db: Database, raw: Raw, columns: _Columns) -> None:
    settings = ", ".join(f"{column} = ?" for column in columns)
    key = key_of(db, raw.table)
    db.execute(f"UPDATE {raw.table} SET {settings} WHERE CAST({key} AS TEXT) = ?", [*columns.values(), raw.key])


def _take_back(db: Database, raw: Raw, before: str | None, originals: _Originals) -> None:
    if before is None:
        db.execute(f"DELETE FROM {raw.table} WHERE CAST({key_of(db, raw.table)} AS TEXT) = ?", [raw.key])
    else:
        _update(db, raw, _columns(raw.table, before, originals))


def _row_of(db: Database, raw: Raw) -> str | None:
    sql = f"SELECT {row_as_json(db, raw.table, raw.table)} FROM {raw.table}"
    row = db.execute(f"{sql} WHERE CAST({key_of(db, raw.table)} AS TEXT) = ?", [raw.key]).fetchone()
    return None if row is None else str(row[0])


def _orphans(db: Database, added: Mapping[Raw, str | None]) -> list[Raw]:
    """Return the added rows that point to nothing."""
    by_key = {(raw.table, raw.key): raw for raw in added}
    found = set()
    for table, number, _parent, _link in db.execute("PRAGMA foreign_key_check").fetchall():
        sql = f"SELECT CAST({key_of(db, table)} AS TEXT) FROM {table} WHERE rowid = ?"
        found.add((table, db.execute(sql, [number]).fetchone()[0]))
    return [by_key[each] for each in found if each in by_key]
