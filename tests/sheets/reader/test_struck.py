"""What is struck through is told, whatever the kind of file: a number crossed out is no number given."""

import struct
from io import BytesIO

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from desktop.domain.book import Verdict
from tests.sheets.reader import old_office as old
from tests.sheets.reader.conftest import Read, cells, codes
from tests.sheets.reader.packages import document, paragraph, table_row, zipped
from tests.sheets.reader.test_opendocument import cell, parts
from tests.sheets.reader.test_opendocument import table as ods_table

CROSSED = TextBlock(InlineFont(strike=True), "7,5")
STRUCK = "<w:r><w:rPr><w:strike/></w:rPr><w:t>7,5</w:t></w:r>"
STRUCK_CELL = f"<w:tc><w:p>{STRUCK}</w:p></w:tc>"


def _saved(value: float | CellRichText, struck: bool = False) -> bytes:
    made, content = openpyxl.Workbook(), BytesIO()
    made.worksheets[0]["A1"] = value
    made.worksheets[0]["A1"].font = Font(strike=struck)
    made.save(content)
    return content.getvalue()


def test_a_struck_number_keeps_its_value_and_is_told(read: Read) -> None:
    book = read(_saved(7.5, struck=True))
    (found,) = book.sheets[0].cells
    assert (found.raw, found.struck) == ("7.5", True)
    assert (codes(book), book.verdict) == (["struck_text"], Verdict.WARNED)


def test_of_a_text_that_is_struck_in_part_the_rest_is_read(read: Read) -> None:
    (found,) = read(_saved(CellRichText(CROSSED, TextBlock(InlineFont(), " 8")))).sheets[0].cells
    assert (found.value, found.raw, found.struck) == (" 8", "7,5 8", True)


def test_a_text_that_is_struck_as_a_whole_stays(read: Read) -> None:
    (found,) = read(_saved(CellRichText(CROSSED, TextBlock(InlineFont(strike=True), " ")))).sheets[0].cells
    assert (found.value, found.struck) == ("7,5 ", True)


def test_a_struck_cell_of_an_old_workbook_is_told(read: Read) -> None:
    crossed = bytearray(old.font("Arial"))
    crossed[6:8] = struct.pack("<H", 0x08)
    styles = old.font("Arial") + bytes(crossed) + old.style(0) + old.style(1)
    book = read(old.workbook(old.number(1, 1, 7.5, 1) + old.number(1, 2, 8, 0), styles=styles), "bang.xls")
    assert {place: each.struck for place, each in cells(book.sheets[0]).items()} == {"A1": True, "B1": False}


def test_a_struck_cell_and_a_struck_stretch_of_an_open_document_are_told(read: Read) -> None:
    struck = 'style:text-line-through-style="solid"'
    style = f'<style:style style:name="ce9"><style:text-properties {struck}/></style:style>'
    told = cell("float", "7.5", "7,5", 'table:style-name="ce9"') + cell("float", "8", "8")
    told += cell("string", shown='<text:span text:style-name="ce9">7</text:span> 8')
    content = parts(ods_table(told))
    head = "<office:automatic-styles>"
    content["content.xml"] = str(content["content.xml"]).replace(head, head + style)
    found = cells(read(zipped(content), "bang.ods").sheets[0])
    assert {place: each.struck for place, each in found.items()} == {"A1": True, "B1": False, "C1": True}


def test_struck_words_of_a_word_text_are_told_in_and_outside_tables(read: Read) -> None:
    body = f"<w:p>{STRUCK}</w:p>" + f"<w:tbl>{table_row(STRUCK_CELL)}</w:tbl>" + paragraph("8")
    book = read(document(body), "bao-cao.docx")
    assert [each.struck for each in book.paragraphs] == [True, True, False]
    assert book.sheets[0].cells[0].struck
    assert codes(book).count("struck_text") == 2


def test_a_line_named_by_its_type_alone_strikes_too(read: Read) -> None:
    styles = "".join(
        f'<style:style style:name="{name}"><style:text-properties style:text-line-through-type="{line}"/></style:style>'
        for name, line in (("T1", "single"), ("T2", "none"))
    )
    told = "".join(
        cell("string", shown=f'<text:span text:style-name="{name}">7</text:span> 8') for name in ("T1", "T2")
    )
    content = parts(ods_table(told))
    head = "<office:automatic-styles>"
    content["content.xml"] = str(content["content.xml"]).replace(head, head + styles)
    found = cells(read(zipped(content), "bang.ods").sheets[0])
    assert {place: each.struck for place, each in found.items()} == {"A1": True, "B1": False}
