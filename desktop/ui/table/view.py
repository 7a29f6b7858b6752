"""The table view of the window: headings and first columns that stay, blocks that can be copied."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelection, QMimeData, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from desktop.domain.table import Mark, Table
from desktop.ui.table.copying import as_html, as_text, with_headings
from desktop.ui.table.delegate import ROW_HEIGHT
from desktop.ui.table.followed import follow
from desktop.ui.table.frozen import Frozen
from desktop.ui.table.heading import Heading
from desktop.ui.table.layout import Layout
from desktop.ui.table.looks import prepare, resize
from desktop.ui.table.model import TableModel
from desktop.ui.table.widths import column_widths, natural_widths, row_heights, widened

_AT_ONCE = 240
"""How many rows are measured before a table is shown; of longer ones the rest follows bit by bit."""


class TableView(QTableView):
    """Shows a Table. `picked` is the trace id of the cell the officer went to, `rowed` the key of its row."""

    picked = Signal(str)
    rowed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TableModel(self)
        self._frozen: Frozen | None = None
        self._frozen_count = 0
        self._natural: list[int] = []
        self._widths: list[int] = []
        self._heights: list[int] = []
        self._measured = 0
        self._further = QTimer(self)
        self._further.timeout.connect(self._measure_further)
        prepare(self, self._model)
        self.horizontalScrollBar().rangeChanged.connect(self._show_frozen)
        self._model.dataChanged.connect(self._widen)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def table(self) -> Table:
        """The table shown."""
        return self._model.table

    @property
    def shown(self) -> TableModel:
        """The model of the table shown."""
        return self._model

    def show_table(self, table: Table | Layout) -> None:
        """Show `table`, staying on the same cell where it still exists."""
        kept = self.current_id()
        columns = (table if isinstance(table, Table) else table.table).columns
        self._frozen_count = max((number + 1 for number, each in enumerate(columns) if each.frozen), default=0)
        if self._frozen_count and self._frozen is None:
            self._frozen = Frozen(self, self._model)  # before the table is there: it is laid out with it, not once more
            self._frozen.let_go.connect(self._follow)
        self._model.show(table)
        if self._frozen is not None:
            self._frozen.keep(self._frozen_count)
        self._measure()
        if kept:
            self.go_to(kept)

    @property
    def whole_height(self) -> int:
        """How high the view must be to show every row."""
        return sum(self._heights) + self.horizontalHeader().height() + 2 * self.frameWidth()

    def pick_rows(self) -> None:
        """Let whole rows be chosen instead of cells."""
        for view in self._views:
            view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

    @property
    def chosen_rows(self) -> list[int]:
        """The numbers of the rows the choice holds cells of, from top to bottom."""
        return _lines_of(self.selectionModel().selection())[0]

    def current_id(self) -> str:
        """Return the trace id of the current cell; an empty string when it has none."""
        index = self.currentIndex()
        if not index.isValid():
            return ""
        return self._model.cell(index.row(), index.column()).id or ""

    def go_to(self, cell_id: str) -> bool:
        """Go to the cell of that trace id; False when it is not in the table."""
        index = self._model.find(cell_id)
        if index.isValid():
            self.setCurrentIndex(index)
        return index.isValid()

    def go_to_row(self, key: str) -> bool:
        """Go to the cell of that trace id, else to the row of that key; False when neither is in the table."""
        if self.go_to(key):
            return True
        row = next((number for number, each in enumerate(self.table.rows) if each.key == key), -1)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))
        return row >= 0

    def go_on(self, marks: Collection[Mark], step: int) -> bool:
        """Go to the next (`step` 1) or previous (-1) cell that bears one of `marks`, round the end; False if none."""
        width = len(self.table.columns)
        places = [
            row * width + column
            for row, each in enumerate(self.table.rows)
            for column, cell in enumerate(each.cells)
            if cell.mark in marks
        ]
        if not places:
            return False
        here = self.currentIndex()
        now = here.row() * width + here.column() if here.isValid() else -1
        later = [each for each in places if (each - now) * step > 0]
        following = (later or places)[0] if step > 0 else (later or places)[-1]
        self.setCurrentIndex(self._model.index(*divmod(following, width)))
        return True

    def copy(self) -> None:
        """Put the chosen block with its headings on the clipboard."""
        rows, columns = _lines_of(self.selectionModel().selection())
        if not rows:
            return
        columns = with_headings(self.table, columns)
        block = QMimeData()
        block.setText(as_text(self.table, rows, columns))
        block.setHtml(as_html(self.table, rows, columns))
        QGuiApplication.clipboard().setMimeData(block)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Ctrl+C, else move as tables do."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a number to where it comes from on Alt+click."""
        super().mouseReleaseEvent(event)
        self._follow(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the text column what is left."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, out from under the columns that stay."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() < self._frozen_count:
            bar.setValue(before)
            return
        hidden = self._frozen_width() - self.columnViewportPosition(index.column())
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    def _show_frozen(self) -> None:
        needed = self._frozen_count > 0 and self.horizontalScrollBar().maximum() > 0
        if self._frozen is not None:
            self._frozen.setVisible(needed)
        heading = self.horizontalHeader()
        if isinstance(heading, Heading):
            heading.covered = self._frozen_width() if needed else 0

    def _measure(self) -> None:
        self._natural = natural_widths(self._model, self.font())
        self._widths = []
        self._fit()

    def _widen(self) -> None:
        natural = widened(self._model, self._natural, self.font())
        if natural != self._natural:
            self._natural = natural
            self._fit()

    def _fit(self) -> None:
        whole = self.width() - 2 * self.frameWidth()
        most = self.height() - 2 * self.frameWidth() - self.horizontalHeader().height()
        narrow = whole - self.verticalScrollBar().sizeHint().width()
        least = ROW_HEIGHT * len(self.table.rows)
        widths, heights = self._sizes(narrow if least > most else whole)
        if least <= most < sum(heights):
            widths, heights = self._sizes(narrow)
        for view in reversed(self._views):
            resize(view.horizontalHeader(), widths)
            resize(view.verticalHeader(), heights)
            view.updateGeometries()  # else the bars learn too late how long the table is, and a far cell is not reached
        self._lay_out_headings()
        self._show_frozen()

    def _sizes(self, room: int) -> tuple[list[int], list[int]]:
        widths = column_widths(self._model, self._natural, room)
        if widths != self._widths:
            self._widths = widths
            count = len(self.table.rows)
            self._measured = min(_AT_ONCE, count)
            self._heights = row_heights(self._model, self.font(), widths, range(self._measured))
            self._heights += [ROW_HEIGHT] * (count - self._measured)
            if self._measured < count:
                self._further.start()
        return widths, self._heights

    def _measure_further(self) -> None:
        """Measure some more rows of a long table; what is in sight stays where it is."""
        first, count = self._measured, len(self.table.rows)
        self._measured = min(first + _AT_ONCE, count)
        if self._measured == count:
            self._further.stop()
        heights = row_heights(self._model, self.font(), self._widths, range(first, self._measured))
        self._heights[first : self._measured] = heights
        still = self._row_in_sight()
        before = self.rowViewportPosition(still)
        for view in reversed(self._views):
            resize(view.verticalHeader(), heights, first)
            view.updateGeometries()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rowViewportPosition(still) - before)

    def _row_in_sight(self) -> int:
        """Return the row the officer is at where it is in sight, else the first one that is."""
        here = self.currentIndex().row()
        return here if 0 <= self.rowViewportPosition(here) < self.viewport().height() else self.rowAt(0)

    @property
    def _views(self) -> tuple[QTableView, ...]:
        return (self,) if self._frozen is None else (self, self._frozen)

    def _lay_out_headings(self) -> None:
        heading = self.horizontalHeader()
        height = heading.needed_height() if isinstance(heading, Heading) else 0
        for view in self._views:
            view.horizontalHeader().setFixedHeight(height)
        if self._frozen is not None:
            edge = self.frameWidth()
            self._frozen.setGeometry(edge, edge, self._frozen_width(), height + self.viewport().height())

    def _frozen_width(self) -> int:
        return sum(self.columnWidth(number) for number in range(self._frozen_count))

    def _follow(self, event: QMouseEvent) -> None:
        clicked = event.button() is Qt.MouseButton.LeftButton and self.currentIndex().isValid()
        if clicked and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            follow(self)

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.rowed.emit(self._model.row(current.row()).key)
            self.picked.emit(self.current_id())


def _lines_of(chosen: QItemSelection) -> tuple[list[int], list[int]]:
    """Return the numbers of the rows and of the columns a choice holds cells of."""
    rows = {row for each in chosen.toList() for row in range(each.top(), each.bottom() + 1)}
    columns = {column for each in chosen.toList() for column in range(each.left(), each.right() + 1)}
    return sorted(rows), sorted(columns)


def copy_from(widget: QWidget | None) -> None:
    """Copy from whatever has the focus: a table's block, or chosen text."""
    match widget:
        case TableView() | QLineEdit() | QPlainTextEdit() | QTextEdit():
            widget.copy()
        case QLabel() if widget.hasSelectedText():
            QGuiApplication.clipboard().setText(widget.selectedText())
