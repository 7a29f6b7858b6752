"""Day order: whether a file names the day first, as here, or may have been typed month first on an American machine."""

import re
from collections.abc import Iterable

from desktop.domain.book import Book, Cell, CellType
from desktop.domain.dates import DayOrder
from desktop.domain.guidance import DAY_FIRST, MONTH_FIRST, NOTHING, Ask, Guidance

_ORDERS = {DAY_FIRST: DayOrder.DAY_FIRST, MONTH_FIRST: DayOrder.MONTH_FIRST}
_MONTH_FIRST = re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2])[/.-](?:1[3-9]|2\d|3[01])[/.-]20\d\d(?![\d/.-])")
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_SHOWN_MONTH_FIRST = re.compile(r"m{1,2}[/. -]+d{1,2}[/. -]+y")
_LONGEST = 400


def day_order(book: Book, guidance: Guidance = NOTHING) -> DayOrder:
    """Return the order days are written in: as answered, unsure where the file betrays an American machine."""
    answered = _ORDERS.get(guidance.choice(Ask.DATES) or "")
    if answered:
        return answered
    return DayOrder.UNSURE if _is_american(book) else DayOrder.DAY_FIRST


def _is_american(book: Book) -> bool:
    """Whether a day is shown month first, or some text can only be a date that names its month first."""
    cells = [cell for sheet in book.sheets for cell in sheet.cells]
    shown = {cell.number_format for cell in cells if cell.type is CellType.DATE and cell.number_format}
    return any(map(_shows_month_first, shown)) or any(map(_MONTH_FIRST.search, _texts(book, cells)))


def _shows_month_first(number_format: str) -> bool:
    return _SHOWN_MONTH_FIRST.match(_LITERAL.sub("", number_format).lower()) is not None


def _texts(book: Book, cells: Iterable[Cell]) -> Iterable[str]:
    yield from (cell.raw for cell in cells if cell.type is CellType.TEXT and len(cell.raw) <= _LONGEST)
    yield from (paragraph.text for paragraph in book.paragraphs)
