"""Lists whose lines stand beside one another, or in blocks below: read with the places of their sheet."""

from collections.abc import Sequence

import pytest

from desktop.domain.draft import Draft
from desktop.domain.registers.lines import Register
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import HEAD, LEDGER, Value, book, codes, sheet

_UNIT = ("CÔNG AN TỈNH AN BÌNH",)
_AWARDS = "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2026"
_MODELS = "DANH SÁCH MÔ HÌNH TIÊU BIỂU"


def _read(*rows: Sequence[Value]) -> Draft:
    return parse_draft(book(sheet([_UNIT, *rows], "Phụ lục")), LEDGER, "AB")


def _said(draft: Draft) -> list[tuple[str, str | None, str | None]]:
    told = {Register.AWARDS: "form", Register.MODELS: "field", Register.EXEMPLARS: "post"}
    return [
        (line.name, line.value(told[line.register]), line.source.cell if line.source else None) for line in draft.lines
    ]


_ON_ITS_SIDE: tuple[tuple[Value, ...], ...] = (
    (_AWARDS,), ("TT", 1, 2, 3),
    ("Họ tên", "Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Văn Nháp"),
    ("Chức vụ, đơn vị", "Đội trưởng, PC02", "Cán bộ, PX03", "Cán bộ, PV01"),
    ("Hình thức khen thưởng", "Bằng khen Bộ Công an", "Giấy khen Giám đốc", "Giấy khen Giám đốc"),
    ("Số quyết định", "12/QĐ-BCA", "15/QĐ-CAT", "16/QĐ-CAT"),
)  # fmt: skip


def test_a_list_of_awards_on_its_side_is_read_column_by_column() -> None:
    draft = _read(*_ON_ITS_SIDE)
    assert {line.register for line in draft.lines} == {Register.AWARDS}
    assert _said(draft) == [
        ("Nguyễn Văn Mẫu", "Bằng khen", "B4"), ("Trần Thị Thử", "Giấy khen", "C4"), ("Lê Văn Nháp", "Giấy khen", "D4"),
    ]  # fmt: skip
    seen = draft.tables[0]
    assert (seen.kind, seen.first, seen.last) == ("awards", 3, 7)


@pytest.mark.parametrize("name", ["Tên mô hình", "1. Tên mô hình:", "Mô hình số 1"])
def test_one_model_told_in_two_columns_is_a_line(name: str) -> None:
    draft = _read((_MODELS,), (name, "Camera an ninh"), ("Lĩnh vực:", "An ninh cơ sở"), ("Hiệu quả", "Tốt"))
    assert _said(draft) == [("Camera an ninh", "An ninh cơ sở", "B3")]


@pytest.mark.parametrize(("first", "second"), [("Tên mô hình", "Tên mô hình"), ("Mô hình 1", "Mô hình 2")])
def test_blocks_of_the_same_words_below_one_another_are_a_line_each(first: str, second: str) -> None:
    draft = _read(
        (_MODELS,), (first, "Camera an ninh"), ("Lĩnh vực", "An ninh cơ sở"), (),
        (second, "Tổ liên gia"), ("Lĩnh vực", "Phòng cháy"),
    )  # fmt: skip
    assert _said(draft) == [("Camera an ninh", "An ninh cơ sở", "B3"), ("Tổ liên gia", "Phòng cháy", "B6")]


def test_words_that_come_again_within_a_block_are_no_list() -> None:
    rows = [("Tên mô hình", "Camera an ninh"), ("Lĩnh vực", "An ninh"), ("Lĩnh vực", "Phòng cháy"), ("Hiệu quả", "Tốt")]
    assert _read((_MODELS,), *rows).lines == ()


def test_counts_beside_such_words_and_who_made_the_file_are_no_list() -> None:
    counts = _read(("KẾT QUẢ KHEN THƯỞNG",), ("Tập thể", 5), ("Cá nhân", 12), ("Danh hiệu thi đua", 3))
    made_by = _read(("Họ và tên người lập", "Nguyễn Văn Mẫu"), ("Chức vụ", "Phó phòng"), ("Đơn vị", "PX03"))
    assert (counts.lines, made_by.lines) == ((), ())
    assert "list_unread" not in codes(made_by)


def test_a_list_that_stands_is_read_as_before() -> None:
    heads = [row[0] for row in _ON_ITS_SIDE[1:]]
    rows = list(zip(*(row[1:] for row in _ON_ITS_SIDE[1:]), strict=True))
    standing = _read((_AWARDS,), heads, *rows)
    assert [(name, form) for name, form, _ in _said(standing)] == [
        (name, form) for name, form, _ in _said(_read(*_ON_ITS_SIDE))
    ]


def test_points_on_another_sheet_are_read_beside_it() -> None:
    points = sheet(
        [_UNIT, HEAD, ("1", "Chế độ thông tin, báo cáo", 10, None, 8), ("2", "Kéo giảm tội phạm", 5, None, 4)]
    )
    draft = parse_draft(book(points, sheet([_UNIT, *_ON_ITS_SIDE], "Phụ lục")), LEDGER, "AB")
    assert (len(draft.lines), {claim.criterion for claim in draft.claims}) == (3, {"I.1", "I.3"})
    assert "ignored_sheet" not in codes(draft)
