"""Books as plain JSON, for the child's pipe; their cells go before them in parts of their own (`cells_json`)."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.book import (
    Book,
    Cell,
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
Among = tuple[int, int]
"""Where the cells of a sheet are among all that go before their book: how many come first, and how many they are."""

_AS_RAW = 0
_STRUCK = 2


def plain(book: Book, cells: Sequence[Among] = ()) -> Plain:
    """Return `book` as JSON values, exact; of the cells of its sheets only where each sheet's are among all `cells`."""
    return {
        "file": book.file,
        "sha256": book.sha256,
        "size": book.size,
        "format": book.format,
        "verdict": book.verdict.value,
        "sheets": [_plain_sheet(*each) for each in zip(book.sheets, cells, strict=True)],
        "paragraphs": [_plain_paragraph(paragraph) for paragraph in book.paragraphs],
        "names": [[each.name, each.sheet, each.cell, each.text] for each in book.names],
        "oddities": [_plain_oddity(oddity) for oddity in book.oddities],
        "date1904": book.date1904,
    }


def book_of(values: Plain, cells: Sequence[Cell]) -> Book:
    """Return the Book that `plain` made `values` of; `cells` are all that went before it.

    Raises: TypeError, ValueError, ArithmeticError, LookupError for what it never makes.
    """
    return Book(
        values["file"],
        values["sha256"],
        values["size"],
        values["format"],
        Verdict(values["verdict"]),
        tuple(_sheet(each, cells) for each in values["sheets"]),
        tuple(_paragraph(each) for each in values["paragraphs"]),
        tuple(Name(*each) for each in values["names"]),
        tuple(_oddity(each) for each in values["oddities"]),
        values["date1904"],
    )


def _plain_sheet(sheet: Sheet, cells: Among) -> Plain:
    return {
        "name": sheet.name,
        "cells": cells,
        "hidden": sheet.hidden,
        "merges": [[each.top, each.left, each.bottom, each.right] for each in sheet.merges],
        "hidden_rows": list(sheet.hidden_rows),
        "hidden_columns": list(sheet.hidden_columns),
        "filtered": sheet.filtered,
    }


def _sheet(values: Plain, cells: Sequence[Cell]) -> Sheet:
    before, count = values["cells"]
    own = tuple(cells[before : before + count])
    if len(own) != count:
        raise ValueError
    return Sheet(
        values["name"],
        own,
        values["hidden"],
        tuple(Merge(*each) for each in values["merges"]),
        tuple(values["hidden_rows"]),
        tuple(values["hidden_columns"]),
        values["filtered"],
    )


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
