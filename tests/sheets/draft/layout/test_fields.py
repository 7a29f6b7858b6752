import pytest

from desktop.sheets.draft.layout.fields import Field, field_of, may_head


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("TT",), Field.CODE), (("S.TT",), Field.CODE), (("Mã tiêu chí",), Field.CODE), (("Nội dung, tiêu chí",), Field.TITLE),
        (("Điểm chuẩn (1)",), Field.MAX), (("ĐIỂM TỐI ĐA",), Field.MAX), (("Điểm đơn vị tự chấm",), Field.CLAIM),
        (("Điểm", "Tự chấm"), Field.CLAIM), (("Tự chấm", "Điểm"), Field.POINTS), (("Chấm điểm", "Kết quả"), Field.ACTUAL),
        (("Điểm thẩm định",), Field.LATER), (("Cụm chấm",), Field.LATER), (("Kỳ trước",), Field.BASELINE),
        (("Năm 2025",), Field.BASELINE), (("Năm 2026",), Field.ACTUAL), (("Kết quả năm 2025",), Field.BASELINE),
        (("Chỉ tiêu được giao",), Field.TARGET), (("Tài liệu kiểm chứng",), Field.EVIDENCE), (("ĐVT",), Field.MEASURE),
        (("So sánh (%)",), Field.CHANGE), (("Số lượng",), Field.COUNT), (("Đim tự chấm",), Field.CLAIM),
        (("Mnh chứng",), Field.EVIDENCE), (("Xếp thứ",), None), (("Kết quả", "Xếp thứ"), Field.ACTUAL),
        (("x" * 95,), None), (("Năm 2019",), None), (("Điểm",), Field.POINTS),
    ],
)  # fmt: skip
def test_a_heading_tells_what_its_column_is_for(path: tuple[str, ...], field: Field | None) -> None:
    assert field_of(path, 2026) is field


def test_prose_heads_no_column() -> None:
    assert may_head("Điểm tự chấm")
    assert not may_head("An ninh quốc gia")
    assert not may_head("Điểm tự chấm " * 10)
