"""Extracts: the part of a sheet round some of its cells, as it lies there, to be drawn on paper."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.book import Cell, Sheet, a1

_ABOVE, _BELOW, _COLUMNS, _FRAMED = 2, 1, 6, 3
_A1 = re.compile(r"([A-Z]{1,3})([1-9]\d*)")
_HEAD = 3


@dataclass(frozen=True, slots=True)
class Extract:
    """Rows and columns of a sheet, counted from 1, with the texts of its cells; `framed` are the cells it is about.

    Rows need not follow each other: the nearest heading stands on top.
    """

    columns: tuple[int, ...]
    rows: tuple[int, ...]
    texts: tuple[tuple[str, ...], ...]
    framed: frozenset[tuple[int, int]]

    @property
    def addresses(self) -> tuple[str, ...]:
        """Return the A1 addresses of the framed cells, row by row."""
        return tuple(a1(*place) for place in sorted(self.framed))


def place_of(address: str) -> tuple[int, int] | None:
    """Return row and column of an A1 address, counted from 1; None where it is none."""
    found = _A1.fullmatch(address)
    if found is None:
        return None
    column = 0
    for letter in found.group(1):
        column = column * 26 + ord(letter) - 64
    return int(found.group(2)), column


def letters(column: int) -> str:
    """Return the letters of a column: A, …, Z, AA."""
    return a1(1, column)[:-1]


def extract(sheet: Sheet, addresses: Iterable[str]) -> Extract | None:
    """Return the cells with their neighbours and heading; those too far from the first are left to another extract.

    None where the sheet has none of the cells.
    """
    there = {(cell.row, cell.column): cell for cell in sheet.cells}
    places = [place for address in addresses if (place := place_of(address))]
    if not any(place in there for place in places):
        return None
    near = [place for place in places if _near(place, places[0])]
    rows, columns = _rows(sheet, near), _columns(there, near)
    texts = tuple(tuple(_text(there.get((row, column))) for column in columns) for row in rows)
    return Extract(columns, rows, texts, frozenset(near))


def _near(place: tuple[int, int], first: tuple[int, int]) -> bool:
    return abs(place[0] - first[0]) < _FRAMED and abs(place[1] - first[1]) < _COLUMNS


def _rows(sheet: Sheet, places: list[tuple[int, int]]) -> tuple[int, ...]:
    first, last = min(row for row, _ in places), max(row for row, _ in places)
    shown = range(max(1, first - _ABOVE), last + _BELOW + 1)
    head = _heading(sheet, shown[0])
    return (*((head,) if head else ()), *shown)


def _heading(sheet: Sheet, before: int) -> int | None:
    """Return the nearest row above in which several cells hold words and none a number, not even one typed as text."""
    rows: dict[int, list[Cell]] = {}
    for cell in sheet.cells:
        if cell.row < before:
            rows.setdefault(cell.row, []).append(cell)
    heads = (row for row, cells in rows.items() if len(cells) >= _HEAD and all(map(_is_words, cells)))
    return max(heads, default=None)


def _columns(there: dict[tuple[int, int], Cell], places: list[tuple[int, int]]) -> tuple[int, ...]:
    """Return the columns of the cells and the filled ones before them, the first of which name the row."""
    rows = {row for row, _ in places}
    own = {column for _, column in places}
    filled = sorted({column for row, column in there if row in rows and column < min(own)})
    before = (*filled[:2], *filled[2:][-(_COLUMNS - 2) :])
    after = sorted({column for row, column in there if row in rows and column > max(own)})[:1]
    return tuple(sorted({*before, *range(min(own), max(own) + 1), *after}))


def _text(cell: Cell | None) -> str:
    """Return what the cell shows: a date as it is read, a number without the dust of binary fractions."""
    match cell:
        case None:
            return ""
        case Cell(value=date() as day):
            return f"{day:%d/%m/%Y}"
        case Cell(value=Decimal() as value, raw=raw):
            return min(f"{value:f}", raw, key=len)
        case _:
            return cell.raw


def _is_words(cell: Cell) -> bool:
    return isinstance(cell.value, str) and any(letter.isalpha() for letter in cell.value)
