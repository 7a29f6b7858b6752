"""Whether somebody touched keyboard or mouse: what comes in meanwhile must not move the focus under their hands."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})


class Touched(QObject):
    """Watches the window a part lies in from `begin` on; `since` is whether a key or a button was pressed in it.

    The system's window is watched, where a touch comes in first: were it every part of it, each of their events would
    pass here.
    """

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._watched: QWindow | None = None
        self.since = False

    def begin(self) -> None:
        """Watch from now on."""
        self.end()
        self.since = False
        self._watched = self._part.window().windowHandle()
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def end(self) -> None:
        """Watch no more."""
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of a touch; let everything pass."""
        if event.type() in _TOUCHES:
            self.since = True
        return super().eventFilter(watched, event)
