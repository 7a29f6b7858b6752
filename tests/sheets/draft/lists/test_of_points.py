"""Tables of points whose rows hold words that head lists elsewhere stay tables of points to their end."""

from dataclasses import replace

import pytest

from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import FRAMEWORK, LEDGER, Value, book, codes, sheet

_OWN = tuple(replace(each, title="Kết quả thực hiện") if each.code == "I.4.a" else each for each in FRAMEWORK.criteria)
_LEDGER = replace(LEDGER, framework=replace(FRAMEWORK, criteria=_OWN))
_TOP = [("CÔNG AN TỈNH AN BÌNH",), ("TT", "Nội dung", "Điểm tự chấm", "Đơn vị tính")]
_ROWS = [
    ("Chế độ thông tin, báo cáo", 8, "%"),
    ("Tỷ lệ khám phá án", 7, "%"),
    ("Kéo giảm tội phạm", 4, "vụ"),
    ("Kết quả thực hiện", 2, "mô hình"),
    ("Cán bộ vi phạm kỷ luật", 5, "người"),
    ("Tập huấn, bồi dưỡng", 3, "lớp"),
]
_CODES = ("I.1", "I.2", "I.3", "I.4.a", "II.1", "II.2")


@pytest.mark.parametrize("coded", [True, False])
@pytest.mark.parametrize("points", [None, "-", "chưa chấm"])
def test_a_row_of_words_alone_measured_in_models_begins_no_list(coded: bool, points: Value) -> None:
    told = [(row[0], points, row[2]) if row[2] == "mô hình" else row for row in _ROWS]
    rows = [((code if coded else None), *row) for code, row in zip(_CODES, told, strict=True)]
    draft = parse_draft(book(sheet([*_TOP, *rows])), _LEDGER)
    claimed = {claim.criterion for claim in draft.claims if not claim.not_reported}
    assert claimed == {"I.1", "I.2", "I.3", "II.1", "II.2"}
    assert "list_row_unread" not in codes(draft)


def test_a_list_below_the_table_of_points_is_still_one() -> None:
    listed = [
        (),
        ("DANH SÁCH MÔ HÌNH NĂM 2026",),
        ("TT", "Tên mô hình", "Nơi áp dụng", "Kết quả"),
        (1, "Camera an ninh", "Toàn tỉnh", "Giảm số vụ"),
        (2, "Tập huấn, bồi dưỡng", "Xã Đông", "Tốt"),
        (3, "Khu nhà trọ tự quản", "Phường Tây", "Khá"),
    ]
    rows = [(code, *row) for code, row in zip(_CODES, _ROWS, strict=True)]
    draft = parse_draft(book(sheet([*_TOP, *rows, *listed])), _LEDGER)
    assert [line.name for line in draft.lines] == ["Camera an ninh", "Tập huấn, bồi dưỡng", "Khu nhà trọ tự quản"]
    assert len(draft.claims) == 6
