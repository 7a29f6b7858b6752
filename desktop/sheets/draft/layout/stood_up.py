"""Tables lying down: units in rows, criteria or indicators in columns; stood up so that they read like any other."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop.domain.book import Cell, CellType, Sheet
from desktop.domain.text import bare
from desktop.sheets.draft.layout.codes import Shape, row_code, split_title
from desktop.sheets.draft.layout.grid import Grid

_FEWEST = 3
"""So many headings of ours in one row, above units, make such a table."""
_LOWEST = 200
"""The cells that name units are looked for so far down…"""
_LEFT = 4
"""…among the first so many cells of a row."""
_TALLEST = 4
"""Its headings stand at most so many rows above a unit's."""
_MOST_HEADS = 8
_LONGEST = 160
_LINE_CELLS = 2
"""A row of more cells is no line of text."""
_ALL = re.compile(r"(xep |thu )?(hang|thu|loai|thu tu)|xep (hang|loai|thu).*|ghi chu|hang( thi dua)?")
"""Columns beside the criteria: `xếp hạng`, `thứ tự`, `ghi chú`."""
_MEASURE = re.compile(r"[(\[].*[)\]]")
"""`(điểm)`: only the unit of measure stands there."""
_CODED = frozenset({Shape.PATH})
_WHOLE = "*"
_NOWHERE = (0, 0)
_HEAD_OF_CODES = "TT"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a table lying down is told by: the words its columns are headed by, and whom its rows name.

    `knows` says how surely a heading is one of ours, `names` whether words name a unit; `titles` heads the column the
    headings come to stand in, `own` the values where only one unit has a row.
    """

    knows: Callable[[str], bool]
    names: Callable[[str], bool]
    titles: str
    own: str


def stood_up(grid: Grid, standing: Standing) -> Grid | None:
    """Return a table lying down as one that stands; its places stay those of the sheet. None where a sheet has none.

    It has three headings of ours and more in one row, and below them a column that names units.
    """
    named = _named(grid, standing)
    heads = {head: _known(grid, head, standing) for head in _heads(grid, named)}
    head = max(heads, key=lambda row: len(heads[row]), default=0)
    if not head or len(heads[head]) < _FEWEST:
        return None
    holder = _holder(named, head, heads[head][0])
    if holder is None:
        return None
    last = max(row for row, column in named if column == holder)
    below = (row for row in grid.rows if head < row <= last + 1)
    rows = [row for row in below if (text := grid.text(row, holder)) and not _MEASURE.fullmatch(text)]
    return _standing(grid, (head, holder), rows, standing)


def _named(grid: Grid, standing: Standing) -> list[tuple[int, int]]:
    """The row and column of each cell on the left that names a unit."""
    left = ((row, column, text) for row in grid.rows[:_LOWEST] for column, text in grid.row_texts(row)[:_LEFT])
    return [(row, column) for row, column, text in left if standing.names(text)]


def _heads(grid: Grid, named: list[tuple[int, int]]) -> list[int]:
    """The rows right above a unit's that may head the columns: those with several words."""
    rows = grid.rows
    above = {each for row, _ in named for each in rows[max(rows.index(row) - _TALLEST, 0) : rows.index(row)]}
    return [each for each in sorted(above) if len(_wordy(grid, each)) >= _FEWEST][:_MOST_HEADS]


def _wordy(grid: Grid, row: int) -> list[int]:
    return [column for column, text in grid.row_texts(row) if any(map(str.isalpha, text)) and len(text) <= _LONGEST]


def _known(grid: Grid, row: int, standing: Standing) -> list[int]:
    return [column for column in _wordy(grid, row) if standing.knows(grid.text(row, column))]


def _holder(named: list[tuple[int, int]], head: int, first: int) -> int | None:
    """The column left of the first heading of ours in which most units are named below the headings."""
    below = Counter(column for row, column in named if row > head and column < first)
    return max(below, key=lambda column: below[column], default=None)


