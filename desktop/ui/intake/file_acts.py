"""What is done about the findings of a file that waits: its unit is asked, or they are accepted with words."""

from PySide6.QtCore import QObject

from desktop.ui.checks.dialogs import WordsDialog
from desktop.ui.checks.running import run
from desktop.ui.intake import intake_jobs
from desktop.ui.intake.waiting import Waiting
from desktop.ui.page import Page


class FileActs(QObject):
    """What the officer does about findings of files on a page; it is done behind the window and told on the page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

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
