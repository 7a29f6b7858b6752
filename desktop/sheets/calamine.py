"""Binary workbooks (.xls, .xlsb), read by python-calamine; it gives error cells as empty ones."""

import math
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import python_calamine

from desktop.domain.book import Cell, CellType, Merge, Oddity, Sheet
from desktop.sheets import limits
from desktop.sheets.content import Content
from desktop.sheets.letters import readable
from desktop.sheets.odd import Odd
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally
from desktop.sheets.xlsx.formats import FIRST_LIKELY_SERIAL, serial_of
from desktop.sheets.xlsx.numbers import of_double


def read_binary_workbook(content: bytes, kind: str) -> Content:
    """Return what an .xls or .xlsb workbook holds (`kind` says which), with the hint to look at its totals.

    Raises: RefusedError.
    """
    try:
        sheets, oddities = _read(content)
    except (RefusedError, MemoryError):
        raise
    except python_calamine.PasswordError as locked:
        raise RefusedError(Odd.ENCRYPTED) from locked
    except BaseException as damage:  # a panic of the library is no Exception
        raise RefusedError(Odd.DAMAGED) from damage
    if not sheets:
        raise RefusedError(Odd.NO_SHEETS)
    hint = Oddity(Odd.OLD_FORMAT.value, facts={"format": f".{kind}"})
    return Content(kind, tuple(sheets), oddities=(hint, *oddities))


def _read(content: bytes) -> tuple[list[Sheet], list[Oddity]]:
    workbook = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
    sheets: list[Sheet] = []
    oddities: list[Oddity] = []
    room = limits.CELLS
    for at, listed in enumerate(workbook.sheets_metadata):
        if listed.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        tally = Tally()
        read = workbook.get_sheet_by_index(at)
        cells = tuple(_cells(read, tally, room))
        room -= len(cells)
        hidden = listed.visible != python_calamine.SheetVisibleEnum.Visible
        sheets.append(Sheet(listed.name, cells, hidden, _merges(read)))
        oddities += tally.oddities(listed.name)
    return sheets, oddities


def _cells(sheet: python_calamine.CalamineSheet, tally: Tally, room: int) -> Iterator[Cell]:
    if sheet.start is None:
        return
    top, left = sheet.start
    for row, values in enumerate(sheet.to_python(skip_empty_area=True), top + 1):
        for column, value in enumerate(values, left + 1):
            if value == "":
                continue
            cell = _cell(row, column, value, tally)
            if cell is not None:
                room -= 1
                yield cell
            if room < 0:
                raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)


def _cell(row: int, column: int, value: Any, tally: Tally) -> Cell | None:
    match value:
        case bool():
            return Cell(row, column, "1" if value else "0", value, CellType.BOOL)
        case int() | float():
            return _number(row, column, float(value), tally)
        case str():
            text = readable(value)
            return Cell(row, column, value, text, CellType.TEXT) if text.strip() else None
        case date():
            return _day(row, column, value, tally)
        case time() | timedelta():
            return Cell(row, column, str(value), str(value), CellType.TEXT)
        case _:
            return None


def _number(row: int, column: int, value: float, tally: Tally) -> Cell:
    if not math.isfinite(value):
        tally.at(Odd.BAD_NUMBERS, row, column)
        return Cell(row, column, str(value), None, CellType.ERROR)
    number = of_double(value)
    return Cell(row, column, f"{number:f}", number, CellType.NUMBER)


def _day(row: int, column: int, value: date, tally: Tally) -> Cell:
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
    serial = serial_of(moment)
    if serial < FIRST_LIKELY_SERIAL:
        tally.at(Odd.NUMBERS_AS_DATES, row, column)
        return Cell(row, column, str(value), serial, CellType.NUMBER)
    return Cell(row, column, value.isoformat(), moment.date(), CellType.DATE)


def _merges(sheet: python_calamine.CalamineSheet) -> tuple[Merge, ...]:
    ranges = sheet.merged_cell_ranges or []
    if len(ranges) > limits.MERGES:
        raise RefusedError(Odd.TOO_MANY_MERGES, limit=limits.MERGES)
    return tuple(Merge(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in ranges)
