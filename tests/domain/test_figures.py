"""Figures of the cluster: sums, ratios, bounds, changes."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.figures import aggregate, asked_for, change, figure_of, in_millions, indicator_of, rounded
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Exactness, Figure, Ledger
from tests.papers.ledgers import ledger


def holding(indicator: Indicator, *figures: Figure) -> Ledger:
    return replace(ledger(), indicators=(indicator,), figures=figures)


def with_units(code: str, *values: str, exactness: Exactness = Exactness.EXACT) -> tuple[Figure, ...]:
    units = ("AB", "BS", "CG", "DP")
    return tuple(
        Figure(unit, code, "this", Decimal(value), exactness) for unit, value in zip(units, values, strict=False)
    )


def test_a_sum_adds_the_units_and_names_who_is_missing() -> None:
    found = aggregate(holding(Indicator("X", "X", "vụ"), *with_units("X", "1", "2")), "X", "this")
    assert found is not None
    assert (found.value, found.missing) == (Decimal(3), ("CG", "DP"))


def test_a_value_of_the_whole_cluster_goes_before_the_sum() -> None:
    whole = Figure(None, "X", "this", Decimal(12800), Exactness.ALMOST, "gần 12.800")
    found = aggregate(holding(Indicator("X", "X", "lượt"), whole, *with_units("X", "1", "2", "3", "4")), "X", "this")
    assert found is not None
    assert (found.value, found.wording) == (Decimal(12800), "gần 12.800")


@pytest.mark.parametrize(("rule", "value"), [("min", Decimal(2)), ("max", Decimal(9)), ("latest", Decimal(5))])
def test_other_rules_take_one_units_value(rule: str, value: Decimal) -> None:
    figures = with_units("X", "9", "2", "4", "5")
    found = aggregate(holding(Indicator("X", "X", "%", aggregate=rule), *figures), "X", "this")
    assert found is not None
    assert found.value == value


def test_a_figure_that_is_not_to_be_put_together_has_no_cluster_value() -> None:
    assert aggregate(holding(Indicator("X", "X", "%", aggregate="none"), *with_units("X", "1")), "X", "this") is None


def test_nothing_reported_and_nothing_asked_have_no_value() -> None:
    assert aggregate(holding(Indicator("X", "X", "vụ")), "X", "this") is None
    assert aggregate(ledger(), "KHONGCO", "this") is None


def test_a_ratio_divides_the_sums_and_not_the_ratios() -> None:
    rate = Indicator("R", "Tỷ lệ", "%", field="percent", aggregate="ratio", of="A", per="B")
    one, two = Indicator("A", "Khám phá", "vụ"), Indicator("B", "Xảy ra", "vụ")
    kept = replace(
        ledger(),
        indicators=(rate, one, two),
        figures=(*with_units("A", "1", "1", "1", "1"), *with_units("B", "2", "2", "1", "1")),
    )
    found = aggregate(kept, "R", "this")
    assert found is not None
    assert found.value == Decimal("66.67")


def test_a_ratio_over_nothing_has_no_value() -> None:
    rate = Indicator("R", "Tỷ lệ", "lần", field="ratio", aggregate="ratio", of="A", per="B")
    parts = (Indicator("A", "A", "vụ"), Indicator("B", "B", "vụ"))
    kept = replace(ledger(), indicators=(rate, *parts), figures=(*with_units("A", "1"), *with_units("B", "0")))
    assert aggregate(kept, "R", "this") is None
    assert aggregate(replace(kept, figures=with_units("A", "1")), "R", "this") is None


@pytest.mark.parametrize(
    ("kinds", "joint"),
    [
        ((Exactness.EXACT, Exactness.EXACT), Exactness.EXACT),
        ((Exactness.EXACT, Exactness.MORE_THAN), Exactness.MORE_THAN),
        ((Exactness.EXACT, Exactness.AT_LEAST), Exactness.AT_LEAST),
        ((Exactness.EXACT, Exactness.ALMOST), Exactness.ALMOST),
        ((Exactness.ALMOST, Exactness.MORE_THAN), Exactness.ABOUT),
    ],
)
def test_a_sum_is_as_exact_as_its_loosest_part(kinds: tuple[Exactness, Exactness], joint: Exactness) -> None:
    figures = tuple(Figure(unit, "X", "this", Decimal(1), kind) for unit, kind in zip(("AB", "BS"), kinds, strict=True))
    found = aggregate(holding(Indicator("X", "X", "vụ"), *figures), "X", "this")
    assert found is not None
    assert found.exactness is joint


def test_the_last_kept_figure_counts() -> None:
    first, second = Figure("AB", "X", "this", Decimal(1)), Figure("AB", "X", "this", Decimal(2))
    assert figure_of(holding(Indicator("X", "X", "vụ"), first, second), "AB", "X", "this") is second


def test_a_fall_is_negative_and_a_start_from_zero_has_no_percentage() -> None:
    assert change(Decimal(1616), Decimal(1722)) == change(Decimal(1616), Decimal(1722))
    assert change(Decimal(1616), Decimal(1722)).percent == Decimal("-6.16")
    assert change(Decimal(5), Decimal(0)).percent is None


def test_indicators_are_found_in_the_framework_and_in_the_year() -> None:
    more = Indicator("TC", "Thư cảm ơn", "thư")
    kept = replace(ledger(), indicators=(more,))
    assert indicator_of(kept, "TC") is more
    assert indicator_of(kept, "PPHS") is not None
    assert indicator_of(kept, "KHONGCO") is None
    assert [each.code for each in asked_for(kept)][-1] == "TC"


def test_money_in_millions_keeps_its_digits() -> None:
    assert in_millions(Decimal(1_860_000_000)) == Decimal(1860)
    assert in_millions(Decimal(19_150_500_000)) == Decimal("19150.5")


@given(st.fractions(min_value=-10_000, max_value=10_000, max_denominator=997), st.integers(0, 4))
def test_rounding_is_half_up_and_never_off_by_more_than_half(value: Fraction, places: int) -> None:
    found = rounded(value, places)
    assert abs(Fraction(found) - value) <= Fraction(1, 2 * 10**places)
    assert -found.as_tuple().exponent == places  # type: ignore[operator]


def test_halves_go_away_from_zero() -> None:
    assert (rounded(Fraction(1, 8), 2), rounded(Fraction(-1, 8), 2)) == (Decimal("0.13"), Decimal("-0.13"))
