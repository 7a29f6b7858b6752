"""Headings of an annex's table: which columns hold codes, titles, maxima and notes, told by the words above them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from desktop.domain.book import CellType
from desktop.domain.text import bare, clean
from desktop.sheets.annex.codes import Shape, code_of, split_title
from desktop.sheets.annex.columns import Columns
from desktop.sheets.draft.layout.grid import Grid

_TALLEST = 3
"""Headings stand on at most so many rows."""
_LONGEST = 90
"""A longer text is no heading (in letters, marks left out)."""
_WORDS = frozenset({CellType.TEXT, CellType.BOOL})
_LEAST = 3
"""Fewer cells are no row of numbers of columns."""


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
"""`… năm 2026`, `điểm 2026`: a column of a year."""
_CLASSES = re.compile(r"(bang |muc |hang |ket qua )?(xep loai|danh hieu)( thi dua)?")
"""`Mức xếp loại thi đua`, `Danh hiệu`: a column of classes or honours."""
_NUMERIC = re.compile(r"[\d.,\s%()=:/+\-–x×*]+(điểm|đ)?")
"""A number, a sum or a share: `10`, `5-10 điểm`, `= 3 x 2`."""
_LIMITED = re.compile(r"(tối đa|không quá)?\s*\d+([.,]\d+)?\s*(điểm|đ)?", re.IGNORECASE)
"""`tối đa 10 điểm`: points as the cells of a table state them."""
_NUMBERED = re.compile(r"\(?\[?([A-Z]|\d{1,2})[)\]]?(\s*=\s*[\[\]()\d:x×/+\-*%. ]+)?")
"""The number of a column: `1`, `(2)`, `[A]`, `5 = 3 x 4`."""


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


def names_classes(columns: Columns) -> bool:
    """Whether headings without a column of titles name classes (xếp loại) or honours instead."""
    return not columns.titles and any(_CLASSES.fullmatch(bare(label)) for _, label in columns.labels)


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


def _told(columns: Columns) -> tuple[int, int]:
    """Return how much headings tell: how many kinds of columns, and how many columns they tell apart."""
    found = sum(map(bool, (columns.code, columns.titles, columns.points, columns.notes)))
    return found, len({label for _, label in columns.labels})
