"""Where a table that lies down stands on its sheet: the headings of its columns, the rows of its units."""

import itertools
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.domain.text import bare
from desktop.sheets.draft.layout.codes import Shape, row_code, split_title
from desktop.sheets.draft.layout.grid import Grid

FEWEST = 3
"""So many headings of ours in one row, above units, make such a table."""
_LOWEST = 200
"""The cells that name units are looked for so far down…"""
_LEFT = 4
"""…among the first so many cells of a row."""
_TALLEST = 4
"""Its headings stand at most so many rows above a unit's."""
_MOST_HEADS = 8
_MOST_TABLES = 40
_LONGEST = 160
_WIDEST = 600
"""Columns beyond are not looked at."""
_MEASURE = re.compile(r"[(\[].*[)\]]")
"""`(điểm)`: only the unit of measure stands there."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?(?: ?(?:điểm|đ))?")
_YEAR = re.compile(r"20\d\d")
_COUNTED = re.compile(r"\(?(\d{1,3})\)?")
_ALL = re.compile(r"(xep |thu )?(hang|thu|loai|thu tu)|xep (hang|loai|thu).*|ghi chu|hang( thi dua)?")
"""Columns beside the criteria: `xếp hạng`, `thứ tự`, `ghi chú`."""
_SHAPES = frozenset({Shape.PATH, Shape.ROMAN, Shape.LETTER, Shape.DASH})


@dataclass(frozen=True, slots=True)
class Standing:
    """What a table lying down is told by: the words its columns are headed by, and whom its rows name.

    `knows` says how surely a heading is one of ours, `names` whether words name a unit, `tells` whether they say what
    the row of a single unit holds ("Điểm tự chấm"); `titles` heads the column the headings come to stand in, `own` the
    values where only one unit has a row, `most` a row of numbers right below the headings.
    """

    knows: Callable[[str], bool]
    names: Callable[[str], bool]
    tells: Callable[[str], bool]
    titles: str
    own: str
    most: str


@dataclass(frozen=True, slots=True)
class LyingTable:
    """A table that lies down on a sheet.

    `heads` are the rows of words over its columns, from the top, `coded` the row of codes among them; `parted` the row
    that divides the columns of one heading ("2025", "2026"). `first` and `width` are its first and last column of
    values, `holder` the column that names its rows, `beside` those right of it that say which of a unit's rows one is.
    """

    heads: tuple[int, ...]
    coded: int | None
    parted: int | None
    holder: int
    beside: tuple[int, ...]
    first: int
    width: int
    body: tuple[int, ...]

    @property
    def top(self) -> int:
        """The first row of the table."""
        return self.heads[0]


def lying_tables(grid: Grid, standing: Standing) -> tuple[LyingTable, ...]:
    """Return the tables that lie down on a sheet, from the top.

    The first has three headings of ours and more in one row, and below them a column that names units, or what each
    row of the only unit holds; one below it may have fewer headings.
    """
    found: list[LyingTable] = []
    rest = grid
    while len(found) < _MOST_TABLES and rest.filled and (table := _first_table(rest, standing, 1 if found else FEWEST)):
        found.append(table)
        rest = replace(grid, filled={row: held for row, held in grid.filled.items() if row > table.body[-1]})
    return tuple(found)


def _first_table(grid: Grid, standing: Standing, fewest: int) -> LyingTable | None:
    """The uppermost table: its headings are those with the most of ours above its first row, down to the next ones."""
    named = _named(grid, standing)
    known = {row: _known(grid, row, standing) for row in _may_head(grid, named)}
    heads = {row: found for row, found in known.items() if len(found) >= fewest}
    left = [row for row, column in named if heads and row > min(heads) and column < heads[min(heads)][0]]
    begins = min(left, default=0)
    above = [row for row in heads if row < begins]
    if not above:
        return None
    head = max(above, key=lambda row: len(heads[row]))
    end = min((row for row, found in known.items() if found and row > begins), default=max(grid.rows) + 1)
    own = [(row, column) for row, column in named if head < row < end]
    holder = _holder(own, head, heads[head][0])
    below = [row for row, column in own if column == holder]
    return None if holder is None else _table_at(grid, standing, (head, heads[head][0]), (holder, below))


def _table_at(grid: Grid, standing: Standing, at: tuple[int, int], of: tuple[int, list[int]]) -> LyingTable:
    """The table whose first heading of ours stands `at` a row and column; `of` are the column of names, their rows."""
    (head, known), (holder, below) = at, of
    width = min(max(columns[-1] for columns in grid.filled.values()), _WIDEST)
    beside = _beside(grid, (holder, known), [row for row in grid.rows if below[0] <= row <= below[-1]])
    first = max((holder, *beside)) + 1
    body = _body(grid, (head, below[-1]), (holder, first))
    between = [row for row in grid.rows if head < row < body[0]]
    deeper = [row for row in between if _known(grid, row, standing) and _is_wordy(grid, row, first)]
    heads = [*_above(grid, head, first), head, *deeper]
    coded = next((row for row in heads if len(heads) > 1 and _is_coded(grid, row, first)), None)
    parted = next((row for row in between if row not in deeper and _divides(grid, row, first)), None)
    titles = tuple(row for row in heads if row != coded)
    return LyingTable(titles, coded, parted, holder, beside, first, width, tuple(body))


def _named(grid: Grid, standing: Standing) -> list[tuple[int, int]]:
    """The row and column of each cell on the left that names a unit, or what a row of the only unit holds."""
    left = ((row, column, text) for row in grid.rows[:_LOWEST] for column, text in grid.row_texts(row)[:_LEFT])
    found = [(row, column, standing.names(text), standing.tells(text)) for row, column, text in left]
    return [(row, column) for row, column, unit, told in found if unit or told]


def _may_head(grid: Grid, named: list[tuple[int, int]]) -> list[int]:
    """The rows right above a named one that may head the columns: those with several words."""
    rows = grid.rows
    at = {row: number for number, row in enumerate(rows)}
    above = {each for row, _ in named for each in rows[max(at[row] - _TALLEST, 0) : at[row]]}
    return [each for each in sorted(above) if len(_wordy(grid, each)) >= FEWEST][:_MOST_HEADS]


def _wordy(grid: Grid, row: int) -> list[int]:
    return [column for column, text in grid.row_texts(row) if any(map(str.isalpha, text)) and len(text) <= _LONGEST]


def _is_wordy(grid: Grid, row: int, first: int) -> bool:
    return any(column >= first for column in _wordy(grid, row))


def _known(grid: Grid, row: int, standing: Standing) -> list[int]:
    return [column for column in _wordy(grid, row) if standing.knows(grid.text(row, column))]


def _holder(named: list[tuple[int, int]], head: int, first: int) -> int | None:
    """The column left of the first heading of ours in which most rows are named below the headings."""
    below = Counter(column for row, column in named if row > head and column < first)
    return max(below, key=lambda column: below[column], default=None)


def _beside(grid: Grid, between: tuple[int, int], rows: list[int]) -> tuple[int, ...]:
    """The columns between the units and the first heading of ours that hold words alone: which row of a unit it is."""
    holder, known = between
    found = []
    for column in range(holder + 1, known):
        texts = [text for row in rows if (text := grid.text(row, column))]
        if not texts or any(_NUMBER.fullmatch(text) or not any(map(str.isalpha, text)) for text in texts):
            break
        found.append(column)
    return tuple(found)


def _body(grid: Grid, within: tuple[int, int], columns: tuple[int, int]) -> list[int]:
    """The rows of values: those with a name, or that go on below one; a row of bare numbers above the first one too."""
    head, last = within
    after = [row for row in grid.rows if head < row]
    named = [row for row in after if row <= last and name_of(grid, row, columns[0])]
    start = _with_most(grid, after, named, columns)
    end = last + 1
    while end in grid.filled and not name_of(grid, end, columns[0]) and _has_values(grid, end, columns[1]):
        end += 1
    rows = [row for row in after if start <= row <= max(end, last)]
    return [row for row in rows if not _is_numbering(grid, row) and _is_of_body(grid, row, columns)] or named


def _is_of_body(grid: Grid, row: int, columns: tuple[int, int]) -> bool:
    name = name_of(grid, row, columns[0])
    return _MEASURE.fullmatch(name) is None if name else _has_values(grid, row, columns[1])


def _with_most(grid: Grid, after: list[int], named: list[int], columns: tuple[int, int]) -> int:
    """The first row of the body: the row of bare numbers above the first named one, where there is one."""
    start = min(named)
    above = [row for row in after if row < start]
    bare_numbers = above and not _is_numbering(grid, above[-1]) and _has_numbers(grid, above[-1], columns[1])
    return above[-1] if bare_numbers else start


def name_of(grid: Grid, row: int, holder: int) -> str:
    """Return the words that name a row, in its column of names or left of it; an empty string where it has none."""
    texts = (grid.spread_text(row, column) for column in range(holder, 0, -1))
    return next((text for text in texts if any(map(str.isalpha, text))), "")


def _has_values(grid: Grid, row: int, first: int) -> bool:
    return any(column >= first for column in grid.filled.get(row, ()))


def _has_numbers(grid: Grid, row: int, first: int) -> bool:
    texts = [text for column, text in grid.row_texts(row) if column >= first]
    years = all(map(_YEAR.fullmatch, texts))
    return len(texts) >= FEWEST and not years and all(_NUMBER.fullmatch(text.casefold()) for text in texts)


def _is_numbering(grid: Grid, row: int) -> bool:
    """Whether a row only numbers the columns."""
    found = [_COUNTED.fullmatch(text.removesuffix(".0")) for _, text in grid.row_texts(row)]
    numbers = [int(each[1]) for each in found if each]
    counted = all(b - a == 1 for a, b in itertools.pairwise(numbers))
    return len(numbers) > FEWEST and len(numbers) == len(found) and counted


def _above(grid: Grid, head: int, first: int) -> list[int]:
    """The rows right above the headings that head groups of them: over the first of them, or over several."""
    found: list[int] = []
    row = head - 1
    while row in grid.filled and len(found) < _TALLEST - 1:
        origin = grid.spans.get((row, first), (row, first))
        over_first = bool(grid.text(*origin)) and origin[1] >= first
        if not over_first and len([column for column in _wordy(grid, row) if column >= first]) < FEWEST:
            break
        found.insert(0, row)
        row -= 1
    return found


def _is_coded(grid: Grid, row: int, first: int) -> bool:
    """Whether a row of headings holds the codes of the criteria alone."""
    texts = [text for column, text in grid.row_texts(row) if column >= first]
    return len(texts) >= FEWEST and all(_is_code(text) for text in texts)


def _is_code(text: str) -> bool:
    code, title = split_title(text)
    return row_code(text).shape in _SHAPES if code.shape is Shape.NONE else not title


def _divides(grid: Grid, row: int, first: int) -> bool:
    """Whether a row below the headings divides their columns ("2025", "2026")."""
    texts = [text for column, text in grid.row_texts(row) if column >= first]
    counted = _is_numbering(grid, row) or _is_coded(grid, row, first)
    return len(texts) >= FEWEST and not counted and not any(map(_MEASURE.fullmatch, texts))


def is_of_all(text: str) -> bool:
    """Return whether a heading is of the unit as a whole: its rank, its class, a note."""
    return _ALL.fullmatch(bare(text)) is not None
