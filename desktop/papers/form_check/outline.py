"""Headings: parts, sections in Roman, Arabic and letters, in their look and their order."""

import re
from collections.abc import Iterator

from desktop.domain.finding import Finding
from desktop.papers.form_check.lines import Line
from desktop.papers.form_check.note import depart, points
from desktop.papers.form_check.paper import Paper

LETTERS = "abcdđeghiklmnopqrstuvxy"
_PART = re.compile(r"^(phần|chương)\s+(thứ\s+\w+|[ivxlc]+)", re.IGNORECASE)
_ROMAN = re.compile(r"^([IVXLC]+)\s*[.\-–]\s*\S")
_NUMBER = re.compile(r"^(\d{1,2})\s*[.]\s+\S")
_LETTER = re.compile(r"^([a-zđ])\s*\)\s*\S")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def is_heading(line: Line) -> bool:
    """Return whether the line heads a part or a section."""
    return line.setting.level is not None or bool(_PART.match(line.text)) or (_is_roman(line) and line.bold)


def check_outline(paper: Paper) -> Iterator[Finding]:
    """Yield headings in another look, and numbers out of their order."""
    styled = any(line.setting.level is not None for line in paper.body)
    headings = [line for line in paper.body if is_heading(line) or (not styled and _numbered(line)[0])]
    for line in headings:
        yield from _look(line)
    yield from _order(headings)


def _look(line: Line) -> Iterator[Finding]:
    if _PART.match(line.text):
        if not (line.bold and line.setting.align == "center" and line.sized(13, 14)):
            yield depart("part_look", line, found=points(line.sizes))
        return
    due = (line.upper and line.bold) or not _is_roman(line)
    if not (due and line.sized(13, 14)):
        yield depart("section_look", line, found=points(line.sizes))


def _is_roman(line: Line) -> bool:
    return bool(_ROMAN.match(line.text)) and line.cell is None


def _order(headings: list[Line]) -> Iterator[Finding]:
    """Yield each number that does not follow the one before it; a higher heading begins the lower ones anew."""
    last = {"part": 0, "roman": 0, "number": 0, "letter": 0}
    below = {"part": ("roman", "number", "letter"), "roman": ("number", "letter"), "number": ("letter",), "letter": ()}
    for line in headings:
        rank, value = _numbered(line)
        if not rank:
            continue
        if value not in {last[rank] + 1, 1} or (value == 1 and last[rank] == 1):
            yield depart("heading_order" if rank != "letter" else "letter_order", line)
        last[rank] = value
        last |= dict.fromkeys(below[rank], 0)


def _numbered(line: Line) -> tuple[str, int]:
    part = _PART.match(line.text)
    if part:
        return "part", _ordinal(part.group(2))
    for rank, pattern in (("roman", _ROMAN), ("number", _NUMBER), ("letter", _LETTER)):
        found = pattern.match(line.text)
        if found:
            return rank, _value(rank, found.group(1))
    return "", 0


def _value(rank: str, text: str) -> int:
    if rank == "number":
        return int(text)
    return roman(text) if rank == "roman" else LETTERS.find(text) + 1


def _ordinal(text: str) -> int:
    word = text.rsplit(maxsplit=1)[-1].casefold()
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else roman(word.upper())


def roman(text: str) -> int:
    """Return the value of a Roman number; 0 for none."""
    values = [_ROMANS.get(letter, 0) for letter in text.upper()]
    pairs = zip(values, [*values, 0][1:], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
