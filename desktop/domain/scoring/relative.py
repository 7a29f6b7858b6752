"""The `relative` kind: points by the ratio to the target and to the best unit's ratio."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Criterion, Relative
from desktop.domain.ledger import Entry, Inputs
from desktop.domain.scoring.exact import half_up, half_up_ratio
from desktop.domain.scoring.kinds import Flaw, against_target


@dataclass(frozen=True, slots=True)
class Best:
    """The best unit's actual and target, its ratio above 1."""

    actual: Decimal
    target: Decimal


def best_of(entries: tuple[Entry, ...]) -> Best | None:
    """Return the largest ratio above 1 among effective entries that hold inputs; None when nobody is above target."""
    best: Best | None = None
    for entry in entries:
        pair = None if entry.inputs is None else against_target(entry.inputs)
        if pair is None or pair[0] <= pair[1]:
            continue
        if best is None or pair[0] * best.target > best.actual * pair[1]:
            best = Best(*pair)
    return best


def relative_points(leaf: Criterion, inputs: Inputs, best: Best | None, places: int) -> Decimal | Flaw:
    """Return the points of a `relative` leaf; `best` is the best unit above target, None when there is none."""
    assert isinstance(leaf.kind, Relative)
    pair = against_target(inputs)
    if pair is None:
        return Flaw.TARGET_MISSING
    actual, target = pair
    at_target = leaf.kind.at_target * leaf.max
    if actual <= target or best is None:
        return half_up_ratio(max(Decimal(0), at_target * min(actual, target)), target, places)
    if actual * best.target >= best.actual * target:
        return half_up(leaf.max, places)
    above = (leaf.max - at_target) * (actual - target) * best.target
    below = target * (best.actual - best.target)
    return half_up_ratio(at_target * below + above, below, places)
