"""Cells that show a time: read as the time they show in every kind of workbook, never as a part of a day in silence."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import CellType
from desktop.sheets.xlsx.formats import clock_of, shows_clock
from tests.sheets.reader import old_office as old
from tests.sheets.reader import test_opendocument as odf
from tests.sheets.reader import test_texts as flat
from tests.sheets.reader.conftest import Read, cells, codes, values
from tests.sheets.reader.packages import formula, number, rows, styles_of, workbook

CLOCK, ELAPSED = 1, 2
STYLES = styles_of("h:mm", "[h]:mm:ss")
FIVE_PAST_EIGHT = "0.336805555555555580"


@pytest.mark.parametrize(
    ("shown", "is_clock"),
    [
        ("h:mm", True),
        ("[h]:mm:ss", True),
        ("[m]", True),
        ("mm:ss.0", True),
        ("h:mm AM/PM", True),
        ("dd/mm/yyyy h:mm", False),
        ("mmm", False),
        ("General", False),
        ('0" giờ h"', False),
        ("[Red]0.0", False),
        ("@", False),
    ],
)
def test_formats_that_show_times_alone_are_known(shown: str, is_clock: bool) -> None:
    assert shows_clock(shown) is is_clock


@pytest.mark.parametrize(
    ("serial", "shown", "told"),
    [
        ("0", "h:mm", "00:00:00"),
        ("0.0819097222192795", "[h]:mm:ss", "01:57:57"),
        ("0.999999999", "h:mm", "24:00:00"),
        ("0.521355590277778", "h:mm:ss.000", "12:30:45.123"),
        ("1.5", "[h]:mm", "36:00:00"),
        ("1.5", "h:mm", None),
        ("-0.5", "h:mm", None),
        ("1E+10", "[h]:mm", None),
    ],
)
def test_a_part_of_a_day_is_told_as_the_time_it_is(serial: str, shown: str, told: str | None) -> None:
    assert clock_of(Decimal(serial), shown) == told


def test_times_of_an_xlsx_are_texts_and_told(read: Read) -> None:
    book = read(workbook(rows(number("A1", FIVE_PAST_EIGHT, CLOCK) + number("B1", "1.5", ELAPSED)), styles=STYLES))

    assert values(book.sheets[0]) == {"A1": "08:05:00", "B1": "36:00:00"}
    assert {each.type for each in book.sheets[0].cells} == {CellType.TEXT}
    assert cells(book.sheets[0])["A1"].raw == "08:05:00"  # what is quoted to the officer
    assert [(each.code, each.facts["count"]) for each in book.oddities] == [("clock_times", 2)]


def test_what_a_time_format_hides_is_the_day_or_the_number_it_is(read: Read) -> None:
    hidden = number("A1", "45292.75", CLOCK) + number("B1", "9.5", CLOCK) + number("C1", "-0.5", CLOCK)
    book = read(workbook(rows(hidden), styles=STYLES))

    assert values(book.sheets[0]) == {"A1": date(2024, 1, 1), "B1": Decimal("9.5"), "C1": Decimal("-0.5")}
    assert codes(book) == ["numbers_as_dates", "day_times"]


def test_a_total_over_times_is_not_called_wrong(read: Read) -> None:
    times = number("A1", "0.5", CLOCK) + number("B1", "0.25", CLOCK)

    assert codes(read(workbook(rows(times + formula("C1", "SUM(A1:B1)*24", "18")), styles=STYLES))) == ["clock_times"]


def test_times_of_an_xls_are_texts_and_told(read: Read) -> None:
    styles = old.font("Arial") * 4 + old.shown_as(200, "[h]:mm") + old.style() + old.style(0, 20) + old.style(0, 200)
    records = old.number(1, 1, 0.5, 1) + old.number(1, 2, 0.25, 2) + old.number(1, 3, 1.25, 2)
    book = read(old.workbook(records, styles=styles), "bang.xls")

    assert values(book.sheets[0]) == {"A1": "12:00:00", "B1": "06:00:00", "C1": "30:00:00"}
    assert codes(book) == ["old_format", "clock_times"]


def test_points_below_one_in_a_day_format_of_an_xls_stay_points(read: Read) -> None:
    styles = old.font("Arial") * 4 + old.style() + old.style(0, 14) + old.style(0, 20)
    points = [old.number(1, column, value, 1) for column, value in enumerate((0.75, -1278.9078, 0), 1)]
    book = read(old.workbook(b"".join(points) + old.number(2, 1, -0.5, 2), styles=styles), "bang.xls")

    assert list(values(book.sheets[0]).values()) == list(map(Decimal, ("0.75", "-1278.9078", "0", "-0.5")))
    assert [(each.code, each.facts.get("count")) for each in book.oddities[1:]] == [("numbers_as_dates", 3)]


@pytest.mark.parametrize(
    ("stored", "told"), [("PT08H05M00S", "08:05:00"), ("PT288H00M00S", "288:00:00"), ("PT00H00M01.5S", "00:00:01.5")]
)
def test_times_of_an_ods_are_the_times_stored(read: Read, stored: str, told: str) -> None:
    timed = odf.cell("time", shown="lúc nào đó", facts=f'office:time-value="{stored}"')
    book = odf.opened(read, odf.table(timed))

    assert values(book.sheets[0]) == {"A1": told}
    assert codes(book) == ["old_format", "clock_times"]


def test_a_time_of_an_ods_that_cannot_be_read_is_what_it_shows(read: Read) -> None:
    book = odf.opened(read, odf.table(odf.cell("time", shown="8 giờ", facts='office:time-value="?"')))

    assert (values(book.sheets[0]), codes(book)) == ({"A1": "8 giờ"}, ["old_format", "clock_times"])


def test_moments_of_2003_are_times_points_or_days(read: Read) -> None:
    stored = ("1899-12-31T08:05:00.000", "1900-01-09T12:00:00.000", "2026-11-05T07:30:00.000")
    line = "".join(flat.cell_2003("DateTime", each) for each in stored)
    book = read(flat.sheet_2003(f"<Row>{line}</Row>"), "bang.xls")

    assert values(book.sheets[0]) == {"A1": "08:05:00", "B1": Decimal("9.5"), "C1": date(2026, 11, 5)}
    assert codes(book) == ["old_xml", "numbers_as_dates", "clock_times", "day_times"]
