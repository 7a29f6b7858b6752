"""Awards (khen thưởng): counts by level, form, object and status, from reports or by hand; the latest counts."""

from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from desktop.domain.ledger import Award
from desktop.store.plain import maybe, place_of, place_text
from desktop.store.rows import append as append_rows

_COLUMNS = ("unit", "level", "form", "object", "status", "count", "period", "source")
_SELECT = f"SELECT {', '.join(_COLUMNS)}, act FROM award"


def append(db: Database, act: int, round_code: str, awards: Iterable[Award], *, report: int | None = None) -> None:
    """Add awards in their order, by hand or from a report."""
    rows = (
        (
            *(each.unit, each.level, each.form, each.object, each.status, each.count, each.period),
            *(maybe(place_text, each.source), round_code, report, act),
        )
        for each in awards
    )
    append_rows(db, "award", (*_COLUMNS, "round", "report", "act"), rows)


def load(db: Database, round_code: str) -> tuple[Award, ...]:
    """Return the round's awards; of the same unit, level, form, object, status and period only the latest act's."""
    sql = f"{_SELECT} WHERE round = ? AND (report IS NULL OR report NOT IN superseded) ORDER BY id"
    kept = [(_award(row), row[-1]) for row in db.execute(sql, [round_code])]
    latest = {_sort(award): act for award, act in kept}
    return tuple(award for award, act in kept if latest[_sort(award)] == act)


def of_report(db: Database, report: int) -> tuple[Award, ...]:
    """Return the awards a report brought, whether it is superseded or not."""
    return tuple(_award(row) for row in db.execute(f"{_SELECT} WHERE report = ? ORDER BY id", [report]))


def _award(row: tuple[Any, ...]) -> Award:
    unit, level, form, sort, status, count, period, source, _act = row
    return Award(unit, level, form, sort, status, count, period, maybe(place_of, source))


def _sort(award: Award) -> tuple[str | None, ...]:
    return (award.unit, award.level, award.form, award.object, award.status, award.period)
