"""One encoding for a whole book: cells and paragraphs in legacy fonts read as Unicode, the raw text kept."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.book import Book, Cell, CellType, Paragraph, Run, Sheet, a1
from desktop.domain.text import as_latin, clean
from desktop.sheets.draft.encoding.legacy import (
    Encoding,
    already_unicode,
    encoding_of_font,
    guess,
    has_high_bytes,
    looks_legacy,
    plausible,
    to_unicode,
)
from desktop.sheets.symbols import as_shown

_MOST = 0.5
"""More than this share of a font's texts, or of a text's words, must fit a code."""

_BESIDE = re.compile(r"[A-Za-z/][\u00a1-\u00ff]|[\u00a1-\u00ff][A-Za-z/]|^[\u00a7\u00ae\u00d1\u00f1]$")
"""A high letter next to a Latin one or a slash, or one of the four that stand alone as words in TCVN3."""
_SIGN = re.compile(r"\d\s*[\u00d7\u00f7\u00b1\u00b0\u00b7]\s*\d")
"""A sign of arithmetic between numbers: no letter of an old code."""
_POINTS = re.compile(r"\d\s?[\u00ae\u00f1]")
"""`10®`: `đ` behind a number as TCVN3 or VNI writes it."""
_FEWEST = 3
"""So many cells speak for a whole file."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What the texts of a book betray: the encoding most of a font's come in, and the only one of the whole book.

    In `mixed` fonts some texts are Unicode beyond doubt: what reads well either way stays there as it is.
    """

    by_font: Mapping[str, Encoding]
    mixed: frozenset[str]
    whole: Encoding | None

    def of(self, font: str | None) -> tuple[Encoding | None, bool]:
        """Return the encoding to expect of a font, and whether its texts may be Unicode too."""
        own = self.by_font.get(_key(font))
        return (self.whole, True) if own is None else (own, _key(font) in self.mixed)


def unify(book: Book) -> tuple[Book, int]:
    """Return the book in Unicode throughout and how many cells and paragraphs were converted.

    Letters of other alphabets that pass for Latin ones are those; the X-ray has named them, they are not counted.
    """
    book = book._replace(sheets=tuple(_with_signs(sheet) for sheet in book.sheets))
    habits = _habits(book)
    sheets = tuple(_unify_sheet(sheet, habits) for sheet in book.sheets)
    paragraphs = tuple(_unify_paragraph(each, habits) for each in book.paragraphs)
    changed = sum(_changed(old.cells, new.cells) for old, new in zip(book.sheets, sheets, strict=True))
    changed += _changed(book.paragraphs, paragraphs)
    latin = tuple(sheet._replace(cells=tuple(map(_latin_cell, sheet.cells))) for sheet in sheets)
    return book._replace(sheets=latin, paragraphs=tuple(map(_latin_paragraph, paragraphs))), changed


def _with_signs(sheet: Sheet) -> Sheet:
    """Return a sheet whose cells in a font of symbols read as the ticks and boxes they show."""
    return sheet._replace(cells=tuple(map(_sign, sheet.cells)))


def _sign(cell: Cell) -> Cell:
    shown = as_shown(cell.raw, cell.font)
    return cell if shown == cell.raw or cell.type is not CellType.TEXT else cell._replace(value=shown)


def legacy_encoding(book: Book) -> str:
    """Return the legacy encodings a book's letters come in, by name; an empty text where all is Unicode."""
    fonts = {font for font, text in _texts(book) if has_high_bytes(text) and not already_unicode(text)}
    found = {named for font in fonts if (named := encoding_of_font(font))} | set(_habits(book).by_font.values())
    return "+".join(sorted(each.value for each in found))


def left_in_doubt(book: Book) -> tuple[tuple[str | None, str], ...]:
    """Return where texts stay that may be of a legacy encoding: sheet (None outside tables) and cell or paragraph."""
    habits = _habits(book)
    found: list[tuple[str | None, str]] = []
    for sheet in book.sheets:
        texts = (cell for cell in sheet.cells if cell.type is CellType.TEXT)
        found += [(sheet.name, a1(cell.row, cell.column)) for cell in texts if _in_doubt(cell, habits)]
    return (*found, *((None, f"¶{each.number}") for each in book.paragraphs if _in_doubt(each, habits)))


def _in_doubt(item: Cell | Paragraph, habits: Habits) -> bool:
    raw = item.raw
    if not has_high_bytes(raw) or already_unicode(raw) or _text(raw, item.font, item.runs, habits) is not None:
        return False
    if looks_legacy(raw):
        return True
    encoding, mixed = habits.of(item.font)
    made = to_unicode(raw, encoding) if encoding and mixed else raw
    return made != raw and plausible(raw) <= plausible(made)


