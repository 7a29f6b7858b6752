"""Tables side by side: headings that begin again to the right head a table of their own in the same rows."""

from desktop.domain.text import bare
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.grid import Grid, within_columns
from desktop.sheets.draft.layout.region import Column

_BEGINNING = frozenset({Field.CODE, Field.TITLE})
_VALUED = frozenset({Field.CLAIM, Field.ACTUAL, Field.COUNT, Field.POINTS})

Part = tuple[Grid, tuple[Column, ...]]
"""The columns of one table and the part of the sheet they stand in."""


def parts_of(grid: Grid, columns: tuple[Column, ...]) -> tuple[Part, ...]:
    """Return each table that these headings head: one with the whole sheet, or several side by side."""
    groups = _groups(columns)
    if len(groups) == 1 or not all(_stands_alone(each, groups[0]) for each in groups):
        return ((grid, columns),)
    starts = [1, *(each[0].number for each in groups[1:]), grid.width + 1]
    return tuple(
        (within_columns(grid, first, following - 1), group)
        for group, first, following in zip(groups, starts, starts[1:], strict=False)
    )


def _groups(columns: tuple[Column, ...]) -> list[tuple[Column, ...]]:
    """Cut the columns wherever codes or titles begin again behind a column of values."""
    groups: list[tuple[Column, ...]] = [()]
    for column in columns:
        fields = {each.field for each in groups[-1]}
        again = column.field in _BEGINNING and column.field in fields and bool(fields & _VALUED)
        groups = [*groups, (column,)] if again else [*groups[:-1], (*groups[-1], column)]
    return groups


def _stands_alone(group: tuple[Column, ...], first: tuple[Column, ...]) -> bool:
    """Whether a group of columns is a table like the first: the same heading over its titles or points, and values."""
    same = any(_headings(group, field) & _headings(first, field) for field in (Field.TITLE, Field.CLAIM))
    return same and any(each.field in _VALUED for each in group)


def _headings(group: tuple[Column, ...], field: Field) -> set[str]:
    return {bare(each.path[-1]) for each in group if each.field is field and each.path}
