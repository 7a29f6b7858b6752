"""Bands: the headings of a table, one to three rows of them, and what each column under them is for."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop.domain.text import bare
from desktop.sheets.draft.layout.codes import begins_row, names_row
from desktop.sheets.draft.layout.column_years import other_year_of
from desktop.sheets.draft.layout.fields import Field, field_of, may_head
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.parts_of_year import with_the_whole
from desktop.sheets.draft.layout.region import Column
from desktop.sheets.draft.layout.untitled import with_title

_TALLEST = 3
"""Headings stand on at most so many rows."""
_MOST_BANDS = 100
"""Further tables of a sheet are not looked for."""
_MOST_ROWS = 20_000
"""Rows below are not searched for headings."""
_HIGHEST = 14
"""The lines above a table: at most so many rows up."""
_LINE_CELLS = 2
"""A row of more cells is no line of text."""
_FEWEST_HEADS = 3
"""Fewer cells are no row of headings."""
_LONGEST_LINE = 12
"""A line of more words is text, not a title…"""
_LONGEST_TITLE = 40
"""…but for one that begins as the title of a table does, with whose it is at its end."""
_TITLED = re.compile(r"(bang|bieu|phieu)\b")
_NUMERIC = re.compile(r"[\d.,\s%()=:/+\-–x×*]+(điểm|đ)?")
"""A number, a sum or a share: `10`, `5-10 điểm`, `= 3 x 2`."""
_YEAR = re.compile(r"20\d\d")
_VALUED = frozenset({Field.CLAIM, Field.MAX, Field.ACTUAL, Field.BASELINE, Field.COUNT, Field.POINTS})
_NAMED = frozenset({Field.TITLE, Field.CODE})
_FEWEST_UNITS = 2
"""So many columns named after units make a table of several units."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Tells whether a line of text, and whether the heading of a column, names a member unit."""

    line: Callable[[str], bool]
    heading: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of one set of headings, and the columns they head."""

    top: int
    bottom: int
    columns: tuple[Column, ...]


def bands_of(grid: Grid, year: int, naming: Naming) -> list[Band]:
    """Return the headings of every table of a sheet, from the top; `year` is the cluster's.

    They are looked for in the first 20,000 rows that hold anything.
    """
    found: list[Band] = []
    for row in grid.rows[:_MOST_ROWS]:
        if len(found) > _MOST_BANDS:
            break
        if found and row <= found[-1].bottom:
            continue
        if not any(may_head(text) for _, text in grid.row_texts(row)) or _runs_on(grid, row):
            continue
        if band := _band_at(grid, row, (year, naming)):
            found += [] if found and _is_measured(found[-1], band) else [band]
        elif found and (other := _other_band(grid, row, year)):
            found.append(other)
    return found


def _runs_on(grid: Grid, row: int) -> bool:
    """Whether a row goes on one above that holds values: its cells are merged down beside it."""
    above = {at[0] for column in range(1, grid.width + 1) if (at := grid.spans.get((row, column)))}
    return any(each < row and not _wordy(grid, each) for each in above)


def _other_band(grid: Grid, row: int, year: int) -> Band | None:
    """Return the headings of a table below the first that names rows but no value we know: TT, Nội dung, Điểm trừ."""
    if not _wordy(grid, row):
        return None
    columns = headed_columns(grid, row, row, year)
    fields = {column.field for column in columns}
    return Band(row, row, columns) if len(columns) >= _FEWEST_HEADS and fields >= _NAMED else None


def _is_measured(above: Band, band: Band) -> bool:
    """Whether "headings" are a row of the table above: a criterion measured in points, as its column of units says."""
    measures = {column.number for column in above.columns if column.field is Field.MEASURE}
    valued = [column for column in band.columns if column.field in _VALUED]
    return all(each.field is Field.POINTS and each.number in measures for each in valued)


def same_headings(one: Band, other: Band) -> bool:
    """Whether the headings are repeated further down, as they are on every printed page."""
    return _fields(one) == _fields(other)


def lines_above(grid: Grid, top: int) -> Iterable[str]:
    """Yield the short lines above the headings of a table, the nearest first, up to the table before it."""
    for row in range(top - 1, max(0, top - _HIGHEST), -1):
        texts = [text for _, text in grid.row_texts(row)]
        if len(texts) > _LINE_CELLS:
            return
        yield from (text for text in texts if _is_title(text))


def _is_title(text: str) -> bool:
    words = len(text.split())
    return words <= _LONGEST_LINE or (words <= _LONGEST_TITLE and _TITLED.match(bare(text)) is not None)


def head_above(grid: Grid, row: int) -> tuple[int, int] | None:
    """Return the first and last of the rows of words right above a table's first row; None where there are none."""
    above = [each for each in grid.rows if each < row][-_TALLEST:]
    heads = [each for each in above if len(grid.row_texts(each)) >= _FEWEST_HEADS and _wordy(grid, each)]
    if not heads:
        return None
    bottom = heads[-1]
    top = next((each for each in heads if all(between in heads for between in range(each, bottom))), bottom)
    return top, bottom


