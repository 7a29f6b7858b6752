"""Lists on their side: what each line says stands below one another, under or beside the names; stood up to be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.sheets.draft.layout.codes import split_title
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.made_grid import NOWHERE, MadeGrid, Spot
from desktop.sheets.draft.lists.columns import NAMES, ListField, field_of
from desktop.sheets.draft.lists.places import places_that_may

_LEFT = 3
"""The words that say what stands beside them are among the first so many columns."""
_LOWEST = 400
_LONGEST = 90
_FEWEST = 3
"""So many of them must be words that head a list."""
_NEARLY_ALL = 0.6
_NUMBERED = re.compile(r"\s+(?:(?:số|thứ)\s+)?\d{1,3}$", re.IGNORECASE)
_LINE_CELLS = 2
"""A row of more cells is no line of text."""
_TALLEST = 120
"""A longer column of words tells of something else."""


@dataclass(frozen=True, slots=True)
class _Labels:
    """The words down one column that say what stands beside them, by their rows; `column` is where they stand."""

    column: int
    by_row: dict[int, str]

    @property
    def heads(self) -> dict[str, Spot]:
        """The different words, with where each first stands."""
        found: dict[str, Spot] = {}
        for row, label in self.by_row.items():
            found.setdefault(label, (row, self.column))
        return found

    def blocks(self) -> Iterator[dict[str, int]]:
        """Yield the rows of each block by their words: the first of these begins one again."""
        first = next(iter(self.by_row.values()))
        block: dict[str, int] = {}
        for row, label in self.by_row.items():
            if label == first and block:
                yield block
                block = {}
            block.setdefault(label, row)
        yield block

    @property
    def told_once(self) -> bool:
        """Whether no words but the first come again within a block: then nobody could tell what belongs together."""
        return sum(len(block) for block in self.blocks()) == len(self.by_row)


def stood_up_list(grid: Grid) -> Grid | None:
    """Return a sheet whose list lies on its side with that list stood up, places those of the sheet; None without one.

    Each column of values is a line; where the words come again below, each block of them is.
    """
    labels = next((found for column in range(1, _LEFT + 1) if (found := _labels(grid, column))), None)
    return _standing(grid, labels) if labels else None


def _labels(grid: Grid, column: int) -> _Labels | None:
    """The run of words down a column that say what stands beside them; None where most of them head no list."""
    rows = [row for row in grid.rows[:_LOWEST] if grid.text(row, column)]
    texts = [grid.text(row, column) for row in rows]
    named = [rows[at] for at in places_that_may(texts)]
    if not named:
        return None
    beside = [row for row in rows if any(number > column for number in grid.filled[row])]
    run = [row for row in beside if row >= _first(grid, column, beside, named[0])]
    words = {row: _label(grid.text(row, column)) for row in run if len(grid.text(row, column)) <= _LONGEST}
    fields = [field_of((label,)) for label in words.values()]
    known = [field for field in fields if field]
    told = len(known) >= _FEWEST and len(known) >= _NEARLY_ALL * len(fields) and bool(NAMES & set(known))
    labels = _Labels(column, words) if told and ListField.NUMBERS not in known and len(words) <= _TALLEST else None
    return labels if labels and labels.told_once else None


def _first(grid: Grid, column: int, rows: list[int], named: int) -> int:
    """The first of the rows right above the one that holds the names whose words head a list too ("TT")."""
    first = named
    for row in reversed([row for row in rows if row < named]):
        if field_of((_label(grid.text(row, column)),)) is None or row < first - 1:
            break
        first = row
    return first


def _label(text: str) -> str:
    """What says what stands beside it, without its number and its colon: `1. Tên mô hình:`, `Mô hình số 2`."""
    return _NUMBERED.sub("", split_title(text)[1].strip(" :."))


def _standing(grid: Grid, labels: _Labels) -> Grid:
    made = MadeGrid()
    top = min(labels.by_row)
    for row in (row for row in grid.rows if row < top and len(grid.row_texts(row)) <= _LINE_CELLS):
        made.line(grid, row)
    for label, spot in labels.heads.items():
        made.write((label,), spot)
    for block in labels.blocks():
        columns = sorted({column for row in block.values() for column in grid.filled[row] if column > labels.column})
        for column in columns:
            made.next_row()
            for label in labels.heads:
                made.put(grid, (block[label], column) if label in block else NOWHERE)
    return made.grid(grid)


def rows_on_sheet(grid: Grid, rows: range) -> set[int]:
    """Return the rows of the sheet that those of a table stand in; of one that was stood up where its cells were."""
    if grid.origins is None:
        return set(rows)
    return {grid.origin(row, column)[0] for row in rows for column in grid.filled.get(row, ())}
