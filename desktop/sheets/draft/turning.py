"""Turning a table over: one that tells of its things in columns, laid so that they stand in rows."""

from dataclasses import replace

from desktop.domain.book import Cell, CellType, Merge, Sheet, a1
from desktop.domain.place import Place
from desktop.sheets.xlsx.addresses import position

_THINGS = "Nội dung"
"""What heads the column of things once they stand in rows, whatever the corner said of both directions."""


def turned(sheet: Sheet) -> Sheet:
    """Return the sheet with its rows as columns; its corner heads the things that stood in columns."""
    others = (cell._replace(row=cell.column, column=cell.row) for cell in sheet.cells if _where(cell) != (1, 1))
    cells = sorted((Cell(1, 1, _THINGS, _THINGS, CellType.TEXT), *others), key=_where)
    merges = tuple(Merge(each.left, each.top, each.right, each.bottom) for each in sheet.merges)
    return Sheet(sheet.name, tuple(cells), merges=merges)


def _where(cell: Cell) -> tuple[int, int]:
    return cell.row, cell.column


def turned_place(place: Place) -> Place:
    """Return where a cell of a turned sheet stands on the sheet itself."""
    at = position(place.cell or "")
    return place if at is None else replace(place, cell=a1(at[1], at[0]))
