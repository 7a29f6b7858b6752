"""Workbooks in Excel's XML of 2003 (SpreadsheetML), often under the name .xls."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from desktop.domain.book import Cell, CellType, CellValue, Merge, Oddity, Sheet, a1
from desktop.sheets import limits
from desktop.sheets.content import Content, in_columns
from desktop.sheets.letters import readable
from desktop.sheets.numbers import stored_number
from desktop.sheets.odd import Odd
from desktop.sheets.office.xml import Attributes, Visitor, shortened, walk_chunks
from desktop.sheets.old.xml2003_styles import Styles2003
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally
from desktop.sheets.xlsx.formats import FIRST_LIKELY_SERIAL, clock_of, clock_told, day_of, excel_serial_of
from desktop.sheets.xlsx.styles import Style

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
    notes = (Odd.OLD_XML, Odd.DATE_1904) if visitor.date1904 else (Odd.OLD_XML,)
    oddities = (*(Oddity(odd.value) for odd in notes), *visitor.oddities)
    return Content("xml2003", in_columns(visitor.sheets), oddities=oddities, date1904=visitor.date1904)


@dataclass(slots=True)
class _Workbook(Visitor):
    """Collects the worksheets."""

    sheets: list[Sheet] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
    date1904: bool = False
    _room: int = field(default_factory=lambda: limits.CELLS)
    _name: str = ""
    _hidden: bool = False
    _tally: Tally = field(default_factory=Tally)
    _cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    _merges: list[Merge] = field(default_factory=list)
    _hidden_rows: list[int] = field(default_factory=list)
    _hidden_columns: set[int] = field(default_factory=set)
    _columns_seen: int = 0
    _row: int = 0
    _column: int = 0
    _across: int = 0
    _formula: str | None = None
    _type: str | None = None
    _take: list[str] | None = None
    _comment: list[str] | None = None
    _styles: Styles2003 = field(default_factory=Styles2003)
    _style: str = ""

    def start(self, name: str, attributes: Attributes, /) -> None:
        match name:
            case "ss:Worksheet":
                self._begin(shortened(attributes).get("ss:Name", ""))
            case "ss:Column":
                self._take_column(shortened(attributes))
            case "ss:Row":
                self._enter_row(shortened(attributes))
            case "ss:Cell":
                self._enter_cell(shortened(attributes))
            case "ss:Style" | "ss:Font" | "ss:NumberFormat" if self._comment is None:
                self._styles.take(name, shortened(attributes))
            case "ss:Comment":
                self._comment = []
            case "ss:Data" if self._comment is None:
                self._type, self._take = shortened(attributes).get("ss:Type", "String"), []
            case _ if name.endswith("|Visible"):
                self._take = []
            case _ if name.endswith("|Date1904"):
                self.date1904 = True
            case _:
                pass

    def end(self, name: str, /) -> None:
        match name:
            case "ss:Comment":
                self._leave_comment()
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
        if self._comment is not None:
            self._comment.append(text)
        elif self._take is not None:
            self._take.append(text)

    def _begin(self, name: str) -> None:
        self._name, self._hidden, self._tally = name, False, Tally()
        self._cells, self._merges, self._hidden_rows, self._hidden_columns = {}, [], [], set()
        self._row = self._column = self._columns_seen = 0

    def _take_column(self, attributes: Attributes) -> None:
        first = _count(attributes, "ss:Index", self._columns_seen + 1)
        self._columns_seen = min(first + _count(attributes, "ss:Span", 0), limits.COLUMNS)
        if attributes.get("ss:Hidden") == "1":
            self._hidden_columns.update(range(first, self._columns_seen + 1))

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
        self._type, self._style = None, attributes.get("ss:StyleID", "")
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
        style = self._styles.style(self._style)
        value, kind = _value(self._type, raw)
        odd = _odd(self._type, kind)
        if self._type == "Number" and isinstance(value, Decimal):
            value, kind, odd = _shown(value, style, date1904=self.date1904)
        if odd is not None:
            self._tally.at(odd, self._row, self._column)
        elif not raw.strip():
            return
        self._keep(str(value) if odd is Odd.CLOCK_TIMES else raw, value, kind)

    def _leave_comment(self) -> None:
        words = " ".join(readable("".join(self._comment or ())).split())
        self._tally.said(Odd.COMMENTS, a1(max(self._row, 1), max(self._column, 1)), words)
        self._comment = None

    def _leave_cell(self) -> None:
        if self._formula is not None and self._type is None:
            self._tally.at(Odd.MISSING_VALUES, self._row, self._column)
            self._keep(f"={self._formula}", None, CellType.FORMULA)

    def _keep(self, raw: str, value: CellValue, kind: CellType) -> None:
        place = (self._row, self._column)
        if place in self._cells:
            self._tally.at(Odd.DUPLICATE_CELLS, *place)
            value, kind = None, CellType.ERROR
        style = self._styles.style(self._style)
        shown, font = style.number_format, style.font
        self._cells[place] = Cell(*place, raw, value, kind, self._formula, shown, font, style.bold, struck=style.struck)
        self._room -= 1
        if self._room < 0:
            raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)

    def _finish(self) -> None:
        cells = tuple(self._cells[place] for place in sorted(self._cells))
        right = max((cell.column for cell in cells), default=0)
        columns = tuple(sorted(column for column in self._hidden_columns if column <= right))
        sheet = Sheet(self._name, cells, self._hidden, tuple(self._merges), tuple(self._hidden_rows), columns)
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


def _shown(number: Decimal, style: Style, *, date1904: bool) -> tuple[CellValue, CellType, Odd | None]:
    """Return what a number is in its style, which may show it as a day, a time or a percentage."""
    if not (style.date or style.clock):
        return number, CellType.NUMBER, Odd.PERCENT_CELLS if style.percent else None
    told = clock_of(number, style.number_format or "") if style.clock else None
    if told is not None:
        return told, CellType.TEXT, Odd.CLOCK_TIMES
    day = day_of(number, date1904=date1904)
    if day is not None:
        return day, CellType.DATE, None
    return number, CellType.NUMBER, Odd.NUMBERS_AS_DATES if number else None


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
