"""Lists in the shapes units send them: which lines they give, and what needs a word."""

from datetime import date

from desktop.domain.draft import Draft
from desktop.domain.guidance import LEAVE, TAKE, Answer, Guidance
from tests.sheets.draft.lists.listed import Page, codes, listed, read, report, told, workbook

_MODELS = ("TT", "Tên mô hình, cách làm hay", "Lĩnh vực", "Nơi áp dụng", "Kết quả, hiệu quả", "Nhân rộng")
_AWARDS = ("TT", "Tên tập thể, cá nhân", "Cấp bậc, chức vụ, đơn vị", "Danh hiệu, hình thức khen thưởng", "Số QĐ, ngày")
_PERSONS = ("TT", "Họ và tên", "Chức vụ", "Hình thức khen thưởng")
_COUNTS = ("Cấp khen thưởng", "Danh hiệu, hình thức khen thưởng", "Tập thể (đã quyết định)", "Cá nhân (đã quyết định)")


def first(draft: Draft, code: str) -> tuple[str | None, str | None]:
    """Return the sheet and the cell of the first finding of a code."""
    place = next(each.place for each in draft.findings if each.code == code)
    assert place is not None
    return place.sheet, place.cell


def test_models_are_read_with_a_dash_and_a_blank_cell_left_out_and_notes_below_not_taken() -> None:
    rows = (
        ("DANH SÁCH MÔ HÌNH, CÁCH LÀM HAY NĂM 2026",),
        (),
        _MODELS,
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        (1, "Camera an ninh", "An ninh, trật tự", "Toàn tỉnh", "Giảm 12% số vụ", "05 xã"),
        (2, "Khu nhà trọ tự quản", "", "Phường 1", "", "-"),
        (),
        ("", "Ghi chú: số liệu đến ngày 14/11/2026"),
        ("", "", "", "", "NGƯỜI LẬP BIỂU"),
    )
    assert listed("Mô hình", rows) == [
        (
            "Camera an ninh",
            "field=An ninh, trật tự",
            "scope=Toàn tỉnh",
            "result=Giảm 12% số vụ",
            "replicated=05 xã",
        ),
        ("Khu nhà trọ tự quản", "scope=Phường 1"),
    ]


def test_where_and_when_a_list_was_signed_is_no_award_whatever_column_it_stands_in() -> None:
    award = ("1", "Đại úy Nguyễn Văn An", "Đội trưởng", "CSTĐ cơ sở", "77/QĐ-CAT")
    signed = ("", "", "", "", "An Bình, ngày 20 tháng 11 năm 2026")
    posts = ("", "NGƯỜI LẬP BIỂU", "", "", "GIÁM ĐỐC")
    alone = listed("DS khen thuong", (_AWARDS, award))
    assert len(alone) == 1
    assert listed("DS khen thuong", (_AWARDS, award, (), signed, posts)) == alone
    assert listed("DS khen thuong", (_AWARDS, award, signed, posts)) == alone
    assert listed("DS khen thuong", (_AWARDS, award, (), signed)) == alone


def test_a_post_that_runs_on_below_the_last_line_is_not_lost() -> None:
    rows = (
        _PERSONS,
        (1, "Nguyễn Văn An", "Đội trưởng Đội Cảnh sát hình sự,", "Giấy khen"),
        ("", "", "Phòng Cảnh sát hình sự", ""),
        ("", "NGƯỜI LẬP BIỂU", "", "GIÁM ĐỐC"),
    )
    (line,) = listed("DS khen thuong", rows)
    assert "post=Đội trưởng Đội Cảnh sát hình sự, Phòng Cảnh sát hình sự" in line


def test_who_signs_below_in_the_column_of_posts_is_no_part_of_the_last_post() -> None:
    award = (1, "Nguyễn Văn An", "Đội trưởng, PC02", "Giấy khen")
    alone = listed("DS khen thuong", (_PERSONS, award))
    for post in ("TRƯỞNG PHÒNG", "Trưởng phòng"):
        signed = (_PERSONS, award, ("", "", post), ("", "", "Phạm Văn Dũng"))
        assert listed("DS khen thuong", signed) == alone


