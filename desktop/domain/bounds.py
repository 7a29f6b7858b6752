"""Bounds: where on a sheet a person says a table stands, as one short text (`7-8:9-120`) and back."""

import re
from dataclasses import dataclass, replace
from itertools import groupby

_LARGEST = 1_048_576
_ONE = re.compile(r"(?:(\d+)(?:-(\d+))?)?\s*:\s*(\d+)(?:-(\d+))?")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The rows of one table, counted from 1: its headings `top` to `bottom` (None without any), its rows to `last`."""

    top: int | None
    bottom: int | None
    first: int
    last: int


def bounds_text(bounds: tuple[Bounds, ...]) -> str:
    """Return the bounds of the tables of a sheet as one text: `7-8:9-40;45:46-80`, `:3-20` without headings.

    Tables side by side have the same headings and are told once, to the last row of the longest.
    """
    together = (
        replace(first, last=max(each.last for each in (first, *others)))
        for first, *others in (list(each) for _, each in groupby(bounds, key=_headings))
    )
    return ";".join(f"{_span(each.top, each.bottom)}:{_span(each.first, each.last)}" for each in together)


def bounds_of(text: str) -> tuple[Bounds, ...] | None:
    """Return the bounds that `bounds_text` wrote; None for a text that says none, or that contradicts itself."""
    found = tuple(_one(part) for part in text.split(";"))
    known = tuple(each for each in found if each)
    return known if len(known) == len(found) and _in_order(known) else None


def _headings(bounds: Bounds) -> tuple[int | None, int | None, int]:
    return bounds.top, bounds.bottom, bounds.first if bounds.top is None else 0


def _span(first: int | None, last: int | None) -> str:
    if first is None:
        return ""
    return str(first) if first == last else f"{first}-{last}"


def _one(text: str) -> Bounds | None:
    match = _ONE.fullmatch(text.strip())
    if match is None:
        return None
    top, bottom, first, last = (int(each) if each else None for each in match.groups())
    assert first is not None, "the pattern asks for a first row"
    made = Bounds(top, bottom or top, first, last or first)
    return made if _sound(made) else None


def _sound(bounds: Bounds) -> bool:
    heads_first = bounds.top is None or bounds.bottom is None or 1 <= bounds.top <= bounds.bottom < bounds.first
    return heads_first and 1 <= bounds.first <= bounds.last <= _LARGEST


def _in_order(bounds: tuple[Bounds, ...]) -> bool:
    ends = [each.last for each in bounds]
    starts = [each.top or each.first for each in bounds]
    return all(end < start for end, start in zip(ends, starts[1:], strict=False))
