"""Lines of registers, of reports and by hand: which count, and what officers decided makes of them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from desktop.domain.ledger import Layer
from desktop.domain.registers.lines import Line, Register
from desktop.domain.registers.registered import Registers
from desktop.domain.registers.settling import registers_of
from desktop.store import line_decisions, uses
from desktop.store.errors import legible
from desktop.store.plain import maybe, place_of, place_text, text_of
from desktop.store.rows import append as append_rows

_COLUMNS = ("register", "unit", "name", "details", "nth", "source")
_SELECT = f"SELECT id, report, {', '.join(_COLUMNS)} FROM register_line"
_SINCE_VERSION = 4
_Row = tuple[int, Line]


def append(
    db: Database, act: int, round_code: str, lines: Iterable[Line], *, report: int | None = None
) -> tuple[int, ...]:
    """Add lines in their order, by hand or from a report; return their keys. Must run inside an act."""
    ((last,),) = db.execute("SELECT coalesce(max(id), 0) FROM register_line")
    rows = (
        (
            *(each.register.value, each.unit, each.name, text_of([list(pair) for pair in each.values]), each.nth),
            *(maybe(place_text, each.source), round_code, report, act),
        )
        for each in lines
    )
    append_rows(db, "register_line", (*_COLUMNS, "round", "report", "act"), rows)
    return tuple(number for (number,) in db.execute("SELECT id FROM register_line WHERE id > ? ORDER BY id", [last]))


@legible
def load(db: Database, round_code: str, units: Sequence[str], used: uses.Uses | None = None) -> Registers:
    """Return the registers of a round, `units` in protocol order; `used` supposes other reports in use."""
    return registers_of(counting(db, round_code, used), line_decisions.load(db, round_code), units)


def counting(db: Database, round_code: str, used: uses.Uses | None = None) -> tuple[_Row, ...]:
    """Return the lines that count, as they were sent, each with its key: those by hand, and of each list the last.

    Of the versions of one report, each register is told by the last one in use that has lines of it.
    """
    speaking = set(_speaking(db, used or uses.load(db)))
    found = _rows(db, "round = ?", [round_code])
    return tuple(row for row in found if row[1].report is None or (row[1].report, row[1].register) in speaking)


def of_report(db: Database, report: int) -> tuple[Line, ...]:
    """Return the lines a report brought, whether they count or not."""
    return tuple(line for _, line in _rows(db, "report = ?", [report]))


@legible
def before(db: Database, unit: str, round_code: str, kind: str, layer: Layer) -> tuple[Line, ...]:
    """Return the lines that count of a unit's reports of one round, kind and layer, whichever version brought them."""
    sql = "SELECT id FROM report WHERE unit = ? AND round = ? AND kind = ? AND layer = ?"
    versions = {number for (number,) in db.execute(sql, [unit, round_code, kind, layer.value])}
    return tuple(line for _, line in counting(db, round_code) if line.report in versions)


def unread(db: Database) -> frozenset[int]:
    """Return the reports that were kept before lists were read: they brought no lines, whatever their files say."""
    told = (
        (number, json.loads(facts))
        for number, facts in db.execute("SELECT number, facts FROM act WHERE name = ?", ["migrate"])
    )
    since = next((number for number, facts in told if facts["from"] < _SINCE_VERSION <= facts["to"]), 0)
    return frozenset(number for (number,) in db.execute("SELECT id FROM report WHERE act < ?", [since]))


def _speaking(db: Database, used: uses.Uses) -> Iterator[tuple[int, Register]]:
    """Yield each report with each register whose lines it tells."""
    told: dict[int, set[Register]] = {}
    for report, register in db.execute("SELECT DISTINCT report, register FROM register_line WHERE report IS NOT NULL"):
        told.setdefault(report, set()).add(Register(register))
    for ladder in used.ladders:
        in_use = [each for each in reversed(ladder) if each in told and each not in used.out]
        for register in Register:
            last = next((each for each in in_use if register in told[each]), None)
            if last is not None:
                yield last, register


def _rows(db: Database, condition: str, values: Sequence[object]) -> Iterator[_Row]:
    found = db.execute(f"{_SELECT} WHERE {condition} ORDER BY id", list(values))
    return ((row[0], _line(row)) for row in found)


def _line(row: tuple[Any, ...]) -> Line:
    _, report, register, unit, name, details, nth, source = row
    values = tuple((field, value) for field, value in json.loads(details))
    return Line(Register(register), unit, name, values, nth, maybe(place_of, source), report)
