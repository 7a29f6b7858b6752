"""A typed count of awards or a typed text in place of what a unit sent."""

from decimal import Decimal

import pytest

from desktop.domain.corrected import corrected_as
from desktop.domain.ledger import Award, Correction, Figure, Section
from desktop.domain.place import Place

PLACE = Place("a.xlsx", "ff", "Khen thưởng", "C5", "12")
AWARD = Award("AB", "Bộ Công an", "Bằng khen", "tap_the", "decided", 12, source=PLACE, report=3)
SECTION = Section("AB", 2, "I. ĐẶC ĐIỂM", "Ổn định.", PLACE, report=3, correction=Correction(1))


def test_a_count_takes_the_place_of_the_one_that_was_sent() -> None:
    made = corrected_as(AWARD, "1.013")
    assert isinstance(made, Award)
    assert (made.count, made.level, made.report, made.correction) == (1013, "Bộ Công an", None, None)


@pytest.mark.parametrize("typed", ["", "-", "mười", "trên 10", "2,5", "-3"])
def test_what_is_no_exact_count_cannot_stand_there(typed: str) -> None:
    assert corrected_as(AWARD, typed) is None


def test_words_take_the_place_of_a_text() -> None:
    made = corrected_as(SECTION, "Phức tạp.")
    assert isinstance(made, Section)
    assert (made.text, made.heading, made.number, made.report, made.correction) == (
        "Phức tạp.",
        "I. ĐẶC ĐIỂM",
        2,
        None,
        None,
    )
    assert corrected_as(SECTION, "") is None


def test_other_values_have_their_own_way() -> None:
    assert corrected_as(Figure("AB", "PP", "this", Decimal(1)), "2") is None
