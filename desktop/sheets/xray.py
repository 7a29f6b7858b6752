"""The X-ray: what is unusual about the cells and texts of a file, whatever its format."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable

from desktop.domain.book import Cell, CellType, Merge, Oddity, Paragraph, Sheet
from desktop.sheets import limits
from desktop.sheets.content import Content
from desktop.sheets.odd import Odd
from desktop.sheets.tally import Tally

_TEXT = CellType.TEXT
_DATE = CellType.DATE

FORM_SHEET = "_mau"
"""The hidden sheet of the program's own forms: it holds marks, no numbers."""

_DECOMPOSED = re.compile("[\u0300-\u036f]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_LOOKALIKE = re.compile("[\u00d0\u0189\u0370-\u03ff\u0400-\u04ff\uff01-\uff5e]")
_LOST = re.compile("\ufffd")
_TELLING = re.compile("|".join(letters.pattern for letters in (_DECOMPOSED, _INVISIBLE, _LOOKALIKE, _LOST)))
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_NUMERIC = re.compile(r"[(+\u2212-]?\s*\d[\d.,\s\u00a0\u202f]*%?\)?\s*(đ|điểm)?", re.IGNORECASE)
_FORMULA_LIKE = re.compile(r"\s*(=|＝|@\w+\(|[+-]\d+[+*/-]\d)")
_TIMED = re.compile(r"\.\d*[1-9]|[T ](?!00:00)\d\d:\d\d")
_LEGACY = re.compile(r"\.vn|vni[-\s]", re.IGNORECASE)


def xray(content: Content) -> tuple[Oddity, ...]:
    """Return the oddities to be seen in the sheets and paragraphs themselves."""
    found: list[Oddity] = []
    typed_as_text = content.format in ("xlsx", "xls", "xlsb", "ods")
    for sheet in content.sheets:
        tally = Tally()
        texts = [cell for cell in sheet.cells if cell.type is _TEXT]
        _tally_sheet(sheet, texts, tally)
        if typed_as_text and sheet.name != FORM_SHEET:
            _tally_text_numbers(sheet, texts, tally)
        found += tally.oddities(sheet.name)
    return (*found, *_names_twice(content.sheets), *_paragraph_oddities(content.paragraphs))


def _tally_sheet(sheet: Sheet, texts: list[Cell], tally: Tally) -> None:
    _tally_hidden(sheet, tally)
    _tally_merges(sheet, tally)
    if sheet.filtered:
        tally.anywhere(Odd.FILTERED)
    for cell in sheet.cells:
        if cell.struck:
            tally.at(Odd.STRUCK_TEXT, cell.row, cell.column)
        if cell.type is _DATE and _TIMED.search(cell.raw):
            tally.at(Odd.DAY_TIMES, cell.row, cell.column)
    for cell in _worth_a_look(texts):
        for odd in _text_oddities(cell.raw, str(cell.value), cell.font):
            tally.at(odd, cell.row, cell.column)


def _worth_a_look(texts: list[Cell]) -> list[Cell]:
    """Return the texts in which there can be oddities: all of them only where one look at all letters tells of any."""
    stored, read = [cell.raw for cell in texts], [str(cell.value) for cell in texts]
    legacy = any(map(_LEGACY.match, filter(None, {cell.font for cell in texts})))
    if legacy or _TELLING.search("\n".join(stored if stored == read else stored + read)):
        return texts
    return [
        cell
        for cell, text in zip(texts, read, strict=True)
        if _FORMULA_LIKE.match(text) or len(text) > limits.LONGEST_TEXT
    ]


def _tally_hidden(sheet: Sheet, tally: Tally) -> None:
    if sheet.hidden and sheet.cells and sheet.name != FORM_SHEET:
        tally.anywhere(Odd.HIDDEN_SHEETS)
    rows, columns = set(sheet.hidden_rows), set(sheet.hidden_columns)
    if not rows and not columns:
        return
    for row in sorted({cell.row for cell in sheet.cells} & rows):
        tally.at(Odd.HIDDEN_ROWS, row, 1)
    for column in sorted({cell.column for cell in sheet.cells} & columns):
        tally.at(Odd.HIDDEN_COLUMNS, 1, column)


def _tally_merges(sheet: Sheet, tally: Tally) -> None:
    if not sheet.merges:
        return
    tally.anywhere(Odd.MERGED_CELLS, len(sheet.merges))
    for cell in _covered(sheet.cells, sheet.merges):
        tally.at(Odd.COVERED_VALUES, cell.row, cell.column)


def _covered(cells: Iterable[Cell], merges: tuple[Merge, ...]) -> Iterable[Cell]:
    """Yield the cells that lie under a merged range, hidden by its first cell."""
    waiting = sorted(merges, key=lambda merge: -merge.top)
    active: list[Merge] = []
    row = 0
    for cell in cells:
        if cell.row != row:
            row = cell.row
            while waiting and waiting[-1].top <= row:
                active.append(waiting.pop())
            active = sorted((each for each in active if each.bottom >= row), key=lambda merge: merge.left)
            lefts = [merge.left for merge in active]
        at = bisect_right(lefts, cell.column) - 1
        if at >= 0 and active[at].right >= cell.column and (active[at].top, active[at].left) != (row, cell.column):
            yield cell


def _text_oddities(raw: str, text: str, font: str | None) -> Iterable[Odd]:
    if _FORMULA_LIKE.match(text):
        yield Odd.FORMULA_LIKE_TEXT
    if len(text) > limits.LONGEST_TEXT:
        yield Odd.LONG_TEXT
    if text.isascii() and raw.isascii():
        return
    if font and _LEGACY.match(font):
        yield Odd.LEGACY_FONTS  # its bytes mean other letters: nothing more can be said before it is converted
        return
    if _DECOMPOSED.search(raw) and unicodedata.normalize("NFC", raw) != raw:
        yield Odd.DECOMPOSED_TEXT
    if _INVISIBLE.search(raw):
        yield Odd.INVISIBLE_LETTERS
    if _LOOKALIKE.search(text) and _LATIN.search(text):
        yield Odd.LOOKALIKE_LETTERS
    if _LOST.search(text):
        yield Odd.LOST_LETTERS


def _tally_text_numbers(sheet: Sheet, texts: list[Cell], tally: Tally) -> None:
    """Count numbers typed as text; in the leftmost column `1` and `1.2` number the rows and are left out."""
    found = [cell for cell in texts if _NUMERIC.fullmatch(str(cell.value).strip())]
    first = min((cell.column for cell in sheet.cells), default=0) if found else 0
    for cell in found:
        numbering = cell.column == first and cell.formula is None and "," not in str(cell.value)
        if not numbering:
            tally.at(Odd.TEXT_NUMBERS, cell.row, cell.column)


def _names_twice(sheets: tuple[Sheet, ...]) -> Iterable[Oddity]:
    seen: set[str] = set()
    for sheet in sheets:
        key = unicodedata.normalize("NFC", sheet.name).casefold()
        if key in seen:
            yield Oddity(Odd.DUPLICATE_SHEETS.value, sheet.name, facts={"name": sheet.name})
        seen.add(key)


def _paragraph_oddities(paragraphs: tuple[Paragraph, ...]) -> Iterable[Oddity]:
    places: dict[Odd, list[int]] = {}
    for paragraph in paragraphs:
        if paragraph.table is not None:
            continue
        found = _text_oddities(paragraph.raw, paragraph.text, paragraph.font)
        for odd in (*found, *((Odd.STRUCK_TEXT,) if paragraph.struck else ())):
            places.setdefault(odd, []).append(paragraph.number)
    for odd, numbers in places.items():
        cells = tuple(f"¶{number}" for number in numbers[:5])
        yield Oddity(odd.value, None, cells[0], {"count": len(numbers), "cells": cells})
