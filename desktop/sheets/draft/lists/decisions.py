"""Decisions in lists: the number of a decision and the day it was made, in cells of their own or in one."""

import re
from dataclasses import dataclass
from datetime import date

from desktop.domain.book import Cell, CellType
from desktop.domain.dates import Day, DayOrder, read_date
from desktop.domain.text import clean

_DAY = re.compile(
    r"[,;(\s]*(?:(?:ký\s+)?ngày\s*:?\s*|\bký\s+)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d{2})(?!\d)|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})[)\s.]*",
    re.IGNORECASE,
)
"""The day of a decision: `ngày 05/11/2026`, `ký ngày 5 tháng 11 năm 2026`."""
_NUMBER = re.compile(r"^(?:(?:theo\s+)?(?:quyết định|qđ)(?:\s*số)?|số)[\s:.]*(?=\d)", re.IGNORECASE)
"""The words before the number of a decision: `Theo Quyết định số`."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision's number and day (YYYY-MM-DD), "" for what was not said; `unread` is a day that could not be read."""

    number: str = ""
    day: str = ""
    unread: str = ""


def decision_of(text: str, order: DayOrder) -> Decision:
    """Return the decision a cell tells of: "QĐ số 123/QĐ-BCA ngày 05/3/2026"; as written where no day stands in it."""
    plain = clean(text)
    found = _DAY.search(plain)
    if found is None:
        return Decision(_number(plain))
    number = _number(clean(f"{plain[: found.start()]} {plain[found.end() :]}"))
    day = _day(found[1], order)
    return Decision(number, day, "" if day else clean(found[1]))


def day_of(cell: Cell | None, text: str, order: DayOrder) -> Decision:
    """Return the day a cell of days holds; a number of a decision that stands in it too."""
    if cell is not None and cell.type is CellType.DATE and isinstance(cell.value, date):
        return Decision(day=f"{cell.value:%Y-%m-%d}")
    found = decision_of(text, order)
    if found.day:
        return found
    return Decision(unread=clean(text)) if clean(text).strip(" -–./…") else Decision()


def _day(text: str, order: DayOrder) -> str:
    found = read_date(re.sub(r"\s*([/.-])\s*", r"\1", text), order=order)
    return f"{found.value:%Y-%m-%d}" if isinstance(found, Day) else ""


def _number(text: str) -> str:
    return _NUMBER.sub("", text).strip(" ,;:()–-…")
