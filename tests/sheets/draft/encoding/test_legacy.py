import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sheets.draft.encoding.legacy import Encoding, encoding_of_font, guess, looks_legacy, plausible, to_unicode
from tests.sheets.draft.shapes import _legacy

SENTENCES = (
    "Công an tỉnh Bắc Sơn", "Kỷ luật, kỷ cương, điều lệnh", "Thực hiện Đề án 06", "Điểm đơn vị tự chấm",
    "Truy tìm tài sản bị chiếm đoạt", "Nghiên cứu khoa học, sáng kiến", "Ứng dụng chữ ký số", "trưởng, phó, sở, mừng",
    "Hậu cần phục vụ chiến đấu", "Ghi chú: đề nghị Cụm trưởng xem xét 02 nội dung", "Bảo đảm trật tự, an toàn xã hội",
)  # fmt: skip


@pytest.mark.parametrize(
    ("font", "encoding"),
    [(".VnTime", Encoding.TCVN3), (".VNARIALH", Encoding.TCVN3), ("VNI-Times", Encoding.VNI), ("Arial", None), (None, None)],
)  # fmt: skip
def test_a_font_betrays_its_encoding(font: str | None, encoding: Encoding | None) -> None:
    assert encoding_of_font(font) is encoding


@pytest.mark.parametrize("text", SENTENCES)
def test_both_encodings_come_back(text: str) -> None:
    for encoding in Encoding:
        typed, font = _legacy(text, encoding.value.lower(), named=True)
        assert to_unicode(typed, encoding, font).lower() == text.lower()


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_tell_their_encoding_without_a_font(text: str) -> None:
    assert guess(text) is None
    assert guess(_legacy(text, "tcvn3", named=False)[0]) is Encoding.TCVN3
    assert guess(_legacy(text, "vni", named=False)[0]) is Encoding.VNI


def test_the_soft_hyphen_is_a_letter() -> None:
    assert to_unicode("t\u00ad t\u00adëng", Encoding.TCVN3) == "tư tưởng"


def test_fonts_of_capitals_show_capitals() -> None:
    assert to_unicode("c«ng an tØnh", Encoding.TCVN3, ".VnTimeH") == "CÔNG AN TỈNH"


def test_capitals_have_no_tones_of_their_own_in_tcvn3() -> None:
    assert to_unicode("§IÓM CHUÈN", Encoding.TCVN3) == "ĐIỂM CHUẨN"
    assert to_unicode("§iÓm TP", Encoding.TCVN3) == "Điểm TP"
    assert guess("§IÓM CHUÈN") is Encoding.TCVN3


def test_a_word_that_fits_both_ways_is_left() -> None:
    assert guess("Ghi chó") is None
    assert guess("plain") is None
    assert guess("TÑ") is None


def test_a_common_word_is_not_taken_for_a_rare_one() -> None:
    assert guess("Khoâng") is Encoding.VNI


@pytest.mark.parametrize("text", ["Sè Q§", "®/c B×nh", "Ñoäi PX03", "Ea Suùp", "HuyÖn Kr«ng P¾k"])
def test_letters_side_by_side_look_legacy(text: str) -> None:
    assert looks_legacy(text)


@pytest.mark.parametrize(
    "text", ["", "Không có", "Điều §5, 25°C ± 5%, 3×4 m²", "Windows®", "«trích»", "Công an, bão hoà"]
)
def test_signs_of_unicode_do_not(text: str) -> None:
    assert not looks_legacy(text)


@pytest.mark.parametrize(
    ("text", "share"), [("Công an", 1), ("cap Net", 1), ("Cạp Boộ", 0.5), ("xYz", 0), ("123", 0), ("cảp", 0)]
)
def test_only_vietnamese_syllables_are_plausible(text: str, share: float) -> None:
    assert plausible(text) == share


@given(st.text(max_size=40))
def test_any_text_can_be_asked_about(text: str) -> None:
    assert guess(text) in {None, *Encoding}
    assert 0 <= plausible(text) <= 1
