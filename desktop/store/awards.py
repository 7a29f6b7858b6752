"""Awards (khen thưởng): counts by level, form, object and status, from reports or by hand; the latest counts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from desktop.domain.ledger import Award
from desktop.store import corrections, uses
from desktop.store.overlay import overlaid
from desktop.store.plain import maybe, place_of, place_text
from desktop.store.rows import append as append_rows

_COLUMNS = ("unit", "level", "form", "object", "status", "count", "period", "source")
_SELECT = f"SELECT id, report, {', '.join(_COLUMNS)} FROM award"
_Sort = tuple[str | None, ...]


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


def load(db: Database, round_code: str, used: uses.Uses | None = None) -> tuple[Award, ...]:
    """Return the round's awards; of the same unit, level, form, object, status and period only the latest act's.

    Within one act a correction counts instead of what it corrects. `used` supposes other reports in use.
    """
    used = used or uses.load(db)
    found = rows(db, f"round = ? AND {corrections.counting('award')}", [round_code, used.counting])
    kept = overlaid(found, "award", corrections.load(db, used.out), lambda report: of_report(db, report))
    acts = dict(db.execute("SELECT id, act FROM award WHERE round = ?", [round_code]).fetchall())
    ranked = [((acts[row], award.correction is not None), award) for row, award in kept]
    latest: dict[_Sort, tuple[int, bool]] = {}
    for rank, award in ranked:
        latest[_sort(award)] = max(rank, latest.get(_sort(award), rank))
    return tuple(award for rank, award in ranked if latest[_sort(award)] == rank)


def of_report(db: Database, report: int) -> tuple[Award, ...]:
    """Return the awards a report brought, whether it counts or not."""
    return tuple(award for _, award in rows(db, corrections.brought("award"), [report]))


def rows(db: Database, condition: str, values: Sequence[object]) -> Iterator[tuple[int, Award]]:
    """Yield the awards that meet an SQL condition, each with its key, in the order of keeping."""
    found = db.execute(f"{_SELECT} WHERE {condition} ORDER BY id", list(values))
    return ((row[0], _award(row)) for row in found)


def _award(row: tuple[Any, ...]) -> Award:
    _, report, unit, level, form, sort, status, count, period, source = row
    return Award(unit, level, form, sort, status, count, period, maybe(place_of, source), report)


def _sort(award: Award) -> _Sort:
    return (award.unit, award.level, award.form, award.object, award.status, award.period)
