"""Numbered paragraphs of a Word text: the `1.2.` or `a)` that Word writes before them and stores nowhere."""

import re
from dataclasses import dataclass, field

from desktop.sheets.docx.tree import Node

_PLACE = re.compile(r"%([1-9])")
"""`%1.%2`: where a level's number stands in its pattern."""
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD")),
    *((100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_MOST = 3999
"""Roman numbers end here."""


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    kind: str
    pattern: str


@dataclass(slots=True)
class Numbering:
    """The lists of one Word text and how far each has been counted."""

    _abstract: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _lists: dict[str, str] = field(default_factory=dict)
    _counted: dict[str, list[int]] = field(default_factory=dict)

    def take(self, node: Node) -> None:
        """Learn from one child of `w:numbering`."""
        if node.name == "abstractNum":
            levels = {_small(each.attributes.get("ilvl")): _level(each) for each in node.children if each.name == "lvl"}
            self._abstract[node.attributes.get("abstractNumId", "")] = levels
        elif node.name == "num":
            self._lists[node.attributes.get("numId", "")] = node.value("abstractNumId") or ""

    def next(self, list_id: str, depth: int) -> str:
        """Count one more paragraph of a list and return what Word writes before it; nothing for bullets."""
        abstract = self._lists.get(list_id, "")
        levels = self._abstract.get(abstract, {})
        if depth not in levels:
            return ""
        counts = self._counted.setdefault(abstract, [])
        while len(counts) <= depth:
            counts.append(_start(levels, len(counts)) - (1 if len(counts) == depth else 0))
        counts[depth] += 1
        del counts[depth + 1 :]
        if levels[depth].kind == "bullet":
            return ""
        return _PLACE.sub(lambda place: _written(levels, counts, int(place[1]) - 1), levels[depth].pattern)


def _start(levels: dict[int, _Level], depth: int) -> int:
    return levels[depth].start if depth in levels else 1


def _written(levels: dict[int, _Level], counts: list[int], depth: int) -> str:
    if depth >= len(counts):
        return ""
    count, kind = counts[depth], levels[depth].kind if depth in levels else "decimal"
    match kind:
        case "upperRoman":
            return _roman(count)
        case "lowerRoman":
            return _roman(count).lower()
        case "upperLetter":
            return _letters(count)
        case "lowerLetter":
            return _letters(count).lower()
        case "decimalZero":
            return f"{count:02d}"
        case "none":
            return ""
        case _:
            return str(count)


def _roman(count: int) -> str:
    if not 0 < count <= _MOST:
        return str(count)
    text = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        text += letters * times
    return text


def _letters(count: int) -> str:
    """Return a, b, …, z, aa, bb, … as Word counts in letters."""
    if not 0 < count <= _MOST:
        return str(count)
    times, letter = divmod(count - 1, 26)
    return chr(65 + letter) * (times + 1)


def _level(node: Node) -> _Level:
    return _Level(_small(node.value("start"), 1), node.value("numFmt") or "decimal", (node.value("lvlText") or "")[:80])


def _small(text: str | None, default: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 5 else default
