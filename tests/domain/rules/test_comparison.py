"""Far from last year, far from the others: by the median, whatever the order, whatever the unit of measure."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.ledger import Ledger
from desktop.domain.new_year import PastUnit, PastYear, Predecessor
from desktop.domain.rules.comparison import band, median, times
from tests.domain.rules.rounds import D, a_round, both_years, claim, figure, found, with_entries

CODES = ("AB", "BS", "CG", "DP", "HL")
STEADY = {code: ("100", str(100 + place)) for place, code in enumerate(CODES)}
numbers = st.integers(1, 10**6).map(Decimal)


def about(ledger: Ledger, code: str) -> list[str | None]:
    return [each.unit for each in found(ledger, code)]


def test_a_figure_ten_times_last_years_is_told_with_the_others_beside_it() -> None:
    told = found(both_years(STEADY | {"CG": ("100", "1020")}), "far_from_last_year")

    assert [each.unit for each in told] == ["CG"]
    assert told[0].facts["times"] == D("10.20")
    assert told[0].facts["series"] == ("An Bình|100|100", "Bắc Sơn|100|101", "Đông Phú|100|103", "Hà Lâm|100|104")
    assert told[0].place is not None
    assert told[0].place.cell == "D9"


def test_what_moves_alike_everywhere_is_not_far() -> None:
    tripled = dict.fromkeys(CODES, ("100", "300"))

    assert about(both_years(tripled), "far_from_last_year") == []
    assert about(both_years(tripled | {"HL": ("100", "3000")}), "far_from_last_year") == ["HL"]


def test_small_numbers_may_jump() -> None:
    assert about(both_years(STEADY | {"AB": ("1", "9")}), "far_from_last_year") == []
    assert about(both_years(STEADY | {"AB": ("1", "10")}), "far_from_last_year") == ["AB"]


def test_what_fell_to_nothing_is_told() -> None:
    told = found(both_years(STEADY | {"AB": ("50", "0")}), "far_from_last_year")

    assert [(each.unit, each.facts["times"]) for each in told] == [("AB", None)]


def test_last_years_figure_is_summed_over_the_units_one_goes_on_from() -> None:
    gone = tuple(PastUnit(code, code, D(0), None, None, ()) for code in ("X1", "X2"))
    past = PastYear(2025, gone, tuple(figure(code, "PP", "60") for code in ("X1", "X2")))
    links = tuple(Predecessor("AB", code, code, "merged", date(2025, 7, 1), "") for code in ("X1", "X2"))

    told = found(a_round(figure("AB", "PP", "900")), "far_from_last_year", past=past, links=links)

    assert [(each.unit, each.facts["before"]) for each in told] == [("AB", D(120))]


def test_a_percentage_far_from_the_others_is_told_by_points() -> None:
    rates = dict(zip(CODES, ("81", "84", "82", "8.3", "85"), strict=True))
    told = found(a_round(*(figure(unit, "TL", rate) for unit, rate in rates.items())), "far_from_others")

    assert [(each.unit, each.facts["median"]) for each in told] == [("DP", D(82))]


def test_with_few_units_nobody_is_far_from_the_others() -> None:
    assert found(a_round(figure("AB", "PP", "5"), figure("BS", "PP", "5000")), "far_from_others") == []


def test_inputs_of_leaves_are_compared_too() -> None:
    book = with_entries(
        a_round(), *(claim(unit, "I.1", count="20") for unit in CODES[:4]), claim("HL", "I.1", count="900")
    )

    assert [(each.unit, each.criterion) for each in found(book, "far_from_others")] == [("HL", "I.1")]


@given(st.lists(st.decimals(1, 50, places=3), min_size=1, max_size=12))
def test_half_of_the_distances_lie_within_the_band(distances: list[Decimal]) -> None:
    limit = band(distances, D(2), D(4))

    assert sum(each <= limit for each in distances) * 2 >= len(distances)
    assert limit >= 2


@given(st.lists(st.decimals(-1000, 1000, places=3), min_size=1, max_size=15))
def test_a_median_has_as_many_above_as_below(values: list[Decimal]) -> None:
    middle = median(values)

    assert abs(sum(each < middle for each in values) - sum(each > middle for each in values)) <= len(values) // 2
    assert min(values) <= middle <= max(values)


@given(numbers, numbers)
def test_times_does_not_care_which_came_first(one: Decimal, other: Decimal) -> None:
    assert times(one, other) == times(other, one)
    assert (times(one, other) or 0) >= 1


@given(st.permutations(CODES), st.sampled_from([Decimal(1), Decimal(1000), Decimal("0.5")]))
def test_neither_order_nor_unit_of_measure_matter(order: list[str], scale: Decimal) -> None:
    plain = STEADY | {"CG": ("100", "1020"), "DP": ("4000", "900")}
    scaled = {unit: tuple(str(Decimal(each) * scale * 100) for each in plain[unit]) for unit in order}

    told = sorted(filter(None, about(both_years(scaled), "far_from_last_year")))  # type: ignore[arg-type]

    assert told == ["CG", "DP"]
