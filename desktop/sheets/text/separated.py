"""Separated text (.csv, .tsv): lines into rows by whichever separator fits best; prose into paragraphs."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import islice

from desktop.domain.book import Cell, CellType, Oddity, Paragraph, Sheet
from desktop.sheets import limits
from desktop.sheets.content import Content, in_columns
from desktop.sheets.letters import readable
from desktop.sheets.odd import Odd
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally

_SEPARATORS = ";\t,|"
_LOOKED_AT = 60
"""So many rows tell what separates the cells."""
_FEWEST = 2
"""A row of so many cells may be a sentence with a comma."""
_LOST = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")
"""A question mark inside a word: a letter was lost when the file was saved."""
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_OF_PROSE = re.compile(rf",(?=\s|\Z)|{_DECIMAL.pattern}")
"""A comma as sentences and decimals have it: a space behind it, or a digit on both sides."""


def read_separated(text: str, oddities: tuple[Oddity, ...]) -> Content:
    """Return separated text as one sheet `Bảng 1` of text cells, or prose as paragraphs.

    Raises: RefusedError when it holds too many cells.
    """
    lines = _lines(text)
    separator, body = _separator(lines)
    if separator is None:
        note = Oddity(Odd.PLAIN_TEXT.value, facts={"prose": True})
        return Content("txt", (), tuple(_paragraphs(lines)), oddities=(note, *oddities))
    return _table(body, separator, oddities)


def read_table(text: str, oddities: tuple[Oddity, ...]) -> Content:
    """Return text whose name calls it a table as one sheet: of one column where nothing separates its cells.

    Raises: RefusedError when it holds too many cells.
    """
    lines = _lines(text)
    separator, body = _separator(lines)
    return _table(body, separator or _likeliest(lines), oddities)


def _lines(text: str) -> list[str]:
    if not text.strip():
        raise RefusedError(Odd.EMPTY_FILE)
    return [line.removesuffix("\n") for line in StringIO(text, newline=None)]


def _table(lines: list[str], separator: str, oddities: tuple[Oddity, ...]) -> Content:
    note = Oddity(Odd.PLAIN_TEXT.value, facts={"prose": False})
    rows = _rows(lines, separator)
    sheet = Sheet("Bảng 1", tuple(_cells(rows)))
    return Content("csv", in_columns([sheet]), oddities=(note, *oddities, *_ragged(rows, sheet.name), *_lost(sheet)))


def _separator(lines: list[str]) -> tuple[str | None, list[str]]:
    """Return the separator and the lines to be split; None for prose."""
    if lines[0].lower().startswith("sep=") and len(lines[0]) == len("sep=") + 1:
        return lines[0][-1], lines[1:]
    scores = {separator: _agreement(lines, separator) for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=scores.__getitem__)
    return (best if scores[best] and not (best == "," and _is_prose(lines)) else None), lines


def _likeliest(lines: list[str]) -> str:
    """Return the separator that parts most rows; where only decimals have a comma, one that parts the fewest."""
    parted = {separator: sum(len(row) > 1 for row in _first_rows(lines, separator)) for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=parted.__getitem__)
    if best == "," and "," not in _DECIMAL.sub("", "\n".join(lines[:_LOOKED_AT])):
        return min(_SEPARATORS, key=parted.__getitem__)
    return best


def _is_prose(lines: list[str]) -> bool:
    """Whether commas only part clauses and decimals: a mail has a comma in every other line and is no table."""
    widths = Counter(len(row) for row in _first_rows(lines, ",") if len(row) > 1)
    return widths.most_common(1)[0][0] == _FEWEST and "," not in _OF_PROSE.sub("", "\n".join(lines[:_LOOKED_AT]))


def _agreement(lines: list[str], separator: str) -> int:
    """Return how many rows have the most common number of columns above one; 0 when fewer than half do."""
    rows = _first_rows(lines, separator)
    counts = Counter(len(row) for row in rows if len(row) > 1)
    if not counts:
        return 0
    agreeing = counts.most_common(1)[0][1]
    return agreeing if agreeing * 2 >= len(rows) else 0


def _first_rows(lines: list[str], separator: str) -> list[list[str]]:
    """Return the first rows; marks that quote no whole cell keep none over the end of a line."""
    try:
        rows = islice(csv.reader(_ended(lines), delimiter=separator, strict=True), _LOOKED_AT)
        return [row for row in rows if any(map(str.strip, row))]
    except csv.Error:
        return [row for line in lines[:_LOOKED_AT] if line.strip() for row in _rows([line], separator)]


def _rows(lines: list[str], separator: str) -> list[list[str]]:
    csv.field_size_limit(limits.FILE_SIZE)
    try:
        return list(csv.reader(_ended(lines), delimiter=separator))
    except csv.Error as damage:
        raise RefusedError(Odd.DAMAGED) from damage


def _ended(lines: Iterable[str]) -> Iterator[str]:
    return (f"{line}\n" for line in lines)


def _cells(rows: Iterable[list[str]]) -> list[Cell]:
    cells = []
    for row, fields in enumerate(rows, 1):
        for column, raw in enumerate(fields, 1):
            if raw.strip():
                cells.append(Cell(row, column, raw, readable(raw), CellType.TEXT))
        if len(cells) > limits.CELLS:
            raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)
    return cells


def _ragged(rows: list[list[str]], sheet: str) -> tuple[Oddity, ...]:
    """Tell the rows wider than their headings: a mark inside a number (`7,5`) may have cut it in two."""
    headed = [number for number, row in enumerate(rows) if sum(bool(each.strip()) for each in row) > _FEWEST]
    tally = Tally()
    for number in headed[1:]:
        if len(rows[number]) > len(rows[headed[0]]):
            tally.at(Odd.RAGGED_ROWS, number + 1, 1)
    return tally.oddities(sheet)


def _lost(sheet: Sheet) -> tuple[Oddity, ...]:
    """Tell the cells whose letters became question marks when the table was saved in a code without them."""
    tally = Tally()
    for cell in sheet.cells:
        if "?" in cell.raw and "://" not in cell.raw and _LOST.search(cell.raw):
            tally.at(Odd.LOST_LETTERS, cell.row, cell.column)
    return tally.oddities(sheet.name)


def _paragraphs(lines: list[str]) -> list[Paragraph]:
    written = [line for line in lines if line.strip()]
    if len(written) > limits.PARAGRAPHS:
        raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.PARAGRAPHS)
    return [Paragraph(number, readable(line), line) for number, line in enumerate(written, 1)]
