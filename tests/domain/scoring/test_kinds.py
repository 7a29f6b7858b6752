"""The points of one leaf: each sentence of the table of kinds, and an independent model in fractions."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.domain.framework import (
    Below,
    Choice,
    Count,
    Deduct,
    Direct,
    Kind,
    Reduction,
    Relative,
    Target,
    Tier,
    Tiers,
)
from desktop.domain.ledger import Entry, Inputs, Layer, State
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.kinds import points_of, rule_of
from tests.domain.scoring import builders as make
from tests.domain.scoring.builders import fed, levelled

D = Decimal
PER_PERCENT = Target(D(80), Below.PER_PERCENT, D("0.5"))
OVER = Target(D(80), over_rate=D("0.1"), over_cap=D(1))
RISING = Tiers((Tier(D(80), D(10)), Tier(D(60), D(5)), Tier(D(0), D(2))), rising=True, otherwise=D("0.5"))
FALLING = Tiers((Tier(D(2), D(10)), Tier(D(5), D(5))), rising=False, otherwise=D(1))
LEVELS = (("Bộ", D(2)), ("tỉnh", D(1)))
CHOICE = Choice((("Tốt", D(10)), ("Khá", D("7.5"))))

WORKED: list[tuple[Kind, Entry, str]] = [
    (Direct(), fed("AB", "I.1", points="8.5"), "8.50"),
    (Direct(), fed("AB", "I.1", points="0.125"), "0.13"),
    (Direct(), fed("AB", "I.1", points="2.675"), "2.68"),
    (Direct(), make.straight("AB", "I.1", "2.6749"), "2.67"),
    (OVER, fed("AB", "I.1", actual="80"), "10.00"),
    (OVER, fed("AB", "I.1", actual="84"), "10.50"),
    (OVER, fed("AB", "I.1", actual="90"), "11.00"),
    (OVER, fed("AB", "I.1", actual="800"), "11.00"),
    (replace(OVER, whole=True), fed("AB", "I.1", actual="84.7"), "10.50"),
    (replace(OVER, whole=True), fed("AB", "I.1", actual="80.7"), "10.00"),
    (replace(OVER, over_cap=D(0)), fed("AB", "I.1", actual="90"), "10.00"),
    (replace(OVER, over_rate=D(0)), fed("AB", "I.1", actual="90"), "10.00"),
    (OVER, fed("AB", "I.1", actual="90", target="100"), "9.00"),
    (OVER, fed("AB", "I.1", actual="53", target="79"), "6.71"),
    (OVER, fed("AB", "I.1", actual="-5"), "0.00"),
    (OVER, fed("AB", "I.1", actual="-6", target="-5"), "11.00"),
    (PER_PERCENT, fed("AB", "I.1", actual="76"), "7.50"),
    (PER_PERCENT, fed("AB", "I.1", actual="75.5"), "7.19"),
    (replace(PER_PERCENT, whole=True), fed("AB", "I.1", actual="75.5"), "7.00"),
    (replace(PER_PERCENT, whole=True), fed("AB", "I.1", actual="76"), "7.50"),
    (PER_PERCENT, fed("AB", "I.1", actual="10"), "0.00"),
    (replace(PER_PERCENT, whole=True), fed("AB", "I.1", actual="10"), "0.00"),
    (Target(D(80), Below.NOTHING), fed("AB", "I.1", actual="79.99"), "0.00"),
    (Target(D(80), Below.NOTHING), fed("AB", "I.1", actual="80"), "10.00"),
    (Reduction(D(5), D(1)), fed("AB", "I.1", baseline="200", actual="190"), "10.00"),
    (Reduction(D(5), D(1)), fed("AB", "I.1", baseline="200", actual="196"), "7.00"),
    (Reduction(D(5), D(1)), fed("AB", "I.1", baseline="200", actual="195"), "7.50"),
    (Reduction(D(5), D(1), whole=True), fed("AB", "I.1", baseline="200", actual="195"), "7.00"),
    (Reduction(D(5), D(1)), fed("AB", "I.1", baseline="200", actual="204"), "3.00"),
    (Reduction(D(5), D(1)), fed("AB", "I.1", baseline="200", actual="400"), "0.00"),
    (Reduction(D(5), D(1), at_increase=D("1.5")), fed("AB", "I.1", baseline="200", actual="204"), "1.50"),
    (Reduction(D(5), D(1), at_increase=D("1.5")), fed("AB", "I.1", baseline="200", actual="200"), "5.00"),
    (Reduction(D(-5), D(1), at_increase=D(0)), fed("AB", "I.1", baseline="200", actual="204"), "10.00"),
    (Reduction(D(5), D(1)), fed("AB", "I.1", baseline="0", actual="0"), "10.00"),
    (Reduction(D(5), D(1), at_increase=D(3)), fed("AB", "I.1", baseline="0", actual="4"), "0.00"),
    (Reduction(D(5), D(1)), fed("AB", "I.1", baseline="-200", actual="-196"), "7.00"),
    (RISING, fed("AB", "I.1", value="80"), "10.00"),
    (RISING, fed("AB", "I.1", value="79.99"), "5.00"),
    (RISING, fed("AB", "I.1", value="0"), "2.00"),
    (RISING, fed("AB", "I.1", value="-1"), "0.50"),
    (replace(RISING, tiers=RISING.tiers[::-1]), fed("AB", "I.1", value="85"), "10.00"),
    (FALLING, fed("AB", "I.1", value="2"), "10.00"),
    (FALLING, fed("AB", "I.1", value="2.01"), "5.00"),
    (FALLING, fed("AB", "I.1", value="5.01"), "1.00"),
    (replace(FALLING, tiers=FALLING.tiers[::-1]), fed("AB", "I.1", value="1"), "10.00"),
    (Count(D("0.5")), fed("AB", "I.1", count="7"), "3.50"),
    (Count(D("0.5")), fed("AB", "I.1", count="21"), "10.00"),
    (Count(None, LEVELS), levelled("AB", "I.1", Bộ=2, tỉnh=3), "7.00"),
    (Count(None, LEVELS), levelled("AB", "I.1", tỉnh=3), "3.00"),
    (Count(None, LEVELS), levelled("AB", "I.1", Bộ=9), "10.00"),
    (Deduct(D("0.5")), fed("AB", "I.1", count="3"), "8.50"),
    (Deduct(D("0.5")), fed("AB", "I.1", count="30"), "0.00"),
    (Deduct(D("0.5"), floor=D(-3)), fed("AB", "I.1", count="24"), "-2.00"),
    (Deduct(D("0.5"), floor=D(-3)), fed("AB", "I.1", count="30"), "-3.00"),
    (Deduct(D("0.5"), floor=D(4)), fed("AB", "I.1", count="30"), "4.00"),
    (Deduct(None, LEVELS), levelled("AB", "I.1", Bộ=1, tỉnh=1), "7.00"),
    (CHOICE, fed("AB", "I.1", choice="Khá"), "7.50"),
]


@pytest.mark.parametrize(("kind", "entry", "expected"), WORKED)
def test_the_points_of_one_leaf(kind: Kind, entry: Entry, expected: str) -> None:
    points = make.points(kind, entry)

    assert str(points) == expected


def test_points_have_the_places_the_framework_asks() -> None:
    entry = fed("AB", "I.1", actual="53", target="79")

    assert str(make.points(OVER, entry, places=0)) == "7"
    assert str(make.points(OVER, entry, places=3)) == "6.709"


def test_a_zero_baseline_is_a_finding_only_when_something_happened() -> None:
    own = make.framework(Reduction(D(5), D(1)))

    grown = make.sheet(own, fed("AB", "I.1", baseline="0", actual="1"))
    none = make.sheet(own, fed("AB", "I.1", baseline="0", actual="0"))

    assert [(each.code, each.unit, each.criterion) for each in grown.findings] == [("baseline_zero", "AB", "I.1")]
    assert grown.cells[0].state is State.SCORED
    assert none.findings == ()


@pytest.mark.parametrize("kind", [Target(), Relative()])
@pytest.mark.parametrize("target", [None, "0"])
def test_without_a_target_the_leaf_stays_open(kind: Kind, target: str | None) -> None:
    entry = fed("AB", "I.1", actual="5", target=target) if target else fed("AB", "I.1", actual="5")
    sheet = make.sheet(make.framework(kind), entry)

    cell = sheet.cells[0]

    assert (cell.state, cell.points, cell.layer, cell.pending) == (State.BLANK, None, None, False)
    assert [each.code for each in sheet.findings] == ["target_missing"]


def test_a_target_of_the_entry_goes_before_the_framework_s() -> None:
    assert make.points(Target(D(80)), fed("AB", "I.1", actual="80", target="160")) == D(5)


def column(kind: Relative, *entries: Entry) -> list[Decimal | None]:
    return [sheet.cells[0].points for sheet in score(make.ledger(make.framework(kind), *entries), Layer.AGREED)]


def test_relative_points_run_to_the_best_unit_above_target() -> None:
    points = column(
        Relative(),
        fed("AB", "I.1", actual="90", target="100"),
        fed("BS", "I.1", actual="60", target="50"),
        fed("CG", "I.1", actual="150", target="100"),
    )

    assert points == [D("4.50"), D("7.00"), D("10.00")]


def test_relative_points_at_target_are_its_share() -> None:
    points = column(
        Relative(D("0.6")), fed("AB", "I.1", actual="50", target="50"), fed("BS", "I.1", actual="51", target="50")
    )

    assert points == [D("6.00"), D("10.00"), None]


def test_straight_points_have_no_ratio_and_do_not_set_the_best() -> None:
    points = column(
        Relative(),
        make.straight("AB", "I.1", "10"),
        fed("BS", "I.1", actual="120", target="100"),
        fed("CG", "I.1", actual="110", target="100"),
    )

    assert points == [D(10), D(10), D("7.50")]


def test_a_unit_without_the_leaf_does_not_set_the_best() -> None:
    points = column(
        Relative(),
        fed("AB", "I.1", actual="300", target="100"),
        make.stated("AB", "I.1", State.NOT_ASSIGNED),
        fed("BS", "I.1", actual="120", target="100"),
    )

    assert points == [None, D(10), None]


def test_the_best_ratio_is_that_of_the_layer_that_counts() -> None:
    points = column(
        Relative(),
        fed("AB", "I.1", Layer.CLAIM, actual="300", target="100"),
        fed("AB", "I.1", Layer.APPRAISAL, actual="90", target="100"),
        fed("BS", "I.1", Layer.CLAIM, actual="120", target="100"),
    )

    assert points == [D("4.50"), D(10), None]


def test_points_of_a_claim_are_told_without_a_ledger() -> None:
    own = make.framework(PER_PERCENT, Reduction(D(5), D(1)), Target(), Relative())

    assert points_of(own.leaves[0], Inputs(actual=D(76))) == D("7.50")
    assert points_of(own.leaves[1], Inputs(baseline=D(0), actual=D(3))) == D(0)
    assert points_of(own.leaves[2], Inputs(actual=D(3))) is None
    with pytest.raises(ValueError, match=r"I\.4"):
        rule_of(own.leaves[3], 2)


NUMBERS = st.integers(0, 10**7).map(lambda value: D(value) / 1000)
POSITIVE = st.integers(1, 10**7).map(lambda value: D(value) / 1000)
RATES = st.integers(0, 3000).map(lambda value: D(value) / 1000)


def half_up(value: Fraction, places: int = 2) -> Fraction:
    scaled = abs(value) * 10**places
    rounded = Fraction(floor(scaled + Fraction(1, 2)), 10**places)
    return rounded if value >= 0 else -rounded


@settings(max_examples=100, deadline=None)
@given(actual=NUMBERS, target=POSITIVE, below=st.sampled_from(Below), rate=RATES, over=RATES, whole=st.booleans())
def test_target_agrees_with_fractions(
    actual: Decimal, target: Decimal, below: Below, rate: Decimal, over: Decimal, whole: bool
) -> None:
    kind = Target(None, below, rate, whole, over, D("1.5"))
    ratio = Fraction(actual) / Fraction(target)
    percents = abs(ratio - 1) * 100
    if ratio >= 1:
        counted = Fraction(floor(percents)) if whole else percents
        expected = 10 + min(Fraction(3, 2), Fraction(over) * counted)
    elif below is Below.PRO_RATA:
        expected = 10 * ratio
    elif below is Below.NOTHING:
        expected = Fraction(0)
    else:
        counted = Fraction(ceil(percents)) if whole else percents
        expected = max(Fraction(0), 10 - Fraction(rate) * counted)

    points = make.points(kind, fed("AB", "I.1", actual=str(actual), target=str(target)))

    assert points is not None
    assert Fraction(points) == half_up(expected)


@settings(max_examples=100, deadline=None)
@given(baseline=POSITIVE, actual=NUMBERS, goal=st.integers(0, 40), rate=RATES, whole=st.booleans())
def test_reduction_agrees_with_fractions(
    baseline: Decimal, actual: Decimal, goal: int, rate: Decimal, whole: bool
) -> None:
    fall = Fraction(baseline - actual) / Fraction(baseline) * 100
    gap = max(Fraction(0), goal - fall)
    counted = Fraction(ceil(gap)) if whole else gap
    expected = max(Fraction(0), 10 - Fraction(rate) * counted)

    points = make.points(Reduction(D(goal), rate, whole), fed("AB", "I.1", baseline=str(baseline), actual=str(actual)))

    assert points is not None
    assert Fraction(points) == half_up(expected)


@settings(max_examples=100, deadline=None)
@given(
    ratios=st.lists(st.tuples(NUMBERS, POSITIVE), min_size=3, max_size=3),
    share=st.integers(0, 10).map(lambda value: D(value) / 10),
)
def test_relative_agrees_with_fractions(ratios: list[tuple[Decimal, Decimal]], share: Decimal) -> None:
    quotients = [Fraction(actual) / Fraction(target) for actual, target in ratios]
    best = max(quotients)
    at_target = Fraction(share) * 10
    assume(best != 1)
    expected = [
        at_target * each if each <= 1 else at_target + (10 - at_target) * (each - 1) / (best - 1) for each in quotients
    ]

    points = column(
        Relative(share),
        *(
            fed(unit, "I.1", actual=str(actual), target=str(target))
            for unit, (actual, target) in zip(make.UNITS, ratios, strict=False)
        ),
    )

    assert [Fraction(each) for each in points if each is not None] == [half_up(each) for each in expected]
