"""One cell of an OpenDocument workbook: what its element says, as value, text, day, truth value or error."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from desktop.domain.book import Cell, CellType, CellValue
from desktop.sheets.letters import readable
from desktop.sheets.numbers import stored_number
from desktop.sheets.odd import Odd
from desktop.sheets.office.xml import Attributes
from desktop.sheets.tally import Tally
from desktop.sheets.xlsx.formats import FIRST_LIKELY_SERIAL, clock_told, serial_of

_TIME = re.compile(r"PT([0-9]{1,9})H([0-9]{1,9})M([0-9]{1,9}(?:[.,][0-9]{1,12})?)S")
"""`PT10H30M00S`: a time of day or a duration (ISO 8601)."""


@dataclass(slots=True)
class OpenCell:
    """A cell being read."""

    attributes: Attributes
    covered: bool
    paragraphs: list[str] = field(default_factory=list)
    comment: str = ""
    struck: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Looks:
    """The fonts of cell styles by name, and which of them strike their text through."""

    fonts: dict[str, str]
    struck: set[str]


def cell_of(found: OpenCell, row: int, column: int, looks: Looks, tally: Tally) -> Cell | None:
    """Return the cell at a row and column, None where it holds nothing; what is odd about it goes to `tally`."""
    attributes = found.attributes
    formula = attributes.get("table:formula")
    formula = None if formula is None else formula.partition("=")[2]
    shown = "\n".join(found.paragraphs)
    kind = attributes.get("calcext:value-type") or attributes.get("office:value-type")
    raw, value, kind_read = _value(kind, attributes, shown)
    if kind_read is CellType.ERROR:
        tally.at(Odd.ERROR_CELLS if kind == "error" else Odd.BAD_NUMBERS, row, column)
    elif kind is None and formula is not None:
        tally.at(Odd.MISSING_VALUES, row, column)
        raw, value, kind_read = f"={formula}", None, CellType.FORMULA
    elif not raw.strip() and formula is None:
        return None
    if kind == "date" and kind_read is CellType.NUMBER:
        tally.at(Odd.NUMBERS_AS_DATES, row, column)
    if kind == "time":
        tally.at(Odd.CLOCK_TIMES, row, column)
    if kind == "percentage":
        tally.at(Odd.PERCENT_CELLS, row, column)
    style = attributes.get("table:style-name", "")
    number_format = "0%" if kind == "percentage" else None
    font, struck = looks.fonts.get(style), found.struck or style in looks.struck
    return Cell(row, column, raw, value, kind_read, formula, number_format, font, struck=struck)


def _value(kind: str | None, attributes: Attributes, shown: str) -> tuple[str, CellValue, CellType]:
    match kind:
        case "float" | "percentage" | "currency":
            raw = attributes.get("office:value", "")
            number = stored_number(raw)
            return raw, number, CellType.ERROR if number is None else CellType.NUMBER
        case "date":
            raw = attributes.get("office:date-value", "")
            return _dated(raw)
        case "time" if (told := _time_told(attributes.get("office:time-value", ""))) is not None:
            return told, told, CellType.TEXT
        case "boolean":
            raw = attributes.get("office:boolean-value", "")
            return raw, raw == "true", CellType.BOOL
        case "error":
            return shown, None, CellType.ERROR
        case _:
            raw = attributes.get("office:string-value") or shown
            return raw, readable(raw), CellType.TEXT


def _time_told(raw: str) -> str | None:
    match = _TIME.fullmatch(raw)
    return match and clock_told(int(match[1]) * 3600 + int(match[2]) * 60 + float(match[3].replace(",", ".")))


def _dated(raw: str) -> tuple[str, CellValue, CellType]:
    """Read a day; one too early to be meant is the number that was typed."""
    try:
        moment = datetime.fromisoformat(raw[:19])
    except ValueError:
        return raw, None, CellType.ERROR
    serial = serial_of(moment)
    return (raw, serial, CellType.NUMBER) if serial < FIRST_LIKELY_SERIAL else (raw, moment.date(), CellType.DATE)
