"""Self-scores (tự chấm) against what came to be agreed: who claimed how much more, and where everybody differs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.framework import Criterion, Framework, Part
from desktop.domain.ledger import Layer, Ledger, State
from desktop.domain.new_year import PastUnit
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.exact import ZERO, exactly
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet


@dataclass(frozen=True, slots=True)
class Gap:
    """A cell both claimed and verified. `gap` is claim less verified points; `verified_by` the layer that ruled."""

    unit: str
    criterion: str
    claimed: Decimal
    verified: Decimal
    verified_by: Layer

    @property
    def gap(self) -> Decimal:
        """Claimed less verified points."""
        return self.claimed - self.verified


@dataclass(frozen=True, slots=True)
class Leaning:
    """How one unit judges itself over all cells verified: how many it claimed better, worse, the same; by how much.

    `by` is in the unit's favour: on a penalty leaf a smaller claim is the better one. `is_chair` marks the chair's
    own unit, whose scores need a second reader from another unit.
    """

    unit: str
    better: int
    worse: int
    same: int
    by: Decimal
    is_chair: bool = False

    @property
    def is_optimistic(self) -> bool:
        """Whether the unit claimed too much more often than too little, and too much in all."""
        return self.better > self.worse and self.by > 0


@dataclass(frozen=True, slots=True)
class SelfScores:
    """Every gap in protocol and framework order, each unit's leaning, and the criteria on which all units differ.

    A criterion is `unclear` when at least two units were verified on it and none of them claimed what was agreed:
    then its wording, not the units, is the first suspect.
    """

    gaps: tuple[Gap, ...]
    leanings: tuple[Leaning, ...]
    unclear: tuple[str, ...]

    def by_cell(self) -> dict[tuple[str, str], Gap]:
        """Return every gap by unit and criterion; a cell not both claimed and verified has none."""
        return {(each.unit, each.criterion): each for each in self.gaps}


def self_scores(ledger: Ledger, stage: Layer = Layer.AGREED) -> SelfScores:
    """Compare what every unit claimed with what stands at `stage`; a cell nobody but the unit scored is left out."""
    claims, verified = score(ledger, Layer.CLAIM), score(ledger, stage)
    with exactly():
        pairs = zip(claims, verified, strict=True)
        gaps = tuple(gap for claim, other in pairs for gap in _gaps(claim, other))
        leanings = tuple(_leaning(ledger, unit.code, gaps) for unit in ledger.cluster.units)
        return SelfScores(gaps, leanings, tuple(leaf.code for leaf in ledger.framework.leaves if _unclear(leaf, gaps)))


def past_leaning(unit: PastUnit, framework: Framework) -> Leaning:
    """Return how a unit of a past year had judged itself against the points that year ended with."""
    parts, points = {leaf.code: leaf.part for leaf in framework.leaves}, dict(unit.points)
    with exactly():
        claims = ((code, claim) for code, claim in unit.claims if code in points and code in parts)
        gaps = [Gap(unit.code, code, claim, points[code], Layer.AGREED) for code, claim in claims]
        return _leant(unit.code, [_favour(each, parts) for each in gaps])


def _gaps(claim: Scoresheet, verified: Scoresheet) -> list[Gap]:
    found: list[Gap] = []
    for claimed, other in zip(claim.cells, verified.cells, strict=True):
        if _is_claimed(claimed) and other.state is State.SCORED and other.layer not in (None, Layer.CLAIM):
            assert claimed.points is not None
            assert other.points is not None
            assert other.layer is not None
            found.append(Gap(claim.unit, claimed.criterion, claimed.points, other.points, other.layer))
    return found


def _is_claimed(cell: ScoredCell) -> bool:
    return cell.state is State.SCORED and cell.layer is Layer.CLAIM


def _leaning(ledger: Ledger, unit: str, gaps: Sequence[Gap]) -> Leaning:
    parts = {leaf.code: leaf.part for leaf in ledger.framework.leaves}
    favours = [_favour(each, parts) for each in gaps if each.unit == unit]
    return replace(_leant(unit, favours), is_chair=unit == ledger.cluster.chair)


def _leant(unit: str, favours: Sequence[Decimal]) -> Leaning:
    better, worse = sum(favour > 0 for favour in favours), sum(favour < 0 for favour in favours)
    return Leaning(unit, better, worse, len(favours) - better - worse, sum(favours, ZERO))


def _favour(gap: Gap, parts: Mapping[str, Part]) -> Decimal:
    return -gap.gap if parts[gap.criterion] is Part.PENALTY else gap.gap


def _unclear(leaf: Criterion, gaps: Sequence[Gap]) -> bool:
    own = [each.gap for each in gaps if each.criterion == leaf.code]
    return len(own) >= 2 and all(own)
