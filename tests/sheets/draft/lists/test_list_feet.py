"""Where lists end and what one row of them is: signatures, totals, merged names, bodies among numbered rows."""

from tests.sheets.draft.lists.listed import listed

_PERSONS = ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "Hình thức khen thưởng")
_FIRST = (1, "Nguyễn Văn An", "Đội trưởng", "PC02", "Giấy khen")
_LAST = (2, "Trần Thị Bình", "Cán bộ", "PC08", "Giấy khen")


def test_who_signs_below_a_list_is_none_of_it_whoever_stands_beside_him() -> None:
    alone = listed("DS khen thuong", (_PERSONS, _FIRST, _LAST))
    signed = (
        ("", "", "", "Ngày 05/11/2026", ""),
        ("", "Người lập", "", "Thủ trưởng", ""),
        ("", "Lê Văn Cường", "", "Đại tá Phạm Văn Dũng", ""),
    )
    assert len(alone) == 2
    assert listed("DS khen thuong", (_PERSONS, _FIRST, _LAST, *signed)) == alone
    assert listed("DS khen thuong", (_PERSONS, _FIRST, _LAST, ("", "Cộng: 02 cá nhân"), (), *signed)) == alone


def test_a_list_without_numbers_ends_at_its_signatures_too() -> None:
    head = ("Họ tên (tập thể)", "Nơi công tác", "Việc làm tiêu biểu")
    rows = (("GƯƠNG NGƯỜI TỐT, VIỆC TỐT",), head, ("Nguyễn Văn An", "Khu phố 3", "Cứu người bị nạn"))
    foot = (
        ("* Ghi chú: xếp theo địa bàn",),
        ("Phê duyệt của lãnh đạo", "", "Người lập"),
        ("Đại tá Lê Văn Cường", "", "Phạm Văn Dũng"),
    )
    assert [line[0] for line in listed("Điển hình", (*rows, *foot))] == ["Nguyễn Văn An"]


def test_signatures_between_numbered_rows_do_not_end_a_list() -> None:
    rows = (_PERSONS, _FIRST, ("", "Người lập", "", "Thủ trưởng", ""), _LAST)
    assert [line[0] for line in listed("DS khen thuong", rows)][-1] == "Trần Thị Bình"


def test_signatures_at_the_foot_of_a_page_name_nobody_of_a_list_that_goes_on() -> None:
    foot = (
        ("", "", "", "", "Ngày 05/11/2026"),
        ("", "NGƯỜI LẬP BIỂU", "", "", "GIÁM ĐỐC"),
        ("", "Thiếu tá Lê Thị Hoa", "", "", "Đại tá Phạm Văn Dũng"),
    )
    assert listed("DS khen thuong", (_PERSONS, _FIRST, *foot, _LAST)) == listed(
        "DS khen thuong", (_PERSONS, _FIRST, _LAST)
    )


def test_an_award_of_the_director_over_the_rows_is_no_signature() -> None:
    head = ("TT", "Họ và tên", "Chức vụ", "Đơn vị")
    rows = (
        ("DANH SÁCH KHEN THƯỞNG",),
        head,
        ("", "Giám đốc Công an tỉnh tặng Giấy khen"),
        ("", "Nguyễn Văn An", "Đội trưởng", "PC02"),
    )
    assert [(line[0], "form=Giấy khen" in line) for line in listed("DS", rows)] == [("Nguyễn Văn An", True)]


def test_a_model_whose_merged_name_has_two_rows_of_results_is_one_model() -> None:
    rows = (
        ("TT", "Tên mô hình", "Lĩnh vực", "Kết quả"),
        (1, "Zalo an ninh thôn, bản", "An ninh, trật tự", "Tiếp nhận 310 tin báo"),
        ("", "", "", "Giải quyết 295 tin"),
        (2, "Camera an ninh", "An ninh, trật tự", "Giảm 12% số vụ"),
    )
    merged = tuple((2, column, 3, column) for column in (1, 2, 3))
    assert listed("Mô hình", rows, *merged) == [
        ("Zalo an ninh thôn, bản", "field=An ninh, trật tự", "result=Tiếp nhận 310 tin báo Giải quyết 295 tin"),
        ("Camera an ninh", "field=An ninh, trật tự", "result=Giảm 12% số vụ"),
    ]


def test_a_body_that_has_the_next_number_is_a_line_though_nothing_more_is_said_of_it() -> None:
    rows = (
        ("DANH SÁCH ĐƯỢC TẶNG GIẤY KHEN",),
        ("TT", "Tên tập thể, cá nhân", "Chức vụ", "Đơn vị"),
        (1, "Công an phường Bến Lau", "", ""),
        (2, "Nguyễn Văn An", "Đội trưởng", "PC02"),
        (3, "Công an xã Đông Sơn", "", ""),
        ("", "Tổng cộng: 03"),
    )
    assert [line[0] for line in listed("DS", rows)] == [
        "Công an phường Bến Lau",
        "Nguyễn Văn An",
        "Công an xã Đông Sơn",
    ]


def test_the_total_below_ticks_takes_nothing_from_them_and_a_title_of_units_is_ticked_too() -> None:
    rows = (
        ("TT", "Tên tập thể", "Đơn vị quyết thắng", "Đơn vị tiên tiến"),
        (1, "Phòng Tham mưu", "x", ""),
        (2, "Phòng Hậu cần", "", "x"),
        (3, "Công an xã Đông Sơn", "", "x"),
        ("Cộng", "", 1, 2),
    )
    told = [(line[0], next(each for each in line if each.startswith("form="))) for line in listed("Danh hieu", rows)]
    assert told == [
        ("Phòng Tham mưu", "form=Đơn vị quyết thắng"),
        ("Phòng Hậu cần", "form=Đơn vị tiên tiến"),
        ("Công an xã Đông Sơn", "form=Đơn vị tiên tiến"),
    ]
