"""The tab of the preview: what keeping the file would do, each value taken or left, what moves for all units."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.submission.choices import Choices
from desktop.ui.intake.preview_words import all_of, spots_of, turned
from desktop.ui.intake.waiting import Waiting
from desktop.ui.parts.pieces import button, clear, label, scrolled
from desktop.ui.table.view import TableView

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChoicesView(TableView):
    """Signal: `turned(row)` a value is to be taken or left."""

    turned = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.pick_rows()
        self.doubleClicked.connect(lambda index: self.turned.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the value at hand on Enter and Space."""
        if event.key() in _KEYS and self.currentIndex().isValid():
            self.turned.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class PreviewTab(QWidget):
    """Signal: `decided(choices)` other values are to be taken."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._file: Waiting | None = None
        self.summary = label("", "strong")
        self.hint = label(
            self.tr("Space or Enter: take the value of this file, or leave the one that counts now."), "dim"
        )
        self.table = ChoicesView(self.tr("What differs"))
        self.take_all = button(self.tr("Take all of this file"), lambda: self._decide_all(taken=True), "tool")
        self.leave_all = button(self.tr("Leave all as now"), lambda: self._decide_all(taken=False), "tool")
        self.moves = QWidget()
        self.moves.setObjectName("detailsBody")
        self._moves = QVBoxLayout(self.moves)
        self._area = scrolled(self.moves, self.tr("What taking it in would change"))
        self._lay_out()
        self.table.turned.connect(self._turn)

    @property
    def lines(self) -> tuple[str, ...]:
        """What keeping the file would move, a line a unit."""
        found = [self._moves.itemAt(number) for number in range(self._moves.count())]
        widgets = [each.widget() for each in found if each is not None]
        return tuple(str(each.property("text")) for each in widgets if each is not None)

    def show_file(self, file: Waiting) -> None:
        """Show what keeping a file would do."""
        self._file = file
        self.summary.setText(file.effect or self.tr("Nothing of this file can be taken in yet."))
        rows = len(file.differing.table.rows)
        for each in (self.table, self.hint, self.take_all, self.leave_all):
            each.setVisible(rows > 0)
        row = self.table.currentIndex().row()
        self.table.show_table(file.differing)
        if rows:
            self.table.setCurrentIndex(self.table.model().index(min(max(row, 0), rows - 1), 0))
        self._show_moves(file)

    def _show_moves(self, file: Waiting) -> None:
        clear(self._moves)
        self._area.setVisible(bool(file.moves))
        if file.moves:
            self._moves.addWidget(label(self.tr("What taking it in would change"), "head"))
            for each in file.moves:
                self._moves.addWidget(label(each))
        self._moves.addStretch(1)

    def _turn(self, row: int) -> None:
        if self._file is not None and row < len(spots_of(self._file)):
            self.decided.emit(turned(self._file, spots_of(self._file)[row]))

    def _decide_all(self, *, taken: bool) -> None:
        if self._file is not None:
            chosen: Choices = all_of(self._file, taken=taken)
            self.decided.emit(chosen)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.addWidget(self.hint, 1)
        acts.addWidget(self.take_all)
        acts.addWidget(self.leave_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.summary)
        column.addLayout(acts)
        column.addWidget(self.table, 3)
        column.addWidget(self._area, 2)
        column.addStretch(0)
