"""A book: what the reader saw in a member's file, plain cells and paragraphs with their addresses."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from desktop.domain.facts import Facts, no_facts


class CellType(StrEnum):
    """What a cell holds. A formula cell holds its cached value and is FORMULA only when it has none."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    BOOL = "bool"
    ERROR = "error"
    FORMULA = "formula"


CellValue = Decimal | str | bool | date | None


class Run(NamedTuple):
    """A stretch of a cell's or paragraph's text in one font."""

    text: str
    font: str


class Cell(NamedTuple):
    """One non-empty cell. `row` and `column` count from 1; `raw` is the text as stored, `value` what it reads as.

    `value` is NFC text, an exact Decimal, a date or a bool; None for an error and for a formula without a value. Of a
    time `raw` is what the cell shows, not the part of a day behind it. `runs` are given only where a text mixes fonts.
    `struck`: what it shows, or a part of it, is struck through; the struck part of a text that mixes both is left out
    of `value`.
    """

    row: int
    column: int
    raw: str
    value: CellValue
    type: CellType
    formula: str | None = None
    number_format: str | None = None
    font: str | None = None
    bold: bool = False
    runs: tuple[Run, ...] = ()
    struck: bool = False


class Merge(NamedTuple):
    """A merged range, rows and columns counted from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """One sheet, or one table of a Word text (named `Bảng 1`, …), with its non-empty cells in row order."""

    name: str
    cells: tuple[Cell, ...]
    hidden: bool = False
    merges: tuple[Merge, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    filtered: bool = False


class Paragraph(NamedTuple):
    """One paragraph of a Word text. `number` counts from 1 in reading order; `level` is its outline level, 0 for none.

    `table` is the number of the Word table it stands in, None outside tables. `struck`: some of it is struck through.
    """

    number: int
    text: str
    raw: str
    style: str = ""
    level: int = 0
    bold: bool = False
    font: str | None = None
    runs: tuple[Run, ...] = ()
    table: int | None = None
    numbering: str = ""
    struck: bool = False


class Name(NamedTuple):
    """A defined name of a workbook and the one cell it stands for, or a content control's tag and its text."""

    name: str
    sheet: str | None
    cell: str | None
    text: str = ""


class Oddity(NamedTuple):
    """Something unusual about a file the officer is told: a code of resources/words/oddities.toml, with its place."""

    code: str
    sheet: str | None = None
    cell: str | None = None
    facts: Facts = no_facts()


class Verdict(StrEnum):
    """What became of a file: read, read with a warning, or refused."""

    READ = "read"
    WARNED = "warned"
    REFUSED = "refused"


class Book(NamedTuple):
    """A file as the reader saw it. `format` is what the content is (`xlsx`, `xls`, `docx`, …), not the extension.

    A refused book has no sheets and no paragraphs; its oddities say why and what to do.
    """

    file: str
    sha256: str
    size: int
    format: str
    verdict: Verdict
    sheets: tuple[Sheet, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    names: tuple[Name, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    date1904: bool = False


def a1(row: int, column: int) -> str:
    """Return the A1 address of a cell; rows and columns count from 1."""
    return f"{_letters(column)}{row}"


@lru_cache(1 << 10)
def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
