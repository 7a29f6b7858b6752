"""The rules in words: each has a title and a sentence, and staff may write another with the same fields."""

import re

import pytest

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.rules.rule import WORDED, Group
from desktop.domain.rules.table import BY_CODE, RULES
from desktop.words import catalogue
from desktop.words.codes import CATALOGUES
from desktop.words.findings import tell
from desktop.words.rules import (
    as_kept,
    as_typed,
    field_name,
    fields_of,
    group_words,
    parameter_words,
    rule_title,
    sentence_of,
    wrong_fields,
)


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_every_rule_has_a_title_and_a_sentence(code: str) -> None:
    assert rule_title(code) != code
    assert sentence_of(code, CATALOGUES)


def test_every_group_and_every_number_has_a_name() -> None:
    assert all(group_words(each) for each in Group)
    assert all(parameter_words(each) for rule in RULES for each in rule.parameters)


def test_no_title_is_left_without_its_rule() -> None:
    assert set(catalogue.codes("rule_titles")) == {rule.code for rule in RULES}


def test_a_sentence_of_staff_is_told_with_its_fields() -> None:
    facts: Facts = {
        "typed": 20,
        "added": 19,
        "code": "II",
        "raw": "20",
        WORDED: "Mục {{ code }} cộng được {{ added }}.",
    }
    found = Finding(Level.WARNING, "parent_sum_differs", facts)

    assert tell(found).message == "Mục II cộng được 19."
    assert tell(found).remedy


def test_a_sentence_whose_field_is_missing_falls_back() -> None:
    found = Finding(Level.WARNING, "parent_sum_differs", {"typed": 20, "added": 19, "code": "II", WORDED: "{{ who }}"})

    assert tell(found).message.startswith("Dòng nhóm II ghi 20")


def test_fields_of_a_rule_are_those_of_its_sentence() -> None:
    known = fields_of("parent_sum_differs", CATALOGUES)

    assert known == ("added", "code", "criterion", "typed", "unit")
    assert wrong_fields("Mục {{ code }} của {{ unit }}", known) == ()
    assert wrong_fields("Mục {{ mã }}", known) == ("mã",)


@pytest.mark.parametrize("text", ["{% for x in y %}{% endfor %}", "{{ code.upper() }}", "{{ code", "{{ 7 * 7 }}"])
def test_only_text_and_fields_make_a_sentence(text: str) -> None:
    assert wrong_fields(text, ("code",)) is None


@pytest.mark.parametrize("code", sorted(BY_CODE))
def test_the_fields_of_a_rule_have_names_that_tell_them_apart(code: str) -> None:
    fields = fields_of(code, CATALOGUES)
    named = [field_name(each) for each in fields if field_name(each) != each]

    assert len({*named}) == len(named)
    assert {"unit", "criterion"} <= {*fields}


@pytest.mark.parametrize("code", sorted({*BY_CODE} - {"like_before"}))
def test_every_value_that_a_rule_tells_of_has_a_name(code: str) -> None:
    sentence = sentence_of(code, CATALOGUES)
    told = {*re.findall(r"\{\{\s*(\w+)\s*\}\}", sentence)}

    assert not {each for each in told if field_name(each) == each}


@pytest.mark.parametrize("code", sorted(BY_CODE))
def test_a_sentence_typed_with_names_is_kept_with_fields_and_comes_back(code: str) -> None:
    known = fields_of(code, CATALOGUES)
    kept = " và ".join(f"{{{{ {each} }}}}" for each in known)

    assert as_kept(as_typed(kept), known) == kept
    assert as_kept(kept, known) == kept


def test_a_name_is_known_however_it_is_typed_and_a_wrong_one_is_named() -> None:
    known = fields_of("self_score_differs", CATALOGUES)

    assert as_kept("Lệch [ Tự  chấm ]", known) == "Lệch {{ claimed }}"
    assert wrong_fields(as_kept("Lệch [tự chấn]", known), known) == ("tự_chấn",)
    assert wrong_fields(as_kept("Mục [1.2]", known), known) == ("_1_2",)
    assert wrong_fields(as_kept("Mục [?]", known), known) == ("_",)
