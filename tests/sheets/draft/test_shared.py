"""Files of several units or years: only the unit's own table of this year is taken, and what was passed over is said."""

from decimal import Decimal

import pytest

from desktop.domain.book import Book, Sheet
from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import HEAD, LEDGER, Value, book, codes, found, sheet


def _rows(points: int) -> list[tuple[Value, ...]]:
    return [
        ("I.1", "Chế độ thông tin, báo cáo", 10, None, points),
        ("I.3", "Kéo giảm tội phạm", 5, None, 4),
        ("P.1", "Chậm nộp báo cáo", 1, None, 1),
    ]


def _table(unit: str, points: int, name: str = "Chấm điểm", title: str = "Bảng tự chấm năm 2026") -> Sheet:
    return sheet([(unit,), (title,), HEAD, *_rows(points)], name)


def _points(draft: Draft) -> Decimal | None:
    claim = next((each for each in draft.claims if each.criterion == "I.1"), None)
    return claim.inputs.points if claim and claim.inputs else None


def _stacked() -> Book:
    one = [("CÔNG AN TỈNH AN BÌNH",), HEAD, *_rows(8)]
    other = [(), ("CÔNG AN TỈNH BẮC SƠN",), HEAD, *_rows(6)]
    return book(sheet([*one, *other]), file="hai don vi.xlsx")


def test_whose_a_file_of_several_units_is_is_asked() -> None:
    draft = parse_draft(_stacked(), LEDGER)
    question = found(draft, "unit_several")
    assert (draft.unit, question.level, question.key) == (None, Level.QUESTION, "unit")
    assert [choice.id for choice in question.choices][:2] == ["AB", "BC"]


def test_each_unit_s_table_is_taken_for_that_unit() -> None:
    for unit, points in (("AB", 8), ("BC", 6)):
        draft = parse_draft(_stacked(), LEDGER, guidance=guidance_of([("unit", unit)]))
        assert draft.unit == unit
        assert _points(draft) == points
        assert "duplicate_row" not in codes(draft)
        assert found(draft, "table_of_another").level is Level.WARNING


def test_sheets_named_by_units_are_theirs() -> None:
    made = book(_table("", 8, "An Bình"), _table("", 6, "BC"), file="AB gui.xlsx")
    draft = parse_draft(made, LEDGER)
    assert draft.unit == "AB"
    assert _points(draft) == 8


def test_headings_repeated_on_every_page_are_no_second_table() -> None:
    made = book(
        sheet([("CÔNG AN TỈNH AN BÌNH",), HEAD, *_rows(8)[:2], ("", "Cộng trang", None, None, 12), HEAD, *_rows(8)[2:]])
    )
    draft = parse_draft(made, LEDGER)
    assert [claim.criterion for claim in draft.claims] == ["I.1", "I.3", "P.1"]
    assert "unmatched_row" not in codes(draft)


def test_a_copy_of_last_year_s_table_is_passed_over() -> None:
    old = _table("CÔNG AN TỈNH AN BÌNH", 3, "Năm 2025", "Bảng tự chấm năm 2025")
    draft = parse_draft(book(old, _table("CÔNG AN TỈNH AN BÌNH", 8)), LEDGER)
    assert _points(draft) == 8
    assert found(draft, "table_of_another_year").facts["said"] == "2025"
    assert "ignored_sheet" not in codes(draft)


def test_a_table_of_another_year_alone_is_read_and_its_year_warned_about() -> None:
    draft = parse_draft(book(_table("CÔNG AN TỈNH AN BÌNH", 3, "2025", "Bảng tự chấm năm 2025")), LEDGER)
    assert _points(draft) == 3
    assert found(draft, "wrong_year").level is Level.WARNING


def test_points_headed_by_another_year_are_not_this_year_s() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm năm 2025", "Điểm tự chấm", "Minh chứng")
    rows = [(code, title, top, 1, points) for code, title, top, _, points in _rows(8)]
    draft = parse_draft(book(sheet([("CÔNG AN TỈNH AN BÌNH",), head, *rows])), LEDGER)
    assert _points(draft) == 8
    assert "two_columns" not in codes(draft)


def test_a_column_without_a_heading_is_named_by_its_letter() -> None:
    rows = [(*row, None, 7) for row in _rows(8)]
    draft = parse_draft(book(sheet([("CÔNG AN TỈNH AN BÌNH",), HEAD, *rows])), LEDGER)
    finding = found(draft, "ignored_column")
    assert (finding.facts["heading"], finding.key) == ("G", "column:chấm điểm@g")
    answered = parse_draft(
        book(sheet([("CÔNG AN TỈNH AN BÌNH",), HEAD, *rows])), LEDGER, guidance=guidance_of([(finding.key, "claim")])
    )
    assert _points(answered) == 7


