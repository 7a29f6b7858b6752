"""Thu nhận: look at what came back, answer what is unclear, keep it; see what was kept and what counts of it."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QTabWidget

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.intake import intake_jobs, kept_jobs
from desktop.ui.intake.answering import Answering
from desktop.ui.intake.arriving import Arriving
from desktop.ui.intake.candidate_acts import CandidateActs
from desktop.ui.intake.candidates_tab import CandidatesTab
from desktop.ui.intake.file_acts import FileActs
from desktop.ui.intake.file_note import file_note
from desktop.ui.intake.file_panel import FilePanel
from desktop.ui.intake.kept_acts import KeptActs
from desktop.ui.intake.kept_tab import KeptTab
from desktop.ui.intake.taking_in import TakingIn
from desktop.ui.intake.waiting import Waiting, ready
from desktop.ui.intake.waiting_tab import WaitingTab
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import button
from desktop.ui.parts.tabs import name_tabs
from desktop.ui.state import State
from desktop.ui.table.view import TableView


class IntakePage(Page):
    """Files wait in a list until the officer keeps or drops them; nothing is kept unasked."""

    leads = drawn_ahead = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Intake"))
        self.files_tab = WaitingTab(self._make_panel, background.after_drawing)
        self.kept_tab, self.candidates_tab = KeptTab(), CandidatesTab()
        self.keep_all = button(self.tr("Take in all that can be"), self.keep_ready)
        self.more = button(self.tr("Import files…"), self.begin)
        for each in (self.keep_all, self.more):
            self.head.addWidget(each)
        self.tabs = QTabWidget()
        name_tabs(self.tabs, self.tr("Intake"))
        for tab in (self.files_tab, self.kept_tab, self.candidates_tab):
            self.tabs.addTab(tab, "")
        self.body.addWidget(self.tabs, 1)
        self.acts, self.numbers = KeptActs(self, self.kept_tab), CandidateActs(self, self.candidates_tab)
        self.findings, self.arriving = FileActs(self), Arriving(self, self._refused)
        self.taking = TakingIn(self, self._refused, self.acts.ask_slip)
        self.answering = Answering(self, self.files_tab, self._refused)
        self._numbers_waiting = 0
        self._connect()
        self._show_waiting([])

    @property
    def waiting(self) -> list[Waiting]:
        """The files that wait."""
        return self.files_tab.waiting

    @property
    def panel(self) -> FilePanel:
        """The file looked at."""
        return self.files_tab.panel

    @property
    def files(self) -> TableView:
        """The files that wait, as a table."""
        return self.files_tab.files

    @property
    def kept_table(self) -> TableView:
        """What was taken in, as a table."""
        return self.kept_tab.table

    def render_state(self, state: State) -> None:
        """List what was kept so far."""
        self.files_tab.show_findings_in(state.checks, closed=state.closed)
        self.acts.show_state(state)
        self.numbers.show_state(state)
        self._show_waiting(self.waiting)

    def current_cell(self) -> str:
        """Return the trace id of the value of a report the officer is at."""
        return self.acts.cell if self.tabs.currentWidget() is self.kept_tab else ""

    def current_note(self) -> Note | None:
        """Return what there is to know of the file that waits and is looked at."""
        file = self.files_tab.current
        if file is None or self.state is None or self.tabs.currentWidget() is not self.files_tab:
            return None
        return file_note(file, self.state.overview.ledger)

    def begin(self) -> None:
        """Ask for files and look at them."""
        self.take_in(choose.member_files(self))

    def take_in(self, paths: list[str]) -> None:
        """Look at files; each then waits for the officer's decision."""
        if not paths or self.state is None:
            return
        self.tabs.setCurrentWidget(self.files_tab)
        self.arriving.look_at(paths)
        QTimer.singleShot(0, self.files_tab, self.files_tab.prepare)

    def paste(self) -> None:
        """Look at what was copied in another program."""
        self.arriving.paste()

    def go_on(self, step: int) -> None:
        """Go to the next or previous open question, of another file where this one has none left.

        Among the numbers of Word reports: to the next or previous one to look at.
        """
        if self.tabs.currentWidget() is self.candidates_tab:
            if not self.candidates_tab.go_on(step):
                self.bar.say(self.tr("No number is left to look at."))
            return
        further = next((each for each in self.waiting if each.open), None)
        if further is None:
            self.bar.say(self.tr("No question is open."))
            return
        self.tabs.setCurrentWidget(self.files_tab)
        if not self.panel.go_on(step):
            self._turn_to(further.path, self.waiting)

    def keep_current(self) -> None:
        """Keep the file shown."""
        if file := self.files_tab.current:
            self._keep((file,))

    def keep_ready(self) -> None:
        """Keep every file that needs nobody's eye."""
        self._keep(ready(self.waiting))

    def print_slip(self) -> None:
        """Write the import slip of the file shown."""
        if file := self.files_tab.current:
            path = choose.new_word(self, str(Path(file.path).with_suffix(".phieu-nhap.docx").name))
            if path:
                self.acts.write_slip(lambda: kept_jobs.slip_of_look(self.desk, file.look, path))

    def _act_on(self, act: str, keys: list[str]) -> None:
        """Ask the unit about findings of the file shown, or accept them with words."""
        if file := self.files_tab.current:
            (self.findings.ask if act == "ask" else self.findings.accept)(file, keys)

    def _looked(self, files: tuple[Waiting, ...]) -> None:
        """Show files looked at; who has gone on with another one meanwhile stays there."""
        paths, at_hand = {each.path for each in files}, self.files_tab.at_hand
        waiting = [*(each for each in self.waiting if each.path not in paths), *files]
        if at_hand is None or at_hand.path in paths or not self.arriving.touched.since:
            self._turn_to(files[0].path, waiting)
            return
        self._show_waiting(waiting)
        see = Offer(self.tr("See"), lambda: self._turn_to(files[0].path, self.waiting))
        self.bar.say(self.tr("%Ln more file(s) looked at: they wait in the list.", "", len(files)), offers=(see,))

    def _turn_to(self, path: str, files: list[Waiting]) -> None:
        """Look at the file of a path, where a person is needed."""
        self.tabs.setCurrentWidget(self.files_tab)
        self._show_waiting(files, path)
        self.files_tab.begin()

    def _put(self, file: Waiting) -> None:
        self.files_tab.put(file)
        self._name()

    def _keep(self, files: tuple[Waiting, ...]) -> None:
        self.taking.take(files, tuple(each for each in self.waiting if each not in files))

    def _took(self, kept: intake_jobs.Kept) -> None:
        self._show_waiting(list(kept.left))
        self.files_tab.begin()
        self.kept_tab.want(kept.numbers[-1] if kept.numbers else 0)
        self.taking.say(kept)
        if kept.unread:
            self.arriving.say_unread(kept.unread)
        self.kept.emit()

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)
        self.stale.emit()  # of several files some may have been kept before

    def _drop_current(self) -> None:
        if file := self.files_tab.current:
            self._show_waiting([each for each in self.waiting if each is not file])
            self.files_tab.begin()

    def _show_waiting(self, files: list[Waiting], chosen: str = "") -> None:
        if self.state is None:
            files = self.waiting
        self._name_for(files)  # before the files are shown: buttons that come or go lay the whole page out at once
        if self.state is not None:
            self.files_tab.show_files(files, self.state.overview.ledger, chosen)

    def _name(self) -> None:
        self._name_for(self.waiting)

    def _name_for(self, files: list[Waiting]) -> None:
        self.keep_all.setVisible(len(ready(files)) > 1)
        self.more.setVisible(bool(files) or self.tabs.currentWidget() is not self.files_tab)
        self.tabs.setTabText(0, self.tr("Waiting ({count})").format(count=len(files)))
        self.tabs.setTabText(1, self.tr("What was taken in ({count})").format(count=len(self.kept_tab.submissions)))
        waiting = self._numbers_waiting
        numbers = self.tr("Numbers in Word reports")
        self.tabs.setTabText(2, f"{numbers} ({waiting})" if waiting else numbers)

    def _make_panel(self) -> FilePanel:
        panel = FilePanel()
        panel.keep.connect(self.keep_current)
        panel.left.connect(lambda: self.files.setFocus(Qt.FocusReason.OtherFocusReason))
        panel.drop.connect(self._drop_current)
        panel.slip.connect(self.print_slip)
        panel.belongs.connect(self.answering.say_whose)
        panel.answered.connect(self.answering.answer)
        panel.reopened.connect(self.answering.reopen)
        panel.decided.connect(self.answering.decide)
        panel.acting.connect(self._act_on)
        panel.mending.connect(lambda *where: self.findings.mend(self.files_tab.current, where, self.answering))
        return panel

    def _connect(self) -> None:
        self.files_tab.wanted.connect(self.begin)
        self.files_tab.turned.connect(self._tell, Qt.ConnectionType.QueuedConnection)  # the file itself is shown first
        self.tabs.currentChanged.connect(self._turn)
        self.arriving.looked.connect(self._looked)
        self.taking.done.connect(self._took)
        self.answering.looked.connect(self._put)
        self.acts.listed.connect(self._name)
        self.numbers.listed.connect(self._count)

    def _turn(self) -> None:
        self._name()
        if self.tabs.currentWidget() is self.candidates_tab:
            self.numbers.look()
        self._tell()

    def _tell(self) -> None:
        """Tell of the file looked at beside the page; what was taken in and numbers tell of themselves."""
        shown = self.tabs.currentWidget() if self.isVisible() else None
        if shown is self.files_tab:
            self.noted.emit(self.current_note())
        elif shown is self.kept_tab:
            self.picked.emit(self.current_cell())

    def _count(self, waiting: int) -> None:
        self._numbers_waiting = waiting
        self._name()
