"""Earlier years in the store: how they ended, and which units of theirs the present ones go on from."""

import json
from datetime import date
from decimal import Decimal

from sqlite_utils import Database

from desktop.domain.ledger import Exactness, Figure
from desktop.domain.new_year import PastUnit, PastYear, Predecessor
from desktop.store.errors import legible
from desktop.store.plain import text_of
from desktop.store.rows import append

_PREDECESSOR = ("unit", "seq", "code", "name", "kind", "since", "decision")
_PAST_UNIT = ("year", "seq", "code", "name", "total", "rank", "class_name", "points")
_PAST_FIGURE = ("year", "unit", "indicator", "value", "exactness", "wording")


def keep(db: Database, past: PastYear) -> None:
    """Keep how a year ended. Must run inside an act."""
    units = [
        (past.year, at, each.code, each.name, str(each.total), each.rank, each.class_name, _points_text(each))
        for at, each in enumerate(past.units)
    ]
    append(db, "past_unit", _PAST_UNIT, units)
    figures = [
        (past.year, each.unit, each.indicator, str(each.value), each.exactness.value, each.wording)
        for each in past.figures
    ]
    append(db, "past_figure", _PAST_FIGURE, figures)


def keep_predecessors(db: Database, predecessors: tuple[Predecessor, ...]) -> None:
    """Keep from which units of earlier years those of this year go on. Must run inside an act."""
    rows = [
        (each.unit, at, each.code, each.name, each.kind, each.since.isoformat(), each.decision)
        for at, each in enumerate(predecessors)
    ]
    append(db, "predecessor", _PREDECESSOR, rows)


@legible
def load(db: Database) -> tuple[PastYear, ...]:
    """Return the earlier years, the latest first."""
    years = [year for (year,) in db.execute("SELECT DISTINCT year FROM past_unit ORDER BY year DESC")]
    return tuple(PastYear(year, _units(db, year), _figures(db, year)) for year in years)


@legible
def predecessors(db: Database) -> tuple[Predecessor, ...]:
    """Return from which units of earlier years those of this year go on."""
    rows = db.execute("SELECT unit, code, name, kind, since, decision FROM predecessor ORDER BY seq")
    return tuple(
        Predecessor(unit, code, name, kind, date.fromisoformat(since), decision)
        for unit, code, name, kind, since, decision in rows
    )


def _units(db: Database, year: int) -> tuple[PastUnit, ...]:
    sql = "SELECT code, name, total, rank, class_name, points FROM past_unit WHERE year = ? ORDER BY seq"
    return tuple(
        PastUnit(code, name, Decimal(total), rank, class_name, _points(points))
        for code, name, total, rank, class_name, points in db.execute(sql, [year])
    )


def _figures(db: Database, year: int) -> tuple[Figure, ...]:
    sql = "SELECT unit, indicator, value, exactness, wording FROM past_figure WHERE year = ? ORDER BY id"
    return tuple(
        Figure(unit, indicator, "this", Decimal(value), Exactness(exactness), wording)
        for unit, indicator, value, exactness, wording in db.execute(sql, [year])
    )


def _points_text(unit: PastUnit) -> str:
    return text_of([[criterion, str(points)] for criterion, points in unit.points])


def _points(text: str) -> tuple[tuple[str, Decimal], ...]:
    return tuple((criterion, Decimal(points)) for criterion, points in json.loads(text))
