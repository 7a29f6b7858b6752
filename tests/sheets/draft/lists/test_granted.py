"""Awards in words: level and form told apart by the usual levels and forms, unknown ones kept as they are written."""

import pytest

from desktop.sheets.draft.lists.granted import granted, level_of, names_award, several_granted

BCA, CAT, TINH = "Bộ Công an", "Công an tỉnh, thành phố", "Tỉnh, thành phố"


@pytest.mark.parametrize(
    ("words", "level", "form"),
    [
        ("Bằng khen của Bộ trưởng Bộ Công an", BCA, "Bằng khen"),
        ("BK Bộ", BCA, "Bằng khen"),
        ("Giấy khen GĐ CA tỉnh", CAT, "Giấy khen"),
        ("Giấy khen (Giám đốc CAT)", CAT, "Giấy khen"),
        ("CSTĐ cơ sở", CAT, "Chiến sĩ thi đua cơ sở"),
        ("Danh hiệu: Đơn vị quyết thắng năm 2025", BCA, "Đơn vị quyết thắng"),
        ("Chủ tịch UBND tỉnh tặng Bằng khen", TINH, "Bằng khen"),
        ("bang khen cua UBND tinh", TINH, "Bằng khen"),
        ("Huân chương Chiến công hạng Ba", "Chủ tịch nước", "Huân chương Chiến công hạng Ba"),
        ("Bằng khen của Trung ương Đoàn", "Trung ương Đoàn", "Bằng khen"),
        ("Giấy khen của Chủ tịch UBND xã Hòa Sơn", "Chủ tịch UBND xã Hòa Sơn", "Giấy khen"),
        ("Tập thể lao động xuất sắc", "", "Tập thể lao động xuất sắc"),
        ("Bằng khen", "", "Bằng khen"),
    ],
)
def test_level_and_form_are_told_apart(words: str, level: str, form: str) -> None:
    found = granted(words)
    assert found is not None
    assert (found.level, found.form) == (level, form)


def test_what_is_only_proposed_is_told_so_and_what_it_is_for_stands_apart() -> None:
    proposed = granted("Đề nghị tặng Bằng khen của Bộ")
    assert proposed is not None
    assert (proposed.level, proposed.proposed) == (BCA, True)
    given = granted("Bằng khen UBND tỉnh về thành tích phòng, chống ma túy")
    assert given is not None
    assert given.rest == "về thành tích phòng, chống ma túy"


def test_a_cell_may_name_several_awards_and_other_words_name_none() -> None:
    assert [each.form for each in several_granted("Bằng khen của Bộ; CSTĐ cơ sở")] == [
        "Bằng khen",
        "Chiến sĩ thi đua cơ sở",
    ]
    assert not any(map(names_award, ("Nguyễn Văn An", "Khiển trách", "Danh hiệu, hình thức khen thưởng", "Tập trung")))


@pytest.mark.parametrize(
    ("words", "level"), [("Bộ", BCA), ("Cấp tỉnh", TINH), ("GĐ CA tỉnh", CAT), ("Cơ sở", CAT), ("Công an xã Hòa", "")]
)
def test_a_level_is_told_by_itself(words: str, level: str) -> None:
    assert level_of(words) == level
