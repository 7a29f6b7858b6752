"""Entries (claims, cross-checks, appraisals, agreed points, states): only ever added, read in the order of keeping."""

from collections.abc import Iterable
from decimal import Decimal

from sqlite_utils import Database

from desktop.domain.ledger import Entry, Layer, State
from desktop.store.plain import inputs_of, inputs_text, maybe, sources_of, sources_text
from desktop.store.rows import Cell
from desktop.store.rows import append as append_rows

_COLUMNS = (
    "unit", "criterion", "layer", "inputs", "points", "state", "reason", "evidence", "sources",
    "round", "framework_version", "report", "act",
)  # fmt: skip
_SELECT = (
    "SELECT entry.id, unit, criterion, layer, inputs, points, state, reason, evidence, sources, officer, time"
    " FROM entry JOIN act ON act.number = entry.act"
)
_Row = tuple[int, str, str, str | None, str | None, str | None, str | None, str, str, str, str, str]


def append(
    db: Database,
    act: int,
    round_code: str,
    framework_version: int,
    entries: Iterable[Entry],
    *,
    report: int | None = None,
) -> None:
    """Add entries in their order, under one version of the framework, by hand or from a report."""
    kept = (round_code, framework_version, report, act)
    append_rows(db, "entry", _COLUMNS, ((*_of_entry(entry), *kept) for entry in entries))


def load(db: Database, round_code: str) -> tuple[Entry, ...]:
    """Return the round's entries in the order of keeping; superseded reports and what was withdrawn do not count."""
    counts = "(report IS NULL OR report NOT IN superseded) AND entry.id NOT IN (SELECT entry FROM withdrawal)"
    sql = f"{_SELECT} WHERE round = ? AND {counts} ORDER BY entry.id"
    return tuple(_entry(row) for row in db.execute(sql, [round_code]))


def of_report(db: Database, report: int) -> tuple[Entry, ...]:
    """Return the entries a report brought, whether it is superseded or not."""
    return tuple(_entry(row) for row in db.execute(f"{_SELECT} WHERE report = ? ORDER BY entry.id", [report]))


def withdraw(db: Database, act: int, entries: Iterable[Entry], reason: str) -> None:
    """Let kept entries no longer count, by their numbers. Must run inside an act."""
    append_rows(db, "withdrawal", ("entry", "reason", "act"), ((each.number, reason, act) for each in entries))


def _of_entry(entry: Entry) -> tuple[Cell, ...]:
    layer, state = maybe(str, entry.layer), maybe(str, entry.state)
    values = (maybe(inputs_text, entry.inputs), maybe(str, entry.points), state)
    return (entry.unit, entry.criterion, layer, *values, entry.reason, entry.evidence, sources_text(entry.sources))


def _entry(row: _Row) -> Entry:
    number, unit, criterion, layer, inputs, points, state, reason, evidence, sources, officer, time = row
    return Entry(
        unit,
        criterion,
        maybe(Layer, layer),
        maybe(inputs_of, inputs),
        maybe(Decimal, points),
        maybe(State, state),
        reason,
        number,
        officer,
        time,
        sources_of(sources),
        evidence,
    )
