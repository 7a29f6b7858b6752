"""The toast: what was just kept or undone, with the way back beside it; it goes away by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.ui.parts.pieces import button

_SHOWN_MS = 8_000
_MOST = 90
_ABOVE = 56
"""Clear of the row of buttons that many pages end with."""


class Toast(QFrame):
    """Lies over the lower edge of its ground. `asked(command)` is `undo` or `redo` of the act it tells of."""

    asked = Signal(str)

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.setObjectName("toast")
        self._text = QLabel()
        self._command = "undo"
        self.back = button("", self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(self._text)
        row.addWidget(self.back)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        ground.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What the toast says; an empty string while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, what: str, command: str) -> None:
        """Say in one line what was done; `command` is the way back: `undo` or `redo`."""
        self._command = command
        self.back.setText(self.tr("Undo") if command == "undo" else self.tr("Redo"))
        self._text.setText(what if len(what) <= _MOST else f"{what[: _MOST - 1]}…")
        self._text.setToolTip(what)
        self.setAccessibleName(what)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when the ground changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        ground = self._ground
        self.move(max(0, (ground.width() - self.width()) // 2), ground.height() - self.height() - _ABOVE)

    def _ask(self) -> None:
        self.hide()
        self.asked.emit(self._command)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Leave the focus with the page: Ctrl+Z does the same."""
        return False


def over(ground: QWidget) -> Toast:
    """Return a toast that lies over `ground` and takes no focus from it."""
    made = Toast(ground)
    made.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    return made
