"""The cut-off date a file states, held against the data window of the round."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from desktop.domain.book import Book, a1
from desktop.domain.cluster import Round
from desktop.domain.dates import AmbiguousDay, DateOutcome, Day, DayOrder, read_date
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.domain.text import bare

_DAY = r"(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)"
_STATED = re.compile(rf"(?:so lieu|tinh|lay|chot|thong ke) (?:den|toi)(?: het)?(?: ngay)? {_DAY}")
_WINDOW = re.compile(rf"so lieu[^.;]{{0,30}}tu(?: ngay)? {_DAY} (?:den|toi)(?: het)?(?: ngay)? {_DAY}")
_HEAD_ROWS = 12
_LONGEST = 400


def cutoff_findings(book: Book, asked: Round, order: DayOrder = DayOrder.DAY_FIRST) -> Iterator[Finding]:
    """Yield a warning for each cut-off date in a file's headings or text that is not the end of the round's window.

    A day outside the window is always told; one inside it only of a table's heading, for then the unit stopped
    counting early, while a text may well speak of another matter. What may be either of two days is not told here.
    """
    told: set[date] = set()
    for text, place in _texts(book):
        for day in stated_cutoffs(text, order):
            inside = asked.begins <= day <= asked.ends
            if day not in {asked.ends, *told} and not (inside and book.paragraphs):
                told.add(day)
                facts: Facts = {"said": day, "begins": asked.begins, "ends": asked.ends, "inside": int(inside)}
                yield Finding(Level.WARNING, "cutoff_outside_round", facts, place)


def doubtful_cutoffs(book: Book) -> Iterator[tuple[AmbiguousDay, Place]]:
    """Yield each stated cut-off that is one day here and another in America, with its place."""
    for text, place in _texts(book):
        yield from ((each, place) for each in _stated(text, DayOrder.UNSURE) if isinstance(each, AmbiguousDay))


def stated_cutoffs(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> Iterator[date]:
    """Yield the days up to which a text says its figures count; days that no calendar has are left out."""
    yield from (each.value for each in _stated(text, order) if isinstance(each, Day))


def _stated(text: str, order: DayOrder) -> Iterator[DateOutcome]:
    plain = bare(text)
    ends = [match.groups()[-3:] for pattern in (_STATED, _WINDOW) for match in pattern.finditer(plain)]
    yield from (read_date("/".join(parts), order=order) for parts in dict.fromkeys(ends))


def _texts(book: Book) -> Iterable[tuple[str, Place]]:
    for sheet in book.sheets:
        if sheet.hidden or book.paragraphs:
            continue
        for cell in sheet.cells:
            if cell.row <= _HEAD_ROWS and isinstance(cell.value, str) and len(cell.value) <= _LONGEST:
                yield cell.value, Place(book.file, book.sha256, sheet.name, a1(cell.row, cell.column), cell.raw)
    for paragraph in book.paragraphs:
        yield paragraph.text, Place(book.file, book.sha256, None, f"¶{paragraph.number}", paragraph.text[:120])
