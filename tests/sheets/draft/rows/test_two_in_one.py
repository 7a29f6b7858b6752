"""Rows that name two criteria, and rows told apart from others by words, numbers and initials of their own."""

from decimal import Decimal

import pytest

from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.sheets.draft.layout.codes import row_code
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.board import How
from desktop.sheets.draft.rows.matching import match_rows
from desktop.sheets.draft.rows.topics import criterion_topics

_TITLES = {
    "I": "Công tác hậu cần",
    "I.1": "Mua sắm trang phục cho cán bộ",
    "I.2": "Sửa chữa trụ sở làm việc",
    "I.3": "Khám sức khỏe định kỳ và chăm lo đời sống",
    "II": "Công tác tập huấn",
    "II.1": "Trồng mới 02 vườn cây tại đơn vị",
    "II.2": "Trồng mới 03 vườn cây tại đơn vị",
    "II.3": "Thực hiện Nghị quyết số 12-NQ/TW về công tác đào tạo",
    "II.4": "Thực hiện Nghị quyết số 13-NQ/TW về công tác đào tạo",
    "III": "Công tác văn thư",
    "III.1": "Tổ chức thực hiện",
    "III.2": "Kết quả thực hiện",
    "IV": "Công tác lưu trữ",
    "IV.1": "Tổ chức thực hiện",
    "IV.2": "Kết quả thực hiện",
}
_CRITERIA = tuple(
    Criterion(code, title, Decimal(4), Part.BASE, Direct() if "." in code else None) for code, title in _TITLES.items()
)
_TOPICS = criterion_topics(Framework("K", 2026, 1, Decimal(16), _CRITERIA))


def _told(*titles: str) -> dict[str, str]:
    """The sure rows' titles by the codes they are taken for, where every row has four points printed beside it."""
    rows = tuple(Row(number, row_code(""), title) for number, title in enumerate(titles, 1))
    matches = match_rows(rows, _TOPICS, tuple((row.number, Decimal(4)) for row in rows))
    return {match.topic.code: match.row.title for match in matches if match.how is not How.UNSURE}


@pytest.mark.parametrize(
    "title",
    [
        "Mua sắm trang phục cho cán bộ; sửa chữa trụ sở làm việc",
        "Mua sắm trang phục cho cán bộ và sửa chữa trụ sở làm việc",
        "Mua sắm trang phục cho cán bộ sửa chữa trụ sở làm việc",
        "Mua sắm trang phuc cho cán bộ + sửa chũa trụ sở làm việc",
        "Mua sám trang phục cán bộ sửa chữa trụ sơ lm việc",
        "Mua sắm trang phục cho cán bộ; sửa chữa trụ sở làm việc (theo quy định)",
        "Mua sắm trang phục cho cán bộ (4 điểm) sửa chữa trụ sở làm việc (4 điểm)",
    ],
)
def test_a_row_that_names_two_criteria_is_asked_about(title: str) -> None:
    assert _told(_TITLES["I"], title, _TITLES["I.3"]).keys() == {"I", "I.3"}


def test_an_and_within_the_title_of_one_criterion_joins_nothing() -> None:
    assert "I.3" in _told(_TITLES["I"], "Khám sức khoẻ định kì và chăm lo đời sống")


def test_words_behind_a_criterion_that_only_begin_like_another_join_nothing() -> None:
    assert "I.1" in _told(
        _TITLES["I"], "Mua sắm trang phục cho cán bộ và tổ chức thực hiện việc cấp phát trong năm 2026"
    )


def test_a_criterion_the_row_contradicts_is_no_rival_of_the_one_it_names() -> None:
    told = _told(_TITLES["II"], "Trồng 02 vườn cây tại đơn vị", "Trồng mói 03 vườn cây đơn vị")
    assert told.keys() == {"II", "II.1", "II.2"}


def test_a_row_that_leaves_out_what_tells_two_criteria_apart_is_asked_about() -> None:
    assert _told(_TITLES["II"], "Trồng mới vườn cây tại đơn vị").keys() == {"II"}


def test_initials_the_title_itself_is_written_with_stay_as_they_are() -> None:
    title = "Thực hiện NQ số 13-NQ/TW về công tác đào tạo"
    assert _told(_TITLES["II"], title)["II.4"] == title


@pytest.mark.parametrize("title", ["T/c TH", "T/C TH", "Tổ chức thưc hiên", "Tổ chứ thực hiện"])
def test_an_equal_title_short_or_mistyped_is_that_of_the_group_it_stands_below(title: str) -> None:
    told = _told(_TITLES["III"], _TITLES["III.1"], _TITLES["III.2"], _TITLES["IV"], title, _TITLES["IV.2"])
    assert told["IV.1"] == title
    assert len(told) == 6


def test_other_words_below_a_group_are_not_taken_for_its_next_criterion() -> None:
    told = _told(_TITLES["III"], _TITLES["III.1"], _TITLES["III.2"], _TITLES["IV"], "Tổ chức diễn tập", _TITLES["IV.2"])
    assert "IV.1" not in told


@pytest.mark.parametrize("between", [": ", " - ", " – "])
def test_a_criterion_told_behind_its_group_in_one_row_is_that_criterion(between: str) -> None:
    rows = [f"{_TITLES[code.split('.')[0]]}{between}{_TITLES[code].lower()}" for code in ("III.2", "IV.1", "IV.2")]
    assert _told(*rows) == dict(zip(("III.2", "IV.1", "IV.2"), rows, strict=True))


def test_other_words_behind_a_group_are_none_of_its_criteria() -> None:
    assert _told(f"{_TITLES['III']} - trang bị máy in", _TITLES["III.2"]).keys() <= {"III", "III.2"}


def _taken(*rows: tuple[str, int]) -> list[tuple[int, str]]:
    """The sure rows by number and criterion, each told by a title without a code and the points printed beside it."""
    made = tuple(Row(number, row_code(""), title) for number, (title, _) in enumerate(rows, 1))
    points = tuple((number, Decimal(most)) for number, (_, most) in enumerate(rows, 1))
    matches = match_rows(made, _TOPICS, points)
    return [(match.row.number, match.topic.code) for match in matches if match.how is not How.UNSURE]


def test_rows_alike_without_codes_are_one_criterion_only_where_no_other_has_that_title() -> None:
    above = ((_TITLES["III"], 4), (_TITLES["III.1"], 4))
    assert _taken(*above, (_TITLES["III.1"], 4))[:2] == [(1, "III"), (2, "III.1")]
    assert (3, "III.1") not in _taken(*above, (_TITLES["III.1"], 4))
    assert (3, "III.1") not in _taken(*above, (_TITLES["III.1"], 3))
    own = ((_TITLES["I"], 4), (_TITLES["I.1"], 4))
    assert (3, "I.1") in _taken(*own, (_TITLES["I.1"], 4))
