"""Small parts that every page is built from: labels, buttons, cards, empty states."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_CLEAR = 7


class Words(QLabel):
    """Wrapped plain words that the mouse may choose.

    A label whose words may be chosen is a whole text document, ten times as costly to make and to lay out: it becomes
    one when the mouse comes to it.
    """

    def __init__(self, text: str, look: str) -> None:
        super().__init__(text)
        self.setObjectName(look)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the words be chosen from now on."""
        super().enterEvent(event)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


def label(text: str, look: str = "") -> QLabel:
    """Return wrapped words in one of the looks of window.qss (`head`, `dim`, `big`, `strong`, `warn`)."""
    return Words(text, look)


def button(text: str, act: Callable[[], object], look: str = "") -> QPushButton:
    """Return a button that does `act`; Enter presses it as the space bar does, in a dialog or not."""
    made = QPushButton(text)
    made.setObjectName(look)
    made.setAutoDefault(True)
    made.clicked.connect(lambda *_: act())
    return made


def primary(text: str, act: Callable[[], object]) -> QPushButton:
    """Return the one primary button of a page."""
    made = button(text, act)
    made.setProperty("primary", True)
    return made


_Spin = TypeVar("_Spin", bound=QAbstractSpinBox)


def number_box(made: _Spin) -> _Spin:
    """Return a box of numbers whose number stands clear of its edge; style sheets have no say in that."""
    made.lineEdit().setTextMargins(_CLEAR, 0, 0, 0)
    return made


def card() -> tuple[QFrame, QVBoxLayout]:
    """Return a framed panel and the column inside it."""
    frame = QFrame()
    frame.setObjectName("card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(6)
    return frame, column


def scrolled(content: QWidget, name: str) -> QScrollArea:
    """Return `content` in a frameless area that scrolls up and down only; `name` is said of it when Tab comes to it."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(name)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def scrolled_across(content: QWidget, name: str) -> QScrollArea:
    """Return `content` in a frameless area that scrolls from side to side only, where it is wider."""
    area = scrolled(content, name)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def empty(text: str, *offers: QPushButton) -> QWidget:
    """Return what stands where there is nothing yet: one sentence, and how to begin."""
    ground = QWidget()
    ground.setObjectName("ground")
    column = QVBoxLayout(ground)
    column.addStretch(1)
    column.addWidget(nothing_here(text))
    for offer in offers:
        column.addWidget(offer, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(2)
    return ground


def nothing_here(text: str = "") -> QLabel:
    """Return the sentence that stands in the middle of where a list would be."""
    made = label(text, "dim")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def in_the_middle(page: QWidget, column: QVBoxLayout, width: int, above: int, below: int) -> None:
    """Lay a column of that width in the middle of a page; what is free is shared as `above` to `below`."""
    middle = QWidget()
    middle.setFixedWidth(width)
    middle.setLayout(column)
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(middle)
    across.addStretch(1)
    upright = QVBoxLayout(page)
    upright.addStretch(above)
    upright.addLayout(across)
    upright.addStretch(below)


def clear(column: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while (taken := column.takeAt(0)) is not None:
        widget = taken.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def restyle(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a property that the style sheet looks at, and dress the widget anew."""
    widget.setProperty(name, value)
    for each in (widget, *widget.findChildren(QWidget)):
        each.style().unpolish(each)
        each.style().polish(each)
