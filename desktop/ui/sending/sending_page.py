"""Gửi mẫu: forms chosen, looked at, made and recorded as sent; who handed in what; the log of sendings."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QTabWidget

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.gathering.gathering_panel import GatheringPanel
from desktop.ui.gathering.unit_note import unit_note
from desktop.ui.messages import said, trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.first_seen import FirstSeen
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import button, primary
from desktop.ui.parts.tabs import name_tabs
from desktop.ui.sending import sending_jobs
from desktop.ui.sending.choices import Choices
from desktop.ui.sending.forms_tab import FormsTab
from desktop.ui.sending.log_tab import LogTab
from desktop.ui.sending.preview import Preview
from desktop.ui.sending.send_dialog import SendDialog
from desktop.ui.state import State

if TYPE_CHECKING:  # the jobs load the libraries that write papers
    from desktop.jobs.forms import FormPreview, Made

_KEY = "form preview"
_FORMS, _GATHERING = 0, 1


class SendingPage(Page):
    """The page of sending; its second tab is the gathering."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Sending forms"))
        self.make = primary(self.tr("Make the forms…"), self.begin)
        self.record = button(self.tr("Record as sent…"), self.ask_sending)
        self.head.addWidget(self.record)
        self.head.addWidget(self.make)
        self._forms, self._log = FirstSeen(self._make_forms), FirstSeen(LogTab)
        self.gathering = GatheringPanel(lambda: self.desk, background)
        self.folder = ""
        self._turned = self._unframed = False
        self._lay_out()
        self._connect()

    @property
    def choices(self) -> Choices:
        """What is to be made and for whom."""
        return self._forms.part.choices

    @property
    def preview(self) -> Preview:
        """What the unit at hand would be sent."""
        return self._forms.part.preview

    @property
    def log(self) -> LogTab:
        """Every sending ever made."""
        return self._log.part

    def render_state(self, state: State) -> None:
        """Show units, sendings and what came in; the gathering first once something was sent."""
        framed = bool(state.overview.ledger.framework.criteria)
        self._forms.tell(lambda forms: forms.show_state(state))
        self.gathering.show_state(state)
        self._log.tell(lambda log: log.show_state(state))
        if not self._turned and not state.sendings:
            self.tabs.setCurrentIndex(_FORMS)
        self._turned = True
        if not framed:
            offer = Offer(self.tr("Load a framework"), lambda: self.asked.emit("go:framework"))
            words = self.tr("Load a framework first: the forms ask for its criteria.")
            self.bar.say(words, Weight.WARNING, (offer,))
        elif self._unframed:
            self.bar.hush()
        self._unframed = not framed
        self._allow()
        self._look()

    def prepare(self, state: State) -> None:  # noqa: ARG002 - what is read for it waits until somebody looks
        """Make the choices of forms."""
        self._forms.prepare()

    def current_note(self) -> Note | None:
        """Return what there is to know of the unit at hand: on the gathering, or among those to be sent forms."""
        if self.state is None:
            return None
        unit = self.choices.unit if self.tabs.currentIndex() == _FORMS else self.gathering.unit
        return unit_note(unit, self.state)

    def begin(self) -> None:
        """Ask for a folder and make the forms there."""
        if not self.make.isEnabled():
            return
        self.tabs.setCurrentIndex(_FORMS)
        folder = choose.folder(self, self.tr("Folder for the forms"), self.folder or str(Path(self.desk.path).parent))
        if folder:
            self.make_in(folder)

    def make_in(self, folder: str) -> None:
        """Make the forms of the ticked units below `folder`."""
        desk, chosen = self.desk, self.choices.chosen
        self.background.run(
            self.tr("Making the forms"),
            lambda told: sending_jobs.make(desk, folder, chosen, told),
            self._show_made,
            self._refused,
        )

    def ask_sending(self) -> None:
        """Ask when and how the ticked units were sent their forms, and keep it."""
        units = self._ticked
        if not units:
            self.bar.say(self.tr("Tick at least one unit."))
            return
        dialog = SendDialog(len(units), self.folder, self.desk.clock().date(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._send(dialog, units))
        dialog.open()

    def _send(self, dialog: SendDialog, units: tuple[str, ...]) -> None:
        told = (dialog.day_of(dialog.on), dialog.letter.text().strip(), dialog.how.currentText().strip())
        folder, desk = dialog.folder.text().strip(), self.desk
        self.background.run(
            self.tr("Keeping what was sent"),
            lambda _: sending_jobs.record(desk, units, told, folder),
            self._show_sent,
            self._refused,
        )

    def _show_made(self, made: "Made") -> None:
        self.folder = made.folder
        words = self.tr("%Ln file(s) made in {folder}.", "", len(made.files)).format(folder=made.folder)
        notes = " ".join(said(each, "papers").line for each in made.findings)
        weight = Weight.WARNING if any(each.level.value == "warning" for each in made.findings) else Weight.NOTE
        offers = [Offer(self.tr("Open folder"), lambda: _open(made.folder))]
        listed = next((each.path for each in made.files if each.kind == "list"), "")
        if listed:
            offers.append(Offer(self.tr("List to print"), lambda: _open(listed)))
        self.bar.say(f"{words} {notes}".strip(), weight, tuple(offers))

    def _show_sent(self, count: int) -> None:
        self.bar.say(self.tr("Recorded: forms sent to %Ln unit(s).", "", count))
        self.kept.emit()

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _allow(self) -> None:
        framed = self.state is not None and bool(self.state.overview.ledger.framework.criteria)
        self.make.setEnabled(framed and bool(self._ticked))
        self.record.setEnabled(bool(self._ticked))

    @property
    def _ticked(self) -> tuple[str, ...]:
        """The codes of the units that are ticked: all of them until somebody looked at the list."""
        if self._forms.is_made:
            return self.choices.ticked
        units = self.state.overview.ledger.cluster.units if self.state else ()
        return tuple(each.code for each in units)

    def _look(self) -> None:
        """Work out what the unit at hand would be sent, unless nobody looks."""
        if self.tabs.currentIndex() != _FORMS or self.state is None:
            return
        unit = self.choices.unit
        if not unit:
            return
        if not self.state.overview.ledger.framework.criteria:
            return
        desk, chosen = self.desk, self.choices.chosen
        self.background.run(
            self.tr("Looking at the forms"),
            lambda _: sending_jobs.look_at(desk, unit, chosen),
            self._show_preview,
            self._refused,
            key=_KEY,
        )

    def _show_preview(self, made: "FormPreview") -> None:
        self.preview.show_preview(made)

    def _make_forms(self) -> FormsTab:
        made = FormsTab()
        made.choices.changed.connect(self._allow)
        made.choices.changed.connect(self._look)
        for follow in (self._look, self._tell):
            made.choices.turned.connect(lambda _, follow=follow: follow())
        return made

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._look())
        self.tabs.currentChanged.connect(lambda _: self._tell())
        self.gathering.went.connect(lambda _: self._tell())
        self.gathering.kept.connect(self.kept)
        self.gathering.told.connect(self.bar.say)
        self.gathering.refused.connect(self._refused)

    def _tell(self) -> None:
        self.noted.emit(self.current_note())

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        name_tabs(self.tabs, self.tr("Sending forms"))
        self.tabs.addTab(self._forms, self.tr("Forms"))
        self.tabs.addTab(self.gathering, self.tr("Gathering"))
        self.tabs.addTab(self._log, self.tr("Log of sendings"))
        self.tabs.setCurrentIndex(_GATHERING)
        self.body.addWidget(self.tabs, 1)


def _open(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
