"""Regions: where on a sheet a table stands, what its columns are for, which rows it has."""

import itertools
import re
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.book import CellType, a1
from desktop.domain.bounds import Bounds
from desktop.domain.guidance import Ask
from desktop.domain.reading import plain
from desktop.domain.text import bare
from desktop.sheets.draft.layout.codes import NO_CODE, RowCode, Shape, row_code, split_title
from desktop.sheets.draft.layout.fields import Field, field_of, may_head
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.keys import distinct, nested

_TALLEST = 3
_MOST_BANDS = 100
_NUMBERED = re.compile(r"\(?\[?([A-Z]|\d{1,2})[)\]]?(\s*=\s*[\[\]()\d:x×/+\-*%. ]+)?")
_NUMERIC = re.compile(r"[\d.,\s%()=:/+\-–x×*]+(điểm|đ)?")
_VALUED = frozenset({Field.CLAIM, Field.MAX, Field.ACTUAL, Field.BASELINE, Field.COUNT, Field.POINTS})
_NAMED = frozenset({Field.TITLE, Field.CODE})
_TOTAL = re.compile(r"^(tong( cong| so| diem|)|cong|tong cong diem|cong diem|tong diem .*|tong cong .*)[: ]*(\(.*\))?$")
_SUBTOTAL = re.compile(
    r"^(tong |tong cong |cong |tong diem |cong diem )(muc|nhom|phan|cac|[ivx]+\b|[a-d]\b|thuong|tru|chuan)"
)
_FOOT = re.compile(
    r"^(ghi chu|luu y|noi nhan|thu truong|nguoi lap|nguoi tong hop|kt\.|tm\.|tl\.|giam doc|pho giam doc|xac nhan|"
    r"can bo lap)"
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its number on the sheet, what it is for (None unknown) and its heading path.

    `key` is what an answer about it is given under; `answered` tells that a person said what it is for.
    """

    number: int
    field: Field | None
    path: tuple[str, ...]
    key: str = ""
    answered: bool = False

    @property
    def label(self) -> str:
        """The heading as one line; the column's letter where it has none."""
        return " – ".join(part for part in self.path if part) or a1(1, self.number)[:-1]


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the headings: its number on the sheet, its code, its title without that code, its answer's key."""

    number: int
    code: RowCode
    title: str
    key: str = ""

    @property
    def text(self) -> str:
        """What the row is known by: its title, or its code where it has none."""
        return self.title or self.code.text

    @property
    def totals(self) -> bool:
        """Whether the row sums up the table."""
        return _TOTAL.match(bare(self.title)) is not None

    @property
    def sums(self) -> bool:
        """Whether the row sums up the table or a part of it."""
        return self.totals or _SUBTOTAL.match(bare(self.title)) is not None

    @property
    def closes(self) -> bool:
        """Whether the row starts the notes and signatures under the table."""
        return _FOOT.match(bare(self.title)) is not None


@dataclass(frozen=True, slots=True)
class Region:
    """One table on a sheet. `top` and `bottom` are the first and last row of its headings."""

    grid: Grid
    top: int
    bottom: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def column(self, field: Field) -> Column | None:
        """Return the first column for `field`; None when the table has none."""
        return next((column for column in self.columns if column.field is field), None)

    def number(self, field: Field) -> int | None:
        """Return the sheet column for `field`; None when the table has none."""
        column = self.column(field)
        return column.number if column else None


@dataclass(frozen=True, slots=True)
class _Band:
    """The rows of one set of headings, and the columns they head."""

    top: int
    bottom: int
    columns: tuple[Column, ...]


def find_regions(grid: Grid, year: int) -> tuple[Region, ...]:
    """Return every table of a sheet that has headings, from the top. `year` is the cluster's."""
    bands = _bands(grid, year)
    own = [band for place, band in enumerate(bands) if place == 0 or not _same_headings(bands[place - 1], band)]
    ends = [*(band.top for band in own[1:]), max(grid.rows, default=0) + 1]
    heads = {row for band in bands for row in range(band.top, band.bottom + 1)}
    return tuple(_region(grid, band, end, heads) for band, end in zip(own, ends[: len(own)], strict=True))


def region_within(grid: Grid, bounds: Bounds, year: int) -> Region:
    """Return the table a person marked out on a sheet; without headings each of its columns is still unknown."""
    rows = [row for row in grid.rows if bounds.first <= row <= bounds.last]
    if bounds.top is None or bounds.bottom is None:
        filled = sorted({column for row in rows for column in grid.filled[row]})
        bare_columns = tuple(Column(number, None, ()) for number in filled)
        return _laid(grid, _Band(bounds.first, bounds.first, bare_columns), rows)
    return _laid(grid, _Band(bounds.top, bounds.bottom, _columns(grid, bounds.top, bounds.bottom, year)), rows)


def renewed(region: Region, columns: tuple[Column, ...]) -> Region:
    """Return the region with other columns, its rows' codes and titles read from them again."""
    changed = replace(region, columns=columns)
    return replace(changed, rows=_rows(changed, [row.number for row in region.rows]))


def _bands(grid: Grid, year: int) -> list[_Band]:
    found: list[_Band] = []
    for row in grid.rows:
        if len(found) > _MOST_BANDS:
            break
        if found and row <= found[-1].bottom:
            continue
        if any(may_head(text) for _, text in grid.row_texts(row)) and (band := _band_at(grid, row, year)):
            found.append(band)
    return found


def _same_headings(one: _Band, other: _Band) -> bool:
    """Whether the headings are repeated further down, as they are on every printed page."""
    return _fields(one) == _fields(other)


def _fields(band: _Band) -> set[tuple[int, Field]]:
    return {(column.number, column.field) for column in band.columns if column.field}


def _band_at(grid: Grid, top: int, year: int) -> _Band | None:
    best: _Band | None = None
    for bottom in range(top, top + _TALLEST):
        if not _wordy(grid, bottom) or (bottom > top and not _continues(grid, top, bottom)):
            break
        columns = _columns(grid, top, bottom, year)
        if _is_heading(columns) and (best is None or _score(columns) > _score(best.columns)):
            best = _Band(top, bottom, columns)
    return best


def _wordy(grid: Grid, row: int) -> bool:
    texts = [text for _, text in grid.row_texts(row)]
    return bool(texts) and not any(_NUMERIC.fullmatch(text.casefold()) for text in texts)


def _continues(grid: Grid, top: int, row: int) -> bool:
    """A further heading row leaves the columns free whose heading stands alone above it."""
    above = [column for column, _ in grid.row_texts(top)]
    labels = grid.row_texts(row)
    return all(column >= min(above) for column, _ in labels) and labels[0][0] != above[0]


def _columns(grid: Grid, top: int, bottom: int, year: int) -> tuple[Column, ...]:
    made = []
    for number in range(1, grid.width + 1):
        path = _path(grid, top, bottom, number)
        if path:
            made.append(Column(number, field_of(path, year), path))
    return _settle(tuple(made))


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


def _settle(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Resolve words that mean one thing beside some headings and another beside others."""
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


def _is_heading(columns: tuple[Column, ...]) -> bool:
    fields = {column.field for column in columns if column.field}
    return len(fields) >= 2 and bool(fields & _NAMED) and bool(fields & _VALUED)


def _score(columns: tuple[Column, ...]) -> tuple[int, int]:
    fields = [column.field for column in columns if column.field]
    return len(set(fields)), len(fields)


def _region(grid: Grid, band: _Band, end: int, heads: set[int]) -> Region:
    below = [row for row in grid.rows if band.bottom < row < end and row not in heads]
    return _laid(grid, band, below)


def _laid(grid: Grid, band: _Band, below: list[int]) -> Region:
    numbers = [row for row in below if not _is_numbering(grid, row) and not _repeats(grid, row, band.columns)]
    columns = _keyed(grid, _with_unheaded(grid, _with_code(grid, band.columns, numbers), numbers))
    region = Region(grid, band.top, band.bottom, columns, ())
    return replace(region, rows=_rows(region, numbers))


def _with_unheaded(grid: Grid, columns: tuple[Column, ...], rows: list[int]) -> tuple[Column, ...]:
    """Add the columns that hold something though no heading stands above them, up to one beyond the last heading."""
    known = {column.number for column in columns}
    reach = range(min(known, default=0), max(known, default=0) + 2)
    found = sorted({column for row in rows for column in grid.filled[row]} - known)
    unheaded = (Column(number, None, ()) for number in found if number in reach)
    return tuple(sorted((*columns, *unheaded), key=lambda column: column.number))


def _keyed(grid: Grid, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    about = [column.path or (f"{grid.name}@{column.label}",) for column in columns]
    return tuple(replace(column, key=key) for column, key in zip(columns, distinct(Ask.COLUMN, about), strict=True))


def _rows(region: Region, numbers: list[int]) -> tuple[Row, ...]:
    rows = [_row(region, number) for number in numbers]
    keys = nested(Ask.ROW, [row.text for row in rows])
    return tuple(replace(row, key=key) for row, key in zip(rows, keys, strict=True))


def _is_numbering(grid: Grid, row: int) -> bool:
    texts = [text for _, text in grid.row_texts(row)]
    found = [_NUMBERED.fullmatch(text.removesuffix(".0")) for text in texts]
    if len(texts) < 3 or not all(found):
        return False
    numbers = [int(each[1]) for each in found if each and each[1].isdigit()]
    return len(numbers) >= 2 and all(b - a == 1 for a, b in itertools.pairwise(numbers))


def _repeats(grid: Grid, row: int, columns: tuple[Column, ...]) -> bool:
    texts = [(column, text) for column, text in grid.row_texts(row)]
    return len(texts) >= 2 and all(any(each.number == c and t in each.path for each in columns) for c, t in texts)


def _with_code(grid: Grid, columns: tuple[Column, ...], rows: list[int]) -> tuple[Column, ...]:
    """Add the column of codes left of the titles where its heading was lost."""
    title = next((column.number for column in columns if column.field is Field.TITLE), None)
    if title is None or title == 1 or any(column.field is Field.CODE for column in columns):
        return columns
    codes = [row_code(text) for row in rows if (text := grid.text(row, title - 1))]
    coded = [code for code in codes if code.shape not in {Shape.NONE, Shape.OTHER}]
    if len(coded) < 3 or len(coded) * 2 < len(codes):
        return columns
    kept = tuple(column for column in columns if column.number != title - 1)
    return (Column(title - 1, Field.CODE, ()), *kept)


def _row(region: Region, number: int) -> Row:
    titles = [column.number for column in region.columns if column.field is Field.TITLE]
    found = (text for column in titles if (text := region.grid.text(number, column)))
    title = next(found, "")
    code_column = region.number(Field.CODE)
    raw = _code_text(region.grid, number, code_column) if code_column else ""
    if not title and len(raw) > 6 and row_code(raw).shape is Shape.OTHER:
        raw, title = "", raw
    return _coded(number, row_code(raw) if raw else NO_CODE, title)


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
