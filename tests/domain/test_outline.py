"""The outline: which heading a unit's own wording stands for."""

import pytest

from desktop.domain.outline import OUTLINE, heading_of, placed, section_tag, told


@pytest.mark.parametrize("heading", OUTLINE, ids=lambda each: each.key)
def test_every_heading_is_found_by_key_text_and_member_text(heading) -> None:  # type: ignore[no-untyped-def]
    for text in (heading.key, heading.text, heading.member_text, heading.text.lower()):
        found = heading_of(text)
        assert found is not None
        assert found.key == heading.key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("2. Kết quả đấu tranh phòng, chống các loại tội phạm", "III.2"),
        ("Tình hình trật tự an toàn giao thông", "III.4"),
        ("VII. Tồn tại, hạn chế", "VII"),
        ("Kiến nghị, đề xuất với Bộ", "B.III"),
        ("Số vụ phạm pháp hình sự", "III.2"),
        ("Kinh phí hỗ trợ nhà ở", "III.7"),
        ("Số thư cảm ơn của Nhân dân", "V"),
    ],
)
def test_free_wording_is_matched_by_its_signs(text: str, key: str) -> None:
    found = heading_of(text)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("I. TÌNH HÌNH", "I"),
        ("I/ Khái quát tình hình", "I"),
        ("PHẦN I: VỀ TÌNH HÌNH", "I"),
        ("II. CÔNG TÁC TRIỂN KHAI", "II"),
        ("II- KẾT QUẢ", "III"),
        ("III. Kết quả thực hiện các chỉ tiêu, nhiệm vụ", "III"),
        ("1. Công tác An ninh", "III.1"),
        ("4./ Phong trào:", "III.5"),
        ("V. NHIỆM VỤ NĂM 2027", "B.II"),
    ],
)
def test_a_short_heading_is_known_where_it_says_nothing_else(text: str, key: str) -> None:
    found = heading_of(text)
    assert found is not None
    assert found.key == key


def test_the_same_short_words_among_others_point_nowhere() -> None:
    assert heading_of("Tình hình khách quốc tế") is None
    assert heading_of("Kết quả hoạt động đối ngoại") is None


def test_unknown_wording_stands_for_no_heading() -> None:
    assert heading_of("Hoạt động đối ngoại") is None


def test_keys_and_tags_are_given_once() -> None:
    tags = [section_tag(each) for each in OUTLINE]
    assert len(set(tags)) == len(tags)
    assert tags[0] == "tk:section:A"


def test_a_part_is_headed_by_two_lines() -> None:
    assert OUTLINE[0].text.split("\n")[0] == "PHẦN THỨ NHẤT"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1. Công tác bảo vệ ANQG", "III.1"),
        ("2. Công tác đảm bảo TTATXH", "III.2"),
        ("4. Công tác đảm bảo TTATGT; PCCC", "III.4"),
        ("3. Công tác QLHC về TTXH", "III.3"),
        ("5. Phong trào toàn dân BVANTQ", "III.5"),
        ("IV. Công tác TĐKT", "IV"),
        ("VI. Đề nghị khen thưởng, suy tôn", "VI"),
        ("II. Nhiệm vụ, giải pháp về công tác khen thưởng", "B.II"),
        ("III. Đề xuất, kiến nghị về công tác thi đua, khen thưởng", "B.III"),
        ("VII. Hạn chế trong công tác phòng, chống tội phạm và nguyên nhân", "VII"),
    ],
)
def test_short_forms_are_spelt_out_and_what_is_named_first_is_meant(text: str, key: str) -> None:
    found = heading_of(text)
    assert found is not None
    assert found.key == key


def keys(*headings: str) -> list[str]:
    return [each.key if each else "" for each in placed(headings)]


def test_fields_of_work_under_the_tasks_ahead_are_tasks() -> None:
    own, again = "1. Công tác bảo đảm an ninh quốc gia", "1. Công tác bảo đảm an ninh quốc gia"
    assert keys(own, "II. NHIỆM VỤ, GIẢI PHÁP", again, "2. Công tác khen thưởng", "III. KIẾN NGHỊ, ĐỀ XUẤT") == [
        "III.1",
        "B.II",
        "B.II",
        "B.II",
        "B.III",
    ]
    assert keys("PHẦN THỨ HAI: PHƯƠNG HƯỚNG", "I. CÔNG TÁC BẢO ĐẢM AN NINH QUỐC GIA", "II. Đối ngoại") == [
        "B",
        "B.II",
        "",
    ]


def test_a_report_in_another_order_comes_back_from_the_tasks() -> None:
    assert keys("I. NHIỆM VỤ, GIẢI PHÁP", "II. CÔNG TÁC KHEN THƯỞNG", "1. Phòng cháy") == ["B.II", "IV", "III.4"]
    assert keys("B. PHƯƠNG HƯỚNG", "PHẦN THỨ NHẤT", "IV. Khen thưởng") == ["B", "A", "IV"]


def test_what_is_weak_in_a_field_of_work_stays_a_weakness() -> None:
    assert keys("VII. TỒN TẠI", "1. Công tác khen thưởng", "Phòng, chống tội phạm", "PHẦN HAI: PHƯƠNG HƯỚNG") == [
        "VII",
        "VII",
        "VII",
        "B",
    ]
    assert keys("7. Tồn tại, hạn chế", "8. Công tác khen thưởng") == ["VII", "IV"]
    assert keys("V. HẠN CHẾ", "1. Công tác tuyên truyền", "VI. KHEN THƯỞNG") == ["VII", "VII", "IV"]
    assert keys("V. HẠN CHẾ", "a. Công tác khen thưởng", "B. Phương hướng") == ["VII", "VII", "B"]
    assert keys("IV. NHIỆM VỤ, GIẢI PHÁP", "V. KHEN THƯỞNG") == ["B.II", "IV"]


def test_a_heading_for_two_sections_tells_both_and_one_without_text_none() -> None:
    both = "IV. KHEN THƯỞNG, ĐIỂN HÌNH TIÊN TIẾN, NGƯỜI TỐT VIỆC TỐT"
    assert told([(both, "Có 5 tập thể."), ("VII. Tồn tại", " ")]) == {"IV", "V"}
    assert told([("III. Kiến nghị về công tác khen thưởng", "Đề nghị.")]) == {"B.III"}
