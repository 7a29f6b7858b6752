"""A unit's report as a .docx: letterhead, title, sections in the unit's own style of headings, signature."""

import io
from collections.abc import Callable
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from seeds.building.reports.headings import bold_headings, legacy_fonts, numbered_headings, styled_headings
from seeds.building.reports.words import ReportWords, Said, written
from seeds.building.settle import settle

_STYLES: dict[str, Callable[[Any], Callable[[Said], None]]] = {
    "AB": styled_headings,
    "BS": bold_headings,
    "CG": numbered_headings,
    "DP": bold_headings,
    "HL": bold_headings,
    "KT": styled_headings,
}
_LEGACY = frozenset({"DP"})
_LISTS = {
    "models": (
        "Danh sách mô hình, cách làm hay",
        ("TT", "Tên mô hình", "Lĩnh vực", "Phạm vi áp dụng", "Kết quả, hiệu quả", "Nhân rộng"),
        ("name", "field", "scope", "result", "replicated"),
    ),
    "exemplars": (
        "Danh sách điển hình tiên tiến năm 2026",
        ("STT", "Tên tập thể, họ tên cá nhân", "Chức vụ, đơn vị", "Lĩnh vực", "Thành tích"),
        ("name", "post", "field", "deed"),
    ),
}
_CENTRE, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def report_bytes(words: ReportWords) -> bytes:
    """Return the unit's report as it sends it."""
    document = _blank()
    document.core_properties.author, document.core_properties.comments = words.unit, ""
    _letterhead(document, words)
    _title(document)
    _body(document, words.lead)
    write_heading = _STYLES[words.code](document)
    for said in words.sections:
        write_heading(said)
        for paragraph in said.paragraphs:
            _body(document, paragraph)
        if said.table:
            _table(document, said)
        if said.listed:
            _list(document, said)
    _signature(document)
    if words.code in _LEGACY:
        legacy_fonts(document)
    out = io.BytesIO()
    document.save(out)
    return settle(out.getvalue())


def _blank() -> Any:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    return document


def _letterhead(document: Any, words: ReportWords) -> None:
    table = document.add_table(rows=2, cols=2)
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = Mm(66), Mm(99)
    left, right = table.rows[0].cells
    _line(left.paragraphs[0], "BỘ CÔNG AN")
    _line(left.add_paragraph(), words.unit.upper(), bold=True)
    _line(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, size=12)
    _line(right.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", bold=True)
    left, right = table.rows[1].cells
    _line(left.paragraphs[0], f"Số: {words.number}")
    _line(right.paragraphs[0], f"{words.place}, {words.day}", italic=True)


def _title(document: Any) -> None:
    document.add_paragraph()
    _line(document.add_paragraph(), "BÁO CÁO", bold=True, size=14)
    subject = "Tổng kết phong trào thi đua “Vì an ninh Tổ quốc” năm 2026"
    _line(document.add_paragraph(), subject, bold=True, size=14)


def _line(paragraph: Any, text: str, bold: bool = False, italic: bool = False, size: int = 13) -> None:
    paragraph.alignment = _CENTRE
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def _body(document: Any, text: str) -> None:
    paragraph = document.add_paragraph(text)
    paragraph.alignment = _JUSTIFY
    paragraph.paragraph_format.first_line_indent = Mm(12.7)
    paragraph.paragraph_format.space_after = Pt(6)


def _table(document: Any, said: Said) -> None:
    table = document.add_table(rows=1, cols=4, style="Table Grid")
    for cell, title in zip(table.rows[0].cells, ("Nội dung", "Đơn vị tính", "Năm 2025", "Năm 2026"), strict=True):
        cell.text = title
        cell.paragraphs[0].runs[0].bold = True
    for figure in said.table:
        cells = table.add_row().cells
        last = written(figure, figure.last) if figure.last else ""
        for cell, text in zip(cells, (figure.title, figure.unit, last, written(figure, figure.this)), strict=True):
            cell.text = text
    document.add_paragraph()


def _list(document: Any, said: Said) -> None:
    caption, headings, names = _LISTS[said.register]
    _line(document.add_paragraph(), caption, bold=True)
    table = document.add_table(rows=1, cols=len(headings), style="Table Grid")
    for cell, title in zip(table.rows[0].cells, headings, strict=True):
        cell.text = title
        cell.paragraphs[0].runs[0].bold = True
    for number, line in enumerate(said.listed, start=1):
        values = (str(number), *(line.get(name, "") for name in names))
        for cell, text in zip(table.add_row().cells, values, strict=True):
            cell.text = text
    document.add_paragraph()


def _signature(document: Any) -> None:
    table = document.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    receivers = left.paragraphs[0].add_run("Nơi nhận:")
    receivers.bold = receivers.italic = True
    receivers.font.size = Pt(12)
    for text in ("- Đơn vị Cụm trưởng (để tổng hợp);", "- Giám đốc (để báo cáo);", "- Lưu: VT, PX03."):
        left.add_paragraph().add_run(text).font.size = Pt(11)
    _line(right.paragraphs[0], "KT. GIÁM ĐỐC", bold=True)
    _line(right.add_paragraph(), "PHÓ GIÁM ĐỐC", bold=True)
