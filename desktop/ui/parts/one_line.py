"""A line of words that takes one line, however long it is: it is cut where its room ends and told whole on hover."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

_LEAST = 40


class OneLine(QLabel):
    """Shows nothing, not even an empty line, where there is nothing to tell."""

    def __init__(self, look: str = "") -> None:
        super().__init__()
        self.setObjectName(look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def tell(self, words: str) -> None:
        """Show `words`, all of them on hover."""
        self.setText(words)
        self.setToolTip(words)
        self.setVisible(bool(words))

    def minimumSizeHint(self) -> QSize:
        """Return a width that never pushes what is beside or below it."""
        return QSize(_LEAST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the height of a line; its width is what there is."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), words)