def _fields(band: Band) -> set[tuple[int, str]]:
    """What the columns are for, and the words over those for points of another kind ("Điểm cộng", "Điểm trừ")."""
    named = ((column.number, column.field or _points_named(column)) for column in band.columns)
    return {(number, name) for number, name in named if name}


def _points_named(column: Column) -> str:
    label = bare(column.path[-1]) if column.path else ""
    return label if "diem" in label or "tru" in label.split() else ""


def _band_at(grid: Grid, top: int, of: tuple[int, Naming]) -> Band | None:
    year, naming = of
    best: Band | None = None
    for bottom in range(top, top + _TALLEST):
        heads = _wordy(grid, bottom) or _reaches_down(grid, top, bottom)
        if not heads or (bottom > top and not _continues(grid, top, bottom)):
            break
        columns = headed_columns(grid, top, bottom, year)
        if _is_heading(columns, naming) and (best is None or _says_more(grid, bottom, columns, best)):
            best = Band(top, bottom, columns)
    return best


def _says_more(grid: Grid, bottom: int, columns: tuple[Column, ...], best: Band) -> bool:
    """Whether headings down to `bottom` tell more than those before them, or divide one heading of several columns.

    Telling which column holds the unit's own points is more than telling any other.
    """
    labels = grid.row_texts(bottom)
    if labels and all(_is_divided(grid, bottom, at) for at, _ in labels):
        return True
    score, before = _score(columns), _score(best.columns)
    if score != before:
        return score > before
    claims = [any(each.field is Field.CLAIM for each in found) for found in (columns, best.columns)]
    return claims == [True, False] or not labels


def _is_divided(grid: Grid, row: int, column: int) -> bool:
    """Whether a heading stands below one that is merged over several columns."""
    above = grid.spans.get((row - 1, column))
    return above is not None and above in {grid.spans.get((row - 1, beside)) for beside in (column - 1, column + 1)}


def _wordy(grid: Grid, row: int) -> bool:
    texts = [text for _, text in grid.row_texts(row)]
    return bool(texts) and not (begins_row(texts[0]) or names_row(texts[0]) or any(map(_is_number, texts)))


def _is_number(text: str) -> bool:
    """Whether a cell holds a number; a bare year heads a column as well as "Năm 2026" does."""
    return _NUMERIC.fullmatch(text.casefold()) is not None and _YEAR.fullmatch(text) is None


def _reaches_down(grid: Grid, top: int, row: int) -> bool:
    """Whether a heading above is merged down to a row: it heads too, whatever stands in it beside the table."""
    above = {grid.spans.get((top, column)) for column, _ in grid.row_texts(top)} - {None}
    return row > top and any(grid.spans.get((row, column)) in above for column, _ in grid.row_texts(top))


