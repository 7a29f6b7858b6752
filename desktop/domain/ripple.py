"""The ripple (thay đổi kéo theo): what a change would move, before it is saved."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from desktop.domain.scoring.standings import Standing, Standings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Moved(Generic[T]):
    """A value before and after."""

    before: T
    after: T


@dataclass(frozen=True, slots=True)
class UnitRipple:
    """What moves for one unit; None for what stays. `criteria` holds the leaves whose points change."""

    unit: str
    total: Moved[Decimal] | None = None
    rank: Moved[int | None] | None = None
    class_name: Moved[str | None] | None = None
    criteria: tuple[tuple[str, Moved[Decimal | None]], ...] = ()


@dataclass(frozen=True, slots=True)
class Ripple:
    """What moves for all units, the ids of the papers that would read differently, and the sentences that would.

    A sentence that comes has nothing before, one that goes nothing after.
    """

    units: tuple[UnitRipple, ...] = ()
    papers: tuple[str, ...] = ()
    sentences: tuple[Moved[str | None], ...] = ()


OF_RESULT = ("bao-cao", "bang-diem", "phieu-diem", "bien-ban", "trinh-chieu")
"""The papers that tell the result: points, totals, ranks, classes, and whether it is provisional."""


def ripple(before: Standings, after: Standings) -> Ripple:
    """Return what differs between two standings of the same units at the same stage."""
    there = {standing.unit: standing for standing in after.standings}
    pairs = [(standing, there.get(standing.unit)) for standing in before.standings]
    units = tuple(moved for old, new in pairs if new and (moved := _unit_ripple(old, new)))
    return Ripple(units, OF_RESULT if units or _around(before) != _around(after) else ())


def _around(standings: Standings) -> object:
    """Return what papers tell of a result besides what moves for one unit: how final it is, ties, effects, maxima."""
    told = (
        (each.shared, each.class_before_effects, each.barred, each.awaits_vote, each.effects, each.sheet.assigned_max)
        for each in standings.standings
    )
    return standings.open, standings.pending, standings.ties, tuple(told)


def _unit_ripple(old: Standing, new: Standing) -> UnitRipple | None:
    moved = UnitRipple(
        unit=old.unit,
        total=_moved(old.sheet.total, new.sheet.total),
        rank=_moved(old.rank, new.rank),
        class_name=_moved(old.class_name, new.class_name),
        criteria=_moved_criteria(old, new),
    )
    return None if moved == UnitRipple(old.unit) else moved


def _moved(before: T, after: T) -> Moved[T] | None:
    return None if before == after else Moved(before, after)


def _moved_criteria(old: Standing, new: Standing) -> tuple[tuple[str, Moved[Decimal | None]], ...]:
    if old.sheet is new.sheet:
        return ()
    after = {cell.criterion: cell.points for cell in new.sheet.cells}
    pairs = [(cell.criterion, _moved(cell.points, after.get(cell.criterion))) for cell in old.sheet.cells]
    return tuple((code, moved) for code, moved in pairs if moved)
