"""Layouts of annexes whose headings or rows mislead: other years, least points, sums, codes level by level."""

from pathlib import Path

import docx
import pytest

from desktop.domain.framework import Part
from tests.sheets.annex.test_shapes import HEADS, codes, maxima, read, workbook

WHOLE = {"I": 100, "I.1": 60, "I.2": 40}


@pytest.mark.parametrize(
    ("heads", "others"),
    [
        (("Điểm chuẩn năm 2025", "Điểm chuẩn năm 2026"), (90, 50, 40)),
        (("Điểm tối thiểu", "Điểm tối đa"), (0, 0, 0)),
    ],
    ids=["another year", "least points"],
)
def test_points_that_are_no_maxima_are_passed_over(
    tmp_path: Path, heads: tuple[str, str], others: tuple[int, int, int]
) -> None:
    rows = (
        ("STT", "Nội dung", *heads),
        ("I", "AN NINH", others[0], 100),
        ("1", "Tham mưu", others[1], 60),
        ("2", "Phá án", others[2], 40),
    )
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == WHOLE
    assert "columns_passed" in codes(draft)


def test_years_below_one_heading_are_told_apart(tmp_path: Path) -> None:
    rows = (
        ("STT", "Nội dung", "Điểm chuẩn", None),
        (None, None, "Năm 2025", "Năm 2026"),
        ("I", "AN NINH", 90, 100),
        ("1", "Tham mưu", 50, 60),
        ("2", "Phá án", 40, 40),
    )
    assert maxima(workbook(tmp_path, rows, merges=("A1:A2", "B1:B2", "C1:D1"))) == WHOLE


def test_a_column_of_numbers_is_no_title(tmp_path: Path) -> None:
    rows = (
        ("STT", "Chỉ tiêu", "ĐVT", "Chỉ tiêu năm 2026", "Điểm chuẩn"),
        ("I", "AN NINH", None, None, 100),
        ("1", "Tham mưu", "%", 95, 60),
        ("2", "Phá án", "%", 80, 40),
    )
    assert maxima(workbook(tmp_path, rows)) == WHOLE


def test_each_level_may_have_its_own_column_of_codes(tmp_path: Path) -> None:
    rows = (
        ("Mục", "Tiêu chí", "Tiết", "Nội dung", "Điểm chuẩn"),
        ("I", None, None, "AN NINH", 100),
        (None, 1, None, "Tham mưu", 60),
        (None, None, "a", "Có văn bản", 35),
        (None, None, "b", "Đúng hạn", 25),
        (None, 2, None, "Phá án", 40),
    )
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == WHOLE | {"I.1.a": 35, "I.1.b": 25}
    assert not draft.warnings


@pytest.mark.parametrize("words", ["Cộng điểm phần I", "Cộng điểm mục I", "Tổng số điểm phần I", "Tổng điểm nhóm I"])
def test_a_sum_of_a_section_is_no_heading_of_the_bonus(words: str, tmp_path: Path) -> None:
    rows = (
        HEADS,
        ("I", "AN NINH", None),
        ("1", "Tham mưu", 30),
        (None, words, 30),
        ("II", "TRẬT TỰ", None),
        ("1", "Phá án", 70),
        (None, words.replace(" I", " II"), 70),
    )
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == {"I": 30, "I.1": 30, "II": 70, "II.1": 70}
    assert {each.part for each in draft.framework.criteria} == {Part.BASE}


@pytest.mark.parametrize("words", ["Mang sang", "Cộng mang sang", "Trang trước chuyển sang", "Chuyển sang trang sau"])
def test_a_sum_carried_over_to_the_next_page_is_passed_over_and_said(words: str, tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 100), ("1", "Tham mưu", 60), (None, words, 60), ("2", "Phá án", 40))
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == WHOLE
    assert "page_sum" in codes(draft)


