"""The eight kinds of a leaf: from inputs to points rounded at the leaf. Source: docs/scoring.md, "Leaf kinds"."""

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from desktop.domain.framework import (
    Below,
    Choice,
    Count,
    Criterion,
    Deduct,
    Direct,
    Reduction,
    Relative,
    Target,
    Tiers,
)
from desktop.domain.ledger import Inputs
from desktop.domain.scoring.exact import HUNDRED, ZERO, down, exactly, half_up, half_up_ratio, up


class Flaw(StrEnum):
    """Why inputs give no ordinary points; also the code of the finding."""

    BASELINE_ZERO = "baseline_zero"
    TARGET_MISSING = "target_missing"


Rule = Callable[[Inputs], Decimal | Flaw]
Against = Callable[[Decimal, Decimal], Decimal]


def rule_of(leaf: Criterion, places: int) -> Rule:
    """Return the rule of a leaf: inputs that passed `check_entry` to points with `places` decimals, or their flaw.

    A `relative` leaf needs its neighbours and has its rule in `relative.py`; it is refused here.
    """
    match leaf.kind:
        case Direct():
            return _direct(places)
        case Target():
            return _target(leaf.kind, leaf.max, places)
        case Reduction():
            return _reduction(leaf.kind, leaf.max, places)
        case Tiers():
            return _tiers(leaf.kind, places)
        case Count():
            return _count(leaf.kind, leaf.max, places)
        case Deduct():
            return _deduct(leaf.kind, leaf.max, places)
        case Choice():
            return _choice(leaf.kind, places)
        case Relative() | None:
            raise ValueError(leaf.code)
        case _:
            assert_never(leaf.kind)


def points_of(leaf: Criterion, inputs: Inputs, places: int = 2) -> Decimal | None:
    """Return the rounded points of inputs that passed `check_entry`; None where the target is missing.

    A `relative` leaf is refused: its points need all units.
    """
    with exactly():
        points = rule_of(leaf, places)(inputs)
        if isinstance(points, Flaw):
            return half_up(ZERO, places) if points is Flaw.BASELINE_ZERO else None
        return points


def _direct(places: int) -> Rule:
    def points(inputs: Inputs) -> Decimal:
        return half_up(inputs.points or ZERO, places)

    return points


def _target(kind: Target, most: Decimal, places: int) -> Rule:
    over, below, default = _over_target(kind, most, places), _below_target(kind, most, places), kind.target

    def points(inputs: Inputs) -> Decimal | Flaw:
        pair = against_target(inputs, default)
        if pair is None:
            return Flaw.TARGET_MISSING
        actual, target = pair
        return over(actual, target) if actual >= target else below(actual, target)

    return points


def against_target(inputs: Inputs, default: Decimal | None = None) -> tuple[Decimal, Decimal] | None:
    """Return (actual, target) with a positive target and the same ratio; None when the target is 0 or missing."""
    target = inputs.target if inputs.target is not None else default
    actual = inputs.actual or ZERO
    if not target:
        return None
    return (actual, target) if target > 0 else (-actual, -target)


def _over_target(kind: Target, most: Decimal, places: int) -> Against:
    full = half_up(most, places)
    if not kind.over_cap or not kind.over_rate:
        return lambda _actual, _target: full
    highest = half_up(most + kind.over_cap, places)

    def points(actual: Decimal, target: Decimal) -> Decimal:
        excess = (actual - target) * HUNDRED
        if kind.whole:
            return half_up(most + min(kind.over_cap, kind.over_rate * down(excess, target)), places)
        if kind.over_rate * excess >= kind.over_cap * target:
            return highest
        return half_up_ratio(most * target + kind.over_rate * excess, target, places)

    return points


def _below_target(kind: Target, most: Decimal, places: int) -> Against:
    match kind.below:
        case Below.NOTHING:
            nothing = half_up(ZERO, places)
            return lambda _actual, _target: nothing
        case Below.PRO_RATA:
            return lambda actual, target: half_up_ratio(max(ZERO, most * actual), target, places)
        case Below.PER_PERCENT:
            return lambda actual, target: _less(most, kind, ((target - actual) * HUNDRED, target), places)
        case _:
            assert_never(kind.below)


def _less(most: Decimal, kind: Target | Reduction, gap: tuple[Decimal, Decimal], places: int) -> Decimal:
    """Return most - rate x gap, never under 0; the gap is a quotient, first rounded up when `whole`."""
    above, below = gap
    if kind.whole:
        return half_up(max(ZERO, most - kind.rate * up(above, below)), places)
    return half_up_ratio(max(ZERO, most * below - kind.rate * above), below, places)


def _reduction(kind: Reduction, most: Decimal, places: int) -> Rule:
    full = half_up(most, places)
    at_increase = None if kind.at_increase is None else half_up(kind.at_increase, places)

    def points(inputs: Inputs) -> Decimal | Flaw:
        baseline, actual = inputs.baseline or ZERO, inputs.actual or ZERO
        if not baseline:
            return Flaw.BASELINE_ZERO if actual else full
        fallen = baseline - actual if baseline > 0 else actual - baseline
        gap = kind.goal * abs(baseline) - fallen * HUNDRED
        if gap <= 0:
            return full
        if actual > baseline and at_increase is not None:
            return at_increase
        return _less(most, kind, (gap, abs(baseline)), places)

    return points


def _tiers(kind: Tiers, places: int) -> Rule:
    rungs = tuple(
        (tier.bound, half_up(tier.points, places))
        for tier in sorted(kind.tiers, key=lambda tier: tier.bound, reverse=kind.rising)
    )
    otherwise = half_up(kind.otherwise, places)
    rising = kind.rising

    def points(inputs: Inputs) -> Decimal:
        value = inputs.value or ZERO
        for bound, reached in rungs:
            if (bound <= value) if rising else (value <= bound):
                return reached
        return otherwise

    return points


def _count(kind: Count, most: Decimal, places: int) -> Rule:
    tally = _tally(kind)

    def points(inputs: Inputs) -> Decimal:
        return half_up(min(most, tally(inputs)), places)

    return points


def _deduct(kind: Deduct, most: Decimal, places: int) -> Rule:
    tally = _tally(kind)

    def points(inputs: Inputs) -> Decimal:
        return half_up(max(kind.floor, most - tally(inputs)), places)

    return points


def _tally(kind: Count | Deduct) -> Callable[[Inputs], Decimal]:
    each, prices = kind.each, dict(kind.levels)
    if each is not None:
        return lambda inputs: (inputs.count or ZERO) * each
    return lambda inputs: sum((count * prices[level] for level, count in inputs.counts or ()), ZERO)


def _choice(kind: Choice, places: int) -> Rule:
    reached = {label: half_up(points, places) for label, points in kind.choices}

    def points(inputs: Inputs) -> Decimal:
        return reached[inputs.choice or ""]

    return points
