"""Rows nobody could tell by their likeness: told where their words agree and code, group or neighbours leave one."""

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


_SISTERS = {
    "I": "Công tác phòng, chống tội phạm", "I.1": "Kéo giảm ít nhất 3% số vụ phạm pháp hình sự",
    "I.2": "Kéo giảm ít nhất 5% số vụ phạm pháp hình sự", "I.3": "Tổ chức thực tập phương án chữa cháy cấp tỉnh",
    "I.4": "Tổ chức thực tập phương án chữa cháy cấp cơ sở", "I.5": "Không để xảy ra oan, sai, bức cung, nhục hình",
    "II": "Công tác hậu cần", "II.1": "Quản lý, sử dụng trụ sở, đất an ninh đúng quy định",
    "II.2": "Quản lý, sử dụng phương tiện, vũ khí đúng quy định", "II.3": "Chăm lo đời sống cán bộ, chiến sĩ",
}  # fmt: skip
_CODED = [("I", "I"), ("I.1", "1"), ("I.2", "2"), ("I.3", "3"), ("I.4", "4"), ("I.5", "5"), ("II", "II")]
_CODED += [("II.1", "1"), ("II.2", "2"), ("II.3", "3")]


def _sisters(*, coded: bool = True, **changed: str) -> dict[str, str]:
    """The criterion each row is surely told by, by the criterion that stood there, of rows in framework order.

    `changed` titles by criterion (I_1); an empty one has no row.
    """
    titles = _SISTERS | {code.replace("_", "."): title for code, title in changed.items()}
    listed = [(code, shown, titles[code]) for code, shown in _CODED if titles[code]]
    lines = tuple(Row(n, row_code(shown if coded else ""), title) for n, (_, shown, title) in enumerate(listed))
    matches = match_rows(lines, criterion_topics(direct(_SISTERS, Decimal(4))), ())
    sure = {match.row.number: match.topic.code for match in matches if match.how is not How.UNSURE}
    return {code: sure[n] for n, (code, _, _) in enumerate(listed) if n in sure}


@pytest.mark.parametrize("coded", [True, False])
def test_rows_cut_mistyped_and_shortened_among_look_alikes_are_told(coded: bool) -> None:
    told = _sisters(
        coded=coded,
        I_1="Kéo gimả ít nhất 3% số vụ PPHS theo Kế hoạch của Bộ",
        I_5="Không để xảy ra sai, bức… (có tài liệu kèm theo)",
        II_1="Quan ly, sử dụng trụ, đất an…",
        II_3="Chăm lo đời CBCS *",
    )
    assert told == {code: code for code in _SISTERS}


@pytest.mark.parametrize("coded", [True, False])
@pytest.mark.parametrize(
    "other",
    [
        {"I_1": "Kéo gimả ít nhất 4% số vụ PPHS"},
        {"I_4": "Tổ chức thực tập phương án chữa cháy cấp huyệnn"},
        {"I_5": "Để xảy ra oan, sai, bức…"},
        {"II_3": "Hoạt động hiến máu tình nguyện"},
        {"II_2": "Quản lý, sử phương tiện, vũ khí của dân quân"},
    ],
)
def test_a_row_of_other_words_in_a_criterions_place_is_not_told(other: dict[str, str], coded: bool) -> None:
    (place,) = (code.replace("_", ".") for code in other)
    assert _sisters(coded=coded, **other) == {code: code for code in _SISTERS if code != place}


def test_a_title_cut_before_the_words_that_tell_is_told_by_its_code_or_what_is_left_alone() -> None:
    cut = "Tổ chức thực tập phương án…"
    assert _sisters(I_4=cut)["I.4"] == "I.4"
    assert _sisters(coded=False, I_4=cut)["I.4"] == "I.4"
    assert not {"I.3", "I.4"} & _sisters(coded=False, I_3=cut, I_4=cut).keys()


def test_swapped_rows_are_told_by_their_words_whatever_their_codes() -> None:
    told = _sisters(I_3="T/c thực tập phương án chữa cháy cấp cơ sở.", I_4="T/c thực tập phương án chữa chay cấp tỉnh")
    assert {told.get("I.3", "I.4"), told.get("I.4", "I.3")} == {"I.3", "I.4"}
    assert told.get("I.3") != "I.3"
    assert told.get("I.4") != "I.4"


def test_of_two_rows_written_alike_neither_is_told_by_words_that_only_agree() -> None:
    rows = [
        ("", "Công tác hậu cần"),
        ("1", _FIRST),
        ("2", "Quản lý kho, bãi"),
        ("4", "Khám sức… "),
        ("4", "Khám sức… "),
    ]
    lines = tuple(Row(number, row_code(code), title) for number, (code, title) in enumerate(rows))
    matches = match_rows(lines, _TOPICS, ())
    assert "I.4" not in {match.topic.code for match in matches if match.how is not How.UNSURE}


def test_equal_titles_below_a_row_nobody_knows_are_not_those_of_the_group_above() -> None:
    rows = _plain("Quản lý kho, bãi", _DONE, "Việc khác của đơn vị", _RESULT)
    assert "I.2.b" not in _told(*rows)


def test_equal_titles_mistyped_are_told_in_the_group_whose_row_stands_above() -> None:
    rows = _plain("Quản lý kho, bãi", "Tổ chứcc TH", "Kết quả thuc hin", "Quản lý tài sản công", "T/c TH", _RESULT)
    assert _told(*rows).keys() >= _INNER


def test_a_table_of_which_no_row_says_a_criterion_is_about_something_else() -> None:
    titles = {
        "I": "Công tác trật tự, an toàn",
        "I.1": "Kéo giảm số vụ phạm pháp hình sự so với cùng kỳ",
        "I.2": "Giảm số vụ tai nạn giao thông",
    }
    lines = tuple(
        Row(number, row_code(""), title)
        for number, title in enumerate(("Số vụ phạm pháp hình sự", "Số vụ tai nạn giao thông"), 1)
    )
    matches = match_rows(lines, criterion_topics(direct(titles, Decimal(4))), ())
    assert [match for match in matches if match.how is not How.UNSURE] == []
