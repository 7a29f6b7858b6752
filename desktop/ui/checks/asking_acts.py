"""What is done about questions from the page: asked, written, sent, answered, taken, closed."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.domain.desk import Desk
from desktop.domain.question import Question, going_out
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.checks import check_jobs
from desktop.ui.checks.dialogs import AnswerDialog, AskDialog, SentDialog, UntilDialog, WordsDialog
from desktop.ui.checks.questions_tab import QuestionsTab
from desktop.ui.checks.running import refuse, run
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.jobs.question_papers import AskingPapers
    from desktop.jobs.questions import Came

_DAYS = 5
"""How many days a unit usually has to answer."""


class AskingActs(QObject):
    """The acts of the questions tab; they are kept by the page's own background."""

    def __init__(self, page: Page, questions: QuestionsTab) -> None:
        super().__init__(page)
        self._page = page
        self._questions = questions

    def do(self, act: str) -> None:
        """Do one act of the tab."""
        one = self._questions.chosen
        match act:
            case "ask":
                self.ask_freely(one.unit if one else None)
            case "write":
                self.ask_where_to_write()
            case "sent":
                self.ask_sent()
            case "read":
                self.read(choose.member_files(self._page))
            case _ if one is not None:
                self._do_with(act, one)

    def ask_freely(self, unit: str | None) -> None:
        """Ask for a free question."""
        page = self._page
        if page.state is None:
            return
        dialog = AskDialog(page.state.overview.ledger.cluster, unit, page)
        desk = page.desk
        name = self.tr("Keeping the questions")
        dialog.accepted.connect(lambda: run(page, name, lambda: check_jobs.ask(desk, *dialog.asked)))
        dialog.open()

    def ask_where_to_write(self) -> None:
        """Ask until when answers are wanted, and where the papers go."""
        page = self._page
        asked = [each for each in self._questions.shown if each.is_waiting]
        named = (self.tr("Papers that ask the units"), self.tr("Write"))
        dialog = UntilDialog(named, self._whom(asked), self._due, page)
        proposed = str(Path(page.desk.path).parent)

        def chosen() -> None:
            folder = choose.folder(page, self.tr("Where to write the papers"), proposed)
            if folder:
                self.write(folder, dialog.until)

        dialog.accepted.connect(chosen)
        dialog.open()

    def write(self, folder: str, due: "date | None") -> None:
        """Write the papers of the units shown into a folder and say what was made."""
        page, desk, unit = self._page, self._page.desk, self._questions.only

        def made(papers: "tuple[AskingPapers, ...]") -> None:
            count = sum(len(each.workbooks) + 1 for each in papers)
            text = self.tr("{files} papers for {units} units were written.").format(files=count, units=len(papers))
            page.kept.emit()
            offer = Offer(self.tr("Open the folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
            page.bar.say(text, offers=(offer,))

        name = self.tr("Writing the papers")
        page.background.run(
            name, lambda told: check_jobs.write_questions(desk, folder, (unit, due), told), made, self._refuse
        )

    def ask_sent(self) -> None:
        """Ask under which letter the questions shown went out, and when."""
        page, desk, unit = self._page, self._page.desk, self._questions.only
        going = going_out(self._questions.shown)
        dialog = SentDialog(self._whom(going), (desk.clock().date(), self._due), page)

        def record() -> None:
            letter, when = dialog.letter.text().strip(), (dialog.day_of(dialog.on), dialog.until)
            run(page, self.tr("Recording the letter"), lambda: check_jobs.record_sent(desk, unit, letter, when))

        dialog.accepted.connect(record)
        dialog.open()

    def read(self, paths: list[str]) -> None:
        """Read the answers of files that came back, one after the other."""
        page, desk = self._page, self._page.desk

        def came(answers: "tuple[Came, ...]") -> None:
            page.kept.emit()
            page.bar.say(" ".join(map(self._came_words, answers)))

        name = self.tr("Reading the answers")
        for path in paths:
            page.background.run(name, self._reading(desk, path), came, self._refuse)

    @staticmethod
    def _reading(desk: Desk, path: str) -> "Callable[[object], tuple[Came, ...]]":
        return lambda _: check_jobs.take_answers(desk, path)

    def _do_with(self, act: str, one: Question) -> None:
        page, desk = self._page, self._page.desk
        taking = self.tr("Taking the answer")
        match act:
            case "answer":
                dialog = AnswerDialog(one, page)
                name = self.tr("Keeping the answer")
                dialog.accepted.connect(
                    lambda: run(page, name, lambda: check_jobs.answer(desk, one.unit, one.number, dialog.answer))
                )
                dialog.open()
            case "explain":
                run(page, taking, lambda: check_jobs.accept_answer(desk, one.unit, one.number))
            case "correct":
                run(
                    page, self.tr("Taking the answer"), lambda: check_jobs.correct_by_answer(desk, one.unit, one.number)
                )
            case "close":
                self._ask_outcome(one)

    def _ask_outcome(self, one: Question) -> None:
        page, desk = self._page, self._page.desk
        dialog = WordsDialog(self.tr("Close the question"), one.text, self.tr("Close"), page)
        name = self.tr("Closing the question")
        dialog.accepted.connect(
            lambda: run(page, name, lambda: check_jobs.close(desk, one.unit, one.number, dialog.said))
        )
        dialog.open()

    def _refuse(self, error: DeskError) -> None:
        refuse(self._page, error)

    def _whom(self, questions: Sequence[Question]) -> str:
        """Return in a sentence whom these questions are for."""
        state, units = self._page.state, list(dict.fromkeys(each.unit for each in questions))
        count = self.tr("%Ln question(s)", "", len(questions))
        if len(units) != 1:
            return self.tr("%Ln unit(s), {questions}.", "", len(units)).format(questions=count)
        known = state.overview.ledger.cluster.unit(units[0]) if state else None
        return f"{known.name if known else units[0]}: {count}."

    @property
    def _due(self) -> "date":
        return self._page.desk.clock().date() + timedelta(days=_DAYS)

    def _came_words(self, came: "Came") -> str:
        state = self._page.state
        unit = state.overview.ledger.cluster.unit(came.unit) if state else None
        text = self.tr("{unit}: {count} new answers.").format(
            unit=unit.short if unit else came.unit, count=len(came.answered)
        )
        if came.unknown:
            text += " " + self.tr("Numbers nobody asked: {numbers}.").format(numbers=", ".join(map(str, came.unknown)))
        if came.twice:
            said = self.tr("Answered differently on several lines, not taken: {numbers}.")
            text += " " + said.format(numbers=", ".join(map(str, came.twice)))
        return text
