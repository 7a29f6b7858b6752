"""The workspace of an open cluster: sidebar, the page of the step at hand, details."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from desktop.domain.desk import Late
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.office import Opened
from desktop.ui.page import Page
from desktop.ui.parts.dropping import let_through
from desktop.ui.shell import year_jobs
from desktop.ui.shell.details import Details
from desktop.ui.shell.pages import Pages
from desktop.ui.shell.panes import go_to_next
from desktop.ui.shell.passwords import Wish
from desktop.ui.shell.playing import Playing
from desktop.ui.shell.sidebar import Sidebar
from desktop.ui.shell.signs import sign_papers, sign_steps
from desktop.ui.shell.strip import Strip
from desktop.ui.shell.toast import Toast
from desktop.ui.shell.tour import Tour
from desktop.ui.shell.year_acts import renewed_words, restored_words
from desktop.ui.state import State, read_state
from desktop.ui.table.followed import FOLLOWED

_SIDE = 200
_PAGE = 896
_DETAILS = 270
_PAGE_OF = {"check": "checks", "forms": "forms", "papers": "dossier", "dispute": "scoring"}


class Workspace(QWidget):
    """Sidebar, strip, page and details of one cluster.

    Signals: `changed(state)` things stand differently, `saved()` after an act, `asked(command)`, `turned(page)`,
    `refused(trouble)` of what was asked for here, `renewed(desk, sentence)` when the file is opened otherwise now.
    """

    changed = Signal(object)
    saved = Signal()
    asked = Signal(str)
    turned = Signal(object)
    refused = Signal(object)
    renewed = Signal(object, str)

    def __init__(self, opened: Opened, background: Background) -> None:
        super().__init__()
        self._opened = opened
        self._background = background
        self._trail: list[str] = []
        self.desk = opened.desk
        self.state = opened.state
        self.sidebar = Sidebar()
        self.details = Details(background, lambda: self.desk)
        self.strip = Strip()
        self._pages = Pages(background)
        self._pages.made.connect(self._wire)
        self.toast = Toast(self)
        self._lay_out()
        self._playing = Playing(self.toast, background)
        self.sidebar.went.connect(self.go)
        self.strip.asked.connect(self.asked)
        self.toast.asked.connect(self.asked)
        self._playing.played.connect(self._show_kept)
        self._playing.refused.connect(self.refused)
        self.details.print_asked.connect(self._ask_where_to_print)
        self.strip.show_standing(self.state, self.desk, opened.locked)
        sign_steps(self.sidebar, self.state)
        self.go("overview")

    @property
    def page(self) -> Page:
        """The page on the screen."""
        return self._pages[self._trail[-1]]

    @property
    def step(self) -> str:
        """The key of the step on the screen."""
        return self._trail[-1]

    def go(self, key: str) -> None:
        """Show the page of a step, made when it is first shown, with how things stand now."""
        if not self._trail or self._trail[-1] != key:
            self._trail.append(key)
        self._background.draw_apart(self._pages)
        page = self._pages.turn_to(key, self.desk)
        self.sidebar.show_step(key)
        page.show_state(self.state)
        self.details.show_either(page.current_cell(), page.current_note(), self.state)
        self.turned.emit(page)

    def make_one_more(self) -> bool:
        """Make a page nobody turned to yet, unseen, then prepare each of them; False when all are ready."""
        return self._pages.make_one_more(self.desk) or self._pages.prepare_one_more(self.state)

    def back(self) -> None:
        """Return to the page shown before."""
        if len(self._trail) > 1:
            self._trail.pop()
            self.go(self._trail[-1])

    def take_in(self, paths: list[str]) -> None:
        """Look at files that units sent, on the intake page."""
        if paths:
            self.go("intake")
            self.page.take_in(paths)

    def begin(self, act: str) -> None:
        """Begin a main act from a menu, on its page."""
        self.go(_PAGE_OF[act])
        self.page.begin()

    def show_finding(self, key: str) -> None:
        """Show a finding of that key on the page of checks."""
        self.go("checks")
        self.page.show_finding(key)

    def lead(self, tour: Tour) -> None:
        """Lead through the sample, beginning at the tour's first stop."""
        self._column.addWidget(tour)
        tour.went.connect(self.go)

    def choose_stage(self, stage: Layer) -> None:
        """Show all results at another stage."""
        self._read(stage)

    def refresh(self) -> None:
        """Read the cluster file again and show what changed."""
        self._read(self.state.stage)

    def keep(self) -> None:
        """Follow an act: say that it is saved, show what it changed, offer to undo it."""
        self._playing.follow(self.page)
        self._show_kept()

    def play(self, which: str) -> None:
        """Undo or redo. What is typed and not kept is undone first."""
        if which == "undo" and self.page.take_back():
            return
        self._playing.play(self.desk, which)

    def change_late(self, late: Late | None) -> None:
        """Let every act from now on change sealed figures, for a reason and a caller; None ends that."""
        self.desk = replace(self.desk, late=late)
        for page in self._pages:
            page.desk = self.desk
        self.strip.show_standing(self.state, self.desk, self._opened.locked)

    def unseal(self, reason: str) -> None:
        """Open the seal for a reason."""
        desk = self.desk
        self._background.run(
            self.tr("Opening the seal"),
            lambda _: year_jobs.unseal(desk, reason),
            lambda _: self.keep(),
            self.refused.emit,
        )

    def restore(self, path: str) -> None:
        """Put a backup in the place of the file, which is let go of meanwhile."""
        desk = replace(self.desk, held=False, late=None)
        self.close_cluster()
        self._background.run(
            self.tr("Restoring the backup"),
            lambda _: year_jobs.restore(desk, path),
            lambda done: self.renewed.emit(desk, restored_words(done.print_code, desk.path)),
            self._not_renewed,
        )

    def change_password(self, wish: Wish, old: str, new: str) -> None:
        """Set, change or remove the password; the file is let go of meanwhile."""
        desk = replace(self.desk, held=False)
        self.close_cluster()
        self._background.run(
            self.tr("Encrypting the file") if wish is not Wish.REMOVE else self.tr("Removing the password"),
            lambda told: year_jobs.renew(desk, wish, (old, new), told),
            lambda made: self.renewed.emit(made.desk, renewed_words(wish, len(made.copies.left))),
            self._not_renewed,
        )

    def _not_renewed(self, error: DeskError) -> None:
        """Hold the file again as before: nothing was changed."""
        self.refused.emit(error)
        try:
            self._opened.grip.enter_context(year_jobs.hold(self.desk))
        except DeskError:
            self.asked.emit("reopen")

    def next_pane(self) -> None:
        """Move the focus from sidebar to page to details and round."""
        go_to_next((self.sidebar, self._pages, self.details))

    def follow(self) -> None:
        """Show where the number the officer is at comes from, the member's cell drawn."""
        self.details.show()
        self.details.show_source(self.page.current_cell() or self.details.cell, self.state)

    def customEvent(self, event: QEvent) -> None:
        """Take the wish to follow a number, from any table of a page."""
        if event.type() == FOLLOWED:
            event.accept()
            self.follow()

    def print_number(self, number: str, path: str) -> None:
        """Write why a number is so, and from which cells, on one page; say where it went."""
        desk, stage = self.desk, self.state.stage
        self._background.run(
            self.tr("Writing the paper"),
            lambda _: year_jobs.print_number(desk, number, stage, path),
            lambda written: self.page.bar.say(self.tr("Written: {path}").format(path=written)),
            self.refused.emit,
        )

    def _ask_where_to_print(self, number: str) -> None:
        name = f"nguon-{number.replace(':', '-').replace('@', '-')}.docx"
        path = choose.new_word(self, str(Path(self.desk.path).with_name(name)))
        if path:
            self.print_number(number, path)

    def toggle_details(self) -> None:
        """Show or hide the details pane."""
        self.details.setVisible(self.details.isHidden())

    def close_cluster(self) -> None:
        """Let go of the cluster file, once every page has put away what was typed."""
        for page in self._pages:
            page.put_away()
        self._opened.grip.close()

    def _show_kept(self) -> None:
        self.saved.emit()
        self.refresh()

    def _read(self, stage: Layer) -> None:
        desk, name = self.desk, self.tr("Working out the results")
        self._background.run(name, lambda _: read_state(desk, stage), self._take, key="state")

    def _take(self, state: State) -> None:
        self.state = state
        sign_steps(self.sidebar, state)
        self._background.draw_apart(self._pages)
        self.page.show_state(state)
        self.details.show_state(state)
        self.strip.show_standing(state, self.desk, self._opened.locked)
        self.changed.emit(state)
        self._playing.tell(state)

    def _wire(self, page: Page) -> None:
        told = self._pages.while_shown
        page.picked.connect(told(page, lambda cell: self.details.show_cell(cell, self.state)))
        page.noted.connect(told(page, self.details.show_note))
        page.asked.connect(self.asked)
        page.kept.connect(self.keep)
        page.stale.connect(self.refresh)
        page.counted.connect(lambda behind: sign_papers(self.sidebar, behind))
        page.led.connect(told(page, lambda: self.turned.emit(page)))
        let_through(page)

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_cluster_label(self.state))
        column.addWidget(self.sidebar, 1)
        middle = QWidget()
        upright = QVBoxLayout(middle)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(0)
        upright.addWidget(self.strip)
        upright.addWidget(self._pages, 1)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        for pane in (side, middle, self.details):
            panes.addWidget(pane)
        panes.setStretchFactor(1, 1)
        panes.setSizes([_SIDE, _PAGE, _DETAILS])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(panes, 1)


def _cluster_label(state: State) -> QLabel:
    cluster = state.overview.ledger.cluster
    made = QLabel(f"{cluster.name} · {cluster.year}")
    made.setObjectName("cluster")
    made.setWordWrap(True)
    return made
