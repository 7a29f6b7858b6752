"""Ranks, shared ranks, tie-breaks, draws, classes, quotas and effects."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings

from desktop.domain.framework import (
    ClassRow,
    Criterion,
    Direct,
    Effect,
    EffectKind,
    FloorOn,
    Framework,
    Part,
    Policy,
    Quota,
    Rounding,
)
from desktop.domain.ledger import Draw, Entry, Figure, Layer, Ledger, RaisedEffect, State
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.standing import rank
from desktop.domain.scoring.standings import Standings, Tie
from tests.domain.scoring import builders as make
from tests.domain.scoring.builders import D, straight
from tests.domain.scoring.strategies import ledgers

PLAIN = make.framework(Direct(), Direct(), most="50")
EXTRAS = make.with_extras(PLAIN)


def book(own: Framework, **points: str) -> Ledger:
    """Return a ledger: each unit with the points of its leaves in order, separated by spaces (`KG` not assigned)."""
    entries: list[Entry] = []
    for unit, given_points in points.items():
        for leaf, each in zip(own.leaves, given_points.split(), strict=False):
            if each == "KG":
                entries.append(make.stated(unit, leaf.code, State.NOT_ASSIGNED))
            else:
                entries.append(straight(unit, leaf.code, each))
    return make.ledger(own, *entries, units=len(points))


def ranks(standings: Standings) -> list[int | None]:
    return [each.rank for each in standings.standings]


def names(standings: Standings) -> list[str | None]:
    return [each.class_name for each in standings.standings]


def test_equal_totals_share_a_rank_and_the_next_rank_is_skipped() -> None:
    standings = make.ranked(book(PLAIN, AB="40 40", BS="45 45", CG="45 45", DP="1 1"))

    assert ranks(standings) == [3, 1, 1, 4]
    assert [each.shared for each in standings.standings] == [False, True, True, False]
    assert standings.ties == (Tie("BS", "CG", None, None),)
    assert [each.unit for each in standings.by_rank] == ["BS", "CG", "AB", "DP"]


def test_ranks_compare_the_rounded_total() -> None:
    own = replace(PLAIN, rounding_criterion=3)

    assert ranks(make.ranked(book(own, AB="40 40.004", BS="40 40.001"))) == [1, 1]


@pytest.mark.parametrize(
    ("rung", "first", "values"),
    [
        ("section:I", "AB", ("46.00", "44.00")),
        ("criterion:I.2", "BS", ("40.00", "6.00")),
        ("criterion:I", "AB", ("46.00", "44.00")),
        ("bonus", "BS", ("3.00", "2.00")),
        ("penalty", "BS", ("2.00", "3.00")),
        ("criterion:P.1", "AB", ("3.00", "2.00")),
        ("section:P", "AB", ("3.00", "2.00")),
    ],
)
def test_each_rung_of_the_ladder_says_who_is_ahead_and_by_which_values(
    rung: str, first: str, values: tuple[str, str]
) -> None:
    own = replace(EXTRAS, tie_breaks=(rung,))

    standings = make.ranked(book(own, AB="40 6 2 3", BS="4 40 3 2"))

    second = "BS" if first == "AB" else "AB"
    assert standings.ties == (Tie(first, second, rung, values),)
    assert standings.of(first) is not None
    assert [each.unit for each in standings.by_rank] == [first, second]


def test_the_ladder_is_climbed_in_order_and_stops_at_the_first_difference() -> None:
    own = replace(EXTRAS, tie_breaks=("section:I", "criterion:I.1", "bonus"))

    standings = make.ranked(book(own, AB="20 20 5 5", BS="30 10 5 5", CG="30 10 5 5", DP="25 16 4 5"))

    assert standings.ties == (
        Tie("DP", "BS", "section:I", ("41.00", "40.00")),
        Tie("BS", "CG", None, None),
        Tie("CG", "AB", "criterion:I.1", ("30.00", "20.00")),
    )
    assert ranks(standings) == [4, 2, 2, 1]


def test_capped_bonus_and_penalty_are_compared_as_printed() -> None:
    own = replace(EXTRAS, tie_breaks=("bonus", "penalty"), bonus_cap=D(2), penalty_cap=D(2))

    assert ranks(make.ranked(book(own, AB="10 10 9 9", BS="10 10 2 2"))) == [1, 1]


@pytest.mark.parametrize(("direction", "order"), [("lower", [2, 1]), ("higher", [1, 2])])
def test_a_figure_of_this_period_can_decide(direction: str, order: list[int]) -> None:
    own = replace(PLAIN, tie_breaks=(f"figure:PPHS:{direction}",))
    figures = (
        Figure("AB", "PPHS", "this", D(196)),
        Figure("BS", "PPHS", "this", D("95.5")),
        Figure("BS", "PPHS", "last", D(500)),
        Figure(None, "PPHS", "this", D(1)),
    )

    standings = make.ranked(replace(book(own, AB="10 10", BS="10 10"), figures=figures))

    assert ranks(standings) == order
    assert sorted(standings.ties[0].values or ()) == ["196", "95.5"]


def test_a_figure_that_one_unit_lacks_decides_nothing_between_them() -> None:
    own = replace(PLAIN, tie_breaks=("figure:PPHS:higher",))
    figures = (Figure("AB", "PPHS", "this", D(196)),)

    assert ranks(make.ranked(replace(book(own, AB="10 10", BS="10 10"), figures=figures))) == [1, 1]


def draw(*order: str) -> Draw:
    return Draw(tuple(sorted(order)), order, "Hội nghị", "Đại diện các đơn vị")


def test_a_draw_orders_a_tie_of_three() -> None:
    tied = replace(book(PLAIN, AB="9 9", BS="9 9", CG="9 9"), draws=(draw("CG", "AB", "BS"),))

    standings = make.ranked(tied)

    assert ranks(standings) == [2, 3, 1]
    assert standings.ties == (Tie("CG", "AB", "draw", None), Tie("AB", "BS", "draw", None))


def test_the_latest_draw_that_covers_the_whole_tie_counts() -> None:
    tied = book(PLAIN, AB="9 9", BS="9 9", CG="9 9")

    partly = replace(tied, draws=(draw("BS", "AB"),))
    twice = replace(tied, draws=(draw("CG", "AB", "BS"), draw("BS", "AB", "CG"), draw("AB", "BS")))

    assert ranks(make.ranked(partly)) == [1, 1, 1]
    assert ranks(make.ranked(twice)) == [2, 1, 3]


def test_a_draw_does_not_overrule_points_or_tie_breaks() -> None:
    own = replace(PLAIN, tie_breaks=("criterion:I.1",))

    apart = replace(book(own, AB="9 9", BS="9 8"), draws=(draw("BS", "AB"),))
    decided = replace(book(own, AB="9 8", BS="8 9"), draws=(draw("BS", "AB"),))

    assert ranks(make.ranked(apart)) == [1, 2]
    assert make.ranked(decided).ties == (Tie("AB", "BS", "criterion:I.1", ("9.00", "8.00")),)


def test_a_rung_nobody_knows_decides_nothing() -> None:
    assert ranks(make.ranked(book(replace(PLAIN, tie_breaks=("list order",)), AB="9 9", BS="9 9"))) == [1, 1]


def test_a_year_in_which_everybody_is_unranked_has_no_ranks() -> None:
    standings = raised(book(RULED, AB="9 9", BS="9 9"), ("AB", "KXL"), ("BS", "KXL"))

    assert ranks(standings) == [None, None]


def test_an_effect_the_framework_does_not_declare_does_nothing() -> None:
    assert names(raised(book(RULED, AB="50 45"), ("AB", "XX"))) == ["Xuất sắc"]


def test_nobody_is_ranked_or_classed_without_a_framework() -> None:
    standings = make.ranked(make.ledger(replace(PLAIN, criteria=(), total=D(0)), units=2))

    assert ranks(standings) == [None, None]
    assert names(standings) == [None, None]
    assert standings.ties == ()


# --- classes -----------------------------------------------------------------------------------------------------

ROWS = make.classes(("Xuất sắc", "90"), ("Tốt", "70"), ("Khá", "50"), ("Trung bình", "0"))


def test_a_unit_gets_the_first_row_its_total_reaches() -> None:
    own = replace(EXTRAS, classes=ROWS)

    standings = make.ranked(book(own, AB="50 40", BS="45 44.99", CG="25 25", DP="1 1", HL="1 1 0 9"))

    assert names(standings) == ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Trung bình"]


@pytest.mark.parametrize(("exact", "expected"), [(False, "Xuất sắc"), (True, "Tốt")])
def test_classes_compare_the_rounded_or_the_exact_total(exact: bool, expected: str) -> None:
    own = replace(PLAIN, classes=ROWS, class_on_exact=exact, rounding_criterion=3)

    assert names(make.ranked(book(own, AB="50 39.995"))) == [expected]


def with_floor(on: FloorOn) -> Framework:
    row = ClassRow("Xuất sắc", D(50), D(60), on)
    return replace(EXTRAS, classes=(row, ClassRow("Tốt", D(0))))


def test_a_floor_on_each_criterion_keeps_a_unit_out() -> None:
    own = with_floor(FloorOn.CRITERION)

    standings = make.ranked(book(own, AB="50 30", BS="50 29.99", CG="50 KG", DP="50"))

    assert names(standings) == ["Xuất sắc", "Tốt", "Xuất sắc", "Tốt"]


def test_a_floor_on_sections_sums_the_assigned_leaves() -> None:
    own = with_floor(FloorOn.SECTION)

    standings = make.ranked(book(own, AB="50 10", BS="49 10 9", CG="30 KG", DP="29 KG 9 0"))

    assert names(standings) == ["Xuất sắc", "Tốt", "Xuất sắc", "Tốt"]


def test_a_section_of_which_nothing_is_assigned_holds_nobody_back() -> None:
    more = (
        Criterion("II", "Phần II", D(50), Part.BASE),
        Criterion("II.1", "Tiêu chí", D(50), Part.BASE, Direct()),
    )
    own = replace(with_floor(FloorOn.SECTION), criteria=(*PLAIN.criteria, *more), total=D(150))

    assert names(make.ranked(book(own, AB="40 40 KG"))) == ["Xuất sắc"]


@pytest.mark.parametrize(("rounding", "taken"), [(Rounding.FLOOR, 2), (Rounding.HALF_UP, 3), (Rounding.CEIL, 3)])
def test_a_percentage_quota_is_of_the_ranked_units_and_rounded_as_said(rounding: Rounding, taken: int) -> None:
    row = ClassRow("Xuất sắc", D(10), quota=Quota(percent=D(50), rounding=rounding))
    own = replace(PLAIN, classes=(row, ClassRow("Tốt", D(0))), effects=(make.UNRANKED,))
    units = book(own, AB="50 9", BS="50 8", CG="50 7", DP="50 6", HL="50 5", KT="50 50")

    standings = make.ranked(replace(units, effects=(RaisedEffect("KT", "KXL", "Thông báo"),)))

    assert names(standings) == ["Xuất sắc"] * taken + ["Tốt"] * (5 - taken) + [None]


def test_a_quota_of_even_share_is_not_rounded() -> None:
    row = ClassRow("Xuất sắc", D(10), quota=Quota(percent=D(50), rounding=Rounding.CEIL))
    own = replace(PLAIN, classes=(row, ClassRow("Tốt", D(0))))

    assert names(make.ranked(book(own, AB="50 9", BS="50 8"))) == ["Xuất sắc", "Tốt"]


def test_who_stands_outside_a_quota_drops_to_the_next_row_it_satisfies() -> None:
    rows = (
        ClassRow("Xuất sắc", D(80), quota=Quota(1)),
        ClassRow("Tốt", D(60), D(95), quota=Quota(1)),
        ClassRow("Khá", D(0)),
    )
    own = replace(PLAIN, classes=rows)

    standings = make.ranked(book(own, AB="50 50", BS="50 48", CG="50 40", DP="48 48"))

    assert names(standings) == ["Xuất sắc", "Tốt", "Khá", "Khá"]
    assert [each.class_before_effects for each in standings.standings] == names(standings)


@pytest.mark.parametrize(("nested", "expected"), [(False, "Tốt"), (True, "Khá")])
def test_a_nested_quota_counts_the_better_classes_too(nested: bool, expected: str) -> None:
    rows = (
        ClassRow("Xuất sắc", D(80), quota=Quota(1)),
        ClassRow("Tốt", D(60), quota=Quota(2, nested=nested)),
        ClassRow("Khá", D(0)),
    )

    standings = make.ranked(book(replace(PLAIN, classes=rows), AB="50 50", BS="50 30", CG="50 20", DP="1 1"))

    assert names(standings) == ["Xuất sắc", "Tốt", expected, "Khá"]


def test_a_tie_across_the_edge_of_a_quota_stays_above_and_waits_for_a_vote() -> None:
    rows = (ClassRow("Xuất sắc", D(10), quota=Quota(2)), ClassRow("Tốt", D(0)))
    own = replace(PLAIN, classes=rows)

    standings = make.ranked(book(own, AB="40 40", BS="50 50", CG="40 40", DP="40 40", HL="30 30"))

    assert names(standings) == ["Xuất sắc"] * 4 + ["Tốt"]
    assert [each.awaits_vote for each in standings.standings] == [True, False, True, True, False]
    assert [(each.code, each.units) for each in standings.findings] == [("quota_tie", ("AB", "CG", "DP"))]
    assert not any(cell.pending for each in standings.standings for cell in each.sheet.cells)


def test_a_tie_inside_or_outside_a_quota_needs_no_vote() -> None:
    rows = (ClassRow("Xuất sắc", D(10), quota=Quota(2)), ClassRow("Tốt", D(0)))
    own = replace(PLAIN, classes=rows)

    inside = make.ranked(book(own, AB="40 40", BS="40 40", CG="30 30"))
    outside = make.ranked(book(own, AB="40 40", BS="39 39", CG="30 30", DP="30 30"))
    none = make.ranked(book(replace(own, classes=(replace(rows[0], quota=Quota(0)), rows[1])), AB="40 40", BS="40 40"))

    assert inside.findings == outside.findings == none.findings == ()
    assert names(outside) == ["Xuất sắc", "Xuất sắc", "Tốt", "Tốt"]
    assert names(none) == ["Tốt", "Tốt"]


def test_a_draw_settles_a_tie_across_the_edge() -> None:
    rows = (ClassRow("Xuất sắc", D(10), quota=Quota(1)), ClassRow("Tốt", D(0)))
    tied = replace(book(replace(PLAIN, classes=rows), AB="40 40", BS="40 40"), draws=(draw("BS", "AB"),))

    standings = make.ranked(tied)

    assert names(standings) == ["Tốt", "Xuất sắc"]
    assert standings.findings == ()


def test_the_last_row_takes_whoever_is_left_quota_or_not() -> None:
    rows = (ClassRow("Xuất sắc", D(50)), ClassRow("Tốt", D(0), D(90), quota=Quota(1)))
    own = replace(EXTRAS, classes=rows)

    standings = make.ranked(book(own, AB="10 10", BS="9 9", CG="0 0 0 9"))

    assert names(standings) == ["Tốt", "Tốt", "Tốt"]


def test_rows_for_an_assigned_maximum_go_before_the_general_ones() -> None:
    rows = (
        ClassRow("Xuất sắc", D(90)),
        ClassRow("Xuất sắc", D(45), for_max=D(50)),
        ClassRow("Tốt", D(70)),
        ClassRow("Tốt", D(35), for_max=D(50)),
        ClassRow("Khá", D(0)),
    )
    own = replace(EXTRAS, classes=rows, policy=Policy.DROP)

    standings = make.ranked(book(own, AB="45 KG", BS="35 KG", CG="34 KG", DP="40 40", HL="35 KG 10", KT="10 30"))

    assert names(standings) == ["Xuất sắc", "Tốt", "Khá", "Tốt", "Xuất sắc", "Khá"]


def test_a_better_general_row_is_not_taken_by_a_unit_with_rows_of_its_own() -> None:
    rows = (ClassRow("Xuất sắc", D(30)), ClassRow("Tốt", D(35), for_max=D(50)), ClassRow("Khá", D(0)))
    own = replace(PLAIN, classes=rows, policy=Policy.DROP)

    assert names(make.ranked(book(own, AB="36 KG", BS="30 KG", CG="30 0"))) == ["Tốt", "Khá", "Xuất sắc"]


# --- effects -----------------------------------------------------------------------------------------------------


def raised(ledger: Ledger, *effects: tuple[str, str]) -> Standings:
    return make.ranked(
        replace(ledger, effects=tuple(RaisedEffect(unit, code, "Thông báo số 12") for unit, code in effects))
    )


EFFECTS = (make.LOWER, Effect("KN", "Kỷ luật nặng", EffectKind.LOWER, 2), make.UNRANKED, make.BARRED)
RULED = replace(PLAIN, classes=ROWS, effects=EFFECTS)


def test_a_lowering_effect_changes_the_class_and_never_the_points_or_the_rank() -> None:
    standings = raised(book(RULED, AB="50 45", BS="40 40"), ("AB", "KL"))

    first = standings.standings[0]
    assert (first.class_before_effects, first.class_name) == ("Xuất sắc", "Tốt")
    assert (first.rank, first.sheet.total, first.effects) == (1, D(95), ("KL",))


@pytest.mark.parametrize(
    ("effects", "expected"),
    [(("KL", "KL"), "Khá"), (("KL", "KN"), "Trung bình"), (("KN", "KN"), "Trung bình"), (("KN",), "Khá")],
)
def test_steps_add_up_and_end_at_the_last_row(effects: tuple[str, ...], expected: str) -> None:
    standings = raised(book(RULED, AB="50 45"), *(("AB", code) for code in effects))

    assert names(standings) == [expected]


def test_an_unranked_unit_has_no_rank_and_no_class_and_takes_no_place() -> None:
    standings = raised(book(RULED, AB="50 45", BS="40 40", CG="40 40"), ("AB", "KXL"), ("AB", "KX"))

    assert ranks(standings) == [None, 1, 1]
    assert names(standings) == [None, "Tốt", "Tốt"]
    assert standings.standings[0].class_before_effects is None
    assert not standings.standings[0].shared
    assert [each.unit for each in standings.by_rank] == ["BS", "CG", "AB"]


def test_a_barred_unit_is_ranked_and_classed() -> None:
    standings = raised(book(RULED, AB="50 45", BS="40 40"), ("AB", "KX"))

    first = standings.standings[0]
    assert (first.rank, first.class_name, first.barred) == (1, "Xuất sắc", True)
    assert not standings.standings[1].barred


def test_a_lowered_unit_keeps_its_place_in_the_quota() -> None:
    rows = (ClassRow("Xuất sắc", D(50), quota=Quota(1)), *ROWS[1:])

    standings = raised(book(replace(RULED, classes=rows), AB="50 45", BS="50 44"), ("AB", "KL"))

    assert [each.class_before_effects for each in standings.standings] == ["Xuất sắc", "Tốt"]
    assert names(standings) == ["Tốt", "Tốt"]


def test_lowering_goes_down_the_rows_open_to_the_unit() -> None:
    rows = (
        ClassRow("Xuất sắc", D(90)),
        ClassRow("Xuất sắc", D(45), for_max=D(50)),
        ClassRow("Tốt", D(70)),
        ClassRow("Tốt", D(35), for_max=D(50)),
        ClassRow("Khá", D(0)),
    )
    own = replace(RULED, classes=rows, policy=Policy.DROP)

    assert names(raised(book(own, AB="46 KG"), ("AB", "KL"))) == ["Tốt"]


# --- properties --------------------------------------------------------------------------------------------------


@settings(max_examples=80, deadline=None)
@given(ledger=ledgers())
def test_ranks_follow_totals_and_equals_share_unless_something_decided(ledger: Ledger) -> None:
    standings = rank(ledger, score(ledger, Layer.AGREED), Layer.AGREED)
    ranked = [each for each in standings.by_rank if each.rank is not None]
    totals = [each.sheet.total for each in ranked]
    decided = {(tie.above, tie.below): tie.decided_by for tie in standings.ties}

    assert totals == sorted(totals, reverse=True)
    for position, each in enumerate(ranked, 1):
        assert each.rank is not None
        assert each.rank <= position
        assert each.shared == ([other.rank for other in ranked].count(each.rank) > 1)
    for above, below in pairwise(ranked):
        assert (above.rank == below.rank) == (decided.get((above.unit, below.unit), "total") is None)
        assert ((above.unit, below.unit) in decided) == (above.sheet.total == below.sheet.total)


@settings(max_examples=60, deadline=None)
@given(ledger=ledgers(min_units=3))
def test_the_order_of_units_in_the_cluster_does_not_matter(ledger: Ledger) -> None:
    turned = replace(ledger, cluster=replace(ledger.cluster, units=ledger.cluster.units[::-1]))

    def outcome(book: Ledger) -> set[tuple[str, int | None, bool, str | None, Decimal]]:
        standings = rank(book, score(book, Layer.AGREED), Layer.AGREED).standings
        return {(each.unit, each.rank, each.shared, each.class_name, each.sheet.total) for each in standings}

    assert outcome(turned) == outcome(ledger)


@settings(max_examples=60, deadline=None)
@given(ledger=ledgers())
def test_every_ranked_unit_has_a_class_and_effects_never_raise_it(ledger: Ledger) -> None:
    order = [row.name for row in ledger.framework.classes]
    for each in rank(ledger, score(ledger, Layer.AGREED), Layer.AGREED).standings:
        assert (each.rank is None) == (each.class_name is None) == (each.class_before_effects is None)
        if each.class_name is not None and each.class_before_effects is not None:
            assert order.index(each.class_name) >= order.index(each.class_before_effects)
