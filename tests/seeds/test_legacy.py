"""What the demo types in TCVN3 is what the reader turns back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sheets.draft.encoding.legacy import Encoding, to_unicode
from seeds.building.legacy import CAPITAL_FONT, TEXT_FONT, tcvn3, tcvn3_capitals

_SMALL = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"


_ANY = _SMALL + "ABCĐÊÔƠƯĂÂ 0123,.;()"


@given(st.text(_ANY), st.sampled_from("abcdeghiklmnopqrstuvxy"), st.text(_ANY))
def test_the_reader_turns_every_typed_text_back(before: str, small: str, behind: str) -> None:
    text = before + small + behind
    assert to_unicode(tcvn3(text), Encoding.TCVN3, TEXT_FONT) == text


@given(st.text(_SMALL.translate(str.maketrans("", "", "abcdeghiklmnopqrstuvxy")) + "ABC 0123"))
def test_letters_with_a_tone_are_capitals_between_capitals_alone(marked: str) -> None:
    assert to_unicode(tcvn3("CAN" + marked), Encoding.TCVN3, TEXT_FONT) == ("CAN" + marked).upper()


@given(st.text(_SMALL + " "))
def test_small_letters_in_a_capital_font_are_capitals(text: str) -> None:
    assert to_unicode(tcvn3_capitals(text), Encoding.TCVN3, CAPITAL_FONT) == text.upper()


def test_an_accented_capital_has_no_place_in_the_code() -> None:
    with pytest.raises(ValueError, match="Ủ"):
        tcvn3("Ủy ban")
