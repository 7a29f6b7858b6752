"""A second table below the table of points: what it says of criteria is never taken for the points themselves."""

import pytest

from desktop.domain.draft import Draft
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, codes, found, table

ROWS: tuple[tuple[Value, ...], ...] = (
    ("I", "Bảo đảm an ninh, trật tự", 30),
    ("1", "Chế độ thông tin, báo cáo", 10, None, 8),
    ("2", "Tỷ lệ khám phá án", 10, None, 9),
    ("3", "Kéo giảm tội phạm", 5),
    ("II", "Xây dựng lực lượng", 10),
    ("1", "Cán bộ vi phạm kỷ luật", 5, None, 5),
)
TOTAL: tuple[Value, ...] = (None, "Tổng cộng", None, None, 22)


def _below(*rows: tuple[Value, ...]) -> Draft:
    return parse_draft(table(*ROWS, TOTAL, (None, "GIẢI TRÌNH ĐIỂM TRỪ"), *rows), LEDGER)


def _points(draft: Draft) -> dict[str, str]:
    return {claim.criterion: str(claim.inputs.points if claim.inputs else claim.points) for claim in draft.claims}


@pytest.mark.parametrize("head", [("TT", "Nội dung", "Điểm trừ", "Lý do"), ("STT", "Nội dung", None, None, "Số trừ")])
def test_an_explanation_of_what_was_taken_off_is_not_read(head: tuple[Value, ...]) -> None:
    values = (0.5, "Chậm báo cáo") if len(head) == 4 else (None, None, 0.5)
    draft = _below(head, (1, "Chế độ thông tin, báo cáo", *values), (2, "Tỷ lệ khám phá án", *values))
    assert _points(draft) == {"I.1": "8", "I.2": "9", "II.1": "5"}
    assert codes(draft).isdisjoint({"duplicate_row", "no_claim_column", "not_a_number", "value_beside"})


def test_numbers_of_a_criterion_told_nowhere_else_are_asked_about() -> None:
    draft = _below(("TT", "Nội dung", None, None, "Số trừ"), (1, "Kéo giảm tội phạm", None, None, 1))
    assert "I.3" not in _points(draft)
    assert found(draft, "no_claim_column").facts["heading"] == "Số trừ"


@pytest.mark.parametrize(
    ("heading", "row", "code"),
    [("Điểm cộng", "Mức độ hài lòng của người dân", "T.1"), ("Điểm bị trừ", "Chậm nộp báo cáo", "P.1")],
)
def test_points_of_a_part_in_a_table_of_its_own_are_read_under_its_name(heading: str, row: str, code: str) -> None:
    draft = _below(("TT", "Nội dung", "Điểm tối đa", heading, "Minh chứng"), (1, row, 1, 0.5, "Báo cáo"))
    assert _points(draft)[code] == "0.5"
    assert found(draft, "heading_assumed").facts["heading"] == heading


def test_tables_of_bonus_and_penalty_points_below_each_other_are_two() -> None:
    bonus = ((1, "Mức độ hài lòng của người dân", 2, 1.5),)
    penalty = ((1, "Chậm nộp báo cáo", 1, 0.5),)
    draft = _below(
        ("TT", "Nội dung", "Điểm tối đa", "Điểm cộng"), *bonus, ("TT", "Nội dung", "Điểm tối đa", "Điểm trừ"), *penalty
    )
    assert (_points(draft)["T.1"], _points(draft)["P.1"]) == ("1.5", "0.5")


def test_bonus_points_beside_other_criteria_are_asked_about() -> None:
    head = ("TT", "Nội dung", "Điểm tối đa", "Điểm cộng", "Minh chứng")
    rows = ((1, "Mức độ hài lòng của người dân", 2, 1), (2, "Kéo giảm tội phạm", 5, 1))
    draft = _below(head, *rows)
    assert _points(draft).keys().isdisjoint({"T.1", "I.3"})
    assert found(draft, "no_claim_column").facts["heading"] == "Điểm cộng"


def test_points_of_a_part_under_another_heading_are_asked_about() -> None:
    draft = _below(("TT", "Nội dung", "Hệ số"), (1, "Chậm nộp báo cáo", 0.5))
    assert "P.1" not in _points(draft)
    assert found(draft, "no_claim_column").facts["heading"] == "Hệ số"


def test_one_criterion_in_a_table_of_its_own_is_read() -> None:
    draft = _below(("TT", "Nội dung", "Điểm tự chấm"), (1, "Chậm nộp báo cáo", 0.5))
    assert _points(draft)["P.1"] == "0.5"
