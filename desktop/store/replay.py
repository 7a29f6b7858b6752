"""Changes played backwards: rows put back as they were before an act, from what the triggers wrote down."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sqlite_utils import Database

from desktop.store.schema import STAYING
from desktop.store.triggers import key_of

Row = tuple[str, str, str | None, str | None]
"""One change: table, key, the row before and after as JSON objects."""


def rows_of(db: Database, first: int, last: int | None = None) -> list[Row]:
    """Return the changes of an act, or of the acts from `first` to `last`, of the tables that undoing touches."""
    sql = "SELECT table_name, key, before, after FROM change WHERE act BETWEEN ? AND ? ORDER BY number"
    return [row for row in db.execute(sql, [first, first if last is None else last]) if row[0] not in STAYING]


def play_back(db: Database, rows: Sequence[Row]) -> None:
    """Undo these changes, the last one first."""
    for table, run in groupby(reversed(rows), key=lambda row: row[0]):
        _play(db, table, list(run))


def _play(db: Database, table: str, rows: list[Row]) -> None:
    key = key_of(db, table)
    for kind, run in groupby(rows, key=_kind):
        if kind == "added":
            db.conn.executemany(f"DELETE FROM {table} WHERE {key} = ?", [(row[1],) for row in run])
        elif kind == "removed":
            _insert(db, table, [row[2] or "" for row in run])
        else:
            _update(db, table, key, list(run))


def _kind(row: Row) -> str:
    if row[2] is None:
        return "added"
    return "removed" if row[3] is None else "changed"


def _insert(db: Database, table: str, rows: Iterable[str]) -> None:
    for columns, cells in _as_cells(rows):
        marks = ", ".join("?" * len(columns))
        db.conn.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", cells)


def _update(db: Database, table: str, key: str, rows: list[Row]) -> None:
    for row in rows:
        for columns, (cells,) in _as_cells([row[2] or ""]):
            settings = ", ".join(f"{column} = ?" for column in columns)
            db.execute(f"UPDATE {table} SET {settings} WHERE {key} = ?", [*cells, row[1]])


def _as_cells(rows: Iterable[str]) -> Iterator[tuple[tuple[str, ...], list[tuple[object, ...]]]]:
    """Yield rows given as JSON objects as their columns and cells, those of the same columns together."""
    plain = (json.loads(row) for row in rows)
    for columns, alike in groupby(plain, key=tuple):
        yield columns, [tuple(row.values()) for row in alike]
