"""Moments as people write them."""

from desktop.words.numbers import as_shown, moment


def test_a_moment_is_written_as_people_write_it() -> None:
    assert moment("2026-11-20T14:05:33+07:00") == "14:05 ngày 20/11/2026"
    assert moment("hôm qua") == "hôm qua"


def test_a_number_of_a_file_is_said_as_the_workbook_shows_it() -> None:
    assert as_shown("93.90000000000001") == "93.9"
    assert as_shown("-99.09999999999999") == "-99.1"
    assert as_shown("0.00000000000001") == "0.00000000000001"
    for same in ("93.9", "1187", "1.616", "12,5", "0.3333333333", "ba mươi", "", "1.2.3"):
        assert as_shown(same) == same
