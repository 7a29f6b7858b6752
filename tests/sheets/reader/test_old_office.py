"""Old binary files: .xls with its looks and errors, and the containers that are refused with a remedy."""

import struct
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import CellType, Verdict
from desktop.sheets import limits
from desktop.sheets.old.biff import BookLooks, read_looks
from desktop.sheets.old.calamine import read_old_workbook
from desktop.sheets.old.ole import open_container
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally
from desktop.words.catalogue import say
from tests.sheets.reader import old_office as old
from tests.sheets.reader.conftest import Read, cells, codes, values
from tests.sheets.reader.packages import content_types, relation, relations, zipped

DAY = 14


def test_an_xls_is_read_with_the_hint_to_look_at_its_totals(read: Read) -> None:
    cells_of_one_row = old.text(1, 1, "Đơn vị") + old.number(1, 2, 13.97) + old.truth(1, 3, 1) + old.number(2, 1, 5)
    book = read(old.workbook(cells_of_one_row), "bang.xls")

    assert (book.format, book.verdict, codes(book)) == ("xls", Verdict.READ, ["old_format"])
    assert values(book.sheets[0]) == {"A1": "Đơn vị", "B1": Decimal("13.97"), "C1": True, "A2": Decimal(5)}
    assert cells(book.sheets[0])["A2"].raw == "5"


def test_errors_calamine_leaves_out_are_still_told(read: Read) -> None:
    failed = struct.pack("<BBBBBBH", 2, 0, 7, 0, 0, 0, 0xFFFF)
    book = read(old.workbook(old.number(1, 1, 1) + old.error(1, 2) + old.formula(2, 1, failed)), "bang.xls")

    found = cells(book.sheets[0])
    assert [(found[at].raw, found[at].type) for at in ("B1", "A2")] == [
        ("#REF!", CellType.ERROR),
        ("#DIV/0!", CellType.ERROR),
    ]
    assert codes(book) == ["old_format", "error_cells"]


def test_formulas_fonts_and_formats_come_from_the_records(read: Read) -> None:
    fonts = old.font("Arial") * 3 + old.font("Phông", 700) + old.font(".VnTime")
    styles = fonts + old.shown_as(200, "0.0%") + old.style() + old.style(5, 0) + old.style(3, 200) + old.style(99, 99)
    records = old.text(1, 1, "B¸o c¸o", 1) + old.number(1, 2, 0.95, 2) + old.formula(1, 3, struct.pack("<d", 7))
    many = old.record(0xBD, struct.pack("<HHHIHIH", 1, 0, 2, 0x3FF00000, 1, 0x40000000, 1))
    book = read(old.workbook(records + many, styles=styles), "bang.xls")

    found = cells(book.sheets[0])
    assert (found["A1"].font, found["B1"].font, found["B1"].bold) == (".VnTime", "Phông", True)
    assert (found["B1"].number_format, found["C1"].formula, found["C1"].value) == ("0.0%", "", Decimal(7))
    assert [found[at].number_format for at in ("A2", "B2")] == ["0.0%", None]
    assert codes(book) == ["old_format", "percent_cells", "legacy_fonts"]


def test_hidden_parts_and_filters_are_told(read: Read) -> None:
    records = old.hidden_row(2) + old.hidden_row(50) + old.hidden_columns(2, 300) + old.record(0x9B)
    records += old.number(1, 1, 1) + old.number(2, 2, 2)
    stream = old.workbook_stream([("Điểm", records, 0), ("Ẩn", old.number(1, 1, 1), 1)])
    book = read(old.container(Workbook=stream), "bang.xls")

    assert (book.sheets[0].hidden_rows, book.sheets[0].hidden_columns) == ((2,), (2,))
    assert (book.sheets[0].filtered, book.sheets[1].hidden) == (True, True)
    assert codes(book) == ["old_format", "hidden_rows", "hidden_columns", "filtered", "hidden_sheets"]


def test_days_are_days_and_points_in_a_day_format_stay_points(read: Read) -> None:
    styles = old.font("Arial") * 4 + old.style() + old.style(0, DAY)
    records = old.number(1, 1, 45292, 1) + old.number(1, 2, 9.5, 1)
    book = read(old.workbook(records, styles=styles), "bang.xls")

    assert values(book.sheets[0]) == {"A1": date(2024, 1, 1), "B1": Decimal("9.5")}
    assert codes(book) == ["old_format", "numbers_as_dates"]


