from decimal import Decimal

import pytest

from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.sheets.draft.layout.codes import row_code
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.board import How
from desktop.sheets.draft.rows.matching import match_rows
from desktop.sheets.draft.rows.topics import criterion_topics, likeness, title_of


def _framework(*rows: tuple[str, str, str]) -> Framework:
    codes = [code for code, _, _ in rows]
    leaf = {code: not any(other.startswith(f"{code}.") for other in codes) for code in codes}
    criteria = (Criterion(c, t, Decimal(m), Part.BASE, Direct() if leaf[c] else None) for c, t, m in rows)
    return Framework("K", 2026, 1, Decimal(10), tuple(criteria))


TWINS = _framework(
    ("I", "Công tác an ninh", "10"), ("I.1", "Bảo vệ bí mật", "5"), ("I.1.a", "Kết quả", "2"), ("I.1.b", "Chất lượng", "3"),
    ("I.2", "An ninh mạng", "5"), ("I.2.a", "Kết quả", "4"), ("I.2.b", "Chất lượng", "1"),
    ("II", "Công tác hậu cần", "5"), ("II.1", "Kết quả", "5"),
)  # fmt: skip


def _rows(*texts: tuple[str, str]) -> tuple[Row, ...]:
    return tuple(Row(number, row_code(code), title) for number, (code, title) in enumerate(texts, 1))


def _matched(framework: Framework, *texts: tuple[str, str], maxima: tuple[tuple[int, str], ...] = ()) -> list[str]:
    points = tuple((row, Decimal(value)) for row, value in maxima)
    matches = match_rows(_rows(*texts), criterion_topics(framework), points)
    return [match.topic.code for match in matches if match.how is not How.UNSURE]


OWN = _framework(
    ("I", "Công tác tuyên truyền", "12"), ("I.1", "Tuyên truyền trên báo in hằng tháng", "5"),
    ("I.2", "Tuyên truyền lưu động tại cơ sở", "4"), ("I.3", "Hội thi tìm hiểu pháp luật", "3"),
)  # fmt: skip


def test_a_row_only_like_a_criterion_named_elsewhere_word_for_word_is_asked_about() -> None:
    rows = (("I", "Công tác tuyên truyền"), ("1", "Tuyên truyền trên báo in hằng tháng"),
            ("", "Tuyên truyền trên báo in hằng tháng của ngành"), ("2", "Tuyên truyền lưu động tại cơ sở"))  # fmt: skip
    assert _matched(OWN, *rows) == ["I", "I.1", "I.2"]


@pytest.mark.parametrize("title", ["Tuyên truyền lưu động tại cơ sở trường học", "Tập huấn lưu động tại cơ sở"])
def test_a_row_without_a_code_amid_coded_ones_is_asked_about_unless_its_words_are_the_criterions(title: str) -> None:
    coded = [("I", "Công tác tuyên truyền"), *((f"I.{n}", OWN.criteria[n].title) for n in (1, 3))] * 4
    assert "I.2" not in _matched(OWN, *coded, ("", title), ("I.3", OWN.criteria[3].title))
    assert "I.2" in _matched(OWN, *coded, ("", OWN.criteria[2].title), ("I.3", OWN.criteria[3].title))


@pytest.mark.parametrize("code", ["", "2"])
def test_a_row_without_points_amid_rated_ones_is_asked_about_unless_its_words_are_the_criterions(code: str) -> None:
    rows = [("I", "Công tác tuyên truyền"), ("1", OWN.criteria[1].title), ("3", OWN.criteria[3].title)] * 4
    points = tuple((number, ["12", "5", "3"][(number - 1) % 3]) for number in range(1, 13))
    own = (code, "Tuyên truyền lưu động tại cơ sở trường học")
    assert "I.2" not in _matched(OWN, *rows, own, ("3", OWN.criteria[3].title), maxima=(*points, (14, "3")))
    named = (code, OWN.criteria[2].title)
    assert "I.2" in _matched(OWN, *rows, named, ("3", OWN.criteria[3].title), maxima=(*points, (14, "3")))


@pytest.mark.parametrize("code", ["2", "I.2", ""])
def test_a_row_of_the_units_own_in_the_place_of_a_missing_criterion_is_asked_about(code: str) -> None:
    rows = (("I", "Công tác tuyên truyền"), ("1", OWN.criteria[1].title), (code, "Tuyên truyền lưu động tại trường học"),
            ("3", OWN.criteria[3].title))  # fmt: skip
    assert _matched(OWN, *rows, maxima=((1, "12"), (2, "5"), (3, "4"), (4, "3"))) == ["I", "I.1", "I.3"]


