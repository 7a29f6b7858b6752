"""Points beside the unit's own are no results, and points left of the titles are no codes."""

from decimal import Decimal

from desktop.sheets.draft import parse_draft
from tests.sheets.draft.books import LEDGER, Value, table

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