def test_a_title_that_runs_on_in_the_next_row_is_one() -> None:
    rows = _rows(8)
    wrapped = [("", "Chế độ thông", 10, None, 8), (None, "tin, báo cáo"), *rows[1:]]
    draft = parse_draft(book(sheet([("CÔNG AN TỈNH AN BÌNH",), HEAD, *wrapped])), LEDGER)
    assert _points(draft) == 8
    assert "unmatched_row" not in codes(draft)


def test_a_title_whose_second_row_holds_the_values_is_one() -> None:
    rows = _rows(8)
    wrapped = [("1", "Chế độ thông"), (None, "tin, báo cáo", 10, None, 8), *rows[1:]]
    draft = parse_draft(book(sheet([("CÔNG AN TỈNH AN BÌNH",), HEAD, *wrapped])), LEDGER)
    assert _points(draft) == 8
    assert "unmatched_row" not in codes(draft)


def test_a_note_in_brackets_behind_a_title_does_not_matter() -> None:
    rows = _rows(8)
    noted = [("", "Chế độ thông tin, báo cáo (có danh sách kèm theo Kế hoạch)", 10, None, 8), *rows[1:]]
    assert _points(parse_draft(book(sheet([("CÔNG AN TỈNH AN BÌNH",), HEAD, *noted])), LEDGER)) == 8


def test_a_hidden_copy_for_another_unit_is_not_the_unit_s() -> None:
    made = book(
        _table("CÔNG AN TỈNH AN BÌNH", 8), _table("CÔNG AN TỈNH BẮC SƠN", 6, "Ẩn")._replace(hidden=True), file="AB.xlsx"
    )
    assert _points(parse_draft(made, LEDGER)) == 8


def test_last_year_s_table_is_not_read_for_one_that_waits_for_an_answer() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm lần 1", "Điểm tự chấm lần 2")
    now = sheet(
        [("CÔNG AN TỈNH AN BÌNH - NĂM 2026",), head, *((*row[:3], row[4], row[4]) for row in _rows(8))], "Năm nay"
    )
    before = sheet([("BẢNG TỰ CHẤM NĂM 2025",), HEAD, *_rows(3)], "Năm trước")
    draft = parse_draft(book(now, before), LEDGER)
    assert {"two_columns", "table_of_another_year"} <= codes(draft)
    assert draft.claims == ()


_UNITS_HEAD = ("TT", "Nội dung, tiêu chí", "Điểm chuẩn", "CA An Bình", "Công an tỉnh Bắc Sơn", "Hà Lâm")


def _wide(of: tuple[int | None, int | None, int | None], above: str = "CÔNG AN TỈNH BẮC SƠN") -> Book:
    rows = [(code, title, top, *of) for code, title, top, _, _ in _rows(0)]
    return book(sheet([(above,), ("Bảng điểm năm 2026",), _UNITS_HEAD, *rows]), file="bang tong hop.xlsx")


def test_a_table_of_the_cluster_only_one_unit_filled_in_is_that_unit_s() -> None:
    draft = parse_draft(_wide((None, 1, None)), LEDGER)
    assert (draft.unit, _points(draft)) == ("BC", Decimal(1))
    assert "unit_several" not in codes(draft)


def test_who_signs_below_a_table_of_the_cluster_fills_in_no_unit_s_column() -> None:
    rows = [(code, title, top, None, 1, None) for code, title, top, _, _ in _rows(0)]
    foot = [(None, None, None, None, None, "Bắc Sơn, ngày 05/11/2026"), (None, "Người lập biểu", None, "Giám đốc")]
    made = book(sheet([("CÔNG AN TỈNH BẮC SƠN",), _UNITS_HEAD, *rows, *foot]), file="bang.xlsx")
    draft = parse_draft(made, LEDGER)
    assert (draft.unit, _points(draft)) == ("BC", Decimal(1))


@pytest.mark.parametrize(
    ("above", "taken"),
    [
        ("BẢNG TỰ CHẤM ĐIỂM PHONG TRÀO THI ĐUA “VÌ AN NINH TỔ QUỐC” NĂM 2026 CỦA CÔNG AN TỈNH BẮC SƠN", True),
        ("Thực hiện kế hoạch của Bộ Công an về phong trào thi đua năm 2026, đơn vị đã tự chấm điểm như sau", False),
    ],
)
def test_a_long_title_says_that_a_table_of_the_cluster_holds_claims_and_long_text_does_not(
    above: str, taken: bool
) -> None:
    rows = [(code, title, top, 1, 0, 1) for code, title, top, _, _ in _rows(0)]
    made = book(sheet([(above,), _UNITS_HEAD, *rows]), file="BC cham diem Bac Son.xlsx")
    draft = parse_draft(made, LEDGER)
    assert (draft.unit, bool(draft.claims), "units_as_columns" in codes(draft)) == ("BC", taken, not taken)


