"""The catalogue of oddities: every code has its sentence, every sentence its code."""

import pytest

from desktop.domain.facts import Facts
from desktop.sheets.odd import NOTES, Odd
from desktop.sheets.tally import Tally
from desktop.words.catalogue import codes, remedy, say

FACTS: Facts = {
    "limit": 50,
    "part": "xl/workbook.xml",
    "count": 7,
    "cells": ("A1", "B2"),
    "encoding": "Windows-1258",
    "format": ".xls",
    "name": "Điểm",
    "suffix": ".xlsx",
}


def test_codes_and_sentences_match() -> None:
    assert set(codes("oddities")) == {odd.value for odd in Odd}


@pytest.mark.parametrize("odd", list(Odd))
def test_every_sentence_can_be_said(odd: Odd) -> None:
    assert say("oddities", odd.value, FACTS).endswith(".")
    assert odd in NOTES or remedy("oddities", odd.value, FACTS).endswith(".")


def test_a_sentence_names_the_first_cells_and_hints_at_more() -> None:
    assert "(A1, B2…)" in say("oddities", "error_cells", FACTS)
    assert "(A1, B2)" in say("oddities", "error_cells", {**FACTS, "count": 2})
    assert "(" not in say("oddities", "error_cells", {**FACTS, "cells": ()})


def test_links_kept_without_their_cells_can_still_be_said() -> None:
    assert "(" not in say("oddities", "external_links", {})
    assert "(A1, B2…)" in say("oddities", "external_links", FACTS)


def test_a_tally_counts_all_and_shows_five() -> None:
    tally = Tally()
    for row in range(1, 9):
        tally.at(Odd.ERROR_CELLS, row, 2)
    tally.anywhere(Odd.STRICT)

    errors, strict = tally.oddities("S")
    assert (errors.code, errors.sheet, errors.cell) == ("error_cells", "S", "B1")
    assert errors.facts == {"count": 8, "cells": ("B1", "B2", "B3", "B4", "B5")}
    assert (strict.cell, strict.facts) == (None, {"count": 1, "cells": ()})
