"""The formula of each kind in steps, with the exact points it ends in."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from desktop.domain.facts import Fact
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
from desktop.domain.scoring.kinds import against_target
from desktop.domain.scoring.sheet import Step
from desktop.domain.scoring.why.scene import shown

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Working:
    """The steps of a formula and the exact points before rounding; None where there can be no points yet."""

    steps: tuple[Step, ...]
    exact: Fraction | None


def formula(leaf: Criterion, inputs: Inputs) -> Working:
    """Return the working of any kind but `relative`, for inputs that passed `check_entry`."""
    match leaf.kind:
        case Direct():
            return _direct(leaf, leaf.kind, inputs)
        case Target():
            return _target(leaf, leaf.kind, inputs)
        case Reduction():
            return _reduction(leaf, leaf.kind, inputs)
        case Tiers():
            return _tiers(leaf.kind, inputs)
        case Count():
            return _count(leaf, leaf.kind, inputs)
        case Deduct():
            return _deduct(leaf, leaf.kind, inputs)
        case Choice():
            return _choice(leaf.kind, inputs)
        case Relative() | None:
            raise ValueError(leaf.code)


def _direct(leaf: Criterion, kind: Direct, inputs: Inputs) -> Working:
    points = inputs.points or _ZERO
    step = None if kind.step is None else shown(kind.step)
    facts = {"points": shown(points), "max": shown(leaf.max), "step": step}
    return Working((Step("direct", facts),), Fraction(points))


def _target(leaf: Criterion, kind: Target, inputs: Inputs) -> Working:
    pair = against_target(inputs, kind.target)
    if pair is None:
        return Working((Step("target_missing", {"actual": inputs.actual}),), None)
    actual, target = pair
    ratio = Fraction(actual) / Fraction(target)
    facts = {"actual": inputs.actual, "target": target, "percent": shown(ratio * 100), "max": shown(leaf.max)}
    if ratio >= 1:
        return _over(leaf, kind, ratio, Step("target_reached", facts))
    if kind.below is Below.NOTHING:
        return Working((Step("target_nothing", facts),), Fraction(0))
    if kind.below is Below.PRO_RATA:
        exact = max(Fraction(0), Fraction(leaf.max) * ratio)
        return Working((Step("target_pro_rata", {**facts, "result": shown(exact)}),), exact)
    short = (1 - ratio) * 100
    counted = Fraction(ceil(short)) if kind.whole else short
    return _less(leaf, kind, counted, Step("target_short", {**facts, **_gap(short, counted), "rate": shown(kind.rate)}))


def _over(leaf: Criterion, kind: Target, ratio: Fraction, reached: Step) -> Working:
    over = (ratio - 1) * 100
    counted = Fraction(floor(over)) if kind.whole else over
    surplus = Fraction(kind.over_rate) * counted
    if not kind.over_cap or not surplus:
        return Working((reached,), Fraction(leaf.max))
    exact = Fraction(leaf.max) + min(surplus, Fraction(kind.over_cap))
    facts = {**_gap(over, counted), "rate": shown(kind.over_rate), "surplus": shown(surplus)}
    steps = [reached, Step("target_over", facts)]
    if surplus > kind.over_cap:
        steps.append(Step("over_capped", {"before": shown(surplus), "cap": shown(kind.over_cap)}))
    steps.append(
        Step(
            "over_added", {"max": shown(leaf.max), "surplus": shown(exact - Fraction(leaf.max)), "result": shown(exact)}
        )
    )
    return Working(tuple(steps), exact)


def _gap(gap: Fraction, counted: Fraction) -> dict[str, Decimal | None]:
    """Return the facts of a gap in percent and, where whole percents count, what it counts as."""
    return {"gap": shown(gap), "counted": None if counted == gap else Decimal(int(counted))}


def _less(leaf: Criterion, kind: Target | Reduction, gap: Fraction, step: Step) -> Working:
    lost = Fraction(kind.rate) * gap
    left = Fraction(leaf.max) - lost
    told = Step(step.code, {**step.facts, "lost": shown(lost), "result": shown(left)})
    if left >= 0:
        return Working((told,), left)
    return Working((told, Step("not_below", {"before": shown(left), "floor": shown(_ZERO)})), Fraction(0))


def _reduction(leaf: Criterion, kind: Reduction, inputs: Inputs) -> Working:
    baseline, actual = inputs.baseline or _ZERO, inputs.actual or _ZERO
    facts: dict[str, Fact] = {"goal": kind.goal, "baseline": baseline, "actual": actual, "max": shown(leaf.max)}
    if not baseline:
        if actual:
            return Working((Step("baseline_zero", facts),), Fraction(0))
        return Working((Step("reduction_both_zero", facts),), Fraction(leaf.max))
    fall = Fraction(baseline - actual) / Fraction(baseline) * 100
    facts = {**facts, "moved": shown(abs(fall)), "fell": "yes" if fall > 0 else "no" if fall < 0 else "same"}
    if fall >= kind.goal:
        return Working((Step("reduction_met", facts),), Fraction(leaf.max))
    if actual > baseline and kind.at_increase is not None:
        facts = {**facts, "points": shown(kind.at_increase)}
        return Working((Step("reduction_increase", facts),), Fraction(kind.at_increase))
    gap = Fraction(kind.goal) - fall
    counted = Fraction(ceil(gap)) if kind.whole else gap
    return _less(
        leaf, kind, counted, Step("reduction_short", {**facts, **_gap(gap, counted), "rate": shown(kind.rate)})
    )


def _tiers(kind: Tiers, inputs: Inputs) -> Working:
    value = inputs.value or _ZERO
    best: Decimal | None = None
    points = kind.otherwise
    for tier in kind.tiers:
        reached = tier.bound <= value if kind.rising else value <= tier.bound
        if reached and (best is None or (tier.bound > best) == kind.rising):
            best, points = tier.bound, tier.points
    facts = {"value": value, "bound": best, "points": shown(points)}
    code = "tier_none" if best is None else "tier_from" if kind.rising else "tier_upto"
    return Working((Step(code, facts),), Fraction(points))


def _count(leaf: Criterion, kind: Count, inputs: Inputs) -> Working:
    steps, amount = _tally(kind, inputs)
    if amount <= leaf.max:
        return Working(steps, Fraction(amount))
    capped = Step("capped", {"before": shown(amount), "after": shown(leaf.max)})
    return Working((*steps, capped), Fraction(leaf.max))


def _deduct(leaf: Criterion, kind: Deduct, inputs: Inputs) -> Working:
    steps, amount = _tally(kind, inputs)
    left = leaf.max - amount
    steps = (*steps, Step("deducted", {"max": shown(leaf.max), "amount": shown(amount), "result": shown(left)}))
    if left >= kind.floor:
        return Working(steps, Fraction(left))
    return Working(
        (*steps, Step("not_below", {"before": shown(left), "floor": shown(kind.floor)})), Fraction(kind.floor)
    )


def _tally(kind: Count | Deduct, inputs: Inputs) -> tuple[tuple[Step, ...], Decimal]:
    if kind.each is not None:
        count = inputs.count or _ZERO
        amount = count * kind.each
        return (Step("count_each", {"count": count, "each": shown(kind.each), "amount": shown(amount)}),), amount
    given = dict(inputs.counts or ())
    terms = [(level, given.get(level, _ZERO), price) for level, price in kind.levels]
    amount = sum((count * price for _, count, price in terms), _ZERO)
    steps = tuple(
        Step("count_level", {"level": level, "count": count, "each": shown(price), "amount": shown(count * price)})
        for level, count, price in terms
        if count
    )
    return (*steps, Step("count_sum", {"amount": shown(amount)})), amount


def _choice(kind: Choice, inputs: Inputs) -> Working:
    points = dict(kind.choices)[inputs.choice or ""]
    return Working((Step("choice", {"choice": inputs.choice, "points": shown(points)}),), Fraction(points))
