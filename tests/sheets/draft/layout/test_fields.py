import pytest

from desktop.sheets.draft.layout.fields import Field, field_of, may_head


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("TT",), Field.CODE), (("S.TT",), Field.CODE), (("Mã tiêu chí",), Field.CODE), (("Nội dung, tiêu chí",), Field.TITLE),
        (("Điểm chuẩn (1)",), Field.MAX), (("ĐIỂM TỐI ĐA",), Field.MAX), (("Điểm đơn vị tự chấm",), Field.CLAIM),
        (("Điểm", "Tự chấm"), Field.CLAIM), (("Tự chấm", "Điểm"), Field.CLAIM), (("Điểm", "Đơn vị"), Field.CLAIM), (("Điểm", "Cụm"), Field.LATER), (("Chấm điểm", "Kết quả"), Field.ACTUAL),
        (("Điểm thẩm định",), Field.LATER), (("Cụm chấm",), Field.LATER), (("Kỳ trước",), Field.BASELINE),
        (("Nội dung các tiêu chí thi đua năm 2026",), Field.TITLE), (("Tiêu chí năm 2025",), Field.TITLE),
        (("Năm 2025",), Field.BASELINE), (("Năm 2026",), Field.ACTUAL), (("Kết quả năm 2025",), Field.BASELINE),
        (("Chỉ tiêu được giao",), Field.TARGET), (("Tài liệu kiểm chứng",), Field.EVIDENCE), (("ĐVT",), Field.MEASURE),
        (("So sánh (%)",), Field.CHANGE), (("Số lượng",), Field.COUNT), (("Đim tự chấm",), Field.CLAIM),
        (("Mnh chứng",), Field.EVIDENCE), (("Xếp thứ",), None), (("Kết quả", "Xếp thứ"), Field.CHANGE),
        (("x" * 95,), None), (("Năm 2019",), None), (("Điểm",), Field.POINTS),
    ],
)  # fmt: skip
def test_a_heading_tells_what_its_column_is_for(path: tuple[str, ...], field: Field | None) -> None:
    assert field_of(path, 2026) is field


def test_prose_heads_no_column() -> None:
    assert may_head("Điểm tự chấm")
    assert not may_head("An ninh quốc gia")
    assert not may_head("Điểm tự chấm " * 10)


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (("Kế hoạch", "Kế hoạch năm", "Kế hoạch giao", "Kế hoạch năm 2026 (vụ)", "KH giao", "Mục tiêu", "Mục tiêu năm",
          "Chỉ tiêu kế hoạch", "Chỉ tiêu/Kế hoạch", "Mục tiêu, chỉ tiêu", "Định mức", "Số kế hoạch"), Field.TARGET),
        (("Năm trước", "Cùng kỳ", "Năm 2025", "Số liệu năm trước", "Kết quả cùng kỳ năm trước"), Field.BASELINE),
        (("Năm nay", "Năm 2026", "Kết quả", "Kết quả đạt được", "Số thực hiện", "Kết quả thực hiện kế hoạch"), Field.ACTUAL),
        (("% hoàn thành kế hoạch", "Tỷ lệ đạt chỉ tiêu", "So với cùng kỳ", "Kết quả so với kế hoạch"), Field.CHANGE),
        (("Nội dung kế hoạch", "Mục tiêu, nội dung"), Field.TITLE),
    ],
)  # fmt: skip
def test_plans_past_and_present_are_told_apart(headings: tuple[str, ...], field: Field) -> None:
    assert {heading: field_of((heading,), 2026) for heading in headings} == dict.fromkeys(headings, field)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Điểm tự chấm/Điểm chuẩn", Field.CLAIM),
        ("Tự chấm trên điểm tối đa", Field.CLAIM),
        ("Điểm tự chấm (bằng chữ)", Field.NOTE),
        ("Điểm tự chấm (bằng số)", Field.CLAIM),
    ],
)
def test_points_in_letters_or_with_their_maximum_are_told_apart(heading: str, field: Field) -> None:
    assert field_of((heading,), 2026) is field


def test_a_unit_in_brackets_hides_no_heading() -> None:
    assert may_head("Kế hoạch (vụ)")


