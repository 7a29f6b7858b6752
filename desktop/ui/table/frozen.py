"""The first columns of a table, which stay over it while the rest is scrolled from side to side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTableView

from desktop.ui.table.looks import prepare
from desktop.ui.table.model import TableModel

_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class Frozen(QTableView):
    """Shows the same rows, the same choice and the same place as the table it lies over. `let_go(event)`: a click."""

    let_go = Signal(object)

    def __init__(self, over: QTableView, model: TableModel) -> None:
        super().__init__(over)
        prepare(self, model)
        self.setObjectName("frozen")
        self.setSelectionModel(over.selectionModel())
        self.setSelectionBehavior(over.selectionBehavior())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(_OFF)
        self.setVerticalScrollBarPolicy(_OFF)
        self.verticalScrollBar().valueChanged.connect(over.verticalScrollBar().setValue)
        over.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.raise_()  # over the viewport and the headings, which were made before it
        self.hide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of the click."""
        super().mouseReleaseEvent(event)
        self.let_go.emit(event)

    def keep(self, count: int) -> None:
        """Show the first `count` columns alone."""
        for number in range(self.model().columnCount()):
            self.setColumnHidden(number, number >= count)