def test_the_day_of_a_decision_on_a_line_of_its_own_goes_on_with_the_line_above() -> None:
    rows = (
        _AWARDS,
        ("1", "Đại úy Nguyễn Văn An", "Đội trưởng", "CSTĐ cơ sở", "77/QĐ-CAT"),
        ("", "", "", "", "ngày 05 tháng 3 năm 2026"),
    )
    (line,) = listed("DS khen thuong", rows)
    assert line[-2:] == ("decision=77/QĐ-CAT", "decided_on=2026-03-05")


def test_group_rows_tell_whom_and_a_cell_that_names_level_and_form_is_told_apart() -> None:
    rows = (
        _AWARDS,
        ("I", "Tập thể"),
        ("1", "Đội 3", "", "Bằng khen của Bộ trưởng Bộ Công an", "QĐ số 123/QĐ-BCA ngày 05/3/2026"),
        ("II", "Cá nhân"),
        ("1", "Đại úy Nguyễn Văn An", "Đội trưởng", "CSTĐ cơ sở", "77/QĐ-CAT"),
    )
    assert listed("DS khen thuong", rows) == [
        (
            "Đội 3",
            "object=tap_the",
            "level=Bộ Công an",
            "form=Bằng khen",
            "status=decided",
            "decision=123/QĐ-BCA",
            "decided_on=2026-03-05",
        ),
        (
            "Nguyễn Văn An",
            "object=ca_nhan",
            "post=Đại úy, Đội trưởng",
            "level=Công an tỉnh, thành phố",
            "form=Chiến sĩ thi đua cơ sở",
            "status=decided",
            "decision=77/QĐ-CAT",
        ),
    ]


def test_group_rows_that_name_an_award_hold_until_the_next_of_their_kind() -> None:
    rows = (
        ("TT", "Họ và tên", "Cấp bậc, chức vụ", "Ngày quyết định"),
        ("A. Bằng khen của Bộ",),
        ("1. Công an xã Hòa Sơn",),
        (1, "Lê Thị Bưởi", "Thiếu tá", date(2026, 3, 5)),
        ("B. Giấy khen của Giám đốc Công an tỉnh",),
        (1, "Phan Văn Côi", "Thượng úy", date(2026, 4, 6)),
    )
    found = listed("Khen thưởng", rows, (2, 1, 2, 4), (3, 1, 3, 4), (5, 1, 5, 4))
    assert found == [
        (
            "Lê Thị Bưởi",
            "object=ca_nhan",
            "post=Thiếu tá, Công an xã Hòa Sơn",
            "level=Bộ Công an",
            "form=Bằng khen",
            "status=decided",
            "decided_on=2026-03-05",
        ),
        (
            "Phan Văn Côi",
            "object=ca_nhan",
            "post=Thượng úy",
            "level=Công an tỉnh, thành phố",
            "form=Giấy khen",
            "status=decided",
            "decided_on=2026-04-06",
        ),
    ]


def test_a_caption_tells_the_award_and_that_it_is_only_proposed() -> None:
    rows = (
        ("DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA BỘ CÔNG AN",),
        ("TT", "Họ và tên", "Cấp bậc, chức vụ, đơn vị", "Thành tích"),
        ("1", "Lê Văn Cường", "Thiếu tá", "Phá chuyên án"),
    )
    assert listed("Phụ lục 3", rows) == [
        (
            "Lê Văn Cường",
            "object=ca_nhan",
            "post=Thiếu tá",
            "level=Bộ Công an",
            "form=Bằng khen",
            "status=proposed",
            "deed=Phá chuyên án",
        )
    ]


def test_a_caption_holds_for_the_table_of_persons_behind_that_of_collectives() -> None:
    book = report(
        "V. ĐIỂN HÌNH TIÊN TIẾN, GƯƠNG NGƯỜI TỐT VIỆC TỐT",
        "I. TẬP THỂ",
        (("TT", "Tên tập thể", "Thành tích"), ("1", "Công an xã An Hòa", "Dẫn đầu phong trào")),
        "II. CÁ NHÂN",
        (("TT", "Họ và tên", "Chức vụ", "Thành tích"), ("1", "Nguyễn Văn An", "Đội trưởng", "Phá chuyên án")),
    )
    lines = read(book).lines
    told = [(line.register.value, line.name, line.value("object")) for line in lines]
    assert told == [("exemplars", "Công an xã An Hòa", "tap_the"), ("exemplars", "Nguyễn Văn An", "ca_nhan")]


