"""Points beside the unit's own are no results, and points left of the titles are no codes."""

from decimal import Decimal

import pytest

from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, book, codes, found, sheet, table

OWN: tuple[tuple[Value, ...], ...] = (
    (8, "Chế độ thông tin, báo cáo", 10),
    (4, "Cán bộ vi phạm kỷ luật", 5),
    (0.5, "Chậm nộp báo cáo", 1),
)


def test_other_points_beside_the_claims_are_no_results() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Kết quả chấm điểm", "Điểm tự chấm")
    rows = [(None, title, most, 2, points) for points, title, most in OWN]
    claims = {claim.criterion: claim for claim in parse_draft(table(*rows, head=head), LEDGER).claims}
    assert (claims["II.1"].inputs, claims["II.1"].points) == (None, Decimal(4))


def test_points_left_of_the_titles_are_no_codes() -> None:
    draft = parse_draft(table(*OWN, head=("Đơn vị chấm", "Nội dung", "Điểm chuẩn")), LEDGER)
    assert {claim.criterion for claim in draft.claims} == {"I.1", "II.1", "P.1"}


def test_results_that_repeat_the_most_points_row_by_row_are_those() -> None:
    leaves = [("Chế độ thông tin, báo cáo", 10, 8), ("Tỷ lệ khám phá án", 10, 7), ("Kéo giảm tội phạm", 5, 5),
              ("Cán bộ vi phạm kỷ luật", 5, 4), ("Chậm nộp báo cáo", 1, 0)]  # fmt: skip
    rows = [(None, *leaf) for leaf in leaves]
    draft = parse_draft(table(*rows, head=("TT", "Nội dung", "Năm 2026", "Điểm tự chấm")), LEDGER)
    claimed = {each.criterion: each.inputs.points if each.inputs else each.points for each in draft.claims}
    assert claimed == {"I.1": 8, "I.2": 7, "I.3": 5, "II.1": 4, "P.1": 0}


_UNIT = "CÔNG AN TỈNH AN BÌNH"
_LEAVES = (("I.1", "Chế độ thông tin, báo cáo", 10, 8), ("I.2", "Tỷ lệ khám phá án", 10, 7),
           ("I.3", "Kéo giảm tội phạm", 5, 5), ("II.1", "Cán bộ vi phạm kỷ luật", 5, 4))  # fmt: skip


def _unheaded(above: str, *head: str, more: Value = None) -> Draft:
    return parse_draft(book(sheet([(_UNIT,), (above,), head, *((*leaf, more) for leaf in _LEAVES)], "Bảng")), LEDGER)


def test_the_only_numbers_without_a_heading_are_the_points_where_the_words_above_say_so() -> None:
    draft = _unheaded("BẢNG TỰ CHẤM ĐIỂM", "TT", "Nội dung", "Điểm chuẩn")
    claims = {claim.criterion: claim.inputs.points if claim.inputs else claim.points for claim in draft.claims}
    assert claims == {"I.1": 8, "I.2": 7, "I.3": 5, "II.1": 4}
    finding = found(draft, "heading_assumed")
    assert (finding.level, finding.facts["heading"]) == (Level.WARNING, "D")


@pytest.mark.parametrize(
    ("above", "head", "more"),
    [
        ("Bảng điểm của các đơn vị", ("TT", "Nội dung", "Điểm chuẩn"), None),
        ("BẢNG TỰ CHẤM ĐIỂM", ("TT", "Nội dung", "Điểm chuẩn"), 3),
        ("BẢNG TỰ CHẤM ĐIỂM", ("TT", "Nội dung", "Điểm chuẩn", "", "Kết quả"), 3),
        ("BẢNG TỰ CHẤM ĐIỂM", ("TT", "Nội dung", "Điểm chuẩn", "Đầu mối"), None),
    ],
)
def test_numbers_without_a_heading_are_asked_about_where_anything_else_may_be_meant(
    above: str, head: tuple[str, ...], more: Value
) -> None:
    draft = _unheaded(above, *head, more=more)
    assert "I.1" not in {claim.criterion for claim in draft.claims}
    assert "no_claim_column" in codes(draft)


@pytest.mark.parametrize(("head", "claimed"), [("Điểm trừ", True), ("Trừ", True), ("Điểm cộng", False)])
def test_what_is_left_beside_what_is_taken_off_are_the_points(head: str, *, claimed: bool) -> None:
    rows = [(code, title, most, most - points, points) for code, title, most, points in _LEAVES]
    draft = parse_draft(table(*rows, head=("TT", "Nội dung", "Điểm chuẩn", head, "Còn lại")), LEDGER)
    assert ({claim.criterion for claim in draft.claims} == {leaf[0] for leaf in _LEAVES}) is claimed


def test_points_told_with_the_most_points_count_among_those_asked_about() -> None:
    rows = [(code, title, most, points if most == 10 else f"{points}/{most}") for code, title, most, points in _LEAVES]
    draft = parse_draft(book(sheet([(_UNIT,), ("TT", "Nội dung", "Điểm chuẩn"), *rows], "Bảng")), LEDGER)
    assert found(draft, "no_claim_column").facts["count"] == len(_LEAVES)
