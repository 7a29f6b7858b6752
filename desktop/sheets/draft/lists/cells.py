"""What stands in the columns of a list, row by row, merged down or repeated by a sign."""

import re
from bisect import bisect_left

from desktop.domain.text import bare, clean
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.lists.columns import NAMES
from desktop.sheets.draft.lists.heads import Head, ListColumn

_DASHES = re.compile(r"[\s\-–—./…_*]*")
"""Nothing but dashes, points or strokes: the cell says nothing."""
_SAME = frozenset({'"', "''", "″", "”", "“", "nt", "-nt-", "- nt -", "nhu tren", "//", "-//-", "(nt)"})


def holds(grid: Grid, row: int, head: Head) -> list[tuple[ListColumn, str]]:
    """Return the columns of a list a row itself holds something in, with the words."""
    return [(column, text) for column in head.columns if (text := own_text(grid, row, column))]


def own_text(grid: Grid, row: int, column: ListColumn) -> str:
    """Return what stands in a column in this very row, line by line."""
    return " ".join(text for number in column.numbers if (text := _written(grid, row, number)))


def text_at(grid: Grid, row: int, column: ListColumn) -> str:
    """Return what a column says of a row, also where it is merged down or repeated by a sign; "" for dashes."""
    text = _reaching(grid, row, column)
    if bare(text) in _SAME:
        text = _repeated(grid, row, column)
    return "" if _DASHES.fullmatch(text) else text


def name_column(grid: Grid, row: int, head: Head) -> ListColumn | None:
    """Return the column a row's name stands in: of several the first that holds one, else None."""
    return next((each for each in head.of(*NAMES) if text_at(grid, row, each)), None)


def _repeated(grid: Grid, row: int, column: ListColumn) -> str:
    """What a sign repeats: the words nearest above it; "" where nothing does. Found once for all signs on the way."""
    signs, text = [row], ""
    at = bisect_left(grid.rows, row) - 1
    while at >= 0 and not text:
        above = grid.rows[at]
        known = grid.repeated.get((above, column.numbers))
        text = _reaching(grid, above, column) if known is None else known
        if known is None and bare(text) in _SAME:
            signs.append(above)
            text = ""
        at = -1 if known is not None else at - 1
    grid.repeated.update({(each, column.numbers): text for each in signs})
    return text


def _reaching(grid: Grid, row: int, column: ListColumn) -> str:
    found: list[str] = []
    for number in column.numbers:
        at = grid.spans.get((row, number), (row, number))
        text = _written(grid, *at) if at[1] in column.numbers else ""
        found += [text] if text and text not in found else []
    return " ".join(found)


def _written(grid: Grid, row: int, number: int) -> str:
    cell = grid.cell(row, number)
    if cell is None or not isinstance(cell.value, str):
        return grid.text(row, number).removesuffix(".0") if cell else ""
    return "\n".join(line for each in cell.value.split("\n") if (line := clean(each)))
