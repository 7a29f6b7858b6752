"""Strong and weak points of a unit: the criteria on which it stands furthest above or below the cluster's mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from desktop.domain.figures import rounded
from desktop.domain.framework import Criterion, Part
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.standings import Standing, Standings


@dataclass(frozen=True, slots=True)
class Distance:
    """How many points a unit has above (below: negative) the mean of the units that the leaf was scored for."""

    criterion: Criterion
    points: Decimal


@dataclass(frozen=True, slots=True)
class Strengths:
    """A unit's strongest and weakest criteria; `more_strong`, `more_weak` are how many others are as far away."""

    unit: str
    strong: tuple[Distance, ...]
    weak: tuple[Distance, ...]
    more_strong: int = 0
    more_weak: int = 0


def strengths(ledger: Ledger, standings: Standings, most: int = 2) -> tuple[Strengths, ...]:
    """Return every unit's at most `most` strongest and weakest base criteria, best unit first."""
    return tuple(_of_unit(ledger, standings, each, most) for each in standings.by_rank)


def _of_unit(ledger: Ledger, standings: Standings, standing: Standing, most: int) -> Strengths:
    leaves = (leaf for leaf in ledger.framework.leaves if leaf.part is Part.BASE)
    found = [distance for leaf in leaves if (distance := _distance(ledger, standings, standing, leaf))]
    strong, more_strong = _furthest((each for each in found if each.points > 0), most)
    weak, more_weak = _furthest((each for each in found if each.points < 0), most)
    return Strengths(standing.unit, strong, weak, more_strong, more_weak)


def _distance(ledger: Ledger, standings: Standings, standing: Standing, leaf: Criterion) -> Distance | None:
    own = _points(standing, leaf)
    given = [points for each in standings.standings if (points := _points(each, leaf)) is not None]
    if own is None or len(given) < 2:
        return None
    mean = Fraction(sum(given, Decimal(0))) / len(given)
    return Distance(leaf, rounded(Fraction(own) - mean, ledger.framework.rounding_criterion))


def _points(standing: Standing, leaf: Criterion) -> Decimal | None:
    cell = standing.sheet.cell(leaf.code)
    return cell.points if cell else None


def _furthest(distances: Iterable[Distance], most: int) -> tuple[tuple[Distance, ...], int]:
    """Return the furthest, in framework order among equals, and how many more are as far as the last of them."""
    ordered = sorted(distances, key=lambda each: -abs(each.points))
    shown, rest = ordered[:most], ordered[most:]
    return tuple(shown), sum(bool(shown) and abs(each.points) == abs(shown[-1].points) for each in rest)
