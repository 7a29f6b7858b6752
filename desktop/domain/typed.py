"""What is typed into a cell of the score table: points, the inputs of its kind, a state, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.block import Change
from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Choice, Count, Criterion, Deduct, Direct, Kind, Target
from desktop.domain.ledger import Entry, Inputs, Layer, State
from desktop.domain.outcome import Ambiguous, NotReported, NumberField, Outcome, Reading
from desktop.domain.reading import read_number
from desktop.domain.scoring.bounds import bounds, input_names
from desktop.domain.scoring.check import check_entry_of
from desktop.domain.text import fold

SEPARATOR = ";"
_NOT_ASSIGNED = frozenset(map(fold, ("kg", "không giao")))
_NOT_REPORTED = frozenset(map(fold, ("không báo cáo", "không phát sinh", "kps")))
_FIELD_KINDS = {"count": "count", "counts": "count", "points": "points", "choice": "choice"}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is typed: the cell, the layer, and whether the inputs of its kind are typed, not points."""

    unit: str
    leaf: Criterion
    layer: Layer
    as_inputs: bool = False


def typed(text: str, spot: Spot) -> Change | tuple[Finding, ...]:
    """Return what was typed, or why it cannot stand there.

    `9,5` are points; where inputs are typed they stand in the order of `input_slots`, parted by semicolons. A dash
    is not reported, `KG` not assigned; nothing at all clears the cell.
    """
    key = fold(text)
    if not key:
        return Change(spot.unit, spot.leaf.code, spot.layer)
    if key in _NOT_ASSIGNED:
        return _change(spot, Entry(spot.unit, spot.leaf.code, state=State.NOT_ASSIGNED))
    if key in _NOT_REPORTED or isinstance(_read(text, "points", spot.leaf), NotReported):
        return _change(spot, Entry(spot.unit, spot.leaf.code, state=State.NOT_REPORTED))
    entry = _inputs(text, spot) if _wants_inputs(spot) else _points(text, spot)
    if not isinstance(entry, Entry):
        return entry
    return check_entry_of(spot.leaf, entry) or _change(spot, entry)


def written_as(entry: Entry | None, spot: Spot) -> str:
    """Return a kept entry as it would be typed at the spot; empty where it cannot be told in that way."""
    if entry is None:
        return ""
    if entry.state is not None:
        return {State.NOT_ASSIGNED: "KG", State.NOT_REPORTED: "-"}.get(entry.state, "")
    if entry.points is not None:
        return "" if spot.as_inputs and not isinstance(spot.leaf.kind, Direct) else _comma(entry.points)
    if not _wants_inputs(spot) or entry.inputs is None or spot.leaf.kind is None:
        return ""
    return f"{SEPARATOR} ".join(_given(entry.inputs, slot) for slot in input_slots(spot.leaf.kind))


def input_slots(kind: Kind) -> tuple[str, ...]:
    """Return what is typed for a kind, in order: names of inputs, `counts:LEVEL` for each level."""
    if isinstance(kind, Count | Deduct) and kind.each is None:
        return tuple(f"counts:{level}" for level, _ in kind.levels)
    return input_names(kind)


def _wants_inputs(spot: Spot) -> bool:
    """Whether inputs are read; the points a unit gives itself on a `direct` leaf are its input."""
    return spot.as_inputs or (isinstance(spot.leaf.kind, Direct) and spot.layer is Layer.CLAIM)


def _change(spot: Spot, entry: Entry) -> Change:
    return Change(spot.unit, spot.leaf.code, spot.layer, entry)


def _points(text: str, spot: Spot) -> Entry | tuple[Finding, ...]:
    found = _read(text, "points", spot.leaf)
    if isinstance(found, Reading) and isinstance(found.value, Decimal):
        return Entry(spot.unit, spot.leaf.code, spot.layer, points=found.value)
    return (_misread(text, spot, found),)


def _inputs(text: str, spot: Spot) -> Entry | tuple[Finding, ...]:
    assert spot.leaf.kind is not None
    slots = input_slots(spot.leaf.kind)
    parts = [part.strip() for part in text.split(SEPARATOR)]
    if len(parts) > len(slots) or (len(parts) < len(slots) and not _may_end_early(spot.leaf.kind, len(parts))):
        return (_error(spot, "typed_slots", text, count=len(slots), given=len(parts)),)
    found = {slot: _read(part, slot, spot.leaf) for slot, part in zip(slots, parts, strict=False) if part}
    wrong = tuple(_misread(text, spot, each) for each in found.values() if not isinstance(each, Reading))
    if wrong:
        return wrong
    values = {slot: each.value for slot, each in found.items() if isinstance(each, Reading)}
    return Entry(spot.unit, spot.leaf.code, spot.layer, inputs=_as_inputs(values))


def _may_end_early(kind: Kind, given: int) -> bool:
    """Whether the rest may be left out: a target the framework sets, levels nobody counted anything for."""
    return (isinstance(kind, Target) and kind.target is not None and given == 1) or isinstance(kind, Count | Deduct)


def _as_inputs(values: Mapping[str, object]) -> Inputs:
    counts = tuple(
        (slot.removeprefix("counts:"), value)
        for slot, value in values.items()
        if slot.startswith("counts:") and isinstance(value, Decimal)
    )
    named: dict[str, object] = {slot: value for slot, value in values.items() if not slot.startswith("counts:")}
    choice = named.pop("choice", None)
    numbers = {name: value for name, value in named.items() if isinstance(value, Decimal)}
    return Inputs(**numbers, counts=counts or None, choice=None if choice is None else str(choice))


def _read(text: str, slot: str, leaf: Criterion) -> Outcome:
    kind = _FIELD_KINDS.get(slot.partition(":")[0], "measure")
    labels = tuple(label for label, _ in leaf.kind.choices) if isinstance(leaf.kind, Choice) else ()
    maximum = bounds(leaf)[1] if kind == "points" else None
    lowest = bounds(leaf)[0] if kind == "points" else Decimal(0)
    signed = "change" if lowest < 0 and text.lstrip().startswith(("-", "−", "(")) else kind
    return read_number(text, NumberField(signed, maximum, labels))


def _misread(text: str, spot: Spot, outcome: Outcome) -> Finding:
    if isinstance(outcome, Ambiguous):
        readings = tuple(str(each).replace(".", ",") for each in outcome.readings)
        return _error(spot, "typed_ambiguous", text, readings=readings)
    return _error(spot, "typed_unreadable", text)


def _error(spot: Spot, code: str, text: str, **facts: Fact) -> Finding:
    about: dict[str, Fact] = {"raw": text, "title": spot.leaf.title, "maximum": bounds(spot.leaf)[1]}
    return Finding(Level.ERROR, code, {**about, **facts}, None, spot.unit, spot.leaf.code)


def _given(inputs: Inputs, slot: str) -> str:
    if slot.startswith("counts:"):
        return next((_comma(value) for level, value in inputs.counts or () if f"counts:{level}" == slot), "")
    value = getattr(inputs, slot)
    return _comma(value) if isinstance(value, Decimal) else str(value or "")


def _comma(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")
