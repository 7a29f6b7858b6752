from decimal import Decimal

from desktop.domain.draft import Draft
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, codes, table

_HEAD = ("Lĩnh vực", "Tiêu chí", "Tiêu chí thành phần", "Điểm chuẩn", "Điểm tự chấm")
_ROWS: tuple[tuple[Value, ...], ...] = (
    ("Bảo đảm an ninh, trật tự", "Chế độ thông tin, báo cáo", None, 10, 8),
    (None, "Tỷ lệ khám phá án", None, 10, 7),
    (None, "Đề tài, sáng kiến", "Số lượng", 3, 2),
    (None, None, "Chất lượng", 2, "Đạt"),
    ("Xây dựng lực lượng", "Cán bộ vi phạm kỷ luật", None, 5, 4),
    (None, "Tập huấn, bồi dưỡng", None, 5, 3),
)


def _read(*rows: tuple[Value, ...]) -> Draft:
    return parse_draft(table(*rows, head=_HEAD), LEDGER)


def test_the_first_criterion_of_a_group_stands_on_the_groups_row() -> None:
    draft = _read(*_ROWS)
    assert [claim.criterion for claim in draft.claims] == ["I.1", "I.2", "I.4.a", "I.4.b", "II.1", "II.2"]
    assert next(claim.points for claim in draft.claims if claim.criterion == "I.4.a") == Decimal(2)
    assert "unmatched_row" not in codes(draft)


def test_a_criterion_of_the_units_own_on_a_groups_row_is_asked_about() -> None:
    draft = _read(*_ROWS[:2], (None, "Đề tài, sáng kiến", "Phối hợp quay phóng sự", 3, 2), *_ROWS[3:])
    assert "unmatched_row" in codes(draft)
    assert "I.4.a" not in [claim.criterion for claim in draft.claims]


def test_what_always_stands_beside_a_title_is_none_itself() -> None:
    beside = [(*row[:2], "Theo hướng dẫn của Cụm", *row[3:]) for row in _ROWS if row[1]]
    draft = _read(*beside)
    assert {"I.1", "I.2", "II.1", "II.2"} <= {claim.criterion for claim in draft.claims}
