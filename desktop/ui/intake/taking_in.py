"""Files are taken in behind the window; what became of them is said on the page."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.domain.trouble import DeskError
from desktop.ui.intake import intake_jobs
from desktop.ui.intake.intake_jobs import Kept
from desktop.ui.intake.waiting import Waiting
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer, Weight


class TakingIn(QObject):
    """Takes files in, one after another. `done(kept)` when all are, or when the officer stopped it.

    `refused` takes other trouble, `slip` the number of a report whose import slip is wanted.
    """

    done = Signal(object)

    def __init__(self, page: Page, refused: Callable[[DeskError], None], slip: Callable[[int], None]) -> None:
        super().__init__(page)
        self._page, self._refused, self._slip = page, refused, slip

    def take(self, files: tuple[Waiting, ...], rest: tuple[Waiting, ...]) -> None:
        """Take `files` in; `rest` waits on and is looked at anew."""
        page, state = self._page, self._page.state
        if not files or state is None:
            return
        desk, about = page.desk, (state.overview.ledger, state.stage)
        page.background.run(
            self.tr("Taking in"),
            lambda told: intake_jobs.keep_each(desk, files, rest, about, told),
            self.done.emit,
            self._refused,
        )

    def say(self, kept: Kept) -> None:
        """Say how many files were taken in, and that the others wait where it was stopped."""
        words = self.tr("%Ln file(s) taken in.", "", len(kept.numbers))
        if kept.stopped:
            words = self.tr("Stopped: {kept} The others wait in the list.").format(kept=words)
        slip = Offer(self.tr("Print the import slip…"), lambda: self._slip(kept.numbers[0]))
        offers = (slip,) if len(kept.numbers) == 1 else ()  # of several each has a slip of its own
        self._page.bar.say(words, Weight.WARNING if kept.stopped else Weight.NOTE, offers)
