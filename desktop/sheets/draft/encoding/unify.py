"""One encoding for a whole book: cells and paragraphs in legacy fonts read as Unicode, the raw text kept."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.book import Book, Cell, CellType, Paragraph, Run, Sheet
from desktop.domain.text import clean
from desktop.sheets.draft.encoding.legacy import (
    Encoding,
    already_unicode,
    encoding_of_font,
    guess,
    has_high_bytes,
    plausible,
    to_unicode,
)

_MOST = 0.5

Habits = dict[str, Encoding]


def unify(book: Book) -> tuple[Book, int]:
    """Return the book in Unicode throughout and how many cells and paragraphs were converted."""
    habits = _habits(book)
    sheets = tuple(_unify_sheet(sheet, habits) for sheet in book.sheets)
    paragraphs = tuple(_unify_paragraph(each, habits) for each in book.paragraphs)
    changed = sum(_changed(old.cells, new.cells) for old, new in zip(book.sheets, sheets, strict=True))
    changed += _changed(book.paragraphs, paragraphs)
    return replace(book, sheets=sheets, paragraphs=paragraphs), changed


def legacy_encoding(book: Book) -> str:
    """Return the legacy encodings a book's letters come in, by name; an empty text where all is Unicode."""
    fonts = {font for font, text in _texts(book) if has_high_bytes(text) and not already_unicode(text)}
    found = {named for font in fonts if (named := encoding_of_font(font))} | set(_habits(book).values())
    return "+".join(sorted(each.value for each in found))


def _habits(book: Book) -> Habits:
    votes: dict[str, Counter[Encoding | None]] = {}
    for font, text in _texts(book):
        if already_unicode(text) or has_high_bytes(text):
            votes.setdefault(_key(font), Counter())[guess(text)] += 1
    return {font: found for font, counter in votes.items() if (found := _habit(counter)) is not None}


def _habit(votes: Counter[Encoding | None]) -> Encoding | None:
    encoding, count = votes.most_common(1)[0]
    return encoding if count > _MOST * votes.total() else None


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
    return replace(sheet, cells=tuple(_unify_cell(cell, habits) for cell in sheet.cells))


def _unify_cell(cell: Cell, habits: Habits) -> Cell:
    if cell.type is not CellType.TEXT or not has_high_bytes(cell.raw):
        return cell
    text = _text(cell.raw, cell.font, cell.runs, habits)
    return cell if text is None else cell._replace(value=clean(text))


def _unify_paragraph(paragraph: Paragraph, habits: Habits) -> Paragraph:
    if not has_high_bytes(paragraph.raw):
        return paragraph
    text = _text(paragraph.raw, paragraph.font, paragraph.runs, habits)
    return paragraph if text is None else replace(paragraph, text=clean(text))


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
    habit = habits.get(_key(font))
    if habit and plausible(to_unicode(text, habit)) >= max(plausible(text), _MOST):
        return to_unicode(text, habit)
    guessed = guess(text)
    return to_unicode(text, guessed) if guessed else None


def _changed(old: tuple[Cell, ...] | tuple[Paragraph, ...], new: tuple[Cell, ...] | tuple[Paragraph, ...]) -> int:
    return sum(before is not after for before, after in zip(old, new, strict=True))
