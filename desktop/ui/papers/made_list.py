"""The sentences made from data: printed or left out, taken into one's own words, their wording chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.report_text import Made
from desktop.ui.parts.pieces import button, label
from desktop.ui.parts.wrapping import wrapped

_MADE = int(Qt.ItemDataRole.UserRole)
_HIGH = 132


class MadeList(QWidget):
    """The sentences of one section.

    Signals: `muted(made, out)` printed or not, `wanted(made)` in one's own words, `wording_asked(made)`, `went(id)`.
    """

    muted = Signal(object, bool)
    wanted = Signal(object)
    wording_asked = Signal(object)
    went = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heading = label(self.tr("From the data; ticked ones are printed"), "head")
        self.lines = QListWidget()
        self.lines.setAccessibleName(self.tr("Sentences from the data"))
        wrapped(self.lines)
        self.lines.setMinimumHeight(_HIGH)
        self.take = button(self.tr("Into my own words"), lambda: self._with(self.wanted.emit))
        self.word = button(self.tr("Wording…"), lambda: self._with(self.wording_asked.emit))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.take)
        row.addWidget(self.word)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.lines, 1)
        column.addLayout(row)
        self.lines.itemChanged.connect(self._ticked)
        self.lines.currentItemChanged.connect(lambda *_: self._went())

    def show_made(self, made: tuple[Made, ...], *, may_write: bool) -> None:
        """Show the sentences of a section; nothing at all where there are none."""
        self.lines.blockSignals(True)
        row = self.lines.currentRow()
        self.lines.clear()
        for each in made:
            self.lines.addItem(_line(each, may_write=may_write))
        self.lines.setCurrentRow(min(row, len(made) - 1))
        self.lines.blockSignals(False)
        for part in (self.take, self.word):
            part.setEnabled(may_write)
        self.setVisible(bool(made))

    @property
    def current(self) -> Made | None:
        """The sentence gone to."""
        item = self.lines.currentItem() or self.lines.item(0)
        return item.data(_MADE) if item else None

    def _with(self, act: object) -> None:
        made = self.current
        if made is not None and callable(act):
            act(made)

    def _ticked(self, item: QListWidgetItem) -> None:
        self.muted.emit(item.data(_MADE), item.checkState() is not Qt.CheckState.Checked)

    def _went(self) -> None:
        made = self.current
        self.went.emit(made.about if made else "")


def _line(made: Made, *, may_write: bool) -> QListWidgetItem:
    line = QListWidgetItem(made.text)
    line.setData(_MADE, made)
    flags = line.flags() | Qt.ItemFlag.ItemIsUserCheckable
    line.setFlags(flags if may_write else flags & ~Qt.ItemFlag.ItemIsUserCheckable)
    line.setCheckState(Qt.CheckState.Unchecked if made.muted else Qt.CheckState.Checked)
    return line
