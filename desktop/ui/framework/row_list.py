"""A list whose rows are put in order by keyboard or by dragging: classes, tie-breaks, effects."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.ui.parts.pieces import button

_ROW = 30
_LEAST, _MOST = 3, 8
_MOVES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_PLACE = Qt.ItemDataRole.UserRole


class RowList(QWidget):
    """Signals: `ordered(places)` the old places in their new order, `added()`, `removed(place)`, `picked(place)`."""

    ordered = Signal(list)
    added = Signal()
    removed = Signal(int)
    picked = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rows = _Rows()
        self.rows.setAccessibleName(name)
        self.add = button(self.tr("Add"), self.added.emit)
        self.remove = button(self.tr("Delete"), self._remove)
        self.up = button("↑", lambda: self._shift(-1))
        self.down = button("↓", lambda: self._shift(1))
        self.up.setAccessibleName(self.tr("Move up"))
        self.down.setAccessibleName(self.tr("Move down"))
        self._lay_out()
        self.rows.currentRowChanged.connect(self.picked.emit)
        self.rows.shifted.connect(self._shift)
        self.rows.emptied.connect(self._remove)
        self.rows.model().rowsMoved.connect(lambda *_: self.ordered.emit(self._places()))

    @property
    def texts(self) -> tuple[str, ...]:
        """The rows as they read."""
        return tuple(self.rows.item(row).text() for row in range(self.rows.count()))

    def show_rows(self, texts: Sequence[str], *, editable: bool) -> None:
        """Show rows, staying at the same place."""
        row = self.rows.currentRow()
        self.rows.blockSignals(True)
        self.rows.clear()
        for place, text in enumerate(texts):
            item = QListWidgetItem(text)
            item.setData(_PLACE, place)
            self.rows.addItem(item)
        self.rows.setCurrentRow(min(max(row, 0), len(texts) - 1))
        self.rows.blockSignals(False)
        self.rows.setFixedHeight(_ROW * min(max(len(texts), _LEAST), _MOST) + 6)
        mode = QAbstractItemView.DragDropMode
        self.rows.setDragDropMode(mode.InternalMove if editable else mode.NoDragDrop)
        for each in (self.add, self.remove, self.up, self.down):
            each.setVisible(editable)

    def _places(self) -> list[int]:
        return [self.rows.item(row).data(_PLACE) for row in range(self.rows.count())]

    def _shift(self, step: int) -> None:
        row, places = self.rows.currentRow(), self._places()
        if row < 0 or not 0 <= row + step < len(places) or self.add.isHidden():
            return
        places[row], places[row + step] = places[row + step], places[row]
        self.rows.blockSignals(True)
        self.rows.setCurrentRow(row + step)
        self.rows.blockSignals(False)
        self.ordered.emit(places)

    def _remove(self) -> None:
        if self.rows.currentRow() >= 0 and not self.add.isHidden():
            self.removed.emit(self.rows.currentRow())

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(4)
        for each in (self.add, self.remove, self.up, self.down):
            column.addWidget(each)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.rows, 1)
        row.addLayout(column)


class _Rows(QListWidget):
    """The list itself, with the keys of the tree: Alt+Shift+arrows move, Delete takes away."""

    shifted = Signal(int)
    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row or take it away; all else moves through the list."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == _MOVES and event.key() in steps:
            self.shifted.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.emptied.emit()
        else:
            super().keyPressEvent(event)
