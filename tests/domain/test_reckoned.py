"""Points that a cell works out, and words behind points that only say how they came about."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.reading import Doubtful, NumberField, Outcome, Reading, Unreadable, read_number

FIVE = NumberField("points", Decimal(5))


def _read(raw: str) -> Outcome:
    return read_number(raw, FIVE)


@pytest.mark.parametrize(
    "raw",
    [
        "5 - 1 = 4",
        "5-1=4",
        "5-0,5-0,5=4",
        "2 + 2 = 4 điểm",
        "4 = 5 - 1",
        "5 điểm - 1 điểm = 4 điểm",
        "5 điểm trừ 1 điểm còn 4 điểm",
        "5 điểm chuẩn trừ 1 (chậm báo cáo) = 4",
        "Trừ 1 điểm do chậm báo cáo, còn 4 điểm",
        "5 - 1 = 4 (chậm báo cáo)",
    ],
)
def test_a_cell_that_works_its_points_out_tells_what_they_come_to(raw: str) -> None:
    assert _read(raw) == Reading(Decimal(4), raw=raw, note="reckoned")


@pytest.mark.parametrize(
    "raw",
    [
        "4 (trừ do chậm báo cáo)",
        "4 điểm (trừ 1 điểm do chậm báo cáo)",
        "4/5 (trừ 1 điểm do chậm)",
        "4 (bị trừ 0,5đ do chậm, trừ 0,5đ do sai mẫu)",
        "4 (5 - 1)",
        "4 (4/5)",
        "4 điểm (đạt 80%)",
        "4 điểm, trừ điểm do chậm báo cáo",
    ],
)
def test_words_behind_points_that_say_how_they_came_about_leave_no_doubt(raw: str) -> None:
    found = _read(raw)
    assert isinstance(found, Reading)
    assert (found.value, found.note) == (Decimal(4), "reckoned")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("5-1=3", 3),
        ("5 (trừ 1 điểm do chậm)", 5),
        ("5 (trừ do chậm báo cáo)", 5),
        ("4 (trừ 0,5 điểm do chậm)", 4),
        ("3 (trừ 2 lần, mỗi lần 1 điểm)", 3),
        ("4 (-1)", 4),
        ("4 (6 - 1)", 4),
        ("4 (cộng 1 điểm)", 4),
        ("5 điểm, trừ 1 điểm", 5),
        ("4 điểm; trừ 1 điểm vì có đơn thư", 4),
        ("trừ 1 điểm còn 3", 3),
        ("5 - 1 = 4 (Cụm chấm 3)", 4),
        ("4 (3/5)", 4),
        ("4 (đạt 95%)", 4),
        ("4 (trừ 1 điểm, chấm lần 2)", 4),
    ],
)
def test_words_that_may_mean_another_number_leave_the_doubt(raw: str, value: int) -> None:
    found = _read(raw)
    assert isinstance(found, Doubtful)
    assert (found.code, found.reading.value) == ("words_behind_unsure", Decimal(value))


@pytest.mark.parametrize("raw", ["5 - 1", "5-1", "5=4", "2+2", "trừ 1 điểm", "4-5", "1.500 - 1 ="])
def test_a_sum_that_nobody_finished_is_no_number(raw: str) -> None:
    assert isinstance(_read(raw), Unreadable)


def test_only_points_are_reckoned() -> None:
    assert not isinstance(read_number("5 - 1 = 4", NumberField("count")), Reading)


@given(st.integers(0, 20), st.integers(1, 20), st.integers(0, 40))
def test_what_was_taken_off_is_no_doubt_only_where_it_is_all_that_lacks(points: int, taken: int, most: int) -> None:
    found = read_number(f"{points} (trừ {taken} điểm)", NumberField("points", Decimal(most)))
    assert isinstance(found, Reading) is (points + taken == most)