def test_a_full_code_makes_no_criterion_of_other_words_as_like_several() -> None:
    quarters = _framework(
        ("I", "Bảo tồn di tích", "9"), ("I.1", "Bảo tồn di tích: quý I", "2"), ("I.2", "Bảo tồn di tích: quý II", "3"),
        ("I.3", "Bảo tồn di tích: quý III", "4"),
    )  # fmt: skip
    rows = (("I", "Bảo tồn di tích"), ("I.2", "Bảo tồn di tích: qua bưu chính"), ("I.3", "Bảo tồn di tích: quý III"))
    assert _matched(quarters, *rows, maxima=((1, "9"), (2, "3"), (3, "4"))) == ["I", "I.3"]


def test_of_two_rows_as_like_one_criterion_neither_is_taken() -> None:
    rows = (("1", "Tuyên truyền trên báo in hằng tháng"), ("2", "Tuyên truyền lưu độngtại cơ s"),
            ("", "Tuyên truyền lưu động tại cơ sở Đảng"), ("", "Hội thi tìm hiểu pháp luật"))  # fmt: skip
    assert "I.2" not in _matched(OWN, *rows)


def test_equal_titles_are_told_apart_by_the_group_they_stand_in() -> None:
    order = ["II", "II.1", "I", "I.2", "I.2.a", "I.2.b", "I.1", "I.1.a", "I.1.b"]
    titles = {criterion.code: criterion.title for criterion in TWINS.criteria}
    assert sorted(_matched(TWINS, *(("", titles[code]) for code in order))) == sorted(order)
    assert _matched(TWINS, *(("", titles[code]) for code in order)) == order


def test_full_codes_tell_equal_titles_apart_in_any_order() -> None:
    order = ["I.2.b", "I.1.a", "II.1", "I.1.b", "I.2.a"]
    titles = {criterion.code: criterion.title for criterion in TWINS.criteria}
    assert _matched(TWINS, *((code, titles[code]) for code in order)) == order


def test_maxima_tell_equal_titles_apart() -> None:
    assert _matched(TWINS, ("", "Công tác an ninh"), ("", "An ninh mạng"), ("", "Kết quả"), maxima=((3, "4"),)) == [
        "I",
        "I.2",
        "I.2.a",
    ]


@pytest.mark.parametrize("codes", [("I", "1", "a)", "b)", "2", "a)", "b)"), ("I", "1", "-", "-", "2", "-", "+")])
def test_local_codes_count_below_the_row_above(codes: tuple[str, ...]) -> None:
    titles = ["Công tác an ninh", "Bảo vệ bí mật", "Kết quả", "Chất lượng", "An ninh mạng", "Kết quả", "Chất lượng"]
    assert _matched(TWINS, *zip(codes, titles, strict=True)) == ["I", "I.1", "I.1.a", "I.1.b", "I.2", "I.2.a", "I.2.b"]


def test_equal_titles_and_points_are_told_by_the_group_right_above() -> None:
    stages = _framework(
        ("I", "Thể thao", "6"), ("I.1", "Xây dựng kế hoạch", "2"), ("I.2", "Tổ chức thực hiện", "4"),
        ("II", "Văn hóa", "6"), ("II.1", "Xây dựng kế hoạch", "2"), ("II.2", "Tổ chức thực hiện", "4"),
    )  # fmt: skip
    points = ((1, "6"), (2, "4"), (3, "6"), (4, "4"))
    rows = [("", "Thể thao"), ("", "Tổ chức thực hiện"), ("", "Văn hóa"), ("", "Tổ chức thực hiện")]
    assert _matched(stages, *rows, maxima=points) == ["I", "I.2", "II", "II.2"]
    turned = [rows[2], rows[3], ("", "Xây dựng kế hoạch"), rows[0], rows[1], ("", "Xây dựng kế hoạch")]
    noted = [
        rows[0],
        ("", "Tổ chức thực hiện (có phụ lục kèm theo)"),
        rows[2],
        ("", "Tổ chức thực hiện. Cách tính: như trên"),
    ]
    assert _matched(stages, *noted, maxima=points) == ["I", "I.2", "II", "II.2"]
    assert _matched(stages, *turned) == ["II", "II.2", "II.1", "I", "I.2", "I.1"]
    assert _matched(stages, rows[0], ("", "Việc riêng của đơn vị"), rows[1], maxima=((1, "6"), (3, "4"))) == ["I"]


