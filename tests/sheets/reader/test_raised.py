"""A note's mark typed raised behind a number does not lengthen it, whatever the kind of file."""

from io import BytesIO

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from desktop.sheets.letters import raised
from tests.sheets.reader.conftest import Read
from tests.sheets.reader.packages import zipped
from tests.sheets.reader.test_opendocument import parts, table

RAISED = TextBlock(InlineFont(vertAlign="superscript"), "1")
STYLE = (
    '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="{}"/></style:style>'
)


def _saved(*pieces: TextBlock | str) -> bytes:
    made, content = openpyxl.Workbook(), BytesIO()
    made.worksheets[0]["A1"] = CellRichText(*pieces)
    made.save(content)
    return content.getvalue()


def test_a_raised_mark_behind_a_number_is_told_from_it(read: Read) -> None:
    (found,) = read(_saved(TextBlock(InlineFont(), "9,5"), RAISED)).sheets[0].cells
    assert (found.raw, found.value) == ("9,51", "9,5¹")


def test_a_raised_letter_or_a_mark_behind_words_stays(read: Read) -> None:
    (found,) = read(_saved(TextBlock(InlineFont(), "m"), RAISED)).sheets[0].cells
    assert found.value == "m1"


def test_a_raised_mark_on_a_web_page_is_told_from_the_number(read: Read) -> None:
    page = "<html><table><tr><td>9,5<sup><i>1</i></sup></td><td>8</td></tr></table></html>"
    assert [cell.value for cell in read(page.encode(), "bang.xls").sheets[0].cells] == ["9,5¹", "8"]


@pytest.mark.parametrize(("position", "value"), [("super 58%", "9,5¹ 2"), ("33% 58%", "9,5¹ 2"), ("0% 100%", "9,51 2")])
def test_a_raised_mark_of_an_open_document_is_told_from_the_number(read: Read, position: str, value: str) -> None:
    span = '<text:span text:style-name="T1">1</text:span>'
    marked = f'<table:table-cell office:value-type="string"><text:p>9,5{span} 2</text:p></table:table-cell>'
    content = parts(table(f"<table:table-row>{marked}</table:table-row>"))
    content["content.xml"] = str(content["content.xml"]).replace(
        "<office:body>", f"{STYLE.format(position)}<office:body>"
    )
    assert read(zipped(content), "bang.ods").sheets[0].cells[0].value == value


@pytest.mark.parametrize(
    ("before", "text", "read_as"),
    [("9,5", "12", "¹²"), ("9,5 ", "1", "1"), ("", "1", "1"), ("5", "*", "*"), ("5", "(1)", "(1)")],
)
def test_only_digits_right_behind_a_digit_are_raised(before: str, text: str, read_as: str) -> None:
    assert raised(before, text) == read_as
