"""Years of tables: a copy of an earlier year's table beside this year's is not read."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from desktop.domain.finding import Finding, Level
from desktop.sheets.draft.figures import FigureTable
from desktop.sheets.draft.layout.bands import lines_above
from desktop.sheets.draft.layout.fields import years_in
from desktop.sheets.draft.layout.region import Region
from desktop.sheets.draft.scores.table import ScoreTable

_Table = TypeVar("_Table", ScoreTable, FigureTable)


def of_this_year(
    tables: Sequence[_Table], year: int, waiting: Iterable[Region] = ()
) -> tuple[tuple[_Table, ...], tuple[Finding, ...]]:
    """Return the tables without those that name another year, where any does not; and a warning for each of those.

    `waiting` are tables of which something is asked before they can be read: this year's may be one of them.
    """
    past = [table for table in tables if _other_year(table.region, year)]
    if len(past) == len(tables) and all(_other_year(each, year) for each in waiting):
        return tuple(tables), ()
    rest = tuple(table for table in tables if table not in past)
    return rest, tuple(_passed(table.region, year) for table in past)


def _other_year(region: Region, year: int) -> int | None:
    """The latest year named right above a table or by its sheet's name, where this year is not among them."""
    named = _years((*lines_above(region.grid, region.top), region.grid.name))
    return max(named) if named and year not in named else None


def _years(texts: Iterable[str]) -> set[int]:
    return {year for text in texts for year in years_in(text)}


def _passed(region: Region, year: int) -> Finding:
    facts = {"sheet": region.grid.name, "said": str(_other_year(region, year)), "known": str(year)}
    place = region.grid.place(region.top, region.columns[0].number)
    return Finding(Level.WARNING, "table_of_another_year", facts, place)
