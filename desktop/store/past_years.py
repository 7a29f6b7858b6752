"""Earlier years in the store: how they ended, and which units of theirs the present ones go on from."""

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sqlite_utils import Database

from desktop.domain.framework import Framework
from desktop.domain.framework_file import read_framework, write_framework
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
        (past.year, at, each.code, each.name, str(each.total), each.rank, each.class_name, _points_text(each.points))
        for at, each in enumerate(past.units)
    ]
    append(db, "past_unit", _PAST_UNIT, units)
    figures = [
        (past.year, each.unit, each.indicator, str(each.value), each.exactness.value, each.wording)
        for each in past.figures
    ]
    append(db, "past_figure", _PAST_FIGURE, figures)
    if past.framework is not None:
        append(db, "past_framework", ("year", "text"), [(past.year, write_framework(past.framework))])
    claims = [(past.year, each.code, _points_text(each.claims)) for each in past.units if each.claims]
    append(db, "past_claim", ("year", "code", "points"), claims)


def keep_earlier(db: Database, years: Iterable[PastYear]) -> None:
    """Keep how years further back ended, each with its links from the year after it. Must run inside an act."""
    for past in years:
        keep(db, past)
        rows = [
            (past.year, each.unit, at, each.code, each.name, each.kind, each.since.isoformat(), each.decision)
            for at, each in enumerate(past.links)
        ]
        append(db, "past_link", ("year", *_PREDECESSOR), rows)


def keep_predecessors(db: Database, predecessors: tuple[Predecessor, ...]) -> None:
    """Keep from which units of earlier years those of this year go on. Must run inside an act."""
    rows = [
        (each.unit, at, each.code, each.name, each.kind, each.since.isoformat(), each.decision)
        for at, each in enumerate(predecessors)
    ]
    append(db, "predecessor", _PREDECESSOR, rows)


@legible
def load(db: Database) -> tuple[PastYear, ...]:
    """Return the earlier years, the latest first, each with the links that lead to it from the year after it."""
    years = [year for (year,) in db.execute("SELECT DISTINCT year FROM past_unit ORDER BY year DESC")]
    return tuple(
        PastYear(
            year,
            _units(db, year),
            _figures(db, year),
            _framework(db, year),
            predecessors(db) if place == 0 else _links(db, year),
        )
        for place, year in enumerate(years)
    )


@legible
def predecessors(db: Database) -> tuple[Predecessor, ...]:
    """Return from which units of earlier years those of this year go on."""
    return _told(db.execute("SELECT unit, code, name, kind, since, decision FROM predecessor ORDER BY seq"))


def _links(db: Database, year: int) -> tuple[Predecessor, ...]:
    sql = "SELECT unit, code, name, kind, since, decision FROM past_link WHERE year = ? ORDER BY seq"
    return _told(db.execute(sql, [year]))


def _told(rows: Iterable[tuple[str, str, str, str, str, str]]) -> tuple[Predecessor, ...]:
    return tuple(
        Predecessor(unit, code, name, kind, date.fromisoformat(since), decision)
        for unit, code, name, kind, since, decision in rows
    )


def _framework(db: Database, year: int) -> Framework | None:
    row = db.execute("SELECT text FROM past_framework WHERE year = ?", [year]).fetchone()
    return None if row is None else read_framework(row[0], f"{year}")[0]


def _units(db: Database, year: int) -> tuple[PastUnit, ...]:
    sql = "SELECT code, name, total, rank, class_name, points FROM past_unit WHERE year = ? ORDER BY seq"
    claims = dict(db.execute("SELECT code, points FROM past_claim WHERE year = ?", [year]).fetchall())
    return tuple(
        PastUnit(code, name, Decimal(total), rank, class_name, _points(points), _points(claims.get(code, "[]")))
        for code, name, total, rank, class_name, points in db.execute(sql, [year])
    )


def _figures(db: Database, year: int) -> tuple[Figure, ...]:
    sql = "SELECT unit, indicator, value, exactness, wording FROM past_figure WHERE year = ? ORDER BY id"
    return tuple(
        Figure(unit, indicator, "this", Decimal(value), Exactness(exactness), wording)
        for unit, indicator, value, exactness, wording in db.execute(sql, [year])
    )


def _points_text(points: Iterable[tuple[str, Decimal]]) -> str:
    return text_of([[criterion, str(value)] for criterion, value in points])


def _points(text: str) -> tuple[tuple[str, Decimal], ...]:
    return tuple((criterion, Decimal(points)) for criterion, points in json.loads(text))
