"""Measures: numbers that every unit reports and that can be set side by side, with what stood there a year before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from desktop.domain.framework import Count, Criterion, Deduct, Direct, Indicator
from desktop.domain.ledger import Entry, Inputs
from desktop.domain.place import Place
from desktop.domain.rules.round_view import RoundView
from desktop.domain.years import forebears, summed

PERCENT = frozenset({"percent", "ratio", "points"})


@dataclass(frozen=True, slots=True)
class Value:
    """What one unit reports now and what it had a year before, each None where it is not known."""

    unit: str
    now: Decimal | None
    before: Decimal | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Measure:
    """One number asked of every unit: an indicator, or an input of a leaf. `name` is the input's, else empty.

    `in_percent` measures differ by points, others by times.
    """

    code: str
    title: str
    name: str
    in_percent: bool
    criterion: str | None
    values: tuple[Value, ...]


def measures(view: RoundView) -> Iterator[Measure]:
    """Yield every measure of the round, indicators first, then the inputs of leaves."""
    for indicator in view.indicators.values():
        if indicator.field != "text":
            yield _of_indicator(view, indicator)
    for leaf in view.ledger.framework.leaves:
        yield from _of_leaf(view, leaf)


def _of_indicator(view: RoundView, indicator: Indicator) -> Measure:
    values = tuple(_reported(view, indicator, unit) for unit in view.units)
    return Measure(indicator.code, indicator.title, "", indicator.field in PERCENT, None, values)


def _reported(view: RoundView, indicator: Indicator, unit: str) -> Value:
    this, last = view.figure(unit, indicator.code), view.figure(unit, indicator.code, "last")
    before = last.value if last else _from_past(view, indicator, unit)
    return Value(unit, this.value if this else None, before, this.source if this else None)


def _from_past(view: RoundView, indicator: Indicator, unit: str) -> Decimal | None:
    """Return the figure of the year before, summed over the units this one goes on from where it can be added."""
    if view.past is None or indicator.aggregate != "sum":
        return None
    there = [each.code for each in view.past.units]
    codes, _ = forebears(unit, view.links, there)
    return summed(view.past.figures, indicator.code, codes)


def _of_leaf(view: RoundView, leaf: Criterion) -> Iterator[Measure]:
    claims = [(unit, view.claims.get((unit, leaf.code))) for unit in view.units]
    make = partial(_measure, leaf, claims)
    if isinstance(leaf.kind, Count | Deduct):
        for name in _counted(leaf.kind):
            yield make(name)
    elif not isinstance(leaf.kind, Direct):
        yield from (make(name) for name in ("actual", "value") if _is_given(claims, name))


def _counted(kind: Count | Deduct) -> tuple[str, ...]:
    return ("count",) if kind.each is not None else tuple(f"counts:{level}" for level, _ in kind.levels)


def _is_given(claims: list[tuple[str, Entry | None]], name: str) -> bool:
    return any(input_of(claim, name) is not None for _, claim in claims)


def _measure(leaf: Criterion, claims: list[tuple[str, Entry | None]], name: str) -> Measure:
    values = tuple(
        Value(unit, input_of(claim, name), input_of(claim, "baseline"), place_of(claim, name)) for unit, claim in claims
    )
    in_percent = "%" in leaf.title or "tỷ lệ" in leaf.title.casefold()
    return Measure(leaf.code, leaf.title, name, in_percent, leaf.code, values)


def input_of(claim: Entry | None, name: str) -> Decimal | None:
    """Return an input of a claim by its name, `counts:LEVEL` for one level; None where it is not given."""
    if claim is None or claim.inputs is None:
        return None
    if name.startswith("counts:"):
        return _level(claim.inputs).get(name.removeprefix("counts:"))
    value = getattr(claim.inputs, name)
    return value if isinstance(value, Decimal) else None


def place_of(claim: Entry | None, name: str) -> Place | None:
    """Return the cell an input was read from; the first cell of the claim where that one is not known."""
    sources = dict(claim.sources) if claim else {}
    return sources.get(name) or next(iter(sources.values()), None)


def _level(inputs: Inputs) -> Mapping[str, Decimal]:
    return dict(inputs.counts or ())
