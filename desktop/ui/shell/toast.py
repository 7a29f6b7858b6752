"""The toast: what was just kept or undone, with the way back beside it; it goes away by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.ui.parts.pieces import button

_SHOWN_MS = 8_000


class Toast(QFrame):
    """Lies in the gap of the tool bar, over nothing that can be pressed; takes no focus from the page.

    `asked(command)` is `undo` or `redo` of the act it tells of.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._text = QLabel()
        self._said = ""
        self._command = "undo"
        self.back = button("", self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 0, 0)
        row.addWidget(self._text)
        row.addWidget(self.back)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()
        parent.destroyed.connect(self.deleteLater)

    @property
    def text(self) -> str:
        """What the toast says; an empty string while it is hidden."""
        return "" if self.isHidden() else self._said

    def lie_in(self, ground: QWidget) -> None:
        """Lie in the middle of an empty part of the window."""
        self._ground = ground
        self.setParent(ground)
        ground.installEventFilter(self)

    def tell(self, what: str, command: str) -> None:
        """Say in one line what was done; `command` is the way back: `undo` or `redo`."""
        self._command, self._said = command, what
        self.back.setText(self.tr("Undo") if command == "undo" else self.tr("Redo"))
        self._text.setToolTip(what)
        self.setAccessibleName(what)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the ground when it changes its size."""
        if event.type() is QEvent.Type.Resize and watched is self._ground:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Stand in the middle of the ground, as wide as the words are or as there is room."""
        ground = self._ground
        self._text.setText(self._said)
        over = self.sizeHint().width() - ground.width()
        if over > 0:
            room = max(0, self._text.sizeHint().width() - over)
            self._text.setText(self._text.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room))
        self.adjustSize()
        self.move(max(0, (ground.width() - self.width()) // 2), max(0, (ground.height() - self.height()) // 2))

    def _ask(self) -> None:
        self.hide()
        self.asked.emit(self._command)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Leave the focus with the page: Ctrl+Z does the same."""
        return False
