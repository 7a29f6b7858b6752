"""Values of submissions in words: what was typed is said once, what a value is about is said with its title."""

from decimal import Decimal

import pytest

from desktop.domain.ledger import Ledger
from desktop.domain.place import Place
from desktop.domain.submission.difference import Spot
from desktop.domain.submission.thing import Said
from desktop.words.submission import full_name, raw_words
from tests.papers.ledgers import ledger


@pytest.mark.parametrize(
    ("value", "raw", "told"),
    [
        ("Tốt", "Tốt", "“Tốt”"),
        ("Tốt", " Tốt ", "“Tốt”"),
        ("Tốt", "tốt", "“tốt” (“Tốt”)"),
        (Decimal(9), "9", "9"),
        (Decimal("95.5"), "95,5%", "“95,5%” (95,5)"),
    ],
)
def test_what_was_typed_is_said_beside_what_was_read_only_where_it_looks_otherwise(
    value: Decimal | str, raw: str, told: str
) -> None:
    assert raw_words(Said(value, Place("AB.xlsx", "", "Trang 1", "D6", raw))) == told


def test_a_value_is_called_with_the_title_of_what_it_is_about() -> None:
    known: Ledger = ledger()
    leaf = known.framework.leaves[0]
    spots: dict[Spot, str] = {
        (("entry", leaf.code), "points"): f"điểm của {leaf.code} – {leaf.title}",
        (("entry", "khác"), "points"): "điểm của khác",
        (("section", "I. TÌNH HÌNH"), "text"): "mục “I. TÌNH HÌNH”",
    }
    for indicator in known.indicators[:1]:
        spots[("figure", indicator.code, "last"), "value"] = f"số liệu {indicator.code} kỳ trước – {indicator.title}"

    assert {spot: full_name(spot, known) for spot in spots} == spots
