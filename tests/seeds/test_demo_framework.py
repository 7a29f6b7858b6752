"""The demo framework shows everything a framework can hold, and adds up."""

from collections import Counter
from decimal import Decimal

from desktop.domain.framework import KIND_NAMES, EffectKind, Part
from seeds.building.forms import demo_ledger

FRAMEWORK = demo_ledger().framework


def test_it_has_at_least_45_leaves_in_seven_groups() -> None:
    groups = [root.code for root in FRAMEWORK.roots if root.part is Part.BASE]

    assert groups == ["I", "II", "III", "IV", "V", "VI", "VII"]
    assert len([leaf for leaf in FRAMEWORK.leaves if leaf.part is Part.BASE]) >= 45


def test_it_uses_every_kind_of_leaf() -> None:
    kinds = Counter(type(leaf.kind) for leaf in FRAMEWORK.leaves)

    assert set(kinds) == set(KIND_NAMES)


def test_its_base_adds_up_to_one_hundred() -> None:
    assert sum(leaf.max for leaf in FRAMEWORK.leaves if leaf.part is Part.BASE) == Decimal(100) == FRAMEWORK.total


def test_it_has_bonus_penalty_floors_quota_ties_and_every_effect() -> None:
    assert {root.part for root in FRAMEWORK.roots} == set(Part)
    assert FRAMEWORK.bonus_cap is not None
    assert FRAMEWORK.penalty_cap is not None
    assert FRAMEWORK.classes[0].floor_percent is not None
    assert FRAMEWORK.classes[0].quota is not None
    assert len(FRAMEWORK.tie_breaks) >= 3
    assert {effect.effect for effect in FRAMEWORK.effects} == set(EffectKind)


def test_it_asks_for_fifteen_to_twenty_five_indicators() -> None:
    assert 15 <= len(FRAMEWORK.indicators) <= 25
    assert {each.aggregate for each in FRAMEWORK.indicators} >= {"sum", "ratio"}


def test_no_two_criteria_share_a_title() -> None:
    titles = Counter(each.title for each in FRAMEWORK.criteria)

    assert [title for title, times in titles.items() if times > 1] == []
