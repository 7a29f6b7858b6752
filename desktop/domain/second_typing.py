"""The second typing (soát lại) of weighty cells: typed again without seeing what stands there, then compared."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.impact import WeightyCell
from desktop.domain.scoring.standings import Standings


@dataclass(frozen=True, slots=True)
class SecondTyping:
    """A cell typed again: the points that stood there then, what was typed, and by whom."""

    unit: str
    criterion: str
    points: Decimal
    typed: Decimal
    person: str = ""

    @property
    def agrees(self) -> bool:
        """Whether both are the same number."""
        return self.points == self.typed


@dataclass(frozen=True, slots=True)
class Sweep:
    """How far the weighty cells are checked: those that agree as they stand now, those that differ, the rest open.

    A cell whose points changed since it was typed is open again.
    """

    agreed: tuple[WeightyCell, ...]
    differing: tuple[WeightyCell, ...]
    open: tuple[WeightyCell, ...]

    @property
    def whole(self) -> int:
        """How many cells weigh."""
        return len(self.agreed) + len(self.differing) + len(self.open)


def sweep(cells: Iterable[WeightyCell], typings: Iterable[SecondTyping], standings: Standings) -> Sweep:
    """Return how far `cells` are checked by the latest typing of each."""
    last = latest(typings)
    agreed: list[WeightyCell] = []
    differing: list[WeightyCell] = []
    left: list[WeightyCell] = []
    for cell in cells:
        typing = last.get((cell.unit, cell.criterion))
        if typing is None or typing.points != points_at(standings, cell.unit, cell.criterion):
            left.append(cell)
        else:
            (agreed if typing.agrees else differing).append(cell)
    return Sweep(tuple(agreed), tuple(differing), tuple(left))


def latest(typings: Iterable[SecondTyping]) -> dict[tuple[str, str], SecondTyping]:
    """Return the latest typing of each cell."""
    return {(each.unit, each.criterion): each for each in typings}


def points_at(standings: Standings, unit: str, criterion: str) -> Decimal | None:
    """Return the points of a cell as they stand; None where it holds none."""
    standing = standings.of(unit)
    cell = standing.sheet.cell(criterion) if standing else None
    return cell.points if cell else None
