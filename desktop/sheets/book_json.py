"""Books as plain JSON: compact over the child's pipe, spelled out for `look --json`."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from desktop.domain.book import (
    Book,
    Cell,
    CellType,
    CellValue,
    Merge,
    Name,
    Oddity,
    Paragraph,
    Run,
    Sheet,
    Verdict,
)
from desktop.domain.facts import facts_of, plain_facts

Plain = dict[str, Any]

_AS_RAW = 0
_STRUCK = 2
_LETTER = {kind: kind.value[0] for kind in CellType}
_KIND = {letter: kind for kind, letter in _LETTER.items()}


def plain(book: Book) -> Plain:
    """Return `book` as JSON values, exact: decimals and days as text."""
    return {
        "file": book.file,
        "sha256": book.sha256,
        "size": book.size,
        "format": book.format,
        "verdict": book.verdict.value,
        "sheets": [_plain_sheet(sheet) for sheet in book.sheets],
        "paragraphs": [_plain_paragraph(paragraph) for paragraph in book.paragraphs],
        "names": [[each.name, each.sheet, each.cell, each.text] for each in book.names],
        "oddities": [_plain_oddity(oddity) for oddity in book.oddities],
        "date1904": book.date1904,
    }


def book_of(values: Plain) -> Book:
    """Return the Book that `plain` made `values` of."""
    return Book(
        values["file"],
        values["sha256"],
        values["size"],
        values["format"],
        Verdict(values["verdict"]),
        tuple(_sheet(each) for each in values["sheets"]),
        tuple(_paragraph(each) for each in values["paragraphs"]),
        tuple(Name(*each) for each in values["names"]),
        tuple(_oddity(each) for each in values["oddities"]),
        values["date1904"],
    )


class _Table:
    """Numbers repeated values (fonts, formats) so that each is written once."""

    __slots__ = ("values",)

    def __init__(self) -> None:
        self.values: dict[str, int] = {}

    def number(self, value: str | None) -> int:
        return -1 if value is None else self.values.setdefault(value, len(self.values))


def _plain_sheet(sheet: Sheet) -> Plain:
    formats, fonts = _Table(), _Table()
    cells = [_plain_cell(cell, formats, fonts) for cell in sheet.cells]
    return {
        "name": sheet.name,
        "cells": cells,
        "hidden": sheet.hidden,
        "merges": [[each.top, each.left, each.bottom, each.right] for each in sheet.merges],
        "hidden_rows": list(sheet.hidden_rows),
        "hidden_columns": list(sheet.hidden_columns),
        "filtered": sheet.filtered,
        "formats": list(formats.values),
        "fonts": list(fonts.values),
    }


def _plain_cell(cell: Cell, formats: _Table, fonts: _Table) -> list[object]:
    return [
        cell.row,
        cell.column,
        _LETTER[cell.type],
        cell.raw,
        _plain_value(cell),
        cell.formula,
        formats.number(cell.number_format),
        fonts.number(cell.font),
        cell.bold + _STRUCK * cell.struck,
        [[run.text, run.font] for run in cell.runs] if cell.runs else 0,
    ]


def _plain_value(cell: Cell) -> object:
    match cell.value:
        case bool() | None:
            return cell.value
        case date():
            return cell.value.isoformat()
        case value:
            text = str(value)
            return _AS_RAW if text == cell.raw else text


def _sheet(values: Plain) -> Sheet:
    formats: list[str | None] = [*values["formats"], None]
    fonts: list[str | None] = [*values["fonts"], None]
    return Sheet(
        values["name"],
        tuple(_cell(each, formats, fonts) for each in values["cells"]),
        values["hidden"],
        tuple(Merge(*each) for each in values["merges"]),
        tuple(values["hidden_rows"]),
        tuple(values["hidden_columns"]),
        values["filtered"],
    )


def _cell(values: list[Any], formats: list[str | None], fonts: list[str | None]) -> Cell:
    row, column, letter, raw, value, formula, shown, font, weight, runs = values
    kind = _KIND[letter]
    return Cell(
        row,
        column,
        raw,
        _READ[kind](raw if value is _AS_RAW else value),
        kind,
        formula,
        formats[shown],
        fonts[font],
        weight % _STRUCK == 1,
        tuple(Run(*each) for each in runs) if runs else (),
        weight >= _STRUCK,
    )


_READ: dict[CellType, Callable[[Any], CellValue]] = {
    CellType.NUMBER: Decimal,
    CellType.TEXT: str,
    CellType.DATE: date.fromisoformat,
    CellType.BOOL: bool,
    CellType.ERROR: lambda _: None,
    CellType.FORMULA: lambda _: None,
}


def _plain_paragraph(paragraph: Paragraph) -> list[object]:
    return [
        paragraph.number,
        paragraph.text,
        paragraph.raw if paragraph.raw != paragraph.text else _AS_RAW,
        paragraph.style,
        paragraph.level,
        paragraph.bold + _STRUCK * paragraph.struck,
        paragraph.font,
        [[run.text, run.font] for run in paragraph.runs],
        paragraph.table,
        paragraph.numbering,
    ]


def _paragraph(values: list[Any]) -> Paragraph:
    number, text, raw, style, level, weight, font, runs, table, numbering = values
    runs = tuple(Run(*each) for each in runs)
    bold, struck = weight % _STRUCK == 1, weight >= _STRUCK
    stored = text if raw is _AS_RAW else raw
    return Paragraph(number, text, stored, style, level, bold, font, runs, table, numbering, struck)


def _plain_oddity(oddity: Oddity) -> list[object]:
    return [oddity.code, oddity.sheet, oddity.cell, plain_facts(oddity.facts)]


def _oddity(values: list[Any]) -> Oddity:
    code, sheet, cell, facts = values
    return Oddity(code, sheet, cell, facts_of(facts))
