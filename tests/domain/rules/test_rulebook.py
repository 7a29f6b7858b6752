"""The table of rules: switched, worded, measured by other numbers; keys that know a finding again."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.domain.rules.examine import examine
from desktop.domain.rules.round_view import RoundView
from desktop.domain.rules.rule import WORDED, Setting
from desktop.domain.rules.subject import keyed, subject
from desktop.domain.rules.table import BY_CODE, RULES, rulebook
from tests.domain.rules.rounds import both_years

FAR = {"AB": ("100", "101"), "BS": ("100", "99"), "CG": ("100", "500")}
FOUND = Finding(
    Level.WARNING,
    "parent_sum_differs",
    {"typed": Decimal("20.0"), "added": Decimal(19), "code": "II", "raw": "20"},
    Place("a.xlsx", "0" * 64, "Tự chấm", "D31", "20"),
    "AB",
    "II",
)


def codes(*settings: Setting) -> list[str]:
    return [
        each.code for each in examine(RoundView(both_years(FAR)), rulebook(settings)) if each.facts.get("name") == ""
    ]


def test_a_rule_that_is_off_says_nothing() -> None:
    assert codes() == ["far_from_last_year"]
    assert codes(Setting("far_from_last_year", is_on=False, reason="năm sáp nhập")) == []


def test_a_rule_measures_by_the_number_staff_set() -> None:
    assert codes(Setting("far_from_last_year", parameters=(("times", Decimal(6)),))) == []


def test_a_rule_speaks_in_the_words_staff_wrote() -> None:
    told = rulebook([Setting("parent_sum_differs", wording="Cộng lại mục {{ code }}")]).govern([FOUND])

    assert told[0].facts[WORDED] == "Cộng lại mục {{ code }}"
    assert rulebook().govern(told) == (FOUND,)


def test_what_scoring_depends_on_cannot_be_switched_off() -> None:
    fixed = [rule for rule in RULES if rule.fixed]
    off = rulebook([Setting(rule.code, is_on=False) for rule in RULES])

    assert len(fixed) > 10
    assert all(off.is_on(rule.code) for rule in fixed)
    assert all(rule.fixed for rule in RULES if rule.level is Level.ERROR)
    assert not any(off.is_on(rule.code) for rule in RULES if not rule.fixed)


def test_every_code_stands_once_and_every_default_within_its_bounds() -> None:
    assert len(BY_CODE) == len(RULES)
    assert all(each.least <= each.default <= each.most for rule in RULES for each in rule.parameters)


def test_a_key_outlives_another_import() -> None:
    moved = replace(FOUND, place=Place("b.xlsx", "1" * 64, "Sheet1", "F12", "20"))
    written = replace(FOUND, facts={**FOUND.facts, "typed": Decimal(20)})

    assert subject(moved, "tong-ket") == subject(written, "tong-ket") == subject(FOUND, "tong-ket")


def test_a_key_turns_with_value_unit_and_round() -> None:
    others = (
        replace(FOUND, facts={**FOUND.facts, "typed": Decimal(21)}),
        replace(FOUND, unit="BS"),
        replace(FOUND, criterion="III"),
    )

    assert len({subject(each, "tong-ket") for each in (FOUND, *others)} | {subject(FOUND, "so-ket")}) == 5


def test_neighbours_a_value_was_compared_with_do_not_count() -> None:
    one, other = (
        next(
            each
            for each in examine(RoundView(both_years(FAR | {"AB": ("100", this)})), rulebook())
            if each.unit == "CG"
        )
        for this in ("101", "118")
    )

    assert one.facts["series"] != other.facts["series"]
    assert subject(one, "tong-ket") == subject(other, "tong-ket")


@given(st.integers(1, 6))
def test_findings_about_the_same_thing_get_numbers(count: int) -> None:
    keys = [key for key, _ in keyed([FOUND] * count, "tong-ket")]

    assert len(set(keys)) == count
    assert keys[0] == subject(FOUND, "tong-ket")
    assert keys[1:] == [f"{keys[0]}-{number}" for number in range(2, count + 1)]
