"""The message bar of a page: one sentence, one or two buttons, no dialog to click away."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.ui.parts.pieces import restyle


class Weight(StrEnum):
    """How a message is dressed; its sign says the same as its colour."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


_SIGNS = {Weight.NOTE: "ℹ", Weight.WARNING: "⚠", Weight.ERROR: "✕"}


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of the bar and what it does."""

    label: str
    act: Callable[[], object]


class MessageBar(QFrame):
    """Hidden until something is to be said."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 5, 6, 5)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        self._buttons: list[QPushButton] = []
        self._weight = Weight.NOTE
        self._close = QPushButton("×")
        self._close.setObjectName("quiet")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says; an empty string while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    @property
    def weight(self) -> Weight | None:
        """How grave it is what the bar says; None while it is hidden."""
        return None if self.isHidden() else self._weight

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons offered."""
        return tuple(self._buttons)

    def say(self, text: str, weight: Weight = Weight.NOTE, offers: tuple[Offer, ...] = ()) -> None:
        """Show one sentence with up to two buttons, in place of what was said before."""
        self._clear()
        self._weight = weight
        self._sign.setText(_SIGNS[weight])
        self._text.setText(text)
        self.setAccessibleName(text)
        restyle(self, "kind", weight.value)
        for offer in offers:
            self._offer(offer)
        self.show()

    def hush(self) -> None:
        """Say nothing."""
        self._clear()
        self.hide()

    def _offer(self, offer: Offer) -> None:
        button = QPushButton(offer.label)
        button.setAutoDefault(True)
        button.clicked.connect(lambda *_: offer.act())
        self._row.insertWidget(self._row.count() - 1, button)
        self._buttons.append(button)

    def _clear(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()
