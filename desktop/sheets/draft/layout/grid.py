"""A sheet as a grid: cells by address, the text of merged ranges, places for findings."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import product

from desktop.domain.book import Book, Cell, CellType, Sheet, a1
from desktop.domain.place import Place
from desktop.domain.text import clean

_WIDEST = 120
"""Columns beyond are not read into tables."""
_TALLEST = 40
"""A merged cell is spread over at most so many rows."""
_MOST_SPANNED = 100_000
"""So many cells at the most are filled from merged ones."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet of one file. Rows and columns count from 1; an empty cell has no text and is None.

    `rows` are the numbers of the rows that hold anything, rising; `width` is the number of the last column that does,
    as far as a table of ours can reach.
    `origins` tells of a table that was stood up where each of its places is on the sheet; `comments` are the words of
    the comments on its cells, by address. `repeated` keeps what signs of repetition were found to stand for, by row and
    columns, for a list of nothing else.
    """

    file: str
    sha256: str
    sheet: Sheet
    cells: dict[tuple[int, int], Cell]
    spans: dict[tuple[int, int], tuple[int, int]]
    filled: dict[int, tuple[int, ...]]
    origins: Mapping[tuple[int, int], tuple[int, int]] | None = None
    comments: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[int, ...] = field(init=False, compare=False)
    width: int = field(init=False, compare=False)
    repeated: dict[tuple[int, tuple[int, ...]], str] = field(init=False, compare=False, default_factory=dict)
    _texts: dict[tuple[int, int], str] = field(init=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Look once for what is asked for each row again."""
        last = max((columns[-1] for columns in self.filled.values()), default=0)
        object.__setattr__(self, "rows", tuple(sorted(self.filled)))
        object.__setattr__(self, "width", min(last, _WIDEST))

    @property
    def name(self) -> str:
        """The sheet's name."""
        return self.sheet.name

    def cell(self, row: int, column: int) -> Cell | None:
        """Return the cell at that address; None when it is empty."""
        return self.cells.get((row, column))

    def text(self, row: int, column: int) -> str:
        """Return the cleaned text of a cell, numbers as stored, days as shown; an empty string when it is empty."""
        known = self._texts.get((row, column))
        if known is None:
            cell = self.cells.get((row, column))
            self._texts[row, column] = known = "" if cell is None else _text(cell)
        return known

    def spread_text(self, row: int, column: int) -> str:
        """Return the text of a cell, or of the merged range it lies in."""
        return self.text(*self.spans.get((row, column), (row, column)))

    def comment(self, row: int, column: int) -> str:
        """Return the words of the comment on a cell; an empty string where there is none."""
        return self.comments.get(a1(*self.origin(row, column)), "") if self.comments else ""

    def row_texts(self, row: int) -> tuple[tuple[int, str], ...]:
        """Return the column and text of each cell of a row that holds any, from the left."""
        columns = self.filled.get(row, ())
        return tuple((column, text) for column in columns if (text := self.text(row, column)))

    def place(self, row: int, column: int) -> Place:
        """Return where a cell is, with its raw text; dates and truth values as a spreadsheet shows them."""
        cell = self.cells.get((row, column))
        return Place(self.file, self.sha256, self.name, a1(*self.origin(row, column)), _shown(cell) if cell else "")

    def origin(self, row: int, column: int) -> tuple[int, int]:
        """Return the row and column a place of this grid has on the sheet."""
        return (self.origins or {}).get((row, column), (row, column))


def _text(cell: Cell) -> str:
    return clean(cell.value if cell.type is CellType.TEXT and isinstance(cell.value, str) else _shown(cell))


def _shown(cell: Cell) -> str:
    match cell.value:
        case bool() as value:
            return str(value).upper()
        case date() as value:
            return f"{value:%d/%m/%Y}"
        case _:
            return cell.raw


def grid_of(book: Book, sheet: Sheet) -> Grid:
    """Lay one sheet of `book` out as a grid."""
    cells = {(cell.row, cell.column): cell for cell in sheet.cells if cell.raw.strip() or cell.formula}
    columns: dict[int, list[int]] = {}
    for row, column in cells:
        columns.setdefault(row, []).append(column)
    filled = {row: tuple(sorted(columns[row])) for row in sorted(columns)}
    told = (odd for odd in book.oddities if odd.code == "comments" and odd.sheet == sheet.name and odd.cell)
    comments = {str(odd.cell): str(odd.facts.get("name", "")) for odd in told}
    return Grid(book.file, book.sha256, sheet, cells, _spans(sheet), filled, comments=comments)


def within_columns(grid: Grid, first: int, last: int) -> Grid:
    """Return the part of a sheet between two columns; addresses stay those of the sheet."""
    cells = {place: cell for place, cell in grid.cells.items() if first <= place[1] <= last}
    spans = {place: top for place, top in grid.spans.items() if first <= place[1] <= last}
    filled = {row: tuple(each for each in columns if first <= each <= last) for row, columns in grid.filled.items()}
    return replace(grid, cells=cells, spans=spans, filled={row: columns for row, columns in filled.items() if columns})


def _spans(sheet: Sheet) -> dict[tuple[int, int], tuple[int, int]]:
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    room = _MOST_SPANNED
    for merge in sheet.merges:
        rows = range(merge.top, min(merge.bottom, merge.top + _TALLEST) + 1)
        columns = range(merge.left, min(merge.right, _WIDEST) + 1)
        room -= len(rows) * len(columns)
        if room < 0:
            break
        spans.update(dict.fromkeys(product(rows, columns), (merge.top, merge.left)))
    return spans
