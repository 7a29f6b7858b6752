"""Tables told by what stands in them: rows of the framework's criteria under headings nobody knows, or under none."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.framework import Framework
from desktop.domain.guidance import Guidance
from desktop.domain.reading import NumberField, Reading, read_cell, read_number
from desktop.sheets.draft.layout.bands import Band, head_above, headed_columns
from desktop.sheets.draft.layout.codes import begins_row, counts_up, row_code, split_title
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.guided import Laid, guide_columns
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.layout.rows import laid_out, renewed
from desktop.sheets.draft.rows.matching import may_match
from desktop.sheets.draft.rows.topics import title_of

_FEWEST = 3
"""Fewer rows that name criteria do not tell a table."""
_NEARLY_ALL = 0.9
"""A column of maxima repeats the framework's in this share of its rows."""
_MOST = 0.8
"""A column of points stays within the maxima in this share of its rows."""
_HALF = 2
"""One in so many criteria must be given points."""
_POINTS = NumberField("points", Decimal(1000))


@dataclass(frozen=True, slots=True)
class _Titles:
    """The column of a sheet with the most titles of criteria, and the most points of each row that has one.

    Where several criteria have that title the row's may be any of theirs.
    """

    column: int
    maxima: Mapping[int, frozenset[Decimal]]


def told_by_contents(
    laid: Laid, grids: Iterable[Grid], framework: Framework, year: int, guidance: Guidance
) -> Laid | None:
    """Return the tables of criteria in a file no heading of which says where they stand; None where there are none.

    What a person marked out stays so, what was said of a column holds. A table tells no points before somebody says
    which column they stand in. `year` is the cluster's.
    """
    read = tuple(grid for grid in grids if grid.name not in laid.left)
    found = [(grid, titles) for grid in read if (titles := _titles(grid, framework)) and _has_points(grid, titles)]
    told = [guide_columns(region, guidance) for grid, titles in found for region in _regions(grid, titles, laid, year)]
    if not told:
        return None
    notes = tuple(note for _, said in told for note in said if note not in laid.notes)
    return replace(laid, regions=tuple(region for region, _ in told), notes=(*laid.notes, *notes))


def title_key(text: str) -> str:
    """Return the comparison key of a title, without the code it begins with and without marks."""
    return title_of(split_title(text)[1]).plain


def criterion_keys(framework: Framework) -> frozenset[str]:
    """Return the comparison keys of the titles of all criteria."""
    return frozenset(title_of(criterion.title).plain for criterion in framework.criteria)


def _titles(grid: Grid, framework: Framework) -> _Titles | None:
    if not may_match(len(grid.rows), len(framework.criteria)):
        return None
    maxima: dict[str, set[Decimal]] = defaultdict(set)
    for each in framework.criteria:
        maxima[title_of(each.title).plain].add(each.max)
    found = [(row, column, maxima[key]) for row, column, key in _texts(grid) if key in maxima]
    column, count = max(Counter(column for _, column, _ in found).items(), key=lambda each: each[1], default=(0, 0))
    told = {row: frozenset(most) for row, at, most in found if at == column}
    return _Titles(column, told) if count >= _FEWEST else None


def _texts(grid: Grid) -> Iterable[tuple[int, int, str]]:
    """Yield row, column and comparison key of each text of a sheet, without the code it begins with."""
    for row in grid.rows:
        yield from ((row, column, title_key(text)) for column, text in grid.row_texts(row))


def _has_points(grid: Grid, titles: _Titles) -> bool:
    """Whether a column has numbers of most criteria that may be points.

    One that is not the most points, one of two, or one whose cells tell the most points beside their own.
    """
    found = [(_numbers(grid, each, titles), _points(grid, each, titles)) for each in range(1, grid.width + 1)]
    fitting = [each for each in found if len(each[1]) * _HALF >= len(titles.maxima) and _within(each[1], titles)]
    return len(fitting) > 1 or any(len(plain) < len(told) or not _repeats(plain, titles) for plain, told in fitting)


def _within(numbers: Mapping[int, Decimal], titles: _Titles) -> bool:
    within = sum(value <= max(titles.maxima[row]) for row, value in numbers.items())
    return within >= _MOST * len(numbers)


def _points(grid: Grid, column: int, titles: _Titles) -> Mapping[int, Decimal]:
    """The numbers of a column that may be points, those told with the most points of their row (4/5) among them."""
    plain = _numbers(grid, column, titles)
    told = ((row, _out_of(grid, row, column, titles)) for row in titles.maxima if row not in plain)
    return {**plain, **{row: value for row, value in told if value is not None}}


