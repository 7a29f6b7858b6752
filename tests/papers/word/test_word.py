"""Blocks as Word XML: text is only ever text, tables fit, lines have their due length."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document
from docx.shared import Length
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.table import Align, Column, Mark, Role, Row, Table, TableCell
from desktop.papers.word.blocks import Bound, Grid, Pair, Paragraph, SectionEnd, Signatures, Words, words
from desktop.papers.word.letters import width_mm
from desktop.papers.word.package import document
from desktop.papers.word.text import run
from tests.papers import docx

DAY = date(2026, 11, 21)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_of(xml: str) -> str:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    root = ET.fromstring(f"<root {space}>{xml}</root>")
    marks = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(each.text or "" if each.tag == f"{W}t" else marks.get(each.tag, "") for each in root.iter())


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=80))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert text_of(run(text, bold=False, italic=True)) == text


@pytest.mark.parametrize("text", ["a\nb", "a\tb", "<w:p>&\"'", "  hai  "])
def test_breaks_markup_and_spaces_are_kept(text: str) -> None:
    assert text_of(run(text, bold=True, italic=False)) == text


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert text_of(run("a\x00\x0bb\ufffe", bold=False, italic=False)) == "ab"
    assert text_of(run("a\r\nb\rc", bold=False, italic=False)) == "a\nb\nc"


def table(columns: int, group: str = "", rows: int = 2) -> Table:
    heads = tuple(Column(f"C{number}", group, Align.RIGHT, 11, 2) for number in range(columns))
    first = Column("Nội dung", width=46, frozen=True)
    cells = tuple(TableCell(Decimal(number), id=f"X:{number}") for number in range(columns))
    body = tuple(Row((TableCell("Tiêu chí"), *cells), depth=number % 2, role=Role.LEAF) for number in range(rows))
    return Table("", (first, *heads), body)


def sums(made: Table, *, lying: bool = True) -> list[int]:
    xml = docx.part(document((Grid(made),), "", "", DAY, lying))
    grids = ET.fromstring(xml).iter(f"{W}tblGrid")
    return [sum(int(each.get(f"{W}w", "0")) for each in grid) for grid in grids]


@pytest.mark.parametrize("columns", [1, 4, 9, 15, 30])
def test_a_table_is_as_wide_as_the_page(columns: int) -> None:
    assert all(each == pytest.approx(14286, abs=columns + 2) for each in sums(table(columns)))
    assert all(each == pytest.approx(9354, abs=columns + 2) for each in sums(table(columns), lying=False))


def test_letters_shrink_before_numbers_break() -> None:
    small = docx.part(document((Grid(table(15)),), "", "", DAY, landscape=True))
    large = docx.part(document((Grid(table(3)),), "", "", DAY, landscape=True))
    assert 'w:sz w:val="24"' in large
    assert 'w:sz w:val="24"' not in small


def test_grouped_headings_stand_over_their_columns() -> None:
    made = document((Grid(table(3, "An Bình")),), "", "", DAY)
    first = Document(docx.stream(made)).tables[0]
    assert [cell.text for cell in first.rows[0].cells] == ["Nội dung", "An Bình", "An Bình", "An Bình"]
    assert [cell.text for cell in first.rows[1].cells] == ["Nội dung", "C0", "C1", "C2"]


def test_small_tables_stay_on_one_page_and_long_ones_may_part() -> None:
    assert "<w:keepNext/>" in docx.part(document((Grid(table(2)),), "", "", DAY))
    assert "<w:keepNext/>" not in docx.part(document((Grid(table(2, rows=40)),), "", "", DAY))


def test_a_sign_is_typed_and_a_number_is_bound() -> None:
    row = Row((TableCell("a"), TableCell(None, Mark.NOT_ASSIGNED, "AB:I"), TableCell(Decimal("1.5"), id="AB:II")))
    columns = (Column("A"), Column("B", align=Align.RIGHT, places=2), Column("C", align=Align.RIGHT, places=2))
    made = document((Grid(Table("", columns, (row,))),), "", "", DAY)
    assert docx.bound(made) == [("tk:AB:II", "1,50")]
    assert "KG" in docx.typed(made)


def test_the_check_row_is_for_excel_only() -> None:
    checked = Row((TableCell("Kiểm tra"), TableCell("khớp")), Role.CHECK)
    made = document((Grid(Table("", (Column("A"), Column("B")), (checked,))),), "", "", DAY)
    assert "khớp" not in docx.typed(made)


def test_each_section_has_its_own_page() -> None:
    blocks = (
        words("NoiDung", "một"),
        SectionEnd(),
        words("NoiDung", "hai"),
        SectionEnd(landscape=True),
        words("NoiDung", "ba"),
    )
    sections = Document(docx.stream(document(blocks, "", "", DAY))).sections
    assert [section.orientation for section in sections] == [0, 1, 0]
    assert [round(Length(section.left_margin or 0).mm) for section in sections] == [30, 30, 30]


def test_bound_numbers_are_read_by_word_libraries() -> None:
    made = document(
        (Paragraph("NoiDung", (Words("Có "), Bound("PPHS", "1.616"), Words(" vụ", bold=True)), new_page=True),),
        "Tên",
        "Mã",
        DAY,
    )
    opened = Document(docx.stream(made))
    assert opened.core_properties.title == "Tên"
    assert docx.paragraphs(made) == ["Có 1.616 vụ"]
    assert "<w:pageBreakBefore/>" in docx.part(made)


def test_two_columns_fill_the_page() -> None:
    pair = Pair((words("NoiNhan", "trái"),), (words("KyTen", "phải"),), (1, 1))
    xml = ET.fromstring(docx.part(document((pair,), "", "", DAY)))
    widths = [int(each.get(f"{W}w", "0")) for each in xml.iter(f"{W}gridCol")]
    assert widths == [4677, 4677]


def test_the_motto_is_as_wide_as_type_sets_it() -> None:
    assert width_mm("Độc lập - Tự do - Hạnh phúc", 13) == pytest.approx(56, abs=3)
    assert width_mm("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12) == pytest.approx(88, abs=3)
    assert width_mm("", 12) == 0


def steps(units: int, layers: int = 4) -> Table:
    head = (Column("Mã", width=8, frozen=True), Column("Nội dung", width=46, frozen=True), Column("Chuẩn", width=9))
    own = tuple(
        Column(f"B{layer}", f"Đơn vị {unit}", Align.RIGHT, 7, 2) for unit in range(units) for layer in range(layers)
    )
    numbers = tuple(TableCell(Decimal("9.50"), id=f"U{place}:I@claim") for place in range(units * layers))
    return Table("", head + own, (Row((TableCell("I"), TableCell("Chữ"), TableCell(Decimal(10)), *numbers)),))


@pytest.mark.parametrize("units", [1, 3, 6, 15])
def test_a_table_of_steps_is_parted_between_units_and_loses_no_number(units: int) -> None:
    made = document((Grid(steps(units)),), "", "", DAY, landscape=True)
    assert len(docx.bound(made)) == units * 4
    tables = Document(docx.stream(made)).tables
    names = [dict.fromkeys(cell.text for cell in each.rows[0].cells) for each in tables]
    assert [name for each in names for name in each if name.startswith("Đơn vị")] == [
        f"Đơn vị {unit}" for unit in range(units)
    ]
    assert all(list(each)[:3] == ["Mã", "Nội dung", "Chuẩn"] for each in names)
    columns = [int(each) for each in re.findall(r'<w:gridCol w:w="(\d+)"/>', docx.part(made))]
    assert min(columns) >= 400


def test_a_table_of_many_plain_columns_is_parted_behind_its_frozen_ones() -> None:
    made = document((Grid(table(60)),), "", "", DAY, landscape=True)
    tables = Document(docx.stream(made)).tables
    assert len(tables) > 1
    assert all(each.rows[0].cells[0].text == "Nội dung" for each in tables)


def test_one_group_that_does_not_fit_stays_whole() -> None:
    made = document((Grid(steps(1, layers=40)),), "", "", DAY, landscape=True)
    assert len(Document(docx.stream(made)).tables) == 1


@pytest.mark.parametrize(("signers", "in_a_row"), [(1, 3), (4, 3), (15, 5)])
def test_every_signer_has_a_place_of_the_same_width(signers: int, in_a_row: int) -> None:
    cells = tuple((words("KyQuyenHan", f"ĐƠN VỊ {number}"),) for number in range(signers))
    made = docx.part(document((Signatures(cells, in_a_row),), "", "", DAY, landscape=True))
    columns = re.findall(r'<w:gridCol w:w="(\d+)"/>', made)
    assert len(columns) % in_a_row == 0
    assert len(set(columns)) == 1
    assert made.count("ĐƠN VỊ") == signers


def test_a_row_that_only_names_a_group_reaches_over_the_table() -> None:
    columns = (Column("TT", align=Align.CENTRE, width=5), Column("Tên", width=30, frozen=True), Column("Số", width=9))
    rows = (
        Row((TableCell(""), TableCell("Tệp gốc của Công an tỉnh Cẩm Giang"), TableCell())),
        Row((TableCell(""), TableCell("Cộng"), TableCell(Decimal(3))), Role.SECTION),
    )
    group = replace(rows[0], role=Role.SECTION)

    made = Document(BytesIO(document((Grid(Table("", columns, (group, *rows))),), "", "", DAY)))

    spans = [[cell.grid_span for cell in row._tr.tc_lst] for row in made.tables[0].rows]
    assert spans == [[1, 1, 1], [1, 2], [1, 1, 1], [1, 1, 1]]


@pytest.mark.parametrize(("rows", "kept"), [(1, 0), (4, 6), (6, 0)])
def test_a_few_rows_of_signers_stand_on_one_page_many_go_on_to_the_next(rows: int, kept: int) -> None:
    cells = tuple((words("KyQuyenHan", "ĐẠI DIỆN"), words("KyTen", "…")) for _ in range(rows))
    made = docx.part(document((Signatures(cells, 1),), "", "", DAY))
    table = made[made.index("<w:tbl>") : made.index("</w:tbl>")]
    assert table.count("<w:keepNext/>") == kept
