"""Year over year: links followed, nothing averaged, framework changes marked, sums kept across a merge."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.domain.ledger import Figure
from desktop.domain.new_year import PastUnit, PastYear, Predecessor
from desktop.domain.scoring.standings import Standings
from desktop.domain.years import PointsThenAndNow, compare_through, compare_years, forebears, summed
from tests.domain.scoring import builders as make

D = Decimal
BEFORE = make.framework(Direct(), Direct())


def link(unit: str, code: str, kind: str = "renamed", since: date = date(2025, 7, 1)) -> Predecessor:
    return Predecessor(unit, code, f"Công an tỉnh {code}", kind, since, "Nghị quyết")


def past(**totals: str) -> PastYear:
    """Return a year of BEFORE in which each unit has its total on leaf I.1 and nothing on I.2."""
    units = tuple(
        PastUnit(code, f"Công an tỉnh {code}", D(total), rank, "Tốt", (("I.1", D(total)), ("I.2", D(0))))
        for rank, (code, total) in enumerate(totals.items(), 1)
    )
    return PastYear(2025, units, ())


def now(own: Framework = BEFORE) -> Standings:
    """Return this year of three units: AB 9, BS 8, CG 7 on I.1; every other leaf blank."""
    return make.ranked(
        make.ledger(
            own, *(make.straight(*each) for each in (("AB", "I.1", "9"), ("BS", "I.1", "8"), ("CG", "I.1", "7")))
        )
    )


def test_a_unit_that_did_not_change_is_compared_with_itself() -> None:
    units = compare_years(past(AB="8", BS="8.5", CG="7"), BEFORE, BEFORE, now()).units

    assert [(each.unit, each.change, each.links) for each in units] == [
        ("AB", D("1.00"), ()),
        ("BS", D("-0.50"), ()),
        ("CG", D("0.00"), ()),
    ]
    assert units[0].criteria == (
        PointsThenAndNow("I", D(8), D("9.00"), comparable=True, most_then=D(20)),
        PointsThenAndNow("I.1", D(8), D("9.00"), comparable=True, most_then=D(10)),
        PointsThenAndNow("I.2", D(0), None, comparable=True, most_then=D(10)),
    )
    assert [each.change for each in units[0].criteria] == [D("1.00"), D("1.00"), None]


def test_a_renamed_unit_is_followed_through_the_years_between() -> None:
    links = (link("AB", "MID", since=date(2026, 3, 1)), link("MID", "OLD"))

    compared = compare_years(past(OLD="8", BS="8", CG="8"), BEFORE, BEFORE, now(), links)

    assert compared.units[0].change == D("1.00")
    assert [each.code for each in compared.units[0].links] == ["OLD", "MID"]
    assert compared.gone == ()


def test_merged_units_stand_side_by_side_and_are_not_averaged() -> None:
    links = (link("AB", "AB", "merged"), link("AB", "XY", "merged"))

    unit = compare_years(past(XY="9", AB="6", BS="8", CG="8"), BEFORE, BEFORE, now(), links).units[0]

    assert [(each.code, each.rank) for each in unit.then] == [("XY", 1), ("AB", 2)]
    assert (unit.is_whole, unit.change, unit.criteria) == (False, None, ())


def test_a_part_of_a_split_unit_is_not_compared_with_the_whole() -> None:
    links = (link("AB", "OLD", "split"), link("BS", "OLD", "split"))

    units = compare_years(past(OLD="8", CG="7"), BEFORE, BEFORE, now(), links).units

    assert [(each.is_whole, len(each.then)) for each in units] == [(False, 1), (False, 1), (True, 1)]


def test_a_new_unit_under_an_old_code_is_not_taken_for_the_old_one() -> None:
    compared = compare_years(past(AB="8", CG="7"), BEFORE, BEFORE, now(), (link("BS", "AB"),))

    assert [[each.code for each in unit.then] for unit in compared.units] == [[], ["AB"], ["CG"]]


def test_a_unit_nobody_goes_on_from_is_named() -> None:
    compared = compare_years(past(AB="8", ZZ="7"), BEFORE, BEFORE, now())

    assert [unit.code for unit in compared.gone] == ["ZZ"]
    assert [unit.change for unit in compared.units] == [D("1.00"), None, None]


def test_framework_changes_are_marked_and_not_compared() -> None:
    wider = tuple(replace(each, max=D(15)) if each.code == "I.1" else each for each in BEFORE.criteria)
    after = replace(BEFORE, criteria=(*wider, Criterion("I.3", "Tiêu chí mới", D(5), Part.BASE, Direct())))

    compared = compare_years(past(AB="8", BS="8", CG="8"), BEFORE, after, now(after))

    assert compared.framework is not None
    assert [each.after.code for each in compared.framework.changed] == ["I.1"]
    assert compared.units[0].criteria == (
        PointsThenAndNow("I", D(8), D("9.00"), comparable=False, most_then=D(20)),
        PointsThenAndNow("I.1", D(8), D("9.00"), comparable=False, most_then=D(10)),
        PointsThenAndNow("I.2", D(0), None, comparable=True, most_then=D(10)),
        PointsThenAndNow("I.3", None, None, comparable=False),
    )
    assert {each.change for each in compared.units[0].criteria} == {None}


def test_a_moved_criterion_is_found_under_its_new_code() -> None:
    codes = {"I.1": "I.2", "I.2": "I.1"}
    after = replace(
        BEFORE, criteria=tuple(replace(each, code=codes.get(each.code, each.code)) for each in BEFORE.criteria)
    )

    unit = compare_years(past(AB="8"), BEFORE, after, now(after)).units[0]

    assert {each.criterion: each.then for each in unit.criteria} == {"I": D(8), "I.2": D(8), "I.1": D(0)}


def test_a_section_is_not_compared_when_a_leaf_left_it() -> None:
    after = replace(BEFORE, criteria=tuple(each for each in BEFORE.criteria if each.code != "I.2"))

    section = compare_years(past(AB="8"), BEFORE, after, now(after)).units[0].criteria[0]

    assert (section.criterion, section.then, section.change) == ("I", D(8), None)


def test_years_are_gone_back_one_by_one_along_the_links_of_each() -> None:
    merged = replace(past(AB="8", BS="8.5", CG="7"), framework=BEFORE)
    apart = replace(
        past(X1="6", X2="7", BS="8", CG="5"),
        year=2024,
        links=(link("AB", "X1", "merged", date(2024, 7, 1)), link("AB", "X2", "merged", date(2024, 7, 1))),
    )

    last, first = compare_through((merged, apart), BEFORE, now())

    assert [[unit.code for unit in each.then] for each in last.units] == [["AB"], ["BS"], ["CG"]]
    assert [[unit.code for unit in each.then] for each in first.units] == [["X1", "X2"], ["BS"], ["CG"]]
    assert (first.year, first.units[1].change, first.units[0].change) == (2024, D("0.00"), None)
    assert [each.code for each in first.units[0].links] == ["X1", "X2"]


def test_a_unit_split_long_ago_is_not_taken_for_a_part_of_its_neighbour() -> None:
    later = past(AB="8", BS="8.5", CG="7")
    split = replace(past(AB="9", CG="7"), year=2024, links=(link("AB", "AB", "split"), link("BS", "AB", "split")))

    last, first = compare_through((later, split), BEFORE, now())

    assert [[unit.code for unit in each.then] for each in last.units] == [["AB"], ["BS"], ["CG"]]
    assert [(each.is_whole, [unit.code for unit in each.then]) for each in first.units] == [
        *((False, ["AB"]), (False, ["AB"]), (True, ["CG"]))
    ]


def test_without_the_past_framework_only_totals_are_compared() -> None:
    compared = compare_years(past(AB="8"), None, BEFORE, now())

    assert (compared.framework, compared.units[0].change, compared.units[0].criteria) == (None, D("1.00"), ())


@given(values=st.lists(st.decimals(0, 10**6, places=2), min_size=1, max_size=6), cut=st.integers(0, 6))
def test_sums_are_conserved_across_a_merge(values: list[Decimal], cut: int) -> None:
    there = [f"U{number}" for number in range(len(values))]
    figures = [Figure(code, "PPHS", "this", value) for code, value in zip(there, values, strict=True)]
    links = [link("M", code, "merged") for code in there[:cut]]
    heirs = ["M", *there[cut:]] if cut else there

    sums = [summed(figures, "PPHS", forebears(unit, links, there)[0]) for unit in heirs]

    assert sum(each for each in sums if each is not None) == sum(values)
    assert None not in sums


def test_a_predecessor_without_the_figure_leaves_the_sum_open() -> None:
    figures = [Figure("AB", "PPHS", "this", D(196))]

    assert summed(figures, "PPHS", ("AB",)) == 196
    assert summed(figures, "PPHS", ("AB", "XY")) is None
    assert summed(figures, "PPHS", ()) is None


def test_links_that_run_in_a_circle_are_followed_once() -> None:
    codes, used = forebears("AB", (link("AB", "BS"), link("BS", "AB")), ("AB", "BS"))

    assert codes == ("AB", "BS")
    assert len(used) == 2
