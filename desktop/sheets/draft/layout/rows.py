"""Rows: what stands under the headings of a table, with codes, titles and the keys answers are given under."""

import itertools
import re
from dataclasses import replace
from decimal import Decimal

from desktop.domain.book import CellType
from desktop.domain.doubles import plain
from desktop.domain.guidance import Ask
from desktop.domain.text import bare
from desktop.sheets.draft.layout.bands import Band
from desktop.sheets.draft.layout.codes import NO_CODE, RowCode, Shape, row_code, split_title
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.keys import distinct, nested
from desktop.sheets.draft.layout.region import Column, Region, Row

_EXAMPLE = re.compile(r"[(\[]?(dong |day la )?(vi du|vd)( minh hoa| mau| cach ghi)?[)\]]?[.:]?")
"""`Ví dụ:`, `(VD minh họa)`: a row that shows how to fill in."""
_SHORT = 30
_DONE_BY = "don vi thuc hien"
_NUMBERED = re.compile(r"\(?\[?([A-Z]|\d{1,2})[)\]]?(\s*=\s*[\[\]()\d:x×/+\-*%. ]+)?")
"""The number of a column: `1`, `(2)`, `[A]`, `5 = 3 x 4`."""


def laid_out(grid: Grid, band: Band, below: list[int]) -> Region:
    """Return the table of those headings with the rows `below` them, rows of column numbers and repeats left out."""
    last = _last_together(band.columns)
    told = below[1:] if below and _numbers_titles(grid, below[0], band.columns, last) else below
    numbers = [row for row in told if not _is_numbering(grid, row, last) and not _repeats(grid, row, band.columns)]
    coded = _with_code(grid, _with_results(grid, band.columns, numbers), numbers)
    columns = _keyed(grid, _with_unheaded(grid, coded, numbers))
    region = Region(grid, band.top, band.bottom, columns, ())
    return replace(region, rows=_rows(region, numbers))


def renewed(region: Region, columns: tuple[Column, ...]) -> Region:
    """Return the region with other columns, its rows' codes and titles read from them again."""
    changed = replace(region, columns=columns)
    return replace(changed, rows=_rows(changed, [row.number for row in region.rows]))


def _with_unheaded(grid: Grid, columns: tuple[Column, ...], rows: list[int]) -> tuple[Column, ...]:
    """Add the columns that hold something though nothing heads them; behind the last heading as far as they adjoin."""
    known = {column.number for column in columns}
    found = sorted({column for row in rows for column in grid.filled[row]} - known)
    end = max(known, default=0) + 1
    while end in found:
        end += 1
    unheaded = (Column(number, None, ()) for number in found if min(known, default=0) <= number < end)
    return tuple(sorted((*columns, *unheaded), key=lambda column: column.number))


