"""Sums: what a unit's rounded leaves add up to, by part and by branch."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Part, Policy
from desktop.domain.ledger import State
from desktop.domain.scoring.exact import ZERO
from desktop.domain.scoring.plan import Plan
from desktop.domain.scoring.sheet import ScoredCell


@dataclass(frozen=True, slots=True)
class Sums:
    """What a unit's rounded leaves add up to. `missing_max` is the max of base leaves not assigned.

    `complete` says that every base leaf is assigned.
    """

    earned: Decimal
    bonus: Decimal
    penalty: Decimal
    assigned_max: Decimal
    missing_max: Decimal
    complete: bool


Branches = tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Added:
    """A unit's sums with those of its branches: (code, sum) of every branch, in framework order."""

    sums: Sums
    branches: Branches


def add_up(plan: Plan, cells: Sequence[ScoredCell]) -> Added:
    """Return what the cells add up to, part by part and branch by branch. Call inside `exactly`.

    In branches, not in parts, a base leaf that is not assigned counts its max under policy `full`.
    """
    points = [cell.points or ZERO for cell in cells]
    branches = _branches(plan, points)
    left_out = State.NOT_ASSIGNED
    missing = [index for index in plan.base if cells[index].state is left_out]
    sums = _sums(plan, points, branches, missing)
    if missing and plan.framework.policy is Policy.FULL:
        for index in missing:
            points[index] = plan.leaves[index].max
        branches = _branches(plan, points)
    return Added(sums, branches)


def _branches(plan: Plan, points: Sequence[Decimal]) -> Branches:
    return tuple([(code, sum([points[index] for index in below], ZERO)) for code, below in plan.branches])


def _sums(plan: Plan, points: Sequence[Decimal], branches: Branches, missing: Sequence[int]) -> Sums:
    missing_max = sum((plan.leaves[index].max for index in missing), ZERO)
    base, bonus, penalty = (
        sum((branches[index][1] for index in plan.roots[part].branches), ZERO)
        + sum((points[index] for index in plan.roots[part].leaves), ZERO)
        for part in (Part.BASE, Part.BONUS, Part.PENALTY)
    )
    return Sums(base, bonus, penalty, plan.base_max - missing_max, missing_max, not missing)
