"""How each leaf is scored, in one line: for the annex and for what differs between versions."""

from collections.abc import Iterable
from decimal import Decimal

from desktop.domain.facts import Fact, Facts
from desktop.domain.framework import (
    Choice,
    Count,
    Criterion,
    Deduct,
    Direct,
    Part,
    Reduction,
    Relative,
    Target,
    Tiers,
)
from desktop.words.catalogue import say
from desktop.words.numbers import number

_CATALOGUE = "kinds"


def kind_line(criterion: Criterion) -> str:
    """Return how a criterion is scored; an empty text for a branch."""
    match criterion.kind:
        case None:
            return ""
        case Direct(step):
            return say(_CATALOGUE, "direct", {"step": step})
        case Target() as kind:
            return say(_CATALOGUE, "target", _target(kind))
        case Reduction(goal, rate, whole, at_increase):
            facts: Facts = {"goal": goal, "rate": rate, "whole": whole, "at_increase": at_increase}
            return say(_CATALOGUE, "reduction", facts)
        case Tiers() as kind:
            return _tiers(kind)
        case Count(each, levels):
            code = "count" if each is not None else "count_levels"
            taken = criterion.part is Part.PENALTY
            return say(_CATALOGUE, code, {"each": each, "rows": _rows(levels), "taken": taken})
        case Deduct(each, levels, floor):
            code = "deduct" if each is not None else "deduct_levels"
            return say(_CATALOGUE, code, {"each": each, "rows": _rows(levels), "floor": floor})
        case Choice(choices):
            return say(_CATALOGUE, "choice", {"rows": _rows(choices)})
        case Relative(share):
            return say(_CATALOGUE, "relative", {"share": _short(share * 100)})


def _target(kind: Target) -> Facts:
    facts: dict[str, Fact] = {"target": kind.target, "below": kind.below.value, "rate": kind.rate, "whole": kind.whole}
    return {**facts, "over_rate": kind.over_rate, "over_cap": kind.over_cap}


def _tiers(kind: Tiers) -> str:
    rows = tuple(f"{number(_short(tier.bound))}: {number(_short(tier.points))}" for tier in kind.tiers)
    code = "tiers_rising" if kind.rising else "tiers_falling"
    return say(_CATALOGUE, code, {"rows": rows, "otherwise": kind.otherwise})


def _rows(priced: Iterable[tuple[str, Decimal]]) -> tuple[str, ...]:
    return tuple(f"{label}: {number(_short(points))}" for label, points in priced)


def _short(value: Decimal) -> Decimal:
    """Return `value` without zeros at the end."""
    return Decimal(f"{value.normalize():f}")
