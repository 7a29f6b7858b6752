"""The dialog that records a draw or a vote held outside the program; the program itself never draws."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QWidget

from desktop.domain.ledger import Draw, Ledger
from desktop.ui.parts.form import Form
from desktop.ui.parts.pieces import button

_CODE = int(Qt.ItemDataRole.UserRole)
_LIST_HEIGHT = 120


class DrawDialog(Form):
    """Which units were drawn for, in which order they came out, who held it and who saw it."""

    def __init__(
        self, ledger: Ledger, groups: tuple[tuple[str, ...], ...], today: date, parent: QWidget | None = None
    ) -> None:
        sentence = self.tr("The draw or vote is held by the conference; only its result is recorded here, and printed.")
        super().__init__(self.tr("Record a draw or a vote"), sentence, self.tr("Keep the order"), parent)
        self._ledger = ledger
        self.group = QComboBox()
        self.group.setAccessibleName(self.tr("Units of one rank"))
        for units in groups:
            self.group.addItem(", ".join(self._short(each) for each in units), units)
        self.form.addRow(self.tr("Units of one rank"), self.group)
        self.order = QListWidget()
        self.order.setAccessibleName(self.tr("Order, best first"))
        self.order.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.order.setFixedHeight(_LIST_HEIGHT)
        self.form.addRow(self.tr("Order, best first"), self.order)
        self.up = self._mover(self.tr("Up"), -1, "Alt+Up")
        self.down = self._mover(self.tr("Down"), 1, "Alt+Down")
        self._lay_out_movers()
        self.by = self.line(self.tr("Held by"), asked=True)
        self.witnesses = self.line(self.tr("Witnesses"), asked=True)
        self.on = self.day(self.tr("On"), today)
        self.group.currentIndexChanged.connect(self._fill)
        self.order.currentRowChanged.connect(lambda _: self._allow_moves())
        self.order.model().rowsMoved.connect(lambda *_: self._allow_moves())
        self._fill()
        self.allow()

    def draw(self) -> Draw:
        """Return the draw as filled in."""
        items = (self.order.item(row) for row in range(self.order.count()))
        order = tuple(str(item.data(_CODE)) for item in items if item is not None)
        day: QDate = self.on.date()
        held_on = f"{day.day():02d}/{day.month():02d}/{day.year()}"
        return Draw(
            tuple(self.group.currentData()), order, self.by.text().strip(), self.witnesses.text().strip(), held_on
        )

    def _fill(self) -> None:
        self.order.clear()
        for code in self.group.currentData() or ():
            item = QListWidgetItem(self._short(code))
            item.setData(_CODE, code)
            self.order.addItem(item)
        self.order.setCurrentRow(0)

    def _mover(self, text: str, step: int, keys: str) -> QPushButton:
        """Return a button that moves the unit at hand; in the list `keys` do the same."""
        made = button(text, lambda: self._move(step))
        made.setToolTip(keys)
        shortcut = QShortcut(QKeySequence(keys), self.order)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: self._move(step))
        return made

    def _lay_out_movers(self) -> None:
        row = QHBoxLayout()
        for each in (self.up, self.down):
            row.addWidget(each)
        row.addStretch(1)
        self.form.addRow("", row)

    def _allow_moves(self) -> None:
        row = self.order.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.order.count() - 1)

    def _move(self, step: int) -> None:
        row = self.order.currentRow()
        if 0 <= row + step < self.order.count():
            item = self.order.takeItem(row)
            self.order.insertItem(row + step, item)
            self.order.setCurrentRow(row + step)
            self._allow_moves()

    def _short(self, code: str) -> str:
        unit = self._ledger.cluster.unit(code)
        return unit.short if unit else code