def test_a_further_award_of_the_same_person_stands_on_a_row_of_its_own_without_a_name() -> None:
    rows = (
        _PERSONS,
        ("1", "Trần Thị Bình", "Cán bộ", "Giấy khen của Giám đốc"),
        ("", "", "", "Bằng khen của UBND tỉnh"),
    )
    names = [(line[0], *line[2:5]) for line in listed("Khen", rows, (2, 2, 3, 2))]
    assert names == [
        ("Trần Thị Bình", "post=Cán bộ", "level=Công an tỉnh, thành phố", "form=Giấy khen"),
        ("Trần Thị Bình", "post=Cán bộ", "level=Tỉnh, thành phố", "form=Bằng khen"),
    ]


def test_a_row_that_was_wrapped_goes_on_with_the_row_above() -> None:
    rows = (
        _PERSONS,
        ("1", "Nguyễn Văn", "Đại úy, Phó Đội trưởng Đội", "Bằng khen của Bộ trưởng"),
        ("", "An", "Tham mưu", "Bộ Công an"),
        ("2", "Trần Thị Bình", "Cán bộ", "Giấy khen"),
    )
    found = listed("Khen", rows)
    assert found[0][:3] == ("Nguyễn Văn An", "object=ca_nhan", "post=Đại úy, Phó Đội trưởng Đội Tham mưu")
    assert [line[0] for line in found] == ["Nguyễn Văn An", "Trần Thị Bình"]


def test_years_of_birth_under_nam_and_nu_say_nothing_and_two_heading_rows_are_one_heading() -> None:
    rows = (
        ("STT", "Họ tên", "Năm sinh", "", "Khen thưởng", ""),
        ("", "", "Nam", "Nữ", "Hình thức", "Cấp khen"),
        ("1", "Ông Võ Văn Dũng", "1980", "", "Bằng khen", "Bộ"),
        ("2", "Bà Hồ Thị Én", "", "1985", "Giấy khen", "GĐ CA tỉnh"),
    )
    found = listed("Danh sách", rows, (1, 3, 1, 4), (1, 5, 1, 6), (1, 1, 2, 1), (1, 2, 2, 2))
    assert found == [
        ("Võ Văn Dũng", "object=ca_nhan", "level=Bộ Công an", "form=Bằng khen", "status=decided"),
        ("Hồ Thị Én", "object=ca_nhan", "level=Công an tỉnh, thành phố", "form=Giấy khen", "status=decided"),
    ]


def test_headings_repeated_on_the_next_page_begin_no_new_list() -> None:
    rows = (
        _PERSONS,
        ("I", "Cá nhân"),
        ("1", "Nguyễn Văn An", "Đội trưởng", "Giấy khen"),
        _PERSONS,
        ("2", "Trần Thị Bình", "Cán bộ", "Giấy khen"),
    )
    draft = read(workbook(Page("Khen", rows)))
    assert [line.name for line in draft.lines] == ["Nguyễn Văn An", "Trần Thị Bình"]
    assert len(draft.tables) == 1


def test_two_lists_on_one_sheet_are_two_registers() -> None:
    rows = (
        ("I. DANH SÁCH MÔ HÌNH",),
        _MODELS,
        ("1", "Camera an ninh", "", "Toàn tỉnh"),
        (),
        ("II. ĐIỂN HÌNH TIÊN TIẾN",),
        ("TT", "Họ và tên", "Đơn vị", "Thành tích tiêu biểu"),
        ("1", "Nguyễn Văn An", "Công an xã Hòa Sơn", "Cứu người"),
    )
    draft = read(workbook(Page("Phụ lục", rows)))
    assert [(line.register.value, line.name) for line in draft.lines] == [
        ("models", "Camera an ninh"),
        ("exemplars", "Nguyễn Văn An"),
    ]
    assert [(table.kind, table.top) for table in draft.tables] == [("models", 2), ("exemplars", 6)]


