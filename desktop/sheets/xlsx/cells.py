"""One cell of a workbook: from its stored type, text, style and formula to what it reads as."""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from desktop.domain.book import Cell, CellType, CellValue, Run
from desktop.sheets.numbers import stored_number
from desktop.sheets.odd import Odd
from desktop.sheets.tally import Tally
from desktop.sheets.xlsx.formats import clock_of, day_of
from desktop.sheets.xlsx.strings import Text, Texts, decoded
from desktop.sheets.xlsx.styles import PLAIN, Style

_ISO_DAY = r"([0-9]{4}-[0-9]{2}-[0-9]{2})(T[0-9:.Z+-]*)?"
"""`2026-11-05T10:00:00`: a day as cells of type `d` keep it."""
_NO_FIRST = 10
_NUMBERS = ("n", "")


class Stored(NamedTuple):
    """A cell as the sheet part stores it. `text` is None where there is no value at all, `rich` an inline text."""

    row: int
    column: int
    type: str
    style: str
    text: str | None
    formula: str | None
    rich: Text | None


class CellReader:
    """Reads stored cells with the texts, styles and date system of their workbook."""

    __slots__ = ("_known", "date1904", "styles", "tally", "texts")

    def __init__(self, texts: Texts, styles: list[Style], date1904: bool, tally: Tally) -> None:
        self.texts = texts
        self.styles = styles
        self.date1904 = date1904
        self.tally = tally
        self._known: dict[str, Style] = {}

    def read(self, stored: Stored) -> Cell | None:
        """Return the cell, or None for one that holds nothing."""
        style = self.style(stored.style)
        if stored.type == "n" and stored.text and stored.rich is None:
            return self._number(stored, style)
        if stored.rich is not None:
            return self._text(stored, style, stored.rich)
        if not stored.text and stored.type != "str":
            return self._without_value(stored, style)
        match stored.type:
            case "s":
                return self._shared(stored, style)
            case "str":
                return self._formula_text(stored, style)
            case "b":
                return self._bool(stored, style)
            case "e":
                return self._error(stored, style, Odd.ERROR_CELLS)
            case "d":
                return self._iso_date(stored, style)
            case "inlineStr":
                return self._text(stored, style, Text(stored.text or "", decoded(stored.text or "")))
            case _:
                return self._number(stored, style)

    def style(self, number: str) -> Style:
        """Return the style of that number; a plain one where the workbook has none."""
        known = self._known.get(number)
        if known is not None:
            return known
        at = int(number) if number.isascii() and number.isdigit() and len(number) < _NO_FIRST else -1
        if not 0 <= at < len(self.styles):
            return PLAIN
        self._known[number] = self.styles[at]
        return self.styles[at]

    def shared(self, number: str) -> Text | None:
        """Return the shared text of that number, None where there is none."""
        known = number.isascii() and number.isdigit() and len(number) < _NO_FIRST
        return self.texts.of(int(number)) if known else None

    def _without_value(self, stored: Stored, style: Style) -> Cell | None:
        if stored.formula is None:
            return None
        self.tally.at(Odd.MISSING_VALUES, stored.row, stored.column)
        return _cell(stored, style, f"={stored.formula}", None, CellType.FORMULA)

    def _shared(self, stored: Stored, style: Style) -> Cell | None:
        text = self.shared(stored.text or "")
        return self._error(stored, style, Odd.BAD_TEXT_INDEX) if text is None else self._text(stored, style, text)

    def _text(self, stored: Stored, style: Style, text: Text) -> Cell | None:
        if not text.value.strip() and stored.formula is None:
            return None
        cell = _cell(stored, style, text.raw, text.value, CellType.TEXT, text.runs)
        return cell._replace(struck=True) if text.struck else cell

    def _formula_text(self, stored: Stored, style: Style) -> Cell | None:
        if stored.text is None:
            return self._without_value(stored, style)
        return self._text(stored, style, Text(stored.text, decoded(stored.text)))

    def _bool(self, stored: Stored, style: Style) -> Cell:
        text = stored.text or ""
        if text not in ("0", "1", "true", "false"):
            return self._error(stored, style, Odd.BAD_NUMBERS)
        return _cell(stored, style, text, text in ("1", "true"), CellType.BOOL)

    def _error(self, stored: Stored, style: Style, odd: Odd) -> Cell:
        self.tally.at(odd, stored.row, stored.column)
        return _cell(stored, style, stored.text or "", None, CellType.ERROR)

    def _iso_date(self, stored: Stored, style: Style) -> Cell:
        match = re.fullmatch(_ISO_DAY, (stored.text or "").strip())
        try:
            day = date.fromisoformat(match[1] if match else "")
        except ValueError:
            return self._error(stored, style, Odd.BAD_NUMBERS)
        return _cell(stored, style, stored.text or "", day, CellType.DATE)

    def _number(self, stored: Stored, style: Style) -> Cell | None:
        number = stored_number(stored.text or "") if stored.type in _NUMBERS else None
        if number is None and not (stored.text or "").strip():
            return self._without_value(stored, style)
        if number is None:
            return self._error(stored, style, Odd.BAD_NUMBERS)
        if style.clock and (told := clock_of(number, style.number_format or "")) is not None:
            self.tally.at(Odd.CLOCK_TIMES, stored.row, stored.column)
            return _cell(stored, style, told, told, CellType.TEXT)
        if style.date or style.clock:
            return self._dated(stored, style, number)
        if style.percent:
            self.tally.at(Odd.PERCENT_CELLS, stored.row, stored.column)
        return _cell(stored, style, stored.text or "", number, CellType.NUMBER)

    def _dated(self, stored: Stored, style: Style, number: Decimal) -> Cell:
        day = day_of(number, date1904=self.date1904)
        if day is not None:
            return _cell(stored, style, stored.text or "", day, CellType.DATE)
        if number:
            self.tally.at(Odd.NUMBERS_AS_DATES, stored.row, stored.column)
        return _cell(stored, style, stored.text or "", number, CellType.NUMBER)


def _cell(  # noqa: PLR0917 - the six parts of a cell, in their order
    stored: Stored, style: Style, raw: str, value: CellValue, kind: CellType, runs: tuple[Run, ...] = ()
) -> Cell:
    return Cell(
        stored.row,
        stored.column,
        raw,
        value,
        kind,
        stored.formula,
        style.number_format,
        style.font,
        style.bold,
        runs,
        style.struck,
    )
