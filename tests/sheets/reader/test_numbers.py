"""Stored numbers, number formats, days, addresses: the small readings everything else rests on."""

import string
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.domain.book import Merge, a1
from desktop.sheets.numbers import (
    CERTAIN_DIGITS,
    all_plain,
    is_plain,
    of_double,
    open_ones,
    rounded,
    stored_number,
    told_double,
    told_number,
)
from desktop.sheets.xlsx.addresses import area, column_number, moved, position
from desktop.sheets.xlsx.formats import built_in, day_of, serial_of, shows_date, shows_percent


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        ("9.5", "9.5"),
        (" 9.5 ", "9.5"),
        ("+9.50", "9.50"),
        ("-0", "0"),
        ("1e5", "1e5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("8.4499999999999993", "8.45"),
        ("0.30000000000000004", "0.3"),
        ("89.999999999999986", "90"),
        ("123456789012345", "123456789012345"),
        ("0.94640000000000002", "0.9464"),
        ("1.7976931348623157e307", "1.79769313486232E+307"),
    ],
)
def test_stored_numbers_read_as_excel_shows_them(stored: str, value: str) -> None:
    assert stored_number(stored) == Decimal(value)


@pytest.mark.parametrize(
    "stored", ["", " ", "NaN", "1e999", "1e-400", "1,5", "1.2.3", "--1", "1e", "٣", "1 000", "0x1"]
)
def test_what_is_no_stored_number_reads_as_none(stored: str) -> None:
    assert stored_number(stored) is None


@settings(max_examples=100)
@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_what_was_typed_comes_back_from_its_double(typed: Decimal) -> None:
    assert stored_number(repr(float(typed))) == typed
    assert stored_number(f"{float(typed):.17g}") == typed
    assert of_double(float(typed)) == typed


@settings(max_examples=300)
@given(st.from_regex(r"-?(0|[1-9][0-9]{0,31})(\.[0-9]{1,31})?", fullmatch=True))
def test_plain_numbers_read_alike_at_once_and_one_by_one(stored: str) -> None:
    assume(all_plain([stored]))
    if len(stored) <= CERTAIN_DIGITS:
        told = Decimal(stored)
    elif open_ones(["1.234567890123456", stored]) == [1]:
        told = Decimal(told_double(float(stored)))
    else:
        (told,) = rounded([stored])

    assert told.as_tuple() == Decimal(told_number(stored) or "").as_tuple()


@settings(max_examples=500)
@given(st.floats(1e-15, 1e15), st.sampled_from([repr, "{:.16g}".format, "{:.17g}".format]))
def test_doubles_are_rounded_as_they_are_shown(value: float, stored_of: Callable[[float], str]) -> None:
    stored = stored_of(value)
    assume(is_plain(stored) and len(stored) > CERTAIN_DIGITS and not open_ones([stored]))
    shown = Decimal(told_double(float(stored)))

    assert [each.as_tuple() for each in rounded([stored])] == [(shown + 0).as_tuple()]


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        ("100.00000000000001", "100"),
        ("8.3000000000000007", "8.3"),
        ("-0.29999999999999999", "-0.3"),
        ("3456.7890123456784", "3456.78901234568"),
    ],
)
def test_noise_behind_the_certain_digits_goes(stored: str, value: str) -> None:
    assert not open_ones([stored])
    assert [str(each) for each in rounded([stored])] == [value]


def test_what_is_midway_or_longer_is_told_by_its_double() -> None:
    assert open_ones(["0.1234567890123455", "0.12345678901234550", "1234567890.123456789", "1.234567890123456"]) == [
        0,
        1,
        2,
    ]


@pytest.mark.parametrize("stored", ["", "1e5", "+1", "-0", "00.5", "1.", ".5", "NaN", "0.0", "1,5", "1" + "0" * 31])
def test_what_is_no_plain_number(stored: str) -> None:
    assert not is_plain(stored)
    assert not all_plain(["1", stored, "2.5"])


@pytest.mark.parametrize(
    ("shown", "is_date"),
    [
        ("dd/mm/yyyy", True),
        ("mm-yy", True),
        ("[$-42A]dd mmmm yyyy;@", True),
        ("General", False),
        ("General;[Red]-General", False),
        ("0.00", False),
        ('0" điểm"', False),
        ('#,##0 "đ/m"', False),
        ("h:mm:ss", False),
        ("[h]:mm", False),
        ("h:mm AM/PM", False),
        (r"0\d", False),
        ("[Red]0.0", False),
        ("mmm", True),
        ("@", False),
    ],
)
def test_formats_that_show_days_are_known(shown: str, is_date: bool) -> None:
    assert shows_date(shown) is is_date


def test_formats_that_show_percentages_are_known() -> None:
    assert [shows_percent(each) for each in ("0%", "0.00%", '0"%"', "0.0", r"0\%")] == [True, True, False, False, False]
    assert (built_in(10), built_in(14), built_in(0)) == ("0.00%", "dd/mm/yyyy", None)


@given(st.dates(min_value=date(1928, 1, 1)))
def test_serials_and_days_are_one(day: date) -> None:
    serial = serial_of(datetime.fromisoformat(day.isoformat()))

    assert day_of(serial, date1904=False) == day
    assert day_of(serial - 1462, date1904=True) in (day, None)


@pytest.mark.parametrize("serial", ["-1", "0", "60", "9999", "2958466", "1e15"])
def test_serials_that_mean_no_likely_day(serial: str) -> None:
    assert day_of(Decimal(serial), date1904=False) is None


def test_a_1904_serial_past_the_last_day_means_none() -> None:
    assert day_of(Decimal(2_958_465), date1904=True) is None
    assert serial_of(datetime.fromisoformat("2024-01-01T12:00")) == Decimal("45292.5")


@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_addresses_are_read_back(row: int, column: int) -> None:
    assert position(a1(row, column)) == (row, column)
    assert column_number(a1(1, column)[:-1].lower()) == column


@pytest.mark.parametrize("address", ["", "A", "1", "A1B", "AAAA1", "A12345678", "Ạ1", "A1:B2"])
def test_what_is_no_address(address: str) -> None:
    assert position(address) is None


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("A1:C3", Merge(1, 1, 3, 3)),
        ("$A$1", Merge(1, 1, 1, 1)),
        ("C3:A1", None),
        ("A0:B1", None),
        ("A1:XFE1", None),
        ("A:B", None),
    ],
)
def test_ranges_lie_inside_a_sheet_or_are_none(reference: str, expected: Merge | None) -> None:
    assert area(reference) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("A1+$A$1+A$1+$A1", "B3+$A$1+B$1+$A3"),
        ('"A1"&B2', '"A1"&C4'),
        ("'A1 b'!C3+LOG10(D4)", "'A1 b'!D5+LOG10(E6)"),
        ("SUM(A1:B2)", "SUM(B3:C4)"),
        ("Z1", "AA3"),
    ],
)
def test_formulas_are_moved_with_their_cell(formula: str, expected: str) -> None:
    assert moved(formula, 2, 1) == expected


def test_a_formula_moved_off_the_sheet_says_so() -> None:
    assert moved("A1*2", -1, 0) == "#REF!*2"
    assert set(string.ascii_uppercase) >= set(a1(1, 16_384)[:-1])
