"""Whether somebody touched keyboard or mouse: what comes in meanwhile must not move the focus under their hands."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})


class Touched(QObject):
    """Watches the whole application from `begin` on; `since` is whether a key or a button was pressed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.since = False

    def begin(self) -> None:
        """Watch from now on."""
        self.since = False
        self._application().installEventFilter(self)

    def end(self) -> None:
        """Watch no more: every event of the window would pass here."""
        self._application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of a touch; let everything pass."""
        if event.type() in _TOUCHES:
            self.since = True
            self.end()
        return super().eventFilter(watched, event)

    @staticmethod
    def _application() -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication), "there is a window"
        return application
