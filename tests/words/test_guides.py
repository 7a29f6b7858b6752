"""The guides of the Word outline: known word for word, nothing a unit wrote is taken for one."""

import unicodedata
from datetime import date

import pytest

from desktop.domain.outline import OUTLINE
from desktop.papers.forms import outline
from desktop.words.guides import guide_of, is_guide, outline_texts
from tests.papers import docx
from tests.papers.ledgers import ledger

GUIDED = [each.key for each in OUTLINE if guide_of(each.key)]


def test_every_heading_but_the_parts_and_the_third_is_guided() -> None:
    assert [each.key for each in OUTLINE if each.level > 1 and each.key != "III"] == GUIDED
    assert guide_of("A") == guide_of("no such heading") == ""


@pytest.mark.parametrize("key", GUIDED)
def test_a_guide_is_known_however_it_was_spaced_or_composed(key: str) -> None:
    text = unicodedata.normalize("NFD", f"  {guide_of(key)}\u00a0".replace(" ", "  "))
    assert is_guide(text)


def test_prompt_and_introduction_of_a_made_outline_are_guides() -> None:
    made = docx.paragraphs(outline(ledger(), "AB", date(2026, 11, 1)))
    guides = [each for each in made if is_guide(each)]
    assert sum(each.startswith("Đề cương này dùng chung cho các đơn vị trong ") for each in guides) == 1
    assert outline_texts()["prompt"] in guides
    assert all(guide_of(key) in guides for key in GUIDED)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nêu cao tinh thần cảnh giác.",
        f"{guide_of('II')} Đơn vị đã phát động 03 đợt thi đua.",
        guide_of("II")[:-1] + ", đã thực hiện.",
        "Đề cương này dùng chung cho các đơn vị trong Cụm.",
    ],
)
def test_what_a_unit_wrote_is_no_guide(text: str) -> None:
    assert not is_guide(text)
