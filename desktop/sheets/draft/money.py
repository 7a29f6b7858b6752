"""Money: amounts typed with a word of size (120 triệu) brought into the unit that titles and headings name."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from desktop.domain.doubles import plain
from desktop.domain.outcome import Outcome, Reading
from desktop.domain.text import clean

_SIZES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_NAMED = re.compile(r"(?<!\d )\b(nghìn|ngàn|triệu|tỷ|tỉ|tr)\.? ?(?:đồng|đ|vnđ|vnd)\b")
_BRACKETED = re.compile(r"\((?:đơn vị(?: tính)?|đvt)? ?:? ?(nghìn|ngàn|triệu|tỷ|tỉ)\)")
_ALONE = re.compile(r"(nghìn|ngàn|triệu|tỷ|tỉ|tr)\.?")
_DONG = frozenset({"đồng", "đ", "vnđ", "vnd", "₫"})


def named_size(texts: Iterable[str]) -> int | None:
    """Return how many đồng the unit named in titles, headings or unit cells holds; None where none is named."""
    found = (_size(clean(text).casefold()) for text in texts)
    return next((size for size in found if size), None)


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


def _size(text: str) -> int | None:
    found = _NAMED.search(text) or _BRACKETED.search(text) or _ALONE.fullmatch(text)
    return _SIZES.get(found[1], 10**6) if found else None
