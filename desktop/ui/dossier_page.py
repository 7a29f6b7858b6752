"""Văn bản: the papers of the dossier; make some or all, open the folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.progress import Progress
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.domain.tabulate.layers import LAYER_TITLES
from desktop.domain.trouble import DeskError
from desktop.ui.background import Background
from desktop.ui.messages import said, trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.pieces import button, label, primary
from desktop.ui.state import State
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the libraries that write papers
    from desktop.jobs.dossier import Compiled

_ID = int(Qt.ItemDataRole.UserRole)


class DossierPage(Page):
    """The page of papers. `folder` is where they are written."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Papers"))
        store = Path(desk.path)
        self.folder = str(store.with_name(f"{store.stem}-van-ban"))
        self._wanted = False
        self._titles: dict[str, str] = {}
        self.stage = label("", "dim")
        self.papers = QListWidget()
        self.papers.setAccessibleName(self.tr("Papers to make"))
        self.made = TableView(self.tr("Papers made"))
        self.made.pick_rows()
        self.made.hide()
        self.place = label(self.tr("Folder: {folder}").format(folder=self.folder), "dim")
        self.head.addWidget(button(self.tr("Open folder"), self.open_folder))
        self.head.addWidget(button(self.tr("Other folder…"), self._ask_for_folder))
        self.head.addWidget(primary(self.tr("Make the ticked papers"), self.begin))
        self._lay_out_body()
        background.run(self.tr("Making papers"), lambda _: _known(), self._list_papers)

    def render_state(self, state: State) -> None:
        """Say at which stage the papers would be made, and whether they would be provisional."""
        self.stage.setText(self.tr("Made at stage: {stage}").format(stage=LAYER_TITLES[state.stage]))
        if state.scored is not None and state.scored.result.standings.provisional:
            self.bar.say(self.tr("The result is provisional; every paper made now says so."), Weight.WARNING)

    def begin(self) -> None:
        """Make the ticked papers, once they are listed."""
        if self.papers.count():
            self.make(self.ticked())
        else:
            self._wanted = True

    def ticked(self) -> tuple[str, ...]:
        """Return the ids of the ticked papers."""
        lines = [self.papers.item(number) for number in range(self.papers.count())]
        return tuple(str(each.data(_ID)) for each in lines if each.checkState() is Qt.CheckState.Checked)

    def make(self, papers: tuple[str, ...]) -> None:
        """Make the papers of those ids in the folder."""
        if not papers or self.state is None:
            self.bar.say(self.tr("Tick at least one paper."))
            return
        desk, folder, stage = self.desk, self.folder, self.state.stage
        name = self.tr("Making papers")
        self.background.run(
            name,
            lambda told: _compile(desk, folder, papers, stage, told),
            lambda compiled: self._show_made(compiled, papers),
            self._refused,
        )

    def open_folder(self) -> None:
        """Open the folder of papers beside this window."""
        if not Path(self.folder).is_dir():
            self.bar.say(self.tr("No papers have been made yet."))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder))

    def _ask_for_folder(self) -> None:
        from desktop.ui import choose

        chosen = choose.folder(self, self.tr("Folder for the papers"), self.folder)
        if chosen:
            self.folder = chosen
            self.place.setText(self.tr("Folder: {folder}").format(folder=chosen))

    def _show_made(self, compiled: "Compiled", asked: tuple[str, ...]) -> None:
        columns = (
            Column(self.tr("Paper"), width=36),
            Column(self.tr("File"), width=28),
            Column(self.tr("To be noted"), width=50),
        )
        rows = tuple(
            self._made_row(each.title, each.path, [said(finding).line for finding in each.findings], each.kept)
            for each in compiled.files
        )
        self.made.show()
        self.made.show_table(Table(self.tr("Papers made"), columns, rows))
        words = self.tr("%Ln file(s) made in {folder}.", "", len(rows)).format(folder=compiled.folder)
        left_out = [self._titles[paper] for paper in asked if paper not in {each.paper for each in compiled.files}]
        if left_out:
            missing = self.tr("Not made, because there is no framework yet: {papers}.")
            words = f"{words} {missing.format(papers=', '.join(left_out))}"
        weight = Weight.WARNING if left_out else Weight.NOTE
        self.bar.say(words, weight, (Offer(self.tr("Open folder"), self.open_folder),))

    def _made_row(self, title: str, path: str, notes: list[str], kept: str | None) -> Row:
        if kept:
            text = self.tr("{file} was edited by hand and stays as it is; the new paper stands beside it.")
            notes.insert(0, text.format(file=Path(kept).name))
        return Row(tuple(TableCell(each) for each in (title, Path(path).name, "\n".join(notes))), key=path)

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _list_papers(self, known: tuple[tuple[str, str], ...]) -> None:
        self._titles = dict(known)
        for paper, title in known:
            line = QListWidgetItem(title)
            line.setData(_ID, paper)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Checked)
            self.papers.addItem(line)
        height = self.papers.sizeHintForRow(0) * self.papers.count() + 2 * self.papers.frameWidth()
        self.papers.setFixedHeight(height + 4)
        if self._wanted:
            self.begin()

    def _lay_out_body(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(8)
        for part in (self.stage, self.papers, self.place, self.made):
            column.addWidget(part, 1 if part is self.made else 0)
        column.addStretch()
        self.body.addLayout(column, 1)


def _known() -> tuple[tuple[str, str], ...]:
    from desktop.jobs.dossier import known_papers

    return known_papers()


def _compile(desk: Desk, folder: str, papers: tuple[str, ...], stage: Layer, progress: Progress) -> "Compiled":
    from desktop.jobs.dossier import compile_dossier

    return compile_dossier(desk, folder, papers, stage, progress)
