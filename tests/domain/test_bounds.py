"""Bounds of tables as one text: several below each other, several side by side told once."""

from desktop.domain.bounds import Bounds, bounds_of, bounds_text


def test_tables_below_each_other_are_told_one_by_one() -> None:
    text = bounds_text((Bounds(3, 3, 4, 9), Bounds(12, 13, 14, 20)))
    assert text == "3:4-9;12-13:14-20"
    assert bounds_of(text) == (Bounds(3, 3, 4, 9), Bounds(12, 13, 14, 20))


def test_tables_side_by_side_are_told_once_to_the_last_row_of_the_longest() -> None:
    assert bounds_text((Bounds(3, 3, 4, 9), Bounds(3, 3, 4, 12))) == "3:4-12"


def test_tables_without_headings_stay_apart() -> None:
    assert bounds_text((Bounds(None, None, 4, 9), Bounds(None, None, 12, 20))) == ":4-9;:12-20"
