"""Where two states of a cluster's file differ, row by row."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from desktop.store.findings import about_row
from desktop.store.triggers import data_tables, key_of, row_as_json


@dataclass(frozen=True, slots=True)
class Difference:
    """One row as it is now and as it would be, as JSON objects; None where it is not there at all."""

    table: str
    key: str
    now: str | None
    then: str | None
    unit: str | None
    criterion: str | None
    layer: str | None


def differences(now: Database, then: Database) -> tuple[Difference, ...]:
    """Return every row that differs, table by table, in the order of the keys of `now`."""
    return tuple(each for table in data_tables(now) for each in _of_table(now, then, table))


def _of_table(now: Database, then: Database, table: str) -> Iterator[Difference]:
    wanted = dict(_rows(then, table))
    for key, row in _rows(now, table):
        other = wanted.pop(key, None)
        if other != row:
            yield _difference(table, key, row, other)
    for key, other in wanted.items():
        yield _difference(table, key, None, other)


def _rows(db: Database, table: str) -> Iterator[tuple[str, str]]:
    key = key_of(db, table)
    yield from db.execute(f"SELECT CAST({key} AS TEXT), {row_as_json(db, table, table)} FROM {table} ORDER BY {key}")


def _difference(table: str, key: str, now: str | None, then: str | None) -> Difference:
    about = about_row("", table, key, now or then)
    return Difference(table, key, now, then, about.unit, about.criterion, about.layer)