def test_a_table_of_a_word_report_is_read_by_the_lines_before_it_and_goes_on_after_the_page() -> None:
    head = ("TT", "Họ và tên", "Chức vụ, đơn vị", "Lĩnh vực", "Thành tích")
    book = report(
        "I. KẾT QUẢ CÔNG TÁC",
        "Năm 2026, đơn vị đã chỉ đạo quyết liệt các mặt công tác, kết quả như sau." * 12,
        "Danh sách điển hình tiên tiến năm 2026",
        (head, ("1", "Nguyễn Văn An", "Công an xã Hòa Sơn", "ANTT", "Cứu người")),
        (("2", "Trần Thị Bình", "PC02", "Hình sự", "Phá án"),),
    )
    draft = read(book)
    assert draft.kind == "narrative"
    assert [told(line)[0] for line in draft.lines] == ["Nguyễn Văn An", "Trần Thị Bình"]
    assert [(table.sheet, table.kind) for table in draft.tables] == [("Bảng 1", "exemplars"), ("Bảng 2", "exemplars")]
    assert draft.lines[1].source is not None
    assert (draft.lines[1].source.sheet, draft.lines[1].source.cell) == ("Bảng 2", "B1")


def test_a_word_file_of_a_list_with_little_around_it_is_a_file_of_tables() -> None:
    book = report("DANH SÁCH KHEN THƯỞNG", (_PERSONS, ("1", "Nguyễn Văn An", "Đội trưởng", "Giấy khen")))
    assert read(book).kind == "workbook"


def test_counts_of_awards_lists_of_discipline_and_tables_of_numbers_are_no_lists() -> None:
    counts = Page("Khen thưởng", (_COUNTS, ("Bộ Công an", "Bằng khen", 3, 4)))
    discipline = Page("Kỷ luật", (("TT", "Họ và tên", "Hình thức kỷ luật"), ("1", "Nguyễn Văn An", "Khiển trách")))
    numbers = Page("Số", (("TT", "Tên đơn vị", "Bằng khen", "Giấy khen"), ("1", "Phòng PC02", 5, 12)))
    models = Page("MH", (("TT", "Loại mô hình", "Số lượng"), ("1", "Tự quản", 12)))
    blank = Page("Mẫu", (_COUNTS, ("Bộ Công an", "Bằng khen"), ("", "Cờ thi đua của Bộ Công an")))
    draft = read(workbook(counts, discipline, numbers, models, blank))
    assert draft.lines == ()
    assert len(draft.awards) == 2
    assert not codes(draft)


def test_names_with_something_said_of_them_and_no_word_of_what_list_it_is_are_told_not_taken() -> None:
    rows = (("TT", "Họ và tên", "Chức vụ", "Thành tích"), ("1", "Nguyễn Văn An", "Đội trưởng", "Cứu người"))
    draft = read(workbook(Page("Trang 1", (("",), *rows))))
    assert draft.lines == ()
    assert first(draft, "list_unread") == ("Trang 1", "A2")
    assert [table.kind for table in draft.tables] == ["list"]


def test_a_row_without_an_award_is_told_with_its_cell_and_makes_no_line() -> None:
    rows = (_PERSONS, ("1", "Nguyễn Văn An", "Đội trưởng", "Giấy khen"), ("2", "Trần Thị Bình", "Cán bộ", ""))
    draft = read(workbook(Page("Khen", rows)))
    assert [line.name for line in draft.lines] == ["Nguyễn Văn An"]
    assert first(draft, "list_row_unread") == ("Khen", "B3")


def test_a_total_that_counts_another_number_of_rows_is_told() -> None:
    rows = (_MODELS, ("1", "Camera an ninh", "", "Toàn tỉnh"), ("", "Tổng cộng: 03 mô hình"))
    draft = read(workbook(Page("Mô hình", rows)))
    assert first(draft, "list_total_differs") == ("Mô hình", "B3")
    assert not codes(read(workbook(Page("Mô hình", (*rows[:2], ("", "Tổng cộng: 01 mô hình"))))))


def test_a_day_that_cannot_be_read_is_told_and_left_blank() -> None:
    rows = (
        ("TT", "Họ và tên", "Chức vụ", "Hình thức khen thưởng", "Ngày quyết định"),
        ("1", "Nguyễn Văn An", "Đội trưởng", "Giấy khen", "tháng 5"),
    )
    draft = read(workbook(Page("Khen", rows)))
    assert draft.lines[0].value("decided_on") == ""
    assert first(draft, "list_day_unread") == ("Khen", "E2")


def test_of_a_list_of_several_units_only_the_units_own_rows_are_taken() -> None:
    rows = (
        ("TT", "Tên mô hình", "Đơn vị", "Kết quả"),
        ("1", "Camera an ninh", "Công an tỉnh An Bình", "Tốt"),
        ("2", "Tổ liên gia", "Công an tỉnh Bắc Sơn", "Tốt"),
    )
    draft = read(workbook(Page("Mô hình", rows)))
    assert [line.name for line in draft.lines] == ["Camera an ninh"]
    assert first(draft, "list_rows_of_others") == ("Mô hình", "A1")


