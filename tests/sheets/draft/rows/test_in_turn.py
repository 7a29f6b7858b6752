"""Rows of titles that several criteria have: told by their order only where every criterion between has its row."""

from decimal import Decimal

import pytest

from desktop.sheets.draft.layout.codes import row_code
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.board import How
from desktop.sheets.draft.rows.matching import match_rows
from desktop.sheets.draft.rows.topics import criterion_topics
from tests.sheets.draft.direct import direct

_DONE, _RESULT = "Tổ chức thực hiện", "Kết quả thực hiện"
_FIRST, _LAST = "Mua sắm trang phục cho cán bộ", "Khám sức khỏe định kỳ"
_TITLES = {
    "I": "Công tác hậu cần", "I.1": _FIRST,
    "I.2": "Quản lý kho, bãi", "I.2.a": _DONE, "I.2.b": _RESULT,
    "I.3": "Quản lý tài sản công", "I.3.a": _DONE, "I.3.b": _RESULT,
    "I.4": _LAST,
}  # fmt: skip
_TOPICS = criterion_topics(direct(_TITLES, Decimal(4)))
_INNER = {"I.2.a", "I.2.b", "I.3.a", "I.3.b"}


def _told(*rows: tuple[str, str], most: tuple[int, ...] = ()) -> dict[str, int]:
    """The number of the row each criterion is surely told by, of rows with a code and a title between two others."""
    made = [("", _FIRST), *rows, ("", _LAST)]
    lines = tuple(Row(number, row_code(code), title) for number, (code, title) in enumerate(made, 1))
    maxima = tuple((number, Decimal(points)) for number, points in enumerate(most, 2))
    matches = match_rows(lines, _TOPICS, maxima)
    return {match.topic.code: match.row.number for match in matches if match.how is not How.UNSURE}


def _plain(*titles: str) -> tuple[tuple[str, str], ...]:
    return tuple(("", title) for title in titles)


def test_equal_titles_that_all_stand_in_their_order_are_told_by_it() -> None:
    told = _told(*_plain(_DONE, _RESULT, _DONE, _RESULT))
    assert told == {"I.1": 1, "I.2.a": 2, "I.2.b": 3, "I.3.a": 4, "I.3.b": 5, "I.4": 6}


def test_one_of_them_in_other_words_leaves_the_rest_in_their_turn() -> None:
    told = _told(*_plain(_DONE, _RESULT, f"{_DONE} theo Kế hoạch của Bộ", _RESULT))
    assert (told["I.2.a"], told["I.2.b"], told["I.3.b"]) == (2, 3, 5)


@pytest.mark.parametrize(
    "titles",
    [
        (_DONE, _RESULT, _DONE),
        (_RESULT, _DONE, _RESULT),
        (_RESULT, _DONE, _RESULT, _DONE),
        (_DONE, _DONE, _RESULT, _RESULT),
        (_DONE, _RESULT, _DONE, _RESULT, _DONE),
        (_DONE, _RESULT, "Trồng cây xanh tại trụ sở", _RESULT),
        (_DONE, _RESULT, _DONE, _RESULT, "Việc khác của đơn vị"),
    ],
)
def test_where_one_lacks_is_added_or_stands_elsewhere_the_order_tells_nothing(titles: tuple[str, ...]) -> None:
    assert not {"I.3.a", "I.3.b"} & _told(*_plain(*titles)).keys()


def test_points_printed_beside_them_must_be_those_of_the_criteria() -> None:
    titles = _plain(_DONE, _RESULT, _DONE, _RESULT)
    assert _told(*titles, most=(4, 4, 4, 4)).keys() >= _INNER
    assert not {"I.3.a", "I.3.b"} & _told(*titles, most=(4, 4, 3, 5)).keys()


def test_letters_before_them_must_be_those_of_the_criteria() -> None:
    assert _told(("a", _DONE), ("b", _RESULT), ("a", _DONE), ("b", _RESULT)).keys() >= _INNER
    assert not _told(("c", _DONE), ("d", _RESULT), ("e", _DONE), ("g", _RESULT)).keys() >= _INNER
