"""Gửi mẫu: make one workbook and one Word outline per unit, ready to send."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.domain.desk import Desk
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.pieces import label, primary
from desktop.ui.state import State
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the libraries that write papers
    from desktop.jobs.forms import FormFile


class FormsPage(Page):
    """The page of forms."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Sending forms"))
        self.make = primary(self.tr("Make the forms…"), self.begin)
        self.head.addWidget(self.make)
        self.units = TableView(self.tr("Forms of every unit"))
        self.units.pick_rows()
        self._made: tuple[FormFile, ...] = ()
        self.body.addWidget(
            label(
                self.tr("Every unit gets a folder with a workbook for figures and claims, and a Word outline."), "dim"
            )
        )
        self.body.addWidget(self.units, 1)

    def render_state(self, state: State) -> None:
        """List the units and the forms made for them."""
        self.make.setEnabled(bool(state.overview.ledger.framework.criteria))
        self.units.show_table(self._table(state))
        if not state.overview.ledger.framework.criteria:
            self.bar.say(self.tr("Load a framework first: the forms ask for its criteria."), Weight.WARNING)

    def begin(self) -> None:
        """Ask for a folder and make the forms there."""
        if not self.make.isEnabled():
            return
        folder = choose.folder(self, self.tr("Folder for the forms"), str(Path(self.desk.path).parent))
        if folder:
            self.make_in(folder)

    def make_in(self, folder: str) -> None:
        """Make all forms below `folder`."""
        desk = self.desk
        self.background.run(
            self.tr("Making the forms"),
            lambda _: _make(desk, folder),
            lambda made: self._show_made(made, folder),
            self._refused,
        )

    def _show_made(self, made: tuple["FormFile", ...], folder: str) -> None:
        self._made = made
        if self.state is not None:
            self.units.show_table(self._table(self.state))
        offer = Offer(self.tr("Open folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
        self.bar.say(
            self.tr("%Ln file(s) made in {folder}.", "", len(made)).format(folder=folder), Weight.NOTE, (offer,)
        )

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _table(self, state: State) -> Table:
        columns = (
            Column(self.tr("Code"), width=8),
            Column(self.tr("Unit"), width=36),
            Column(self.tr("Files made"), width=50),
        )
        rows = tuple(self._row(unit.code, unit.name) for unit in state.overview.ledger.cluster.units)
        return Table(self.tr("Forms of every unit"), columns, rows)

    def _row(self, code: str, name: str) -> Row:
        files = "\n".join(Path(each.path).name for each in self._made if each.unit == code)
        return Row((TableCell(code), TableCell(name), TableCell(files)), key=code)


def _make(desk: Desk, folder: str) -> tuple["FormFile", ...]:
    from desktop.jobs.forms import make_forms

    return make_forms(desk, folder)
