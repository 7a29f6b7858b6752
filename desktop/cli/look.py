"""The command look: what the reader saw in a file, for people and for machines."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.exits import DONE, REFUSED
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.cli.plain_options import FILE, JSON
from desktop.domain.book import Book, Cell, Oddity, Sheet, Verdict, a1

if TYPE_CHECKING:  # words and lists are loaded when there is something to say
    from desktop.domain.found_table import FoundTable

VERDICT_WORDS = {"read": "đọc được", "warned": "đọc được, có điều cần xem", "refused": "không nhận"}


@click.command("look")
@click.argument("file", type=FILE)
@JSON
def look(file: Path, as_json: bool) -> int:
    """Soi tệp: trình đọc thấy gì trong tệp, không cần tệp cụm."""
    from desktop.jobs.reading import lists_in, read_book

    book = read_book(str(file))
    lists = lists_in(book)
    if as_json:
        print_json({**look_shape(book), "lists": [_list_shape(each) for each in lists]})
    else:
        for text in (*look_lines(book), *map(_list_line, lists)):
            click.echo(text)
    return REFUSED if book.verdict is Verdict.REFUSED else DONE


def look_shape(book: Book) -> Shape:
    """Return a book in the JSON shape of `look` (docs/formats.md)."""
    return {
        "verdict": book.verdict.value,
        "kind": book.format,
        "file": book.file,
        "sha256": book.sha256,
        "sheets": [_sheet_shape(sheet) for sheet in book.sheets],
        "text": [paragraph.text for paragraph in book.paragraphs],
        "oddities": [_oddity_shape(oddity) for oddity in book.oddities],
    }


def look_lines(book: Book) -> Iterator[str]:
    """Yield what a person reads of a book: the verdict, the sheets, every oddity with its place."""
    from desktop.words.codes import tell_code
    from desktop.words.numbers import written

    yield f"{book.file}: {VERDICT_WORDS[book.verdict.value]} ({book.format})"
    for sheet in book.sheets:
        hidden = ", đang ẩn" if sheet.hidden else ""
        yield f"  Trang “{sheet.name}”{hidden}: {written(len(sheet.cells))} ô có nội dung"
    if book.paragraphs:
        yield f"  {written(len(book.paragraphs))} đoạn văn"
    for oddity in book.oddities:
        place = " · ".join(part for part in (oddity.sheet, oddity.cell) if part)
        told = tell_code(oddity.code, oddity.facts, "oddities")
        yield "  - " + (f"{place}: " if place else "") + " ".join(part for part in (told.message, told.remedy) if part)


def _list_line(found: "FoundTable") -> str:
    from desktop.words.catalogue import say
    from desktop.words.numbers import written

    rows = sum(row.how == "line" for row in found.rows)
    of = say("registers", f"register_{found.register or 'unclear'}", {})
    return f"  Danh sách ở trang “{found.sheet}”, dòng {found.top or found.first}: {of}, {written(rows)} dòng"


def _list_shape(found: "FoundTable") -> Shape:
    return {
        "sheet": found.sheet,
        "register": found.register,
        "top": found.top,
        "first": found.first,
        "last": found.last,
        "lines": sum(row.how == "line" for row in found.rows),
        "unread": [row.number for row in found.rows if row.how == "none"],
        "columns": [{"number": each.number, "heading": each.heading, "field": each.field} for each in found.columns],
    }


def _sheet_shape(sheet: Sheet) -> Shape:
    return {"name": sheet.name, "hidden": sheet.hidden, "cells": [_cell_shape(cell) for cell in sheet.cells]}


def _cell_shape(cell: Cell) -> Shape:
    value = cell.value
    if isinstance(value, Decimal):
        value = f"{value:f}"
    elif isinstance(value, date):
        value = value.isoformat()
    return {"a1": a1(cell.row, cell.column), "raw": cell.raw, "value": value, "type": cell.type}


def _oddity_shape(oddity: Oddity) -> Shape:
    from desktop.words.codes import tell_code

    told = tell_code(oddity.code, oddity.facts, "oddities")
    shape: Shape = {"code": oddity.code, "message": told.message}
    if told.remedy:
        shape["remedy"] = told.remedy
    if oddity.sheet:
        shape["sheet"] = oddity.sheet
    if oddity.cell:
        shape["cell"] = oddity.cell
    return shape


COMMANDS = (look,)
