"""Văn bản: the papers of the dossier, the report as it is written, what came back edited, the letterhead."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import QListWidget, QTabWidget

from desktop.domain.desk import Desk
from desktop.domain.freshness import Freshness, PaperState
from desktop.domain.manner import FormChoice, SectionChoice
from desktop.domain.tabulate.layers import LAYER_TITLES
from desktop.domain.trouble import DeskError
from desktop.ui.background import Background
from desktop.ui.messages import said, trouble_words
from desktop.ui.page import Page
from desktop.ui.papers import paper_jobs, report_jobs
from desktop.ui.papers.dossier_tab import DossierTab
from desktop.ui.papers.form_tab import FormTab
from desktop.ui.papers.reconcile_tab import ReconcileTab
from desktop.ui.papers.report_tab import ReportTab
from desktop.ui.papers_folder import papers_folder
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.tabs import name_tabs
from desktop.ui.state import State
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the libraries that write papers
    from desktop.ui.papers.paper_jobs import Made
    from desktop.ui.papers.report_jobs import Writing


class DossierPage(Page):
    """The page of papers. `folder` is where they are written."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Papers"))
        self.folder = papers_folder(desk.path)
        self._wanted = False
        self._writing: Writing | None = None
        self._read_of: State | None = None
        self.dossier, self.report = DossierTab(), ReportTab()
        self.reconcile, self.form = ReconcileTab(), FormTab()
        self.tabs = QTabWidget()
        name_tabs(self.tabs, self.tr("Papers"))
        for tab, title in (
            (self.dossier, self.tr("Dossier")),
            (self.report, self.tr("Report")),
            (self.reconcile, self.tr("Reconcile")),
            (self.form, self.tr("Form")),
        ):
            self.tabs.addTab(tab, title)
        self.body.addWidget(self.tabs, 1)
        self._wire()
        self._say_folder()
        background.run("", lambda _: paper_jobs.known(), self._list_papers)

    @property
    def papers(self) -> QListWidget:
        """The list of papers to make."""
        return self.dossier.papers

    @property
    def made(self) -> TableView:
        """The table of papers made."""
        return self.dossier.made

    @property
    def may_write(self) -> bool:
        """Whether words may be changed now."""
        state = self.state
        return state is not None and not state.closed and (not state.sealed or self.desk.late is not None)

    def render_state(self, state: State) -> None:
        """Say at which stage the papers would be made, which are stale; show the report as it stands."""
        self.dossier.stage.setText(self.tr("Made at stage: {stage}").format(stage=LAYER_TITLES[state.stage]))
        if state.scored is not None and state.scored.result.standings.provisional:
            self.bar.say(self.tr("The result is provisional; every paper made now says so."), Weight.WARNING)
        self._look_at_folder()
        self._read_report()

    def begin(self) -> None:
        """Make the ticked papers, once they are listed."""
        self.tabs.setCurrentWidget(self.dossier)
        if self.papers.count():
            self.make(self.ticked())
        else:
            self._wanted = True

    def ticked(self) -> tuple[str, ...]:
        """Return the ids of the ticked papers."""
        return self.dossier.ticked()

    def make(self, papers: tuple[str, ...]) -> None:
        """Make the papers of those ids in the folder."""
        if not papers or self.state is None:
            self.bar.say(self.tr("Tick at least one paper."))
            return
        self.report.commit()
        desk, asked, pdf = self.desk, (self.folder, papers, self.state.stage), self.dossier.pdf.isChecked()
        self.background.run(
            self.tr("Making papers"),
            lambda told: paper_jobs.make(desk, asked, told, pdf=pdf),
            self._show_made,
            self._refused,
        )

    def open_folder(self) -> None:
        """Open the folder of papers beside this window."""
        if not Path(self.folder).is_dir():
            self.bar.say(self.tr("No papers have been made yet."))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder))

    def find_pages(self) -> None:
        """Find the pages to be printed again."""
        desk, folder = self.desk, self.folder
        self.background.run(
            self.tr("Comparing pages"),
            lambda told: paper_jobs.reprints(desk, folder, told),
            self.dossier.show_reprints,
            self._refused,
        )

    def take_back(self) -> bool:
        """Undo what was typed last in the report and is not kept."""
        return self.tabs.currentWidget() is self.report and self.report.take_back()

    def put_away(self) -> None:
        """Keep at once what is typed: the cluster is being let go of."""
        if self.report.unsaved and self.may_write and self.report.section is not None:
            report_jobs.write(self.desk, self.report.section.key, self.report.edit.source)
            self.report.was_kept()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed when another page is gone to."""
        self.report.commit()
        super().hideEvent(event)

    def _ask_for_folder(self) -> None:
        from desktop.ui import choose

        chosen = choose.folder(self, self.tr("Folder for the papers"), self.folder)
        if chosen:
            self.folder = chosen
            self._say_folder()
            self._look_at_folder()

    def _say_folder(self) -> None:
        self.dossier.place.setText(self.tr("Folder: {folder}").format(folder=self.folder))

    def _look_at_folder(self) -> None:
        desk, folder = self.desk, self.folder
        if Path(folder).is_dir():
            self.background.run(
                self.tr("Looking at the papers"),
                lambda _: paper_jobs.states(desk, folder),
                self._show_states,
                self._refused,
                key="papers",
            )

    def _show_states(self, states: tuple[PaperState, ...]) -> None:
        self.dossier.show_states(states)
        self.counted.emit(sum(each.behind and each.freshness is not Freshness.MISSING for each in states))

    def _read_report(self) -> None:
        """Read the report, if it is on the screen and not read since the data moved."""
        state = self.state
        shown = self.tabs.currentWidget() in (self.report, self.form)
        if state is None or state is self._read_of or not shown:
            return
        self._read_of = state
        desk, stage = self.desk, state.stage
        name = self.tr("Reading the report")
        self.background.run(
            name, lambda _: report_jobs.read_report(desk, stage), self._show_writing, self._refused, key="report"
        )

    def _show_writing(self, writing: "Writing") -> None:
        self._writing = writing
        self.report.show_writing(writing, may_write=self.may_write)
        default, choice = paper_jobs.forms(writing.dossier)
        self.form.show_form(default, choice, writing.text.letterhead(), may_write=self.may_write)

    def _keep_section(self, key: str, source: str) -> None:
        desk = self.desk
        self.background.run(
            self.tr("Keeping the report"),
            lambda _: report_jobs.write(desk, key, source),
            lambda changed: self._section_kept(source, changed=changed),
            self._refused,
        )

    def _section_kept(self, source: str, *, changed: bool) -> None:
        if self.report.edit.source == source:
            self.report.was_kept()
        if changed:
            self.kept.emit()

    def _choose(self, key: str, choice: SectionChoice) -> None:
        desk = self.desk
        self._act(lambda: report_jobs.choose(desk, key, choice))

    def _word(self, key: str, about: str, text: str) -> None:
        desk, writing = self.desk, self._writing
        if writing is not None:
            self._act(lambda: report_jobs.word(desk, writing.dossier, key, about, text))

    def _keep_form(self, choice: FormChoice) -> None:
        desk = self.desk
        self._act(lambda: report_jobs.choose_form(desk, choice))

    def _take_last_report(self, path: str) -> None:
        desk = self.desk
        self._act(lambda: report_jobs.take_last_report(desk, path))

    def _act(self, act: "paper_jobs.Act") -> None:
        name = self.tr("Keeping the report")
        self.background.run(name, lambda _: act(), lambda _: self.kept.emit(), self._refused)

    def _look(self, key: str, source: str, whole: bool) -> None:
        writing = self._writing
        if writing is not None:
            self.background.run(
                self.tr("Proving the words"),
                lambda _: report_jobs.look(writing, key, source, whole=whole),
                self.report.show_looked,
                self._refused,
                key="proofs",
            )

    def _reconcile(self, path: str) -> None:
        if self.state is None:
            return
        desk, stage = self.desk, self.state.stage
        name = self.tr("Reconciling the paper")
        self.background.run(
            name, lambda _: paper_jobs.reconcile(desk, path, stage), self.reconcile.show_proved, self._refused
        )

    def _refresh(self, path: str, out: str, taken: frozenset[str]) -> None:
        if self.state is None:
            return
        desk, stage = self.desk, self.state.stage
        self.background.run(
            self.tr("Renewing the numbers"),
            lambda _: paper_jobs.refresh(desk, path, out, stage, taken),
            self.reconcile.show_refreshed,
            self._refused,
        )

    def _show_made(self, made: "Made") -> None:
        compiled = made.compiled
        self.dossier.show_made(compiled)
        self.counted.emit(made.behind)
        words = self.tr("%Ln file(s) made in {folder}.", "", len(compiled.files)).format(folder=compiled.folder)
        left_out = [each for each in compiled.left_out if each.code != "paper_without_accepted"]
        if left_out:
            missing = self.tr("Not made, because there is nothing to make them of yet: {papers}.")
            words = f"{words} {missing.format(papers=', '.join(str(each.facts['title']) for each in left_out))}"
        for finding in made.findings:
            words = f"{words} {said(finding, 'papers').line}"
        weight = Weight.WARNING if left_out or made.findings else Weight.NOTE
        self.bar.say(words, weight, (Offer(self.tr("Open folder"), self.open_folder),))

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _list_papers(self, known: tuple[tuple[str, str], ...]) -> None:
        self.dossier.list_papers(known)
        if self._wanted:
            self.begin()

    def _turned(self) -> None:
        if self.tabs.currentWidget() is not self.report:
            self.report.commit()
        self._read_report()

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._turned())
        self.dossier.make_asked.connect(self.begin)
        self.dossier.folder_asked.connect(self._ask_for_folder)
        self.dossier.open_asked.connect(self.open_folder)
        self.dossier.pages_asked.connect(self.find_pages)
        self.report.kept.connect(self._keep_section)
        self.report.chosen.connect(self._choose)
        self.report.worded.connect(self._word)
        self.report.looked.connect(self._look)
        self.report.last_report.connect(self._take_last_report)
        self.report.went.connect(self.picked)
        self.reconcile.asked.connect(self._reconcile)
        self.reconcile.refresh_asked.connect(self._refresh)
        self.reconcile.went.connect(self.picked)
        self.form.kept.connect(self._keep_form)
