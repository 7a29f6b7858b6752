"""Names in lists: rank, address and post apart from the name, persons and groups told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dates import DayOrder
from desktop.sheets.draft.lists.decisions import decision_of
from desktop.sheets.draft.lists.names import Named, named
from tests.sheets.draft.lists.listed import Page, read, workbook


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Đồng chí Đại úy Nguyễn Văn An", Named("Nguyễn Văn An", "Đại úy", "", "ca_nhan", sure=True)),
        ("Dong chi Dai uy Nguyen Van An", Named("Nguyen Van An", "Dai uy", "", "ca_nhan", sure=True)),
        ("Bà Hồ Thị Én", Named("Hồ Thị Én", "", "", "ca_nhan", sure=True)),
        ("Lê Văn Cường, Phó Trưởng phòng", Named("Lê Văn Cường", "", "Phó Trưởng phòng", "ca_nhan")),
        ("Vũ Văn Nam", Named("Vũ Văn Nam", object="ca_nhan")),
        ("Vụ Tổ chức cán bộ", Named("Vụ Tổ chức cán bộ", object="tap_the", sure=True)),
        ("Đội CSGT, Công an xã Hòa Sơn", Named("Đội CSGT, Công an xã Hòa Sơn", object="tap_the", sure=True)),
        ("Đoàn Văn Hải", Named("Đoàn Văn Hải", object="ca_nhan")),
        ("Đoàn Thanh niên Công an tỉnh", Named("Đoàn Thanh niên Công an tỉnh", object="tap_the", sure=True)),
        ("Camera an ninh", Named("Camera an ninh")),
    ],
)
def test_a_cell_of_names_is_told_apart(cell: str, name: Named) -> None:
    assert named(cell) == name


@pytest.mark.parametrize(
    ("cell", "number", "day"),
    [
        ("QĐ số 123/QĐ-BCA ngày 05/3/2026", "123/QĐ-BCA", "2026-03-05"),
        ("15/QĐ-CAT-PX03, ngày 03.02.2026", "15/QĐ-CAT-PX03", "2026-02-03"),
        ("Quyết định số 7/QĐ-UBND ngày 5 tháng 3 năm 2026", "7/QĐ-UBND", "2026-03-05"),
        ("88/QĐ-CAT", "88/QĐ-CAT", ""),
        ("-", "", ""),
    ],
)
def test_number_and_day_of_a_decision_are_told_apart(cell: str, number: str, day: str) -> None:
    found = decision_of(cell, DayOrder.DAY_FIRST)
    assert (found.number, found.day) == (number, day)


@given(st.lists(st.lists(st.text(max_size=12), min_size=5, max_size=5), max_size=8))
def test_whatever_stands_below_the_headings_is_read_or_told(rows: list[list[str]]) -> None:
    head = ("TT", "Họ và tên", "Chức vụ", "Hình thức khen thưởng", "Số QĐ")
    sure = ("1", "Nguyễn Văn An", "Đội trưởng", "Giấy khen", "12/QĐ")
    draft = read(workbook(Page("Khen", (head, sure, *rows))))
    assert all(line.name and line.source for line in draft.lines)
