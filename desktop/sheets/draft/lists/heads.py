"""Headings of lists: the rows of a sheet that head names and what is said of them, one to three rows of them."""

from dataclasses import dataclass

from desktop.domain.book import CellType
from desktop.sheets.draft.layout.codes import begins_row
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.lists.columns import NAMES, ListField, field_of
from desktop.sheets.draft.lists.places import places_that_may

_TALLEST = 3
_MOST_ROWS = 20_000
_LONGEST = 90
_FEWEST = 2
_FEWEST_WITHIN = 3
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column: what it is for (None: unknown), its heading path, its columns on the sheet (several under one)."""

    field: ListField | None
    path: tuple[str, ...]
    numbers: tuple[int, ...]

    @property
    def number(self) -> int:
        """The first of its columns on the sheet."""
        return self.numbers[0]

    @property
    def heading(self) -> str:
        """The heading as one line."""
        return " – ".join(self.path)


@dataclass(frozen=True, slots=True)
class Head:
    """The heading rows of a list, `top` to `bottom`, and its columns from the left."""

    top: int
    bottom: int
    columns: tuple[ListColumn, ...]

    def of(self, *fields: ListField) -> tuple[ListColumn, ...]:
        """Return the columns for any of these, from the left."""
        return tuple(column for column in self.columns if column.field in fields)

    def same_as(self, other: "Head") -> bool:
        """Return whether the same headings stand over the same columns."""
        return self.columns == other.columns


def heads_of(grid: Grid) -> tuple[Head, ...]:
    """Return the headings of every list a sheet may hold, from the top; side by side those on the left first."""
    found: list[Head] = []
    bottom = 0
    for row in _rows_that_may(grid):
        if row <= bottom:
            continue
        heads = _heads_at(grid, row)
        if heads and not (found and _is_row_of(grid, row, found[-1], heads[0])):
            found += heads
            bottom = heads[0].bottom
    return tuple(found)


def _rows_that_may(grid: Grid) -> list[int]:
    """The rows of words alone that hold a word which may head names."""
    cells = [cell for cell in grid.sheet.cells if type(cell.value) is str]
    at = places_that_may([str(cell.value) for cell in cells])
    rows = {cells[number].row for number in at}
    return [row for row in sorted(rows) if row in grid.filled and not _has_number(grid, row)][:_MOST_ROWS]


def _has_number(grid: Grid, row: int) -> bool:
    return any(grid.cells[row, column].type is CellType.NUMBER for column in grid.filled[row])


def _heads_at(grid: Grid, row: int) -> list[Head]:
    texts = grid.row_texts(row)
    if len(texts) < _FEWEST or begins_row(texts[0][1]) or any(_is_no_heading(text) for _, text in texts):
        return []
    top = _top(grid, row)
    bottom = _bottom(grid, top, row)
    columns = _columns(grid, top, bottom)
    if any(column.field is ListField.NUMBERS for column in columns):
        return []
    return [Head(top, bottom, part) for part in _side_by_side(columns) if _heads_names(part)]


def _heads_names(columns: tuple[ListColumn, ...]) -> bool:
    known = {column.field for column in columns if column.field}
    told = [column for column in columns if column.field]
    return bool(known & NAMES) and len(told) >= _FEWEST and len(told) >= _MOSTLY * len(columns)


def _is_row_of(grid: Grid, row: int, above: Head, head: Head) -> bool:
    """Whether "headings" right below a list are a row of it: few of them say anything and none numbers the rows."""
    if head.same_as(above) or head.of(ListField.ORDINAL):
        return False
    apart = any(each not in grid.filled for each in range(max(above.bottom, row - 3) + 1, row))
    return not apart or len({column.field for column in head.columns if column.field}) < _FEWEST_WITHIN


def _top(grid: Grid, row: int) -> int:
    """The first row of headings merged down to this one."""
    above = [origin[0] for column in range(1, grid.width + 1) if (origin := grid.spans.get((row, column)))]
    return max(min([row, *above]), row - _TALLEST + 1)


def _bottom(grid: Grid, top: int, row: int) -> int:
    bottom = row
    for column, _ in (*grid.row_texts(top), *grid.row_texts(row)):
        at = grid.spans.get((row, column), (row, column))
        while bottom - top + 1 < _TALLEST and grid.spans.get((bottom + 1, column)) == at:
            bottom += 1
    if bottom - top + 1 < _TALLEST and bottom == row and _goes_on(grid, row):
        bottom += 1
    return bottom


def _goes_on(grid: Grid, row: int) -> bool:
    """Whether the row below divides headings of this one, or stands in columns this one leaves free."""
    below = grid.row_texts(row + 1)
    if not below or any(_is_number(text) or len(text) > _LONGEST for _, text in below):
        return False
    names = {column for column, text in grid.row_texts(row) if field_of((text,)) in NAMES}
    free = all(
        not grid.text(row, column) or _is_over(grid, row, column) or _is_group(grid, row, column) for column, _ in below
    )
    return free and not any(column in names and not _is_over(grid, row, column) for column, _ in below)


def _is_over(grid: Grid, row: int, column: int) -> bool:
    return grid.spans.get((row, column + 1)) == (row, column)


def _is_group(grid: Grid, row: int, column: int) -> bool:
    """Whether a heading whose merge was lost stands over this column and the next."""
    return not grid.text(row, column + 1) and bool(grid.text(row + 1, column + 1)) and column < grid.width


def _columns(grid: Grid, top: int, bottom: int) -> tuple[ListColumn, ...]:
    made: list[ListColumn] = []
    last: tuple[int, int] | None = None
    for number in range(1, grid.width + 1):
        path = _path(grid, top, bottom, number)
        at = grid.spans.get((bottom, number))
        if path and at and at == last:
            made[-1] = ListColumn(made[-1].field, made[-1].path, (*made[-1].numbers, number))
        elif path:
            made.append(ListColumn(field_of(path), path, (number,)))
        last = at
    return tuple(made)


def _path(grid: Grid, top: int, bottom: int, column: int) -> tuple[str, ...]:
    labels = [grid.spread_text(row, column) or _from_left(grid, row, bottom, column) for row in range(top, bottom + 1)]
    own = any(grid.spread_text(row, column) for row in range(top, bottom + 1))
    return tuple(dict.fromkeys(label for label in labels if label)) if own else ()


def _from_left(grid: Grid, row: int, bottom: int, column: int) -> str:
    """A heading whose merge was lost still stands over the free cells to its right that have one below."""
    if row == bottom:
        return ""
    for left in range(column - 1, 0, -1):
        if text := grid.text(row, left):
            return text if grid.text(row + 1, left) else ""
    return ""


def _side_by_side(columns: tuple[ListColumn, ...]) -> list[tuple[ListColumn, ...]]:
    """The columns cut where the running numbers begin again: lists beside each other."""
    parts: list[tuple[ListColumn, ...]] = [()]
    for column in columns:
        again = column.field is ListField.ORDINAL and any(each.field is ListField.ORDINAL for each in parts[-1])
        parts = [*parts, (column,)] if again else [*parts[:-1], (*parts[-1], column)]
    return parts


def _is_no_heading(text: str) -> bool:
    return len(text) > _LONGEST or _is_number(text)


def _is_number(text: str) -> bool:
    return text.strip("().").replace(".", "").isdigit()