def test_the_1904_system_is_known_of_an_xls(read: Read) -> None:
    styles = old.font("Arial") * 4 + old.style() + old.style(0, DAY)
    records = old.number(1, 1, 43830, 1) + old.number(1, 2, 9.5, 1)
    book = read(old.workbook(records, more=old.record(0x22, b"\x01\0"), styles=styles), "bang.xls")

    assert (values(book.sheets[0]), book.date1904) == ({"A1": date(2024, 1, 1), "B1": Decimal("9.5")}, True)
    assert codes(book) == ["old_format", "date_1904", "numbers_as_dates"]


def test_without_a_known_date_system_an_early_day_has_no_value(read: Read) -> None:
    styles = old.font("Arial") * 4 + old.style() + old.style(0, DAY)
    content = old.workbook(old.number(1, 1, 9.5, 1), styles=styles)
    sheet = read_old_workbook(content, BookLooks(), {}, Tally()).sheets[0].whole()

    assert (sheet.cells[0].type, sheet.cells[0].value) == (CellType.ERROR, None)


def test_values_of_other_kinds_are_read_as_text_or_told(read: Read) -> None:
    styles = old.font("Arial") * 4 + old.style() + old.style(0, 21)
    records = old.number(1, 1, 0.5, 1) + old.number(1, 2, float("nan")) + old.text(1, 3, " ")
    found = cells(read(old.workbook(records, styles=styles), "bang.xls").sheets[0])

    assert (found["A1"].type, found["A1"].raw) == (CellType.TEXT, "12:00:00")
    assert (found["B1"].type, "C1" in found) == (CellType.ERROR, False)


def test_cells_far_apart_are_read_where_they_stand(read: Read) -> None:
    beside = old.record(0xBD, struct.pack("<HHHIHIH", 65535, 252, 0, 3 << 2 | 2, 0, 4 << 2 | 2, 253))
    records = old.number(1, 1, 1) + old.text(9, 256, "xa") + old.error(300, 7) + beside + old.number(65536, 256, 2)
    book = read(old.workbook(records), "a.xls")

    assert values(book.sheets[0]) == {
        "A1": Decimal(1),
        "IV9": "xa",
        "G300": None,
        "IS65536": Decimal(3),
        "IT65536": Decimal(4),
        "IV65536": Decimal(2),
    }
    assert codes(book) == ["old_format", "error_cells"]


def test_many_cells_far_apart_fill_row_after_row(read: Read) -> None:
    records = b"".join(old.number(1 + 150 * each, 1 + each % 256, each) for each in range(400))
    found = read(old.workbook(records), "a.xls").sheets[0].cells

    assert [(each.row, each.column, each.value) for each in found] == [
        (1 + 150 * each, 1 + each % 256, Decimal(each)) for each in range(400)
    ]


def test_too_many_cells_far_apart_are_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 2)
    records = old.number(1, 1, 1) + old.number(2, 2, 1) + old.number(65536, 256, 1)

    assert codes(read(old.workbook(records), "a.xls")) == ["too_many_cells"]


def test_no_room_is_made_for_what_a_sheet_claims(read: Read) -> None:
    stated, claimed = (struct.pack("<IIHHH", 0, row, 0, column, 0) for row, column in ((99, 20), (65536, 256)))
    content = old.workbook(old.number(1, 1, 1) + old.number(5, 2, 2)).replace(stated, claimed)

    assert values(read(content, "a.xls").sheets[0]) == {"A1": Decimal(1), "B5": Decimal(2)}


def test_cells_far_apart_are_read_in_small_sectors_too(read: Read) -> None:
    stream = old.workbook_stream([("A", old.number(1, 1, 1) + old.number(65536, 256, 2), 0)])

    book = read(old.small_container("Workbook", stream), "a.xls")

    assert values(book.sheets[0]) == {"A1": Decimal(1), "IV65536": Decimal(2)}


@pytest.mark.parametrize("page", [437, 1252, 1258, 32768])
@pytest.mark.parametrize("large", [False, True])
def test_letters_of_an_xls_are_unicode_whatever_code_page_it_states(read: Read, page: int, large: bool) -> None:
    records = old.text(1, 1, "Tiêu chí thứ nhất") + old.number(1, 2, 9.5)
    stream = old.workbook_stream([("Điểm số", records, 0)]).replace(_page(1200), _page(page))

    stored = old.container(Workbook=stream) if large else old.small_container("Workbook", stream)
    sheet = read(stored, "bang.xls").sheets[0]

    assert (sheet.name, values(sheet)) == ("Điểm số", {"A1": "Tiêu chí thứ nhất", "B1": Decimal("9.5")})


def _page(number: int) -> bytes:
    return old.record(0x42, struct.pack("<H", number))


