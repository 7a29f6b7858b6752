"""What an officer says of the file shown: answers, whose it is, which values count; it is looked at again by that."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.domain.guidance import Answer, answered, without
from desktop.domain.submission.choices import Choices
from desktop.domain.trouble import DeskError
from desktop.ui.intake import intake_jobs
from desktop.ui.intake.waiting import Waiting
from desktop.ui.intake.waiting_tab import WaitingTab
from desktop.ui.page import Page


class Answering(QObject):
    """Keeps what is said of the file shown in `files` and looks at it again, behind the window.

    `looked(file)`: what there is to see of it then; what is said meanwhile is not lost. `refused` takes trouble.
    """

    looked = Signal(object)

    def __init__(self, page: Page, files: WaitingTab, refused: Callable[[DeskError], None]) -> None:
        super().__init__(page)
        self._page, self._files, self._refused = page, files, refused

    def answer(self, key: str, choice: str) -> None:
        """Answer a question of the file with one of its choices."""
        self.say(Answer(key, choice))

    def say(self, answer: Answer) -> None:
        """Answer a question of the file."""
        if file := self._files.current:
            self._look_again(replace(file, guidance=answered(file.guidance, answer)))

    def reopen(self, key: str) -> None:
        """Ask a question of the file again."""
        if file := self._files.current:
            self._look_again(replace(file, guidance=without(file.guidance, key)))

    def say_whose(self, unit: str) -> None:
        """Say whose the file is; an empty code leaves it to the file."""
        if file := self._files.current:
            self._look_again(replace(file, unit=unit or None))

    def decide(self, choices: Choices) -> None:
        """Take other values of the file."""
        file, state, desk = self._files.current, self._page.state, self._page.desk
        if file is None or state is None:
            return
        chosen, ledger, stage = replace(file, choices=choices), state.overview.ledger, state.stage
        self._run(self.tr("Working out the preview"), chosen, lambda: intake_jobs.decide(desk, chosen, ledger, stage))

    def _look_again(self, said: Waiting) -> None:
        state, desk = self._page.state, self._page.desk
        if state is None:
            return
        ledger, stage = state.overview.ledger, state.stage
        name = self.tr("Looking at the file again")
        self._run(name, said, lambda: intake_jobs.look_again(desk, said, ledger, stage))

    def _run(self, name: str, said: Waiting, look: Callable[[], Waiting]) -> None:
        self._files.note(said)
        self._page.background.run(name, lambda _: look(), self.looked.emit, self._refused, key=said.path)
