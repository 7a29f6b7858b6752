"""Numbers as the demo units type them."""

import pytest

from seeds.building.wording import counted, typed, typed_money, typed_percent, typed_points


@pytest.mark.parametrize(
    ("number", "text"), [("1085", "1.085"), ("2.25", "2,25"), ("0", "0"), ("92408", "92.408"), ("0.5", "0,5")]
)
def test_thousands_have_dots_and_decimals_a_comma(number: str, text: str) -> None:
    assert typed(number) == text


def test_points_have_two_decimals_and_percentages_their_sign() -> None:
    assert typed_points("2.5") == "2,50"
    assert typed_percent("78.10") == "78,10%"


@pytest.mark.parametrize(
    ("dong", "text"),
    [("980000000", "980 triệu đồng"), ("1720000000", "1,72 tỷ đồng"), ("120000000", "120 triệu đồng")],
)
def test_money_is_in_millions_or_billions(dong: str, text: str) -> None:
    assert typed_money(dong) == text


def test_counts_below_ten_have_a_leading_zero() -> None:
    assert [counted(each) for each in ("0", "5", "10", "1085")] == ["0", "05", "10", "1.085"]