def test_an_empty_sheet_has_no_cells(read: Read) -> None:
    assert read(old.workbook(b""), "bang.xls").sheets[0].cells == ()


def test_links_and_macros_are_told(read: Read) -> None:
    linked = old.record(0x1AE, struct.pack("<HHB", 1, 4, 0) + b"b.xls")
    stream = old.workbook_stream([("Điểm", old.number(1, 1, 1), 0)], more=linked)
    book = read(old.container(Workbook=stream, _VBA_PROJECT_CUR=b""), "bang.xls")

    told = [say("oddities", each.code, each.facts) for each in book.oddities]
    assert codes(book)[1:] == ["external_links", "macros"]
    assert told[1].startswith("Tệp lấy số liệu từ tệp khác hoặc nguồn bên ngoài; ")


@pytest.mark.parametrize(
    ("streams", "code"),
    [
        ({"EncryptionInfo": b"", "EncryptedPackage": b""}, "encrypted"),
        ({"WordDocument": b""}, "old_word"),
        ({"PowerPoint Document": b""}, "other_office"),
        ({"__properties_version1.0": b""}, "mail"),
        ({"Workbook": b"nonsense"}, "damaged"),
    ],
)
def test_other_containers_are_refused_with_their_remedy(read: Read, streams: dict[str, bytes], code: str) -> None:
    book = read(old.container(**streams), "bao-cao.doc")

    assert (book.verdict, codes(book)) == (Verdict.REFUSED, [code])


def test_a_password_is_named(read: Read) -> None:
    locked = old.record(0x2F, struct.pack("<HHH", 0, 1, 2))

    assert codes(read(old.workbook(old.number(1, 1, 1), more=locked), "a.xls")) == ["encrypted"]


def test_a_workbook_without_sheets_is_refused(read: Read) -> None:
    assert read(old.container(Workbook=old.workbook_stream([])), "a.xls").verdict is Verdict.REFUSED


@pytest.mark.parametrize(("at", "stored"), [(30, 3), (44, 0xFFFFFFF0), (72, 0xFFFFFFF0), (48, 0x00FFFFFF)])
def test_headers_that_do_not_fit_the_file_are_refused(read: Read, at: int, stored: int) -> None:
    content = bytearray(old.workbook(old.number(1, 1, 1)))
    content[at : at + 4] = struct.pack("<I", stored)

    assert codes(read(bytes(content), "a.xls")) == ["damaged"]


def test_sector_chains_without_end_are_refused() -> None:
    content = bytearray(old.container(Workbook=b"x" * 9000))
    table = 512 * (1 + struct.unpack("<I", content[76:80])[0])
    content[table : table + 4] = struct.pack("<I", 0)

    with pytest.raises(RefusedError):
        open_container(bytes(content)).stream("Workbook")


