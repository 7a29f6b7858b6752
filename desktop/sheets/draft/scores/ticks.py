"""Ticks: a table of criteria whose only values are marks under levels ("Tốt", "Khá") claims no points yet."""

import re
from collections.abc import Iterable

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.text import bare
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.guided import column_choices
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.rows.board import Match

_MARK = re.compile(r"\(?\[?[xv✓✔√☑☒+*]+\]?\)?")
"""A tick: `x`, `[v]`, `✓`, `(+)`."""
_VALUED = frozenset({Field.CLAIM, Field.ACTUAL, Field.COUNT, Field.POINTS})
_FEWEST = 2
"""Fewer ticks make no column of ticks."""


def ticked_instead(region: Region, matches: Iterable[Match]) -> Iterable[Finding]:
    """Yield a question where rows of criteria are ticked under columns of levels and no column tells points."""
    if any(region.column(field) for field in _VALUED):
        return
    rows = [match.row.number for match in matches]
    ticked = [column for column in region.columns if _is_ticked(region, column, rows)]
    marked = [row for row in rows if any(_mark(region, row, column) for column in ticked)]
    if len(marked) < _FEWEST or len(marked) * 2 < len(rows):
        return
    place = region.grid.place(marked[0], ticked[0].number)
    facts: Facts = {"headings": tuple(column.label for column in ticked), "count": len(marked)}
    yield Finding(Level.QUESTION, "ticked_levels", facts, place, key=ticked[0].key, choices=column_choices())


def _is_ticked(region: Region, column: Column, rows: list[int]) -> bool:
    filled = [row for row in rows if region.grid.cell(row, column.number)]
    unsaid = column.field not in {Field.CODE, Field.TITLE} and not column.answered
    return unsaid and bool(filled) and all(_mark(region, row, column) for row in filled)


def _mark(region: Region, row: int, column: Column) -> bool:
    return _MARK.fullmatch(bare(region.grid.text(row, column.number))) is not None
