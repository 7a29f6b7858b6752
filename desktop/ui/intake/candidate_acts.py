"""What is done about the numbers of Word reports: read when they are looked at, confirmed, dismissed, asked about."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.candidates.candidate import Offered
from desktop.domain.question import Target
from desktop.domain.trouble import DeskError
from desktop.ui.checks.dialogs import AskDialog
from desktop.ui.intake import candidate_jobs
from desktop.ui.intake.candidates_tab import CandidatesTab
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.state import State
from desktop.words.candidates import question_words

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.narrative_tables import Read

_LIST = "intake:candidates"


class CandidateActs(QObject):
    """Signal: `listed(count)` the numbers were read, so many are to be looked at."""

    listed = Signal(int)

    def __init__(self, page: Page, tab: CandidatesTab) -> None:
        super().__init__(page)
        self._page = page
        self._tab = tab
        self._state: State | None = None
        self._read_of: State | None = None
        self._tables: Read = {}
        tab.panel.acting.connect(self._do)
        tab.chose.connect(self._tell)

    def show_state(self, state: State) -> None:
        """Read the numbers again as things stand now, at once when they are in sight."""
        self._state = state
        if self._tab.isVisible():
            self.look()

    def look(self) -> None:
        """Read the numbers unless they are those of the state shown."""
        if self._state is None or self._read_of is self._state:
            return
        self._read_of = self._state
        desk, tables = self._page.desk, self._tables
        name = self.tr("Looking for numbers in the reports")
        background = self._page.background
        background.run(name, lambda _: candidate_jobs.candidates(desk, tables), self._listed, self._refuse, key=_LIST)

    def _listed(self, found: candidate_jobs.Found) -> None:
        self._tables = found.candidates.tables
        self._tab.show_found(found, closed=self._state.closed if self._state else True)
        self.listed.emit(len(found.candidates.waiting))

    def _do(self, act: str) -> None:
        picked, state = self._tab.picked, self._state
        if not picked or state is None:
            return
        desk, tables, keys = self._page.desk, self._tables, [each.candidate.key for each in picked]
        match act:
            case "confirm":
                wanted = self._wanted(picked)
                keep = candidate_jobs.confirm
                self._run(self.tr("Keeping the numbers"), lambda: keep(desk, wanted, state.stage, tables))
            case "dismiss":
                self._run(self.tr("Keeping the decision"), lambda: candidate_jobs.dismiss(desk, keys, tables))
            case "reopen":
                decided = [each.candidate.key for each in picked if each.decision is not None]
                self._run(self.tr("Taking it back"), lambda: candidate_jobs.reopen(desk, decided, state.stage))
            case "ask":
                self._ask(picked[0])

    def _wanted(self, picked: tuple[Offered, ...]) -> list[tuple[str, Target | None, str]]:
        """Return what is to be kept: the one number as the form says, several as what each most likely is."""
        if len(picked) == 1:
            return [(picked[0].candidate.key, *self._tab.panel.meant)]
        sure = (each.candidate for each in picked if each.candidate.guesses and each.candidate.exactness is not None)
        return [(each.key, None, "") for each in sure]

    def _ask(self, one: Offered) -> None:
        state = self._state
        if state is None:
            return
        own, desk = one.candidate, self._page.desk
        dialog = AskDialog(state.overview.ledger.cluster, own.unit, self._page)
        dialog.text.setPlainText(question_words(own, next(iter(own.guesses), None)))
        name = self.tr("Keeping the question")
        dialog.accepted.connect(lambda: self._run(name, lambda: candidate_jobs.ask(desk, *dialog.asked)))
        dialog.open()

    def _tell(self, key: str) -> None:
        """Let the details pane tell of what the number may be."""
        one = self._tab.current
        guess = next(iter(one.candidate.guesses), None) if one is not None and key else None
        if one is None or guess is None or guess.target.award is not None:
            self._page.picked.emit("")
            return
        unit, target = one.candidate.unit, guess.target
        last = "@last" if target.name == "last" else ""
        figure = f"{target.indicator}:{unit}{last}"
        self._page.picked.emit(figure if target.indicator else f"{unit}:{target.criterion}@claim")

    def _run(self, name: str, job: Callable[[], object]) -> None:
        self._page.background.run(name, lambda _: job(), lambda _: self._page.kept.emit(), self._refuse)

    def _refuse(self, error: DeskError) -> None:
        self._page.bar.say(trouble_words(error), Weight.ERROR)
