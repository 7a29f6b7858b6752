"""The X-ray: what is unusual about the cells and texts of a file, whatever its format."""

import re
import unicodedata
from bisect import bisect_right, insort
from collections.abc import Iterable
from itertools import chain, compress
from operator import attrgetter

from desktop.domain.book import CellType, Merge, Oddity, Paragraph
from desktop.sheets import limits
from desktop.sheets.columns import Columns
from desktop.sheets.content import Content, SheetContent
from desktop.sheets.odd import Odd
from desktop.sheets.tally import Tally

_LEFT = attrgetter("left")
_TEXT = CellType.TEXT
_DATE = CellType.DATE

FORM_SHEET = "_mau"
"""The hidden sheet of the program's own forms: it holds marks, no numbers."""

_DECOMPOSED = re.compile("[\u0300-\u036f]")
"""Marks that stand apart from their letters."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Signs nobody sees: soft hyphens, zero widths, marks of direction."""
_LOOKALIKE = re.compile("[\u00d0\u0189\u01a2\u01a3\u0370-\u03ff\u0400-\u04ff\uff01-\uff5e]")
"""Greek, Cyrillic, full-width letters, Ð for Đ and ƣ for ư: they pass for ours."""
_LOST = re.compile("\ufffd")
"""The mark of a letter that could not be read."""
_TELLING = re.compile("|".join(letters.pattern for letters in (_DECOMPOSED, _INVISIBLE, _LOOKALIKE, _LOST)))
"""Any of these: texts without one are passed over at once."""
_INNOCENT_BYTES = bytes([*range(0xC0), 0xC3, 0xC4, 0xC5, 0xC6, 0xE1])
_AMONG_INNOCENT = ("\u00d0", "\u0189", "\u01a2", "\u01a3")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_NUMERIC = re.compile(r"[(+\u2212-]?\s*\d[\d.,\s\u00a0\u202f]*%?\)?\s*(đ|điểm)?", re.IGNORECASE)
"""A number kept as text, with sign, share or `điểm` behind."""
_TOLD = re.compile(r"\s*[(+\u2212\d=＝@-]")
"""What a text begins with that may be a number or a formula."""
_ANY_TOLD = re.compile(rf"\n{_TOLD.pattern}")
_FORMULA_LIKE = re.compile(r"\s*(=|＝|@\w+\(|[+-]\d+[+*/-]\d)")
"""Text that would be a formula if it were typed."""
_TIMED = re.compile(r"\.\d*[1-9]|[T ](?!00:00)\d\d:\d\d")
"""A day with a time of day, as a number or in ISO 8601."""
_LEGACY = re.compile(r"\.vn|vni[-\s]", re.IGNORECASE)
"""Fonts of the old encodings: `.VnTime`, `VNI-Times`."""
_BEFORE_LINK = ("]", "|", "'#")
_LINK = re.compile(r"\](?:[\w.]*|(?:[^'\[\]\"]|'')*')!|'#|\w\|[^|\"]*!")
"""In formulas: `[1]Sheet1!A1`, `'C:\\[x.xlsx]Sheet1'!A1`, of ODF `'file:///x.ods'#$S.A1`, of DDE `cmd|topic!item`."""


def xray(content: Content) -> tuple[Oddity, ...]:
    """Return the oddities to be seen in the sheets and paragraphs themselves."""
    found: list[Oddity] = []
    typed_as_text = content.format in ("xlsx", "xls", "xlsb", "ods")
    link_told = any(oddity.code == Odd.EXTERNAL_LINKS for oddity in content.oddities)
    for sheet in content.sheets:
        tally = Tally()
        _tally_frame(sheet, tally)
        leftmost = _leftmost(sheet) if typed_as_text and sheet.frame.name != FORM_SHEET else None
        for part in sheet.parts:
            _tally_looks(part, tally)
            _tally_texts(part, tally, leftmost)
            if not link_told:
                _tally_links(part, tally)
        found += tally.oddities(sheet.frame.name)
    if not content.paragraphs and not any(sheet.parts for sheet in content.sheets):
        found.append(Oddity(Odd.NOTHING_WRITTEN.value))
    return (*found, *_names_twice(content.sheets), *_paragraph_oddities(content.paragraphs))


def _tally_frame(sheet: SheetContent, tally: Tally) -> None:
    _tally_hidden(sheet, tally)
    _tally_merges(sheet, tally)
    if sheet.frame.filtered:
        tally.anywhere(Odd.FILTERED)


def _tally_hidden(sheet: SheetContent, tally: Tally) -> None:
    if sheet.frame.hidden and sheet.parts and sheet.frame.name != FORM_SHEET:
        tally.anywhere(Odd.HIDDEN_SHEETS)
    for row in _used(sheet.frame.hidden_rows, (part.rows for part in sheet.parts)):
        tally.at(Odd.HIDDEN_ROWS, row, 1)
    for column in _used(sheet.frame.hidden_columns, (part.columns for part in sheet.parts)):
        tally.at(Odd.HIDDEN_COLUMNS, 1, column)