def _out_of(grid: Grid, row: int, column: int, titles: _Titles) -> Decimal | None:
    cell = grid.cell(row, column)
    read = (read_cell(cell, NumberField("points", most)) for most in titles.maxima[row]) if cell else ()
    outcomes = (each for each in read if isinstance(each, Reading) and each.note == "out_of_maximum")
    return next((each.value for each in outcomes if isinstance(each.value, Decimal)), None)


def _numbers(grid: Grid, column: int, titles: _Titles) -> Mapping[int, Decimal]:
    read = {row: read_cell(grid.cell(row, column), _POINTS) for row in titles.maxima}
    return {
        row: outcome.value
        for row, outcome in read.items()
        if isinstance(outcome, Reading) and isinstance(outcome.value, Decimal)
    }


def _repeats(numbers: Mapping[int, Decimal], titles: _Titles) -> bool:
    return _repeated(numbers, titles) >= _NEARLY_ALL * len(numbers)


def _repeated(numbers: Mapping[int, Decimal], titles: _Titles) -> int:
    """In how many rows numbers are the most points."""
    return sum(value in titles.maxima[row] for row, value in numbers.items())


def _regions(grid: Grid, titles: _Titles, laid: Laid, year: int) -> Iterable[Region]:
    """Yield the tables a person marked out on a sheet, else the one its titles stand in, with their columns named."""
    marked = [region for region in laid.regions if region.grid.name == grid.name]
    for region in marked or [_region(grid, titles, year)]:
        maxima, codes = _maxima(region, titles), _codes(region, titles)
        columns = tuple(_named(each, titles, (maxima, codes)) for each in region.columns)
        yield replace(renewed(region, columns), by_contents=True)


def _region(grid: Grid, titles: _Titles, year: int) -> Region:
    first = _first_row(grid, titles)
    head = head_above(grid, first)
    if head is None:
        rows = [row for row in grid.rows if row >= first]
        filled = sorted({column for row in rows for column in grid.filled[row]})
        return laid_out(grid, Band(first, first, tuple(Column(number, None, ()) for number in filled)), rows)
    columns = headed_columns(grid, *head, year)
    return laid_out(grid, Band(*head, columns), [row for row in grid.rows if row > head[1]])


def _first_row(grid: Grid, titles: _Titles) -> int:
    """The first row of the table: that of the first known title, or of one above it told in words of the unit's own."""
    first = min(titles.maxima)
    for row in reversed([each for each in grid.rows if each < first]):
        texts = dict(grid.row_texts(row))
        beside = [text for column, text in texts.items() if column > titles.column]
        before = [text for column, text in texts.items() if column < titles.column]
        tells = any(map(_is_number, beside)) or any(map(begins_row, before))
        if not tells or not any(letter.isalpha() for letter in texts.get(titles.column, "")):
            break
        first = row
    return first


def _is_number(text: str) -> bool:
    return isinstance(read_number(text, _POINTS), Reading)


def _named(column: Column, titles: _Titles, told: tuple[Column | None, Column | None]) -> Column:
    """The column as its cells name it: of the titles, whatever its heading says, of the most points, of the codes."""
    maxima, codes = told
    if column.answered:
        return column
    if column.number == titles.column:
        return replace(column, field=Field.TITLE)
    if column == codes:
        return replace(column, field=Field.CODE)
    if column == maxima:
        return replace(column, field=Field.MAX)
    return replace(column, field=None) if column.field is Field.TITLE else column


def _codes(region: Region, titles: _Titles) -> Column | None:
    """The column without a heading left of the titles that numbers the rows."""
    left = [each for each in region.columns if each.number < titles.column]
    if any(each.field is Field.CODE for each in region.columns) or not left or left[-1].path or left[-1].answered:
        return None
    texts = (region.grid.text(row.number, left[-1].number) for row in region.rows)
    return left[-1] if counts_up(row_code(text) for text in texts if text) else None


def _maxima(region: Region, titles: _Titles) -> Column | None:
    """The column that repeats the most points in the most rows, where no heading names one."""
    if region.column(Field.MAX):
        return None
    unnamed = (each for each in region.columns if each.field in {None, Field.CODE} and not each.answered)
    found = [(each, _numbers(region.grid, each.number, titles)) for each in unnamed]
    needed = len(titles.maxima) / _HALF
    told = [(each, numbers) for each, numbers in found if len(numbers) >= needed and _repeats(numbers, titles)]
    return max(told, key=lambda each: _repeated(each[1], titles), default=(None, {}))[0]
