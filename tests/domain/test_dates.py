from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dates import AmbiguousDay, Day, DayOrder, Month, NoDate, read_date


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("05/11/2025", date(2025, 11, 5)), ("15-11-2025", date(2025, 11, 15)), ("5.11.25", date(2025, 11, 5)),
        ("ngày 05 tháng 11 năm 2026", date(2026, 11, 5)), ("2025-11-03", date(2025, 11, 3)),
        ("2025-11-03T00:00:00", date(2025, 11, 3)),
    ],
)  # fmt: skip
def test_dates_are_read_day_first(raw: str, found: date) -> None:
    assert read_date(raw) == Day(found, raw)


def test_a_day_and_month_take_the_year_they_are_given() -> None:
    assert read_date("27/11", 2026) == Day(date(2026, 11, 27), "27/11", "year_assumed")
    assert read_date("27/11") == NoDate("not_a_date", "27/11")
    assert read_date("31/2", 2026) == NoDate("not_a_date", "31/2")


def test_a_month_names_no_day() -> None:
    assert read_date("tháng 11/2025") == Month(2025, 11, "tháng 11/2025")
    assert read_date("tháng 11 năm 2025") == Month(2025, 11, "tháng 11 năm 2025")
    assert read_date("tháng 13/2025") == NoDate("not_a_date", "tháng 13/2025")


def test_a_date_that_can_only_be_american_says_so() -> None:
    assert read_date("11/15/2025") == Day(date(2025, 11, 15), "11/15/2025", "month_first")


def test_beside_american_dates_a_date_that_fits_both_ways_is_asked_about() -> None:
    found = read_date("03/04/2025", order=DayOrder.UNSURE)
    assert found == AmbiguousDay((date(2025, 4, 3), date(2025, 3, 4)), "03/04/2025")
    assert read_date("04/04/2025", order=DayOrder.UNSURE) == Day(date(2025, 4, 4), "04/04/2025")


@pytest.mark.parametrize(
    ("raw", "code"), [("", "blank"), ("sớm", "not_a_date"), ("31/02/2025", "not_a_date"), ("2025-13-01", "not_a_date")]
)
def test_what_is_no_date_says_so(raw: str, code: str) -> None:
    assert read_date(raw) == NoDate(code, raw)


@given(st.dates(min_value=date(1901, 1, 1), max_value=date(2100, 1, 1)))
def test_every_date_comes_back(day: date) -> None:
    assert read_date(f"{day:%d/%m/%Y}") == Day(day, f"{day:%d/%m/%Y}")