def _continues(grid: Grid, top: int, row: int) -> bool:
    """A further heading row leaves the columns free whose heading stands alone above it; it may say nothing itself."""
    above = [column for column, _ in grid.row_texts(top)]
    labels = grid.row_texts(row)
    return not labels or (all(column >= min(above) for column, _ in labels) and labels[0][0] != above[0])


def headed_columns(grid: Grid, top: int, bottom: int, year: int) -> tuple[Column, ...]:
    """Return the columns that rows `top` to `bottom` head, with what each is for."""
    made = []
    for number in range(1, grid.width + 1):
        path = _path(grid, top, bottom, number)
        if path:
            made.append(Column(number, field_of(path, year), path))
    return with_title(grid, bottom, _settle(tuple(made), year))


def _path(grid: Grid, top: int, bottom: int, column: int) -> tuple[str, ...]:
    labels: list[str] = []
    for row in range(top, bottom + 1):
        label = grid.spread_text(row, column) or (_from_left(grid, row, column) if row < bottom else "")
        if label and label not in labels:
            labels.append(label)
    own = any(grid.spread_text(row, column) for row in range(top, bottom + 1))
    return tuple(labels) if own else ()


def _from_left(grid: Grid, row: int, column: int) -> str:
    """A group heading whose merge was lost still covers the empty cells to its right that have a heading below."""
    for left in range(column - 1, 0, -1):
        if label := grid.text(row, left):
            return label if grid.text(row + 1, left) or left == column else ""
    return ""


def _of_this_year(columns: tuple[Column, ...], year: int) -> tuple[Column, ...]:
    """Of several columns of the unit's own points, or of the most points, those headed by another year are of that."""
    past: list[Column] = []
    for field in (Field.CLAIM, Field.MAX):
        found = [column for column in columns if column.field is field]
        others = [column for column in found if other_year_of(column, year)]
        past += others if len(others) < len(found) else []
    return tuple(replace(each, field=Field.LATER) if each in past else each for each in columns)


def _settle(columns: tuple[Column, ...], year: int) -> tuple[Column, ...]:
    """Resolve words that mean one thing beside some headings and another beside others."""
    columns = _of_this_year(with_the_whole(columns), year)
    fields = [column.field for column in columns]
    if Field.TITLE not in fields and (found := [column for column in columns if _may_be_title(column)]):
        return tuple(replace(each, field=Field.TITLE) if each is found[0] else each for each in columns)
    if fields.count(Field.TITLE) > 1:
        return _second_title(columns)
    return columns


def _may_be_title(column: Column) -> bool:
    """Whether a column headed as the target names the criteria: "Chỉ tiêu năm 2026", never "Kế hoạch"."""
    return column.field is Field.TARGET and bare(column.path[-1]).startswith("chi tieu")


def _second_title(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    first = next(column for column in columns if column.field is Field.TITLE)
    return tuple(
        replace(each, field=Field.TARGET)
        if each.field is Field.TITLE and each.path != first.path and bare(each.path[-1]).startswith("chi tieu")
        else each
        for each in columns
    )


def _is_heading(columns: tuple[Column, ...], naming: Naming) -> bool:
    fields = {column.field for column in columns if column.field}
    if fields & _VALUED:
        return len(fields) >= 2 and bool(fields & _NAMED)
    return Field.TITLE in fields and _units_head(columns, naming)


def _units_head(columns: tuple[Column, ...], naming: Naming) -> bool:
    """Whether several columns are headed by units alone, as in a table of the whole cluster."""
    return sum(column.field is None and naming.heading(column.label) for column in columns) >= _FEWEST_UNITS


def _score(columns: tuple[Column, ...]) -> tuple[int, int]:
    fields = [column.field for column in columns if column.field]
    return len(set(fields)), len(fields)
