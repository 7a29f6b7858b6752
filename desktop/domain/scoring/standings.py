"""Standings (thứ hạng): ranks, shared ranks, classes and what decided between equals."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.finding import Finding
from desktop.domain.ledger import Layer
from desktop.domain.scoring.sheet import Scoresheet


@dataclass(frozen=True, slots=True)
class Standing:
    """One unit with its rank (None when unranked) and class. `awaits_vote` marks a tie across a quota's edge."""

    unit: str
    sheet: Scoresheet
    rank: int | None
    shared: bool
    class_name: str | None
    class_before_effects: str | None
    barred: bool
    awaits_vote: bool = False
    effects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """An adjacent pair with equal totals: what decided it (`section:I`, `draw`, None = shared) and the two values."""

    above: str
    below: str
    decided_by: str | None
    values: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Safety:
    """How far two neighbours are apart: the smallest change of one leaf's points that makes them swap or tie.

    All of `criterion`, `unit`, `change` are None when no change of one leaf can, or when the rank is shared.
    """

    above: str
    below: str
    criterion: str | None = None
    unit: str | None = None
    change: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Standings:
    """All units of a round at a stage, in protocol order. Provisional while a cell is open or pending."""

    stage: Layer
    standings: tuple[Standing, ...]
    ties: tuple[Tie, ...]
    findings: tuple[Finding, ...]
    open: int
    pending: int

    @property
    def provisional(self) -> bool:
        """Whether the result may still move: some cell is blank or below the stage."""
        return self.open > 0 or self.pending > 0

    @property
    def told(self) -> "Standings":
        """The standings as people are told them: units of which nothing is known yet have no rank, class or tie.

        The ranks of the others are the same: docs/scoring.md counts a blank as 0.
        """
        silent = {each.unit for each in self.standings if each.sheet.nothing_yet}
        if not silent:
            return self
        holders = Counter(each.rank for each in self.standings if each.unit not in silent)
        told = (_untold(each) if each.unit in silent else _among(each, holders) for each in self.standings)
        ties = tuple(each for each in self.ties if not silent & {each.above, each.below})
        return replace(self, standings=tuple(told), ties=ties)

    def told_of(self, safety: tuple[Safety, ...]) -> tuple[Safety, ...]:
        """Return how safe ranks are between units of which something is known."""
        silent = {each.unit for each in self.standings if each.sheet.nothing_yet}
        return tuple(each for each in safety if not silent & {each.above, each.below})

    def of(self, unit: str) -> Standing | None:
        """Return the standing of that unit; None when it is not of the cluster."""
        return next((standing for standing in self.standings if standing.unit == unit), None)

    @property
    def by_rank(self) -> tuple[Standing, ...]:
        """Ranked units best first, shared ranks in protocol order, then the unranked."""
        return tuple(sorted(self.standings, key=lambda each: (each.rank is None, each.rank or 0)))


def _untold(standing: Standing) -> Standing:
    bare = replace(standing, rank=None, shared=False, class_name=None)
    return replace(bare, class_before_effects=None, awaits_vote=False)


def _among(standing: Standing, holders: Mapping[int | None, int]) -> Standing:
    return replace(standing, shared=standing.shared and holders[standing.rank] > 1)