def test_lists_of_several_units_are_told_apart_by_the_names_above_them() -> None:
    own = Page("An Bình", (("CÔNG AN TỈNH AN BÌNH",), _MODELS, ("1", "Camera an ninh", "", "Toàn tỉnh")))
    other = Page("Bắc Sơn", (("CÔNG AN TỈNH BẮC SƠN",), _MODELS, ("1", "Tổ liên gia", "", "Toàn tỉnh")))
    draft = read(workbook(own, other))
    assert [line.name for line in draft.lines] == ["Camera an ninh"]
    assert first(draft, "table_of_another") == ("Bắc Sơn", "A2")


def test_a_list_of_another_year_is_told_not_taken() -> None:
    rows = (("DANH SÁCH MÔ HÌNH NĂM 2025",), _MODELS, ("1", "Camera an ninh", "", "Toàn tỉnh"))
    draft = read(workbook(Page("Mô hình", rows)))
    assert draft.lines == ()
    assert first(draft, "list_of_another_year") == ("Mô hình", "A2")


def test_a_hidden_list_counts_only_where_no_other_is_in_sight_or_where_a_person_says_so() -> None:
    shown = Page("Mô hình", (_MODELS, ("1", "Camera an ninh", "", "Toàn tỉnh")))
    hidden = Page("MH (2)", (_MODELS, ("1", "Tổ liên gia", "", "Toàn tỉnh")), hidden=True)
    both = workbook(shown, hidden)
    assert [line.name for line in read(both).lines] == ["Camera an ninh"]
    assert [each.code for each in read(both).findings if each.place and each.place.sheet == "MH (2)"] == [
        "ignored_sheet"
    ]
    assert [line.name for line in read(workbook(hidden)).lines] == ["Tổ liên gia"]
    taken = read(both, guidance=Guidance((Answer("sheet:MH (2)", TAKE),)))
    assert [line.name for line in taken.lines] == ["Camera an ninh", "Tổ liên gia"]
    left = read(both, guidance=Guidance((Answer("sheet:Mô hình", LEAVE),)))
    assert [line.name for line in left.lines] == ["Tổ liên gia"]


def test_a_score_table_above_a_list_on_the_same_sheet_keeps_its_own_rows() -> None:
    rows = (
        ("TT", "Nội dung, tiêu chí", "Điểm chuẩn", "Điểm tự chấm"),
        ("I.1", "Chế độ thông tin, báo cáo", 10, 9),
        ("I.4.a", "Đề tài, sáng kiến: số lượng", 3, 2),
        (),
        ("DANH SÁCH KHEN THƯỞNG",),
        _PERSONS,
        ("1", "Nguyễn Văn An", "Đội trưởng", "Giấy khen"),
    )
    draft = read(workbook(Page("Tự chấm", rows)))
    assert {claim.criterion for claim in draft.claims} == {"I.1", "I.4.a"}
    assert [line.name for line in draft.lines] == ["Nguyễn Văn An"]
    assert not [each for each in draft.findings if each.code in {"unmatched_row", "outside_framework"}]
    assert draft.parts == {"entry", "line"}


def test_marks_under_the_names_of_awards_are_an_award_each() -> None:
    rows = (
        ("TT", "Họ và tên", "Chức vụ", "CSTĐ cơ sở", "Bằng khen của Bộ"),
        ("1", "Nguyễn Văn An", "Đội trưởng", "x", "x"),
        ("2", "Trần Thị Bình", "Cán bộ", "", "x"),
    )
    assert [(line[0], line[4]) for line in listed("Khen", rows)] == [
        ("Nguyễn Văn An", "form=Chiến sĩ thi đua cơ sở"),
        ("Nguyễn Văn An", "form=Bằng khen"),
        ("Trần Thị Bình", "form=Bằng khen"),
    ]


