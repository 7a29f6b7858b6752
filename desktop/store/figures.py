"""Figures (số liệu): values of indicators, from reports or by hand; the latest of each counts."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from sqlite_utils import Database

from desktop.domain.ledger import Exactness, Figure
from desktop.store import corrections, uses
from desktop.store.overlay import overlaid
from desktop.store.plain import maybe, place_of, place_text
from desktop.store.rows import append as append_rows

_COLUMNS = ("unit", "indicator", "period", "value", "exactness", "wording", "source")
_SELECT = f"SELECT id, report, {', '.join(_COLUMNS)} FROM figure"
_Row = tuple[int, int | None, str | None, str, str, str, str, str | None, str | None]


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


def load(db: Database, round_code: str, used: uses.Uses | None = None) -> tuple[Figure, ...]:
    """Return the round's latest figure of each unit, indicator and period; reports out of use do not count.

    `used` supposes other reports in use than those that are.
    """
    used = used or uses.load(db)
    found = rows(db, f"round = ? AND {corrections.counting('figure')}", [round_code, used.counting])
    kept = overlaid(found, "figure", corrections.load(db, used.out), lambda report: of_report(db, report))
    latest = {(each.unit, each.indicator, each.period): each for _, each in kept}
    return tuple(latest.values())


def of_report(db: Database, report: int) -> tuple[Figure, ...]:
    """Return the figures a report brought, whether it counts or not."""
    return tuple(figure for _, figure in rows(db, corrections.brought("figure"), [report]))


def reported(db: Database, indicator: str) -> int:
    """Return how many figures were ever kept of an indicator, those of reports out of use too."""
    ((count,),) = db.execute("SELECT count(*) FROM figure WHERE indicator = ?", [indicator])
    return int(count)


def rows(db: Database, condition: str, values: Sequence[object]) -> Iterator[tuple[int, Figure]]:
    """Yield the figures that meet an SQL condition, each with its key, in the order of keeping."""
    found = db.execute(f"{_SELECT} WHERE {condition} ORDER BY id", list(values))
    return ((row[0], _figure(row)) for row in found)


def _figure(row: _Row) -> Figure:
    _, report, unit, indicator, period, value, exactness, wording, source = row
    place = maybe(place_of, source)
    return Figure(unit, indicator, period, Decimal(value), Exactness(exactness), wording, place, report)
