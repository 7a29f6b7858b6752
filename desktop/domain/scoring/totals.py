"""The account of a unit: base, bonus, penalty and total, from the sums of its leaves."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Framework, Policy
from desktop.domain.scoring.exact import half_up, half_up_ratio
from desktop.domain.scoring.sums import Sums


@dataclass(frozen=True, slots=True)
class Account:
    """The three parts as printed (bonus and penalty capped) and the total, exact and rounded."""

    base: Decimal
    bonus: Decimal
    penalty: Decimal
    exact_total: Decimal
    total: Decimal


def settle(framework: Framework, sums: Sums) -> Account:
    """Return the account. Source: docs/scoring.md, "Leaves not assigned" and "Total"."""
    base = _base(framework, sums)
    bonus = capped(sums.bonus, framework.bonus_cap)
    penalty = capped(sums.penalty, framework.penalty_cap)
    total = base + bonus - penalty
    if framework.total_floor is not None:
        total = max(total, framework.total_floor)
    return Account(base, bonus, penalty, total, half_up(total, framework.rounding_total))


def capped(points: Decimal, cap: Decimal | None) -> Decimal:
    """Return `points`, at most `cap` where one is given."""
    return points if cap is None else min(points, cap)


def _base(framework: Framework, sums: Sums) -> Decimal:
    if sums.complete or framework.policy is Policy.DROP:
        return sums.earned
    if framework.policy is Policy.FULL:
        return sums.earned + sums.missing_max
    if not sums.assigned_max:
        return half_up(Decimal(0), framework.rounding_total)
    return half_up_ratio(sums.earned * framework.total, sums.assigned_max, framework.rounding_total)
