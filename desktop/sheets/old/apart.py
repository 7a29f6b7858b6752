"""Cells of an .xls sheet that lie far apart, brought together: calamine holds every cell between first and last."""

import struct
from collections.abc import Mapping

from desktop.sheets import limits
from desktop.sheets.odd import Odd
from desktop.sheets.old.biff import CELL_RECORDS, ROW_OF_CELLS, Place, SheetLooks, cells_held, placed_records
from desktop.sheets.refusal import RefusedError

Homes = Mapping[Place, Place]
"""Where cells that were brought together came from, by where they stand now; rows and columns count from 1."""

_DIMENSIONS = 0x200
_WIDTH = 256
"""Far cells are brought together on so many columns, those of BIFF8."""


def brought_together(stream: bytes, sheets: list[SheetLooks]) -> tuple[bytes, dict[int, Homes]]:
    """Return a workbook's stream with the cells of wide sheets side by side, and their homes by the sheets' numbers.

    A sheet that claims to be wide and is not is made to tell the truth: calamine makes room for what it claims.

    Raises: RefusedError where there are too many cells.
    """
    moved = bytearray(stream)
    homes: dict[int, Homes] = {}
    for number, looks in enumerate(sheets):
        edges = _edges(looks)
        if _area(*edges) > limits.SPREAD:
            homes[number] = _bring(moved, looks)
            edges = 0, max(row for row, _ in homes[number]), 0, _WIDTH
        _state_edges(moved, looks, edges)
    return bytes(moved), homes


def _edges(looks: SheetLooks) -> tuple[int, int, int, int]:
    """Return the first row and the one behind the last, then the columns, as the record of a sheet states them."""
    rows = [row for row, _ in looks.styles] or [1]
    columns = [column for _, column in looks.styles] or [1]
    return min(rows) - 1, max(rows), min(columns) - 1, max(columns)


def _area(top: int, bottom: int, left: int, right: int) -> int:
    return max(0, bottom - top) * max(0, right - left)


def _bring(stream: bytearray, looks: SheetLooks) -> Homes:
    """Put the cells of a sheet one behind the other into rows of the width of a sheet; return where they came from."""
    homes: dict[Place, Place] = {}
    row, column = 0, 0
    for at, kind, record in placed_records(*looks.records):
        if kind not in CELL_RECORDS or len(record) < 6:
            continue
        held = cells_held(kind, record)
        if column + len(held) > _WIDTH:
            row, column = row + 1, 0
        struct.pack_into("<HH", stream, at, row, column)
        if kind == ROW_OF_CELLS:
            struct.pack_into("<H", stream, at + len(record) - 2, column + len(held) - 1)
        homes |= {(row + 1, column + each): home for each, home in enumerate(held, 1)}
        column += len(held)
        if len(homes) > limits.CELLS:
            raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)
    return homes


def _state_edges(stream: bytearray, looks: SheetLooks, edges: tuple[int, int, int, int]) -> None:
    """Write the edges of a sheet where its record claims more than is ever read."""
    for at, kind, record in placed_records(*looks.records):
        if kind == _DIMENSIONS and len(record) >= 12:
            if _area(*struct.unpack_from("<IIHH", record)) > limits.SPREAD:
                struct.pack_into("<IIHH", stream, at, *edges)
            return
