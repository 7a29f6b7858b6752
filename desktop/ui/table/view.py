"""The table view of the window: headings and first columns that stay, blocks that can be copied."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from desktop.domain.table import Mark, Table
from desktop.ui.table.copying import as_html, as_text, with_headings
from desktop.ui.table.delegate import ROW_HEIGHT, CellDelegate
from desktop.ui.table.heading import Heading
from desktop.ui.table.layout import Layout
from desktop.ui.table.model import TableModel
from desktop.ui.table.widths import column_widths, natural_widths, row_heights, widened

_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class TableView(QTableView):
    """Shows a Table. `picked` is the trace id of the cell the officer went to, `rowed` the key of its row."""

    picked = Signal(str)
    rowed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TableModel(self)
        self._frozen = QTableView(self)
        self._frozen_count = 0
        self._natural: list[int] = []
        self._widths: list[int] = []
        self._heights: list[int] = []
        for view in (self, self._frozen):
            _prepare(view, self._model)
        self._frozen.setSelectionModel(self.selectionModel())
        self._freeze()
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
        self._model.show(table)
        table = self.table
        self._frozen_count = max((number + 1 for number, each in enumerate(table.columns) if each.frozen), default=0)
        for number in range(len(table.columns)):
            self._frozen.setColumnHidden(number, number >= self._frozen_count)
        self._measure()
        if kept:
            self.go_to(kept)

    @property
    def whole_height(self) -> int:
        """How high the view must be to show every row."""
        return sum(self._heights) + self.horizontalHeader().height() + 2 * self.frameWidth()

    def pick_rows(self) -> None:
        """Let whole rows be chosen instead of cells."""
        for view in (self, self._frozen):
            view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

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
        chosen = self.selectionModel().selectedIndexes()
        if not chosen:
            return
        rows = sorted({index.row() for index in chosen})
        columns = with_headings(self.table, sorted({index.column() for index in chosen}))
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

    def _freeze(self) -> None:
        self._frozen.setObjectName("frozen")
        self._frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._frozen.setFrameShape(QTableView.Shape.NoFrame)
        self._frozen.setHorizontalScrollBarPolicy(_OFF)
        self._frozen.setVerticalScrollBarPolicy(_OFF)
        self._frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(self._frozen.verticalScrollBar().setValue)
        self._frozen.raise_()  # over the viewport and the headings, which were made after it
        self._frozen.hide()
        self.horizontalScrollBar().rangeChanged.connect(self._show_frozen)

    def _show_frozen(self) -> None:
        needed = self._frozen_count > 0 and self.horizontalScrollBar().maximum() > 0
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
        widths, heights = self._sizes(whole)
        if sum(heights) + self.horizontalHeader().height() > self.height() - 2 * self.frameWidth():
            widths, heights = self._sizes(whole - self.verticalScrollBar().sizeHint().width())
        for view in (self, self._frozen):
            _resize(view.horizontalHeader(), widths)
            _resize(view.verticalHeader(), heights)
        self._lay_out_headings()
        self._show_frozen()

    def _sizes(self, room: int) -> tuple[list[int], list[int]]:
        widths = column_widths(self._model, self._natural, room)
        if widths != self._widths:
            self._widths = widths
            self._heights = row_heights(self._model, self.font(), widths)
        return widths, self._heights

    def _lay_out_headings(self) -> None:
        heading = self.horizontalHeader()
        height = heading.needed_height() if isinstance(heading, Heading) else 0
        for view in (self, self._frozen):
            view.horizontalHeader().setFixedHeight(height)
        edge = self.frameWidth()
        self._frozen.setGeometry(edge, edge, self._frozen_width(), height + self.viewport().height())

    def _frozen_width(self) -> int:
        return sum(self.columnWidth(number) for number in range(self._frozen_count))

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.rowed.emit(self._model.row(current.row()).key)
            self.picked.emit(self.current_id())


def _prepare(view: QTableView, model: TableModel) -> None:
    view.setModel(model)
    view.setItemDelegate(CellDelegate(view))
    view.setHorizontalHeader(Heading(view))
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    view.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
    view.setShowGrid(False)
    view.setWordWrap(True)
    view.setTabKeyNavigation(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


def _resize(header: QHeaderView, sizes: list[int]) -> None:
    for number, size in enumerate(sizes):
        if header.sectionSize(number) != size:
            header.resizeSection(number, size)


def copy_from(widget: QWidget | None) -> None:
    """Copy from whatever has the focus: a table's block, or chosen text."""
    match widget:
        case TableView() | QLineEdit() | QPlainTextEdit() | QTextEdit():
            widget.copy()
        case QLabel() if widget.hasSelectedText():
            QGuiApplication.clipboard().setText(widget.selectedText())
