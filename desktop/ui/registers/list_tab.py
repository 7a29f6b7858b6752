"""What the tabs of the registers share: a list, what narrows it, what is done with it; words while there is none."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.table import Table
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import nothing_here
from desktop.ui.registers.acts import Act, Acts
from desktop.ui.table.layout import Layout
from desktop.ui.table.view import TableView


class ListTab(QWidget):
    """A list of rows the officer goes along, with the acts that can be done with the one he is at.

    `none` stands in place of the rows where filters leave none; without it the table stands there empty.
    Signals: `chose()` another row is looked at; `acting(act)` something is to be done with it.
    """

    chose = Signal()
    acting = Signal(str)

    def __init__(self, name: str, acts: tuple[Act, ...], none: str = "") -> None:
        super().__init__()
        self.table = TableView(name)
        self.table.pick_rows()
        self.none = nothing_here(none)
        self.none.hide()
        self.acts = Acts(self, acts, self.acting.emit)
        self.acts.offer_on(self.table)
        self._ground = QStackedWidget()
        self.table.rowed.connect(lambda _: self._choose())

    @property
    def note(self) -> Note | None:
        """What there is to know of the row the officer is at; None where he is at none."""
        raise NotImplementedError

    def allow(self) -> None:
        """Enable the acts that can be done now."""
        raise NotImplementedError

    @property
    def row(self) -> int:
        """The number of the row the officer is at, from 0; -1 where he is at none."""
        return self.table.currentIndex().row()

    def go_to_row(self, row: int, column: int = 0) -> None:
        """Go to a cell of a row; to none where there is no such row."""
        self.table.setCurrentIndex(self.table.model().index(row, column))

    def show_rows(self, rows: Table | Layout, row: int, column: int = 0) -> None:
        """List other rows, the officer at `row` or the nearest there is, and follow him there."""
        with QSignalBlocker(self.table):
            self.table.show_table(rows)
            count = self.table.shown.rowCount()
            self.go_to_row(min(max(row, 0), count - 1), column)
        bare = not count and bool(self.none.text())
        self.none.setVisible(bare)
        self.table.setVisible(not bare)
        self._choose()

    def show_list(self, *, there: bool) -> None:
        """Show the list where there is one, else the words that say there is none yet."""
        self._ground.setCurrentIndex(1 if there else 0)

    def lay_out(self, nothing: QWidget, above: QHBoxLayout, below: QHBoxLayout) -> None:
        """Lay out the list between `above` and `below`, and `nothing` for while there is none."""
        listed = QWidget()
        listed.setObjectName("ground")
        column = QVBoxLayout(listed)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.none, 1)
        column.addLayout(below)
        self._ground.addWidget(nothing)
        self._ground.addWidget(listed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)

    def _choose(self) -> None:
        self.allow()
        self.chose.emit()
