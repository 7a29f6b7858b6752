"""Rot: whatever bits flip in a zipped file, it is refused or read as it was; no content makes the reader stumble."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.book import Book, Verdict
from desktop.sheets.reading import read_book
from tests.sheets.reader.packages import (
    DOCUMENT,
    SHEET,
    document_parts,
    formula,
    number,
    paragraph,
    rows,
    styles_of,
    table,
    text,
    workbook_parts,
    zipped,
)

CELLS = number("A1", "9.5") + '<c r="B1" t="s"><v>0</v></c>' + formula("C1", "A1*2", "19") + number("D1", "45292", 1)
BOOK = workbook_parts(
    rows(CELLS, text("A2", "Huế")) + '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
    strings="<si><t>Điểm</t></si>",
    styles=styles_of("dd/mm/yyyy"),
)
WORD = document_parts(
    paragraph("Tổng điểm: 95,5")
    + table(["TT", "Điểm"], ["1", "9,5"])
    + f"<w:sdt><w:sdtContent>{paragraph('x')}</w:sdtContent></w:sdt>",
    styles='<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>',
)
WHOLE = {"xlsx": zipped(BOOK), "docx": zipped(WORD)}


def read(content: bytes) -> Book:
    with TemporaryDirectory() as folder:
        path = Path(folder, "bang.xlsx")
        path.write_bytes(content)
        return read_book(str(path))


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
@settings(max_examples=120, deadline=None)
@given(flips=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 7)), min_size=1, max_size=3))
def test_flipped_bits_change_no_value(kind: str, flips: list[tuple[int, int]]) -> None:
    content = bytearray(WHOLE[kind])
    for at, bit in flips:
        content[at % len(content)] ^= 1 << bit
    book = read(bytes(content))

    if book.verdict is not Verdict.REFUSED:
        sound = read(WHOLE[kind])
        assert (book.sheets, book.paragraphs) == (sound.sheets, sound.paragraphs)


@pytest.mark.parametrize(("parts", "part"), [(BOOK, SHEET), (BOOK, "xl/styles.xml"), (WORD, DOCUMENT)])
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_no_change_of_the_xml_makes_the_reader_stumble(
    parts: dict[str, str | bytes], part: str, data: st.DataObject
) -> None:
    xml = str(parts[part])
    begin = data.draw(st.integers(xml.index("?>") + 2, len(xml)))
    end = data.draw(st.integers(begin, min(len(xml), begin + 40)))
    put = data.draw(
        st.sampled_from(
            ["", "-1", "99999999999", "NaN", "<c/>", "</row>", "<w:p>", '"', "A1", "<v>", xml[begin : end + 30]]
        )
    )

    book = read(zipped({**parts, part: xml[:begin] + put + xml[end:]}))

    if book.verdict is Verdict.REFUSED:
        assert (book.sheets, book.paragraphs, len(book.oddities)) == ((), (), 1)
