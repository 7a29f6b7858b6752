"""Extracts of a sheet: the cells in question with neighbours, heading and addresses."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.book import Cell, CellType, CellValue, Sheet, a1
from desktop.domain.extract import extract, letters, place_of


def cell(address: str, value: CellValue, raw: str | None = None) -> Cell:
    place = place_of(address)
    assert place
    kind = CellType.TEXT if isinstance(value, str) else CellType.NUMBER
    return Cell(*place, raw if raw is not None else str(value), value, kind)


def sheet(*rows: str) -> Sheet:
    """Return a sheet of rows `A|B|C`; digits become numbers, nothing an empty cell."""
    cells = []
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row.split("|"), start=1):
            if text:
                cells.append(cell(a1(number, column), Decimal(text) if text.isdigit() else text))
    return Sheet("Tự chấm", tuple(cells))


HEADED = sheet(
    "BẢNG TỰ CHẤM",
    "Mã|Nội dung|Chuẩn|Kết quả|Điểm",
    "I|An ninh|15",
    "I.1|Một|3|9|2",
    "I.2|Hai|3|8|3",
    "I.3|Ba|3|7|3",
    "I.4|Bốn|3|6|1",
)


@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_addresses_lead_there_and_back(row: int, column: int) -> None:
    assert place_of(a1(row, column)) == (row, column)
    assert a1(1, column) == f"{letters(column)}1"


def test_what_is_no_address_is_no_place() -> None:
    assert [place_of(each) for each in ("", "¶12", "A0", "1A", "AAAA1", "a1")] == [None] * 6


def test_the_heading_stands_over_the_rows_round_the_cell() -> None:
    found = extract(HEADED, ("D6", "E6"))
    assert found is not None
    assert found.rows == (2, 4, 5, 6, 7)
    assert found.columns == (1, 2, 3, 4, 5)
    assert found.texts[0] == ("Mã", "Nội dung", "Chuẩn", "Kết quả", "Điểm")
    assert found.texts[3] == ("I.3", "Ba", "3", "7", "3")
    assert found.addresses == ("D6", "E6")


def test_numbers_typed_as_text_make_no_heading() -> None:
    typed = sheet("Mã|Tên|Điểm", "I|Một|9,5", "I.1|Hai|8", "x", "I.3|Ba|7", "I.4|Bốn|6")
    found = extract(typed, ("C6",))
    assert found is not None
    assert found.rows[0] == 1


def test_cells_far_from_the_first_are_left_out() -> None:
    found = extract(HEADED, ("D4", "D7"))
    assert found is not None
    assert found.addresses == ("D4",)


def test_a_sheet_without_the_cell_gives_nothing() -> None:
    assert extract(HEADED, ("Z99",)) is None
    assert extract(HEADED, ("¶3",)) is None


def test_wide_rows_show_what_names_them_and_what_is_near() -> None:
    wide = Sheet("S", tuple(cell(a1(1, column), f"c{column}") for column in range(1, 31)))
    found = extract(wide, ("T1",))
    assert found is not None
    assert found.columns == (1, 2, 16, 17, 18, 19, 20, 21)


def test_a_date_is_shown_as_a_date_and_a_number_without_dust() -> None:
    mixed = Sheet("S", (cell("A1", date(2026, 11, 5), "46331"), cell("B1", Decimal("89.4"), "89.400000000000006")))
    found = extract(mixed, ("A1", "B1"))
    assert found is not None
    assert found.texts[0] == ("05/11/2026", "89.4")
