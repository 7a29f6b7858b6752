"""Accounts: what a unit's account would be if one of its leaves had more or fewer points."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from desktop.domain.framework import Framework, Part
from desktop.domain.scoring.sums import Sums
from desktop.domain.scoring.totals import Account, settle


@dataclass(frozen=True, slots=True)
class Accounts:
    """What each unit's leaves add up to; accounts once settled are kept, for many leaves of a part ask alike."""

    framework: Framework
    sums: dict[str, Sums]
    settled: dict[tuple[str, Part, Decimal], Account] = field(default_factory=dict)

    def after(self, unit: str, part: Part, change: Decimal) -> Account:
        """Return a unit's account with `change` more points in a part. Call inside `exactly`."""
        key = (unit, part, change)
        account = self.settled.get(key)
        if account is None:
            account = self.settled[key] = settle(self.framework, _changed(self.sums[unit], part, change))
        return account


def _changed(sums: Sums, part: Part, change: Decimal) -> Sums:
    match part:
        case Part.BASE:
            return replace(sums, earned=sums.earned + change)
        case Part.BONUS:
            return replace(sums, bonus=sums.bonus + change)
        case Part.PENALTY:
            return replace(sums, penalty=sums.penalty + change)
