"""Codes of rows: I, 1, a), -, I.1.a; what they say by themselves and what they say below another row."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.text import clean

_ROMAN = re.compile(r"[IVXLC]+")
_NUMBER = re.compile(r"\d{1,3}")
_LETTER = re.compile(r"[a-zđ]")
_PATH = re.compile(r"[^\W_]+(?:\.[^\W_]+)+")
"""`1.2`, `II.3.a`: parts with points between."""
_DASHES = frozenset("-–—−+*•·●○")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LEADING = re.compile(
    r"^(?:((?:[IVX]+|[ivx]{2,4}|[A-Z]|\d{1,2}|[a-zđ])(?:\.[\da-zđA-Z]{1,2})*)(?:\s*[.)/:]\s+|\s+[-–—]\s+(?!\d))|"
    r"((?:[IVX]+|[A-ZĐ]{1,3}\d{0,2}|[1-9]\d?)(?:\.(?:[IVX]+|\d{1,2}|[a-zđ]))+)(?:\s*[.)/:–-])?\s+(?!%)|"
    r"([-–—+*•])\s*)(?=\S)"
)
"""A code or dash a title begins with: `1) …`, `II - …`, `A1.2 …`, `- …`, one group each."""
_NAMED = r"(?i:tiêu chí|nội dung|chỉ tiêu|nhiệm vụ|phần|mục|nhóm|khoản|điểm|ý)(?i: số| thứ)?\s+"
_NAMED_CODE = re.compile(_NAMED + r"(?=[\dIVXLCa-zđA-ZĐ]{1,4}\b)")
"""The word before a code in its cell: `Mục II`."""
_NAMED_LEADING = re.compile(
    rf"{_NAMED}((?:[IVXLC]+|[A-ZĐ]{{1,3}}\d{{0,2}}|\d{{1,2}}|[a-zđ])(?:\.[\da-zđA-Z]{{1,3}})*)\s*[.)/:–-]\s*(?:[-–—+*•]\s*)?(?=\S)"
)
"""A title that begins with a named code: `Tiêu chí 3: …`."""


class Shape(StrEnum):
    """What a code looks like."""

    NONE = "none"
    ROMAN = "roman"
    NUMBER = "number"
    LETTER = "letter"
    DASH = "dash"
    PATH = "path"
    OTHER = "other"


_FEWEST = 3
"""Fewer codes count nothing."""
_FEW = 0.2
_CODES = frozenset({Shape.ROMAN, Shape.LETTER, Shape.PATH})


@dataclass(frozen=True, slots=True)
class RowCode:
    """A row's code without its dots and brackets, and what it looks like."""

    text: str
    shape: Shape


NO_CODE = RowCode("", Shape.NONE)


def row_code(raw: str) -> RowCode:
    """Return the code that stands in a code cell: `a)`, `(1)`, `Mục I.` lose their brackets, dots and names."""
    text = _NAMED_CODE.sub("", clean(raw), count=1)
    if not text:
        return NO_CODE
    if all(letter in _DASHES for letter in text):
        return RowCode("-", Shape.DASH)
    text = re.sub(r"\s*\.\s*", ".", text).strip(" .()/:;,")
    return RowCode(text, _shape(text))


def split_title(title: str) -> tuple[RowCode, str]:
    """Return the code a title begins with and the rest; no code when there is none.

    A code is written `1. …`, `a) …`, `1 - …`, `1.2 …`, `Mục 1: …` or `- …`.
    """
    found = _NAMED_LEADING.match(title) or _LEADING.match(title)
    if found is None:
        return NO_CODE, title
    return row_code(found[found.lastindex or 0]), title[found.end() :].strip()


def names_row(text: str) -> bool:
    """Return whether words begin as a row of a table does and no heading: `3.3. …`, `I.2 …`, `Tiêu chí 1: …`."""
    return _NAMED_LEADING.match(text) is not None or split_title(text)[0].shape is Shape.PATH


def begins_row(text: str) -> bool:
    """Return whether a cell holds a code (`II.9`, `a)`), as rows of a table begin with and headings never."""
    code = row_code(text)
    return code.shape in _CODES and (code.shape is not Shape.PATH or any(letter.isdigit() for letter in code.text))


def counts_up(codes: Iterable[RowCode]) -> bool:
    """Return whether codes number rows: Roman numbers, letters and paths among them, or numbers that hardly ever jump.

    Points look like codes, but neither have letters nor count.
    """
    found = [code for code in codes if code.shape is not Shape.NONE]
    shapes = [code.shape for code in found]
    numbers = [int(code.text) for code in found if code.shape is Shape.NUMBER]
    if len(found) < _FEWEST or shapes.count(Shape.OTHER) > _FEW * len(found):
        return False
    if sum(shape in _CODES for shape in shapes) >= _FEWEST:
        return True
    steps = list(itertools.pairwise(numbers))
    jumps = sum(after not in {1, before + 1} for before, after in steps)
    return numbers[:1] == [1] and max(numbers) >= _FEWEST and jumps <= _FEW * len(steps) / 2


def arabic(code: str) -> str:
    """Return a dotted code whose first part is a Roman number with that part in digits: I.1.a -> 1.1.a."""
    first, dot, rest = code.partition(".")
    return f"{roman_value(first)}{dot}{rest}" if _ROMAN.fullmatch(first) else code


def roman_value(text: str) -> int:
    """Return what a Roman number stands for."""
    values = [_VALUES[letter] for letter in text] + [0]
    return sum(-each if each < following else each for each, following in itertools.pairwise(values))


def _shape(text: str) -> Shape:
    if _ROMAN.fullmatch(text):
        return Shape.ROMAN
    if _NUMBER.fullmatch(text):
        return Shape.NUMBER
    if _LETTER.fullmatch(text):
        return Shape.LETTER
    return Shape.PATH if _PATH.fullmatch(text) else Shape.OTHER
