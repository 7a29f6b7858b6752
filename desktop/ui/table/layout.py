"""A table laid out for the screen: what stands in each cell and what its columns must have room for.

It is made of a table alone, so a worker makes it before the window's thread shows a large one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.table import Align, Column, Row, Table
from desktop.ui.table.signs import shown


@dataclass(frozen=True, slots=True)
class Layout:
    """A table with its texts by row and column.

    `places` is row and column of every trace id; `pieces` are by column the texts that may not be broken, longest
    first; `wrapped` are by row the columns whose text may.
    """

    table: Table
    texts: tuple[tuple[str, ...], ...]
    places: Mapping[str, tuple[int, int]]
    pieces: tuple[tuple[str, ...], ...]
    wrapped: tuple[tuple[int, ...], ...]


def laid_out(table: Table) -> Layout:
    """Return `table` laid out."""
    texts = tuple(tuple(map(shown, row.cells, table.columns)) for row in table.rows)
    return Layout(table, texts, _places(table), _all_pieces(table, texts), tuple(map(_wrapped, table.rows)))


def some_of(layout: Layout, rows: Sequence[int]) -> Layout:
    """Return the layout with these of its rows alone, in this order."""
    table = replace(layout.table, rows=tuple([layout.table.rows[each] for each in rows]))
    texts = tuple([layout.texts[each] for each in rows])
    wrapped = tuple([layout.wrapped[each] for each in rows])
    return Layout(table, texts, _places(table), _all_pieces(table, texts), wrapped)


def _all_pieces(table: Table, texts: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    numbers = range(len(table.columns))
    return tuple(tuple(sorted(_pieces(table, texts, number), key=len, reverse=True)) for number in numbers)


def _places(table: Table) -> Mapping[str, tuple[int, int]]:
    places: dict[str, tuple[int, int]] = {}
    for row, each in enumerate(table.rows):
        for column, cell in enumerate(each.cells):
            if cell.id:
                places.setdefault(cell.id, (row, column))
    return places


def _pieces(table: Table, texts: tuple[tuple[str, ...], ...], number: int) -> set[str]:
    column: Column = table.columns[number]
    if column.align is not Align.RIGHT:
        return {line[number] for line in texts}
    pieces: set[str] = set()
    for row, line in zip(table.rows, texts, strict=True):
        breaks = isinstance(row.cells[number].value, str)  # at spaces, not at those that hold words together
        pieces.update(line[number].replace("\n", " ").split(" ") if breaks else (line[number],))
    return pieces


def _wrapped(row: Row) -> tuple[int, ...]:
    return tuple([number for number, cell in enumerate(row.cells) if isinstance(cell.value, str)])
