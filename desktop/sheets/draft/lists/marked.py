"""Lists of the form whose headings were typed over: what their columns are for is known by where they stand."""

from collections.abc import Mapping

from desktop.domain.registers.form import LIST_SHEETS
from desktop.domain.registers.lines import Register
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.lists.columns import field_of
from desktop.sheets.draft.lists.heads import Head, ListColumn


def marked_heads(grid: Grid, marked: Mapping[tuple[str, int], Register], found: tuple[Head, ...]) -> tuple[Head, ...]:
    """Return the headings found on a sheet, and those of its marked lists that none of them are, from the top."""
    rows = {row: register for (sheet, row), register in marked.items() if sheet == grid.name}
    missed = [_head(grid, row, rows[row]) for row in rows if not any(each.top <= row <= each.bottom for each in found)]
    return tuple(sorted((*found, *missed), key=lambda head: head.top))


def _head(grid: Grid, row: int, register: Register) -> Head:
    columns = next(each.columns for each in LIST_SHEETS if each.register is register)
    made = (
        ListColumn(field_of((heading.value,)), (grid.text(row, number) or heading.value,), (number,))
        for number, heading in enumerate(columns, 1)
    )
    return Head(row, row, tuple(made))
