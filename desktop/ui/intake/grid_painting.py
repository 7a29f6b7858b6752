"""How a cell of a drawn sheet is painted: its ground by what its row is, the outline of its table, and its own."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.intake.grid_model import GridModel
from desktop.ui.intake.sheet_drawing import Band, Frame

_Index = QModelIndex | QPersistentModelIndex
_SIDE = 5
_FLAGS = int(Qt.TextFlag.TextSingleLine)


class GridDelegate(QStyledItemDelegate):
    """Paints the cells of a drawn sheet."""

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
