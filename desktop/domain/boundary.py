"""Boundary cases (ca sát ngưỡng): units whose total lies so close to a class's threshold that little would move it."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import ClassRow, Framework
from desktop.domain.scoring.exact import exactly
from desktop.domain.scoring.standings import Standing, Standings

_NEAR_PERCENT = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Boundary:
    """A unit close to the threshold of a class: `gap` is its total less the threshold, below zero while it is short."""

    unit: str
    row: ClassRow
    gap: Decimal


def boundaries(framework: Framework, standings: Standings) -> tuple[Boundary, ...]:
    """Return every ranked unit within half a percent of the framework's total of a threshold, the closest first.

    Totals are compared as classes compare them: rounded or exact. The last class's threshold, 0, is none.
    """
    with exactly():
        near = framework.total * _NEAR_PERCENT / 100
        found = [
            Boundary(each.unit, row, gap)
            for each in standings.standings
            for row in framework.classes
            if each.rank is not None and row.at_least > 0 and _fits(row, each)
            if abs(gap := _total(framework, each) - row.at_least) <= near
        ]
    return tuple(sorted(found, key=lambda each: abs(each.gap)))


def _fits(row: ClassRow, standing: Standing) -> bool:
    return row.for_max is None or row.for_max == standing.sheet.assigned_max


def _total(framework: Framework, standing: Standing) -> Decimal:
    return standing.sheet.exact_total if framework.class_on_exact else standing.sheet.total
