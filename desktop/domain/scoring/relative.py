"""The `relative` kind: points by the ratio to the target and to the best unit's ratio."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Criterion, Relative
from desktop.domain.ledger import Entry, Inputs
from desktop.domain.scoring.exact import ZERO, half_up, half_up_ratio
from desktop.domain.scoring.kinds import Flaw, Rule, against_target


@dataclass(frozen=True, slots=True)
class Best:
    """The best unit's actual and target, its ratio above 1."""

    actual: Decimal
    target: Decimal


def best_of(entries: Iterable[Entry]) -> Best | None:
    """Return the largest ratio above 1 among effective entries that hold inputs; None when nobody is above target."""
    best: Best | None = None
    for entry in entries:
        pair = None if entry.inputs is None else against_target(entry.inputs)
        if pair is None or pair[0] <= pair[1]:
            continue
        if best is None or pair[0] * best.target > best.actual * pair[1]:
            best = Best(*pair)
    return best


def relative_rule(leaf: Criterion, best: Best | None, places: int) -> Rule:
    """Return the rule of a `relative` leaf; `best` is the best unit above target, None when there is none."""
    assert isinstance(leaf.kind, Relative)
    most, full = leaf.max, half_up(leaf.max, places)
    at_target = leaf.kind.at_target * most

    def points(inputs: Inputs) -> Decimal | Flaw:
        pair = against_target(inputs)
        if pair is None:
            return Flaw.TARGET_MISSING
        actual, target = pair
        if actual <= target or best is None:
            return half_up_ratio(max(ZERO, at_target * min(actual, target)), target, places)
        if actual * best.target >= best.actual * target:
            return full
        above = (most - at_target) * (actual - target) * best.target
        below = target * (best.actual - best.target)
        return half_up_ratio(at_target * below + above, below, places)

    return points