def _standing(grid: Grid, corner: tuple[int, int], rows: list[int], standing: Standing) -> Grid:
    head, holder = corner
    parted = _parted(grid, corner, rows[0])
    things = _things(grid, corner, parted)
    labels = tuple(dict.fromkeys(label for _, parts in things for label in parts))
    made = _Made()
    for row in (row for row in grid.rows if row < head and len(grid.row_texts(row)) <= _LINE_CELLS):
        made.line(grid, row)
    made.write((_HEAD_OF_CODES, standing.titles), corner)
    own = standing.own if sum(standing.names(grid.text(row, holder)) for row in rows) == 1 else ""
    for row in (row for row in rows for _ in labels):
        made.put(grid, (row, holder), own if standing.names(grid.text(row, holder)) else "")
    if parted:
        made.next_row()
        made.write(("", "", *(label for _ in rows for label in labels)), corner)
    for at, parts in things:
        made.next_row()
        made.write(_code_and_title(grid.text(head, at)), (head, at))
        for row, column in ((row, parts.get(label)) for row in rows for label in labels):
            made.put(grid, (row, column) if column else _NOWHERE)
    return made.grid(grid)


def _parted(grid: Grid, corner: tuple[int, int], first: int) -> int | None:
    """The row below the headings that divides them ("2025", "2026"); None where there is none."""
    head, holder = corner
    row = next((each for each in grid.rows if each > head), first)
    texts = [text for column, text in grid.row_texts(row) if column > holder]
    divides = row < first and len(texts) >= _FEWEST and not any(map(_MEASURE.fullmatch, texts))
    return row if divides else None


def _things(grid: Grid, corner: tuple[int, int], parted: int | None) -> list[tuple[int, dict[str, int]]]:
    """Each heading that tells of single things, by its column, with the columns of its parts by their labels."""
    head, holder = corner
    found: dict[int, dict[str, int]] = {}
    at = 0
    for column in range(holder + 1, grid.width + 1):
        at = column if grid.text(head, column) else at
        label = grid.text(parted, column) if parted else _WHOLE
        if at and (at == column or parted) and label and not _is_of_all(grid.text(head, at)):
            found.setdefault(at, {}).setdefault(label, column)
    return list(found.items())


def _is_of_all(text: str) -> bool:
    """Whether a heading is of the unit as a whole: its rank, its class, a note."""
    return _ALL.fullmatch(bare(text)) is not None


def _code_and_title(text: str) -> tuple[str, str]:
    code, title = split_title(text)
    if code.shape is Shape.NONE and row_code(text).shape in _CODED:
        return text, ""
    return code.text, title


class _Made:
    """A grid being put together row by row, each cell with the place it comes from."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], Cell] = {}
        self._origins: dict[tuple[int, int], tuple[int, int]] = {}
        self._row, self._column = 1, 1

    def next_row(self) -> None:
        """Begin a row."""
        self._row, self._column = self._row + 1, 1

    def line(self, grid: Grid, row: int) -> None:
        """Take over a line of words above the table."""
        for column, _ in grid.row_texts(row):
            self.put(grid, (row, column))
        self.next_row()

    def write(self, texts: Iterable[str], origin: tuple[int, int]) -> None:
        """Write words that head a row or a column."""
        for text in texts:
            self._take(Cell(0, 0, text, text, CellType.TEXT) if text else None, origin)

    def put(self, grid: Grid, origin: tuple[int, int], text: str = "") -> None:
        """Put a cell of the sheet in the next place of the row, `text` in its stead where there is any."""
        self._take(Cell(0, 0, text, text, CellType.TEXT) if text else grid.cell(*origin), origin)

    def grid(self, grid: Grid) -> Grid:
        """Return what was put together in the place of `grid`."""
        filled: dict[int, tuple[int, ...]] = {}
        for row, column in sorted(self._cells):
            filled[row] = (*filled.get(row, ()), column)
        sheet = Sheet(grid.name, tuple(self._cells[at] for at in sorted(self._cells)), grid.sheet.hidden)
        return replace(grid, sheet=sheet, cells=self._cells, spans={}, filled=filled, origins=self._origins)

    def _take(self, cell: Cell | None, origin: tuple[int, int]) -> None:
        at = self._row, self._column
        self._origins[at] = origin
        if cell is not None:
            self._cells[at] = cell._replace(row=at[0], column=at[1])
        self._column += 1
