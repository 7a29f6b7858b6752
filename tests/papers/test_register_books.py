"""The workbooks of the registers: headings that stay, texts that wrap and stay text, live sums, numbers of lượt apart."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from desktop.domain.dossier import Dossier
from desktop.papers.catalogue import build
from desktop.papers.numbers import bound_ids
from tests.papers import docx
from tests.papers.ledgers import ledger, standings
from tests.papers.registers import AWARDED, EXEMPLARS, MODELS, listed, model


def dossier(*entries) -> Dossier:  # type: ignore[no-untyped-def]
    return Dossier(listed(ledger(), *entries), standings(), date(2026, 11, 21), "K7M2QX")


def book(name: str, made: Dossier) -> Workbook:
    content = next(each.content for each in build(made, (name.partition(".")[0],)) if each.file_name == name)
    return openpyxl.load_workbook(BytesIO(content))


def annex(name: str, made: Dossier) -> bytes:
    return next(each.content for each in build(made, (name,)) if each.file_name.endswith(".docx"))


@pytest.mark.parametrize(
    ("name", "sheets"), [("mo-hinh", ["Mô hình", "Số lượng"]), ("dien-hinh", ["Điển hình", "Số lượng"])]
)
def test_a_list_prints_lying_with_its_headings_frozen_and_repeated(name: str, sheets: list[str]) -> None:
    made = book(f"{name}.xlsx", dossier())
    assert made.sheetnames == sheets
    for sheet in made:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.freeze_panes is not None
        assert sheet.print_title_rows is not None
        assert "K7M2QX" in str(sheet.oddFooter.left.text)  # type: ignore[union-attr]


def test_long_texts_wrap_and_what_looks_like_a_formula_stays_text() -> None:
    sheet = book("mo-hinh.xlsx", dossier())["Mô hình"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=1+1"))
    assert cell.data_type == "s"
    assert cell.alignment.wrap_text


def test_the_head_of_a_group_reaches_across_the_sheet() -> None:
    sheet = book("dien-hinh.xlsx", dossier())["Điển hình"]
    heads = {str(sheet.cell(each.min_row, each.min_col).value): each for each in sheet.merged_cells.ranges}
    assert heads["TẬP THỂ"].max_col == heads["CÁ NHÂN"].max_col == 5


def test_the_number_of_models_is_a_live_sum_of_the_units() -> None:
    sheet = book("mo-hinh.xlsx", dossier())["Số lượng"]
    total = next(row[2].value for row in sheet.iter_rows() if row[1].value == "TỔNG CỘNG")
    assert str(total).startswith("=SUM(C")
    assert {row[2].value for row in sheet.iter_rows() if row[1].value == "Công an tỉnh Đông Phú"} == {"…"}


def test_awards_by_name_stand_on_a_sheet_of_their_own_behind_the_numbers() -> None:
    assert book("khen-thuong.xlsx", dossier()).sheetnames == ["Khen thưởng"]
    made = book("khen-thuong.xlsx", dossier(*AWARDED))
    assert made.sheetnames == ["Khen thưởng", "Danh sách khen thưởng"]
    before = book("khen-thuong.xlsx", dossier())["Khen thưởng"]
    assert [[cell.value for cell in row] for row in made["Khen thưởng"].iter_rows()] == [
        [cell.value for cell in row] for row in before.iter_rows()
    ]


def test_awards_by_name_alone_make_the_paper_and_no_number_is_invented() -> None:
    only = dossier(*AWARDED)
    made = book("khen-thuong.xlsx", replace(only, ledger=replace(only.ledger, awards=())))
    assert "Chưa có số liệu" in [cell.value for row in made["Khen thưởng"].iter_rows() for cell in row]


def test_names_in_word_are_typed_text_and_counts_are_bound() -> None:
    content = annex("mo-hinh", dossier())
    assert bound_ids(content)[0] == "models:AB"
    assert not [id_ for id_ in bound_ids(content) if id_.startswith("list:")]
    assert "Camera an ninh khu dân cư" in docx.typed(content)


def test_the_annex_says_what_it_goes_with_and_no_row_is_broken_by_a_page() -> None:
    content = annex("dien-hinh", dossier(*EXEMPLARS))
    assert docx.paragraphs(content)[:2] == ["Phụ lục", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2026"]
    assert docx.paragraphs(content)[2].startswith("(Kèm theo Báo cáo số …/")
    xml = docx.part(content)
    assert xml.count("<w:cantSplit/>") == xml.count("<w:tr>")


@pytest.mark.parametrize("count", [1, 60])
def test_a_list_of_any_length_has_a_row_for_each(count: int) -> None:
    entries = tuple(model("AB", f"Mô hình {number}", result="Rất dài, " * 80) for number in range(count))
    assert docx.part(annex("mo-hinh", dossier(*entries))).count(">Rất dài, Rất dài") == count
    names = [row[1].value for row in book("mo-hinh.xlsx", dossier(*MODELS[:2], *entries))["Mô hình"].iter_rows()]
    assert len([each for each in names if str(each).startswith("Mô hình ")]) == count
