"""The head of a letter bears one number, however much of it was typed."""

from datetime import date

import pytest

from desktop.domain.dossier import FormProfile
from desktop.papers.word.blocks import Pair, words
from desktop.papers.word.letterhead import letterhead


@pytest.mark.parametrize(
    ("number", "shown"),
    [("12", "Số: 12/CV-CTĐ"), ("12/CV-PX03", "Số: 12/CV-PX03"), ("", "Số: …/CV-CTĐ")],
)
def test_a_number_given_whole_keeps_its_symbol(number: str, shown: str) -> None:
    profile = FormProfile("BỘ CÔNG AN", "CỤM THI ĐUA", "CV-CTĐ", "An Bình", (), "", (), "VT", number, draft=False)
    _, lower = letterhead(profile, date(2026, 11, 21))
    assert isinstance(lower, Pair)
    assert lower.left[0] == words("SoKyHieu", shown)
