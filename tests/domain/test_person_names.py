"""Names of persons are found however they are written, and names of units are not taken for them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.person_names import Names, names_in, persons_told

OWN = ("Công an tỉnh Hà Lâm", "Hà Lâm", "CA An Bình", "Bảo đảm an ninh, trật tự")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Đại tá Nguyễn Văn A, Trưởng ban; Trần Thị B", ["Nguyễn Văn A", "Trần Thị B"]),
        ("ông Lê Hùng và bà Phạm Hoa", ["Lê Hùng", "Phạm Hoa"]),
        ("Thượng úy Vũ Minh", ["Vũ Minh"]),
        ("root", ["root"]),
        ("", []),
        ("12/11/2026", []),
    ],
)
def test_typed_persons(typed: str, names: list[str]) -> None:
    assert list(names_in(typed)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gương Thượng úy Nguyễn Văn An dũng cảm cứu người", ["Nguyễn Văn An"]),
        ("do Đại tá Lê Hùng Giám đốc Công an tỉnh chủ trì", ["Lê Hùng"]),
        ("theo Đại úy Đỗ Ấn và Thiếu tá Ưng Ổi", ["Đỗ Ấn", "Ưng Ổi"]),
        ("có đồng chí Trần Thị Bưởi được khen", ["Trần Thị Bưởi"]),
        ("đồng chí Giám đốc Công an tỉnh", []),
        ("Đại tá Giám đốc", []),
        ("tại Bà Rịa Vũng Tàu", []),
        ("Thiếu tướng, anh hùng", []),
        ("Công an tỉnh An Bình đạt 82,5%", []),
        ("06 đồng chí bị xử lý kỷ luật", []),
    ],
)
def test_persons_told_of_in_a_text(text: str, names: list[str]) -> None:
    assert list(persons_told(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "Trần Thị Hà",
        "TRẦN THỊ HÀ",
        "tran thi ha",
        unicodedata.normalize("NFD", "Trần Thị Hà"),
        "x Trần  Thị\u00a0Hà y",
        "do Trần Thị Hàchấm",
    ],
)
def test_a_name_of_several_words_is_found_anywhere(text: str) -> None:
    assert [hit.name for hit in Names(["Trần Thị Hà"], OWN).find(f"aa {text} bb")] == ["Trần Thị Hà"]


def test_a_name_of_one_word_is_found_as_a_whole_word() -> None:
    names = Names(["thuha"], OWN)
    assert [hit.name for hit in names.find("tệp của thuha, máy 2")] == ["thuha"]
    assert not list(names.find("thuhang"))


def test_a_word_of_units_is_no_name() -> None:
    names = Names(["Hà", "Lâm", "An Bình", "Hà Lâm Anh"], OWN)
    assert names.unsearchable == ("An Bình", "Hà", "Lâm")
    assert not list(names.find("Công an tỉnh Hà Lâm và CA An Bình"))
    assert [hit.name for hit in names.find("đồng chí Hà Lâm Anh")] == ["Hà Lâm Anh"]


def test_a_post_that_papers_speak_of_is_no_name() -> None:
    names = Names(["Cụm trưởng", "an", "Tổ thư ký số 2"], OWN, ("Đơn vị Cụm trưởng: {{ chair }}",))
    assert names.unsearchable == ("Cụm trưởng", "an")
    assert [hit.name for hit in names.find("Cụm trưởng giao Tổ thư ký số 2")] == ["Tổ thư ký số 2"]


def test_no_names_find_nothing() -> None:
    assert not list(Names([], OWN).find("Nguyễn Văn A"))


_WORD = st.text("abcdeghiklmnopqrstuvxyăâđêôơưáàảãạ", min_size=2, max_size=6).map(str.capitalize)


@given(words=st.lists(_WORD, min_size=2, max_size=4), before=st.text(max_size=20), after=st.text(max_size=20))
def test_a_name_hidden_in_any_text_is_found(words: list[str], before: str, after: str) -> None:
    name = " ".join(words)
    if name.casefold() not in " ".join(OWN).casefold():
        names = Names([name], OWN)
        expected = 0 if names.unsearchable else 1
        assert len(list(names.find(f"{before} {name} {after}"))) >= expected
