import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.text import alphabetical, bare, clean, fold, look_alikes, nfc

SYLLABLES = st.sampled_from(
    ["hòa", "hoà", "thúy", "thuý", "được", "đựơc", "Nghệ", "An", "kỹ", "kĩ", "tỷ lệ", "Đắk", "Bình", "công"]
)


def test_no_break_spaces_and_invisible_marks_disappear() -> None:
    assert clean("\ufeff Công\u00a0an \u200b tỉnh\u00ad ") == "Công an tỉnh"


def test_the_icelandic_eth_is_read_as_d_with_a_stroke() -> None:
    assert clean("Ðắk Lắk") == "Đắk Lắk"
    assert clean("Chƣa đạt, ƢỚC đạt") == "Chưa đạt, ƯỚC đạt"


def test_decomposed_text_is_composed() -> None:
    assert nfc(unicodedata.normalize("NFD", "Nghệ An")) == "Nghệ An"


def test_the_place_of_the_tone_does_not_matter() -> None:
    assert fold("hoà") == fold("HÒA")
    assert fold("Thuý") == fold("thúy")
    assert fold("đựơc") == fold("được")


def test_different_tones_stay_different() -> None:
    assert fold("hòa") != fold("hóa")
    assert fold("bán") != fold("ban")


def test_i_and_y_are_the_same_only_in_listed_syllables() -> None:
    assert fold("kĩ thuật, tỉ lệ, xử lí, chiến sĩ") == fold("kỹ thuật, tỷ lệ, xử lý, chiến sỹ")
    assert fold("thi đua") != fold("thy đua")


def test_searching_drops_all_marks() -> None:
    assert bare("Nghệ An – Đà Nẵng") == "nghe an – da nang"


def test_names_sort_by_the_vietnamese_alphabet() -> None:
    assert sorted(["đá", "Da", "Ân", "Ăn", "An", "bộ", "bổ", "bò", "bo"], key=alphabetical) == [
        "An", "Ăn", "Ân", "bo", "bò", "bổ", "bộ", "Da", "đá",
    ]  # fmt: skip


def test_spaces_sort_before_digits_before_letters() -> None:
    assert sorted(["an", "a n", "a1"], key=alphabetical) == ["a n", "a1", "an"]


def test_a_tone_without_a_letter_sorts_like_any_other_sign() -> None:
    assert sorted(["a", "\u0301", "1"], key=alphabetical) == ["1", "\u0301", "a"]


def test_cyrillic_letters_that_pass_for_latin_ones_are_named() -> None:
    assert look_alikes("Сông аn") == (("С", "C"), ("а", "a"))
    assert look_alikes("Công an") == ()


@given(st.lists(SYLLABLES, max_size=6).map(" ".join))
def test_folding_again_changes_nothing_that_matters(text: str) -> None:
    assert fold(clean(text)) == fold(text) == fold(unicodedata.normalize("NFD", text)) == fold(text.upper())


@given(st.text())
def test_cleaning_is_stable_and_composed(text: str) -> None:
    assert clean(clean(text)) == clean(text) == nfc(clean(text))


@given(st.lists(st.text(max_size=8), max_size=6))
def test_the_alphabetical_key_orders_any_text(texts: list[str]) -> None:
    once = sorted(texts, key=alphabetical)
    backwards = list(reversed(once))
    assert sorted(backwards, key=alphabetical) == once or len(set(map(clean, texts))) < len(texts)
