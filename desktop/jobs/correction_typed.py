"""A correction as a command is told it: what a code names for a unit, and the item its value makes."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.desk import Desk
from desktop.domain.figures import indicator_of
from desktop.domain.ledger import Award, Entry, Figure, Inputs, Item, Layer, Ledger, Section
from desktop.domain.submission.thing import About, Key, id_of, key_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import load_ledger


@dataclass(frozen=True, slots=True)
class Value:
    """What is to count, one of: points or inputs of a leaf, the value of a figure or an award, a section's text."""

    points: Decimal | None = None
    inputs: Inputs | None = None
    value: Decimal | None = None
    text: str | None = None


def about_typed(desk: Desk, unit: str, code: str, layer: Layer) -> About:
    """Return what a code names: a criterion, an indicator (`PPHS`, `PPHS@last`), an award's words or a heading.

    Raises: UNKNOWN_ID when it is none of them.
    """
    key = _key(load_ledger(desk), unit, code)
    return About(unit, key, layer if key[0] == "entry" else None)


def item_typed(desk: Desk, unit: str, code: str, layer: Layer, value: Value) -> Item:
    """Return the item that says so. Raises: UNKNOWN_ID; VALUE_UNFIT when what the code names takes no such value."""
    ledger = load_ledger(desk)
    key = _key(ledger, unit, code)
    match key:
        case ("entry", criterion) if value.points is not None or value.inputs is not None:
            return Entry(unit, criterion, layer, value.inputs, value.points)
        case ("figure", indicator, period) if value.value is not None:
            return Figure(unit, indicator, period, value.value)
        case ("award", *words) if value.value is not None and value.value == value.value.to_integral_value():
            return _award(unit, words, int(value.value))
        case ("section", heading) if value.text is not None:
            return Section(unit, _number(ledger, unit, heading), heading, value.text)
    raise DeskError(Trouble.VALUE_UNFIT, {"about": id_of(key), "kind": key[0]})


def _key(ledger: Ledger, unit: str, code: str) -> Key:
    criterion = ledger.framework.criterion(code)
    if criterion is not None:
        return ("entry", code)
    indicator, _, period = code.partition("@")
    if indicator_of(ledger, indicator) is not None and period in {"", "this", "last"}:
        return ("figure", indicator, period or "this")
    items: tuple[Item, ...] = (*ledger.awards, *ledger.sections)
    own = (each for each in items if each.unit == unit)
    found = next((key_of(each) for each in own if code in {id_of(key_of(each)), key_of(each)[-1]}), None)
    if found is None:
        raise DeskError(Trouble.UNKNOWN_ID, {"id": code})
    return found


def _award(unit: str, words: list[str], count: int) -> Award:
    level, form, sort, status, period = words
    return Award(unit, level, form, sort, status, count, period)


def _number(ledger: Ledger, unit: str, heading: str) -> int:
    same = (each.number for each in ledger.sections if (each.unit, each.heading) == (unit, heading))
    return next(same, 0)
