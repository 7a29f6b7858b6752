"""The forms sent to every unit: marks, names, open cells; they survive being filled in and saved elsewhere."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.domain.form import (
    AWARD_SHEET,
    FIGURE_SHEET,
    FORM_ID,
    GUIDE_SHEET,
    HEADING_ROW,
    MARK_SHEET,
    SCORE_SHEET,
    FigureColumn,
    MarkKey,
    ScoreColumn,
    form_rows,
)
from desktop.domain.ledger import Ledger
from desktop.domain.outline import OUTLINE, section_tag
from desktop.domain.registers.form import LIST_SHEETS
from desktop.domain.trouble import DeskError, Trouble
from desktop.papers.form_check import check_form
from desktop.papers.forms import outline, workbook
from desktop.words.catalogue import remedy, say
from desktop.words.guides import guide_of, is_guide
from tests.papers import docx
from tests.papers.ledgers import FRAMEWORK, ledger, published

DAY = date(2026, 11, 1)
LISTS = tuple(each.name for each in LIST_SHEETS)


@pytest.fixture(scope="module")
def content() -> bytes:
    return workbook(ledger(), "AB", DAY)


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content))


@pytest.fixture(scope="module")
def scores(book: Workbook) -> Worksheet:
    return book[SCORE_SHEET]


def place(book: Workbook, name: str) -> str:
    return str(book.defined_names[name].attr_text)


def cell_of(book: Workbook, name: str):  # type: ignore[no-untyped-def]
    sheet, _, cell = place(book, name).partition("!")
    return book[sheet.strip("'")][cell.replace("$", "")]


def test_the_sheets_stand_in_order_and_the_marks_are_hidden(book: Workbook) -> None:
    assert book.sheetnames == [GUIDE_SHEET, SCORE_SHEET, FIGURE_SHEET, AWARD_SHEET, *LISTS, MARK_SHEET]
    assert book[MARK_SHEET].sheet_state == "hidden"


def test_the_marks_say_whose_form_it_is(book: Workbook) -> None:
    marks = {row[0].value: row[1].value for row in book[MARK_SHEET].iter_rows(max_col=2) if row[0].value}
    assert marks[MarkKey.FORM] == FORM_ID
    assert (marks[MarkKey.UNIT], marks[MarkKey.ROUND], marks[MarkKey.VERSION]) == ("AB", "tong-ket", "1")
    assert (marks[MarkKey.LEVEL], marks[MarkKey.NUMBER], marks[MarkKey.YEAR]) == ("Bộ Công an", "1", "2026")


def test_every_row_of_the_layout_stands_in_its_place(scores: Worksheet) -> None:
    headings = [cell.value for cell in scores[HEADING_ROW]][: len(ScoreColumn)]
    assert headings == [column.value for column in ScoreColumn]
    for number, row in enumerate(form_rows(FRAMEWORK), start=HEADING_ROW + 1):
        assert (scores.cell(number, 1).value or "") == row.code
        assert scores.cell(number, 2).value == row.title


def test_every_open_cell_is_named_tinted_and_unlocked(book: Workbook) -> None:
    for row in form_rows(FRAMEWORK):
        for each in row.inputs:
            cell = cell_of(book, each.name)
            assert not cell.protection.locked
            assert cell.fill.fgColor.rgb == "FFFFF9DB"


def test_codes_titles_and_sums_are_locked_without_a_password(scores: Worksheet) -> None:
    assert scores.protection.sheet
    assert not scores.protection.password
    assert scores.cell(1, 1).protection.locked
    assert scores.cell(HEADING_ROW, 1).protection.locked
    assert scores.cell(HEADING_ROW + 1, 1).protection.locked
    assert scores.cell(HEADING_ROW + 1, 7).protection.locked


def test_the_plain_style_is_open_so_that_pasted_cells_stay_open(content: bytes) -> None:
    styles = docx.part(content, "xl/styles.xml")
    plain = re.search(r"<cellStyleXfs.*?</cellStyleXfs>", styles)
    assert plain
    assert '<protection locked="0"/>' in plain.group()


def test_a_title_like_a_formula_stays_text(scores: Worksheet) -> None:
    cells = [cell for row in scores.iter_rows(max_col=2) for cell in row if str(cell.value).startswith("=HYPERLINK")]
    assert [cell.data_type for cell in cells] == ["s"]


def test_a_choice_offers_its_labels_from_the_hidden_sheet(book: Workbook, scores: Worksheet) -> None:
    lists = [each for each in scores.data_validations.dataValidation if each.type == "list"]
    assert [each.formula1 for each in lists] == [f"'{MARK_SHEET}'!$D$1:$D$3"]
    offered = [book[MARK_SHEET].cell(row, 4).value for row in (1, 2, 3)]
    assert offered == ["Xuất sắc", "Tốt", "Khác"]
    assert lists[0].sqref == cell_of(book, "tk.II.2.choice").coordinate


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("tk.I.3.points", "{0}>=0,{0}<=10"),
        ("tk.I.1.a.claimed", "{0}>=0,{0}<=16"),
        ("tk.P.1.count", "{0}>=0,{0}=INT({0})"),
        ("tk.T.1.counts.1", "{0}>=0,{0}=INT({0})"),
        ("tk.I.1.b.baseline", "{0}>=0"),
        ("tk.I.1.a.actual", "TRUE"),
    ],
)
def test_typed_numbers_are_checked_and_a_dash_passes(book: Workbook, name: str, rule: str) -> None:
    cell = cell_of(book, name).coordinate
    found = [each for each in book[SCORE_SHEET].data_validations.dataValidation if str(each.sqref) == cell]
    assert found[0].formula1 == f'OR({cell}="-",{cell}="–",AND(ISNUMBER({cell}),{rule.format(cell)}))'
    assert found[0].prompt


@pytest.mark.parametrize(
    ("name", "stop"),
    [
        ("tk.I.1.a.actual", "Ô này nhận một con số (kể cả số âm), hoặc dấu - khi không phát sinh."),
        ("tk.I.1.a.target", "Ô này nhận một con số (kể cả số âm), hoặc dấu - khi không phát sinh."),
        ("tk.I.2.value", "Ô này nhận một con số (kể cả số âm), hoặc dấu - khi không phát sinh."),
        ("tk.I.1.b.baseline", "Ô này nhận số từ 0 trở lên, hoặc dấu - khi không phát sinh."),
        ("tk.P.1.count", "Ô này nhận số nguyên từ 0 trở lên, hoặc dấu - khi không phát sinh."),
        ("tk.I.1.a.claimed", "Ô này nhận số từ 0 đến 16, hoặc dấu - khi không phát sinh."),
    ],
)
def test_a_cell_says_what_its_rule_allows(book: Workbook, name: str, stop: str) -> None:
    cell = cell_of(book, name).coordinate
    found = [each for each in book[SCORE_SHEET].data_validations.dataValidation if str(each.sqref) == cell]
    assert found[0].error == stop


def test_counts_and_money_are_never_negative_but_a_rate_may_be(book: Workbook) -> None:
    checks = {str(each.sqref): each for each in book[FIGURE_SHEET].data_validations.dataValidation}
    rules = {
        code: checks[cell_of(book, f"sl.{code}.this").coordinate].formula1.rpartition(",")[2]
        for code in ("PPHS", "TLKP")
    }
    assert rules["PPHS"].endswith(">=0))")
    assert rules["TLKP"] == "TRUE))"


def long_title(length: int) -> Ledger:
    first, *rest = FRAMEWORK.criteria
    criteria = (replace(first, title="ậ ấ" * (length // 3)), *rest)
    return replace(ledger(), framework=replace(FRAMEWORK, criteria=criteria))


def test_the_longest_title_a_framework_may_have_is_read_whole() -> None:
    sheet = openpyxl.load_workbook(BytesIO(workbook(long_title(1998), "AB", DAY)))[SCORE_SHEET]
    cell, height = sheet.cell(HEADING_ROW + 1, 2), sheet.row_dimensions[HEADING_ROW + 1].height
    assert (len(str(cell.value)), cell.font.size) == (1998, 8)
    assert 250 < height <= 409
    assert all(each.height is None or each.height <= 409 for each in sheet.row_dimensions.values())


def test_a_title_that_no_cell_can_hold_is_refused_not_left_out() -> None:
    with pytest.raises(DeskError) as caught:
        workbook(long_title(33_000), "AB", DAY)
    (found,) = caught.value.findings
    assert caught.value.trouble is Trouble.REFUSED
    assert "33.000 ký tự" in say("papers", found.code, found.facts)
    assert remedy("papers", found.code, found.facts)


def test_sums_follow_the_tree_and_stay_empty_while_nothing_is_typed(book: Workbook, scores: Worksheet) -> None:
    rows = {row.code or row.title: number for number, row in enumerate(form_rows(FRAMEWORK), start=HEADING_ROW + 1)}
    branch = scores.cell(rows["I.1"], 7).value
    assert (
        branch
        == f'=IF(COUNT(G{rows["I.1.a"]},G{rows["I.1.b"]},G{rows["I.1.c"]})=0,"",SUM(G{rows["I.1.a"]},G{rows["I.1.b"]},G{rows["I.1.c"]}))'
    )
    total = str(scores.cell(rows["Tổng điểm tự chấm"], 7).value)
    assert total.endswith(f"SUM(G{rows['I']},G{rows['II']},G{rows['T']})-SUM(G{rows['P']}))")


def test_last_periods_figures_are_greyed_where_known(book: Workbook) -> None:
    known, unknown = cell_of(book, "sl.PPHS.last"), cell_of(book, "sl.TLKP.last")
    assert (known.value, known.font.color.rgb) == (200, "FF7F7F7F")
    assert unknown.value is None
    assert [cell.value for cell in book[FIGURE_SHEET][HEADING_ROW]] == [column.value for column in FigureColumn]


def test_the_award_sheet_has_usual_rows_and_the_units_own(book: Workbook) -> None:
    rows = [(row[0].value, row[1].value) for row in book[AWARD_SHEET].iter_rows(min_row=HEADING_ROW + 1, max_col=2)]
    assert ("Bộ Công an", "Bằng khen") in rows
    assert rows.count(("Bộ Công an", "Bằng khen")) == 1
    assert rows[-1] == (None, None)


def test_sheets_print_on_one_a4_page_across_with_headings_repeated(book: Workbook) -> None:
    for name in (SCORE_SHEET, FIGURE_SHEET, AWARD_SHEET, *LISTS):
        setup = book[name].page_setup
        assert (setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight) == ("landscape", 9, None, 0)
        assert book[name].print_title_rows == f"${HEADING_ROW}:${HEADING_ROW}"
        assert book[name].freeze_panes is not None
        fitting = book[name].sheet_properties.pageSetUpPr
        assert fitting
        assert fitting.fitToPage


def test_the_guide_names_unit_and_window(book: Workbook) -> None:
    text = "\n".join(str(row[0].value) for row in book[GUIDE_SHEET].iter_rows(max_col=1))
    assert "Công an tỉnh An Bình" in text
    assert "từ ngày 15/11/2025 đến hết ngày 14/11/2026" in text


def test_the_same_form_is_made_of_the_same_bytes() -> None:
    assert workbook(ledger(), "AB", DAY) == workbook(ledger(), "AB", DAY)
    assert outline(ledger(), "AB", DAY) == outline(ledger(), "AB", DAY)


def test_a_year_without_framework_asks_for_figures_only() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(published(), "AB", DAY)))
    assert book.sheetnames == [GUIDE_SHEET, FIGURE_SHEET, AWARD_SHEET, *LISTS, MARK_SHEET]


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(DeskError) as caught:
        workbook(ledger(), "XX", DAY)
    assert caught.value.facts["unit"] == "XX"


def test_a_form_filled_in_by_openpyxl_keeps_marks_and_names(content: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(content))
    cell_of(book, "tk.I.3.points").value = 9.5
    stream = BytesIO()
    book.save(stream)
    again = openpyxl.load_workbook(BytesIO(stream.getvalue()))
    assert cell_of(again, "tk.I.3.points").value == 9.5
    assert again[MARK_SHEET].sheet_state == "hidden"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_form_saved_by_libreoffice_keeps_marks_and_names(content: bytes, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(BytesIO(content))
    cell_of(book, "tk.I.3.points").value = 9.5
    book.save(tmp_path / "form.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"]
    subprocess.run(
        [*command, str(tmp_path / "out"), str(tmp_path / "form.xlsx")], check=True, capture_output=True, timeout=120
    )
    again = openpyxl.load_workbook(tmp_path / "out" / "form.xlsx")
    assert cell_of(again, "tk.I.3.points").value == 9.5
    assert again[MARK_SHEET].sheet_state == "hidden"
    assert again[MARK_SHEET]["B1"].value == FORM_ID
    computed = openpyxl.load_workbook(tmp_path / "out" / "form.xlsx", data_only=True)
    rows = {row.code: number for number, row in enumerate(form_rows(FRAMEWORK), start=HEADING_ROW + 1)}
    assert computed[SCORE_SHEET].cell(rows["I"], 7).value == 9.5
    assert computed[SCORE_SHEET].cell(rows["II"], 7).value in {None, ""}


def test_the_outline_has_every_heading_and_a_marked_place_to_write() -> None:
    made = outline(ledger(), "BS", DAY)
    texts = docx.paragraphs(made)
    for heading in OUTLINE:
        assert heading.member_text.replace("\n", " ") in texts
    tags = [tag for tag, _ in docx.bound(made)]
    leaves = [each for each in OUTLINE if each.level > 1 and each.key != "III"]
    assert tags == [section_tag(each) for each in leaves]
    assert "CÔNG AN TỈNH BẮC SƠN" in texts


def test_after_a_guide_one_writes_in_the_body_style() -> None:
    made = outline(ledger(), "AB", DAY)
    style = re.search(r'<w:style [^>]*w:styleId="HuongDan">.*?</w:style>', docx.part(made, docx.STYLES), re.DOTALL)
    assert style
    assert '<w:next w:val="NoiDung"/>' in style.group()


def test_under_every_guide_waits_an_empty_paragraph_of_the_body() -> None:
    words = Document(docx.stream(outline(ledger(), "AB", DAY))).paragraphs
    guides = [number for number, each in enumerate(words) if is_guide(each.text)]
    sections = guides[2:]  # the introduction and the code of the form stand above
    assert len(sections) == len([each for each in OUTLINE if guide_of(each.key)])
    for number in sections:
        style = words[number + 1].style
        assert (words[number + 1].text, style.name if style else "") == ("", "Nội dung")


def test_the_outline_keeps_the_form_of_office_papers() -> None:
    assert check_form(outline(ledger(), "AB", DAY)) == ()
