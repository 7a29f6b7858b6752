"""The plain loop the scoring is measured against: the same points of the same data, without any of its promises.

It rounds, adds and sorts, nothing else: no layers, states, findings, tie-breaks, classes or reasons.
"""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from desktop.domain.framework import Choice, Count, Deduct, Direct, Kind, Reduction, Relative, Target, Tiers
from desktop.domain.ledger import Inputs, Ledger

_CENT = Decimal("0.01")
_NONE = Decimal(0)


def naive_totals(ledger: Ledger) -> dict[str, Decimal]:
    """Return the total of every unit of a ledger of `large_ledger`."""
    maxima = {leaf.code: leaf.max for leaf in ledger.framework.leaves}
    kinds = {leaf.code: leaf.kind for leaf in ledger.framework.leaves}
    bests: dict[str, Decimal] = {}
    for entry in ledger.entries:
        if isinstance(kinds[entry.criterion], Relative):
            ratio = _ratio(entry.inputs or Inputs())
            bests[entry.criterion] = max(ratio, bests.get(entry.criterion, ratio))
    totals: dict[str, Decimal] = {}
    for entry in ledger.entries:
        code = entry.criterion
        points = _points(kinds[code], maxima[code], entry.inputs or Inputs(), bests.get(code, _NONE))
        totals[entry.unit] = totals.get(entry.unit, _NONE) + points.quantize(_CENT, ROUND_HALF_UP)
    return totals


def naive_ranks(totals: dict[str, Decimal]) -> list[tuple[int, str]]:
    """Return (rank, unit), best first."""
    ordered = sorted(totals, key=totals.__getitem__, reverse=True)
    return list(enumerate(ordered, 1))


def _ratio(inputs: Inputs) -> Decimal:
    return (inputs.actual or _NONE) / (inputs.target or Decimal(1))


def _points(kind: Kind | None, most: Decimal, inputs: Inputs, best: Decimal) -> Decimal:
    value, count = inputs.value or _NONE, inputs.count or _NONE
    match kind:
        case Direct():
            return inputs.points or _NONE
        case Target():
            return _target(kind, most, _ratio(inputs))
        case Reduction():
            return _reduction(kind, most, inputs)
        case Tiers():
            return next((tier.points for tier in kind.tiers if tier.bound <= value), kind.otherwise)
        case Count():
            return min(most, count * (kind.each or _NONE))
        case Deduct():
            return max(kind.floor, most - count * (kind.each or _NONE))
        case Choice():
            return dict(kind.choices)[inputs.choice or ""]
        case Relative():
            return _relative(kind, most, _ratio(inputs), best)
    raise ValueError(kind)


def _target(kind: Target, most: Decimal, ratio: Decimal) -> Decimal:
    return most * ratio if ratio < 1 else most + min(kind.over_cap, kind.over_rate * (ratio - 1) * 100)


def _reduction(kind: Reduction, most: Decimal, inputs: Inputs) -> Decimal:
    baseline = inputs.baseline or Decimal(1)
    gap = kind.goal - (baseline - (inputs.actual or _NONE)) / baseline * 100
    gap = gap.to_integral_value(ROUND_CEILING) if kind.whole else gap
    return max(_NONE, most - kind.rate * max(_NONE, gap))


def _relative(kind: Relative, most: Decimal, ratio: Decimal, best: Decimal) -> Decimal:
    at_target = kind.at_target * most
    return at_target * ratio if ratio <= 1 else at_target + (most - at_target) * (ratio - 1) / (best - 1)
