"""Base, bonus, penalty and total: leaves not assigned, caps, floor, rounding."""

from dataclasses import replace
from decimal import Decimal, localcontext

import pytest
from hypothesis import given, settings

from desktop.domain.framework import Criterion, Deduct, Direct, Framework, Part, Policy
from desktop.domain.ledger import Entry, Layer, Ledger, State
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.sheet import Scoresheet
from tests.domain.scoring import builders as make
from tests.domain.scoring.builders import D, straight
from tests.domain.scoring.strategies import ledgers

THREE = make.with_extras(make.framework(Direct(), Direct(), Direct()))


def sheet(own: Framework, *points: str) -> Scoresheet:
    """Score unit AB: points of each leaf in order, `KG` for not assigned, `-` for not reported."""
    states = {"KG": State.NOT_ASSIGNED, "-": State.NOT_REPORTED}
    entries = [
        make.stated("AB", leaf.code, states[each]) if each in states else straight("AB", leaf.code, each)
        for leaf, each in zip(own.leaves, points, strict=False)
    ]
    return make.sheet(own, *entries)


@pytest.mark.parametrize(
    ("policy", "base"), [(Policy.RESCALE, "25.01"), (Policy.FULL, "26.67"), (Policy.DROP, "16.67")]
)
def test_a_leaf_not_assigned_changes_the_base_as_the_policy_says(policy: Policy, base: str) -> None:
    found = sheet(replace(THREE, policy=policy), "8.67", "8", "KG")

    assert str(found.base) == base
    assert found.assigned_max == D(20)


def test_rescaled_base_is_rounded_half_up_to_the_places_of_the_total() -> None:
    found = sheet(replace(THREE, rounding_total=1), "8.35", "8", "KG")

    assert str(found.base) == "24.5"


def test_a_unit_with_every_leaf_keeps_the_unrounded_sum() -> None:
    found = sheet(replace(THREE, rounding_total=0), "8.25", "8", "5.13")

    assert (str(found.base), str(found.exact_total), str(found.total)) == ("21.38", "21.38", "21")


def test_a_unit_without_any_base_leaf_has_no_points() -> None:
    found = sheet(THREE, "KG", "KG", "KG", "3")

    assert (found.base, found.assigned_max, found.total) == (D(0), D(0), D(3))


def test_only_base_leaves_count_towards_the_assigned_maximum() -> None:
    found = sheet(replace(THREE, policy=Policy.FULL), "8", "8", "8", "KG", "KG")

    assert (found.assigned_max, found.bonus, found.penalty, found.total) == (D(30), D(0), D(0), D(24))


def test_a_leaf_of_max_zero_that_is_not_assigned_still_leaves_the_sheet_incomplete() -> None:
    own = make.framework(Direct(), Direct())
    empty = replace(
        own, criteria=(*own.criteria[:2], replace(own.criteria[2], max=D(0))), total=D(10), rounding_total=0
    )

    assert sheet(empty, "8.25", "KG").base == D(8)


def test_bonus_and_penalty_are_capped_and_printed_capped() -> None:
    found = sheet(replace(THREE, bonus_cap=D(3), penalty_cap=D("1.5")), "8", "8", "8", "7", "6")

    assert (found.bonus, found.penalty, found.total) == (D(3), D("1.5"), D("25.5"))


def test_caps_that_are_not_reached_change_nothing() -> None:
    found = sheet(replace(THREE, bonus_cap=D(3), penalty_cap=D("1.5")), "8", "8", "8", "2", "1")

    assert (found.bonus, found.penalty, found.total) == (D(2), D(1), D(25))


def test_the_total_does_not_fall_below_the_floor() -> None:
    assert sheet(THREE, "1", "1", "1", "0", "9").total == D(-6)
    assert sheet(replace(THREE, total_floor=D(0)), "1", "1", "1", "0", "9").total == D(0)
    assert sheet(replace(THREE, total_floor=D("0.55"), rounding_total=1), "1", "1", "1", "0", "9").total == D("0.6")


def test_the_total_is_rounded_half_up_once() -> None:
    found = sheet(replace(THREE, rounding_criterion=3), "8.333", "8.333", "8.339")

    assert (str(found.exact_total), str(found.total)) == ("25.005", "25.01")


def test_a_deduct_leaf_below_zero_lowers_the_sum() -> None:
    found = make.sheet(make.framework(Deduct(D(5), floor=D(-3))), make.fed("AB", "I.1", count="9"))

    assert found.total == D(-3)


def test_branches_hold_the_sums_of_their_children_at_every_depth() -> None:
    tree = (
        Criterion("I", "Phần I", D(30), Part.BASE),
        Criterion("I.1", "Nhóm 1", D(20), Part.BASE),
        Criterion("I.1.a", "a", D(10), Part.BASE, Direct()),
        Criterion("I.1.b", "b", D(10), Part.BASE, Direct()),
        Criterion("I.2", "Tiêu chí 2", D(10), Part.BASE, Direct()),
    )
    own = replace(make.framework(), criteria=tree, total=D(30))

    found = sheet(own, "1", "2", "4")

    assert found.branches == (("I", D(7)), ("I.1", D(3)))
    assert (found.branch("I.1"), found.branch("II"), found.cell("II")) == (D(3), None, None)


def test_a_leaf_counted_in_full_is_in_the_sum_of_its_branch() -> None:
    found = sheet(replace(THREE, policy=Policy.FULL), "8", "8", "KG")

    assert found.branch("I") == D(26)


@settings(max_examples=60, deadline=None)
@given(book=ledgers())
def test_sums_are_of_rounded_leaves(book: Ledger) -> None:
    for found in score(book, Layer.AGREED):
        parts = dict.fromkeys(Part, D(0))
        for leaf, cell in zip(book.framework.leaves, found.cells, strict=True):
            parts[leaf.part] += cell.points or D(0)
        bonus, penalty = book.framework.bonus_cap, book.framework.penalty_cap
        assert found.bonus == (parts[Part.BONUS] if bonus is None else min(bonus, parts[Part.BONUS]))
        assert found.penalty == (parts[Part.PENALTY] if penalty is None else min(penalty, parts[Part.PENALTY]))
        assert found.total == max(
            found.base + found.bonus - found.penalty,
            D(-100) if book.framework.total_floor is None else book.framework.total_floor,
        ).quantize(D(1).scaleb(-book.framework.rounding_total), "ROUND_HALF_UP")


@settings(max_examples=60, deadline=None)
@given(book=ledgers())
def test_the_order_of_keeping_matters_only_inside_a_cell(book: Ledger) -> None:
    def cell(entry: Entry) -> tuple[str, str]:
        return entry.criterion, entry.unit

    moved = replace(book, entries=tuple(sorted(book.entries, key=cell, reverse=True)))

    assert score(moved, Layer.APPRAISAL) == score(book, Layer.APPRAISAL)


def test_the_decimal_context_of_the_caller_does_not_matter() -> None:
    entry = make.fed("AB", "I.1", actual="123456789.123", target="987654321.987")
    with localcontext() as context:
        context.prec = 3
        found = make.points(make.EIGHT_KINDS[1], entry)

    assert found == Decimal("1.25")
