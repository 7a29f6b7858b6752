"""Paint the cells of a table: grounds by role, signs, numbers to the right, long text wrapped."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.table import Mark, Role, Row, TableCell
from desktop.ui.table.drawn import draw_sign
from desktop.ui.table.model import ALIGNMENTS, TableModel

_Index = QModelIndex | QPersistentModelIndex

SIDE = 6
INDENT = 12
ROW_HEIGHT = 27
_UPRIGHT = 5
_WRAP = int(Qt.TextFlag.TextWordWrap)
_SELECTED = QStyle.StateFlag.State_Selected
_FOCUS = QStyle.StateFlag.State_HasFocus
_DIM_MARKS = frozenset({Mark.BLANK, Mark.NOT_REPORTED, Mark.NOT_ASSIGNED})


class CellDelegate(QStyledItemDelegate):
    """Reads the model's own values, never a role, so that a full repaint stays within a blink."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        model = index.model()
        assert isinstance(model, TableModel)
        row, cell = model.row(index.row()), model.cell(index.row(), index.column())
        rect: QRect = option.rect
        palette: QPalette = option.palette
        painter.save()
        painter.fillRect(rect, palette.color(_ground(option, row)))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(palette.color(_ink(cell)))
        painter.setFont(_font(option.font, row, cell))
        inner = rect.adjusted(SIDE + indent(model, index.column(), row), 1, -SIDE, -1)
        text = model.text(index.row(), index.column())
        if not draw_sign(painter, inner, text):
            painter.drawText(inner, _flags(model, index.column()), text)
        if option.state & _FOCUS:
            _outline(painter, rect, palette)
        painter.restore()


def indent(model: TableModel, column: int, row: Row) -> int:
    """Return by how many pixels the row's depth moves the text of that column."""
    return INDENT * row.depth if column == model.text_column else 0


def wrapped_height(metrics: QFontMetrics, text: str, width: int) -> int:
    """Return the height of a row whose text is wrapped to `width` pixels."""
    if metrics.horizontalAdvance(text) <= width and "\n" not in text:
        return ROW_HEIGHT
    return metrics.boundingRect(QRect(0, 0, max(width, 20), 4000), _WRAP, text).height() + 2 * _UPRIGHT


def _ground(option: QStyleOptionViewItem, row: Row) -> QPalette.ColorRole:
    if option.state & _SELECTED:
        return QPalette.ColorRole.Highlight
    return QPalette.ColorRole.Base if row.role is Role.LEAF else QPalette.ColorRole.AlternateBase


def _ink(cell: TableCell) -> QPalette.ColorRole:
    if cell.value is None or cell.mark in _DIM_MARKS:
        return QPalette.ColorRole.PlaceholderText
    return QPalette.ColorRole.Text


def _font(font: QFont, row: Row, cell: TableCell) -> QFont:
    if row.role is Role.LEAF and cell.mark is not Mark.DIFFERS:
        return font
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _flags(model: TableModel, column: int) -> int:
    return ALIGNMENTS[model.column(column).align] | _WRAP


def _outline(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    pen = painter.pen()
    pen.setColor(palette.color(QPalette.ColorRole.Accent))
    pen.setWidth(2)
    painter.setPen(pen)
    painter.drawRect(rect.adjusted(1, 1, -2, -2))
