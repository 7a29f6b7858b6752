"""What a leaf may be fed with: the names of its inputs and the range of its straight points."""

from decimal import Decimal

from desktop.domain.framework import Choice, Count, Criterion, Deduct, Direct, Kind, Reduction, Relative, Target, Tiers
from desktop.domain.scoring.exact import ZERO


def input_names(kind: Kind) -> tuple[str, ...]:
    """Return the names of the inputs a kind reads, in the order they are asked."""
    match kind:
        case Direct():
            return ("points",)
        case Target() | Relative():
            return ("actual", "target")
        case Reduction():
            return ("baseline", "actual")
        case Tiers():
            return ("value",)
        case Count(each, _) | Deduct(each, _, _):
            return ("counts",) if each is None else ("count",)
        case Choice():
            return ("choice",)


def bounds(leaf: Criterion) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest straight points of a leaf, both included."""
    match leaf.kind:
        case Target(over_cap=over_cap):
            return ZERO, leaf.max + over_cap
        case Deduct(floor=floor):
            return floor, leaf.max
        case _:
            return ZERO, leaf.max
