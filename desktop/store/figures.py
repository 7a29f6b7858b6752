"""Figures (số liệu): values of indicators, from reports or by hand; the latest of each counts."""

from collections.abc import Iterable
from decimal import Decimal

from sqlite_utils import Database

from desktop.domain.ledger import Exactness, Figure
from desktop.store.plain import maybe, place_of, place_text
from desktop.store.rows import append as append_rows

_COLUMNS = ("unit", "indicator", "period", "value", "exactness", "wording", "source")
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM figure"
_Row = tuple[str | None, str, str, str, str, str | None, str | None]


def append(db: Database, act: int, round_code: str, figures: Iterable[Figure], *, report: int | None = None) -> None:
    """Add figures in their order, by hand or from a report."""
    rows = (
        (
            each.unit, each.indicator, each.period, str(each.value), each.exactness.value, each.wording,
            maybe(place_text, each.source), round_code, report, act,
        )
        for each in figures
    )  # fmt: skip
    append_rows(db, "figure", (*_COLUMNS, "round", "report", "act"), rows)


def load(db: Database, round_code: str) -> tuple[Figure, ...]:
    """Return the round's latest figure of each unit, indicator and period; superseded reports no longer count."""
    sql = f"{_SELECT} WHERE round = ? AND (report IS NULL OR report NOT IN superseded) ORDER BY id"
    latest = {row[:3]: row for row in db.execute(sql, [round_code])}
    return tuple(_figure(row) for row in latest.values())


def of_report(db: Database, report: int) -> tuple[Figure, ...]:
    """Return the figures a report brought, whether it is superseded or not."""
    return tuple(_figure(row) for row in db.execute(f"{_SELECT} WHERE report = ? ORDER BY id", [report]))


def _figure(row: _Row) -> Figure:
    unit, indicator, period, value, exactness, wording, source = row
    return Figure(unit, indicator, period, Decimal(value), Exactness(exactness), wording, maybe(place_of, source))
