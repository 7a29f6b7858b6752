"""How large letters may be so that a text or a table fits on a slide, and where it must go on to the next one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from textwrap import wrap
from typing import TypeVar

from desktop.domain.table import Column, Row, Table
from desktop.words.cells import shown

WIDTH, HEIGHT = 12.13 * 72, 5.2 * 72
"""The room below the title, in points."""
_LETTER, _CELL_LETTER, _LINE, _GAP = 0.44, 0.41, 1.2, 0.45
_TEXT_SIZES = (26, 24, 22, 20, 18, 16)
_TABLE_SIZES = (18, 16, 14, 13, 12)
_PAD_ACROSS, _PAD_DOWN = 11.0, 7.0
_HEADING = 1.08
_STEP = 1.05

_Each = TypeVar("_Each")


def fitted_lines(lines: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], int], ...]:
    """Return the lines of each slide with the size of their letters; several slides only where the smallest fails."""
    for size in _TEXT_SIZES:
        if sum(_line_height(line, size) for line in lines) <= HEIGHT:
            return ((lines, size),)
    size = _TEXT_SIZES[-1]
    return tuple((tuple(part), size) for part in _parted(lines, lambda line: _line_height(line, size), HEIGHT))


def fitted_table(table: Table, room: float = HEIGHT) -> tuple[tuple[Table, int], ...]:
    """Return the table of each slide with the size of its letters; columns stay, rows go on to the next slide."""
    for size in _TABLE_SIZES:
        rows = sum(row_height(row, table.columns, size) for row in table.rows)
        if head_height(table.columns, size) + rows <= room:
            return ((table, size),)
    size = _TABLE_SIZES[-1]
    left = room - head_height(table.columns, size)
    parts = _parted(table.rows, lambda row: row_height(row, table.columns, size), left)
    return tuple((replace(table, rows=tuple(part)), size) for part in parts)


def widths(columns: tuple[Column, ...]) -> tuple[float, ...]:
    """Return the points of each column: the width of the slide shared as the columns ask."""
    whole = sum(column.width for column in columns)
    return tuple(WIDTH * column.width / whole for column in columns)


def head_height(columns: tuple[Column, ...], size: int) -> float:
    """Return the points of the heading row."""
    pairs = zip(columns, widths(columns), strict=True)
    return max(
        _lines(column.title, width - _PAD_ACROSS, size * _HEADING * _CELL_LETTER) for column, width in pairs
    ) * size * _LINE + (_PAD_DOWN)


def row_height(row: Row, columns: tuple[Column, ...], size: int) -> float:
    """Return the points of a row."""
    cells = zip(row.cells, columns, widths(columns), strict=True)
    lines = max(
        _lines(shown(cell, column.places), width - _PAD_ACROSS, size * _CELL_LETTER) for cell, column, width in cells
    )
    return lines * size * _LINE + _PAD_DOWN


def _line_height(line: str, size: int) -> float:
    return (_lines(line, WIDTH, size * _LETTER) * _LINE + _GAP) * size


def _lines(text: str, width: float, letter: float) -> int:
    """Return how many lines a text takes; a letter is so many points wide."""
    letters = max(1, int(width / letter))
    return sum(max(1, len(wrap(line, letters))) for line in text.split("\n"))


def _parted(each: Sequence[_Each], height: Callable[[_Each], float], room: float) -> list[list[_Each]]:
    """Return runs no higher than `room`, at least one in each, about equally high: no slide has one row alone."""
    heights = [height(one) for one in each]
    parts = _runs(each, heights, room)
    even = sum(heights) / max(1, len(parts))
    while even < room:
        evener = _runs(each, heights, even)
        if len(evener) <= len(parts):
            return evener
        even *= _STEP
    return parts


def _runs(each: Sequence[_Each], heights: Sequence[float], room: float) -> list[list[_Each]]:
    parts: list[list[_Each]] = []
    used = room
    for one, high in zip(each, heights, strict=True):
        if used + high > room or not parts:
            parts.append([])
            used = 0.0
        parts[-1].append(one)
        used += high
    return parts
