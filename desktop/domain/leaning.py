"""Leaning: which cells of a book were worked out by a formula from given cells, straight or through others."""

import re
from collections.abc import Iterable, Iterator

from desktop.domain.book import Book, Cell
from desktop.domain.extract import place_of
from desktop.domain.mend import At

_MOST = 20_000
_REFERENCE = re.compile(
    r"(?:(?P<sheet>'(?:[^']|'')+'|[\w.]+)!)?\$?(?P<first>[A-Z]{1,3}\$?\d{1,7})(?::\$?(?P<last>[A-Z]{1,3}\$?\d{1,7}))?"
    r"(?![\w(!.])"
)

_Range = tuple[str, tuple[int, int], tuple[int, int]]


def leaning_on(book: Book, cells: Iterable[At]) -> frozenset[At]:
    """Return the formula cells whose stored result hangs on any of `cells`; nothing of a book of very many formulas.

    A reference to a whole column or a name is not followed.
    """
    formulas = {
        (sheet.name, cell.row, cell.column): tuple(_ranges(sheet.name, cell))
        for sheet in book.sheets
        for cell in sheet.cells
        if cell.formula
    }
    moved = {*cells}
    found: set[At] = set()
    while moved and len(formulas) <= _MOST:
        moved = {at for at, ranges in formulas.items() if at not in found and _touches(ranges, moved)}
        found |= moved
    return frozenset(found)


def _ranges(own: str, cell: Cell) -> Iterator[_Range]:
    for match in _REFERENCE.finditer(cell.formula or ""):
        first, last = (place_of((match[each] or match["first"]).replace("$", "")) for each in ("first", "last"))
        if first is not None and last is not None:
            sheet = (match["sheet"] or "").strip("'").replace("''", "'")
            yield sheet or own, first, last


def _touches(ranges: tuple[_Range, ...], cells: Iterable[At]) -> bool:
    return any(_holds(each, at) for each in ranges for at in cells)


def _holds(within: _Range, at: At) -> bool:
    sheet, (top, left), (bottom, right) = within
    name, row, column = at
    return name == sheet and top <= row <= bottom and left <= column <= right