@pytest.mark.parametrize(
    "heading",
    ["Điểm ĐV đề nghị", "Đơn vị đề nghị", "Điểm TC", "ĐVTC", "ĐV tự CĐ", "Đ/v chấm", "Điểm CA tỉnh", "Điểm đăng ký",
     "Điểm do CAT chấm", "Kết quả chấm của đơn vị", "Đề nghị của đơn vị", "Điểm của địa phương"],
)  # fmt: skip
def test_a_unit_names_its_own_points_in_many_ways(heading: str) -> None:
    assert field_of((heading,), 2026) is Field.CLAIM


@pytest.mark.parametrize("heading", ["Đơn vị", "Đơn vị khen thưởng", "Điểm đơn vị khác chấm", "Danh hiệu đề nghị"])
def test_not_every_heading_about_units_is_of_points(heading: str) -> None:
    assert field_of((heading,), 2026) is not Field.CLAIM


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("Kết quả chấm điểm", "Trọng số"), None), (("Chấm điểm", "Hệ số"), None), (("Kết quả chấm điểm", "Phòng PX03"), None),
        (("Số điểm", "Chuẩn 2026"), Field.MAX), (("Số điểm", "Chuẩn năm 2026"), Field.MAX),
        (("Kết quả chấm điểm", "Chuẩn"), Field.MAX), (("Điểm", "Giao"), Field.MAX), (("Điểm giao",), Field.MAX),
        (("Kết quả chấm điểm", "Năm 2026"), Field.POINTS), (("Kết quả chấm điểm", "Năm 2025"), Field.LATER),
        (("Điểm năm 2025",), Field.LATER), (("Điểm năm trước",), Field.LATER), (("Điểm cấp trên chấm",), Field.LATER),
        (("Kết quả thực hiện chỉ tiêu được giao",), Field.ACTUAL), (("Chỉ tiêu Bộ Công an giao",), Field.TARGET), (("Kế hoạch cấp trên giao năm 2026",), Field.TARGET),
        (("Chỉ tiêu cấp trên giao",), Field.TARGET), (("Cấp trên giao",), Field.TARGET), (("Điểm", "Cấp trên"), Field.LATER),
        (("Số liệu thời điểm cùng kỳ",), Field.BASELINE), (("Kết quả", "Đến thời điểm báo cáo"), Field.ACTUAL),
        (("Kết quả thực hiện", "Số vụ"), Field.ACTUAL), (("Chấm điểm", "Năm 2025"), Field.BASELINE),
    ],
)  # fmt: skip
def test_what_stands_among_points_is_no_result(path: tuple[str, ...], field: Field | None) -> None:
    assert field_of(path, 2026) is field


@pytest.mark.parametrize(
    "heading", ["Đơn vị thực hiện", "Cơ quan chủ trì, phối hợp thực hiện", "Thời gian thực hiện", "Đơn vị phụ trách"]
)
def test_who_does_it_and_when_is_no_result(heading: str) -> None:
    assert field_of((heading,), 2026) is Field.NOTE


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Tự đánh giá mức độ hoàn thành (%)", None), ("Tỷ lệ tự chấm", None), ("Tự chấm (thang điểm 10)", None),
        ("Điểm đăng ký phấn đấu", None), ("Tự chấm (thang điểm 100)", Field.CLAIM), ("Tự chấm điểm", Field.CLAIM),
        ("Điểm quy đổi", Field.CLAIM), ("Điểm sau điều chỉnh", Field.CLAIM), ("Đơn vị đạt", Field.CLAIM),
        ("Số đơn vị đạt", None), ("Điểm tự chấm trừ", None), ("Tự xếp hạng", None), ("Tháng tự đánh giá", None),
        ("Phòng PV01 tự chấm", None), ("Công an cấp xã tự chấm", None), ("Công an tỉnh tự chấm", Field.CLAIM),
        ("Điểm đã đạt", Field.CLAIM), ("Lãnh đạo duyệt", None), ("Tự chấm lần 1", Field.CLAIM),
    ],
)  # fmt: skip
def test_only_points_of_the_criterion_s_own_scale_are_claimed(heading: str, field: Field | None) -> None:
    assert field_of((heading,), 2026) is field
