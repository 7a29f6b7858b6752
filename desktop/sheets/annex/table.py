"""A table of an annex read row by row: codes, titles, maxima and notes by the headings met last."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.domain.book import CellType
from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.numeral import Convention
from desktop.domain.text import bare, clean
from desktop.sheets.annex.codes import NO_CODE, Code, Shape, cell_code, code_of, split_title
from desktop.sheets.annex.columns import Columns, completed, guess
from desktop.sheets.annex.headings import Heading, heading_at, is_numbering, names_classes
from desktop.sheets.annex.line import Line
from desktop.sheets.annex.parts import is_part
from desktop.sheets.annex.points import Points, points_in, points_of, said_points
from desktop.sheets.draft.layout.grid import Grid

FOOT = re.compile(
    r"^(ghi chu|luu y|noi nhan|thu truong|nguoi lap|nguoi tong hop|kt\.|tm\.|tl\.|giam doc|pho giam doc|xac nhan|"
    r"can bo lap|dai dien|cum truong|ngay .* thang)"
)
"""What stands below a table: notes, whom it goes to, who signs, place and day."""
_LIST_MARK = re.compile(r"^\s*(?:[-–—+*•·]|\d{1,2}[.)]|[a-zđ]\))\s*\S")
"""A line inside a cell that begins an item: `- …`, `1) …`, `a) …`."""
_CLASS_HEAD = re.compile(r"^(s?tt )?(muc |hang )?(xep loai|danh hieu|loai)( |$)")
"""A heading of the table of classes: `Mức xếp loại`, `Danh hiệu`."""
_CLASS_TITLE = re.compile(r"^((bang|quy dinh|tieu chuan|cach|muc) )*(xep loai|danh hieu|phan loai)")
"""The line above such a table: `Quy định xếp loại`."""
_NO_CRITERIA = re.compile(r"xep loai|danh hieu|cong hoa xa hoi|noi nhan|tu diem|hoan thanh xuat sac")
"""Headings of tables that hold no criteria: classes, national heading, whom the paper goes to."""
_LAST_CODE = 12
"""A longer text in the column of codes is no code."""
_FEW = 8
"""So few rows with such a heading are no table of criteria."""


class TableReader:
    """Reads one table row by row, by the headings met last."""

    def __init__(self, grid: Grid, table: int, convention: Convention | None) -> None:
        self.grid = grid
        self.table = table
        self.convention = convention
        self.columns: Columns | None = None
        self.above: list[str] = []
        self.notes: list[Finding] = []
        self._tops: dict[int, int] = {}
        self._elsewhere: list[str] = []
        self._skipped: list[str] = []
        self._listed: list[str] = []
        self._noted: set[int] = set()

    def read(self, before: Columns | None) -> Iterator[Line]:
        """Yield the lines of the table; `before` are the columns of the table it may go on from."""
        heads = self._heads()
        first = min((self._tops[bottom] for bottom in heads), default=max(self.grid.rows, default=0) + 1)
        columns = self._columns_above(heads, before)
        start = self._start(columns, first) if columns else first
        self.above += self._texts(row for row in self.grid.rows if row < min(start, first))
        if columns and start < first:
            heads[start - 1] = columns
        yield from self._rows(heads)
        self._say()

    def _columns_above(self, heads: dict[int, Columns], before: Columns | None) -> Columns | None:
        """Return the columns of the rows above the first headings: those of the table before, or of this one."""
        if not heads:
            return self._without_heads(before)
        return before if before and self._goes_on(before) else heads[min(heads)]

    def _start(self, columns: Columns, first: int) -> int:
        """Return the first row above `first` that has points or a code with a title: there the criteria begin."""
        for row in self.grid.rows:
            if row >= first:
                break
            if self._is_body(columns, row):
                return row
        return first

    def _is_body(self, columns: Columns, row: int) -> bool:
        title = next((text for column in columns.titles if (text := self.grid.text(row, column))), "")
        code = self.grid.cell(row, columns.code) if columns.code else None
        cells = (self.grid.cell(row, column) for column in columns.points)
        pointed = any(
            cell and (found := points_in(cell, self.convention)) and found.value is not None for cell in cells
        )
        written = self.grid.text(row, columns.code) if columns.code else ""
        coded = code is not None and len(written) <= _LAST_CODE and cell_code(code).shape is not Shape.WORD
        headed = code is not None and not title and split_title(written)[0].shape is not Shape.NONE
        return bool((title or code) and pointed) or (coded and bool(title)) or headed or is_part(title)

    def _heads(self) -> dict[int, Columns]:
        """Return the columns that hold from each row of headings on, by its last row."""
        found: dict[int, Columns] = {}
        bottom = 0
        for row in self.grid.rows:
            if row > bottom and (heading := heading_at(self.grid, row)):
                bottom = heading.bottom
                found[bottom] = heading.columns
                self._tops[bottom] = self._top(heading)
        return found

    def _top(self, heading: Heading) -> int:
        """Return the first row of headings, the name of a table of classes right above them included."""
        named = max((row for row in self.grid.rows if row < heading.top), default=0)
        above = [text for _, text in self.grid.row_texts(named)] if named else []
        titled = len(above) == 1 and _CLASS_TITLE.search(bare(above[0])) is not None
        return named if titled and _is_classes(heading.columns) else heading.top

    def _without_heads(self, before: Columns | None) -> Columns | None:
        first = " ".join(text for _, text in self.grid.row_texts(min(self.grid.rows, default=0)))
        texts = " ".join(self._texts(self.grid.rows))
        few = len(self.grid.rows) <= _FEW and before is None
        if _CLASS_HEAD.search(bare(first)) or (few and _NO_CRITERIA.search(bare(texts))):
            self._skipped += self._texts(self.grid.rows)
            return None
        return before if before and self._goes_on(before) else guess(self.grid)

    def _goes_on(self, before: Columns) -> bool:
        width = max((before.code or 1, *before.titles, *before.points, *before.notes))
        titled = any(self.grid.cell(row, column) for row in self.grid.rows for column in before.titles)
        return self.grid.width <= width and titled

    def _rows(self, heads: dict[int, Columns]) -> Iterator[Line]:
        bounds = sorted(heads)
        ends = [*(self._tops[bottom] for bottom in bounds[1:]), max(self.grid.rows, default=0) + 1]
        for bottom, end in zip(bounds, ends[: len(bounds)], strict=True):
            span = range(bottom + 1, end)
            if _is_classes(heads[bottom]):
                self._skipped += self._texts(row for row in self.grid.rows if row in span)
                continue
            self.columns = completed(self.grid, heads[bottom], span)
            yield from self._body(self.columns, span)

    def _body(self, columns: Columns, span: range) -> Iterator[Line]:
        closed = False
        for row in self.grid.rows:
            if row not in span or is_numbering(self.grid, row):
                continue
            texts = self.grid.row_texts(row)
            closed = closed or FOOT.match(bare(texts[0][1])) is not None
            if closed:
                self._skipped += [" ".join(text for _, text in texts)]
                continue
            yield from self._line(columns, row)

    def _line(self, columns: Columns, row: int) -> Iterator[Line]:
        code, texts = self._code_and_texts(columns, row)
        points = self._points(columns, row)
        if len(texts) > 1:
            first = texts.pop(0)
            inner = columns.code is not None and columns.code > columns.titles[0]
            yield replace(self._made(columns, row, NO_CODE if inner else code, first, None), group=True)
            code = code if inner else NO_CODE
        title = texts[0] if texts else ""
        if parts := self._pieces(columns, row, title):
            for number, (text, said) in enumerate(parts):
                yield self._made(columns, row, NO_CODE if number else code, text, said)
        elif title or points or code.shape is not Shape.NONE:
            yield self._made(columns, row, code, title, points)

    def _pieces(self, columns: Columns, row: int, title: str) -> list[tuple[str, Points | None]]:
        """Return a criterion and the list in its cell, each with its own line of the points beside it; else nothing."""
        head, listed = _parted(title)
        said = next((each for column in columns.points if (each := _lines(self._raw(row, column)))), [])
        if not listed or len(said) != len(listed) + 1 or not all(split_title(each)[1] for each in listed):
            return []
        return [(text, points_of(each, self.convention)) for text, each in zip((head, *listed), said, strict=True)]

    def _code_and_texts(self, columns: Columns, row: int) -> tuple[Code, list[str]]:
        texts = [raw for column in columns.titles if (raw := self._raw(row, column))]
        finer = (self.grid.cell(row, column) for column in reversed(columns.finer))
        cell = next((each for each in finer if each), self.grid.cell(row, columns.code) if columns.code else None)
        if cell is None:
            return NO_CODE, texts or self._loose(columns, row)
        written = self._raw(row, cell.column)
        long = cell.type is CellType.TEXT and len(clean(written)) > _LAST_CODE
        if not texts and (long or code_of(written).shape is Shape.WORD):
            return NO_CODE, [written]
        return cell_code(cell), texts

    def _loose(self, columns: Columns, row: int) -> list[str]:
        """Return the text of a row that stands in a column of its own: a heading over the whole table."""
        known = {*columns.points, *columns.notes, *columns.filled}
        texts = [self._raw(row, column) for column, _ in self.grid.row_texts(row) if column not in known]
        return [text for text in texts if any(letter.isalpha() for letter in text)][:1]

    def _points(self, columns: Columns, row: int) -> Points | None:
        for column in columns.points:
            cell = self.grid.cell(row, column)
            if cell and (found := points_in(cell, self.convention)):
                return found
        known = {columns.code, *columns.finer, *columns.titles, *columns.notes, *columns.filled}
        for column in self.grid.filled.get(row, ()):
            cell = self.grid.cell(row, column)
            if cell and column not in known and (found := points_in(cell, self.convention)) and found.value is not None:
                self._elsewhere.append(self.grid.place(row, column).cell or "")
                return found
        return None

    def _made(self, columns: Columns, row: int, code: Code, raw: str, points: Points | None) -> Line:
        title, more = _parted(raw)
        title_column = next((c for c in columns.titles if self.grid.cell(row, c)), columns.titles[0])
        own, rest = split_title(title)
        if code.shape is Shape.NONE and own.shape is not Shape.NONE:
            code, title = own, rest
        elif own.shape is not Shape.NONE and own.text == code.text and code.shape is not Shape.PATH:
            title = rest
        notes = [text for column in columns.notes if (text := self.grid.text(row, column))]
        self._listed += [title] if more else []
        self._noted |= {column for column in columns.notes if self.grid.text(row, column)}
        points = points or next((f for text in (title, *notes) if (f := said_points(text, self.convention))), None)
        cell = self.grid.cell(row, title_column)
        anchor = self.grid.spans.get((row, title_column), (row, title_column))
        return Line(
            self.grid.place(row, title_column),
            code,
            title,
            points,
            (*more, *notes),
            self.table,
            strong=bool(cell and cell.bold) or title.isupper(),
            hidden=row in self.grid.sheet.hidden_rows,
            continued=anchor[0] < row and not title,
        )

    def _raw(self, row: int, column: int) -> str:
        cell = self.grid.cell(row, column)
        if cell is None:
            return ""
        return str(cell.value) if cell.type is CellType.TEXT and isinstance(cell.value, str) else cell.raw

    def _texts(self, rows: Iterable[int]) -> list[str]:
        return [text for row in rows for _, text in self.grid.row_texts(row)]

    def _say(self) -> None:
        name = self.grid.name
        if self._elsewhere:
            facts: dict[str, Fact] = {"name": name, "cells": tuple(self._elsewhere)}
            self.notes.append(Finding(Level.NOTE, "points_elsewhere", facts))
        if self._skipped:
            facts = {"name": name, "count": len(self._skipped), "texts": tuple(map(_short, self._skipped[:5]))}
            self.notes.append(Finding(Level.NOTE, "rows_below", facts))
        if self._listed:
            titles = tuple(map(_short, self._listed))
            self.notes.append(Finding(Level.NOTE, "lists_told", {"name": name, "titles": titles}))
        if self.columns and self._noted:
            labels = tuple(self.columns.label(each) for each in sorted(self._noted))
            self.notes.append(Finding(Level.NOTE, "columns_told", {"name": name, "columns": labels}))
        if self.columns and self.columns.guessed:
            letters = tuple(self.columns.label(each) or f"cột {each}" for each in self.columns.points)
            self.notes.append(Finding(Level.NOTE, "columns_guessed", {"name": name, "columns": letters}))
        if self.columns and self.columns.filled:
            labels = tuple(self.columns.label(each) for each in self.columns.filled)
            self.notes.append(Finding(Level.NOTE, "columns_passed", {"name": name, "columns": labels}))


def _is_classes(columns: Columns) -> bool:
    """Whether a table lists classes (xếp loại) and from how many points on, not criteria."""
    return names_classes(columns) or any(
        _NO_CRITERIA.search(bare(label)) for column, label in columns.labels if column in columns.titles
    )


def _parted(raw: str) -> tuple[str, tuple[str, ...]]:
    """Return the title of a cell and the list below it; lines that only wrap are one title."""
    rows = _lines(raw)
    at = next((place for place, text in enumerate(rows) if place and _LIST_MARK.match(text)), len(rows))
    return " ".join(rows[:at]), tuple(rows[at:])


def _lines(raw: str) -> list[str]:
    return [text for each in raw.split("\n") if (text := clean(each))]


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
