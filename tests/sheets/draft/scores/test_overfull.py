"""Rows with more points than their criterion can bring: several criteria in one row are asked about, not refused."""

from decimal import Decimal

import pytest

from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.domain.ledger import Ledger
from desktop.sheets.draft.parse import parse_draft
from desktop.words.findings import tell
from tests.sheets.draft.books import CLUSTER, Value, found, table
from tests.sheets.draft.direct import direct

_TITLES = {
    "I": "Công tác hậu cần",
    "I.1": "Mua sắm trang phục cho cán bộ",
    "I.2": "Sửa chữa trụ sở làm việc",
    "I.3": "Khám sức khỏe định kỳ",
}
_LEDGER = Ledger(CLUSTER, CLUSTER.rounds[0], direct(_TITLES, Decimal(4)))
_HEAD = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm")
_NOTED = (
    "Mua sắm trang phục cho cán bộ và làm mới nhà để xe, tường rào, trụ sở "
    "(bảo đảm tiến độ, chất lượng công trình, không để xảy ra thất thoát, lãng phí)"
)


def _read(title: str, most: Value, points: Value, answer: str = "") -> Draft:
    rows = [("I", _TITLES["I"], 12, None), ("I.1", title, most, points), ("I.3", _TITLES["I.3"], 4, 3)]
    guidance = guidance_of([(f"row:{title}", answer)] if answer else [])
    return parse_draft(table(*rows, head=_HEAD), _LEDGER, guidance=guidance)


def _worst(draft: Draft) -> set[tuple[str, str]]:
    weighty = (each for each in draft.findings if each.level in {Level.ERROR, Level.QUESTION})
    return {(each.level.value, each.code) for each in weighty}


@pytest.mark.parametrize(("most", "points"), [(8, 7), (4, 7), (None, 4.5)])
def test_a_row_with_words_and_points_beyond_its_criterion_is_asked_about(most: Value, points: Value) -> None:
    draft = _read(_NOTED, most, points)
    asked = found(draft, "unmatched_row")
    assert _worst(draft) == {("question", "unmatched_row")}
    assert [claim.criterion for claim in draft.claims] == ["I.3"]
    assert asked.place
    assert (asked.place.cell, asked.criterion) == ("D5", "I.1")
    assert "tối đa 4 điểm" in tell(asked).message


def test_the_same_row_with_points_its_criterion_can_bring_is_that_criterion() -> None:
    draft = _read(_NOTED, 4, 4)
    assert _worst(draft) == set()
    assert [claim.criterion for claim in draft.claims] == ["I.1", "I.3"]


@pytest.mark.parametrize("title", [_TITLES["I.1"], "Mua sắm trang phục cho cán bộ."])
def test_points_beyond_the_maximum_of_a_row_that_says_no_more_stay_an_error(title: str) -> None:
    assert _worst(_read(title, 8, 7)) == {("error", "over_maximum")}


@pytest.mark.parametrize("tail", [" năm 2026", " (có minh chứng kèm theo)"])
def test_a_note_at_the_end_of_a_title_names_no_other_criterion(tail: str) -> None:
    assert _worst(_read(_TITLES["I.1"] + tail, 4, 7)) == {("error", "over_maximum")}


def test_where_each_criterion_has_its_row_too_many_points_stay_an_error() -> None:
    rows = [("I.1", _NOTED, 4, 7), ("I.2", _TITLES["I.2"], 4, 2), ("I.3", _TITLES["I.3"], 4, 3)]
    draft = parse_draft(table(*rows, head=_HEAD), _LEDGER)
    assert _worst(draft) == {("error", "over_maximum")}
    assert {claim.criterion for claim in draft.claims} >= {"I.2", "I.3"}


def test_more_points_than_the_criterion_and_the_untold_one_beside_it_bring_stay_an_error() -> None:
    assert _worst(_read(_NOTED, 8, 9)) == {("error", "over_maximum")}


def test_a_row_a_person_said_is_about_the_criterion_is_held_to_its_maximum() -> None:
    assert _worst(_read(_NOTED, 8, 7, "I.1")) == {("error", "over_maximum")}
    aside = _read(_NOTED, 8, 7, "aside")
    assert (_worst(aside), [claim.criterion for claim in aside.claims]) == (set(), ["I.3"])
