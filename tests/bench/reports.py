"""The same report by our blocks, by a docxtpl template, by bare XML with the same controls, by bare text."""

import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import count
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docxtpl import DocxTemplate

from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.papers.labels import control_name
from desktop.papers.word.blocks import Block, Grid, words
from desktop.papers.word.package import document
from desktop.words.cells import shown

TABLES, ROWS, COLUMNS = 12, 40, 8
_SENTENCE = "Các đơn vị trong Cụm đã triển khai đồng bộ các giải pháp bảo đảm an ninh, trật tự trên địa bàn quản lý. "
_PARAGRAPHS = 60


def texts(times: int = 1) -> list[str]:
    """Return the paragraphs of a report of about 25 pages, `times` as long."""
    return [f"{number}. {_SENTENCE * 4}" for number in range(_PARAGRAPHS * times)]


def tables(times: int = 1) -> list[Table]:
    """Return 12 tables of 40 rows and 8 columns, `times` as many; every number has an id."""
    return [_table(number) for number in range(TABLES * times)]


def _table(number: int) -> Table:
    columns = (Column("Chỉ tiêu", width=40), *(Column(f"Kỳ {at}", align=Align.RIGHT) for at in range(1, COLUMNS)))
    rows = tuple(Row((TableCell(f"Chỉ tiêu số {row}"), *_numbers(number, row))) for row in range(ROWS))
    return Table(f"Bảng {number}", columns, rows)


def _numbers(number: int, row: int) -> tuple[TableCell, ...]:
    return tuple(
        TableCell(Decimal(number * 1000 + row * 10 + at) / 4, id=f"I{number}.{row}:{at}") for at in range(1, COLUMNS)
    )


def ours(paragraphs: list[str], grids: list[Table]) -> bytes:
    """Return the report written as the papers are: numbers in content controls, columns fitted, letters chosen."""
    blocks: list[Block] = [words("NoiDung", each) for each in paragraphs]
    return document([*blocks, *(Grid(each) for each in grids)], "Báo cáo", "Mã số liệu: K7M2QX", date(2026, 11, 21))


def template(paragraphs: list[str], grids: list[Table]) -> bytes:
    """Return a docxtpl template of the same report: a field per paragraph, a loop per table."""
    made = Document()
    for number in range(len(paragraphs)):
        made.add_paragraph(f"{{{{ p{number} }}}}")
    for number, table in enumerate(grids):
        _loop(made, number, table)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def _loop(made: Any, number: int, table: Table) -> None:
    grid = made.add_table(rows=4, cols=len(table.columns), style="Table Grid")
    for at, column in enumerate(table.columns):
        grid.cell(0, at).text = column.title
        grid.cell(2, at).text = f"{{{{ r[{at}] }}}}"
    grid.cell(1, 0).text = f"{{%tr for r in t{number} %}}"
    grid.cell(3, 0).text = "{%tr endfor %}"


def by_template(form: bytes, paragraphs: list[str], grids: list[Table]) -> bytes:
    """Return the report rendered by docxtpl."""
    facts: dict[str, Any] = {f"p{number}": text for number, text in enumerate(paragraphs)}
    facts |= {
        f"t{number}": [[shown(cell) for cell in row.cells] for row in table.rows] for number, table in enumerate(grids)
    }
    filled = DocxTemplate(BytesIO(form))
    filled.render(facts)
    stream = BytesIO()
    filled.save(stream)
    return stream.getvalue()


def bare(paragraphs: list[str], grids: list[Table]) -> bytes:
    """Return the same elements written without a thought: styles, widths and content controls in one go."""
    numbers = count(1)
    body = [f'<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr>{_run(each)}</w:p>' for each in paragraphs]
    for table in grids:
        body.append("<w:tbl>")
        for row in table.rows:
            cells = "".join(_bare_cell(cell, numbers) for cell in row.cells)
            body.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
        body.append("</w:tbl>")
    return _zipped("".join(body))


def _bare_cell(cell: TableCell, numbers: "count[int]") -> str:
    text = _run(shown(cell), '<w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>')
    if cell.id:
        text = (
            f'<w:sdt><w:sdtPr><w:alias w:val="{escape(control_name(cell.id, shown(cell)))}"/>'
            f'<w:tag w:val="tk:{escape(cell.id)}"/><w:id w:val="{next(numbers)}"/></w:sdtPr>'
            f"<w:sdtContent>{text}</w:sdtContent></w:sdt>"
        )
    return (
        '<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="BangSo"/></w:pPr>{text}</w:p></w:tc>'
    )


def _run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def barest(paragraphs: list[str], grids: list[Table]) -> bytes:
    """Return the text alone as plain XML in a zip: no styles, no widths, no content controls."""
    body = "".join(_paragraph(each) for each in paragraphs) + "".join(_barest_table(each) for each in grids)
    return _zipped(body)


def _zipped(body: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return stream.getvalue()


def _barest_table(table: Table) -> str:
    rows = ([column.title for column in table.columns], *([shown(cell) for cell in row.cells] for row in table.rows))
    return f"<w:tbl>{''.join(_barest_row(row) for row in rows)}</w:tbl>"


def _barest_row(cells: list[str]) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{_paragraph(each)}</w:tc>' for each in cells)}</w:tr>"


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"
