"""The `relative` kind: points by the ratio to the target and to the best unit's ratio."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Criterion, Relative
from desktop.domain.ledger import Entry, Inputs
from desktop.domain.scoring.exact import ZERO, half_up, half_up_ratio
from desktop.domain.scoring.kinds import Against, Flaw, Rule, against_target


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
    at_target, above_target = leaf.kind.at_target * leaf.max, _above_target(leaf, leaf.kind, best, places)

    def points(inputs: Inputs) -> Decimal | Flaw:
        pair = against_target(inputs)
        if pair is None:
            return Flaw.TARGET_MISSING
        actual, target = pair
        if actual > target:
            return above_target(actual, target)
        return half_up_ratio(max(ZERO, at_target * actual), target, places)

    return points


def _above_target(leaf: Criterion, kind: Relative, best: Best | None, places: int) -> Against:
    at_target, full = kind.at_target * leaf.max, half_up(leaf.max, places)
    if best is None:
        reached = half_up(at_target, places)
        return lambda _actual, _target: reached
    lead = best.actual - best.target
    at_lead, rise = at_target * lead, (leaf.max - at_target) * best.target

    def points(actual: Decimal, target: Decimal) -> Decimal:
        if actual * best.target >= best.actual * target:
            return full
        return half_up_ratio(at_lead * target + rise * (actual - target), lead * target, places)

    return points
