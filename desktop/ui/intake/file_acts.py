"""What is done about the findings of a file that waits: cells put right, the unit asked, accepted with words."""

from PySide6.QtCore import QObject

from desktop.domain.mend import key_of_cell
from desktop.domain.question import Question
from desktop.ui.checks.dialogs import WordsDialog
from desktop.ui.checks.running import run
from desktop.ui.intake import intake_jobs
from desktop.ui.intake.answering import Answering
from desktop.ui.intake.mend_dialog import MendDialog, mending_of
from desktop.ui.intake.waiting import Waiting
from desktop.ui.page import Page


class FileActs(QObject):
    """What the officer does about findings of files on a page; it is done behind the window and told on the page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def mend(self, file: Waiting | None, where: tuple[str, str], answering: Answering) -> None:
        """Ask for the value and the reason of a cell (sheet and address) that is to be put right, and say it."""
        state = self._page.state
        if file is None or state is None:
            return
        asked = state.checks is not None and any(_asks(each, file, where) for each in state.checks.questions)
        dialog = MendDialog(mending_of(file, *where, state.overview.ledger, asked=asked), self._page)
        dialog.accepted.connect(lambda: answering.say(dialog.said.answer))
        dialog.back.clicked.connect(dialog.reject)
        dialog.back.clicked.connect(lambda: answering.reopen(key_of_cell(*where)))
        dialog.open()

    def ask(self, file: Waiting, keys: list[str]) -> None:
        """Keep questions about these findings to the file's unit."""
        desk = self._page.desk
        run(self._page, self.tr("Keeping the questions"), lambda: intake_jobs.ask(desk, file, keys))

    def accept(self, file: Waiting, keys: list[str]) -> None:
        """Ask for the words, then accept these findings with them."""
        page, desk, name = self._page, self._page.desk, self.tr("Keeping the words")
        sentence = self.tr("%Ln warning(s) are accepted with the same words.", "", len(keys))
        dialog = WordsDialog(self.tr("Accept with words"), sentence, self.tr("Accept"), page)
        dialog.accepted.connect(lambda: run(page, name, lambda: intake_jobs.accept(desk, file, keys, dialog.said)))
        dialog.open()


def _asks(question: Question, file: Waiting, where: tuple[str, str]) -> bool:
    """Whether a question to the unit waits for its answer about a cell of the file."""
    place = question.place
    there = place is not None and (place.sha256, place.sheet, place.cell) == (file.look.draft.sha256, *where)
    return there and question.is_waiting
