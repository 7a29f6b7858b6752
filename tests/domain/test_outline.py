"""The outline: which heading a unit's own wording stands for."""

import pytest

from desktop.domain.outline import OUTLINE, heading_of, section_tag


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


def test_unknown_wording_stands_for_no_heading() -> None:
    assert heading_of("Hoạt động đối ngoại") is None


def test_keys_and_tags_are_given_once() -> None:
    tags = [section_tag(each) for each in OUTLINE]
    assert len(set(tags)) == len(tags)
    assert tags[0] == "tk:section:A"


def test_a_part_is_headed_by_two_lines() -> None:
    assert OUTLINE[0].text.split("\n")[0] == "PHẦN THỨ NHẤT"
