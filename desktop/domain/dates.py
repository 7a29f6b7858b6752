"""Dates as offices type them: 05/11/2025, 15-11-2025, 27/11, tháng 11/2025, ISO."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.text import clean

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?")
_FULL = re.compile(r"(?:ngày )?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})")
_LONG = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_SHORT = re.compile(r"(?:ngày )?(\d{1,2}) ?[/.-] ?(\d{1,2})")
_MONTH = re.compile(r"(?:tháng )?(\d{1,2}) ?(?:[/.-]|năm) ?(\d{4})")


class DayOrder(StrEnum):
    """What is known of who typed: day first as here, month first as on an American machine, or possibly either."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Day:
    """A date read. `note` is `month_first` where the text can only be an American date, `year_assumed` for 27/11."""

    value: date
    raw: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """A month read (tháng 11/2025); it names no day."""

    year: int
    month: int
    raw: str = ""


@dataclass(frozen=True, slots=True)
class NoDate:
    """Nothing was written, or it is no date; `code` is `blank` or `not_a_date`."""

    code: str
    raw: str = ""


@dataclass(frozen=True, slots=True)
class AmbiguousDay:
    """The text is one date here and another in America; a person decides."""

    readings: tuple[date, ...]
    raw: str = ""


DateOutcome = Day | Month | NoDate | AmbiguousDay


def read_date(raw: str, year: int | None = None, order: DayOrder = DayOrder.DAY_FIRST) -> DateOutcome:
    """Return the date `raw` means; `year` completes 27/11, `order` says whether the file held American dates."""
    text = clean(raw).casefold().rstrip(".")
    if not text:
        return NoDate("blank", raw)
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]), raw)
    if found := _LONG.fullmatch(text):
        return _day(int(found[3]), int(found[2]), int(found[1]), raw)
    if found := _FULL.fullmatch(text):
        return _ordered(int(found[1]), int(found[2]), _century(found[3]), raw, order)
    if found := _MONTH.fullmatch(text):
        return _month(int(found[2]), int(found[1]), raw)
    if (found := _SHORT.fullmatch(text)) and year is not None:
        return _short(int(found[1]), int(found[2]), year, raw)
    return NoDate("not_a_date", raw)


def _ordered(first: int, second: int, year: int, raw: str, order: DayOrder) -> DateOutcome:
    here, there = _made(year, second, first), _made(year, first, second)
    if here is None and there is None:
        return NoDate("not_a_date", raw)
    if here is None:
        return Day(there, raw, "month_first") if there else NoDate("not_a_date", raw)
    if order is DayOrder.DAY_FIRST or there is None or there == here:
        return Day(here, raw)
    return AmbiguousDay((here, there), raw) if order is DayOrder.UNSURE else Day(there, raw, "month_first")


def _short(first: int, second: int, year: int, raw: str) -> DateOutcome:
    found = _made(year, second, first)
    return Day(found, raw, "year_assumed") if found else NoDate("not_a_date", raw)


def _day(year: int, month: int, day: int, raw: str) -> DateOutcome:
    found = _made(year, month, day)
    return Day(found, raw) if found else NoDate("not_a_date", raw)


def _month(year: int, month: int, raw: str) -> DateOutcome:
    return Month(year, month, raw) if _made(year, month, 1) else NoDate("not_a_date", raw)


def _century(digits: str) -> int:
    return int(digits) if len(digits) > 2 else 2000 + int(digits)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
