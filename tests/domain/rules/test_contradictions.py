"""Figures that cannot both be right."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.domain.figures import rounded
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Award
from tests.domain.rules.rounds import (
    HALF,
    INDICATORS,
    D,
    a_round,
    claim,
    figure,
    found,
    with_entries,
)


def told(*figures: tuple[str, str], **view: object) -> list[str]:
    book = a_round(*(figure("AB", code, value) for code, value in figures))
    return [each.code for each in found(book, **view) if each.code != "figures_missing"]


def test_a_ratio_is_held_against_its_parts() -> None:
    assert told(("PP", "200"), ("KP", "170"), ("TL", "85")) == []
    assert told(("PP", "200"), ("KP", "170"), ("TL", "85.04")) == []
    assert told(("PP", "200"), ("KP", "170"), ("TL", "58")) == ["ratio_differs"]


def test_a_part_larger_than_the_whole_is_told_once() -> None:
    assert told(("PP", "170"), ("KP", "200"), ("TL", "117.65")) == ["part_over_whole", "percent_over_hundred"]
    assert told(("PP", "170"), ("KP", "200")) == ["part_over_whole"]


def test_a_percentage_alone_lacks_its_parts() -> None:
    assert told(("TL", "85")) == ["percent_without_parts"]


def test_a_ratio_of_nothing_is_left_alone() -> None:
    assert told(("PP", "0"), ("KP", "0"), ("TL", "0")) == []


@given(st.integers(0, 10**7), st.integers(1, 10**7))
def test_the_ratio_made_from_the_parts_is_never_told(of: int, per: int) -> None:
    assume(of <= per)
    made = rounded(Fraction(of, per) * 100, 2)

    assert told(("PP", str(per)), ("KP", str(of)), ("TL", str(made))) == []


@given(st.integers(1, 999), st.integers(2, 1000), st.decimals("0.06", "40", places=2))
def test_any_ratio_off_by_more_than_the_tolerance_is_told(of: int, per: int, off: Decimal) -> None:
    assume(of <= per)
    made = rounded(Fraction(of, per) * 100, 2)
    assume(made - off >= 0)

    assert told(("PP", str(per)), ("KP", str(of)), ("TL", str(made - off))) == ["ratio_differs"]


def test_a_year_cannot_be_less_than_its_first_half() -> None:
    half = a_round(figure("AB", "PP", "120"), figure("AB", "TL", "90"), held=HALF)
    book = a_round(figure("AB", "PP", "100"), figure("AB", "TL", "80"))

    lower = found(book, "year_below_half", earlier=(half,))

    assert [(each.facts["value"], each.facts["earlier"]) for each in lower] == [(D(100), D(120))]


def test_a_counted_leaf_cannot_fall_within_the_year() -> None:
    half = with_entries(a_round(held=HALF), claim("AB", "I.1", count="7"), claim("BS", "I.1", count="3"))
    book = with_entries(a_round(), claim("AB", "I.1", count="5"), claim("BS", "I.1", count="3"))

    assert [(each.unit, each.criterion) for each in found(book, "year_below_half", earlier=(half,))] == [("AB", "I.1")]


def test_the_figure_of_awards_is_held_against_the_units_own_list() -> None:
    award = Award("AB", "Bộ Công an", "Bằng khen", "tap_the", "decided", 14)
    proposed = replace(award, status="proposed", count=3)
    book = replace(a_round(figure("AB", "KT", "15")), awards=(award, proposed))

    assert [each.facts["added"] for each in found(book, "awards_differ")] == [14]
    assert found(replace(book, figures=(figure("AB", "KT", "14"),)), "awards_differ") == []


def test_percentages_of_percentages_are_told_of_the_indicator() -> None:
    nested = Indicator("TT", "Tỷ lệ của tỷ lệ", "%", "percent", "ratio", "none", "TL", "PP")
    added = Indicator("CP", "Tỷ lệ cộng", "%", "percent", "sum")
    book = replace(a_round(), framework=replace(a_round().framework, indicators=(*INDICATORS, nested, added)))

    assert [(each.facts["code"], each.facts["twice"]) for each in found(book, "percents_added")] == [
        ("TT", True),
        ("CP", False),
    ]
