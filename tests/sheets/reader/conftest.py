"""What the reader's tests share: a file on disk read in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.book import Book, Cell, Sheet, a1
from desktop.sheets.reading import read_book
from desktop.words.catalogue import say

Read = Callable[..., Book]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Return a function that writes content under a name and reads it back as a book whose oddities can be said."""

    def read_content(content: bytes, name: str = "bang.xlsx") -> Book:
        path = tmp_path / name
        path.write_bytes(content)
        book = read_book(str(path))
        for odd in book.oddities:
            assert say("oddities", odd.code, odd.facts)
        return book

    return read_content


def codes(book: Book) -> list[str]:
    """Return the codes of a book's oddities."""
    return [oddity.code for oddity in book.oddities]


def cells(sheet: Sheet) -> dict[str, Cell]:
    """Return the cells of a sheet by address."""
    return {a1(cell.row, cell.column): cell for cell in sheet.cells}


def values(sheet: Sheet) -> dict[str, object]:
    """Return the values of a sheet by address."""
    return {address: cell.value for address, cell in cells(sheet).items()}
