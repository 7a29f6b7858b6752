"""A grid put together anew from the cells of a sheet, each with the place it comes from."""

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.book import Cell, CellType, Sheet
from desktop.sheets.draft.layout.grid import Grid

Spot = tuple[int, int]
NOWHERE: Spot = (0, 0)
"""The place of a cell the sheet does not have."""


class MadeGrid:
    """A grid being put together row by row, from the left."""

    def __init__(self) -> None:
        self._cells: dict[Spot, Cell] = {}
        self._origins: dict[Spot, Spot] = {}
        self._row, self._column = 1, 1

    def next_row(self) -> None:
        """Begin a row."""
        self._row, self._column = self._row + 1, 1

    def line(self, grid: Grid, row: int) -> None:
        """Take over a line of words above the table."""
        for column, _ in grid.row_texts(row):
            self.put(grid, (row, column))
        self.next_row()

    def write(self, texts: Iterable[str], origin: Spot) -> None:
        """Write words that head a row or a column."""
        for text in texts:
            self._take(Cell(0, 0, text, text, CellType.TEXT) if text else None, origin)

    def put(self, grid: Grid, origin: Spot, text: str = "") -> None:
        """Put a cell of the sheet in the next place of the row, `text` in its stead where there is any."""
        self._take(Cell(0, 0, text, text, CellType.TEXT) if text else grid.cell(*origin), origin)

    def grid(self, grid: Grid) -> Grid:
        """Return what was put together in the place of `grid`."""
        filled: dict[int, tuple[int, ...]] = {}
        for row, column in sorted(self._cells):
            filled[row] = (*filled.get(row, ()), column)
        sheet = Sheet(grid.name, tuple(self._cells[at] for at in sorted(self._cells)), grid.sheet.hidden)
        return replace(grid, sheet=sheet, cells=self._cells, spans={}, filled=filled, origins=self._origins)

    def _take(self, cell: Cell | None, origin: Spot) -> None:
        at = self._row, self._column
        self._origins[at] = origin
        if cell is not None:
            self._cells[at] = cell._replace(row=at[0], column=at[1])
        self._column += 1