def test_whom_the_words_above_a_table_of_the_cluster_stand_for_is_asked_by_these_words() -> None:
    asked = parse_draft(_wide((1, 0, 1)), LEDGER)
    key = found(asked, "unit_several").key
    assert (asked.unit, key) == (None, "unit:công an tỉnh bắc sơn")
    draft = parse_draft(_wide((1, 0, 1)), LEDGER, guidance=guidance_of([(key, "BC"), ("wide:Chấm điểm", "own")]))
    assert (draft.unit, _points(draft)) == ("BC", Decimal(0))


def test_an_officer_who_says_whose_a_table_of_the_cluster_is_says_it_of_the_words_above_it() -> None:
    draft = parse_draft(_wide((1, 0, 1)), LEDGER, "BC")
    assert draft.guidance.choice("unit:công an tỉnh bắc sơn") == "BC"
    assert parse_draft(_wide((1, 0, 1)), LEDGER, "AB").guidance.answer("unit:công an tỉnh bắc sơn") is None


def test_a_table_of_the_cluster_filled_in_for_another_than_it_names_is_not_taken_silently() -> None:
    draft = parse_draft(_wide((1, None, None)), LEDGER)
    assert draft.claims == ()
    assert found(draft, "units_as_columns").level is Level.QUESTION


@pytest.mark.parametrize(
    ("above", "title"), [("Tổng hợp điểm tự chấm", "Nội dung"), ("Tổng hợp", "Tiêu chí"), ("Điểm thi đua", "Nội dung")]
)
def test_columns_of_units_alone_hold_points_where_words_or_titles_say_so(above: str, title: str) -> None:
    rows = [(code, name, 8 if top == 10 else 1, 7 if top == 10 else 1) for code, name, top, _, _ in _rows(8)]
    made = book(
        sheet([(above,), ("TT", title, "CA An Bình", "Công an tỉnh Bắc Sơn"), *rows]), file="bang tong hop.xlsx"
    )
    assert _points(parse_draft(made, LEDGER, "AB")) == Decimal(8)
    assert _points(parse_draft(made, LEDGER, "BC")) == Decimal(7)


@pytest.mark.parametrize("other", ["Cụm chấm", "Điểm thẩm định", "Ghi chú"])
def test_what_others_say_below_the_name_of_a_unit_is_not_what_it_claims(other: str) -> None:
    above = ("TT", "Nội dung, tiêu chí", "Điểm chuẩn", "An Bình", None, "Bắc Sơn", None)
    below = (None, None, None, "Tự chấm", other, "Tự chấm", other)
    rows = [(code, title, top, 1, 0, Decimal("0.5"), 0) for code, title, top, _, _ in _rows(0)]
    made = book(sheet([("Bảng điểm năm 2026",), above, below, *rows]), file="bang tong hop.xlsx")
    for unit, points in (("AB", "1"), ("BC", "0.5")):
        draft = parse_draft(made, LEDGER, unit)
        assert "two_columns" not in codes(draft)
        assert _points(draft) == Decimal(points)


def test_an_officer_may_name_any_unit_whose_table_a_file_holds() -> None:
    assert "unit_overridden" not in codes(parse_draft(_stacked(), LEDGER, "BC"))
    assert "unit_overridden" in codes(parse_draft(book(_table("CÔNG AN TỈNH AN BÌNH", 8)), LEDGER, "BC"))


def test_points_amid_criteria_known_by_codes_alone_are_nobodys_until_asked() -> None:
    head = ("Mã", "Kết quả thực hiện", "Điểm chuẩn", "Điểm tự chấm")
    rows = [("I.1", "Báo cáo", 10, None), (None, "Việc riêng của đơn vị", None, 3), ("I.2", "Khám phá án", 10, 8),
            ("II.1", "Kỷ luật", 5, 4), ("II.2", "Tập huấn", 5, 3)]  # fmt: skip
    draft = parse_draft(book(sheet([("CÔNG AN TỈNH AN BÌNH",), head, *rows])), LEDGER)
    assert "I.1" not in [claim.criterion for claim in draft.claims]
    assert "unmatched_row" in codes(draft)
