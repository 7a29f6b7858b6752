"""The lists of the form: filled in as a unit does, read back by their headings, by their marks, blank."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from desktop.domain.draft import Draft
from desktop.domain.form import GUIDE_SHEET, HEADING_ROW, MARK_SHEET
from desktop.domain.registers.form import LIST_SHEETS
from desktop.domain.registers.lines import FIELDS, Register
from desktop.papers.forms.book import workbook
from desktop.sheets.draft.parse import parse_draft
from desktop.sheets.reading import read_book
from tests.sheets.draft.lists.listed import LEDGER, codes, told

_TYPED: dict[Register, tuple[int | str | date | None, ...]] = {
    Register.MODELS: (1, "Camera an ninh", "An ninh, trật tự", "Toàn tỉnh", "Giảm 12% số vụ", "05 xã", "xem phụ lục"),
    Register.EXEMPLARS: (1, "Công an xã Hòa Sơn", "Tập thể", "Công an tỉnh", "Phòng cháy", "Cứu 12 người", None),
    Register.AWARDS: (
        *(1, "Trần Thị Bình", "Cá nhân", "Đại úy, PC02", "Bộ Công an", "Bằng khen", "Đã quyết định", "Phá án"),
        *("123/QĐ-BCA", date(2026, 3, 5), None),
    ),
}


@pytest.fixture
def form() -> Workbook:
    """The form of An Bình with a line on each list."""
    book = openpyxl.load_workbook(BytesIO(workbook(LEDGER, "AB", date(2026, 11, 1))))
    for sheet in LIST_SHEETS:
        for column, value in enumerate(_TYPED[sheet.register], 1):
            book[sheet.name].cell(HEADING_ROW + 1, column).value = value
    return book


def _read(book: Workbook, folder: Path) -> Draft:
    path = folder / "mau.xlsx"
    book.save(path)
    return parse_draft(read_book(str(path)), LEDGER)


def test_every_field_of_every_register_comes_back_from_the_form(form: Workbook, tmp_path: Path) -> None:
    draft = _read(form, tmp_path)
    assert [told(line) for line in draft.lines] == [
        (
            "Camera an ninh",
            "field=An ninh, trật tự",
            "scope=Toàn tỉnh",
            "result=Giảm 12% số vụ",
            "replicated=05 xã",
        ),
        ("Công an xã Hòa Sơn", "object=tap_the", "post=Công an tỉnh", "field=Phòng cháy", "deed=Cứu 12 người"),
        (
            "Trần Thị Bình",
            "object=ca_nhan",
            "post=Đại úy, PC02",
            "level=Bộ Công an",
            "form=Bằng khen",
            "status=decided",
            "deed=Phá án",
            "decision=123/QĐ-BCA",
            "decided_on=2026-03-05",
        ),
    ]
    assert all({name for name, _ in line.values} == set(FIELDS[line.register]) for line in draft.lines)
    assert not codes(draft)
    assert not [each for each in draft.findings if each.code == "ignored_sheet"]


def test_the_lists_are_known_by_their_marks_where_headings_and_titles_were_typed_over(
    form: Workbook, tmp_path: Path
) -> None:
    as_sent = _read(form, tmp_path).lines
    for sheet in LIST_SHEETS:
        for column in range(1, len(sheet.columns) + 1):
            form[sheet.name].cell(HEADING_ROW, column).value = f"Cột {column}"
        form[sheet.name].title = f"Trang {sheet.register.value}"
        form.defined_names[sheet.mark].attr_text = f"'Trang {sheet.register.value}'!$A${HEADING_ROW}"
    assert [told(line) for line in _read(form, tmp_path).lines] == [told(line) for line in as_sent]


def test_without_marks_the_headings_tell_the_same(form: Workbook, tmp_path: Path) -> None:
    as_sent = _read(form, tmp_path).lines
    del form[MARK_SHEET]
    del form[GUIDE_SHEET]
    for name in list(form.defined_names):
        del form.defined_names[name]
    assert [told(line) for line in _read(form, tmp_path).lines] == [told(line) for line in as_sent]


def test_lists_left_blank_say_nothing_and_raise_nothing(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(LEDGER, "AB", date(2026, 11, 1))))
    draft = _read(book, tmp_path)
    assert draft.lines == ()
    assert not codes(draft)
    assert {table.kind for table in draft.tables} >= {register.value for register in Register}


def test_whom_and_whether_decided_are_chosen_from_lists(form: Workbook) -> None:
    sheet = form[LIST_SHEETS[2].name]
    ranges = {str(each.sqref): each.type for each in sheet.data_validations.dataValidation}
    assert [ranges[f"{column}7:{column}106"] for column in "CEFG"] == ["list"] * 4
    assert not sheet["B7"].protection.locked
    assert sheet["A7"].protection.locked
