"""One sheet part, streamed: its cells wherever they say they stand, its merges, its hidden rows and columns."""

from typing import NamedTuple

from desktop.domain.book import Cell, Merge
from desktop.sheets import limits
from desktop.sheets.columns import Columns, in_parts
from desktop.sheets.odd import Odd
from desktop.sheets.office.xml import Attributes, Visitor
from desktop.sheets.refusal import RefusedError
from desktop.sheets.xlsx.addresses import area, moved, position
from desktop.sheets.xlsx.cells import CellReader, Stored
from desktop.sheets.xlsx.hidden import hides
from desktop.sheets.xlsx.rows_alike import RowsAlike
from desktop.sheets.xlsx.strings import RichText, Text
from desktop.sheets.xlsx.usual_cells import UsualCells
from desktop.sheets.xlsx.usual_rows import COLUMNS

_MOST_DIGITS = 9


class _Shared(NamedTuple):
    row: int
    column: int
    formula: str


class SheetVisitor(Visitor):
    """Collects one sheet. Cells come out in the order of the part; `ordered` says whether that is row order."""

    __slots__ = (
        *("_alike", "_cells", "_column", "_count", "_formula", "_in_cell", "_in_rows", "_last", "_letters", "_parts"),
        *("_passed_on", "_reader", "_rich", "_room", "_row", "_row_text", "_shared", "_shared_index", "_skipping"),
        *("_style", "_take", "_text", "_type", "_usual", "_value"),
        *("filtered", "hidden_columns", "hidden_rows", "merges", "ordered"),
    )

    def __init__(self, reader: CellReader, room: int) -> None:
        self._reader = reader
        self._room = room
        self.merges: list[Merge] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self.filtered, self.ordered = False, True
        self._cells: list[Cell] = []
        self._parts: list[Columns] = []
        self._count = self._last = self._passed_on = self._skipping = 0
        self._in_rows = self._in_cell = False
        self._row, self._row_text, self._column = 0, "0", 0
        self._type, self._style = "n", ""
        self._take: list[str] | None = None
        self._value: list[str] | None = None
        self._formula: list[str] | None = None
        self._shared_index: str | None = None
        self._rich: RichText | None = None
        self._text: Text | None = None
        self._shared: dict[str, _Shared] = {}
        self._letters = limits.SHARED_LETTERS
        self._alike, self._usual = RowsAlike(), UsualCells(reader)

    def parts(self) -> list[Columns]:
        """Return the cells collected so far, column by column."""
        self._parts += in_parts(self._cells)
        self._cells = []
        return self._parts

    def new_parts(self) -> list[Columns]:
        """Return those of the parts collected so far that were not returned before."""
        new = self._parts[self._passed_on :]
        self._passed_on += len(new)
        return new

    def take_usual(self, stretch: str) -> bool:
        """Take a stretch of rows at once, where all of them are usual and stand where rows belong."""
        between_rows = self._in_rows and not self._in_cell and not self._skipping
        taken = self._alike.taken_apart(stretch) if between_rows else None
        for rows in taken or ():
            self._row, self._row_text = rows.last, str(rows.last)
            self.hidden_rows.update(rows.hidden)
            self._keep_all(self._usual.made_of(rows, self._whole_shared))
        return taken is not None

    def start(self, name: str, attributes: Attributes) -> None:
        """Enter an element."""
        if self._skipping:
            self._skipping += 1
        elif name == "mc:Choice":
            self._skip_choice()
        elif name == "c":
            self._enter_cell(attributes)
        elif self._in_cell:
            self._enter_in_cell(name, attributes)
        elif name == "row":
            self._enter_row(attributes)
        else:
            self._enter_other(name, attributes)

    def end(self, name: str) -> None:
        """Leave an element."""
        if self._skipping:
            self._skipping -= 1
        elif name == "c":
            self._leave_cell()
        elif name in ("v", "f"):
            self._take = None
        elif name == "sheetData":
            self._in_rows = False
        elif self._rich is not None:
            self._leave_rich(name)

    def text(self, text: str) -> None:
        """Take a stretch of text."""
        if self._take is not None:
            self._take.append(text)
        elif self._rich is not None:
            self._rich.take(text)

    def _skip_choice(self) -> None:
        """Leave out what is written for newer programs; the fallback beside it is read."""
        self._skipping = 1
        if self._in_rows:
            self._reader.tally.anywhere(Odd.ALTERNATE_CONTENT)

    def _enter_row(self, attributes: Attributes) -> None:
        stated = attributes.get("r")
        self._row = self._row + 1 if stated is None else _count(stated)
        self._row_text = str(self._row)
        self._column = 0
        if hides(attributes, "ht") and 1 <= self._row <= limits.ROWS:
            self.hidden_rows.add(self._row)

    def _enter_cell(self, attributes: Attributes) -> None:
        self._in_cell = True
        self._type = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._value = self._formula = self._take = self._rich = self._text = self._shared_index = None
        self._place(attributes.get("r"))

    def _place(self, address: str | None) -> None:
        if address is None:
            self._column += 1
            return
        if address.endswith(self._row_text) and (known := COLUMNS.get(address.removesuffix(self._row_text))):
            self._column = known
            return
        place = position(address)
        if place is None:
            self._column += 1
            self._reader.tally.at(Odd.MISPLACED_CELLS, max(self._row, 1), self._column)
            return
        if place[0] != self._row:
            self._reader.tally.at(Odd.MISPLACED_CELLS, *place)
            self._row = place[0]
            self._row_text = str(self._row)
        self._column = place[1]

    def _enter_in_cell(self, name: str, attributes: Attributes) -> None:
        if self._rich is not None:
            self._rich.start(name, attributes)
        elif name == "v":
            self._enter_value()
        elif name == "f":
            self._formula = self._take = []
            if attributes.get("t") == "shared":
                self._shared_index = attributes.get("si", "")
        elif name == "is":
            self._rich = RichText()

    def _enter_value(self) -> None:
        if self._value is None:
            self._value = []
        else:  # which of two values is meant nobody can say
            self._reader.tally.at(Odd.DUPLICATE_CELLS, self._row, self._column)
            self._value.append(" | ")
            self._type = "e"
        self._take = self._value

    def _leave_rich(self, name: str) -> None:
        if self._rich is None:
            return
        if name == "is":
            self._text, self._rich = self._rich.done(), None
        else:
            self._rich.end(name)

    def _leave_cell(self) -> None:
        self._in_cell = False
        if self._value is None and self._formula is None and self._text is None:
            return
        row, column = self._row, self._column
        if not (1 <= row <= limits.ROWS and 1 <= column <= limits.COLUMNS):
            self._reader.tally.anywhere(Odd.BEYOND_EDGE)
            return
        value = None if self._value is None else "".join(self._value)
        formula = None if self._formula is None else self._whole_formula(self._formula)
        cell = self._reader.read(Stored(row, column, self._type, self._style, value, formula, self._text))
        if cell is not None:
            self._keep(cell)

    def _keep(self, cell: Cell) -> None:
        self._rise(cell.row, cell.column)
        self._cells.append(cell)
        self._check_room(1)

    def _keep_all(self, part: Columns) -> None:
        """Keep cells that are in row order."""
        if part.raws:
            self._rise(part.rows[0], part.columns[0])
            self._last = _key(part.rows[-1], part.columns[-1])
            self.parts().append(part)
            self._check_room(len(part.raws))

    def _rise(self, row: int, column: int) -> None:
        key = _key(row, column)
        self.ordered = self.ordered and key > self._last
        self._last = key

    def _check_room(self, more: int) -> None:
        self._count += more
        if self._count > self._room:
            raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)

    def _whole_formula(self, pieces: list[str]) -> str:
        formula = "".join(pieces)
        if self._shared_index is None:
            return formula
        return self._whole_shared(self._row, self._column, self._shared_index, formula)

    def _whole_shared(self, row: int, column: int, index: str, formula: str) -> str:
        """Return the formula of a cell that shares it: its own, for others to share, or the one stated before."""
        if formula:
            self._shared[index] = _Shared(row, column, formula)
            return formula
        first = self._shared.get(index)
        if first is None:
            return ""
        self._letters -= len(first.formula)
        if self._letters < 0:
            raise RefusedError(Odd.UNPACKS_TOO_LARGE, limit=limits.UNPACKED_SIZE // limits.MEGABYTE)
        return moved(first.formula, row - first.row, column - first.column)

    def _enter_other(self, name: str, attributes: Attributes) -> None:
        match name:
            case "sheetData":
                self._in_rows = True
            case "col" if hides(attributes, "width"):
                self.hidden_columns.append((_count(attributes.get("min", "")), _count(attributes.get("max", ""))))
            case "mergeCell":
                self._merge(attributes.get("ref", ""))
            case "filterColumn":
                self.filtered = True
            case _:
                pass

    def _merge(self, reference: str) -> None:
        merged = area(reference)
        if merged is None:
            self._reader.tally.anywhere(Odd.BAD_MERGES)
            return
        self.merges.append(merged)
        if len(self.merges) > limits.MERGES:
            raise RefusedError(Odd.TOO_MANY_MERGES, limit=limits.MERGES)


def _key(row: int, column: int) -> int:
    """Return a number that rises from cell to cell in row order."""
    return row * limits.COLUMNS + column


def _count(text: str) -> int:
    """Return a stated row or column number; 0, which lies outside every sheet, for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else 0
