"""Years of tables: a copy of an earlier year's table beside this year's is not read, one alone is told of."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.guidance import LEAVE, TAKE
from desktop.sheets.draft.figures import FigureTable
from desktop.sheets.draft.layout.fields import years_in
from desktop.sheets.draft.layout.guided import sheet_key
from desktop.sheets.draft.layout.region import Region
from desktop.sheets.draft.layout.titled_years import titled_years
from desktop.sheets.draft.scores.table import ScoreTable

_OF_YEARS = frozenset({"wrong_year", "table_of_another_year", "part_of_another_year"})
_Table = TypeVar("_Table", ScoreTable, FigureTable)


def of_this_year(
    tables: Sequence[_Table], year: int, taken: frozenset[str], waiting: Iterable[Region] = ()
) -> tuple[tuple[_Table, ...], tuple[Finding, ...]]:
    """Return the tables without those that name another year, where any does not; and what there is to say of those.

    `waiting` are tables of which something is asked before they can be read: this year's may be one of them; `taken`
    are the sheets a person said to take. One that tells of what no other table does is asked about: its title may be
    last year's alone. Where all are of another year they are read, and that is said.
    """
    past = [table for table in tables if _other_year(table.region, year) and table.region.grid.name not in taken]
    asked = tuple(waiting)
    if len(past) == len(tables) and all(_other_year(each, year) for each in asked):
        return tuple(tables), tuple(_titled(table.region, year) for table in past[:1])
    rest = tuple(table for table in tables if table not in past)
    told = {match.topic.code for table in rest for match in table.sure}
    sheets = {table.region.grid.name for table in rest} | {region.grid.name for region in asked}
    apart = (not asked and not told & {match.topic.code for match in table.sure} for table in past)
    pairs = zip(past, apart, strict=True)
    return rest, tuple(_passed(table.region, year, apart=alone, sheets=sheets) for table, alone in pairs)


def without_told(of_file: Iterable[Finding], of_tables: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what is said of a whole file without the year that is said of one of its tables."""
    told = {each.facts["said"] for each in of_tables if each.code in _OF_YEARS}
    return tuple(each for each in of_file if each.code != "wrong_year" or each.facts["said"] not in told)


def _other_year(region: Region, year: int) -> int | None:
    """The latest year named right above a table or by its sheet's name, where nothing there or below says this one."""
    named = titled_years(region.grid, region.top) | years_in(region.grid.name)
    here = named | {each for column in region.columns for each in years_in(column.label)}
    return max(named) if named and year not in here else None


def _titled(region: Region, year: int) -> Finding:
    place = region.grid.place(region.top, region.columns[0].number)
    return Finding(Level.WARNING, "wrong_year", _facts(region, year), place)


def _passed(region: Region, year: int, *, apart: bool, sheets: set[str]) -> Finding:
    """What is said of a table that is passed over; asked where it stands `apart` from all others on its own sheet."""
    place = region.grid.place(region.top, region.columns[0].number)
    if region.grid.name in sheets:
        return Finding(Level.WARNING, "table_of_another_year", _facts(region, year), place)
    level, code = (Level.QUESTION, "part_of_another_year") if apart else (Level.WARNING, "table_of_another_year")
    choices = (Choice(TAKE), Choice(LEAVE))
    return Finding(level, code, _facts(region, year), place, key=sheet_key(region.grid), choices=choices)


def _facts(region: Region, year: int) -> Facts:
    return {"sheet": region.grid.name, "said": str(_other_year(region, year)), "known": str(year)}
