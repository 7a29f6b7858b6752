"""Rows of an annex as files: .xlsx with merges, hidden rows and old fonts, .docx with its tables."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import openpyxl
from docx.document import Document
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from tests.sheets.annex.annexes import Manner, Row

_TCVN3 = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ",
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\xadõö÷øùúûüýþ¡¢§£¤¥¦",
        strict=True,
    )
)


def write_xlsx(path: Path, tables: list[list[Row]], manner: Manner, random_: random.Random) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for number, rows in enumerate(tables, start=1):
        _sheet(book.create_sheet(f"PL {number}"), rows, manner, random_, number)
    if random_.random() < 0.2:
        other = book.create_sheet("Hướng dẫn")
        other["A1"] = "Cán bộ đọc kỹ trước khi chấm"
    book.save(path)


def write_docx(path: Path, tables: list[list[Row]], manner: Manner) -> None:
    text = docx.Document()
    for line in _above():
        text.add_paragraph(line)
    for number, rows in enumerate(tables, start=1):
        if number > 1 and manner.noise:
            text.add_paragraph("")
        _word_table(text, rows, manner, number)
    for line in _below(manner):
        text.add_paragraph(line)
    text.save(str(path))


def _above() -> Iterator[str]:
    yield "PHỤ LỤC"
    yield "KHUNG TIÊU CHÍ CHẤM ĐIỂM, XẾP LOẠI THI ĐUA NĂM 2026"
    yield "(Kèm theo Quy định số 01/QyĐ-CTĐ ngày 15/02/2026)"


def _below(manner: Manner) -> Iterator[str]:
    if manner.noise:
        yield "Ghi chú: Điểm tối đa của mỗi tiêu chí không vượt quá điểm chuẩn."
        yield "1. Các đơn vị tự chấm trước ngày 15/11"
        yield "Nơi nhận:"


def labels_of(manner: Manner) -> list[str]:
    heads = ["STT", "Nội dung và tiêu chí chấm điểm", "Điểm chuẩn"]
    if manner.columns == "filled":
        return ["TT", "Nội dung, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định", "Ghi chú"]
    if manner.columns == "note":
        return [*heads, "Ghi chú"]
    return heads


def _text(text: str, manner: Manner) -> str:
    if not manner.legacy:
        return text
    return "".join(_TCVN3.get(letter, letter) for letter in (text.lower() if _in_capitals(text) else text))


def _in_capitals(text: str) -> bool:
    return text.isupper() and any(letter in _TCVN3 for letter in text.lower())


class _Sheet:
    """Writes one sheet row by row; `at` is the next free row."""

    def __init__(self, sheet: Worksheet, manner: Manner, random_: random.Random) -> None:
        self.sheet = sheet
        self.manner = manner
        self.random = random_
        self.left = 3 if manner.columns == "shifted" else 1
        self.at = 1
        self.places: dict[int, int] = {}

    def put(self, column: int, value: object) -> None:
        cell = self.sheet.cell(self.at, column)
        cell.value = _text(value, self.manner) if isinstance(value, str) else value  # type: ignore[assignment]
        if self.manner.legacy:
            capitals = isinstance(value, str) and _in_capitals(value)
            cell.font = Font(name=".VnTimeH" if capitals else ".VnTime")

    def title(self) -> None:
        for line in _above():
            self.put(1, line)
            self.at += 1
        self.at += 1

    def heading(self) -> None:
        labels = labels_of(self.manner)
        for place, label in enumerate(labels):
            self.put(self.left + place, label)
        if self.manner.headings == "two":
            for column in range(self.left, self.left + len(labels)):
                self.sheet.merge_cells(start_row=self.at, end_row=self.at + 1, start_column=column, end_column=column)
            self.at += 2
            for place in range(len(labels)):
                self.put(self.left + place, place + 1)
        self.at += 1

    def row(self, index: int, row: Row) -> None:
        if self.manner.headings == "pages" and index and index % 9 == 0:
            self.heading()
        if self.manner.noise and self.random.random() < 0.08:
            self.at += 1
        self.places[index] = self.at
        if row.depth == 0 and self.manner.sections == "merged" and row.kind == "item" and row.code is not None:
            self.put(self.left, f"{str(row.code).rstrip('.')}. {row.title}")
            last = self.left + 1
            self.sheet.merge_cells(start_row=self.at, end_row=self.at, start_column=self.left, end_column=last)
        else:
            self.put(self.left, row.code)
            self.put(self.left + 1, row.title)
        if row.points != "SUM":
            self.put(self.left + 2, row.points)
        self.at += 1

    def hidden(self) -> None:
        self.put(self.left + 1, "Tiêu chí cũ đã bỏ")
        self.put(self.left + 2, 7)
        self.sheet.row_dimensions[self.at].hidden = True
        self.at += 1

    def sums(self, rows: list[Row]) -> None:
        column = self.left + 2
        for index, row in enumerate(rows):
            if row.points == "SUM":
                cells = "+".join(self.sheet.cell(self.places[child], column).coordinate for child in row.children)
                self.sheet.cell(self.places[index], column).value = f"={cells}"


def _sheet(sheet: Worksheet, rows: list[Row], manner: Manner, random_: random.Random, number: int) -> None:
    pen = _Sheet(sheet, manner, random_)
    if number == 1:
        pen.title()
    if manner.headings != "none":
        pen.heading()
    for index, row in enumerate(rows):
        pen.row(index, row)
        following = rows[index + 1].kind if index + 1 < len(rows) else "item"
        alone = row.kind == "item" and row.depth == 1 and not row.children and following not in {"tier", "said"}
        if manner.hidden and alone and random_.random() < 0.2:
            pen.hidden()
    pen.sums(rows)
    for line in _below(manner):
        pen.at += 1
        pen.put(pen.left, line)


def _word_table(text: Document, rows: list[Row], manner: Manner, number: int) -> None:
    labels = labels_of(manner)
    table = text.add_table(rows=0, cols=len(labels))

    def put(values: list[object]) -> None:
        cells = table.add_row().cells
        for cell, value in zip(cells, values, strict=False):
            cell.text = "" if value is None else str(value)

    if manner.headings != "none" and (number == 1 or manner.headings != "pages"):
        put(list(labels))
    for index, row in enumerate(rows):
        if manner.headings == "pages" and index and index % 9 == 0:
            put(list(labels))
        points = None if row.points == "SUM" else row.points
        shown = f"{points:g}".replace(".", ",") if isinstance(points, float) else points
        code = f"{row.code.day}.{row.code.month}" if isinstance(row.code, date) else row.code
        put([code, row.title, shown])
