"""Lists whose lines break where their width ends: every word is shown, they scroll up and down only."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

_ACROSS, _DOWN = 28, 14
_TICK = 26


def wrapped(lines: QListWidget) -> QListWidget:
    """Let the lines of a list break, each as high as its words need."""
    lines.setWordWrap(True)
    lines.setResizeMode(QListWidget.ResizeMode.Adjust)
    lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    lines.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    lines.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    lines.setTextElideMode(Qt.TextElideMode.ElideNone)
    lines.setItemDelegate(_Wrapping(lines))
    bar = lines.verticalScrollBar()
    bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))  # a grey one is not drawn
    return lines


class _Wrapping(QStyledItemDelegate):
    """Measures a line as the style sheet draws it, padding included."""

    def __init__(self, lines: QListWidget) -> None:
        super().__init__(lines)
        self._lines = lines

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room the words of a line need at the width of the list."""
        tick = _TICK if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 0
        width = max(40, self._lines.viewport().width() - _ACROSS - tick)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        box = self._lines.fontMetrics().boundingRect(0, 0, width, 100_000, int(Qt.TextFlag.TextWordWrap), text)
        return QSize(width, box.height() + _DOWN)
