"""The gathering as a panel any page can hold: units by papers, what is missing, and what to do about it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.gathering import Gathering
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.gathering import gathering_jobs
from desktop.ui.gathering.dialogs import CloseDialog, DueDialog, PapersDialog, TickDialog
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.form import Form
from desktop.ui.parts.pieces import button, label
from desktop.ui.state import State
from desktop.ui.table.view import TableView

Planned = tuple[Callable[..., object], tuple[object, ...]]
"""A job, and what it is told beside the desk."""


class GatheringPanel(QWidget):
    """Units by papers.

    Signals: `kept()` an act was done, `told(text, weight, offers)`, `refused(trouble)`, `went(unit)`.

    `desk` returns the desk as it is now: it may have become a late one.
    """

    kept = Signal()
    told = Signal(str, object, object)
    refused = Signal(object)
    went = Signal(str)

    def __init__(self, desk: Callable[[], Desk], background: Background) -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self._gathering: Gathering | None = None
        self.summary = label("", "strong")
        self.table = TableView(self.tr("Who handed in what"))
        self.table.pick_rows()
        self.table.rowed.connect(self._go_to)
        self.legend = label("", "dim")
        self.remind = button(self.tr("Copy the reminder"), self.copy_reminder)
        self.letters = button(self.tr("Letters of reminder…"), self.ask_letters)
        self.due = button(self.tr("Move a deadline…"), self.ask_due)
        self.tick = button(self.tr("Tick off a paper…"), self.ask_tick)
        self.papers = button(self.tr("Papers required…"), self.ask_papers)
        self.close_intake = button(self.tr("Close the intake…"), self.ask_close)
        self._lay_out()

    @property
    def unit(self) -> str:
        """The code of the unit whose row the officer is at; an empty string where none is chosen."""
        row = self.table.currentIndex().row()
        return self.table.table.rows[row].key if 0 <= row < len(self.table.table.rows) else ""

    def show_state(self, state: State) -> None:
        """Show how things stand."""
        from desktop.words.gathering import summary

        self._gathering = state.gathering
        if state.gathering is None or state.board is None:
            return
        unit, table = self.unit, state.board.table
        self.summary.setText(summary(state.gathering))
        self.legend.setText(" ".join(table.notes))
        self.table.show_table(state.board)
        keys = [row.key for row in table.rows]
        wanted = unit or next(iter(state.gathering.behind), "")
        if keys:
            self.table.setCurrentIndex(self.table.model().index(keys.index(wanted) if wanted in keys else 0, 0))
        self._allow()

    def copy_reminder(self) -> None:
        """Put a polite text with what is missing of the unit on the clipboard."""
        unit = self.unit
        if unit:
            desk = self._desk()
            self._run(self.tr("Writing the reminder"), lambda: gathering_jobs.remind(desk, unit), self._copied)

    def ask_letters(self) -> None:
        """Ask for a folder and write a letter to every unit something is expected of."""
        folder = choose.folder(self, self.tr("Folder for the letters"), "")
        if folder:
            self.write_letters(folder)

    def write_letters(self, folder: str) -> None:
        """Write the letters of reminder into a folder."""
        desk = self._desk()
        self._run(
            self.tr("Writing the letters"),
            lambda: gathering_jobs.write_letters(desk, folder),
            lambda written: self._written(len(written), folder),
        )

    def ask_due(self) -> None:
        """Ask for a new deadline and keep it."""
        if self._gathering:
            dialog = DueDialog(self._gathering, self.unit, self)
            self._open(dialog, lambda: (gathering_jobs.move_due, (dialog.deadline(),)))

    def ask_tick(self) -> None:
        """Ask which paper came in and keep it."""
        if self._gathering:
            dialog = TickDialog(self._gathering, self.unit, self._gathering.today, self)
            self._open(dialog, lambda: _ticked(dialog))

    def ask_papers(self) -> None:
        """Ask which papers are required and keep that."""
        if self._gathering:
            dialog = PapersDialog(self._gathering.papers, self)
            self._open(dialog, lambda: (gathering_jobs.require, dialog.change()))

    def ask_close(self) -> None:
        """Count the blanks of every unit, then ask whose become "not reported"."""
        desk = self._desk()
        self._run(self.tr("Counting blank cells"), lambda: gathering_jobs.blanks(desk), self._show_blanks)

    def _show_blanks(self, blanks: Mapping[str, int]) -> None:
        if not blanks:
            self.told.emit(self.tr("No cell is blank: there is nothing to close."), Weight.NOTE, ())
        elif self._gathering:
            dialog = CloseDialog(self._gathering, blanks, self.unit, self)
            self._open(dialog, lambda: (gathering_jobs.close, dialog.chosen()))

    def _open(self, dialog: Form, plan: Callable[[], Planned]) -> None:
        """Open a dialog; `plan` says what it asks for, read while it is there."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._do(dialog.windowTitle(), plan()))
        dialog.open()

    def _do(self, name: str, planned: Planned) -> None:
        act, told = planned
        desk = self._desk()
        self._run(name, lambda: act(desk, *told), lambda _: self.kept.emit())

    def _run(self, name: str, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._background.run(name, lambda _: work(), done, self.refused.emit)

    def _copied(self, text: str) -> None:
        if not text:
            self.told.emit(self.tr("Nothing is missing of this unit."), Weight.NOTE, ())
            return
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("The reminder is on the clipboard: paste it into a message."), Weight.NOTE, ())

    def _written(self, count: int, folder: str) -> None:
        offer = Offer(self.tr("Open folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
        words = self.tr("%Ln letter(s) of reminder written in {folder}.", "", count).format(folder=folder)
        self.told.emit(words, Weight.NOTE, (offer,) if count else ())

    def _go_to(self, unit: str) -> None:
        self._allow()
        self.went.emit(unit)

    def _allow(self) -> None:
        gathering = self._gathering
        behind = gathering.behind if gathering else ()
        self.remind.setEnabled(self.unit in behind)
        self.letters.setEnabled(bool(behind))
        self.tick.setEnabled(bool(gathering and gathering_jobs.others(gathering.papers)))

    def _lay_out(self) -> None:
        row = Flow((self.remind, self.letters, self.due, self.tick, self.papers, self.close_intake))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(self.legend)
        column.addLayout(row)


def _ticked(dialog: TickDialog) -> Planned:
    handed = dialog.handed()
    if dialog.is_there:
        return gathering_jobs.untick, (handed.unit, handed.paper)
    return gathering_jobs.tick, (handed, dialog.note.text().strip())
