"""The criteria's titles under a heading nobody knows are told by the words below it."""

from decimal import Decimal

from desktop.domain.finding import Level
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, table

ROWS: tuple[tuple[Value, ...], ...] = (
    ("Chế độ thông tin, báo cáo", 10, 7),
    ("Đề tài, sáng kiến: chất lượng", 2, 2),
    ("Cán bộ vi phạm kỷ luật của đơn vị", 5, 5),
    ("Mức độ hài lòng của người dân", 2, 1),
)


def _points(heading: str, *rows: tuple[Value, ...]) -> dict[str, Decimal | None]:
    draft = parse_draft(table(*rows, head=(heading, "Điểm chuẩn", "Điểm tự chấm")), LEDGER)
    assert not [finding.code for finding in draft.findings if finding.level is Level.QUESTION]
    return {claim.criterion: claim.inputs.points if claim.inputs else claim.points for claim in draft.claims}


def test_wordy_cells_under_an_unknown_heading_are_the_titles() -> None:
    points = _points("Việc phải làm", *ROWS)
    assert points["I.1"] == Decimal(7)
    assert set(points) == {"I.1", "I.4.b", "II.1", "T.1"}
