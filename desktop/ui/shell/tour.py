"""The six-step strip that leads through the sample; it can be closed for good."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.ui.parts.noop import QT_TRANSLATE_NOOP
from desktop.ui.parts.pieces import button, label

if TYPE_CHECKING:
    from desktop.ui.settings import Settings

STOPS = (
    (
        "intake",
        QT_TRANSLATE_NOOP("Tour", "Intake: drop a file here, or import one. Nothing is kept before you say so."),
    ),
    (
        "checks",
        QT_TRANSLATE_NOOP("Tour", "Checks: what was found in the files, with its cell and what to do."),
    ),
    (
        "scoring",
        QT_TRANSLATE_NOOP("Tour", "Scores: go to any number; on the right stand its reasons and its source."),
    ),
    (
        "standings",
        QT_TRANSLATE_NOOP("Tour", "Standings: what decided between equal units, and how safe each rank is."),
    ),
    (
        "dossier",
        QT_TRANSLATE_NOOP("Tour", "Papers: the whole dossier in Word and Excel, from the same numbers."),
    ),
    (
        "overview",
        QT_TRANSLATE_NOOP("Tour", "Overview: what is next and what is missing. Then make your own cluster."),
    ),
)


class Tour(QFrame):
    """Signals: `went(step)` leads to a page, `closed()` says that the officer needs no tour any more."""

    went = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tour")
        self.setAccessibleName(self.tr("Tour of the sample"))
        self._stop = 0
        self.text = label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.text, 1)
        self.onward = button(self.tr("Next step"), self.go_on)
        self.closing = button(self.tr("Close for good"), self._close)
        row.addWidget(self.onward)
        row.addWidget(self.closing)
        self._show()

    def go_on(self) -> None:
        """Lead to the next stop, after the last to the first again."""
        self._stop = (self._stop + 1) % len(STOPS)
        self._show()
        self.went.emit(STOPS[self._stop][0])

    def _show(self) -> None:
        words = QCoreApplication.translate("Tour", STOPS[self._stop][1])
        text = self.tr("{number}/{count}  {text}")
        self.text.setText(text.format(number=self._stop + 1, count=len(STOPS), text=words))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


def begin_tour(settings: "Settings", lead: Callable[[Tour], None]) -> None:
    """Let `lead` show the tour, unless the officer closed it for good."""
    if settings.wants_tour():
        tour = Tour()
        tour.closed.connect(settings.close_tour)
        lead(tour)
