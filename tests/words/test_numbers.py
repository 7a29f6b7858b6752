"""Moments as people write them."""

from desktop.words.numbers import moment


def test_a_moment_is_written_as_people_write_it() -> None:
    assert moment("2026-11-20T14:05:33+07:00") == "14:05 ngày 20/11/2026"
    assert moment("hôm qua") == "hôm qua"
