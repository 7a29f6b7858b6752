"""Tests of naming: names that are the same but for habits share a key, and what they differ in is told."""

import pytest

from desktop.domain.registers.naming import Why, habits, key_of, names_a_place


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn An", ()),
        ("Nguyễn Văn An", "NGUYỄN VĂN ÂN", (Why.MARKS,)),
        ("Tiếng kẻng an ninh", "“Tiếng kẻng an ninh”", (Why.MARKS,)),
        ("Thượng úy Nguyễn Văn An", "Nguyễn Văn An", (Why.ADDRESS,)),
        ("Đ/c Thiếu tá, Trần Thị Bé", "Trần Thị Bé", (Why.ADDRESS,)),
        ("Ông Lê Văn Tám", "Lê Văn Tám", (Why.ADDRESS,)),
        ("Trần Quý Kỳ", "Trần Quí Kì", (Why.SPELLING,)),
        ("Công an xã An Hòa", "CAX An Hoà", (Why.SHORT_FORM,)),
        ("Đội CSHS", "Đội Cảnh sát hình sự", (Why.SHORT_FORM,)),
        ("Mô hình “Tiếng kẻng an ninh”", "Tiếng kẻng an ninh", (Why.PREFIX,)),
        ("Cách làm hay về Camera an ninh", "camera an ninh", (Why.PREFIX,)),
        ("Mô hình Camera ANTT", "Camera an ninh, trật tự", (Why.SHORT_FORM, Why.PREFIX)),
    ],
)
def test_names_that_differ_by_habit_alone_share_a_key(one: str, other: str, why: tuple[Why, ...]) -> None:
    assert key_of(one) == key_of(other)
    assert habits(one, other) == habits(other, one) == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn Anh"),
        ("Công an xã An Hòa", "Công an xã An Bình"),
        ("Đêm ca nhạc", "Đêm công an nhạc"),
        ("Anh Thư", "Thư"),
        ("Đại An", "An"),
    ],
)
def test_names_that_differ_in_a_word_do_not(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


def test_a_collective_is_of_one_place_where_its_name_says_so() -> None:
    assert names_a_place("CAX An Hòa")
    assert names_a_place("Tổ bảo vệ an ninh khu phố 3")
    assert not names_a_place("Đội Cảnh sát hình sự")
