"""A plausible error of a cell: what it could hold by mistake. Source: docs/scoring.md, "Impact check"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from desktop.domain.framework import Choice, Count, Deduct, Direct, Tiers
from desktop.domain.ledger import Entry, Inputs
from desktop.domain.plain import too_long
from desktop.domain.scoring.bounds import bounds
from desktop.domain.scoring.exact import ZERO, half_up, step_of
from desktop.domain.scoring.plan import Leaf
from desktop.domain.scoring.sheet import ScoredCell

_TENTH = Decimal("0.1")


def plausible_steps(leaf: Leaf, cell: ScoredCell, places: int) -> Sequence[int]:
    """Return by how many steps of 10^-places the points of a scored cell may be wrong, ascending; 0 may be among them.

    A `relative` leaf with inputs is another matter: see `plausible_actuals`. Call inside `exactly`.
    """
    points, inputs = cell.points or ZERO, cell.entry.inputs if cell.entry else None
    if inputs is None or leaf.rule is None:
        return () if inputs is not None else _around(leaf, points, places)
    mistaken = _mistaken(leaf, inputs)
    if mistaken is None:
        return _around(leaf, points, places)
    given = (leaf.rule(each) for each in mistaken)
    return sorted({int((each - points) / step_of(places)) for each in given if isinstance(each, Decimal)})


def _around(leaf: Leaf, points: Decimal, places: int) -> range:
    """Return the steps up to a tenth of the leaf's max, at least one, within the leaf's bounds."""
    step = step_of(places)
    lowest, highest = bounds(leaf.criterion)
    tenth = max(1, int(leaf.max * _TENTH // step))
    down, up = (max(0, min(tenth, int(room // step))) for room in (points - lowest, highest - points))
    return range(-down, up + 1)


def _mistaken(leaf: Leaf, inputs: Inputs) -> list[Inputs] | None:
    """Return the inputs that could stand there by mistake; None where any points around are as likely."""
    match leaf.criterion.kind:
        case Direct(step=Decimal() as step):
            return list(_on_step(leaf, inputs, step))
        case Count(each, levels) | Deduct(each, levels, _):
            return list(_miscounted(inputs, levels) if each is None else _one_off(inputs))
        case Tiers() as kind:
            return list(_measured_wrong(kind, inputs))
        case Choice(choices):
            return [Inputs(choice=label) for label, _ in choices]
        case _:
            return None


def _on_step(leaf: Leaf, inputs: Inputs, step: Decimal) -> Iterator[Inputs]:
    points = inputs.points or ZERO
    many = max(1, int(leaf.max * _TENTH // step))
    for count in range(-many, many + 1):
        if ZERO <= points + count * step <= leaf.max:
            yield Inputs(points=points + count * step)


def _one_off(inputs: Inputs) -> Iterator[Inputs]:
    count = inputs.count or ZERO
    for other in (count - 1, count + 1):
        if other >= 0 and not too_long(other):
            yield Inputs(count=other)


def _miscounted(inputs: Inputs, levels: tuple[tuple[str, Decimal], ...]) -> Iterator[Inputs]:
    counts = dict(inputs.counts or ())
    for level, _ in levels:
        for other in _one_off(Inputs(count=counts.get(level, ZERO))):
            yield Inputs(counts=tuple({**counts, level: other.count or ZERO}.items()))


def _measured_wrong(kind: Tiers, inputs: Inputs) -> Iterator[Inputs]:
    """Yield one value in every tier that lies within a tenth of the value read."""
    value = inputs.value or ZERO
    low, high = sorted((value - value * _TENTH, value + value * _TENTH))
    for other in (low, high, *(tier.bound for tier in kind.tiers if low <= tier.bound <= high)):
        yield Inputs(value=other)


def plausible_actuals(entry: Entry) -> tuple[Entry, ...]:
    """Return the entry of a `relative` leaf with its result a tenth lower and a tenth higher.

    The tenth has the decimals the result was written with, and is at least one unit of the last of them.
    """
    assert entry.inputs is not None
    actual = entry.inputs.actual or ZERO
    exponent = actual.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    tenth = max(step_of(places), half_up(abs(actual) * _TENTH, places))
    others = (each for each in (actual - tenth, actual + tenth) if not too_long(each))
    return tuple(replace(entry, inputs=replace(entry.inputs, actual=other)) for other in others)
