"""Binary workbooks (.xls, .xlsb): values by python-calamine; of an .xls also what its records say of their looks."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from operator import attrgetter
from typing import Any

import python_calamine

from desktop.domain.book import Cell, CellType, CellValue, Merge, Oddity, Sheet
from desktop.sheets import limits
from desktop.sheets.content import Content, in_columns
from desktop.sheets.letters import readable
from desktop.sheets.numbers import of_double
from desktop.sheets.odd import Odd
from desktop.sheets.old.apart import Homes
from desktop.sheets.old.biff import BookLooks, SheetLooks
from desktop.sheets.old.rich import with_raised
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally
from desktop.sheets.xlsx.formats import (
    FIRST_LIKELY_SERIAL,
    clock_of,
    clock_told,
    day_of,
    excel_serial_of,
    serial_of,
    shows_moment,
)
from desktop.sheets.xlsx.styles import PLAIN, Style

_PLACE = attrgetter("row", "column")


def read_binary_workbook(content: bytes, looks: BookLooks, tally: Tally) -> Content:
    """Return what an .xlsb workbook holds, with the hint to look at its totals; `tally` is as for an .xls.

    Raises: RefusedError.
    """
    return _content(content, "xlsb", looks, {}, tally)


def read_old_workbook(content: bytes, looks: BookLooks, homes: Mapping[int, Homes], tally: Tally) -> Content:
    """Return what an .xls workbook holds, with the hint to look at its totals: a flipped bit in it goes unnoticed.

    `homes` says of sheets whose cells were brought together, by their numbers, where these came from; `tally` holds
    what is odd about the file so far.

    Raises: RefusedError.
    """
    return _content(content, "xls", looks, homes, tally)


def _content(content: bytes, kind: str, looks: BookLooks, homes: Mapping[int, Homes], tally: Tally) -> Content:
    try:
        sheets, found = _read(content, looks, homes)
    except (RefusedError, MemoryError):
        raise
    except python_calamine.PasswordError as locked:
        raise RefusedError(Odd.ENCRYPTED) from locked
    except BaseException as damage:  # a panic of the library is no Exception
        raise RefusedError(Odd.DAMAGED) from damage
    if not sheets:
        raise RefusedError(Odd.NO_SHEETS)
    if looks.linked:
        tally.anywhere(Odd.EXTERNAL_LINKS)
    if looks.date1904:
        tally.anywhere(Odd.DATE_1904)
    hint = Oddity(Odd.OLD_FORMAT.value, facts={"format": f".{kind}"})
    return Content(
        kind, in_columns(sheets), oddities=(hint, *tally.oddities(None), *found), date1904=bool(looks.date1904)
    )


def _read(content: bytes, looks: BookLooks, homes: Mapping[int, Homes]) -> tuple[list[Sheet], list[Oddity]]:
    workbook = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
    sheets: list[Sheet] = []
    oddities: list[Oddity] = []
    room = limits.CELLS
    for at, listed in enumerate(workbook.sheets_metadata):
        if listed.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        own = looks.sheets[at] if at < len(looks.sheets) else SheetLooks()
        reader = _SheetReader(own, room, looks.date1904, homes.get(at, {}))
        hidden = listed.visible != python_calamine.SheetVisibleEnum.Visible
        sheet = reader.read(workbook.get_sheet_by_index(at), listed.name, hidden)
        room -= len(sheet.cells)
        sheets.append(sheet)
        oddities += reader.tally.oddities(listed.name)
    return sheets, oddities


@dataclass(slots=True)
class _SheetReader:
    """Joins the values of one sheet with the looks its records tell."""

    looks: SheetLooks
    room: int
    date1904: bool | None
    homes: Homes
    tally: Tally = field(default_factory=Tally)
    _stored: dict[tuple[int, int], float] | None = None

    def read(self, sheet: python_calamine.CalamineSheet, name: str, hidden: bool) -> Sheet:
        cells = [*self._values(sheet), *self._older_formulas(), *self._errors()]
        cells.sort(key=_PLACE)
        if len(cells) > self.room:
            raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)
        last = cells[-1].row if cells else 0
        right = max((cell.column for cell in cells), default=0)
        rows = tuple(sorted(row for row in self.looks.hidden_rows if row <= last))
        columns = tuple(sorted(column for column in self.looks.hidden_columns if column <= right))
        merges = (*_merges(sheet), *self.looks.merges)
        return Sheet(name, tuple(cells), hidden, merges, rows, columns, self.looks.filtered)

    def _errors(self) -> Iterator[Cell]:
        for place, shown in sorted(self.looks.errors.items()):
            self.tally.at(Odd.ERROR_CELLS, *place)
            yield self._cell(place, shown, None, CellType.ERROR)

    def _older_formulas(self) -> Iterator[Cell]:
        """Yield the values of the formulas calamine leaves out; a text among them is not stored with its formula."""
        for place in sorted(self.looks.older - self.looks.errors.keys()):
            number = self._number_stored(place)
            if number is None:
                self.tally.at(Odd.MISSING_VALUES, *place)
                yield self._cell(place, "", None, CellType.FORMULA)
            else:
                yield self._number(place, number)

    def _number_stored(self, place: tuple[int, int]) -> float | None:
        if self._stored is None:
            self._stored = self.looks.numbers()
        return self._stored.get(place)

    def _values(self, sheet: python_calamine.CalamineSheet) -> Iterator[Cell]:
        if sheet.start is None:
            return
        top, left = sheet.start
        count = 0
        for row, values in enumerate(sheet.to_python(skip_empty_area=True), top + 1):
            for column, value in enumerate(values, left + 1):
                if value == "":
                    continue
                place = self.homes.get((row, column), (row, column))
                if place in self.looks.errors or place in self.looks.older:
                    continue
                cell = self._value(place, value)
                if cell is not None:
                    count += 1
                    yield cell
                if count > self.room:
                    raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)

    def _value(self, place: tuple[int, int], value: Any) -> Cell | None:
        match value:
            case bool():
                return self._cell(place, "1" if value else "0", value, CellType.BOOL)
            case int() | float():
                return self._number(place, float(value))
            case str():
                text = readable(value)
                return self._cell(place, value, text, CellType.TEXT) if text.strip() else None
            case date() | time() | timedelta() if (number := self._no_moment(place)) is not None:
                return self._number(place, number)
            case date():
                return self._day(place, value)
            case time() | timedelta():
                return self._time(place, value)
            case _:
                return None

    def _no_moment(self, place: tuple[int, int]) -> float | None:
        """Return the number stored where calamine saw a moment and the format of the file shows none (`0.0`)."""
        style = self.looks.styles.get(place)
        if style is None or shows_moment(style.number_format or "general"):
            return None
        return self._number_stored(place)

    def _number(self, place: tuple[int, int], value: float) -> Cell:
        if not math.isfinite(value):
            self.tally.at(Odd.BAD_NUMBERS, *place)
            return self._cell(place, str(value), None, CellType.ERROR)
        number = of_double(value)
        style = self.looks.styles.get(place, PLAIN)
        if style.date or style.clock:
            return self._moment(place, number, style)
        if style.percent:
            self.tally.at(Odd.PERCENT_CELLS, *place)
        return self._cell(place, f"{number:f}", number, CellType.NUMBER)

    def _time(self, place: tuple[int, int], value: time | timedelta) -> Cell:
        """Return a cell of what calamine takes for a time: what the number behind it shows where that is known."""
        stored = self._number_stored(place) if place in self.looks.styles else None
        return self._clock(place, clock_told(_seconds(value))) if stored is None else self._number(place, stored)

    def _moment(self, place: tuple[int, int], number: Decimal, style: Style) -> Cell:
        """Return a cell whose format shows days or times as the day, the time or the number it is."""
        told = clock_of(number, style.number_format or "") if style.clock else None
        if told is not None:
            return self._clock(place, told)
        day = day_of(number, date1904=bool(self.date1904))
        if day is not None:
            return self._cell(place, f"{number:f}", day, CellType.DATE)
        if number:
            self.tally.at(Odd.NUMBERS_AS_DATES, *place)
        return self._cell(place, f"{number:f}", number, CellType.NUMBER)

    def _clock(self, place: tuple[int, int], told: str) -> Cell:
        self.tally.at(Odd.CLOCK_TIMES, *place)
        return self._cell(place, told, told, CellType.TEXT)

    def _day(self, place: tuple[int, int], value: date) -> Cell:
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
        if serial_of(moment) >= FIRST_LIKELY_SERIAL:
            return self._cell(place, value.isoformat(), moment.date(), CellType.DATE)
        self.tally.at(Odd.NUMBERS_AS_DATES, *place)
        if self.date1904 is None:
            return self._cell(place, value.isoformat(), None, CellType.ERROR)
        serial = excel_serial_of(moment, date1904=self.date1904)
        return self._cell(place, f"{serial:f}", serial, CellType.NUMBER)

    def _cell(self, place: tuple[int, int], raw: str, value: CellValue, kind: CellType) -> Cell:
        style = self.looks.styles.get(place, PLAIN)
        formula = "" if place in self.looks.formulas else None
        shown = style.number_format
        if isinstance(value, str) and (above := self.looks.raised.get(place)):
            value = with_raised(value, above)
        return Cell(*place, raw, value, kind, formula, shown, style.font, style.bold, struck=style.struck)


def _seconds(value: time | timedelta) -> float:
    if isinstance(value, timedelta):
        return value.total_seconds()
    return value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1_000_000


def _merges(sheet: python_calamine.CalamineSheet) -> tuple[Merge, ...]:
    ranges = sheet.merged_cell_ranges or []
    if len(ranges) > limits.MERGES:
        raise RefusedError(Odd.TOO_MANY_MERGES, limit=limits.MERGES)
    return tuple(Merge(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in ranges)
