"""Money: amounts typed with a word of size (120 triệu) brought into the unit that titles and headings name."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.doubles import plain
from desktop.domain.outcome import Outcome, Reading

_DONG = frozenset({"đồng", "đ", "vnđ", "vnd", "₫"})


def in_named_unit(outcome: Outcome, size: int | None) -> Outcome:
    """Return an amount typed with its own word of size, or in đồng, in the named unit; others as they are."""
    if size is None or not isinstance(outcome, Reading) or not isinstance(outcome.value, Decimal):
        return outcome
    told = outcome.scale > 1 or (outcome.unit.rstrip(".") in _DONG and outcome.value >= size)
    return replace(outcome, value=plain(outcome.value / size), note="read_in_unit") if told else outcome


def other_size(one: Outcome, other: Decimal) -> bool:
    """Return whether an amount typed with a word of size fits a number beside it better without that word."""
    if not isinstance(one, Reading) or not isinstance(one.value, Decimal) or one.scale == 1:
        return False
    if one.note == "read_in_unit" or not one.value or not other:
        return False
    return _apart(one.value / one.scale, other) < _apart(one.value, other)


def _apart(one: Decimal, other: Decimal) -> Decimal:
    ratio = abs(one / other)
    return max(ratio, 1 / ratio)
