"""Corrections: rows of a report that stand in place of what it brought, known by the row they are about."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from desktop.domain.ledger import Correction
from desktop.store.plain import text_of

TABLES = ("entry", "figure", "award", "section")
_SELECT = (
    "SELECT correction.id, entry, figure, award, section, names, reason, basis, carries, kept_from, officer, time"
    " FROM correction JOIN act ON act.number = correction.act ORDER BY correction.id"
)


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of a file by table and row, those a report out of use was to keep among `idle`."""

    rows: Mapping[str, Mapping[int, Correction]]
    idle: Mapping[str, Collection[int]]


def load(db: Database, out: Collection[int]) -> Corrections:
    """Return every correction by the row that stands in; `out` are the reports out of use: their values go too."""
    rows: dict[str, dict[int, Correction]] = {table: {} for table in TABLES}
    idle: dict[str, set[int]] = {table: set() for table in TABLES}
    first: dict[int, tuple[str, str]] = {}
    for number, *places, names, reason, basis, carries, kept_from, officer, time in db.execute(_SELECT):
        first[number] = first.get(carries, (officer, time)) if carries is not None else (officer, time)
        words = (tuple(json.loads(names)), None, reason, basis, *first[number])
        made = Correction(number, *words, carries=carries, kept_from=kept_from)
        for table, row in zip(TABLES, places, strict=True):
            if row is not None:
                rows[table][row] = made
                idle[table] |= {row} if kept_from in out else set()
    return Corrections(rows, idle)


def keep(db: Database, act: int, table: str, row: int, made: Correction) -> int:
    """Say that a row of `table` is a correction; return the correction's number. Must run inside an act."""
    cursor = db.execute(
        f"INSERT INTO correction ({table}, names, reason, basis, carries, kept_from, act) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [row, text_of(list(made.names)), made.reason, made.basis, made.carries, made.kept_from, act],
    )
    return int(cursor.lastrowid or 0)


def withdraw(db: Database, act: int, table: str, rows: Iterable[int], reason: str) -> None:
    """Let rows of `table` no longer count; those withdrawn before stay so. Must run inside an act."""
    before = {row for (row,) in db.execute(f"SELECT {table} FROM withdrawal WHERE {table} IS NOT NULL")}
    for row in rows:
        if row not in before:
            db.execute(f"INSERT INTO withdrawal ({table}, reason, act) VALUES (?, ?, ?)", [row, reason, act])


def place_of(db: Database, number: int) -> tuple[str, int] | None:
    """Return the table and row that a correction stands in; None for none that is known."""
    places = db.execute(f"SELECT {', '.join(TABLES)} FROM correction WHERE id = ?", [number]).fetchone()
    found = zip(TABLES, places or (), strict=False)
    return next(((table, row) for table, row in found if row is not None), None)


def kept_from(db: Database) -> frozenset[int]:
    """Return the reports some value of which stayed where a later file did not bring it, or it was not taken."""
    return frozenset(number for (number,) in db.execute("SELECT DISTINCT kept_from FROM correction") if number)


def homes(db: Database, number: int | None) -> frozenset[int | None]:
    """Return the reports of a correction and of those it goes on from, None for one made by hand of no report."""
    found: set[int | None] = set()
    while number is not None and (place := place_of(db, number)):
        table, row = place
        ((report,),) = db.execute(f"SELECT report FROM {table} WHERE id = ?", [row])
        ((number,),) = db.execute("SELECT carries FROM correction WHERE id = ?", [number])
        found.add(report)
    return frozenset(found)


def counting(table: str) -> str:
    """Return the SQL condition of rows that count: by hand or of a report in force (a JSON list), not withdrawn."""
    return (
        f"({table}.report IS NULL OR {table}.report IN (SELECT value FROM json_each(?)))"
        f" AND {table}.id NOT IN (SELECT {table} FROM withdrawal WHERE {table} IS NOT NULL)"
    )


def brought(table: str) -> str:
    """Return the SQL condition of rows that a report (?) brought itself."""
    return f"{table}.report = ? AND {table}.id NOT IN (SELECT {table} FROM correction WHERE {table} IS NOT NULL)"
