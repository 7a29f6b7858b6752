"""Columns of an annex's table: which hold codes, titles, maxima and notes, told from headings or from content."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from desktop.domain.book import CellType
from desktop.domain.text import bare, clean
from desktop.sheets.annex.codes import UNNUMBERED, Shape, cell_code, code_of, is_code, split_title
from desktop.sheets.annex.points import How, points_in
from desktop.sheets.draft.layout.grid import Grid

_TALLEST = 3
_LONGEST = 90
_WORDS = frozenset({CellType.TEXT, CellType.BOOL})
_LEAST = 3


class Field(StrEnum):
    """What stands in a column of an annex."""

    CODE = "code"
    TITLE = "title"
    POINTS = "points"
    NOTE = "note"
    FILLED = "filled"


# The first pattern that fits a heading without marks wins.
_PATTERNS: tuple[tuple[Field, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        (
            Field.FILLED,
            r"tu cham|tu danh gia|tham dinh|cham cheo|thong nhat|phuc tra|ket qua|dat duoc|diem dat|hoi dong|"
            r"diem (don vi|de nghi|cham)|don vi (tu )?cham|xep loai|danh hieu|nam truoc|toi thieu|thap nhat|"
            r"diem (san|liet)",
        ),
        (
            Field.NOTE,
            r"ghi chu|minh chung|chi tieu ((duoc )?giao|phan dau)|"
            r"cach (tinh|cham)|phuong phap|huong dan|don vi tinh|^dvt$|can cu|tai lieu|giai thich|"
            r"dieu kien|muc (do|dat)|thang do|don vi (theo doi|phu trach|chu tri)|quy dinh cham|yeu cau",
        ),
        (
            Field.POINTS,
            r"diem (chuan|toi da|quy dinh|tran|cao nhat|goc|khung|thanh phan|cong|thuong|tru|muc|nhom|tieu chi|cua)|"
            r"thang diem|khung diem|muc diem|so diem|toi da|barem|^diem\b",
        ),
        (Field.CODE, r"^(s?\.?tt|so tt|so thu tu|thu tu|ma|ma so|ma tieu chi|ma chi tieu|so hieu|ky hieu|muc|so)\.?$"),
        (
            Field.TITLE,
            r"noi dung|tieu chi|hang muc|nhiem vu|chi tieu|linh vuc|dien giai|^nhom$|^((cac )?mat|ten) cong tac$",
        ),
    )
)
_YEAR = re.compile(r"\b(?:nam )?(20\d\d)$")
_CLASSES = re.compile(r"(bang |muc |hang |ket qua )?(xep loai|danh hieu)( thi dua)?")
_NUMERIC = re.compile(r"[\d.,\s%()=:/+\-–x×*]+(điểm|đ)?")
_LIMITED = re.compile(r"(tối đa|không quá)?\s*\d+([.,]\d+)?\s*(điểm|đ)?", re.IGNORECASE)
_NUMBERED = re.compile(r"\(?\[?([A-Z]|\d{1,2})[)\]]?(\s*=\s*[\[\]()\d:x×/+\-*%. ]+)?")


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


@dataclass(frozen=True, slots=True)
class Heading:
    """The rows of one set of headings and the columns under them."""

    top: int
    bottom: int
    columns: Columns


def heading_at(grid: Grid, row: int) -> Heading | None:
    """Return the headings that begin in `row`; None when it is a row like any other."""
    best: Heading | None = None
    if len(grid.row_texts(row)) < 2:
        return None
    for bottom in range(row, row + _TALLEST):
        if not _wordy(grid, bottom):
            break
        columns = _read(grid, row, bottom)
        if _heads(columns) and (best is None or _told(columns) > _told(best.columns)):
            best = Heading(row, bottom, columns)
    return best


def is_numbering(grid: Grid, row: int) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 or A, B, 1."""
    texts = [text for _, text in grid.row_texts(row)]
    found = [_NUMBERED.fullmatch(text.removesuffix(".0")) for text in texts]
    numbers = [int(each[1]) for each in found if each and each[1].isdigit()]
    rising = all(later - earlier == 1 for earlier, later in pairwise(numbers))
    return len(texts) >= _LEAST and all(found) and len(numbers) >= 2 and rising


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


