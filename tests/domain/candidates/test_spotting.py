"""Numbers of sentences: what is read, how exactly, in what, and what each seems to say."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.candidates.candidate import Role
from desktop.domain.candidates.spotting import sentences, spotted
from desktop.domain.ledger import Exactness


def read(sentence: str) -> list[tuple[str, Decimal, str, Role]]:
    return [(each.raw, each.value, each.measure, each.role) for each in spotted(sentence, 2025)]


def test_values_moves_and_aims_of_one_sentence_are_told_apart() -> None:
    told = read("Xảy ra 936 vụ phạm pháp hình sự, giảm 15 vụ (1,58%); tỷ lệ 78,10%, chưa đạt chỉ tiêu 80%.")
    assert told == [
        ("936", Decimal(936), "vụ", Role.VALUE),
        ("15", Decimal(15), "vụ", Role.CHANGE),
        ("1,58%", Decimal("1.58"), "%", Role.CHANGE),
        ("78,10%", Decimal("78.10"), "%", Role.VALUE),
        ("80%", Decimal(80), "%", Role.AIM),
    ]


def test_last_period_is_told_by_its_words() -> None:
    assert [role for *_, role in read("Xảy ra 842 vụ (cùng kỳ 871 vụ), năm 2025 là 12 vụ")] == [
        Role.VALUE,
        Role.LAST,
        Role.LAST,
    ]


def test_an_aim_for_a_year_is_an_aim_and_what_is_counted_in_plans_is_none() -> None:
    assert [(raw, role) for raw, _, _, role in read("Bắt 148 vụ, phấn đấu năm 2027 bắt trên 150 vụ")] == [
        ("148", Role.VALUE),
        ("150", Role.AIM),
    ]
    assert [(raw, role) for raw, _, _, role in read("Ban hành 12 kế hoạch, tổ chức 03 đợt thi đua")] == [
        ("12", Role.VALUE),
        ("03", Role.VALUE),
    ]


def test_last_period_may_stand_behind_what_is_counted() -> None:
    assert [role for *_, role in read("Xảy ra 842 vụ so với 871 vụ cùng kỳ, bằng 97% cùng kỳ, 12 vụ năm 2025")] == [
        Role.VALUE,
        Role.LAST,
        Role.VALUE,
        Role.LAST,
    ]


def test_millions_of_what_is_counted_are_no_money() -> None:
    told = [measure for _, _, measure, _ in read("Cấp 1,2 triệu thẻ, thu 3,5 tỷ, hỗ trợ 5 triệu cho 2 hộ")]
    assert told == ["thẻ", "đồng", "đồng", "hộ"]


def test_two_numbers_of_a_share_are_a_value_and_its_aim() -> None:
    assert [(raw, role) for raw, _, _, role in read("thanh loại 35/40 đối tượng truy nã")] == [
        ("35", Role.VALUE),
        ("40", Role.AIM),
    ]


def test_numbers_behind_a_stroke_after_words_are_numbers_of_their_own() -> None:
    told = read("Khởi tố 1.616 vụ/2.105 bị can, thu 12 kg/07 đối tượng theo văn bản 15/QĐ-BCA")
    assert [(value, measure) for _, value, measure, _ in told] == [
        (Decimal(1616), "vụ"),
        (Decimal(2105), "bị can"),
        (Decimal(12), "kg"),
        (Decimal(7), "đối tượng"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("THIỆT HẠI 13,7 TỶ ĐỒNG", "13700000000"),
        ("HƠN 1,2 TRIỆU LƯỢT NGƯỜI", "1200000"),
        ("hỗ trợ 850 nghìn đồng", "850000"),
        ("cấp 128 ngàn thẻ", "128000"),
        ("trị giá 2,5 tỉ đồng", "2500000000"),
        ("tổng vốn 1,5 nghìn tỷ đồng", "1500000000000"),
    ],
)
def test_sizes_are_read_in_every_case_and_spelling(text: str, value: str) -> None:
    assert [number for _, number, *_ in read(text)] == [Decimal(value)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("giảm từ 12 vụ xuống còn 07 vụ", [Role.LAST, Role.VALUE]),
        ("tăng từ 80% lên 85,5%", [Role.LAST, Role.VALUE]),
        ("từ 12 vụ (năm trước) còn 7 vụ, giảm 05 vụ (-41,7%)", [Role.LAST, Role.VALUE, Role.CHANGE, Role.CHANGE]),
        ("kéo giảm còn 12 vụ", [Role.VALUE]),
        ("giảm từ 10% trở lên", [Role.CHANGE]),
        ("tăng lên 15 vụ", [Role.CHANGE]),
        ("giảm từ 1.320 vụ năm 2025 xuống còn 1.187 vụ năm 2026", [Role.LAST, Role.VALUE]),
    ],
)
def test_from_one_number_to_another_is_last_period_and_this(text: str, roles: list[Role]) -> None:
    assert [role for *_, role in read(text)] == roles


def test_how_far_an_aim_is_passed_is_exact() -> None:
    assert [each.exactness for each in spotted("vượt 6,7% so với chỉ tiêu, trên 12 vụ", 2025)] == [
        Exactness.EXACT,
        Exactness.MORE_THAN,
    ]


def test_groups_tied_by_a_space_that_does_not_break_are_one_number() -> None:
    text = "Khám phá 1\u00a0245 vụ, thu 12\u202f345,5 kg; đạt 92,5\u00a0245 và 2026\u00a0245 vụ."
    numbers = [each.value for part, _ in sentences(text) for each in spotted(part, 2025)]
    assert [str(number) for number in numbers] == ["1245", "12345.5", "92.5", "245", "2026", "245"]


@pytest.mark.parametrize(
    ("text", "value", "exactness", "measure"),
    [
        ("thiệt hại khoảng 3,2 tỷ đồng", "3200000000", Exactness.ABOUT, "đồng"),
        ("nhận hơn 30 thư cảm ơn của Nhân dân", "30", Exactness.MORE_THAN, "thư cảm ơn"),
        ("đã cấp gần 12.800 thẻ căn cước", "12800", Exactness.ALMOST, "thẻ"),
        ("đạt 80% trở lên", "80", Exactness.AT_LEAST, "%"),
        ("không quá 5 vụ", "5", None, "vụ"),
        ("Có 05 đồng chí bị xử lý", "5", Exactness.EXACT, "đồng chí"),
        ("có 221 tin, bài tuyên truyền", "221", Exactness.EXACT, "tin, bài"),
        ("đưa vào 03 dây chuyền", "3", Exactness.EXACT, ""),
    ],
)
def test_exactness_and_measure(text: str, value: str, exactness: Exactness | None, measure: str) -> None:
    (number,) = spotted(text, 2025)
    assert (number.value, number.exactness, number.measure) == (Decimal(value), exactness, measure)


@pytest.mark.parametrize(
    "text",
    ["Thực hiện Đề án 06", "Kế hoạch số 01/KH-CTĐ ngày 15/01/2026", "trong năm 2026", "tài khoản mức độ 2", "mục II.3"],
)
def test_numbers_that_only_name_things_are_passed_over(text: str) -> None:
    assert spotted(text, 2025) == ()


def test_sentences_end_at_marks_and_lines_but_not_inside_numbers_and_never_in_tables() -> None:
    text = "Xảy ra 1.186 vụ. 312 tin, bài được đăng; phát 5 lần\n1 | Số vụ | 936\nCháy 27 vụ"
    assert list(sentences(text)) == [
        ("Xảy ra 1.186 vụ.", ""),
        ("312 tin, bài được đăng;", "Xảy ra 1.186 vụ."),
        ("phát 5 lần", "312 tin, bài được đăng;"),
        ("Cháy 27 vụ", ""),
    ]


@given(st.text(alphabet="0123456789.,/%() vụgiảm khoảng-–", max_size=60))
def test_any_text_is_read_and_every_number_stands_where_it_says(text: str) -> None:
    for number in spotted(text, 2025):
        assert text[number.begin : number.end] == number.raw
        assert any(letter.isdigit() for letter in number.raw)
        begin, end = number.clause
        assert 0 <= begin <= number.begin < number.end <= end <= len(text)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("xảy ra 1.616 vụ, giảm 12,5% so với cùng kỳ năm 2025 (1.847 vụ)", [Role.VALUE, Role.CHANGE, Role.LAST]),
        ("xảy ra 1.616 vụ, giảm 12,5% so với cùng kỳ năm 2025 (231 vụ)", [Role.VALUE, Role.CHANGE, Role.CHANGE]),
        ("xảy ra 936 vụ (giảm 64 vụ, bằng 6,4% so với năm 2025)", [Role.VALUE, Role.CHANGE, Role.CHANGE]),
        ("có 89 vụ, tăng 2 vụ = 2,3%", [Role.VALUE, Role.CHANGE, Role.CHANGE]),
        ("đạt 86,76%, vượt 1,76% so với chỉ tiêu Bộ giao (85%)", [Role.VALUE, Role.CHANGE, Role.AIM]),
        ("giảm 20 vụ, đạt 75%", [Role.CHANGE, Role.VALUE]),
        ("có 312 vụ (giảm 22 vụ, 09 người chết và 15 người bị thương)", [Role.VALUE, *[Role.CHANGE] * 3]),
        ("giảm 22 vụ, 09 người chết, 31 người bị thương", [Role.CHANGE] * 3),
        ("giảm 22 vụ, làm 91 người chết", [Role.CHANGE, Role.VALUE]),
        ("giảm 22 vụ, 91 người chết (giảm 3)", [Role.CHANGE, Role.VALUE, Role.CHANGE]),
        ("có 842 vụ (-29 vụ), đạt 81,5% (+0,6%)", [Role.VALUE, Role.CHANGE, Role.VALUE, Role.CHANGE]),
        ("Tội phạm được kéo giảm, xảy ra 936 vụ", [Role.VALUE]),
        ("97 vụ/43 người chết (năm 2025: 105 vụ/48 người chết)", [Role.VALUE, Role.VALUE, Role.LAST, Role.LAST]),
        ("cùng kỳ 108 vụ, 47 người chết, 77 người bị thương", [Role.LAST] * 3),
        ("So với 31 đối tượng bắt được năm 2025, nay bắt 29 đối tượng", [Role.LAST, Role.VALUE]),
        ("(giảm 3 vụ, còn 12 vụ)", [Role.CHANGE, Role.VALUE]),
        ("cháy 27 vụ (năm 2025: 31 vụ)", [Role.VALUE, Role.LAST]),
    ],
)
def test_what_stands_behind_a_move_says_it_again_or_what_it_moved_from(text: str, roles: list[Role]) -> None:
    assert [role for *_, role in read(text)] == roles


def test_a_label_before_a_colon_and_brackets_round_a_number_belong_to_it() -> None:
    def clauses(text: str) -> list[str]:
        return [text[slice(*each.clause)].strip() for each in spotted(text, 2025)]

    assert clauses("- Tin, bài: 174; cháy: 33 vụ - thiệt hại: 12 triệu đồng.") == [
        "- Tin, bài: 174",
        "cháy: 33 vụ",
        "thiệt hại: 12 triệu đồng.",
    ]
    assert clauses("thiệt hại không đáng kể (khoảng 350 triệu đồng)") == [
        "thiệt hại không đáng kể (khoảng 350 triệu đồng"
    ]
    assert clauses("Xảy ra 26 vụ cháy (14 vụ cháy rừng)")[1] == "14 vụ cháy rừng"


def test_money_and_comrades_are_known_by_their_short_forms() -> None:
    assert [measure for _, _, measure, _ in read("Thiệt hại 1.240.500 VNĐ; kỷ luật 07 đ/c")] == ["đồng", "đồng chí"]


def test_a_line_that_ends_in_a_colon_heads_what_follows() -> None:
    before = dict(sentences("- Về tội phạm ma túy:\nBắt giữ 12 vụ."))
    assert before["Bắt giữ 12 vụ."] == "- Về tội phạm ma túy:"


def test_a_line_that_heads_a_paragraph_stands_before_its_sentences() -> None:
    text = "2.1. Phạm pháp hình sự:\nXảy ra 936 vụ. Giảm mạnh.\nKhám phá 812 vụ.\nb) Cháy\nXảy ra 3 vụ."
    before = dict(sentences(text))
    assert before["Khám phá 812 vụ."] == before["Xảy ra 936 vụ."] == "2.1. Phạm pháp hình sự:"
    assert before["Giảm mạnh."] == "Xảy ra 936 vụ."
    assert before["Xảy ra 3 vụ."] == "b) Cháy"
