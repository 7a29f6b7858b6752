"""A trial of a framework with made-up units: nothing of it is ever kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.finding import Finding
from desktop.domain.framework import (
    Choice,
    Count,
    Criterion,
    Deduct,
    Direct,
    Framework,
    Reduction,
    Relative,
    Target,
    Tiers,
)
from desktop.domain.ledger import Entry, Inputs, Layer, Ledger
from desktop.domain.scoring.board import board_of
from desktop.domain.scoring.check import check_entry
from desktop.domain.scoring.sheet import Scoresheet, Step
from desktop.domain.scoring.standings import Standings
from desktop.domain.scoring.why import explain

Cells = Mapping[tuple[str, str], Inputs]

_ROUND = "thu"
_HUNDRED = Decimal(100)
_MOST_OF_IT = Decimal("0.9")
_LEFT_OUT = frozenset({"layer", "provisional"})


@dataclass(frozen=True, slots=True)
class Trial:
    """Made-up units scored under a framework. `refused` are inputs the rules do not take, by their cell."""

    ledger: Ledger
    sheets: tuple[Scoresheet, ...]
    standings: Standings
    refused: tuple[Finding, ...]

    def sheet(self, unit: str) -> Scoresheet:
        """Return a unit's scoresheet."""
        return next(each for each in self.sheets if each.unit == unit)

    def why(self, unit: str, criterion: str) -> tuple[Step, ...]:
        """Return how the points of a cell came about."""
        steps = explain(self.ledger, self.sheets, self.standings, f"{unit}:{criterion}")
        return tuple(step for step in steps if step.code not in _LEFT_OUT)


def tried(framework: Framework, units: tuple[Unit, ...], cells: Cells) -> Trial:
    """Return the made-up `units` scored with the inputs of `cells` (unit, criterion)."""
    whole = Round(_ROUND, "", date(framework.year, 1, 1), date(framework.year, 12, 31))
    cluster = Cluster("", "", "", framework.year, units, (whole,))
    entries = [Entry(unit, code, Layer.CLAIM, inputs) for (unit, code), inputs in cells.items()]
    checks = [(entry, check_entry(framework, entry)) for entry in entries]
    sound = tuple(entry for entry, found in checks if not found)
    board = board_of(Ledger(cluster, whole, framework, entries=sound), Layer.CLAIM)
    refused = tuple(finding for _, found in checks for finding in found)
    return Trial(board.ledger, board.sheets, board.standings(), refused)


def sample_inputs(leaf: Criterion) -> Inputs:
    """Return inputs that show a leaf's rule at work."""
    match leaf.kind:
        case Direct() | None:
            return Inputs(points=leaf.max)
        case Relative():
            return Inputs(actual=Decimal(90), target=_HUNDRED)
        case Target(target):
            return (
                Inputs(actual=Decimal(90), target=_HUNDRED) if target is None else Inputs(actual=target * _MOST_OF_IT)
            )
        case Reduction():
            return Inputs(baseline=Decimal(200), actual=Decimal(196))
        case Tiers(tiers):
            return Inputs(value=tiers[len(tiers) // 2].bound if tiers else Decimal(0))
        case Count(None, levels) | Deduct(None, levels):
            return Inputs(counts=tuple((level, Decimal(1)) for level, _ in levels))
        case Count() | Deduct():
            return Inputs(count=Decimal(2))
        case Choice(choices):
            return Inputs(choice=choices[len(choices) // 2][0] if choices else None)
