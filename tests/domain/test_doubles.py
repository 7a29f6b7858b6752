"""Numbers a spreadsheet worked out: dust is swept off, quotients are cut, and what people type stays as it is."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.doubles import worked_out
from desktop.domain.plain import too_long
from desktop.domain.reading import NumberField, Reading, read_number


@pytest.mark.parametrize(
    ("stored", "meant"),
    [
        ("0.949999999999997", "0.95"),
        ("-3E-15", "0"),
        ("2.36111111111111", "2.36111111111"),
        ("82.4561403508772", "82.4561403509"),
        ("12345678901.2345", "12345678901.2"),
        ("123456789012345", "123456789012345"),
        ("1234567890123.45", "1234567890123.45"),
        ("123456789012.5", "123456789012.5"),
        ("0.0000005", "0.0000005"),
    ],
)
def test_what_a_formula_left_is_the_figure_meant(stored: str, meant: str) -> None:
    assert worked_out(Decimal(stored)) == Decimal(meant)
    assert not worked_out(Decimal(stored)).is_signed()


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=6))
def test_a_typed_figure_stays_as_it_is(value: Decimal) -> None:
    assert worked_out(value) == value


@given(st.integers(1, 10**6), st.integers(1, 10**4))
def test_a_quotient_never_has_more_digits_than_a_figure(share: int, whole: int) -> None:
    found = worked_out(Decimal(repr(share / whole)))
    assert not too_long(found)
    assert abs(found - Decimal(share) / Decimal(whole)) <= Decimal(share) / Decimal(whole) * Decimal("1e-9") + Decimal(
        "1e-10"
    )


@given(st.decimals(min_value=-(10**13), max_value=10**13, places=2))
def test_an_amount_to_the_hundredth_keeps_every_digit(amount: Decimal) -> None:
    assert worked_out(amount) == amount


def test_a_quotient_saved_as_text_is_cut_as_well() -> None:
    found = read_number("3,33333333333333", NumberField("points", Decimal(5)))
    assert isinstance(found, Reading)
    assert found.value == Decimal("3.33333333333")
