"""Codes of an annex's rows: what shape they have, at which level it stands, what a broken code may have been."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from desktop.domain.book import Cell, CellType
from desktop.domain.doubles import plain
from desktop.domain.text import bare, clean

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters that number items in Vietnamese papers, in their order (Nghị định 30/2020/NĐ-CP)."""

_ROMAN = re.compile(r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
"""`IV`, `XII`: a well-formed Roman number up to 399."""
_SMALL_ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
"""`iv`, `xii`: up to 39, so that words of these letters are none."""
_NUMBER = re.compile(r"\d{1,3}")
_UPPER = re.compile(r"[A-ZĐ]")
_LOWER = re.compile(r"[a-zđ]")
_PATH = re.compile(r"[^\W_]+(?:[.,][^\W_]+)+")
"""`1.2`, `II,3`, `A.1.b`: parts with points or commas between."""
_WORD = re.compile(r"[^\W_]{1,8}(?:[-_][^\W_]{1,8})?")
"""`TC1`, `AN-02`: a code of the office's own making."""
_DASHES = frozenset("-–—−‐‑")
_PLUSES = frozenset("+")
_STARS = frozenset("*•·●○▪■◦✓➢❖")
_PREFIX = re.compile(
    r"^(phần(?: thứ)?|mục|nhóm(?: tiêu chí)?|chương|tiêu chí|nội dung|điều|khoản)\s*(?:số\s*)?[.:]?\s*(?=\S)",
    re.IGNORECASE,
)
"""The word before a code in its cell: `Mục II`, `Nhóm tiêu chí số 3`."""
_ORDINALS = {"nhat": "I", "mot": "I", "hai": "II", "ba": "III", "tu": "IV", "bon": "IV", "nam": "V", "sau": "VI"}
_CODE = r"(?:\d{1,2}|[IVXLC]{1,6}|[A-ZĐ]|[ivx]{1,5}|[a-zđ])(?:\.(?:\d{1,2}|[IVXLC]{1,6}|[A-Za-zđĐ]))*"
"""A code at the head of a title, whatever its shape: `2`, `IV`, `a`, `2.1.b`."""
_LEADING = re.compile(
    rf"^(?:((?:phần(?: thứ)?|mục|nhóm|chương)\s+(?:{_CODE}|nhất|hai|ba|tư|bốn|năm|sáu))\s*[.:)/–-]*\s+"
    rf"|(\({_CODE}\))\s*|({_CODE})\s*[.)/:]+\s*(?=\D)|({_CODE})\s+[-–]\s+|(\d{{1,2}}(?:\.\d{{1,2}})+)\s+|([-–—−+*•·●▪])\s*)(?=\S)",
    re.IGNORECASE,
)
"""A code or dash a title begins with: `Phần I: …`, `(a) …`, `1) …`, `II - …`, `1.2 …`, `- …`, one group each."""
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Shape(StrEnum):
    """What a code looks like."""

    NONE = "none"
    UPPER = "upper"
    ROMAN = "roman"
    NUMBER = "number"
    LETTER = "letter"
    SMALL_ROMAN = "small_roman"
    STAR = "star"
    DASH = "dash"
    PLUS = "plus"
    PATH = "path"
    WORD = "word"


RANKS = {
    Shape.UPPER: 10,
    Shape.ROMAN: 20,
    Shape.NUMBER: 30,
    Shape.LETTER: 40,
    Shape.SMALL_ROMAN: 50,
    Shape.STAR: 60,
    Shape.DASH: 70,
    Shape.PLUS: 80,
}
"""How deep a shape usually stands; what has less stands above."""

UNNUMBERED = frozenset({Shape.STAR, Shape.DASH, Shape.PLUS})


@dataclass(frozen=True, slots=True)
class Code:
    """A row's code: its text without dots and brackets around it, and what else a program may have made it out of.

    `others` are further readings of a code that Excel took for a number (1.10 as 1.1) or a date; `inner` says that it
    stood between two brackets, `word` which word stood before it.
    """

    text: str
    shape: Shape
    others: tuple[str, ...] = ()
    inner: bool = False
    word: str = ""

    @property
    def level(self) -> str:
        """The key of the level this code stands at: codes of one level look the same."""
        return f"{self.word}{'(' if self.inner else ''}{self.shape.value}"

    @property
    def rank(self) -> int:
        """How deep the code usually stands."""
        return RANKS.get(self.shape, RANKS[Shape.NUMBER]) + (12 if self.inner else 0) - (5 if self.word else 0)


NO_CODE = Code("", Shape.NONE)


def code_of(raw: str) -> Code:
    """Return the code that stands in a code cell; of shape WORD when it is nothing usual."""
    text = clean(raw)
    if not text:
        return NO_CODE
    if (sign := _sign(text)) is not None:
        return Code({"dash": "-", "plus": "+", "star": "*"}[sign.value], sign)
    word = _PREFIX.match(text)
    rest = text[word.end() :] if word else text
    inner = rest.startswith("(") and rest.rstrip(" .:").endswith(")")
    bared = re.sub(r"\s*\.\s*", ".", rest).strip(" .()/:;,–-")
    bared = _ORDINALS.get(bare(bared), bared) if word else bared
    return Code(_dotted(bared), _shape(bared), inner=inner, word=bare(word[1]) if word else "")


def cell_code(cell: Cell) -> Code:
    """Return the code of a code cell, whatever a spreadsheet made of what was typed."""
    match cell.value:
        case bool():
            return NO_CODE
        case Decimal() as value if cell.type is CellType.NUMBER:
            return _number_code(plain(value))
        case date() as day:
            return _date_code(day)
        case _:
            return code_of(str(cell.value if isinstance(cell.value, str) else cell.raw))


def split_title(title: str) -> tuple[Code, str]:
    """Return the code a title begins with (`1. …`, `a) …`, `- …`, `Phần I …`) and the rest."""
    found = _LEADING.match(title)
    if found is None:
        return NO_CODE, title
    code = code_of(next(group for group in found.groups() if group))
    rest = title[found.end() :].strip()
    return (code, rest) if code.shape not in {Shape.NONE, Shape.WORD} and rest else (NO_CODE, title)


def ordinal(text: str, shape: Shape) -> int | None:
    """Return the place of a code in the sequence of its shape, from 1; None where it has none."""
    match shape:
        case Shape.NUMBER if text.isdigit():
            return int(text)
        case Shape.ROMAN | Shape.SMALL_ROMAN if is_roman(text.upper()):
            return roman_value(text.upper())
        case Shape.LETTER | Shape.UPPER:
            place = LETTERS.find(text.casefold())
            return place + 1 if place >= 0 else None
        case _:
            return None


def written(place: int, shape: Shape) -> str:
    """Return the code at `place` (from 1) of a shape's sequence."""
    match shape:
        case Shape.ROMAN:
            return _roman(place)
        case Shape.UPPER:
            return _letter(place).upper()
        case Shape.NUMBER:
            return str(place)
        case _:
            return _letter(place)


def roman_value(text: str) -> int:
    """Return what a Roman number stands for."""
    values = [_VALUES[letter] for letter in text] + [0]
    return sum(-each if each < following else each for each, following in pairwise(values))


def is_roman(text: str) -> bool:
    """Whether `text` is a well-formed Roman number in capitals."""
    return _ROMAN.fullmatch(text) is not None


def _roman(place: int) -> str:
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")[place // 10 % 10]
    return tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[place % 10]


def _letter(place: int) -> str:
    times, letter = divmod(place - 1, len(LETTERS))
    return LETTERS[letter] * (times + 1)


def _sign(text: str) -> Shape | None:
    for signs, shape in ((_DASHES, Shape.DASH), (_PLUSES, Shape.PLUS), (_STARS, Shape.STAR)):
        if all(letter in signs for letter in text):
            return shape
    return None


def _shape(text: str) -> Shape:
    if is_roman(text):
        return Shape.ROMAN
    for pattern, shape in ((_NUMBER, Shape.NUMBER), (_UPPER, Shape.UPPER), (_LOWER, Shape.LETTER)):
        if pattern.fullmatch(text):
            return shape
    if _SMALL_ROMAN.fullmatch(text):
        return Shape.SMALL_ROMAN
    return Shape.PATH if _PATH.fullmatch(text) else Shape.WORD


def _dotted(text: str) -> str:
    whole = text.lstrip("0") if _NUMBER.fullmatch(text) else text
    return whole.replace(",", ".") if _PATH.fullmatch(text) else whole or text


def _number_code(value: Decimal) -> Code:
    text = f"{value:f}"
    if "." not in text:
        return Code(text, Shape.NUMBER)
    return Code(text, Shape.PATH, (f"{text}0",))


def _date_code(day: date) -> Code:
    other = f"{day.month}.{day.day}"
    longer = f"{day.day}.{day.month}.{day.year % 100}"
    return Code(f"{day.day}.{day.month}", Shape.PATH, (other, longer))


def is_code(text: str) -> bool:
    """Whether `text` could stand in a column of codes."""
    return bool(text) and (code_of(text).shape is not Shape.WORD or _WORD.fullmatch(text) is not None)