def test_a_surname_and_the_word_for_a_body_are_told_apart_by_their_marks() -> None:
    rows = (
        ("TT", "Tên tập thể, cá nhân", "Hình thức khen thưởng"),
        ("1", "Vũ Văn Nam", "Giấy khen"),
        ("2", "Vụ Tổ chức", "Giấy khen"),
        ("3", "Tô Thị Oanh", "Giấy khen"),
        ("4", "Tổ Tham mưu", "Giấy khen"),
    )
    assert [line[1] for line in listed("Khen", rows)] == [
        "object=ca_nhan",
        "object=tap_the",
        "object=ca_nhan",
        "object=tap_the",
    ]


def test_headings_that_name_levels_tell_the_level_of_the_awards_below_them() -> None:
    rows = (
        ("TT", "Tên tập thể, cá nhân", "Hình thức khen thưởng", "", ""),
        ("", "", "Cấp Bộ", "Cấp tỉnh", "Công an tỉnh"),
        (1, "Bùi Văn Sơn", "BK", "", ""),
        (2, "Công an xã Hoa", "", "BK", "GK"),
    )
    found = listed("Khen", rows, (1, 3, 1, 5), (1, 1, 2, 1), (1, 2, 2, 2))
    assert [(line[0], line[2], line[3]) for line in found] == [
        ("Bùi Văn Sơn", "level=Bộ Công an", "form=Bằng khen"),
        ("Công an xã Hoa", "level=Tỉnh, thành phố", "form=Bằng khen"),
        ("Công an xã Hoa", "level=Công an tỉnh, thành phố", "form=Giấy khen"),
    ]


def test_a_group_row_that_names_a_decision_tells_it_of_the_rows_below() -> None:
    rows = (
        ("TT", "Họ và tên", "Chức vụ, đơn vị"),
        ("1. Quyết định số 15/QĐ-CAT ngày 03/02/2026 tặng Giấy khen",),
        (1, "Đinh Văn Công", "Cán bộ PC08"),
    )
    assert listed("Khen thưởng", rows, (2, 1, 2, 3))[0][4:] == (
        "form=Giấy khen",
        "status=decided",
        "decision=15/QĐ-CAT",
        "decided_on=2026-02-03",
    )


def test_a_sheet_named_by_an_award_is_a_list_of_those_who_have_it() -> None:
    rows = (("STT", "Họ và tên", "Chức vụ"), (1, "Lê Văn Minh", "Đội trưởng"))
    assert listed("CSTĐ cơ sở 2026", rows)[0][3:5] == (
        "level=Công an tỉnh, thành phố",
        "form=Chiến sĩ thi đua cơ sở",
    )
    assert listed("Trang 1", rows) == []


def test_name_and_post_below_each_other_in_one_cell_are_told_apart() -> None:
    rows = (
        ("TT", "Họ tên, chức vụ, đơn vị", "Hình thức khen thưởng"),
        (1, "Đ/c Nguyễn Văn Giáp\nĐội trưởng\nCông an xã Hà", "Giấy khen"),
    )
    assert listed("Khen", rows)[0][:3] == ("Nguyễn Văn Giáp", "object=ca_nhan", "post=Đội trưởng, Công an xã Hà")


def test_lists_beside_each_other_keep_to_their_own_columns() -> None:
    rows = (
        ("DANH SÁCH ĐƯỢC KHEN THƯỞNG",),
        ("TT", "Tập thể", "Hình thức", "", "TT", "Cá nhân", "Hình thức"),
        (1, "Phòng Tham mưu", "Giấy khen", "", 1, "Vũ Văn Nam", "Bằng khen của Bộ"),
    )
    assert [(line[0], line[1], line[3]) for line in listed("Khen", rows)] == [
        ("Phòng Tham mưu", "object=tap_the", "form=Giấy khen"),
        ("Vũ Văn Nam", "object=ca_nhan", "form=Bằng khen"),
    ]


def test_a_group_that_was_proposed_ends_with_the_next_letter() -> None:
    rows = (
        ("TT", "Họ và tên", "Chức vụ"),
        ("A. Bằng khen của Bộ",),
        (1, "Lê Thị Bưởi", "Cán bộ"),
        ("B. Đề nghị Bằng khen của Thủ tướng Chính phủ",),
        (1, "Phan Văn Côi", "Cán bộ"),
        ("C. Giấy khen",),
        (1, "Bùi Văn Sơn", "Cán bộ"),
    )
    found = listed("Khen", rows, (2, 1, 2, 3), (4, 1, 4, 3), (6, 1, 6, 3))
    assert [line[-1] for line in found] == ["status=decided", "status=proposed", "status=decided"]
