"""Recount: what the reader found odd about whole sheets, counted again over the cells that were read for a value."""

import re
from collections.abc import Iterable

from desktop.domain.book import Book, Cell, CellType, Oddity, Sheet, a1
from desktop.domain.text import clean

Spots = frozenset[tuple[str, int, int]]
"""Cells as (sheet name, row, column)."""

_SHOWN = 5
_NUMERIC = re.compile(r"[(+\u2212-]?\s*\d[\d.,\s]*%?\)?\s*(đ|điểm)?", re.IGNORECASE)
"""A number kept as text, with sign, share or `điểm` behind."""


def recounted(book: Book, read: Spots) -> Book:
    """Return the book whose `missing_values` and `text_numbers` speak only of the cells in `read`."""
    oddities = (again for oddity in book.oddities if (again := _again(oddity, book, read)))
    return book._replace(oddities=tuple(oddities))


def _again(oddity: Oddity, book: Book, read: Spots) -> Oddity | None:
    if oddity.code not in {"missing_values", "text_numbers"}:
        return oddity
    cells = tuple(
        a1(cell.row, cell.column)
        for sheet in book.sheets
        if sheet.name == oddity.sheet
        for cell in _odd(sheet, oddity.code)
        if (sheet.name, cell.row, cell.column) in read
    )
    facts = {**oddity.facts, "count": len(cells), "cells": cells[:_SHOWN]}
    return oddity._replace(cell=cells[0], facts=facts) if cells else None


def _odd(sheet: Sheet, code: str) -> Iterable[Cell]:
    if code == "missing_values":
        return (cell for cell in sheet.cells if cell.type is CellType.FORMULA)
    return (cell for cell in sheet.cells if cell.type is CellType.TEXT and _NUMERIC.fullmatch(clean(cell.raw)))