def test_a_table_of_classes_below_the_criteria_ends_them(tmp_path: Path) -> None:
    rows = (
        HEADS,
        ("I", "AN NINH", 100),
        ("1", "Tham mưu", 60),
        ("2", "Phá án", 40),
        ("BẢNG XẾP LOẠI",),
        ("STT", "Xếp loại", "Điểm"),
        ("1", "Xuất sắc", "Từ 90 điểm trở lên"),
        ("2", "Tốt", "Dưới 90 điểm"),
    )
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == WHOLE
    assert "rows_below" in codes(draft)
    assert not draft.warnings


def test_a_sheet_that_only_sums_up_the_others_is_said_to_repeat_them(tmp_path: Path) -> None:
    one = (HEADS, ("I", "AN NINH", 30), ("1", "Tham mưu", 30))
    two = (HEADS, ("II", "TRẬT TỰ", 70), ("1", "Phá án", 70))
    summary = (HEADS, ("I", "AN NINH", 30), ("II", "TRẬT TỰ", 70), (None, "Tổng cộng", 100))
    draft = workbook(tmp_path, summary, one, two)
    assert maxima(draft) == {"I": 30, "I.1": 30, "II": 70, "II.1": 70}
    assert "table_repeated" in codes(draft)
    assert not draft.warnings


def test_points_stated_in_a_row_of_their_own_are_those_of_the_row_above(tmp_path: Path) -> None:
    rows = (
        HEADS,
        ("I", "AN NINH", None),
        (None, "(Điểm chuẩn: 100 điểm)", None),
        ("1", "Tham mưu", 60),
        ("2", "Phá án", 40),
    )
    assert maxima(workbook(tmp_path, rows)) == WHOLE


@pytest.mark.parametrize("said", ["60*", "60 (*)", "60 (1)", "60 [2]", "60²", "60 điểm/năm"])
def test_a_mark_of_a_footnote_is_no_part_of_the_points(said: str, tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 100), ("1", "Tham mưu", said), ("2", "Phá án", 40))
    assert maxima(workbook(tmp_path, rows)) == WHOLE


@pytest.mark.parametrize("said", ["; điểm tối đa: 60", " (điểm chuẩn 60)", " [60đ]", ", điểm tối đa là 60."])
def test_a_maximum_named_without_its_unit_is_read(said: str, tmp_path: Path) -> None:
    rows = (("STT", "Nội dung"), ("I", "AN NINH (100 điểm)"), ("1", f"Tham mưu{said}"), ("2", "Phá án (40 điểm)"))
    assert maxima(workbook(tmp_path, rows)) == WHOLE


def test_a_code_right_of_the_group_is_that_of_the_row(tmp_path: Path) -> None:
    rows = (
        ("Nhóm", "TT", "Tiêu chí", "Điểm"),
        ("I. An ninh (100 điểm)", "1", "Tham mưu", 60),
        (None, "2", "Phá án", 40),
    )
    assert maxima(workbook(tmp_path, rows, merges=("A2:A3",))) == WHOLE


@pytest.mark.parametrize("marks", [("- ", "- "), ("a) ", "b) ")])
def test_a_list_in_a_cell_with_its_points_beside_it_is_read_line_by_line(
    marks: tuple[str, str], tmp_path: Path
) -> None:
    text = docx.Document()
    table = text.add_table(rows=0, cols=3)
    listed = f"Tham mưu\n{marks[0]}Có văn bản\n{marks[1]}Đúng hạn"
    for row in (HEADS, ("I", "AN NINH", "100"), ("1", listed, "60\n35\n25"), ("2", "Phá án", "40")):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    text.save(str(tmp_path / "phu-luc.docx"))
    draft = read(tmp_path / "phu-luc.docx")
    assert maxima(draft) == WHOLE | {"I.1.a": 35, "I.1.b": 25}
    assert [each.title for each in draft.framework.criteria][2:4] == ["Có văn bản", "Đúng hạn"]
