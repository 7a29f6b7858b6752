"""What a typed value would stand for in place of what a unit reported: the item of a correction."""

from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from desktop.domain.figures import indicator_of
from desktop.domain.framework import Choice, Criterion, Direct, Kind
from desktop.domain.ledger import Award, Entry, Exactness, Figure, Inputs, Item, Layer, Ledger, Section
from desktop.domain.outcome import NumberField, Reading
from desktop.domain.question import Target
from desktop.domain.reading import read_number
from desktop.domain.scoring.bounds import bounds
from desktop.domain.typed import input_slots

_Sent = TypeVar("_Sent", Award, Section)
_FIELDS = {"count": "count", "counts": "count", "points": "points", "choice": "choice"}


def corrected(unit: str, target: Target, typed: str, ledger: Ledger) -> Item | None:
    """Return what a value typed for a target makes of the unit's report; None where it cannot be read, or be there.

    A leaf whose input is not named takes its only one, or points where several could be meant.
    """
    if target.award is not None:
        kind = target.award
        return corrected_as(Award(unit, kind.level, kind.form, kind.object, kind.status, 0), typed)
    if target.indicator is not None:
        return _figure(unit, target.indicator, target.name or "this", typed, ledger)
    leaf = ledger.framework.criterion(target.criterion or "")
    if leaf is None or leaf.kind is None:
        return None
    return _entry(unit, leaf, leaf.kind, (meant(target, leaf.kind).name, typed))


def meant(target: Target, kind: Kind) -> Target:
    """Return a leaf's target with its input named: its only one, or points where several could be meant."""
    slots = input_slots(kind)
    return replace(target, name=target.name or (slots[0] if len(slots) == 1 else "points"))


def corrected_as(sent: Item, typed: str) -> Item | None:
    """Return what a typed count of awards, or a typed text, makes of one a unit sent; None where it cannot be read."""
    match sent:
        case Award():
            found = read_number(typed, NumberField("count"))
            if isinstance(found, Reading) and isinstance(found.value, Decimal) and found.exactness is Exactness.EXACT:
                return replace(_bare(sent), count=int(found.value))
        case Section() if typed:
            return replace(_bare(sent), text=typed)
    return None


def _bare(sent: _Sent) -> _Sent:
    return replace(sent, report=None, correction=None)


def _figure(unit: str, code: str, period: str, typed: str, ledger: Ledger) -> Figure | None:
    indicator = indicator_of(ledger, code)
    if indicator is None or indicator.field == "text":
        return None
    found = read_number(typed, NumberField(indicator.field))
    if not isinstance(found, Reading) or not isinstance(found.value, Decimal):
        return None
    return Figure(unit, code, period, found.value, found.exactness)


def _entry(unit: str, leaf: Criterion, kind: Kind, given: tuple[str, str]) -> Entry | None:
    slots = input_slots(kind)
    name, typed = given
    value = _read(leaf, kind, name, typed)
    if value is None or (name != "points" and name not in slots):
        return None
    if name == "points" and not isinstance(kind, Direct):
        return Entry(unit, leaf.code, Layer.CLAIM, points=value) if isinstance(value, Decimal) else None
    return Entry(unit, leaf.code, Layer.CLAIM, inputs=_inputs(name, value))


def _read(leaf: Criterion, kind: Kind, name: str, typed: str) -> Decimal | str | None:
    labels = tuple(label for label, _ in kind.choices) if isinstance(kind, Choice) else ()
    field = _FIELDS.get(name.partition(":")[0], "measure")
    found = read_number(typed, NumberField(field, bounds(leaf)[1] if field == "points" else None, labels))
    return found.value if isinstance(found, Reading) and isinstance(found.value, Decimal | str) else None


def _inputs(name: str, value: Decimal | str) -> Inputs:
    if name == "choice":
        return Inputs(choice=str(value))
    number = value if isinstance(value, Decimal) else None
    if name.startswith("counts:"):
        return Inputs(counts=((name.removeprefix("counts:"), number or Decimal(0)),))
    given: dict[str, Any] = {name: number}
    return Inputs(**given)
