"""A table wider than its page as several, each with the columns that name its rows."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from desktop.domain.table import Column, Table

Fits = Callable[[tuple[Column, ...]], bool]


def split(table: Table, fits: Fits) -> tuple[Table, ...]:
    """Return parts of about equal width, at least two; columns under one heading stay together.

    The columns before the first group, or the frozen ones, stand in every part.
    """
    lead, blocks = _lead(table.columns), _blocks(table.columns)
    for count in range(2, len(blocks) + 1):
        parts = [(*lead, *(place for block in part for place in block)) for part in _shared(blocks, count)]
        if count == len(blocks) or all(fits(tuple(table.columns[place] for place in part)) for part in parts):
            return tuple(_part(table, part) for part in parts)
    return (table,)


def _lead(columns: tuple[Column, ...]) -> tuple[int, ...]:
    grouped = any(column.group for column in columns)
    return tuple(place for place, column in enumerate(columns) if (not column.group if grouped else column.frozen))


def _blocks(columns: tuple[Column, ...]) -> list[tuple[int, ...]]:
    """Return the columns that are shared out, those of one group as one block."""
    lead = _lead(columns)
    rest = [place for place in range(len(columns)) if place not in lead]
    return [tuple(members) for _, members in groupby(rest, key=lambda place: columns[place].group or place)]


def _shared(blocks: list[tuple[int, ...]], count: int) -> Iterator[list[tuple[int, ...]]]:
    size, more = divmod(len(blocks), count)
    start = 0
    for number in range(count):
        end = start + size + (number < more)
        yield blocks[start:end]
        start = end


def _part(table: Table, places: tuple[int, ...]) -> Table:
    rows = tuple(replace(row, cells=tuple(row.cells[place] for place in places)) for row in table.rows)
    return replace(table, columns=tuple(table.columns[place] for place in places), rows=rows)
