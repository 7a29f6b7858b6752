"""Holders: whose each table of a file is, where a file holds tables of several units or of the whole cluster."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from desktop.domain.cluster import Cluster
from desktop.domain.text import bare, fold
from desktop.sheets.draft.layout.bands import lines_above
from desktop.sheets.draft.layout.fields import Field, field_of
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.owner.units import addressed_to, unit_in_text, unit_of_heading

_SELF = re.compile(r"tu (cham|danh gia|cho diem)")
"""The unit's own account: `tự chấm`, `tự đánh giá`."""
_POINTS = re.compile(r"(?<!thoi )(?<!dac )(?<!dia )(?<!trong )\bdiem\b")
"""`điểm`, but in no `thời điểm`, `đặc điểm`, `địa điểm`, `trọng điểm`."""
_FEWEST = 2
"""So many columns named after units make a table of several."""
_OTHERS = frozenset({Field.LATER, Field.NOTE, Field.EVIDENCE, Field.CHANGE})
_VALUES = frozenset({Field.CLAIM, Field.MAX, Field.ACTUAL, Field.TARGET, Field.BASELINE, Field.COUNT})


@dataclass(frozen=True, slots=True)
class Held:
    """The units whose tables a file holds, in protocol order, and the words above a table of the whole cluster.

    `headings` are the words that head its units there: they tell of no owner.
    """

    units: tuple[str, ...] = ()
    head: str = ""
    headings: frozenset[str] = frozenset()


def held(regions: Iterable[Region], cluster: Cluster) -> Held:
    """Return the units whose tables, or columns of a table with anything in them, a file holds."""
    every = tuple(regions)
    wide = tuple(region for region in every if is_wide(region, cluster))
    units = {code for code in holders_of(every, cluster).values() if code}
    units |= {code for region in wide for code in _speaking(region, cluster)}
    heads = {_words_above(region, cluster) for region in wide}
    ordered = tuple(unit.code for unit in cluster.units if unit.code in units)
    headings = frozenset(
        text for region in wide for column in region.columns for text in column.path if unit_of_heading(text, cluster)
    )
    return Held(ordered, heads.pop() if len(heads) == 1 else "", headings)


def unit_columns(region: Region, cluster: Cluster) -> dict[int, str]:
    """Return which columns of a table are headed by which unit, by column number."""
    found = ((column.number, unit_of_heading(" ".join(column.path), cluster)) for column in region.columns)
    return {number: unit for number, unit in found if unit}


def is_wide(region: Region, cluster: Cluster) -> bool:
    """Return whether two or more units head columns: a table of the cluster, not of one unit."""
    return len(set(unit_columns(region, cluster).values())) >= _FEWEST


def own_part(region: Region, cluster: Cluster, unit: str) -> Region | None:
    """Return a table of the cluster as that of one unit: without the columns of the others; None where it has none."""
    headed = unit_columns(region, cluster)
    if unit not in headed.values():
        return None
    return replace(
        region,
        columns=tuple(_for_unit(region, each, (headed.get(each.number), unit), cluster) for each in region.columns),
    )


def others_silent(region: Region, cluster: Cluster, unit: str) -> bool:
    """Return whether no other unit's column of a table of the cluster holds anything."""
    others = [number for number, code in unit_columns(region, cluster).items() if code != unit]
    return not any(_speaks(region, number) for number in others)


def says_claims(region: Region) -> bool:
    """Return whether the words above a table, or its headings, say that it holds what the units claim of themselves."""
    texts = (*lines_above(region.grid, region.top), *(column.label for column in region.columns))
    return any(_SELF.search(bare(text)) for text in texts)


def holder_of(region: Region, cluster: Cluster) -> str | None:
    """Return the unit named in the lines right above a table, or by its sheet's name; None where none is."""
    lines = (line for line in lines_above(region.grid, region.top) if not addressed_to(line))
    for line in (*lines, region.grid.name):
        if guess := unit_in_text(line, cluster):
            return guess.unit
    return _by_sheet_name(region.grid.name, cluster)


def holders_of(regions: Iterable[Region], cluster: Cluster) -> dict[tuple[str, int, int], str | None]:
    """Return whose each table is, by the corner it begins at."""
    return {region.corner: holder_of(region, cluster) for region in regions}


def _speaks(region: Region, column: int) -> bool:
    """Whether a column holds anything beside what its table is about; who signs below it says nothing of a unit."""
    body = takewhile(lambda row: not row.closes, region.rows)
    return any(region.grid.cell(row.number, column) for row in body if row.text)


def _speaking(region: Region, cluster: Cluster) -> set[str]:
    """The units whose columns hold anything; all of them in a table nobody filled in."""
    headed = unit_columns(region, cluster)
    return {code for number, code in headed.items() if _speaks(region, number)} or set(headed.values())


def _words_above(region: Region, cluster: Cluster) -> str:
    """The line above a table that names a unit, as it is written."""
    lines = (line for line in lines_above(region.grid, region.top) if not addressed_to(line))
    return next((line for line in lines if unit_in_text(line, cluster)), "")


def _by_sheet_name(name: str, cluster: Cluster) -> str | None:
    words = fold(name)
    return next((unit.code for unit in cluster.units if words in {fold(unit.code), fold(unit.short)}), None)


def _for_unit(region: Region, column: Column, of: tuple[str | None, str], cluster: Cluster) -> Column:
    headed, unit = of
    if headed is None:
        return column
    if headed != unit:
        return replace(column, field=None, answered=True)
    if column.field in _VALUES or _is_said_by_others(column, cluster):
        return column
    return replace(column, field=Field.CLAIM if _of_points(region, column) else Field.ACTUAL)


def _is_said_by_others(column: Column, cluster: Cluster) -> bool:
    """Whether a column below the name of a unit says, in words of its own, what others say of it: "Cụm chấm"."""
    rest = tuple(label for label in column.path if unit_of_heading(label, cluster) is None)
    return bool(rest) and column.field in _OTHERS and field_of(rest, cluster.year) is column.field


def _of_points(region: Region, column: Column) -> bool:
    """Whether a column headed by a unit alone is of points: beside the most points, or where words or titles say so."""
    title = region.column(Field.TITLE)
    told = bare(" ".join((column.label, *lines_above(region.grid, region.top))))
    named = title is not None and "tieu chi" in bare(title.label)
    return region.number(Field.MAX) is not None or named or _POINTS.search(told) is not None
