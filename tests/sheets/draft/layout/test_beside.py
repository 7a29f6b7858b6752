"""Tables side by side on one sheet are read each for itself; columns that only look alike are not cut apart."""

from decimal import Decimal

import pytest

from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, book, codes, sheet

HALF: tuple[Value, ...] = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm")
LEFT: tuple[tuple[Value, ...], ...] = (
    ("I", "Bảo đảm an ninh, trật tự", 30, None),
    ("1", "Chế độ thông tin, báo cáo", 10, "7,5"),
    ("3", "Kéo giảm tội phạm", 5, 4),
)
RIGHT: tuple[tuple[Value, ...], ...] = (
    ("II", "Xây dựng lực lượng", 10, None),
    ("1", "Cán bộ vi phạm kỷ luật", 5, 5),
    ("P", "Điểm trừ", 1, None),
    ("1", "Chậm nộp báo cáo", 1, "0,5"),
)
EMPTY: tuple[Value, ...] = (None, None, None, None)


def _beside(gap: tuple[Value, ...], right: tuple[Value, ...] = HALF) -> list[tuple[Value, ...]]:
    rows = [(*one, *gap, *other) for one, other in zip((*LEFT, EMPTY), RIGHT, strict=True)]
    return [("CÔNG AN TỈNH AN BÌNH",), (), (*HALF, *gap, *right), *rows]


@pytest.mark.parametrize("gap", [(), (None,), (None, None)])
def test_two_tables_side_by_side_are_both_read(gap: tuple[Value, ...]) -> None:
    draft = parse_draft(book(sheet(_beside(gap))), LEDGER)
    points = {claim.criterion: claim.inputs.points if claim.inputs else claim.points for claim in draft.claims}
    assert points == {"I.1": Decimal("7.5"), "I.3": 4, "II.1": 5, "P.1": Decimal("0.5")}
    assert not [finding for finding in draft.findings if finding.level in {Level.QUESTION, Level.ERROR}]
    assert [(each.top, each.columns[0].number) for each in draft.tables] == [(3, 1), (3, 5 + len(gap))]


def test_tables_side_by_side_are_read_where_a_person_marked_them_out() -> None:
    made = book(sheet(_beside((None,))))
    draft = parse_draft(made, LEDGER, guidance=guidance_of([("region:Chấm điểm", "3:4-7")]))
    assert {claim.criterion for claim in draft.claims} == {"I.1", "I.3", "II.1", "P.1"}
    assert "answered" in codes(draft)


def test_a_second_column_of_words_is_no_second_table() -> None:
    head = (*HALF, "Nội dung khác", "Ghi chú")
    rows = [("CÔNG AN TỈNH AN BÌNH",), (), head, *((*row, "Theo kế hoạch", None) for row in LEFT)]
    draft = parse_draft(book(sheet(rows)), LEDGER)
    assert {claim.criterion for claim in draft.claims} == {"I.1", "I.3"}
    assert len(draft.tables) == 1


def test_halves_whose_titles_are_headed_otherwise_are_told_by_their_points() -> None:
    draft = parse_draft(book(sheet(_beside((None,), ("Mã", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm")))), LEDGER)
    assert {claim.criterion for claim in draft.claims} == {"I.1", "I.3", "II.1", "P.1"}
