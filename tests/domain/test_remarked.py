"""Numbers told with their maximum or with words behind them, and points that a spreadsheet took for days."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.book import Cell, CellType
from desktop.domain.reading import Doubtful, NumberField, Reading, Unreadable, read_cell, read_number

TEN = NumberField("points", Decimal(10))


@pytest.mark.parametrize(
    "raw",
    [
        "8/10",
        "8 / 10 điểm",
        "8 trên 10 điểm",
        "8đ/10đ",
        "8 điểm trên tổng số 10 điểm",
        "8/10 (có lý do)",
        "8/10 - đã làm",
    ],
)
def test_points_told_with_their_maximum_are_those_points(raw: str) -> None:
    assert read_number(raw, TEN) == Reading(Decimal(8), raw=raw, note="out_of_maximum")


@pytest.mark.parametrize("raw", ["8/12", "4/5", "8-10", "8 - 9", "8+1", "8 9"])
def test_two_numbers_are_never_one(raw: str) -> None:
    assert isinstance(read_number(raw, TEN), Unreadable)


@pytest.mark.parametrize(
    "raw", ["8 (có minh chứng)", "8*", "8 điểm (kèm theo)", "8 - có báo cáo", "đạt 8 (x)", "8 điểm đã đối chiếu"]
)
def test_words_behind_a_number_are_left_out_and_said(raw: str) -> None:
    found = read_number(raw, TEN)
    assert isinstance(found, Reading)
    assert (found.value, found.note) == (Decimal(8), "words_behind")


@pytest.mark.parametrize(
    "raw",
    [
        "Tự chấm: 8 điểm",
        "Đã tham mưu 05 văn bản;\nTự chấm: 8 điểm.",
        "Tối đa 10 điểm, tự chấm 8đ",
        "Giảm 12 vụ. Tự đánh giá đạt 8/10 điểm",
        "Tự chấm điểm: 8 (có minh chứng)",
    ],
)
def test_points_that_words_call_the_unit_s_own_are_taken_and_said(raw: str) -> None:
    found = read_number(raw, TEN)
    assert isinstance(found, Reading)
    assert (found.value, found.note) == (Decimal(8), "claimed_in_words")


@pytest.mark.parametrize(
    "raw", ["Chưa tự chấm", "Không tự chấm 8 điểm", "Tự chấm 8, tự đánh giá 9", "Tự chấm 8/12", "Tự chấm theo KH 8"]
)
def test_words_that_claim_nothing_sure_are_no_number(raw: str) -> None:
    assert isinstance(read_number(raw, TEN), Unreadable)


@pytest.mark.parametrize("raw", ["Tự chấm 8 điểm, trừ 2 điểm", "Tự chấm: 8. Cụm chấm: 7", "8/10 (trừ 3 do chậm)"])
def test_points_claimed_in_words_with_others_behind_are_doubtful(raw: str) -> None:
    found = read_number(raw, TEN)
    assert isinstance(found, Doubtful)
    assert (found.reading.value, found.code) == (Decimal(8), "words_behind_unsure")


@pytest.mark.parametrize("raw", ["Điểm: 8/10", "số điểm 8", "= 8", "Đạt 8 điểm", "8 điểm./.", "8./."])
def test_points_with_the_word_that_names_them_or_the_sign_that_closes_a_paper_are_those_points(raw: str) -> None:
    found = read_number(raw, NumberField("points", Decimal(10)))
    assert isinstance(found, Reading)
    assert found.value == 8


@pytest.mark.parametrize("raw", ["không đạt điểm 8", "Điểm: tám", "Điểm:"])
def test_words_that_name_no_points_are_no_number(raw: str) -> None:
    assert not isinstance(read_number(raw, NumberField("points", Decimal(10))), Reading)


@pytest.mark.parametrize("raw", ["8.", "8 .", "8,"])
def test_a_stop_behind_a_number_says_nothing(raw: str) -> None:
    found = read_number(raw, TEN)
    assert isinstance(found, Reading)
    assert (found.value, found.note) == (Decimal(8), "")


@pytest.mark.parametrize("raw", ["8 (trừ 0,5)", "8 điểm rưỡi", "8 (cộng thêm)", "8 điểm (đạt 95%)", "8 [9]"])
def test_words_with_other_numbers_behind_leave_a_doubt(raw: str) -> None:
    found = read_number(raw, TEN)
    assert isinstance(found, Doubtful)
    assert (found.code, found.reading.value) == ("words_behind_unsure", Decimal(8))


@pytest.mark.parametrize(
    "raw", ["8 (theo BC số 12/BC-PX03)", "8 (KH 45/KH-CAT ngày 03/11/2026)", "8 (BC số 7/2026/BC-CAT, ngày 3.11)"]
)
def test_the_number_and_day_of_a_paper_behind_points_are_no_other_number(raw: str) -> None:
    found = read_number(raw, TEN)
    assert isinstance(found, Reading)
    assert (found.value, found.note) == (Decimal(8), "words_behind")


@pytest.mark.parametrize("raw", ["8 (BC số 12/BC-PX03, trừ 3)", "8 (7/10)", "8 (12/BC ngày 5)"])
def test_other_numbers_beside_the_number_of_a_paper_leave_the_doubt(raw: str) -> None:
    assert isinstance(read_number(raw, TEN), Doubtful)


@pytest.mark.parametrize("raw", ["-8 (trừ 0,5)", "khoảng 8 (trừ 1)"])
def test_a_doubt_is_never_doubled(raw: str) -> None:
    assert isinstance(read_number(raw, TEN), Unreadable)


@given(st.integers(1, 12), st.integers(1, 12))
def test_a_day_is_points_only_where_one_of_its_numbers_is_the_maximum(day: int, month: int) -> None:
    cell = Cell(1, 1, "46000", date(2026, month, day), CellType.DATE)
    found = read_cell(cell, TEN)
    if 10 in {day, month}:
        assert isinstance(found, Doubtful)
        assert found.reading.value == (day if month == 10 else month)
    else:
        assert found == Unreadable("date_for_number", "46000")


def test_points_in_a_cell_of_percents_and_struck_numbers_are_doubtful() -> None:
    percent = Cell(1, 1, "0.05", Decimal("0.05"), CellType.NUMBER, number_format="0%")
    struck = Cell(1, 1, "5", Decimal(5), CellType.NUMBER, struck=True)
    found = [read_cell(each, TEN) for each in (percent, struck)]
    assert [(each.code, str(each.reading.value)) for each in found if isinstance(each, Doubtful)] == [
        ("percent_points", "5"),
        ("struck_value", "5"),
    ]
    assert isinstance(read_cell(percent, NumberField("percent")), Reading)


@pytest.mark.parametrize(
    ("raw", "value"), [("2, 5", "2.5"), ("1 ,80", "1.8"), ("0 , 75 điểm", "0.75"), ("7, 5đ", "7.5")]
)
def test_a_space_beside_the_comma_of_points_is_passed_over_and_said(raw: str, value: str) -> None:
    found = read_number(raw, NumberField("points", Decimal(10)))
    assert isinstance(found, Reading)
    assert (found.value, found.note) == (Decimal(value), "space_in_number")


@pytest.mark.parametrize(("raw", "maximum"), [("9, 5", 9), ("2. 5", 10), ("2, 5, 7", 10), ("2, 125", 10)])
def test_numbers_that_may_be_several_are_not_closed_up(raw: str, maximum: int) -> None:
    assert isinstance(read_number(raw, NumberField("points", Decimal(maximum))), Unreadable | Doubtful)


def test_only_points_are_closed_up() -> None:
    assert isinstance(read_number("2, 5", NumberField("count")), Unreadable)


@pytest.mark.parametrize("raw", ["1-Feb", "7-May", "6-Jun-26", "2-Thg5", "2-thg 5", "05/Sep", "2 tháng 5"])
def test_a_day_told_as_text_is_no_number(raw: str) -> None:
    assert read_number(raw, TEN) == Unreadable("date_for_number", raw)


@pytest.mark.parametrize("raw", ["8 - marathon", "8 - có báo cáo", "8 - mayor"])
def test_words_that_begin_like_a_month_are_words(raw: str) -> None:
    assert isinstance(read_number(raw, TEN), Reading)