def test_numbers_count_below_a_group_of_any_depth() -> None:
    quarters = _framework(
        ("I", "Thể thao", "8"), ("I.1", "Giải thể thao", "8"), ("I.1.a", "Giải cấp tỉnh", "4"), ("I.1.a.1", "Quý I", "2"),
        ("I.1.a.2", "Quý II", "2"), ("I.1.b", "Giải cấp xã", "4"), ("I.1.b.1", "Quý I", "2"), ("I.1.b.2", "Quý II", "2"),
    )  # fmt: skip
    rows = [("I", "Thể thao"), ("1", "Giải thể thao"), ("b", "Giải cấp xã"), ("2", "Quý II")]
    assert _matched(quarters, *rows, maxima=((4, "2"),)) == ["I", "I.1", "I.1.b", "I.1.b.2"]


def test_digits_stand_for_roman_numbers() -> None:
    assert _matched(TWINS, ("1.1.b", "Chất lượng"), ("2.1", "Kết quả")) == ["I.1.b", "II.1"]


def test_running_numbers_say_nothing_about_the_framework() -> None:
    titles = ["Công tác hậu cần", "Kết quả", "Công tác an ninh", "Bảo vệ bí mật", "Kết quả", "An ninh mạng"]
    rows = [(str(number), title) for number, title in enumerate(titles, 1)]
    assert _matched(TWINS, *rows) == ["II", "II.1", "I", "I.1", "I.1.a", "I.2"]


def test_a_full_code_without_a_title_is_enough() -> None:
    assert _matched(TWINS, ("I.2.a", "")) == ["I.2.a"]


def test_a_code_alone_is_not_enough_where_it_is_only_local() -> None:
    assert _matched(TWINS, ("I", "Công tác an ninh"), ("1", "")) == ["I"]


def test_an_old_title_under_a_full_code_is_not_taken() -> None:
    matches = match_rows(_rows(("I.1.a", "Trồng cây xanh ven biển")), criterion_topics(TWINS), ())
    assert [(match.topic.code, match.how) for match in matches] == [("I.1.a", How.UNSURE)]


def test_rows_about_nothing_of_ours_match_nothing() -> None:
    assert _matched(TWINS, ("", "Thời tiết và khí hậu trong vùng"), ("9", "Việc khác hẳn")) == []
    assert match_rows(_rows(("", "Kết quả")), (), ()) == ()


def test_far_longer_tables_are_about_something_else() -> None:
    assert _matched(TWINS, *(("", "Bảo vệ bí mật") for _ in range(600))) == []


@pytest.mark.parametrize(
    ("title", "least", "most"),
    [
        ("Bảo vệ bí mật", 1, 1), ("BẢO VỆ BÍ MẬT", 1, 1), ("Bảo vệ  bímật", 0.99, 1), ("Bảo vệ bí mt", 0.85, 0.95),
        ("Bảo vệ bí mật nhà nước", 0.9, 0.9), ("", 0, 0), ("Trồng cây", 0, 0.4), ("Bí mật bảo vệ", 0.85, 0.95),
    ],
)  # fmt: skip
def test_titles_are_as_alike_as_they_look(title: str, least: float, most: float) -> None:
    topic = criterion_topics(_framework(("I", "Bảo vệ bí mật", "1")))[0]
    assert least <= likeness(title_of(title), topic) <= most


def test_short_forms_and_tails_are_understood() -> None:
    topics = criterion_topics(
        _framework(("I", "Phòng cháy, chữa cháy", "2"), ("I.1", "Phòng cháy, chữa cháy: số vụ giảm", "2"))
    )
    assert likeness(title_of("PCCC"), topics[0]) == 1
    assert likeness(title_of("số vụ giảm"), topics[1]) == 0.9
    assert likeness(title_of("Phòng cháy, chữ"), topics[0]) == 0.82
    assert likeness(title_of("Phòng cháy, chữa cháy: số lượng lớn"), topics[1]) > 0.6


SAME = _framework(
    ("I", "Công tác an ninh", "13"), ("I.1", "Bảo vệ bí mật", "5"), ("I.1.a", "Kết quả", "2"), ("I.1.b", "Chất lượng", "3"),
    ("I.2", "An ninh mạng", "8"), ("I.2.a", "Kết quả", "5"), ("I.2.b", "Chất lượng", "3"),
)  # fmt: skip

