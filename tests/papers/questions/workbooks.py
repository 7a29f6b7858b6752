"""Workbooks of every make, as units send them: drawn by hypothesis, written by XlsxWriter and openpyxl, then bent."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import openpyxl
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from xlsxwriter.workbook import Workbook

NAMES = ("Tự chấm", "Số liệu", "Bảng 'A' & B", "Khen thưởng")
ADDRESSES = ("A1", "B2", "C3", "D12", "E7", "F9", "H2", "AA30")
MAKES = ("xlsx", "xlsm", "strict", "prefixed", "bare")


@dataclass(frozen=True)
class Wanted:
    """What a drawn workbook holds."""

    sheets: int = 2
    active: int = 0
    make: str = "xlsx"
    by: str = "xlsxwriter"
    commented: tuple[str, ...] = ()
    marked: tuple[tuple[int, str], ...] = ((0, "B2"),)
    extras: bool = True
    hidden: bool = False


@st.composite
def wanted(draw: st.DrawFn) -> Wanted:
    sheets = draw(st.integers(1, len(NAMES)))
    spots = st.tuples(st.integers(0, sheets - 1), st.sampled_from(ADDRESSES))
    return Wanted(
        sheets,
        draw(st.integers(0, sheets - 1)),
        draw(st.sampled_from(MAKES)),
        draw(st.sampled_from(("xlsxwriter", "openpyxl"))),
        tuple(draw(st.lists(st.sampled_from(ADDRESSES), unique=True, max_size=4))),
        tuple(draw(st.lists(spots, unique=True, min_size=1, max_size=6))),
        draw(st.booleans()),
        draw(st.booleans()),
    )


def made(want: Wanted) -> bytes:
    """Return the workbook wanted."""
    plain = _by_xlsxwriter(want) if want.by == "xlsxwriter" else _by_openpyxl(want)
    match want.make:
        case "xlsm":
            return _with_macros(plain)
        case "strict":
            return _bent(plain, _strict)
        case "prefixed":
            return _bent(plain, _prefixed)
        case "bare":
            return _bent(plain, _bare)
    return plain


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _by_xlsxwriter(want: Wanted) -> bytes:
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    bold, percent = book.add_format({"bold": True, "bg_color": "#EEEEEE"}), book.add_format({"num_format": "0.00%"})
    sheets = [book.add_worksheet(name) for name in NAMES[: want.sheets]]
    for number, sheet in enumerate(sheets):
        sheet.write("A1", f"Bảng tự chấm {number}", bold)
        sheet.write_row("A3", ["TT", "Nội dung", "Điểm"], bold)
        for row in range(3, 14):
            sheet.write_row(row, 0, [row - 2, "=HYPERLINK(nội dung)" if row == 5 else f"Tiêu chí {row}", row / 2])
        sheet.write_formula("D12", "=SUM(C4:C11)", percent, 30)
        for address in want.commented:
            sheet.write_comment(address, f"Ghi chú của đơn vị ở {address}", {"author": "Đơn vị"})
        if want.extras:
            _extras(book, sheet, number)
    if want.hidden and want.sheets > 1:
        sheets[1 - want.active if want.active < 2 else 0].hide()
    sheets[want.active].activate()
    book.define_name("TongDiem", "='Tự chấm'!$D$12")
    book.define_name("'Tự chấm'!Rieng", "='Tự chấm'!$A$1:$B$9")
    book.close()
    return stream.getvalue()


def _extras(book: Workbook, sheet: Any, number: int) -> None:
    sheet.merge_range("F1:H1", "Gộp ô")
    sheet.print_area("A1:H20")
    sheet.repeat_rows(2)
    sheet.set_column("H:H", 20, book.add_format({"italic": True}))
    sheet.conditional_format(
        "C4:C14", {"type": "cell", "criteria": ">", "value": 5, "format": book.add_format({"font_color": "red"})}
    )
    sheet.data_validation("B4:B9", {"validate": "list", "source": ["Đạt", "Không đạt"]})
    sheet.autofilter("A3:C13")
    sheet.add_table("J3:K6", {"name": f"Bang{number}", "data": [[1, 2], [3, 4], [5, 6]]})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": [sheet.name, 3, 2, 9, 2]})
    sheet.insert_chart("M2", chart)
    sheet.write_url("A16", "https://example.org/", string="liên kết")
    sheet.insert_button("N18", {"caption": "Nút"})
    sheet.protect("", {"select_locked_cells": True})


def _by_openpyxl(want: Wanted) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name in NAMES[: want.sheets]:
        sheet = book.create_sheet(name)
        sheet["A1"], sheet["B2"], sheet["C3"] = "Bảng", 1.5, "=B2*2"
        sheet["E7"] = "  chữ có khoảng trắng  "
        for address in want.commented:
            sheet[address].comment = Comment(f"Ghi chú của đơn vị ở {address}", "Đơn vị")
        if want.extras:
            sheet.merge_cells("F1:H1")
            sheet.print_area = "A1:H20"
            sheet.print_title_rows = "1:2"
            sheet.row_dimensions[2].hidden = True
    if want.hidden and want.sheets > 1:
        book.worksheets[0 if want.active else 1].sheet_state = "hidden"
    book.active = want.active
    book.defined_names["TongDiem"] = DefinedName("TongDiem", attr_text="'Tự chấm'!$C$3")
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _with_macros(content: bytes) -> bytes:
    parts = parts_of(content)
    types = parts["[Content_Types].xml"].decode()
    types = types.replace("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml").replace(
        "application/vnd.openxmlformats-officedocument.ms-excel", "application/vnd.ms-excel"
    )
    binary = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    parts["[Content_Types].xml"] = re.sub(r"(<Types[^>]*>)", rf"\1{binary}", types).encode()
    parts["xl/vbaProject.bin"] = bytes(range(256)) * 9
    related = parts["xl/_rels/workbook.xml.rels"].decode()
    link = '<Relationship Id="rId999" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    parts["xl/_rels/workbook.xml.rels"] = related.replace("</Relationships>", f"{link}</Relationships>").encode()
    return zipped(parts)


def _strict(name: str, text: str) -> str:
    text = text.replace(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"
    )
    return text.replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    )


def _prefixed(name: str, text: str) -> str:
    """Write the workbook, its sheets and styles with a prefix on every name, as some programs do."""
    if not re.fullmatch(r"xl/(workbook|styles|worksheets/sheet\d+|comments\d+)\.xml", name):
        return text
    head, sep, body = text.partition("?>")
    if not sep:
        head, body = "", text
    body = re.sub(r"<(/?)(?=[A-Za-z])(?![A-Za-z0-9]+:)", r"<\1x:", body)
    body = body.replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    )
    return head + sep + body


def _bare(name: str, text: str) -> str:
    """Leave out what may be left out: numbers of rows and cells in order, counts, the window's view."""
    if name == "xl/workbook.xml":
        return re.sub(r"<bookViews>.*?</bookViews>", "", text, flags=re.DOTALL)
    if name == "xl/styles.xml":
        return re.sub(r'(<(?:fonts|fills|borders|cellXfs)) count="\d+"', r"\1", text)
    if name.startswith("xl/worksheets/sheet"):
        return re.sub(r'<dimension ref="[^"]*"\s*/>', "", text)
    return text


def _bent(content: bytes, bend: Callable[[str, str], str]) -> bytes:
    parts = parts_of(content)
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            parts[name] = bend(name, part.decode("utf-8")).encode()
    return zipped(parts)
