"""Texts of old workbooks that are struck through in part are found in the table of shared texts, however it is cut."""

import struct
from itertools import pairwise

import pytest

from desktop.sheets.old.rich import raised_letters, struck_texts, with_raised
from tests.sheets.reader import old_office as old
from tests.sheets.reader.conftest import Read, cells

STRUCK = frozenset({1})
HEAD = struct.pack("<II", 4, 4)
PLAIN = struct.pack("<HB", 4, 0) + b"Viec"
WIDE = struct.pack("<HBH", 2, 9, 1) + "ộ9".encode("utf-16-le") + struct.pack("<HH", 0, 1)
BOLD = struct.pack("<HBHI", 3, 12, 1, 5) + b"8 9" + struct.pack("<HH", 1, 2) + b"\0" * 5
CROSSED = struct.pack("<HBH", 3, 8, 2) + b"8 9" + struct.pack("<HHHH", 0, 1, 1, 0)
TABLE = HEAD + PLAIN + WIDE + BOLD + CROSSED


def test_runs_of_a_struck_font_tell_the_text() -> None:
    assert struck_texts([TABLE], STRUCK) == {1, 3}
    assert struck_texts([TABLE], frozenset({2})) == {2}
    assert struck_texts([TABLE], frozenset()) == frozenset()
    assert struck_texts([], STRUCK) == frozenset()


@pytest.mark.parametrize("ends", [(len(HEAD) + 7,), (8, 15), (len(HEAD + PLAIN + WIDE),), (len(TABLE) - 4,)])
def test_a_table_goes_on_in_further_records(ends: tuple[int, ...]) -> None:
    pieces = [TABLE[begin:end] for begin, end in pairwise((0, *ends, len(TABLE)))]
    assert struck_texts(pieces, STRUCK) == {1, 3}


def test_letters_cut_by_the_end_of_a_record_say_anew_how_wide_they_are() -> None:
    at = len(HEAD + PLAIN) + 5 + 2
    assert struck_texts([TABLE[:at], b"\1" + TABLE[at:]], STRUCK) == {1, 3}


def test_a_torn_table_says_what_it_can() -> None:
    assert struck_texts([TABLE[:-3]], STRUCK) == {1}
    assert struck_texts([HEAD + b"\xff\xff\x08\xff\xff"], STRUCK) == frozenset()


def test_a_cell_struck_in_part_is_told(read: Read) -> None:
    crossed = bytearray(old.font("Arial"))
    crossed[6:8] = struct.pack("<H", 0x08)
    styles = old.font("Arial") + bytes(crossed) + old.font("Arial") + old.style(0)
    shown = [old.record(0xFD, struct.pack("<HHHI", row, 0, 0, row)) for row in range(4)]
    book = read(old.workbook(b"".join(shown), old.record(0xFC, TABLE), styles), "bang.xls")
    found = cells(book.sheets[0])
    assert {place: each.struck for place, each in found.items()} == {"A1": False, "A2": True, "A3": False, "A4": True}
    assert found["A4"].value == "8 9"


RAISED = struct.pack("<HBH", 6, 8, 2) + b"9,51 2" + struct.pack("<HHHH", 3, 2, 4, 0)


def test_raised_letters_are_told_by_the_runs_of_their_font() -> None:
    assert raised_letters([HEAD + PLAIN + RAISED], frozenset({2})) == {1: ((3, 4),)}
    assert raised_letters([TABLE], frozenset({2})) == {2: ((1, None),)}
    assert raised_letters([TABLE], frozenset()) == {}
    assert with_raised("9,51 2", ((3, 4),)) == "9,5¹ 2"
    assert with_raised("9,512", ((3, None),)) == "9,5¹²"


def test_a_raised_mark_in_a_cell_of_an_old_workbook_is_told_from_its_number(read: Read) -> None:
    above = bytearray(old.font("Arial"))
    above[12:14] = struct.pack("<H", 1)
    styles = old.font("Arial") * 2 + bytes(above) + old.style(0)
    shown = old.record(0xFD, struct.pack("<HHHI", 0, 0, 0, 0))
    book = read(old.workbook(shown, old.record(0xFC, HEAD + RAISED), styles), "bang.xls")
    found = cells(book.sheets[0])
    assert (found["A1"].raw, found["A1"].value) == ("9,51 2", "9,5¹ 2")