def _habits(book: Book) -> Habits:
    votes: dict[str, Counter[Encoding | None]] = {}
    named: Counter[Encoding] = Counter()
    for font, text in _texts(book):
        if already_unicode(text):
            votes.setdefault(_key(font), Counter())[None] += 1
        elif has_high_bytes(text):
            if encoding := encoding_of_font(font):
                named[encoding] += 1
            elif found := guess(text):
                votes.setdefault(_key(font), Counter())[found] += 1
    by_font = {font: found for font, own in votes.items() if (found := _habit(own)) is not None}
    for font, encoding in by_font.items():
        named[encoding] += votes[font][encoding]
    whole = next(iter(named), None) if len(named) == 1 and named.total() >= _FEWEST else None
    return Habits(by_font, frozenset(font for font, own in votes.items() if own[None]), whole)


def _habit(votes: Counter[Encoding | None]) -> Encoding | None:
    """Return the encoding most texts of a font are in that leave no doubt; None marks those in Unicode."""
    encoding, count = votes.most_common(1)[0]
    return encoding if count >= _FEWEST and count > _MOST * votes.total() else None


def _texts(book: Book) -> Iterable[tuple[str | None, str]]:
    for sheet in book.sheets:
        for cell in sheet.cells:
            if cell.type is CellType.TEXT:
                yield cell.font, cell.raw
    for paragraph in book.paragraphs:
        yield paragraph.font, paragraph.raw


def _key(font: str | None) -> str:
    return (font or "").casefold()


def _unify_sheet(sheet: Sheet, habits: Habits) -> Sheet:
    return sheet._replace(cells=tuple(_unify_cell(cell, habits) for cell in sheet.cells))


def _unify_cell(cell: Cell, habits: Habits) -> Cell:
    if cell.type is not CellType.TEXT or not has_high_bytes(cell.raw) or as_shown(cell.raw, cell.font) != cell.raw:
        return cell
    text = _text(cell.raw, cell.font, cell.runs, habits)
    return cell if text is None else cell._replace(value=clean(text))


def _unify_paragraph(paragraph: Paragraph, habits: Habits) -> Paragraph:
    if not has_high_bytes(paragraph.raw):
        return paragraph
    text = _text(paragraph.raw, paragraph.font, paragraph.runs, habits)
    return paragraph if text is None else paragraph._replace(text=clean(text))


def _latin_cell(cell: Cell) -> Cell:
    if not isinstance(cell.value, str):
        return cell
    made = as_latin(cell.value)
    return cell if made is cell.value else cell._replace(value=made)


def _latin_paragraph(paragraph: Paragraph) -> Paragraph:
    made = as_latin(paragraph.text)
    return paragraph if made is paragraph.text else paragraph._replace(text=made)


def _text(raw: str, font: str | None, runs: tuple[Run, ...], habits: Habits) -> str | None:
    if not runs:
        return _convert(raw, font, habits)
    parts = [(run.text, _convert(run.text, run.font or font, habits)) for run in runs]
    if all(found is None for _, found in parts):
        return None
    return "".join(text if found is None else found for text, found in parts)


def _convert(text: str, font: str | None, habits: Habits) -> str | None:
    if already_unicode(text) or not has_high_bytes(text):
        return None
    if named := encoding_of_font(font):
        return to_unicode(text, named, font)
    encoding, mixed = habits.of(font)
    if encoding is None:
        guessed = guess(text)
        return to_unicode(text, guessed) if guessed else None
    made = to_unicode(text, encoding)
    return made if made != text and _is_better(text, made, mixed=mixed) else None


def _is_better(text: str, made: str, *, mixed: bool) -> bool:
    """Whether a text is meant as what a legacy encoding makes of it, where its book is known to use that encoding."""
    if _POINTS.search(text):
        return True  # "2,75 đ" as TCVN3 and VNI write it
    if not has_high_bytes(_SIGN.sub("", text)):
        return False
    own, other = plausible(text), plausible(made)
    if mixed:
        return other > own or (own == 0 and looks_legacy(text))
    return other >= max(own, _MOST) or (own < _MOST and _BESIDE.search(text) is not None)


def _changed(old: tuple[Cell, ...] | tuple[Paragraph, ...], new: tuple[Cell, ...] | tuple[Paragraph, ...]) -> int:
    return sum(before is not after for before, after in zip(old, new, strict=True))
