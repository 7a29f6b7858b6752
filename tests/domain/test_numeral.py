from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.numeral import Convention, convention_of, senses


@pytest.mark.parametrize(
    ("numeral", "values"),
    [
        ("1616", [1616]), ("1.616", [1616, "1.616"]), ("1,616", ["1.616", 1616]), ("7,5", ["7.5"]), ("0,125", ["0.125"]),
        ("1.234.567,89", ["1234567.89"]), ("1,234,567.89", ["1234567.89"]), ("1.234.567", [1234567]), ("1 616", [1616]),
        ("1 616,5", ["1616.5"]), ("1.61,5", []), ("1.2.3", []), ("", []), ("12,3456", ["12.3456"]), ("1234.567", ["1234.567"]),
    ],
)  # fmt: skip
def test_a_numeral_has_every_sense_it_can_have(numeral: str, values: list[str | int]) -> None:
    assert [sense.value for sense in senses(numeral)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("numeral", "convention"),
    [
        ("7,5", Convention.VIETNAMESE), ("7.5", Convention.WESTERN), ("1.234.567", Convention.VIETNAMESE),
        ("1,234,567", Convention.WESTERN), ("1.234,5", Convention.VIETNAMESE), ("1,234.5", Convention.WESTERN),
        ("1.616", None), ("12", None), ("x", None), ("1 616", None),
    ],
)  # fmt: skip
def test_a_numeral_betrays_who_typed_it(numeral: str, convention: Convention | None) -> None:
    assert convention_of(numeral) is convention


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_every_number_written_the_vietnamese_way_keeps_its_value(value: Decimal) -> None:
    written = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    assert value in [sense.value for sense in senses(written)]