def test_further_table_sectors_are_followed() -> None:
    content = bytearray(old.container(Workbook=b"x" * 9000))
    place = struct.unpack("<I", content[76:80])[0]
    content[76:80] = struct.pack("<I", 0xFFFFFFFF)
    content[68:76] = struct.pack("<II", len(content) // 512 - 1, 1)
    content[44:48] = struct.pack("<I", 110)
    content += struct.pack("<I", place).ljust(508, b"\xff") + struct.pack("<I", 0xFFFFFFFE) + b"\0" * 512 * 110

    assert open_container(bytes(content)).stream("Workbook")[:9000] == b"x" * 9000
    content[68:72] = struct.pack("<I", 0xFFFFFFFE)
    with pytest.raises(RefusedError):
        open_container(bytes(content))


def test_small_streams_and_other_versions_tell_no_looks() -> None:
    assert open_container(old.container(A=b"x")).stream("B") == b""
    assert read_looks(b"").sheets == []
    assert read_looks(old.bof(5, version=0x500) + b"\0" * 8).sheets == []


def test_records_cut_short_tell_what_came_before() -> None:
    stream = old.workbook_stream([("Điểm", old.number(1, 1, 1) + old.error(1, 2, 99), 0)])

    assert read_looks(stream[:-3]).sheets[0].errors == {(1, 2): "#N/A"}
    assert read_looks(stream[:-30]).sheets[0].errors == {}


def test_limits_hold_for_old_workbooks(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    content = old.workbook(
        old.number(1, 1, 1) + old.number(1, 2, 1) + old.record(0xE5, struct.pack("<5H", 1, 0, 1, 0, 1))
    )
    monkeypatch.setattr(limits, "MERGES", 0)
    assert codes(read(content, "a.xls")) == ["too_many_merges"]

    monkeypatch.setattr(limits, "CELLS", 1)
    assert codes(read(content, "a.xls")) == ["too_many_cells"]


def test_an_xlsb_that_is_none_is_refused(read: Read) -> None:
    stated = content_types("/xl/workbook.bin", "x").replace(
        "application/vnd.openxmlformats-officedocument.x.main+xml",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": stated,
        "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": b"\x83\x01\x00",
    }

    assert read(zipped(parts), "a.xlsb").verdict is Verdict.REFUSED


def test_documents_embedded_in_a_workbook_are_not_taken_for_it(read: Read) -> None:
    own = old.workbook_stream([("Điểm", old.number(1, 1, 9.5), 0)])
    other = old.workbook_stream([("Nhúng", old.number(1, 1, 1), 0)])
    content = old.container(_beside=("Workbook", other), WordDocument=b"", Workbook=own, _within=("WordDocument", b""))

    book = read(content, "bang.xls")

    assert [(sheet.name, values(sheet)) for sheet in book.sheets] == [("Điểm", {"A1": Decimal("9.5")})]


def test_small_workbooks_named_in_capitals_are_read_with_their_errors(read: Read) -> None:
    stream = old.workbook_stream([("Điểm", old.number(1, 1, 9.5) + old.error(1, 2), 0)])
    book = read(old.small_container("WORKBOOK", stream), "bang.xls")

    assert [(cell.raw, cell.type) for cell in book.sheets[0].cells] == [
        ("9.5", CellType.NUMBER),
        ("#REF!", CellType.ERROR),
    ]


@pytest.mark.parametrize("version", [0x500, 0x600])
def test_a_password_is_named_in_small_and_in_older_workbooks(read: Read, version: int) -> None:
    locked = old.bof(5, version) + old.record(0x2F, struct.pack("<HHH", 0, 1, 2)) + old.record(old.EOF)

    assert codes(read(old.small_container("Book", locked), "a.xls")) == ["encrypted"]


def test_formats_a_file_gives_a_usual_number_for_are_no_days(read: Read) -> None:
    styles = old.font("Arial") * 4 + old.shown_as(50, "0.0") + old.style() + old.style(0, 50)
    packed = struct.pack("<HHHI", 0, 1, 1, (1234 << 2) | 3)
    many = old.record(0xBD, struct.pack("<HHHIHIH", 1, 0, 1, (((1 << 30) - 5) << 2) | 2, 1, 0x3FF80000, 1))
    records = old.number(1, 1, 13.97, 1) + old.record(0x27E, packed) + many
    book = read(old.workbook(records, styles=styles), "bang.xls")

    assert values(book.sheets[0]) == {
        "A1": Decimal("13.97"),
        "B1": Decimal("12.34"),
        "A2": Decimal(-5),
        "B2": Decimal("1.5"),
    }
    assert codes(book) == ["old_format"]


def test_formulas_in_the_records_of_older_programs_keep_their_values(read: Read) -> None:
    styles = old.font("Arial") * 4 + old.style() + old.style(0, DAY)
    failed, worded = (
        struct.pack("<BBBBBBH", 2, 0, 7, 0, 0, 0, 0xFFFF),
        struct.pack("<BBBBBBH", 0, 0, 0, 0, 0, 0, 0xFFFF),
    )
    results = (struct.pack("<d", 9.5), struct.pack("<d", 45292), failed, worded)
    records = b"".join(
        old.record(kind, struct.pack("<HHH", 0, column, style) + result + bytes(6) + b"\x03\0\x1e\x01\0")
        for column, (kind, style, result) in enumerate(
            zip((0x406, 0x206, 0x406, 0x206), (0, 1, 0, 0), results, strict=True)
        )
    )
    book = read(old.workbook(old.text(2, 1, "x") + records, styles=styles), "bang.xls")

    found = cells(book.sheets[0])
    assert (found["A1"].value, found["B1"].value, found["C1"].raw) == (Decimal("9.5"), date(2024, 1, 1), "#DIV/0!")
    assert (found["D1"].type, codes(book)) == (CellType.FORMULA, ["old_format", "error_cells", "missing_values"])


def test_charts_within_a_sheet_say_nothing_of_its_cells(read: Read) -> None:
    styles = old.font("Arial") * 4 + old.style() + old.style(0, DAY)
    chart = old.bof(32) + old.number(1, 1, 7, 0) + old.record(old.EOF)
    book = read(old.workbook(old.number(1, 1, 45292, 1) + chart + old.error(2, 1), styles=styles), "bang.xls")

    assert values(book.sheets[0]) == {"A1": date(2024, 1, 1), "A2": None}
