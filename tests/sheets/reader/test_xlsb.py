"""Binary workbooks (.xlsb): whole and short cells, and what their records say beside the values."""

import struct
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import CellType, Merge
from desktop.sheets import limits
from desktop.sheets.office.package import open_package
from desktop.sheets.office.relations import main_part
from desktop.sheets.old.xlsb import read_binary_looks
from tests.sheets.reader.conftest import Read, cells, codes, values
from tests.sheets.reader.packages import content_types, relation, relations, zipped

TIMES, PERCENT, DAY, CLOCK = 1, 2, 3, 4


def record(kind: int, content: bytes = b"") -> bytes:
    told = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return told + bytes([len(content) & 0x7F]) + content


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def cell(kind: int, column: int, content: bytes, style: int = 0) -> bytes:
    """Return a cell; columns count from 0 in the record."""
    return record(kind, struct.pack("<II", column, style) + content)


def short(kind: int, content: bytes, style: int = 0) -> bytes:
    """Return a cell that leaves its column out."""
    return record(kind, struct.pack("<I", style) + content)


def real(number: float) -> bytes:
    return struct.pack("<d", number)


def row(number: int, flags: int = 0) -> bytes:
    return record(0, struct.pack("<IIHBB", number - 1, 0, 0, 0, flags) + bytes(5))


def font(name: str, weight: int = 400, marks: int = 0) -> bytes:
    return record(43, struct.pack("<HHHHBBBB", 200, marks, weight, 0, 0, 0, 0, 0) + bytes(9) + wide(name))


def style(number_format: int, font_number: int = 0) -> bytes:
    return record(47, struct.pack("<HHH", 0, number_format, font_number) + bytes(10))


STYLES = (
    record(44, struct.pack("<H", 200) + wide("[h]:mm"))
    + font("Arial")
    + font(".VnTime", 700, 8)
    + style(10)
    + record(617, struct.pack("<I", 5))
    + b"".join(style(*each) for each in ((0,), (0, 1), (9,), (14,), (200,)))
    + record(618)
)


def workbook(cells_of_row: bytes, rows: bytes = b"", beside: bytes = b"", book: bytes = b"") -> bytes:
    """Return a workbook of one sheet whose third row holds the cells; `rows` come behind it, `beside` behind all."""
    stated = content_types("/xl/workbook.bin", "x").replace(
        "application/vnd.openxmlformats-officedocument.x.main+xml",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    )
    sheet = record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("Điểm"))
    size = record(148, struct.pack("<IIII", 0, 9, 0, 9))
    body = record(129) + size + record(145) + row(3) + cells_of_row + rows + record(146) + beside + record(130)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": stated,
        "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": record(131) + book + record(143) + sheet + record(144) + record(132),
        "xl/_rels/workbook.bin.rels": relations(
            relation("rId1", "worksheet", "worksheets/sheet1.bin") + relation("rId2", "styles", "styles.bin")
        ),
        "xl/styles.bin": record(278) + STYLES + record(279),
        "xl/worksheets/sheet1.bin": body,
    }
    return zipped(parts)


def test_cells_that_leave_their_column_out_stand_behind_the_one_before(read: Read) -> None:
    line = (
        cell(5, 1, real(9.5))
        + short(17, wide("Đạt"))
        + short(16, real(8.25))
        + short(13, struct.pack("<I", 7 << 2 | 2))
    )
    line += short(12, b"") + short(15, b"\x01") + short(14, b"\x17")
    book = read(workbook(line, rows=row(4) + short(16, real(3))), "a.xlsb")

    assert values(book.sheets[0]) == {
        "B3": Decimal("9.5"),
        "C3": "Đạt",
        "D3": Decimal("8.25"),
        "E3": Decimal(7),
        "G3": True,
        "H3": None,
        "A4": Decimal(3),
    }
    assert codes(book) == ["old_format", "error_cells"]


