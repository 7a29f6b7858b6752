"""The scoresheet (phiếu điểm) of a unit: every leaf with its points and state, the sums, the total."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from desktop.domain.facts import Facts, no_facts
from desktop.domain.finding import Finding
from desktop.domain.ledger import Entry, Layer, State

_SILENT = frozenset({State.BLANK, State.NOT_ASSIGNED})


class ScoredCell(NamedTuple):
    """One leaf of one unit at a stage. `points` is None while blank or not assigned, else rounded.

    `entry` is the effective entry the points or the state came from; None for a blank. A named tuple because it is
    made a million times a scoring, in a third of the time of a frozen dataclass.
    """

    criterion: str
    state: State
    points: Decimal | None = None
    layer: Layer | None = None
    entry: Entry | None = None
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Scoresheet:
    """One unit's result at a stage. `cells` stand in framework order; `branches` holds (code, sum) for every branch.

    `bonus` and `penalty` are the capped sums, `exact_total` the total before rounding.
    """

    unit: str
    cells: tuple[ScoredCell, ...]
    branches: tuple[tuple[str, Decimal], ...]
    base: Decimal
    bonus: Decimal
    penalty: Decimal
    total: Decimal
    exact_total: Decimal
    assigned_max: Decimal
    findings: tuple[Finding, ...] = ()

    @property
    def nothing_yet(self) -> bool:
        """Whether nothing is known of the unit: cells are blank, and none says anything but that it is not assigned.

        Its total counts 0 while ranks are worked out, but it is no total anybody may be told.
        """
        for cell in self.cells:
            if cell.state not in _SILENT:
                return False
        return any(cell.state is State.BLANK for cell in self.cells)

    def cell(self, criterion: str) -> ScoredCell | None:
        """Return the cell of that leaf; None when the framework has no such leaf."""
        return next((cell for cell in self.cells if cell.criterion == criterion), None)

    def branch(self, code: str) -> Decimal | None:
        """Return the sum of that branch; None when the framework has no such branch."""
        return next((points for each, points in self.branches if each == code), None)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an explanation: a code of resources/words/why.toml and the numbers of its sentence."""

    code: str
    facts: Facts = field(default_factory=no_facts)
