"""The layer that says where to let go while files are dragged over the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class DropLayer(QLabel):
    """Covers the window while files hang over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("drop")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, window: QWidget, *, cluster: bool) -> None:
        """Show what letting go would do."""
        self.setText(self.tr("Drop to take in") if cluster else self.tr("Drop a cluster file to open it"))
        self.setGeometry(window.rect().adjusted(8, 8, -8, -8))
        self.raise_()
        self.show()