CUT = _framework(
    ("I", "Công tác an ninh", "10"), ("I.1", "Đấu tranh với hoạt động chống phá", "10"),
    ("I.1.a", "Đấu tranh với hoạt động chống phá: ban hành kế hoạch", "2"),
    ("I.1.b", "Đấu tranh với hoạt động chống phá: tổ chức thực hiện", "8"),
)  # fmt: skip


@pytest.mark.parametrize("codes", [("a)", "b)"), ("-", "-")])
def test_children_cut_short_to_their_groups_title_are_told_by_their_codes(codes: tuple[str, str]) -> None:
    cut = "Đấu tranh với hoạt động chống phá"
    rows = (("I", "Công tác an ninh"), ("1", cut), *((code, f"{cut}…") for code in codes))
    points = ((1, "10"), (2, "10"), (3, "2"), (4, "8"))
    assert _matched(CUT, *rows, maxima=points) == ["I", "I.1", "I.1.a", "I.1.b"]


def test_a_child_below_two_cut_to_the_same_words_is_asked_about() -> None:
    title = "Tham mưu cấp ủy, chính quyền ban hành nghị quyết, chỉ thị về an ninh"
    framework = _framework(
        ("I", "Công tác an ninh", "9"), ("I.1", title, "9"), ("I.1.a", f"{title}: cấp tỉnh", "3"),
        ("I.1.b", f"{title}: cấp xã", "3"), ("I.1.c", f"{title}: ở cơ sở", "3"), ("I.2", "Bảo vệ bí mật", "1"),
    )  # fmt: skip
    cut = "- Tham mưu cấp ủy, chính quyền ban hành nghị quyết, chỉ"
    rows = (("I", "Công tác an ninh"), ("1", title), ("-", cut), ("-", cut), ("-", cut[2:40]), ("2", "Bảo vệ bí mật"))
    assert _matched(framework, *rows) == ["I", "I.1", "I.1.a", "I.1.a", "I.2"]


def test_a_groups_row_repeated_on_the_next_page_stays_a_groups_row() -> None:
    cut = "Đấu tranh với hoạt động chống phá"
    rows = (("I", "Công tác an ninh"), ("1", cut), ("a)", f"{cut}: ban hành kế hoạch"), ("1", cut))
    assert _matched(CUT, *rows) == ["I", "I.1", "I.1.a", "I.1"]


def test_a_row_written_like_the_one_above_is_about_the_same() -> None:
    rows = (
        ("I", "Công tác an ninh"),
        ("1", "Bảo vệ bí mật"),
        ("a)", "Kết quả"),
        ("a)", "Kết quả"),
        ("b)", "Chất lượng"),
    )
    assert _matched(TWINS, *rows) == ["I", "I.1", "I.1.a", "I.1.a", "I.1.b"]


@pytest.mark.parametrize(
    ("written", "code"),
    [("Nhân rộng ĐHTT", "I.1"), ("Số hồ sơ KT bị trả lại", "I.2"), ("Triển khai KH & BC của BCA", "I.3")],
)
def test_initials_stand_for_the_words_of_a_title(written: str, code: str) -> None:
    framework = _framework(
        ("I", "Công tác thi đua", "9"), ("I.1", "Nhân rộng điển hình tiên tiến", "3"),
        ("I.2", "Số hồ sơ khen thưởng bị trả lại", "3"), ("I.3", "Triển khai kế hoạch và báo cáo của Bộ Công an", "3"),
    )  # fmt: skip
    assert _matched(framework, ("", written)) == [code]


def test_a_row_written_twice_is_not_taken_for_the_same_words_of_another_group() -> None:
    rows = (("I", "Công tác an ninh"), ("1", "Bảo vệ bí mật"), ("b)", "Chất lượng"), ("b)", "Chất lượng"))
    points = ((3, "3"), (4, "3"))
    assert _matched(SAME, *rows, maxima=points) == ["I", "I.1", "I.1.b", "I.1.b"]


def test_titles_typed_without_marks_are_about_the_titles_that_have_them() -> None:
    rows = (
        ("I", "Cong tac an ninh"),
        ("1", "Bao ve bi mat"),
        ("a)", "Ket qua"),
        ("b)", "Chat luong"),
        ("2", "An ninh mang"),
    )
    assert _matched(TWINS, *rows) == ["I", "I.1", "I.1.a", "I.1.b", "I.2"]


