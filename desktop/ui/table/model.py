"""The one table model of the window, over a Table value."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.table.layout import Layout, laid_out
from desktop.ui.table.signs import meaning, shown

_Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_HORIZONTAL = Qt.Orientation.Horizontal
_NOWHERE = QModelIndex()

ALIGNMENTS = {
    Align.LEFT: int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
    Align.CENTRE: int(Qt.AlignmentFlag.AlignCenter),
    Align.RIGHT: int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
}

NO_TABLE = Table("", (), ())


class TableModel(QAbstractTableModel):
    """Shows one Table value at a time, laid out beforehand or when it is shown.

    `text_column` is the number of the column that holds the longest text, -1 when all hold numbers. `editable` says
    of a cell by its trace id whether something may be typed there.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = NO_TABLE
        self._layout = laid_out(NO_TABLE)
        self._over: dict[tuple[int, int], TableCell] = {}
        self.text_column = -1
        self.editable: Callable[[str], bool] | None = None

    @property
    def table(self) -> Table:
        """The table shown."""
        return self._table

    @property
    def layout(self) -> Layout:
        """The table shown as it was laid out, without what lies over it."""
        return self._layout

    def show(self, table: Table | Layout) -> None:
        """Show another table."""
        layout = laid_out(table) if isinstance(table, Table) else table
        self.beginResetModel()
        self._layout = layout
        self._table = layout.table
        self._over = {}
        self.text_column = _text_column(layout.table)
        self.endResetModel()

    def lay_over(self, cells: Mapping[str, TableCell]) -> None:
        """Show other cells in the place of those with the same trace ids; what lay over the table before is gone."""
        places = self.places
        before = self._over
        self._over = {places[id_]: cell for id_, cell in cells.items() if id_ in places}
        touched = {*before, *self._over}
        if touched:
            rows, columns = {row for row, _ in touched}, {column for _, column in touched}
            self.dataChanged.emit(self.index(min(rows), min(columns)), self.index(max(rows), max(columns)))

    @property
    def laid_over(self) -> tuple[tuple[int, int], ...]:
        """Row and column of every cell that something lies over."""
        return tuple(self._over)

    @property
    def places(self) -> Mapping[str, tuple[int, int]]:
        """Row and column of every cell that has a trace id."""
        return self._layout.places

    def row(self, number: int) -> Row:
        """Return the row at a position."""
        return self._table.rows[number]

    def column(self, number: int) -> Column:
        """Return the column at a position."""
        return self._table.columns[number]

    def cell(self, row: int, column: int) -> TableCell:
        """Return the cell at a position, what lies over it before what stands in the table."""
        if self._over and (over := self._over.get((row, column))) is not None:
            return over
        return self._table.rows[row].cells[column]

    def text(self, row: int, column: int) -> str:
        """Return what is written in the cell at a position."""
        if self._over and (over := self._over.get((row, column))) is not None:
            return shown(over, self._table.columns[column])
        return self._layout.texts[row][column]

    def find(self, cell_id: str) -> QModelIndex:
        """Return where the number of that trace id stands; an invalid index when it is not in the table."""
        place = self.places.get(cell_id)
        return QModelIndex() if place is None else self.index(*place)

    def may_type(self, index: _Index) -> bool:
        """Whether something may be typed into the cell at `index`."""
        id_ = self.cell(index.row(), index.column()).id if index.isValid() and self.editable is not None else None
        return id_ is not None and self.editable is not None and self.editable(id_)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what a cell may be used for."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.editable and self.may_type(index) else flags

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of rows; cells have no children."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of columns; cells have no children."""
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: _Index, role: int = _DISPLAY) -> str | int | None:
        """Return a cell's text, alignment, or what a screen reader says of it."""
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self.text(index.row(), index.column())
        if role == _ALIGNMENT:
            return ALIGNMENTS[self._table.columns[index.column()].align]
        if role == _ACCESSIBLE:
            return self._spoken(index.row(), index.column())
        if role == _TOOL_TIP:
            return meaning(self.cell(index.row(), index.column()).mark) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> str | int | None:
        """Return a column's heading or a row's number."""
        if role != _DISPLAY:
            return None
        if orientation != _HORIZONTAL:
            return section + 1
        if not 0 <= section < len(self._table.columns):
            return None
        return self._table.columns[section].title

    def _spoken(self, row: int, column: int) -> str:
        sign = meaning(self.cell(row, column).mark)
        text = self.text(row, column)
        return f"{text}, {sign}" if sign else text


def _text_column(table: Table) -> int:
    widths = [(each.width, -number) for number, each in enumerate(table.columns) if each.align is Align.LEFT]
    return -max(widths)[1] if widths else -1