def _wordy(grid: Grid, row: int) -> bool:
    """Whether a row holds words alone: no numbers, no codes, no points."""
    filled = grid.filled.get(row, ())
    texts = [text for _, text in grid.row_texts(row)]
    counted = any((cell := grid.cell(row, column)) and (cell.formula or cell.type not in _WORDS) for column in filled)
    return bool(texts) and not counted and not any(_is_body(text) for text in texts)


def _is_body(text: str) -> bool:
    """Whether a cell stands below headings only: a number, points, a code."""
    return (
        _NUMERIC.fullmatch(text.casefold()) is not None
        or _LIMITED.fullmatch(text) is not None
        or code_of(text).shape not in {Shape.NONE, Shape.WORD}
        or split_title(text)[0].shape is not Shape.NONE
    )


def _read(grid: Grid, top: int, bottom: int) -> Columns:
    fields: dict[Field, list[int]] = {field: [] for field in Field}
    labels: list[tuple[int, str]] = []
    for column in range(1, grid.width + 1):
        path = _path(grid, top, bottom, column)
        if path:
            labels.append((column, " – ".join(path)))
            field = _field(path)
            if field is not None:
                fields[field].append(column)
    maxima = _maxima(fields[Field.POINTS], dict(labels))
    extra = [column for column in fields[Field.POINTS] if column not in maxima]
    return Columns(
        next(iter(fields[Field.CODE]), None),
        tuple(fields[Field.TITLE]),
        maxima,
        tuple(fields[Field.NOTE]),
        (*fields[Field.FILLED], *extra, *fields[Field.CODE][1:]),
        tuple(labels),
    )


def _path(grid: Grid, top: int, bottom: int, column: int) -> tuple[str, ...]:
    labels: list[str] = []
    for row in range(top, bottom + 1):
        label = grid.spread_text(row, column)
        if label and label not in labels:
            labels.append(label)
    return tuple(labels)


def _field(path: tuple[str, ...]) -> Field | None:
    for label in reversed(path):
        text = re.sub(r"\s*\([^()]*\)\s*$", "", clean(label)).strip(" .:*")
        if clean(text).casefold() in {"mức", "mức điểm thưởng/trừ"}:
            return Field.NOTE
        key = _YEAR.sub("", bare(text)).strip()
        if 0 < len(key) <= _LONGEST:
            found = next((field for field, pattern in _PATTERNS if pattern.search(key)), None)
            if found:
                return found
    return Field.FILLED if any(_YEAR.search(bare(label)) for label in path) else None


def _maxima(columns: list[int], labels: dict[int, str]) -> tuple[int, ...]:
    """Return the columns of maxima, those that say so first; columns of extra or lost points count only alone.

    Of the maxima of several years the latest count.
    """
    own = [column for column in columns if not re.search(r"diem (thuong|tru|cong)", bare(labels[column]))]
    years = {column: max(re.findall(r"20\d\d", labels[column]), default="") for column in own or columns}
    latest = "" if "" in years.values() else max(years.values(), default="")
    return tuple(column for column, year in years.items() if year == latest)


def _heads(columns: Columns) -> bool:
    return bool(columns.points or columns.code) and bool(columns.titles or names_classes(columns))


def names_classes(columns: Columns) -> bool:
    """Whether headings without a column of titles name classes (xếp loại) or honours instead."""
    return not columns.titles and any(_CLASSES.fullmatch(bare(label)) for _, label in columns.labels)


def _told(columns: Columns) -> tuple[int, int]:
    """Return how much headings tell: how many kinds of columns, and how many columns they tell apart."""
    found = sum(map(bool, (columns.code, columns.titles, columns.points, columns.notes)))
    return found, len({label for _, label in columns.labels})


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
