"""Things are sought by words without marks, in any order; the very name first."""

import pytest

from desktop.domain.seeking import Kind, Thing, seek

UNIT = Thing(Kind.UNIT, "Công an tỉnh Hà Lâm", "at:forms/HL", "Hà Lâm", "HL CAT Hà Lâm")
LEAF = Thing(Kind.CRITERION, "Tỷ lệ điều tra, khám phá án", "at:scoring/HL:II.2", "II.2")
BELOW = Thing(Kind.CRITERION, "Tỷ lệ khám phá án nghiêm trọng", "at:scoring/HL:II.2.a", "II.2.a")
FILE = Thing(Kind.FILE, "Bảng tự chấm Hà Lâm.xlsx", "at:intake/report 4")
THINGS = (FILE, BELOW, LEAF, UNIT)


@pytest.mark.parametrize("sought", ["ha lam", "HÀ LÂM", "lam  ha", "hl"])
def test_marks_case_and_order_of_words_do_not_matter(sought: str) -> None:
    assert seek(THINGS, sought)[0] is UNIT


def test_the_very_code_comes_before_codes_that_begin_so() -> None:
    assert seek(THINGS, "II.2") == (LEAF, BELOW)


def test_every_word_must_be_there() -> None:
    assert seek(THINGS, "khám phá nghiêm") == (BELOW,)
    assert seek(THINGS, "khám phá biển") == ()


def test_nothing_sought_finds_nothing_and_of_many_only_the_first_are_given() -> None:
    assert seek(THINGS, "  ") == ()
    assert len(seek(THINGS, "a", most=2)) == 2
