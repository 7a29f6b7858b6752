"""A member's sheet drawn as a grid: tables framed, headings tinted, totals hatched, the cells used outlined."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.domain.extract import place_of
from desktop.ui.intake.grid_model import GridModel
from desktop.ui.intake.sheet_drawing import Band, Drawing, Frame

_Index = QModelIndex | QPersistentModelIndex
_ROW, _SIDE, _HEAD = 25, 5, 40
_FLAGS = int(Qt.TextFlag.TextSingleLine)


class GridView(QTableView):
    """Signal: `went(row, column)` the officer is at that cell, both counted from 1."""

    went = Signal(int, int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = GridModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_GridDelegate(self))
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

    def _size(self, drawing: Drawing) -> None:
        across = self.fontMetrics().averageCharWidth() + 1
        header = self.horizontalHeader()
        for number, width in enumerate(drawing.widths):
            taken = str(self._model.headerData(number, Qt.Orientation.Horizontal) or "")
            least = max(header.fontMetrics().horizontalAdvance(line) for line in taken.split("\n")) + 4 * _SIDE
            header.resizeSection(number, max(width * across + 2 * _SIDE, least))

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.went.emit(current.row() + 1, current.column() + 1)


class _GridDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell: ground, lines, text, outline."""
        model = index.model()
        if not isinstance(model, GridModel) or model.drawing is None:
            return
        drawing, row, column = model.drawing, index.row() + 1, index.column() + 1
        rect: QRect = option.rect
        palette: QPalette = option.palette
        painter.save()
        frame = drawing.frame_of(row, column)
        _paint_ground(painter, option, drawing.bands.get(row) if frame else None)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if frame is not None:
            _paint_frame(painter, option, frame, (row, column))
        if (row, column) in drawing.uses:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 1))
            painter.drawRect(rect.adjusted(2, 2, -4, -4))
        ink = QPalette.ColorRole.Text if frame is not None else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(ink))
        painter.setFont(option.font)
        text = drawing.texts.get((row, column), "")
        aligned = model.data(index, int(Qt.ItemDataRole.TextAlignmentRole))
        painter.drawText(rect.adjusted(_SIDE, 0, -_SIDE - 1, 0), _FLAGS | int(aligned or 0), _fitted(text, option))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, band: Band | None) -> None:
    palette: QPalette = option.palette
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole.Base
    if chosen:
        role = QPalette.ColorRole.Highlight
    elif band is Band.HEADING:
        role = QPalette.ColorRole.AlternateBase
    elif band is Band.LOOSE:
        role = QPalette.ColorRole.Midlight
    painter.fillRect(option.rect, palette.color(role))
    if band in {Band.TOTAL, Band.ASIDE}:
        style = Qt.BrushStyle.BDiagPattern if band is Band.TOTAL else Qt.BrushStyle.Dense6Pattern
        painter.fillRect(option.rect, QBrush(palette.color(QPalette.ColorRole.Mid), style))


def _paint_frame(painter: QPainter, option: QStyleOptionViewItem, frame: Frame, at: tuple[int, int]) -> None:
    rect: QRect = option.rect
    painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 2))
    row, column = at
    if row == frame.top:
        painter.drawLine(rect.topLeft(), rect.topRight())
    if row == frame.bottom:
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if column == frame.left:
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
    if column == frame.right:
        painter.drawLine(rect.topRight(), rect.bottomRight())


def _fitted(text: str, option: QStyleOptionViewItem) -> str:
    line = " ".join(text.split())
    room = option.rect.width() - 2 * _SIDE
    return option.fontMetrics.elidedText(line, Qt.TextElideMode.ElideRight, room)


def _first(drawing: Drawing) -> str:
    from desktop.domain.book import a1

    return a1(drawing.frames[0].top, drawing.frames[0].left) if drawing.frames else "A1"
