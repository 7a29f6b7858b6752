"""Columns of an annex's table, and those without headings: told by what stands in them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.domain.book import CellType
from desktop.sheets.annex.codes import UNNUMBERED, Shape, cell_code, code_of, is_code
from desktop.sheets.annex.points import How, points_in
from desktop.sheets.draft.layout.grid import Grid

_LEAST = 3
"""Fewer codes or numbers do not tell what a column holds."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things stand in a table; numbers of columns from 1. `labels` are headings by column.

    `finer` are further columns of codes, where each level has its own; `guessed` says that no headings told; `filled`
    are columns left to be filled in, which are passed over.
    """

    code: int | None
    titles: tuple[int, ...]
    points: tuple[int, ...]
    notes: tuple[int, ...] = ()
    filled: tuple[int, ...] = ()
    labels: tuple[tuple[int, str], ...] = ()
    guessed: bool = False
    finer: tuple[int, ...] = ()

    def label(self, column: int) -> str:
        """Return the heading of a column; an empty text when it has none."""
        return dict(self.labels).get(column, "")


def guess(grid: Grid) -> Columns | None:
    """Return the columns of a table without headings, by what stands in them; None when it is no table of criteria."""
    numeric = {column: _numerals(grid, column) for column in range(1, grid.width + 1)}
    lengths = {column: _letters(grid, column) for column in range(1, grid.width + 1)}
    if not lengths or not max(lengths.values(), default=0):
        return None
    title = max(lengths, key=lambda column: lengths[column])
    code = next((column for column in range(title - 1, 0, -1) if _coded(grid, column)), None)
    points = [column for column in numeric if column not in {title, code} and numeric[column] >= _LEAST]
    if code is None and not points:
        return None
    best = max(points, key=lambda column: (numeric[column], -column), default=None)
    return Columns(code, (title,), (best,) if best else (), guessed=True)


def completed(grid: Grid, columns: Columns, rows: range) -> Columns:
    """Return `columns` with the columns of codes and of maxima whose headings were lost, as far as content tells."""
    taken = {columns.code, *columns.titles, *columns.notes, *columns.filled}
    free = [column for column in range(1, grid.width + 1) if column not in taken]
    if columns.code is None and columns.titles and columns.titles[0] > 1 and _coded(grid, columns.titles[0] - 1, rows):
        columns = replace(columns, code=columns.titles[0] - 1)
    columns = _told_apart(grid, columns, rows)
    if any(_numerals(grid, column, rows) for column in columns.points):
        return columns
    found = [column for column in free if column not in {*columns.points, columns.code} and not columns.label(column)]
    best = max(found, key=lambda column: _numerals(grid, column, rows), default=None)
    if best is None or _numerals(grid, best, rows) < _LEAST:
        return columns
    return replace(columns, points=(*columns.points, best), guessed=True)


def _told_apart(grid: Grid, columns: Columns, rows: range) -> Columns:
    """Return `columns` with what their content says of titles: numbers are notes, codes level by level are codes."""
    first = columns.code or grid.width
    coded = {column for column in columns.titles if column > first and _stepped(grid, column, rows)}
    numbered = {column for column in columns.titles if column not in coded and _numbered(grid, column, rows)}
    titles = tuple(column for column in columns.titles if column not in coded | numbered)
    if not titles:
        return columns
    known = {*columns.titles, *columns.points, *columns.notes, *columns.filled}
    between = range((columns.code or titles[0]) + 1, titles[0])
    finer = tuple(c for c in between if c in coded or (c not in known and _stepped(grid, c, rows)))
    if coded - set(finer):
        return columns
    return replace(columns, titles=titles, notes=(*columns.notes, *sorted(numbered)), finer=finer)


def _numbered(grid: Grid, column: int, rows: range) -> bool:
    """Whether mostly numbers stand in a column of `rows`."""
    return _numerals(grid, column, rows) * 2 > len(_filled(grid, column, rows)) > 0


def _stepped(grid: Grid, column: int, rows: range) -> bool:
    """Whether only codes stand in a column, in rows where the column before it is empty."""
    filled = _filled(grid, column, rows)
    shapes = {code_of(grid.text(row, column)).shape for row in filled}
    return bool(filled) and not shapes & {Shape.WORD, Shape.NONE} and not any(grid.text(r, column - 1) for r in filled)


def _filled(grid: Grid, column: int, rows: range) -> list[int]:
    return [row for row in grid.rows if row in rows and grid.cell(row, column)]


def _numerals(grid: Grid, column: int, rows: range | None = None) -> int:
    count = 0
    for row in grid.rows:
        cell = grid.cell(row, column)
        if cell and (rows is None or row in rows) and (found := points_in(cell, None)):
            count += found.how not in {How.UNREADABLE, How.RATE, How.WORDS}
    return count


def _letters(grid: Grid, column: int) -> int:
    return sum(sum(map(str.isalpha, grid.text(row, column))) for row in _beside(grid))


def _beside(grid: Grid) -> Iterator[int]:
    """Yield the rows in which something stands beside something else: a line alone is no row of a table."""
    return (row for row in grid.rows if len(grid.filled.get(row, ())) > 1)


def _coded(grid: Grid, column: int, rows: range | None = None) -> bool:
    cells = [(grid.cell(row, column), grid.text(row, column)) for row in _beside(grid) if rows is None or row in rows]
    texts = [(cell, text) for cell, text in cells if cell]
    coded = [cell for cell, text in texts if _is_code(text) or cell.type in {CellType.NUMBER, CellType.DATE}]
    shapes = {cell_code(cell).shape for cell in coded}
    return len(coded) >= _LEAST and len(coded) * 2 > len(texts) and bool(shapes - UNNUMBERED)


def _is_code(raw: str) -> bool:
    return len(raw) <= 12 and is_code(raw)
