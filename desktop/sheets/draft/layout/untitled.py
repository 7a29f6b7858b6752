"""Untitled columns: the criteria's titles under a heading nobody knows, told by the words below it."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.region import Column

_LOOKED_AT = 20
"""So many rows tell whether a column without a heading holds titles."""
_LEAST = 3
"""So many of them must be wordy."""
_WORDS = 3
"""So many words make a cell wordy."""
_OWN_POINTS = frozenset({Field.MAX, Field.CLAIM})


def with_title(grid: Grid, bottom: int, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns of a table of points with its titles: where no heading says so, the wordiest unknown one.

    `bottom` is the lowest row of headings. A column counts as wordy where most rows below it hold different texts of
    three words and more.
    """
    fields = {column.field for column in columns}
    if Field.TITLE in fields or not fields >= _OWN_POINTS:
        return columns
    found = next((each for each in columns if each.field is None and _is_wordy(grid, bottom, each.number)), None)
    return tuple(replace(each, field=Field.TITLE) if each is found else each for each in columns)


def _is_wordy(grid: Grid, bottom: int, column: int) -> bool:
    texts = list(_below(grid, bottom, column))
    wordy = {text for text in texts if len(text.split()) >= _WORDS}
    return len(wordy) >= _LEAST and len(wordy) * 2 > len(texts)


def _below(grid: Grid, bottom: int, column: int) -> Iterator[str]:
    for row in range(bottom + 1, bottom + 1 + _LOOKED_AT):
        if any(grid.row_texts(row)):
            yield grid.text(row, column)
