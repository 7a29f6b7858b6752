"""Maxima as annexes write them: 3,5 · 10 điểm · Tối đa 10 · 1 - 3 · mỗi vụ 0,5 điểm."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.domain.book import Cell, CellType
from desktop.domain.doubles import plain
from desktop.domain.numeral import NUMERAL, Convention, senses
from desktop.domain.text import clean


class How(StrEnum):
    """How a maximum was written."""

    PLAIN = "plain"
    LIMIT = "limit"
    RANGE = "range"
    NEGATIVE = "negative"
    DATE = "date"
    DOUBTFUL = "doubtful"
    WORDS = "words"
    RATE = "rate"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Points:
    """What a cell or a phrase says of points. `value` is never negative; None for RATE and UNREADABLE."""

    value: Decimal | None
    how: How
    raw: str


_N = rf"({NUMERAL})"
_LIMIT = r"(?:tối đa|không quá|không vượt quá|cao nhất|tối đa không quá|≤|<=)"
_UNIT = r"(?:điểm|đ\.?|đ)"
_MARK = r"(?:\s*(?:\(?\*{1,3}\)?|[\[(]\d[\])]|[¹²³⁴⁵]))?"
"""A note mark behind points: `(*)`, `[1]`, `²`."""
_WHOLE = re.compile(rf"\(?\s*([+\-–−±]?)\s*{_N}\s*{_UNIT}?(?:\s*/\s*năm)?\s*\)?\.?{_MARK}")
"""Points alone: `10`, `-5 đ`, `(2,5 điểm/năm)`, `10*`; sign and number."""
_LIMITED = re.compile(rf"\(?\s*(?:điểm )?{_LIMIT}\s*(?:là|:)?\s*[+\-–−]?\s*{_N}\s*{_UNIT}?\s*\)?\.?")
"""`tối đa 10 điểm`, `điểm không quá 5`: the most there is."""
_RANGED = re.compile(rf"\(?\s*(?:từ\s*)?{_N}\s*{_UNIT}?\s*(?:[-–—]|đến|÷|~)\s*{_N}\s*{_UNIT}?\s*\)?\.?")
"""`5 - 10 điểm`, `từ 0 đến 5`: the lower and the upper end."""
_SAID_LIMIT = re.compile(rf"{_LIMIT}\s*(?:là|:|được|cộng|trừ)?\s*[+\-–−]?\s*{_N}\s*(?:điểm|đ\b)")
"""The most that a sentence states: `… cộng không quá 3 điểm`."""
_SAID_PLAIN = re.compile(
    rf"[(\[]\s*(?:[^()\[\]\d]*:?\s*)?[+\-–−]?\s*{_N}\s*(?:điểm|đ)\s*[)\]]|[:,–-]\s*{_N}\s*(?:điểm|đ)\s*[.;:)]*$|"
    rf"\bđiểm (?:tối đa|chuẩn|cao nhất|quy định)\s*(?:là|:)?\s*{_N}\s*[.;)\]]*$"
)
"""The points a sentence ends with or holds in brackets: `… (10 điểm)`, `…: 10 điểm`, `… điểm chuẩn là 10`."""
_RATE = re.compile(
    rf"\bmỗi\b|\bcứ\b|{_N}\s*(?:điểm|đ)?\s*/\s*(?:\d*\s*)?(?!năm\b)[^\W\d_]|\b(?:trừ|cộng|thưởng)\s*(?:thêm\s*)?{_N}\s*(?:điểm|đ)|"
    rf"{_N}\s*(?:điểm|đ)\s*(?:cho\s*)?(?:mỗi|một|01|1)\s"
)
"""Points per piece, no maximum: `mỗi vụ …`, `0,5 điểm/vụ`, `trừ thêm 1 điểm`, `1 điểm cho một …`."""


def points_in(cell: Cell, convention: Convention | None) -> Points | None:
    """Return what a points cell says; None for a cell that says nothing (empty, dashes, x)."""
    match cell.value:
        case bool() | None:
            return Points(None, How.UNREADABLE, cell.raw) if cell.type is CellType.ERROR else None
        case Decimal() as value if cell.type is CellType.NUMBER:
            return _numeric(value, cell)
        case date() as day:
            return Points(Decimal(f"{day.day}.{day.month}"), How.DATE, cell.raw)
        case _:
            return points_of(str(cell.value), convention)


def points_of(raw: str, convention: Convention | None) -> Points | None:
    """Return what the text of a points cell says; None for one that says nothing."""
    text = clean(raw).casefold()
    if not text or not any(letter.isalnum() for letter in text) or text in {"x", "không", "kc"}:
        return None
    if found := _WHOLE.fullmatch(text):
        return _signed(found[1], found[2], raw, convention)
    if found := _LIMITED.fullmatch(text):
        return _valued(found[1], How.LIMIT, raw, convention)
    if found := _RANGED.fullmatch(text):
        return _valued(found[2], How.RANGE, raw, convention)
    return said_points(raw, convention) or Points(None, How.UNREADABLE, raw)


def said_points(text: str, convention: Convention | None) -> Points | None:
    """Return the maximum a sentence states (`tối đa 10 điểm`, `(10 điểm)`), or that it is a rate; else None."""
    plain_text = clean(text).casefold()
    if found := _SAID_LIMIT.search(plain_text):
        return _valued(found[1], How.LIMIT, text, convention)
    if is_rate(plain_text):
        return Points(None, How.RATE, text)
    if found := _SAID_PLAIN.search(plain_text):
        return _valued(next(group for group in found.groups() if group), How.WORDS, text, convention)
    whole = re.fullmatch(rf"(?:điểm chuẩn|điểm|tổng điểm|tổng)?\s*:?\s*{_N}\s*(?:điểm|đ)\.?", plain_text)
    return _valued(whole[1], How.WORDS, text, convention) if whole else None


def is_rate(text: str) -> bool:
    """Whether a sentence gives points per piece rather than a maximum."""
    return _RATE.search(clean(text).casefold()) is not None


def _numeric(value: Decimal, cell: Cell) -> Points:
    if not value.is_finite():
        return Points(None, How.UNREADABLE, cell.raw)
    number = plain(value)
    if "%" in (cell.number_format or ""):
        number = plain(number * 100)
    return Points(abs(number), How.NEGATIVE if number < 0 else How.PLAIN, cell.raw)


def _signed(sign: str, numeral: str, raw: str, convention: Convention | None) -> Points:
    return _valued(numeral, How.NEGATIVE if sign in {"-", "–", "−"} else How.PLAIN, raw, convention)


def _valued(numeral: str, how: How, raw: str, convention: Convention | None) -> Points:
    found = senses(numeral)
    if not found:
        return Points(None, How.UNREADABLE, raw)
    if len(found) == 1:
        return Points(plain(found[0].value), how, raw)
    settled = [each for each in found if each.convention is convention]
    return Points(plain((settled or list(found))[0].value), how if settled else How.DOUBTFUL, raw)
