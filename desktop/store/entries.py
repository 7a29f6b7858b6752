"""Entries (claims, cross-checks, appraisals, agreed points, states): only ever added, read in the order of keeping."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from sqlite_utils import Database

from desktop.domain.ledger import Entry, Layer, State
from desktop.store import corrections, uses
from desktop.store.overlay import overlaid
from desktop.store.plain import inputs_of, inputs_text, maybe, sources_of, sources_text
from desktop.store.rows import Cell
from desktop.store.rows import append as append_rows

_COLUMNS = (
    "unit", "criterion", "layer", "inputs", "points", "state", "reason", "evidence", "sources",
    "round", "framework_version", "report", "act",
)  # fmt: skip
_SELECT = (
    "SELECT entry.id, unit, criterion, layer, inputs, points, state, reason, evidence, sources, officer, time, report"
    " FROM entry JOIN act ON act.number = entry.act"
)
_Row = tuple[int, str, str, str | None, str | None, str | None, str | None, str, str, str, str, str, int | None]


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


def load(db: Database, round_code: str, used: uses.Uses | None = None) -> tuple[Entry, ...]:
    """Return the round's entries in the order of keeping; reports out of use and what was withdrawn do not count.

    `used` supposes other reports in use than those that are.
    """
    used = used or uses.load(db)
    found = rows(db, f"round = ? AND {corrections.counting('entry')}", [round_code, used.counting])
    kept = overlaid(found, "entry", corrections.load(db, used.out), lambda report: of_report(db, report))
    return tuple(_told(each) if each.correction else each for _, each in kept)


def of_report(db: Database, report: int) -> tuple[Entry, ...]:
    """Return the entries a report brought, whether it counts or not."""
    return tuple(entry for _, entry in rows(db, corrections.brought("entry"), [report]))


def rows(db: Database, condition: str, values: Sequence[object]) -> Iterator[tuple[int, Entry]]:
    """Yield the entries that meet an SQL condition, each with its key, in the order of keeping."""
    found = db.execute(f"{_SELECT} WHERE {condition} ORDER BY entry.id", list(values))
    return ((row[0], _entry(row)) for row in found)


def withdraw(db: Database, act: int, entries: Iterable[Entry], reason: str) -> None:
    """Let kept entries no longer count, by their numbers. Must run inside an act."""
    append_rows(db, "withdrawal", ("entry", "reason", "act"), ((each.number, reason, act) for each in entries))


def _of_entry(entry: Entry) -> tuple[Cell, ...]:
    layer, state = maybe(str, entry.layer), maybe(str, entry.state)
    values = (maybe(inputs_text, entry.inputs), maybe(str, entry.points), state)
    return (entry.unit, entry.criterion, layer, *values, entry.reason, entry.evidence, sources_text(entry.sources))


@lru_cache(maxsize=1 << 16)
def _entry(row: _Row) -> Entry:
    """Return the entry of a row: the same rows are read again for each of many files that are kept one by one."""
    number, unit, criterion, layer, inputs, points, state, reason, evidence, sources, officer, time, report = row
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
        report,
    )


def _told(entry: Entry) -> Entry:
    """Return a correction with who made it first and why; carried on, it is still theirs.

    Where it names no paper, what the unit sent is proved by those of the unit.
    """
    made = entry.correction
    assert made is not None, "only corrections are told so"
    sent = made.raw.evidence if isinstance(made.raw, Entry) else entry.evidence
    return replace(entry, reason=made.reason, evidence=made.basis or sent, officer=made.officer, time=made.time)