def _used(hidden: tuple[int, ...], by_cell: Iterable[list[int]]) -> list[int]:
    """Return those of the hidden rows or columns in which there is a cell."""
    return sorted(set(hidden).intersection(chain.from_iterable(by_cell))) if hidden else []


def _tally_merges(sheet: SheetContent, tally: Tally) -> None:
    if not sheet.frame.merges:
        return
    tally.anywhere(Odd.MERGED_CELLS, len(sheet.frame.merges))
    places = chain.from_iterable(zip(part.rows, part.columns, strict=True) for part in sheet.parts)
    for row, column in _covered(places, sheet.frame.merges):
        tally.at(Odd.COVERED_VALUES, row, column)


def _covered(places: Iterable[tuple[int, int]], merges: tuple[Merge, ...]) -> Iterable[tuple[int, int]]:
    """Yield the cells that lie under a merged range, hidden by its first cell."""
    waiting = sorted(merges, key=lambda merge: -merge.top)
    begun: list[Merge] = []
    for row, column in places:
        while waiting and waiting[-1].top <= row:
            insort(begun, waiting.pop(), key=_LEFT)
        at = bisect_right(begun, column, key=_LEFT) - 1
        while at >= 0 and begun[at].bottom < row:  # its rows are over
            del begun[at]
            at -= 1
        if at >= 0 and begun[at].right >= column and (begun[at].top, begun[at].left) != (row, column):
            yield row, column


def _tally_looks(part: Columns, tally: Tally) -> None:
    for at in part.struck():
        tally.at(Odd.STRUCK_TEXT, part.rows[at], part.columns[at])
    days = part.of_type(_DATE)
    stored = [part.raws[at] for at in days]
    if _TIMED.search("\n".join(stored)):
        timed = compress(days, map(_TIMED.search, stored))
        tally.at_all(Odd.DAY_TIMES, [(part.rows[at], part.columns[at]) for at in timed])


def _tally_links(part: Columns, tally: Tally) -> None:
    joined = "\n".join(part.formulas.values())
    if any(sign in joined for sign in _BEFORE_LINK):
        linked = [at for at, formula in part.formulas.items() if _LINK.search(formula)]
        tally.at_all(Odd.EXTERNAL_LINKS, [(part.rows[at], part.columns[at]) for at in linked])


def _tally_texts(part: Columns, tally: Tally, leftmost: int | None) -> None:
    """Count what is odd about the texts of a part; numbers typed as text only where `leftmost` is a column."""
    places = part.of_type(_TEXT)
    texts = part.texts(places)
    joined = "\n".join(["", *texts])
    begun = list(compress(places, map(_TOLD.match, texts))) if _ANY_TOLD.search(joined) else []
    for at in places if _all_worth_a_look(part, texts, joined) else begun:
        raw = part.raws[at]
        for odd in _text_oddities(raw, part.values.get(at, raw), part.looks[part.look[at]].font):
            tally.at(odd, part.rows[at], part.columns[at])
    if leftmost is not None:
        _tally_text_numbers(part, begun, leftmost, tally)


def _all_worth_a_look(part: Columns, texts: list[str], joined: str) -> bool:
    """Say whether there can be oddities in any of the texts: one look at all letters tells of it."""
    if len(joined) > limits.LONGEST_TEXT and max(map(len, texts)) > limits.LONGEST_TEXT:
        return True
    if any(look.font and _LEGACY.match(look.font) for look in part.looks if look.type is _TEXT):
        return True
    otherwise = [part.raws[at] for at in part.values if part.looks[part.look[at]].type is _TEXT]
    return _tells(joined) or _tells("\n".join(otherwise))


def _tells(text: str) -> bool:
    """Say whether a text holds a letter that may be odd; most texts hold none of the first bytes of such letters."""
    left = text.encode("utf-8", "surrogatepass").translate(None, _INNOCENT_BYTES)
    suspicious = bool(left) or any(letter in text for letter in _AMONG_INNOCENT)
    return suspicious and _TELLING.search(text) is not None


def _tally_text_numbers(part: Columns, places: list[int], leftmost: int, tally: Tally) -> None:
    """Count numbers typed as text; in the leftmost column `1` and `1.2` number the rows and are left out."""
    for at in places:
        text = part.values.get(at, part.raws[at])
        numbering = part.columns[at] == leftmost and at not in part.formulas and "," not in text
        if not numbering and _NUMERIC.fullmatch(text.strip()):
            tally.at(Odd.TEXT_NUMBERS, part.rows[at], part.columns[at])


def _leftmost(sheet: SheetContent) -> int:
    return min((min(part.columns) for part in sheet.parts), default=1)


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


def _names_twice(sheets: tuple[SheetContent, ...]) -> Iterable[Oddity]:
    seen: set[str] = set()
    for sheet in (each.frame for each in sheets):
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
