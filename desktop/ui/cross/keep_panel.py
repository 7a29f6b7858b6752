"""The panel under a page: something that is not kept yet, what keeping it would move, Keep and Forget."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.parts.pieces import button, clear, label, primary, scrolled

_HIGHEST = 130


class KeepPanel(QFrame):
    """Hidden while there is nothing to keep. Signals: `wanted()` keep it, `dropped()` forget it."""

    wanted = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draft")
        self.setAccessibleName(self.tr("Not kept yet"))
        self.title = label("", "strong")
        self.keep = primary(self.tr("Keep  Ctrl+Enter"), self.wanted.emit)
        self.drop = button(self.tr("Forget"), self.dropped.emit)
        self._ground = QWidget()
        self._ground.setObjectName("ground")
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._lay_out()
        self.hide()

    @property
    def lines(self) -> tuple[str, ...]:
        """What the panel says below its title."""
        items = (self._column.itemAt(number) for number in range(self._column.count()))
        widgets = (each.widget() for each in items if each is not None)
        return tuple(each.text() for each in widgets if isinstance(each, QLabel))

    def show_moves(self, title: str, lines: tuple[str, ...], *, may_keep: bool) -> None:
        """Say what is to be kept and what that would move, a line each."""
        self.title.setText(title)
        clear(self._column)
        for line in lines:
            self._column.addWidget(label(line))
        self._column.addStretch(1)
        self.keep.setEnabled(may_keep)
        self.show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.drop)
        head.addWidget(self.keep)
        moves = scrolled(self._ground, self.tr("What keeping would move"))
        moves.setMaximumHeight(_HIGHEST)
        moves.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(moves)