def test_a_text_in_several_fonts_is_read(read: Read) -> None:
    rich = b"\x01" + wide("Công an") + struct.pack("<IHH", 1, 4, 1)

    assert values(read(workbook(cell(62, 0, rich)), "a.xlsb").sheets[0]) == {"A3": "Công an"}


def test_styles_of_an_xlsb_tell_fonts_days_times_and_percentages(read: Read) -> None:
    line = cell(6, 0, wide("C«ng an"), TIMES) + cell(5, 1, real(0.95), PERCENT)
    line += cell(5, 2, real(45292), DAY) + cell(5, 3, real(1.25), CLOCK) + cell(5, 4, real(9.5), DAY)
    book = read(workbook(line), "a.xlsb")

    found = cells(book.sheets[0])
    assert (found["A3"].font, found["A3"].bold, found["A3"].struck) == (".VnTime", True, True)
    assert (found["B3"].value, found["B3"].number_format) == (Decimal("0.95"), "0%")
    assert (found["C3"].value, found["D3"].value, found["E3"].value) == (date(2024, 1, 1), "30:00:00", Decimal("9.5"))
    assert set(codes(book)) == {
        *("old_format", "percent_cells", "numbers_as_dates", "clock_times", "legacy_fonts", "struck_text"),
    }


def test_merges_and_hidden_parts_of_an_xlsb_are_told(read: Read) -> None:
    merged = record(176, struct.pack("<IIII", 2, 3, 0, 1))
    hidden = record(60, struct.pack("<IIIIH", 2, 3, 0, 0, 1))
    line = cell(5, 0, real(1)) + cell(5, 2, real(2))
    sheet = read(workbook(line, rows=row(9, 0x10) + cell(5, 0, real(3)), beside=hidden + merged), "a.xlsb").sheets[0]

    assert (sheet.merges, sheet.hidden_rows, sheet.hidden_columns) == ((Merge(3, 1, 4, 2),), (9,), (3,))


def test_merges_without_end_are_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MERGES", 1)
    merged = record(176, struct.pack("<IIII", 2, 3, 0, 1)) * 2

    assert codes(read(workbook(cell(5, 0, real(1)), beside=merged), "a.xlsb")) == ["too_many_merges"]


def test_days_of_the_1904_system_of_an_xlsb_are_told(read: Read) -> None:
    stated = record(153, struct.pack("<II", 1, 0) + wide(""))
    book = read(workbook(cell(5, 0, real(43830), DAY) + cell(5, 1, real(9.5), DAY), book=stated), "a.xlsb")

    assert (values(book.sheets[0]), book.date1904) == ({"A3": date(2024, 1, 1), "B3": Decimal("9.5")}, True)
    assert codes(book) == ["old_format", "date_1904", "numbers_as_dates"]


def test_errors_of_an_xlsb_are_told(read: Read) -> None:
    number = record(5, struct.pack("<IId", 0, 0, 9.5))
    failed = record(3, struct.pack("<IIB", 1, 0, 0x2A))
    worked = record(9, struct.pack("<IIdHI", 2, 0, 7.0, 0, 0))
    broken = record(11, struct.pack("<IIBHI", 3, 0, 7, 0, 0))
    book = read(workbook(number + failed + worked + broken), "a.xlsb")

    found = cells(book.sheets[0])
    assert [(at, each.raw, each.type) for at, each in found.items()] == [
        ("A3", "9.5", CellType.NUMBER),
        ("B3", "#N/A", CellType.ERROR),
        ("C3", "7", CellType.NUMBER),
        ("D3", "#DIV/0!", CellType.ERROR),
    ]
    assert (found["C3"].formula, codes(book)) == ("", ["old_format", "error_cells"])


def test_records_of_an_xlsb_cut_short_tell_what_came_before() -> None:
    failed = record(3, struct.pack("<IIB", 1, 0, 0x2A))
    content = workbook(failed + b"\x03\x7f")
    package = open_package(content)

    looks = read_binary_looks(package, main_part(package))
    assert [sheet.errors for sheet in looks.sheets] == [{(3, 2): "#N/A"}]
