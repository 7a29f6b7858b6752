"""Marks: what the hidden sheet of a generated form says of its unit, round and framework; it may be lost."""

import re
from dataclasses import dataclass
from itertools import chain

from desktop.domain.book import Book, CellType
from desktop.domain.form import FORM_ID, HEADING_ROW, MARK_SHEET, MarkKey
from desktop.domain.text import clean

_CODE_LINE = re.compile(r"Mã mẫu: (\S+) · (\S+) · phiên bản (\d+)(?: · lần gửi (\d+))?")
"""The line a form is known by: cluster and round, unit, version, sending."""
_HEAD_PARAGRAPHS = 25


@dataclass(frozen=True, slots=True)
class Marks:
    """What a form's marks say; None for what is missing or no number."""

    unit: str | None = None
    round: str | None = None
    version: int | None = None
    year: int | None = None
    framework: str | None = None
    number: str | None = None
    level: str | None = None
    issue: int | None = None


def read_marks(book: Book) -> Marks | None:
    """Return the marks of a generated form; None when the book has none or those of another program."""
    sheet = next((each for each in book.sheets if each.name == MARK_SHEET), None)
    if sheet is None:
        return _visible_marks(book)
    keys = {cell.row: clean(cell.raw) for cell in sheet.cells if cell.column == 1}
    values = {
        keys[cell.row]: _value(cell.raw, cell.type) for cell in sheet.cells if cell.column == 2 and cell.row in keys
    }
    if values.get(MarkKey.FORM) != FORM_ID:
        return None
    return Marks(
        values.get(MarkKey.UNIT),
        values.get(MarkKey.ROUND),
        _number(values.get(MarkKey.VERSION)),
        _number(values.get(MarkKey.YEAR)),
        values.get(MarkKey.FRAMEWORK),
        values.get(MarkKey.NUMBER),
        values.get(MarkKey.LEVEL),
        _number(values.get(MarkKey.ISSUE)),
    )


def _visible_marks(book: Book) -> Marks | None:
    """The short code of the form above its tables or text: `Mã mẫu: AB · tong-ket · phiên bản 1 · lần gửi 1`."""
    cells = (clean(cell.raw) for sheet in book.sheets for cell in sheet.cells if cell.row < HEADING_ROW)
    texts = chain(cells, (clean(each.text) for each in book.paragraphs[:_HEAD_PARAGRAPHS]))
    found = next((match for text in texts if (match := _CODE_LINE.search(text))), None)
    return Marks(found[1], found[2], _number(found[3]), issue=_number(found[4])) if found else None


def _value(raw: str, type_: CellType) -> str:
    return clean(raw).removesuffix(".0") if type_ is CellType.NUMBER else clean(raw)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None