def _keyed(grid: Grid, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    about = [column.path or (f"{grid.name}@{column.label}",) for column in columns]
    return tuple(replace(column, key=key) for column, key in zip(columns, distinct(Ask.COLUMN, about), strict=True))


def _rows(region: Region, numbers: list[int]) -> tuple[Row, ...]:
    titles = _title_columns(region, numbers)
    alone = {min(held) for number in numbers if (held := _titled(region, number, titles))}
    rows = [_row(region, number, titles, alone) for number in numbers]
    keys = nested(Ask.ROW, [row.text for row in rows])
    return tuple(replace(row, key=key) for row, key in zip(rows, keys, strict=True))


def _last_together(columns: tuple[Column, ...]) -> int:
    """The last column before the headings leave a column free; what follows is another table, or notes beside."""
    numbers = sorted(column.number for column in columns)
    return next((one for one, other in itertools.pairwise(numbers) if other > one + 1), max(numbers, default=0))


def _is_numbering(grid: Grid, row: int, last: int) -> bool:
    """Whether a row numbers the columns, whatever stands beside the table behind its column `last`."""
    numbers = _column_numbers(grid, row, last)
    return len(numbers) >= 2 and all(b - a == 1 for a, b in itertools.pairwise(numbers))


def _numbers_titles(grid: Grid, row: int, columns: tuple[Column, ...], last: int) -> bool:
    """Whether the first row numbers the columns in an order they no longer stand in: the titles' column as well."""
    numbers = _column_numbers(grid, row, last)
    titled = any(column.field is Field.TITLE and grid.text(row, column.number) for column in columns)
    return titled and len(numbers) >= 3 and len(set(numbers)) == len(numbers)


def _column_numbers(grid: Grid, row: int, last: int) -> list[int]:
    """The numbers of a row that holds nothing but numbers or letters of columns; else none."""
    texts = [text for column, text in grid.row_texts(row) if column <= last]
    found = [_NUMBERED.fullmatch(text.removesuffix(".0")) for text in texts]
    if len(texts) < 3 or not all(found):
        return []
    return [int(each[1]) for each in found if each and each[1].isdigit()]


def _repeats(grid: Grid, row: int, columns: tuple[Column, ...]) -> bool:
    texts = [(column, text) for column, text in grid.row_texts(row)]
    return len(texts) >= 2 and all(any(each.number == c and t in each.path for each in columns) for c, t in texts)


def _with_code(grid: Grid, columns: tuple[Column, ...], rows: list[int]) -> tuple[Column, ...]:
    """Add the column of codes left of the titles where its heading was lost."""
    title = next((column.number for column in columns if column.field is Field.TITLE), None)
    if title is None or title == 1 or any(column.field is Field.CODE for column in columns):
        return columns
    if any(column.number == title - 1 and column.field for column in columns):
        return columns
    codes = [row_code(text) for row in rows if (text := grid.text(row, title - 1))]
    coded = [code for code in codes if code.shape not in {Shape.NONE, Shape.OTHER}]
    if len(coded) < 3 or len(coded) * 2 < len(codes):
        return columns
    kept = tuple(column for column in columns if column.number != title - 1)
    return (Column(title - 1, Field.CODE, ()), *kept)


def _with_results(grid: Grid, columns: tuple[Column, ...], rows: list[int]) -> tuple[Column, ...]:
    """Take "Đơn vị thực hiện" for what the unit achieved where it holds numbers and no other column is of results."""
    if any(column.field is Field.ACTUAL for column in columns):
        return columns
    done = [each for each in columns if each.field is Field.NOTE and bare(each.label).endswith(_DONE_BY)]
    held = {each: [cell for row in rows if (cell := grid.cell(row, each.number))] for each in done}
    counted = {each for each, cells in held.items() if cells and all(cell.type is CellType.NUMBER for cell in cells)}
    return tuple(replace(each, field=Field.ACTUAL) if each in counted else each for each in columns)


def _title_columns(region: Region, rows: list[int]) -> list[int]:
    """The columns a row's title may stand in: the one filled most often first, a merged group's title after it.

    Those to the right of it hold titles too where nothing stands left of them in some row.
    """
    columns = [column.number for column in region.columns if column.field is Field.TITLE]
    return sorted(columns, key=lambda column: -sum(region.grid.cell(row, column) is not None for row in rows))


def _titled(region: Region, number: int, titles: list[int]) -> dict[int, str]:
    """The titles of a row by their columns, its own first."""
    return {column: text for column in titles if (text := region.grid.text(number, column))}


def _row(region: Region, number: int, titles: list[int], alone: set[int]) -> Row:
    found = _titled(region, number, titles)
    own, title = next(iter(found.items()), (0, ""))
    code_column = region.number(Field.CODE)
    raw = _code_text(region.grid, number, code_column) if code_column else ""
    if not title and len(raw) > 6 and row_code(raw).shape is Shape.OTHER:
        raw, title = "", raw
    code = row_code(raw) if raw else NO_CODE
    made = _coded(number, code, title)
    beside = (text for column, text in region.grid.row_texts(number) if column not in {*titles, code_column})
    example = any(_EXAMPLE.fullmatch(bare(text)) for text in beside if len(text) <= _SHORT)
    groups = tuple(split_title(found[column])[1] for column in sorted(found) if column < own)
    inner = max((column for column in found if column > own and column in alone), default=0)
    under = replace(_coded(number, code, found[inner]), groups=(*groups, made.title)) if inner else None
    return replace(made, example=example, groups=groups, deeper=under)


def _coded(number: int, code: RowCode, title: str) -> Row:
    leading, rest = split_title(title)
    if code.shape is Shape.NONE:
        return Row(number, leading, rest)
    same = leading.shape is Shape.DASH or leading.text == code.text
    return Row(number, code, rest if same else title)


def _code_text(grid: Grid, row: int, column: int) -> str:
    cell = grid.cell(row, column)
    if cell and cell.type is CellType.NUMBER and isinstance(cell.value, Decimal):
        return str(plain(cell.value))
    return grid.text(row, column)
