"""Tables and columns of another year beside this year's: passed over, asked about or read, and always told of."""

from decimal import Decimal

import pytest

from desktop.domain.book import Sheet
from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.domain.ledger import Ledger
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import CLUSTER, INDICATORS, Value, book, codes, found, sheet
from tests.sheets.draft.direct import claimed, direct

_TITLES = {
    "I": "Công tác hậu cần", "I.1": "Mua sắm trang phục", "I.2": "Quản lý kho, bãi", "I.3": "Quản lý tài chính",
    "I.4": "Chăm lo đời sống", "I.5": "Khám sức khỏe định kỳ",
}  # fmt: skip
_LEDGER = Ledger(CLUSTER, CLUSTER.rounds[0], direct(_TITLES, Decimal(5)), INDICATORS)
_HEAD = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm")
_UNIT = ("CÔNG AN TỈNH AN BÌNH",)
_OLD, _NEW = "BẢNG TỰ CHẤM ĐIỂM NĂM 2025", "BẢNG TỰ CHẤM ĐIỂM NĂM 2026"
_CODES = ("I.1", "I.2", "I.3", "I.4", "I.5")


def _rows(points: tuple[Value, ...], criteria: tuple[str, ...] = _CODES) -> list[tuple[Value, ...]]:
    return [(code, _TITLES[code], 5, each) for code, each in zip(criteria, points, strict=True)]


def _table(title: str, points: tuple[Value, ...], name: str, criteria: tuple[str, ...] = _CODES) -> Sheet:
    return sheet([_UNIT, (title,), _HEAD, *_rows(points, criteria)], name)


def _read(*sheets: Sheet, answers: tuple[tuple[str, str], ...] = ()) -> Draft:
    return parse_draft(book(*sheets), _LEDGER, guidance=guidance_of(answers))


_FIRST = _table(_NEW, (1, 2, 3), "Phần 1", _CODES[:3])
_REST = _table(_OLD, (4, 5), "Phần 2", _CODES[3:])


def test_the_rest_of_the_criteria_under_last_year_s_title_is_asked_about() -> None:
    draft = _read(_FIRST, _REST)
    asked = found(draft, "part_of_another_year")
    assert (set(claimed(draft)), asked.level) == (set(_CODES[:3]), Level.QUESTION)
    assert (asked.key, [choice.id for choice in asked.choices]) == ("sheet:phần 2", ["take", "leave"])


def test_answered_that_part_is_taken_or_left() -> None:
    taken = _read(_FIRST, _REST, answers=(("sheet:phần 2", "take"),))
    left = _read(_FIRST, _REST, answers=(("sheet:phần 2", "leave"),))
    assert (set(claimed(taken)), set(claimed(left))) == (set(_CODES), set(_CODES[:3]))
    for draft in (taken, left):
        assert "answered" in codes(draft)
        assert not codes(draft) & {"part_of_another_year", "table_of_another_year", "answer_unused", "answer_unfit"}


def test_last_year_s_whole_table_is_passed_over_and_may_be_taken_in_the_other_s_place() -> None:
    sheets = (_table(_NEW, (1, 1, 1, 1, 1), "Mới"), _table(_OLD, (4, 4, 4, 4, 4), "Cũ 2025"))
    draft = _read(*sheets)
    told = found(draft, "table_of_another_year")
    assert (set(claimed(draft).values()), told.level, told.key) == ({Decimal(1)}, Level.WARNING, "sheet:cũ 2025")
    swapped = _read(*sheets, answers=(("sheet:cũ 2025", "take"), ("sheet:mới", "leave")))
    assert set(claimed(swapped).values()) == {Decimal(4)}


@pytest.mark.parametrize("old_first", [True, False])
def test_two_years_below_one_another_on_a_sheet_are_two_tables(*, old_first: bool) -> None:
    new: list[tuple[Value, ...]] = [(_NEW,), _HEAD, *_rows((1, 1, 1, 1, 1)), ()]
    old: list[tuple[Value, ...]] = [(_OLD,), _HEAD, *_rows((4, 4, 4, 4, 4)), ()]
    draft = _read(sheet([_UNIT, *(old + new if old_first else new + old)]))
    assert set(claimed(draft).values()) == {Decimal(1)}
    assert found(draft, "table_of_another_year").key == ""
    assert not any(each.level is Level.QUESTION for each in draft.findings)


