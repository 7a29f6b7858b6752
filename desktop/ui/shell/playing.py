"""Undo and redo as the workspace plays them: the act is named afterwards, and what was said of it before is gone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.desk import Desk
from desktop.ui.act_words import act_words
from desktop.ui.background import Background
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.shell import year_jobs
from desktop.ui.shell.toast import Toast
from desktop.ui.state import State

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.undo import Step


class Playing(QObject):
    """Tells in the toast what was kept, undone or done again, once what it changed is shown.

    Signals: `played()` things stand otherwise now, `refused(trouble)` it could not be done.
    """

    played = Signal()
    refused = Signal(object)

    def __init__(self, toast: Toast, background: Background) -> None:
        super().__init__(toast)
        self._toast, self._background = toast, background
        self._said: dict[Page, str] = {}
        self._kept = False
        self._played: tuple[str, Step] | None = None

    def follow(self, page: Page) -> None:
        """Take note that something was kept, and that what `page` says now is said of it."""
        self._kept, self._played = True, None
        if page.bar.weight is Weight.NOTE:
            self._said[page] = page.bar.text

    def play(self, desk: Desk, which: str) -> None:
        """Undo or redo; what was said of acts is true no more."""
        self._toast.hide()
        name = self.tr("Undoing") if which == "undo" else self.tr("Redoing")
        self._background.run(
            name,
            lambda _: year_jobs.play(desk, which),
            lambda step: self._follow(which, step),
            self.refused.emit,
        )

    def tell(self, state: State) -> None:
        """Name what was done in the toast, now that its effects are shown."""
        cluster = state.overview.ledger.cluster
        if self._played is not None:
            which, step = self._played
            text = self.tr("Undone: {act}") if which == "undo" else self.tr("Done again: {act}")
            named = act_words(step, cluster)
            self._toast.tell(text.format(act=named[:1].lower() + named[1:]), "redo" if which == "undo" else "undo")
        elif self._kept and state.steps.undo is not None:
            self._toast.tell(act_words(state.steps.undo, cluster), "undo")
        self._kept, self._played = False, None

    def _follow(self, which: str, step: "Step") -> None:
        self._played = which, step
        for page, words in self._said.items():
            if page.bar.text == words:
                page.bar.hush()
        self._said.clear()
        self.played.emit()
