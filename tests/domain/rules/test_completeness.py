"""What is missing: evidence, figures, sections."""

from dataclasses import replace

import pytest

from desktop.domain.ledger import Section
from desktop.domain.outline import OUTLINE
from tests.domain.rules.rounds import a_round, claim, figure, found, with_entries

SECTIONS = tuple(each for each in OUTLINE if each.level == 2)


def test_a_result_without_evidence_is_told_leaf_by_leaf() -> None:
    book = with_entries(a_round(), claim("AB", "I.1", "QĐ số 12", count="3"), claim("AB", "I.2", actual="85"))

    assert [(each.criterion, each.facts["count"]) for each in found(book, "evidence_missing")] == [("I.2", 1)]


@pytest.mark.parametrize("words", ["-", " – ", "…", "Không", "Chưa có.", "không có minh chứng"])
def test_words_that_name_no_evidence_are_none(words: str) -> None:
    none = claim("AB", "I.1", words, count="3")
    book = with_entries(a_round(), none, claim("AB", "I.2", "Không để xảy ra, BC số 5", actual="85"))

    assert [each.criterion for each in found(book, "evidence_missing")] == ["I.1"]


def test_a_unit_that_gave_no_evidence_at_all_is_told_once() -> None:
    book = with_entries(a_round(), claim("AB", "I.1", count="3"), claim("AB", "I.2", actual="85"))

    assert [(each.criterion, each.facts["count"]) for each in found(book, "evidence_missing")] == [(None, 2)]


def test_nothing_counted_needs_no_evidence() -> None:
    book = with_entries(a_round(), claim("AB", "I.1", count="0"), claim("AB", "I.2", "Báo cáo số 3", actual="85"))

    assert found(book, "evidence_missing") == []


def test_figures_left_out_are_named_but_not_a_ratio_whose_parts_are_there() -> None:
    book = a_round(figure("AB", "PP", "200"), figure("AB", "KP", "170"))

    assert [each.facts["codes"] for each in found(book, "figures_missing")] == [("KT",)]
    assert found(a_round(), "figures_missing") == []


def test_headings_nothing_stands_under_are_named() -> None:
    told = tuple(Section("AB", place, each.member_text, "Nội dung") for place, each in enumerate(SECTIONS[2:], 1))
    book = replace(a_round(), sections=told)

    missing = found(book, "section_missing", narratives=frozenset({"AB"}))

    assert [each.facts["headings"] for each in missing] == [tuple(each.member_text for each in SECTIONS[:2])]
    assert found(book, "section_missing") == []


def test_a_heading_is_told_by_what_stands_below_it() -> None:
    others = [each.member_text for each in SECTIONS if each.key != "III"]
    below = next(each.member_text for each in OUTLINE if each.key == "III.4")
    told = tuple(Section("AB", place, title, "Nội dung") for place, title in enumerate([*others, below], 1))

    assert found(replace(a_round(), sections=told), "section_missing", narratives=frozenset({"AB"})) == []