def test_titles_without_marks_that_fit_two_topics_tell_neither() -> None:
    framework = _framework(("I", "Kiểm tra công tác cán bộ", "3"), ("II", "Kiểm trà công tác cán bọ", "3"))
    assert _matched(framework, ("", "Kiem tra cong tac can bo")) == []


def test_titles_without_marks_that_differ_by_one_sign_are_told_apart() -> None:
    framework = _framework(("I", "Kích hoạt định danh mức độ 1", "3"), ("II", "Kích hoạt định danh mức độ 2", "3"))
    rows = (("", "Kich hoat dinh danh muc do 2"), ("", "KICH HOAT DINH DANH MUC DO 1"))
    assert _matched(framework, *rows) == ["II", "I"]


def test_a_remark_in_brackets_behind_a_short_title_counts_little() -> None:
    rows = (
        ("I", "Công tác an ninh"),
        ("1", "Bảo vệ bí mật"),
        ("-", "Kết quả (có phụ lục)"),
        ("-", "Chất lượng (KH 45)"),
    )
    assert _matched(TWINS, *rows) == ["I", "I.1", "I.1.a", "I.1.b"]


def test_initials_that_fit_two_titles_alike_tell_neither() -> None:
    framework = _framework(
        ("I", "Phát hiện tội phạm", "6"), ("I.1", "Xử lý vi phạm kinh tế", "3"), ("I.2", "Xử lý vi phạm kỹ thuật", "3"),
    )  # fmt: skip
    assert _matched(framework, ("", "Xử lý vi phạm KT")) == []


@pytest.mark.parametrize(
    "behind",
    [" (2 điểm)", " (tối đa 2 điểm)", ": 2đ", " - 2,5 điểm", " (Điểm chuẩn: 2)", " (2 ĐIỂM).", " (toi da 2 diem)"],
)
def test_the_points_a_title_repeats_are_no_part_of_it(behind: str) -> None:
    assert title_of(f"Kết quả{behind}") == title_of("Kết quả")


@pytest.mark.parametrize(
    "title", ["Đạt từ 80 đến 90 điểm", "Trừ 2 điểm mỗi vụ", "Tổ chức hội thi (năm 2026)", "(2 điểm)"]
)
def test_points_a_title_is_about_stay(title: str) -> None:
    assert "2" in title_of(title).letters or "9" in title_of(title).letters


def test_short_titles_with_their_points_are_told_by_their_group() -> None:
    rows = (("I", "Công tác an ninh"), ("1", "Bảo vệ bí mật"), ("-", "Kết quả (2 điểm)"), ("-", "Chất lượng: 3đ"))
    more = (("2", "An ninh mạng (5 điểm)"), ("-", "Kết quả (tối đa 4 điểm)"), ("-", "Chất lượng (1 điểm)"))
    assert _matched(TWINS, *rows, *more) == ["I", "I.1", "I.1.a", "I.1.b", "I.2", "I.2.a", "I.2.b"]


def test_the_first_word_of_a_title_that_says_nothing_may_be_missing() -> None:
    group, other = criterion_topics(TWINS)[0], criterion_topics(TWINS)[7]
    assert likeness(title_of("AN NINH"), group) > 0.93
    assert likeness(title_of("Hậu cần"), other) > 0.93
    assert likeness(title_of("Hậu cần"), group) < 0.5
    assert likeness(title_of("Cán bộ"), group) < 0.5


ROADS = _framework(
    ("I", "Công tác giao thông", "9"), ("I.1", "Kiểm soát, xử lý vi phạm giao thông đường bộ", "3"),
    ("I.2", "Kiểm soát, xử lý vi phạm giao thông đường sắt", "3"), ("I.3", "Kích hoạt định danh điện tử mức độ 1", "1"),
    ("I.4", "Kích hoạt định danh điện tử mức độ 2", "1"), ("I.5", "Quản lý vật liệu nổ, công cụ hỗ trợ", "1"),
)  # fmt: skip


def test_a_title_word_for_word_beats_the_code_of_an_older_framework() -> None:
    rows = (
        ("I.2", "Kiểm soát, xử lý vi phạm giao thông đường bộ"),
        ("I.3", "Kiểm soát, xử lý vi phạm giao thông đường sắt"),
    )
    assert _matched(ROADS, *rows) == ["I.1", "I.2"]


def test_a_mistyped_title_nearest_to_another_than_its_code_says_is_not_taken_by_the_code() -> None:
    assert "I.2" not in _matched(ROADS, ("I.2", "Kiểm soát, xử lý vi phạm giao thông đưng bộ"))


