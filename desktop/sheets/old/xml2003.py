"""Workbooks in Excel's XML of 2003 (SpreadsheetML), often under the name .xls."""

from dataclasses import dataclass, field
from datetime import datetime

from desktop.domain.book import Cell, CellType, CellValue, Merge, Oddity, Sheet
from desktop.sheets import limits
from desktop.sheets.content import Content, in_columns
from desktop.sheets.letters import readable
from desktop.sheets.numbers import stored_number
from desktop.sheets.odd import Odd
from desktop.sheets.office.xml import Attributes, Visitor, shortened, walk_chunks
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally
from desktop.sheets.xlsx.formats import FIRST_LIKELY_SERIAL, clock_told, excel_serial_of

_MOST_DIGITS = 9
_HIDDEN = ("SheetHidden", "SheetVeryHidden")


def read_xml_2003(content: bytes) -> Content:
    """Return what a workbook in XML of 2003 holds.

    Raises: RefusedError.
    """
    visitor = _Workbook()
    walk_chunks([content], "Workbook", "ss:Workbook", visitor)
    if not visitor.sheets:
        raise RefusedError(Odd.NO_SHEETS)
    return Content("xml2003", in_columns(visitor.sheets), oddities=(Oddity(Odd.OLD_XML.value), *visitor.oddities))


@dataclass(slots=True)
class _Workbook(Visitor):
    """Collects the worksheets."""

    sheets: list[Sheet] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
    _room: int = field(default_factory=lambda: limits.CELLS)
    _name: str = ""
    _hidden: bool = False
    _tally: Tally = field(default_factory=Tally)
    _cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    _merges: list[Merge] = field(default_factory=list)
    _hidden_rows: list[int] = field(default_factory=list)
    _row: int = 0
    _column: int = 0
    _across: int = 0
    _formula: str | None = None
    _type: str | None = None
    _take: list[str] | None = None

    def start(self, name: str, attributes: Attributes, /) -> None:
        match name:
            case "ss:Worksheet":
                self._begin(shortened(attributes).get("ss:Name", ""))
            case "ss:Row":
                self._enter_row(shortened(attributes))
            case "ss:Cell":
                self._enter_cell(shortened(attributes))
            case "ss:Data":
                self._type, self._take = shortened(attributes).get("ss:Type", "String"), []
            case _ if name.endswith("|Visible"):
                self._take = []
            case _:
                pass

    def end(self, name: str, /) -> None:
        match name:
            case "ss:Data":
                self._leave_data()
            case "ss:Cell":
                self._leave_cell()
            case "ss:Worksheet":
                self._finish()
            case _ if name.endswith("|Visible") and self._take is not None:
                self._hidden = "".join(self._take) in _HIDDEN
                self._take = None
            case _:
                pass

    def text(self, text: str, /) -> None:
        if self._take is not None:
            self._take.append(text)

    def _begin(self, name: str) -> None:
        self._name, self._hidden, self._tally = name, False, Tally()
        self._cells, self._merges, self._hidden_rows = {}, [], []
        self._row = self._column = 0

    def _enter_row(self, attributes: Attributes) -> None:
        self._row = _count(attributes, "ss:Index", self._row + 1)
        self._column = self._across = 0
        if attributes.get("ss:Hidden") == "1":
            self._hidden_rows.append(self._row)

    def _enter_cell(self, attributes: Attributes) -> None:
        self._column = _count(attributes, "ss:Index", self._column + self._across + 1)
        self._across = _count(attributes, "ss:MergeAcross", 0)
        down = _count(attributes, "ss:MergeDown", 0)
        self._formula = attributes.get("ss:Formula", "").removeprefix("=") or None
        self._type = None
        right, bottom = self._column + self._across, self._row + down
        if not (self._row >= 1 and bottom <= limits.ROWS and self._column >= 1 and right <= limits.COLUMNS):
            raise RefusedError(Odd.DAMAGED)
        if down or self._across:
            self._merges.append(Merge(self._row, self._column, bottom, right))
            if len(self._merges) > limits.MERGES:
                raise RefusedError(Odd.TOO_MANY_MERGES, limit=limits.MERGES)

    def _leave_data(self) -> None:
        if self._take is None or self._type is None:
            return
        raw = "".join(self._take)
        self._take = None
        value, kind = _value(self._type, raw)
        odd = _odd(self._type, kind)
        if odd is not None:
            self._tally.at(odd, self._row, self._column)
        elif not raw.strip():
            return
        self._keep(raw, value, kind)

    def _leave_cell(self) -> None:
        if self._formula is not None and self._type is None:
            self._tally.at(Odd.MISSING_VALUES, self._row, self._column)
            self._keep(f"={self._formula}", None, CellType.FORMULA)

    def _keep(self, raw: str, value: CellValue, kind: CellType) -> None:
        place = (self._row, self._column)
        if place in self._cells:
            self._tally.at(Odd.DUPLICATE_CELLS, *place)
            value, kind = None, CellType.ERROR
        self._cells[place] = Cell(*place, raw, value, kind, self._formula)
        self._room -= 1
        if self._room < 0:
            raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)

    def _finish(self) -> None:
        cells = tuple(self._cells[place] for place in sorted(self._cells))
        sheet = Sheet(self._name, cells, self._hidden, tuple(self._merges), tuple(self._hidden_rows))
        self.sheets.append(sheet)
        self.oddities += self._tally.oddities(self._name)


def _value(kind: str, raw: str) -> tuple[CellValue, CellType]:
    match kind:
        case "Number":
            number = stored_number(raw)
            return number, CellType.ERROR if number is None else CellType.NUMBER
        case "DateTime":
            return _moment(raw)
        case "Boolean":
            return raw == "1", CellType.BOOL
        case "Error":
            return None, CellType.ERROR
        case _:
            return readable(raw), CellType.TEXT


def _moment(raw: str) -> tuple[CellValue, CellType]:
    """Read a day; a time alone is one of 31/12/1899, and a day too early to be meant the number that was typed."""
    try:
        moment = datetime.fromisoformat(raw.strip()).replace(tzinfo=None)
    except ValueError:
        return None, CellType.ERROR
    serial = excel_serial_of(moment, date1904=False)
    if 0 <= serial < 1:
        return clock_told((moment - moment.min).seconds), CellType.TEXT
    return (serial, CellType.NUMBER) if serial < FIRST_LIKELY_SERIAL else (moment.date(), CellType.DATE)


def _odd(stored: str, read: CellType) -> Odd | None:
    """Return what is odd about a cell stored as one thing and read as another."""
    match stored, read:
        case "Error", _:
            return Odd.ERROR_CELLS
        case _, CellType.ERROR:
            return Odd.BAD_NUMBERS
        case "DateTime", CellType.NUMBER:
            return Odd.NUMBERS_AS_DATES
        case "DateTime", CellType.TEXT:
            return Odd.CLOCK_TIMES
        case _:
            return None


def _count(attributes: Attributes, name: str, default: int) -> int:
    text = attributes.get(name, "")
    return int(text[:_MOST_DIGITS]) if text.isascii() and text.isdigit() else default
