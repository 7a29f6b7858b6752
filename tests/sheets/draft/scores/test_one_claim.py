"""Of several columns of the unit's own points the one of the round's period counts; others are asked about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import Book, Merge
from desktop.domain.cluster import Round
from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, book, codes, found, sheet, table

HALF_YEAR = Round("so-ket", "Sơ kết 6 tháng năm 2026", date(2025, 11, 15), date(2026, 5, 14))
ROWS: tuple[tuple[Value, ...], ...] = (
    ("I", "Bảo đảm an ninh, trật tự"),
    ("I.1", "Chế độ thông tin, báo cáo", 10, 3, "7,5"),
    ("II.1", "Cán bộ vi phạm kỷ luật", 5, 2, 5),
)


def _book(first: str, second: str) -> Book:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm", None)
    made = sheet([("CÔNG AN TỈNH AN BÌNH",), (), head, (None, None, None, first, second), *ROWS])
    merges = (Merge(3, 4, 3, 5), *(Merge(3, column, 4, column) for column in (1, 2, 3)))
    return book(made._replace(merges=merges))


def _points(draft: Draft) -> list[Decimal | None]:
    return [claim.inputs.points if claim.inputs else claim.points for claim in draft.claims]


@pytest.mark.parametrize(("part", "whole"), [("6 tháng", "Cả năm"), ("Quý I", "12 tháng"), ("Sơ kết", "Năm 2026")])
def test_the_column_of_the_round_s_period_is_taken_and_said(part: str, whole: str) -> None:
    draft = parse_draft(_book(part, whole), LEDGER)
    assert _points(draft) == [Decimal("7.5"), Decimal(5)]
    assert found(draft, "period_column_taken").level is Level.WARNING


@pytest.mark.parametrize(("past", "now"), [("Năm 2025", "Năm 2026"), ("Năm trước", "Năm nay"), ("Kỳ trước", "Kỳ này")])
def test_points_of_last_year_beside_this_year_s_are_not_taken(past: str, now: str) -> None:
    draft = parse_draft(_book(past, now), LEDGER)
    assert _points(draft) == [Decimal("7.5"), Decimal(5)]
    assert found(draft, "ignored_column").level is Level.NOTE


def test_the_half_year_round_takes_the_half_year() -> None:
    draft = parse_draft(_book("6 tháng đầu năm", "Cả năm"), replace(LEDGER, round=HALF_YEAR))
    assert _points(draft) == [Decimal(3), Decimal(2)]


@pytest.mark.parametrize("other", ["Cả năm", "Lần này"])
def test_a_quarter_is_not_the_half_year(other: str) -> None:
    draft = parse_draft(_book("Quý I", other), replace(LEDGER, round=HALF_YEAR))
    assert (found(draft, "two_columns").level, draft.claims) == (Level.QUESTION, ())


@pytest.mark.parametrize(("one", "other"), [("Lần 1", "Lần 2"), ("6 tháng đầu năm", "6 tháng cuối năm")])
def test_columns_that_name_no_period_of_the_round_are_asked_about(one: str, other: str) -> None:
    draft = parse_draft(_book(one, other), LEDGER)
    asked = [finding.code for finding in draft.findings if finding.level is Level.QUESTION]
    assert (asked, draft.claims) == (["two_columns"], ())


@pytest.mark.parametrize(
    "part", ["Tự chấm 6 tháng", "Điểm tự chấm 6 tháng đầu năm", "Tự chấm sơ kết", "6 tháng đầu năm tự chấm"]
)
def test_points_without_a_period_beside_those_of_the_first_half_are_the_year_s(part: str) -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", part, "Điểm tự chấm")
    draft = parse_draft(table(*ROWS, head=head), LEDGER)
    assert _points(draft) == [Decimal("7.5"), Decimal(5)]
    assert found(draft, "period_column_taken").level is Level.WARNING
    half = parse_draft(table(*ROWS, head=head), replace(LEDGER, round=HALF_YEAR))
    assert _points(half) == [Decimal(3), Decimal(2)]


@pytest.mark.parametrize("part", ["Tự chấm 6 tháng cuối năm", "Tự chấm quý III"])
def test_points_without_a_period_beside_those_of_a_later_part_are_asked_about(part: str) -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", part, "Điểm tự chấm")
    assert found(parse_draft(table(*ROWS, head=head), LEDGER), "two_columns").level is Level.QUESTION


@pytest.mark.parametrize("beside", ["Lý do trừ điểm", "Tỷ lệ %", "Xếp loại"])
def test_words_beside_the_points_under_one_heading_are_no_points(beside: str) -> None:
    rows = (("I.1", "Chế độ thông tin, báo cáo", 10, "7,5", 75), ("P.1", "Chậm nộp báo cáo", 1, 1, 100))
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm", None)
    made = sheet([("CÔNG AN TỈNH AN BÌNH",), (), head, (None, None, None, "Điểm", beside), *rows])
    merges = (Merge(3, 4, 3, 5), *(Merge(3, column, 4, column) for column in (1, 2, 3)))
    draft = parse_draft(book(made._replace(merges=merges)), LEDGER)
    assert _points(draft) == [Decimal("7.5"), Decimal(1)]
    assert "heading_assumed" not in codes(draft)


def test_hidden_points_beside_a_column_of_points_in_sight_are_asked_about() -> None:
    rows = (("I.1", "Chế độ thông tin, báo cáo", 10, 3, 7), ("P.1", "Chậm nộp báo cáo", 1, 0, 1))
    made = table(*rows, head=("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm", "Điểm"))
    hidden = made._replace(sheets=(made.sheets[0]._replace(hidden_columns=(4,)),))
    question = found(parse_draft(hidden, LEDGER), "two_columns")
    assert [choice.id for choice in question.choices] == ["điểm tự chấm", "điểm"]
    taken = parse_draft(hidden, LEDGER, guidance=guidance_of([("claims", "điểm")]))
    assert _points(taken) == [Decimal(7), Decimal(1)]


def test_the_only_points_of_another_year_are_asked_about() -> None:
    rows = (("I.1", "Chế độ thông tin, báo cáo", 10, 7), ("P.1", "Chậm nộp báo cáo", 1, 0))
    made = table(*rows, head=("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm năm 2025"))
    draft = parse_draft(made, LEDGER)
    question = found(draft, "claims_of_another_year")
    assert (question.level, draft.claims) == (Level.QUESTION, ())
    told = guidance_of([(question.key, "claim")])
    taken = parse_draft(made, LEDGER, guidance=told)
    assert _points(taken) == [Decimal(7), Decimal(0)]
    assert "claims_of_another_year" not in codes(taken)


@pytest.mark.parametrize("heading", ["Tựchấm điểm", "Tự hcấm", "Tự cấm"])
def test_a_mistyped_heading_beside_last_year_s_points_is_this_year_s(heading: str) -> None:
    rows = (("I.1", "Chế độ thông tin, báo cáo", 10, 3, 7), ("P.1", "Chậm nộp báo cáo", 1, 1, 0))
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm năm 2025", heading)
    draft = parse_draft(table(*rows, head=head), LEDGER)
    assert _points(draft) == [Decimal(7), Decimal(0)]
    assert not [finding.code for finding in draft.findings if finding.level is Level.QUESTION]


def test_a_person_may_say_that_the_other_column_counts() -> None:
    made = _book("6 tháng", "Cả năm")
    choice = found(parse_draft(made, LEDGER), "period_column_taken").choices[0]
    draft = parse_draft(made, LEDGER, guidance=guidance_of([("claims", choice.id)]))
    assert _points(draft) == [Decimal(3), Decimal(2)]
    assert "period_column_taken" not in codes(draft)


def test_numbers_under_a_heading_nobody_knows_are_asked_about_where_nothing_says_the_points() -> None:
    rows = (("I.1", "Chế độ thông tin, báo cáo", 10, 7), ("P.1", "Chậm nộp báo cáo", 1, 0))
    draft = parse_draft(table(*rows, head=("TT", "Nội dung", "Điểm chuẩn", "Thành tích")), LEDGER)
    assert draft.claims == ()
    assert draft.kind == "unknown"
    shown = ("TT", "Nội dung", "Điểm chuẩn", "Kết quả", "Thành tích")
    rows_with_result = tuple((*row[:3], None, row[3]) for row in rows)
    question = found(parse_draft(table(*rows_with_result, head=shown), LEDGER), "no_claim_column")
    assert (question.facts["heading"], question.choices[0].id) == ("Thành tích", "claim")


def test_maxima_other_than_the_framework_s_are_said_once() -> None:
    rows = (("I.1", "Chế độ thông tin, báo cáo", 8, None, 7), ("P.1", "Chậm nộp báo cáo", 1, None, 0))
    draft = parse_draft(table(*rows), LEDGER)
    (said,) = [finding for finding in draft.findings if finding.code == "maximum_differs"]
    assert (said.facts["codes"], said.facts["value"], said.facts["maximum"]) == (("I.1",), 8, 10)
    assert len(draft.claims) == 2


HEAD = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm")


@pytest.mark.parametrize(
    ("title", "heading", "asked"),
    [
        ("BẢNG TỰ CHẤM ĐIỂM 6 THÁNG ĐẦU NĂM 2026", "Điểm tự chấm", True),
        ("BẢNG TỰ CHẤM ĐIỂM", "Điểm tự chấm 6 tháng", True),
        ("BẢNG TỰ CHẤM ĐIỂM 6 THÁNG ĐẦU NĂM 2026", "Điểm tự chấm cả năm", False),
        ("BẢNG TỰ CHẤM ĐIỂM 11 THÁNG NĂM 2026", "Điểm tự chấm", False),
        ("Thực hiện Kế hoạch 6 tháng đầu năm", "Điểm tự chấm", False),
    ],
)
def test_points_of_the_first_part_alone_are_asked_about_in_a_round_of_a_year(
    title: str, heading: str, asked: bool
) -> None:
    rows = (("I.1", "Chế độ thông tin, báo cáo", 10, 7), ("P.1", "Chậm nộp báo cáo", 1, 1))
    made = book(sheet([("CÔNG AN TỈNH AN BÌNH",), (title,), (), (*HEAD[:3], heading), *rows]))
    draft = parse_draft(made, LEDGER)
    assert ("claims_of_part" in codes(draft)) is asked
    assert _points(draft) == ([] if asked else [7, 1])
    assert "claims_of_part" not in codes(parse_draft(made, replace(LEDGER, round=HALF_YEAR)))
    if asked:
        told = guidance_of([(found(draft, "claims_of_part").key, "claim")])
        assert _points(parse_draft(made, LEDGER, guidance=told)) == [7, 1]


def test_beside_points_the_unit_s_own_class_may_be_no_points() -> None:
    rows = (("I.1", "Chế độ thông tin, báo cáo", 10, 2, 7), ("P.1", "Chậm nộp báo cáo", 1, 1, 0))
    head = ("TT", "Nội dung", "Điểm chuẩn", "Tự xếp loại", "Số điểm")
    draft = parse_draft(table(*rows, head=head), LEDGER)
    question = found(draft, "two_columns")
    assert question.facts["headings"] == ("Tự xếp loại", "Số điểm")
    assert draft.claims == ()
    told = guidance_of([("claims", question.choices[1].id)])
    assert _points(parse_draft(table(*rows, head=head), LEDGER, guidance=told)) == [7, 0]


@pytest.mark.parametrize("classes", [(2, 1), ("1", "3")])
def test_classes_told_by_numbers_are_no_points_before_somebody_says_so(classes: tuple[Value, Value]) -> None:
    rows = (("I.1", "Chế độ thông tin, báo cáo", 10, classes[0]), ("P.1", "Chậm nộp báo cáo", 1, classes[1]))
    made = table(*rows, head=("TT", "Nội dung", "Điểm chuẩn", "Tự xếp loại"))
    asked = found(parse_draft(made, LEDGER), "claims_are_classes")
    assert (parse_draft(made, LEDGER).claims, asked.level) == ((), Level.QUESTION)
    assert len(parse_draft(made, LEDGER, guidance=guidance_of([(asked.key, "claim")])).claims) > 0


def test_a_class_beside_points_named_as_the_unit_s_own_asks_nothing() -> None:
    rows = (("I.1", "Chế độ thông tin, báo cáo", 10, "A", 7), ("P.1", "Chậm nộp báo cáo", 1, "B", 0))
    draft = parse_draft(table(*rows, head=("TT", "Nội dung", "Điểm chuẩn", "Tự xếp loại", "Điểm tự chấm")), LEDGER)
    assert _points(draft) == [7, 0]
    assert "two_columns" not in codes(draft)