@pytest.mark.parametrize(
    "rule",
    [
        ". Mỗi vụ để xảy ra trừ 0,5 điểm",
        "; không thực hiện: 0 điểm",
        " Cách tính: theo hướng dẫn",
        " - Cách chấm điểm: A/B",
    ],
)
def test_the_rule_of_scoring_behind_a_title_is_no_part_of_it(rule: str) -> None:
    rows = [("I", "Công tác an ninh"), ("1", "Bảo vệ bí mật"), ("b", f"Chất lượng{rule}")]
    assert _matched(TWINS, *rows, maxima=((3, "3"),)) == ["I", "I.1", "I.1.b"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Kích hoạt ĐDĐT mức độ 2", "I.4"),
        ("Kich hoat DDDT muc do 1 (KH 45)", "I.3"),
        ("KÍCH HOẠT ĐỊNH DANH ĐIỆN TỬ MỨC ĐỘ 1 TRÊN ĐỊA BÀN TỈNH", "I.3"),
        ("QUẢN LÝ VLN, CCHT", "I.5"),
        ("Kiểm soát, xử lý vi phạm giao thông đường sắt năm 2026 (3 điểm)", "I.2"),
        ("GIAO THÔNG", "I"),
    ],
)
def test_a_title_in_the_units_own_manner_is_told_from_its_neighbour(written: str, code: str) -> None:
    assert _matched(ROADS, ("", written)) == [code]


def test_a_heading_above_a_group_of_the_same_words_does_not_take_its_place() -> None:
    assert _matched(ROADS, ("", "CÔNG TÁC GIAO THÔNG"), ("I", "Công tác giao thông"), maxima=((2, "8"),)) == ["I", "I"]


def test_short_forms_in_titles_without_marks_are_spelt_out_without_marks() -> None:
    framework = _framework(
        ("I", "Kiểm tra phòng cháy, chữa cháy đối với cơ sở", "3"), ("II", "Công tác thi đua, khen thưởng", "2")
    )
    assert _matched(framework, ("", "Kiem tra PCCC doi voi co so"), ("", "TDKT")) == ["I", "II"]


def test_equal_titles_in_their_places_are_told_whatever_points_an_older_table_prints() -> None:
    rows = (("", "Công tác an ninh"), ("", "Bảo vệ bí mật"), ("", "Kết quả"), ("", "Chất lượng"))
    assert _matched(TWINS, *rows, maxima=((3, "9"), (4, "8"))) == ["I", "I.1", "I.1.a", "I.1.b"]


def test_titles_that_differ_by_their_points_alone_are_told_apart_by_these() -> None:
    framework = _framework(
        ("I", "Công tác an ninh", "15"),
        ("I.1", "Xử lý tin báo (5 điểm)", "5"),
        ("I.2", "Xử lý tin báo (10 điểm)", "10"),
    )
    rows = (("I", "Công tác an ninh"), ("1", "Xử lý tin báo (10 điểm)"), ("2", "Xử lý tin báo (5 điểm)"))
    assert _matched(framework, *rows) == ["I", "I.2", "I.1"]


def test_equal_titles_among_criteria_in_an_order_of_their_own_are_not_told_by_the_row_above() -> None:
    own = _framework(
        ("I", "An ninh", "9"), ("I.1", "Bảo vệ bí mật nhà nước", "3"), ("I.2", "Chế độ báo cáo", "3"),
        ("I.3", "Quản lý xuất nhập cảnh", "3"), ("II", "Hậu cần", "9"), ("II.1", "Quản lý tài sản công", "3"),
        ("II.2", "Chế độ báo cáo", "3"), ("II.3", "Công tác y tế", "3"),
    )  # fmt: skip
    titles = {criterion.code: criterion.title for criterion in own.criteria}
    mixed = ["II.3", "I.2", "I.1", "II.1", "II.2", "I.3"]
    assert _matched(own, *(("", titles[code]) for code in mixed)) == ["II.3", "I.1", "II.1", "I.3"]
    assert _matched(own, *(("", titles[code]) for code in titles if "." in code)) == [
        code for code in titles if "." in code
    ]


def test_a_text_longer_than_any_title_is_compared_by_its_beginning() -> None:
    title = "Tổ chức thực hiện & báo cáo " * 10_000

    assert title_of(title) == title_of(title[:4_000])
    assert title_of(title) != title_of(title[:3_900])
