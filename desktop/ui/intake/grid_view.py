"""A member's sheet drawn as a grid: tables framed, headings tinted, totals hatched, the cells used outlined.

Where the table stands is put right here: its edges are dragged, or rows are chosen and named by a key.
"""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from desktop.domain.bounds import Bounds
from desktop.domain.extract import place_of
from desktop.ui.intake.grid_model import GridModel
from desktop.ui.intake.grid_painting import GridDelegate
from desktop.ui.intake.region_edges import Edge, dragged, edges, with_headings, with_rows
from desktop.ui.intake.sheet_drawing import Drawing

_ROW, _SIDE, _HEAD, _NEAR = 25, 5, 40, 5
_LONGEST = 40


class GridView(QTableView):
    """Signals: `went(row, column)` the officer is at that cell, both counted from 1.

    `bounded(bounds)` the table is to stand elsewhere; `marked()` it does stand there. `mending(cell)` a cell is to be
    put right, `unmended(key)` as it was sent again.
    """

    went = Signal(int, int)
    bounded = Signal(object)
    marked = Signal()
    mending = Signal(str)
    unmended = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = GridModel(self)
        self.setModel(self._model)
        self.setItemDelegate(GridDelegate(self))
        self.setAccessibleName(name)
        self.setObjectName("grid")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setFixedHeight(_HEAD)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.viewport().setMouseTracking(True)
        self._bounds: Bounds | None = None
        self._held: Edge | None = None
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def drawing(self) -> Drawing | None:
        """The sheet shown."""
        return self._model.drawing

    @property
    def at(self) -> str:
        """The address of the current cell; an empty string where there is none."""
        from desktop.domain.book import a1

        index = self.currentIndex()
        return a1(index.row() + 1, index.column() + 1) if index.isValid() else ""

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Show a sheet; the officer stays at the same cell of the same sheet."""
        same = drawing is not None and self.drawing is not None and self.drawing.name == drawing.name
        kept = self.at if same else ""
        self.clearSpans()
        self._model.show(drawing)
        if drawing is None:
            return
        self._size(drawing)
        for each in drawing.merges:
            if each.bottom <= drawing.rows and each.right <= drawing.columns:
                self.setSpan(each.top - 1, each.left - 1, each.bottom - each.top + 1, each.right - each.left + 1)
        self.go_to(kept or _first(drawing))

    def go_to(self, address: str) -> bool:
        """Go to a cell; False where the sheet has none of that address."""
        place = place_of(address)
        index = self._model.index(place[0] - 1, place[1] - 1) if place else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            across = self.horizontalScrollBar().value()
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
            self.horizontalScrollBar().setValue(across)
            self.scrollTo(index)
        return index.isValid()

    def show_bounds(self, bounds: Bounds | None) -> None:
        """Draw the edges of a table where it is to stand; None draws none."""
        self._bounds = bounds
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the rows chosen as headings on T, as the table's rows on D; read the table from there on Enter.

        Put the cell right on F2, take that back on Delete.
        """
        match event.key():
            case Qt.Key.Key_T if not event.modifiers():
                self._take_headings()
            case Qt.Key.Key_D if not event.modifiers():
                self._take_rows()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self.marked.emit()
            case Qt.Key.Key_F2 if not event.modifiers():
                self._mend()
            case Qt.Key.Key_Delete if not event.modifiers():
                self._unmend()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the keys do."""
        menu = QMenu(self)
        menu.addAction(self.tr("Put this cell right…\tF2"), self._mend)
        menu.addAction(self.tr("As it was sent\tDelete"), self._unmend).setEnabled(bool(self._mended))
        menu.addSeparator()
        menu.addAction(self.tr("These rows are headings\tT"), self._take_headings)
        menu.addAction(self.tr("These are the rows of the table\tD"), self._take_rows)
        menu.addAction(self.tr("Read the table from there\tEnter"), self.marked.emit)
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge, else choose cells."""
        self._held = self._edge_at(event.position().toPoint().y())
        if self._held is None:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the edge that is held; over an edge the pointer says that it can be."""
        y = event.position().toPoint().y()
        if self._held is not None and self._bounds is not None:
            self.bounded.emit(dragged(self._bounds, self._held, self._line_at(y)))
            return
        near = self._edge_at(y) is not None
        self.viewport().setCursor(Qt.CursorShape.SplitVCursor if near else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the edge go."""
        if self._held is None:
            super().mouseReleaseEvent(event)
        self._held = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edges over the cells."""
        super().paintEvent(event)
        if self._bounds is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2, Qt.PenStyle.DashLine))
        for row in edges(self._bounds).values():
            painter.drawLine(0, self._y_under(row), self.viewport().width(), self._y_under(row))
        painter.end()

    @property
    def _mended(self) -> str:
        """The key under which the current cell was put right; an empty string where it was not."""
        index = self.currentIndex()
        mends = self.drawing.mends if self.drawing is not None else {}
        made = mends.get((index.row() + 1, index.column() + 1))
        return made.key if made is not None else ""

    def _mend(self) -> None:
        if self.at:
            self.mending.emit(self.at)

    def _unmend(self) -> None:
        if self._mended:
            self.unmended.emit(self._mended)

    def _take_headings(self) -> None:
        if rows := self._rows():
            self.bounded.emit(with_headings(self._bounds, *rows))

    def _take_rows(self) -> None:
        if rows := self._rows():
            self.bounded.emit(with_rows(self._bounds, *rows))

    def _rows(self) -> tuple[int, int] | None:
        """The first and last row chosen, counted from 1."""
        rows = [index.row() + 1 for index in self.selectionModel().selectedIndexes()]
        return (min(rows), max(rows)) if rows else None

    def _edge_at(self, y: int) -> Edge | None:
        there = edges(self._bounds) if self._bounds is not None else {}
        return next((edge for edge, row in there.items() if abs(self._y_under(row) - y) <= _NEAR), None)

    def _y_under(self, row: int) -> int:
        if row < 1:
            return self.rowViewportPosition(0)
        last = min(row, self._model.rowCount()) - 1
        return self.rowViewportPosition(last) + self.rowHeight(last)

    def _line_at(self, y: int) -> int:
        """The row under which the line nearest to `y` lies."""
        row = self.rowAt(y)
        if row < 0:
            return self._model.rowCount() if y > 0 else 0
        return row + (1 if y - self.rowViewportPosition(row) > self.rowHeight(row) / 2 else 0)

    def _size(self, drawing: Drawing) -> None:
        self.verticalHeader().setFixedWidth(self._width_of_rows(drawing))
        across = self.fontMetrics().averageCharWidth() + 1
        header = self.horizontalHeader()
        for number, width in enumerate(drawing.widths):
            taken = str(self._model.headerData(number, Qt.Orientation.Horizontal) or "")
            least = max(header.fontMetrics().horizontalAdvance(line) for line in taken.split("\n")) + 4 * _SIDE
            header.resizeSection(number, max(width * across + 2 * _SIDE, least))

    def _width_of_rows(self, drawing: Drawing) -> int:
        """How wide the headings of the rows are: as the longest of them, for what measures them itself takes bold."""
        numbers = {drawing.rows, *drawing.leaves, *drawing.hidden_rows}
        heads = [str(self._model.headerData(each - 1, Qt.Orientation.Vertical)) for each in numbers]
        metrics = self.verticalHeader().fontMetrics()
        return max(map(metrics.horizontalAdvance, sorted(heads, key=len)[-_LONGEST:])) + 3 * _SIDE

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.went.emit(current.row() + 1, current.column() + 1)


def _first(drawing: Drawing) -> str:
    from desktop.domain.book import a1

    return a1(drawing.frames[0].top, drawing.frames[0].left) if drawing.frames else "A1"
