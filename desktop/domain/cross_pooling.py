"""Sheets of cross-checks pooled: what the teams of a unit gave on each leaf, and the one number that makes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.block import Block, Change
from desktop.domain.cross_check import Method, Plan, Team
from desktop.domain.framework import Framework
from desktop.domain.ledger import Entry, Layer
from desktop.domain.place import Place
from desktop.domain.scoring.exact import ZERO, half_up_ratio

Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TeamMark:
    """What a team gave on one leaf; `points` is None where it wrote that nothing was reported."""

    criterion: str
    points: Decimal | None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class TeamSheet:
    """A sheet that came back: a mark for every leaf the team filled in, and the file it came in, by its SHA-256."""

    team: Team
    marks: tuple[TeamMark, ...]
    sha256: str = ""

    def of(self, criterion: str) -> TeamMark | None:
        """Return the mark on that leaf; None where the team left it open."""
        return next((mark for mark in self.marks if mark.criterion == criterion), None)


@dataclass(frozen=True, slots=True)
class Pooled:
    """A leaf of a unit: what each of its teams gave, by checker, and what that makes; None where nobody gave points."""

    unit: str
    criterion: str
    given: tuple[tuple[str, TeamMark], ...]
    points: Decimal | None


def pool(plan: Plan, sheets: Iterable[TeamSheet], framework: Framework) -> Mapping[Cell, Pooled]:
    """Return every cell that a sheet of the plan's teams fills in, by team in the plan's order."""
    by_team = {sheet.team: sheet for sheet in sheets}
    given: dict[Cell, list[tuple[str, TeamMark]]] = {}
    for team in plan.teams:
        for mark in by_team[team].marks if team in by_team else ():
            given.setdefault((team.checked, mark.criterion), []).append((team.checker, mark))
    places = framework.rounding_criterion
    return {cell: _pooled(cell, tuple(marks), plan.method, places) for cell, marks in given.items()}


def common_points(points: Sequence[Decimal], method: Method, places: int) -> Decimal:
    """Return one number for the points of several teams, rounded half up; `points` is not empty.

    Without highest and lowest means the mean while there are fewer than three.
    """
    ordered = sorted(points)
    match method:
        case Method.MEDIAN:
            ordered = ordered[(len(ordered) - 1) // 2 : len(ordered) // 2 + 1]
        case Method.TRIMMED if len(ordered) > 2:
            ordered = ordered[1:-1]
    return half_up_ratio(sum(ordered, ZERO), Decimal(len(ordered)), places)


def moved_block(before: Mapping[Cell, Pooled], after: Mapping[Cell, Pooled]) -> Block:
    """Return what the layer `cross` has to change when the pooled cells go from `before` to `after`.

    A cell that pools to the same points is left alone, whatever an officer wrote into it by hand meanwhile.
    """
    cells = dict.fromkeys((*before, *after))
    pairs = ((cell, _points(before, cell), _points(after, cell)) for cell in cells)
    return Block(tuple(_change(cell, points) for cell, earlier, points in pairs if earlier != points))


def _pooled(cell: Cell, given: tuple[tuple[str, TeamMark], ...], method: Method, places: int) -> Pooled:
    points = [mark.points for _, mark in given if mark.points is not None]
    return Pooled(*cell, given, common_points(points, method, places) if points else None)


def _points(pooled: Mapping[Cell, Pooled], cell: Cell) -> Decimal | None:
    found = pooled.get(cell)
    return None if found is None else found.points


def _change(cell: Cell, points: Decimal | None) -> Change:
    entry = None if points is None else Entry(*cell, Layer.CROSS, points=points)
    return Change(*cell, Layer.CROSS, entry)