def test_the_same_year_above_headings_on_every_page_begins_no_table() -> None:
    rows = [(_NEW,), _HEAD, *_rows((1, 2), _CODES[:2]), (_NEW,), _HEAD, *_rows((3, 4, 5), _CODES[2:])]
    draft = _read(sheet([_UNIT, *rows]))
    assert (len(draft.claims), len(draft.tables)) == (5, 1)


def test_points_titled_last_year_beside_a_sheet_of_this_year_are_read_with_a_warning_at_their_sheet() -> None:
    rows = [(number, each.title, "12") for number, each in enumerate(INDICATORS[:3], 1)]
    figures = sheet([("SỐ LIỆU NĂM 2026",), ("TT", "Chỉ tiêu", "Kết quả"), *rows], "Số liệu")
    draft = _read(figures, _table(_OLD, (4, 4, 4, 4, 4), "Điểm"))
    warned = found(draft, "wrong_year")
    assert warned.place
    assert (warned.level, warned.place.sheet, warned.facts["said"]) == (Level.WARNING, "Điểm", "2025")
    assert (len(draft.claims), len(draft.figures)) == (5, 3)


def test_a_year_is_told_once_for_the_file_or_its_table() -> None:
    draft = _read(_table(_OLD, (4, 4, 4, 4, 4), "Điểm"))
    assert [each.code for each in draft.findings].count("wrong_year") == 1


@pytest.mark.parametrize(
    "line",
    [
        "Theo Kế hoạch số 12/KH-BCA ngày 15/12/2025",
        "(Kèm theo Công văn số 7/2025/CV-BCA)",
        "An Bình, ngày 30 tháng 12 năm 2025",
        "So với cùng kỳ năm 2025",
    ],
)
def test_the_year_of_a_paper_or_of_what_it_is_compared_with_is_not_the_table_s(line: str) -> None:
    second = sheet([_UNIT, ("BẢNG TỰ CHẤM ĐIỂM",), (line,), _HEAD, *_rows((4, 5), _CODES[3:])], "Phần 2")
    draft = _read(_FIRST, second)
    assert claimed(draft).keys() == set(_CODES)
    assert not codes(draft) & {"part_of_another_year", "table_of_another_year"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Điểm tự chấm năm 2025", "Điểm tự chấm năm 2026"),
        ("Điểm tự chấm năm trước", "Điểm tự chấm năm nay"),
        ("Tự chấm cùng kỳ", "Tự chấm"),
    ],
)
def test_of_two_years_columns_this_year_s_counts_and_the_other_is_told(old: str, new: str) -> None:
    rows = [(*row[:3], 1, 4) for row in _rows((0, 0, 0, 0, 0))]
    draft = _read(sheet([_UNIT, ("TT", "Nội dung", "Điểm chuẩn", old, new), *rows]))
    assert set(claimed(draft).values()) == {Decimal(4)}
    assert found(draft, "ignored_column").facts["heading"] == old


def test_the_most_points_of_this_year_are_compared_with_the_framework() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn 2025", "Tự chấm 2025", "Điểm chuẩn 2026", "Tự chấm 2026")
    rows = [(code, title, 10, 9, 5, points) for code, title, _, points in _rows((4, 4, 4, 4, 4))]
    draft = _read(sheet([_UNIT, head, *rows]))
    assert (set(claimed(draft).values()), "maximum_differs" in codes(draft)) == ({Decimal(4)}, False)


@pytest.mark.parametrize("heading", ["Điểm tự chấm năm trước", "Điểm tự chấm năm 2025"])
def test_points_of_the_year_before_alone_are_asked_about(heading: str) -> None:
    draft = _read(sheet([_UNIT, (*_HEAD[:3], heading), *_rows((4, 4, 4, 4, 4))]))
    assert draft.claims == ()
    assert found(draft, "claims_of_another_year").facts["said"] == "2025"
