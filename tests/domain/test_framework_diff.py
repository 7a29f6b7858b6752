from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.framework import Count, Criterion, Direct, Framework, Kind, Part
from desktop.domain.framework_diff import Aspect, diff
from tests.domain.scoring.strategies import frameworks

D = Decimal


def criterion(code: str, title: str, most: str, kind: Kind | None = None) -> Criterion:
    return Criterion(code, title, D(most), Part.BASE, kind)


def framework(*criteria: Criterion) -> Framework:
    return Framework("Khung tiêu chí", 2026, 1, D(10), criteria)


BEFORE = framework(
    criterion("I", "An ninh", "10"),
    criterion("I.1", "Tham mưu", "4", Direct()),
    criterion("I.2", "Nắm tình hình", "6", Direct()),
)


def test_a_framework_does_not_differ_from_its_next_version_alone() -> None:
    assert diff(BEFORE, replace(BEFORE, version=2)).same


def test_a_new_criterion_is_added_and_a_missing_one_removed() -> None:
    after = framework(BEFORE.criteria[0], BEFORE.criteria[1], criterion("I.3", "Bảo vệ mục tiêu", "6", Direct()))
    found = diff(BEFORE, after)
    assert [each.code for each in found.added] == ["I.3"]
    assert [each.code for each in found.removed] == ["I.2"]


def test_a_criterion_with_the_same_title_under_another_code_moved() -> None:
    after = framework(
        BEFORE.criteria[0],
        criterion("I.1", "Nắm tình hình", "6", Direct()),
        criterion("I.2", "Tham mưu", "4", Direct()),
    )
    found = diff(BEFORE, after)
    assert [(each.before.code, each.after.code, each.aspects) for each in found.moved] == [
        ("I.1", "I.2", ()),
        ("I.2", "I.1", ()),
    ]
    assert not found.added
    assert not found.removed
    assert not found.changed


def test_what_changed_about_a_criterion_is_named() -> None:
    after = framework(
        BEFORE.criteria[0],
        criterion("I.1", "Tham mưu cấp ủy", "5", Count(D(1))),
        criterion("I.2", "Nắm tình hình", "6", Direct(D("0.5"))),
    )
    found = diff(BEFORE, after)
    assert [(each.after.code, each.aspects) for each in found.changed] == [
        ("I.1", (Aspect.TITLE, Aspect.MAX, Aspect.KIND)),
        ("I.2", (Aspect.PARAMETERS,)),
    ]


def test_equal_titles_belong_together_under_the_same_parent() -> None:
    two = framework(
        criterion("I", "An ninh", "5"),
        criterion("I.1", "Kiểm tra", "5", Direct()),
        criterion("II", "Trật tự", "5"),
        criterion("II.1", "Kiểm tra", "5", Direct()),
    )
    swapped = framework(
        criterion("I", "Trật tự", "5"),
        criterion("I.2", "Kiểm tra", "5", Direct()),
        criterion("II", "An ninh", "5"),
        criterion("II.2", "Kiểm tra", "5", Direct()),
    )
    assert {each.before.code: each.after.code for each in diff(two, swapped).moved} == {
        "I": "II",
        "I.1": "II.2",
        "II": "I",
        "II.1": "I.2",
    }


def test_a_setting_that_differs_is_named() -> None:
    assert diff(BEFORE, replace(BEFORE, total=D(12), bonus_cap=D(5))).settings == ("total", "bonus_cap")


@given(frameworks(), frameworks())
def test_every_criterion_is_accounted_for_once(before: Framework, after: Framework) -> None:
    found = diff(before, after)
    ours = {each.code for each in found.removed} | {each.before.code for each in (*found.moved, *found.changed)}
    same = {each.code for each in before.criteria if each in after.criteria}
    assert ours | same == {each.code for each in before.criteria}
    assert len(before.criteria) - len(found.removed) == len(after.criteria) - len(found.added)


@given(frameworks())
def test_a_framework_has_no_difference_to_itself(own: Framework) -> None:
    assert diff(own, own).same


@given(frameworks(), st.data())
def test_turning_the_comparison_round_swaps_added_and_removed(own: Framework, data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.sampled_from(own.criteria), unique=True))
    less = replace(own, criteria=tuple(each for each in own.criteria if each in kept))
    assert diff(own, less).removed == diff(less, own).added
