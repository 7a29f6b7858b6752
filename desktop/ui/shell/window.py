"""The main window: either the welcome page, the wizard of a new cluster, or the workspace of an open one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError
from desktop.ui import choose, theme
from desktop.ui.background import Background
from desktop.ui.messages import confess, trouble_words
from desktop.ui.office import Office, Opened
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.dropping import dropped_files
from desktop.ui.parts.reading_order import ReadingWindow
from desktop.ui.settings import Settings
from desktop.ui.shell.acting import act_in
from desktop.ui.shell.doors import Doors
from desktop.ui.shell.drop_layer import DropLayer
from desktop.ui.shell.idle import Idle
from desktop.ui.shell.inbox_offers import InboxOffers
from desktop.ui.shell.menus import Menus
from desktop.ui.shell.safety import entry_words
from desktop.ui.shell.status import Status
from desktop.ui.shell.tour import begin_tour
from desktop.ui.shell.undoing import redo_words, undo_words
from desktop.ui.shell.year_acts import YearActs
from desktop.ui.state import State
from desktop.ui.welcome_page import WelcomePage

if TYPE_CHECKING:  # made when a cluster is opened
    from desktop.ui.shell.workspace import Workspace

_SUFFIX = ".tongket"


class Window(ReadingWindow):
    """One window, one cluster at a time. All commands come in through `do`; `entered(workspace)` of each cluster."""

    entered = Signal(object)

    def __init__(self, office: Office, background: Background, settings: Settings) -> None:
        super().__init__()
        self.office = office
        self.background = background
        self.settings = settings
        theme.dress(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self.menus = Menus(self, self.do)
        self.status = Status(background, office.officer, self)
        self.setStatusBar(self.status)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.welcome = WelcomePage(settings, office)
        self.welcome.asked.connect(self.do)
        self.welcome.chose.connect(self.open_cluster)
        self.stack.addWidget(self.welcome)
        self.workspace: Workspace | None = None
        self.drop_layer = DropLayer(self)
        self._year_acts = YearActs(self)
        self.inbox = InboxOffers(background, settings, self)
        self.doors = Doors(office, background, self._show_door)
        self.doors.entered.connect(self._enter_and_say)
        self.doors.entered_sample.connect(self._enter_sample)
        self.doors.refused.connect(self._refuse)
        self.doors.left.connect(self._show_welcome)
        self.idle = Idle(self)
        self.idle.passed.connect(self._lock_up)
        background.failed.connect(self._report)
        self._restore_size()
        self._show_welcome()

    def do(self, key: str) -> None:
        """Do a command of `commands.py`; `go:`, `look:` and `stage:` carry what they are about."""
        group, _, rest = key.partition(":")
        match group:
            case "new" | "takeover" | "sample" | "quit" | "about":
                self._begin(group)
            case "open":
                self._chosen(rest or choose.cluster_file(self))
            case "close":
                self.close_cluster()
            case "look":
                self._change_look(theme.Scheme(rest))
            case "reopen" if self.workspace is not None:
                self._chosen(self.workspace.desk.path)
            case "seek" if self.workspace is not None:
                self.menus.seeker.begin()
            case "inbox" if self.workspace is not None:
                self.inbox.do(rest)
            case _ if self.workspace is not None:
                self._do_in(self.workspace, group, rest)

    def _do_in(self, workspace: "Workspace", group: str, rest: str) -> None:
        if not act_in(workspace, self.focusWidget(), group, rest):
            self._year_acts.do(workspace, group, rest)

    def _begin(self, group: str) -> None:
        opens = {"new": self.start_wizard, "takeover": self.start_takeover, "sample": self.open_sample}
        rest: dict[str, Callable[[], object]] = {"quit": self.close, "about": self._tell_about}
        (opens | rest)[group]()

    def open_cluster(self, path: str, password: str = "") -> None:
        """Open a cluster file and show its workspace."""
        self.doors.open(path, password)

    def open_sample(self, *, afresh: bool = False) -> None:
        """Open the officer's copy of the sample cluster, a new one when it is wanted afresh."""
        self.close_cluster()
        self.doors.open_sample(afresh=afresh)

    def start_wizard(self) -> None:
        """Show the wizard of a new cluster in place of what is shown."""
        self.close_cluster()
        self.doors.make()

    def start_takeover(self) -> None:
        """Show the page of taking a package over in place of what is shown."""
        self.close_cluster()
        self.doors.take_over()

    def close_cluster(self) -> None:
        """Let go of the open cluster and return to the welcome page."""
        self.idle.rest()
        self.inbox.leave()
        if self.workspace is not None:
            self._let_go(self.workspace)
            self.workspace = None
        self._show_welcome()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, let go of the cluster, remember the size."""
        self.settings.save_sizes("window", self.saveGeometry())
        self.background.close()
        if self.workspace is not None:
            self.workspace.close_cluster()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Look into the inbox when the window comes to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.inbox.inbox.wake()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say where to let go."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.drop_layer.cover(self, cluster=self.workspace is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the layer away."""
        self.drop_layer.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped: a cluster file is opened, anything else is looked at."""
        self.drop_layer.hide()
        self.take(dropped_files(event.mimeData()))

    def take(self, paths: list[str]) -> None:
        """Open a cluster file, or look at what units sent."""
        clusters = [path for path in paths if path.endswith(_SUFFIX)]
        if clusters:
            self._chosen(clusters[0])
        elif self.workspace is not None and paths:
            self.workspace.take_in(paths)
        elif paths:
            self.welcome.bar.say(self.tr("Open a cluster first, then drop the files the units sent."), Weight.WARNING)

    def _let_go(self, workspace: "Workspace") -> None:
        workspace.toast.hide()
        self.background.forget_all()
        if self.background.resting:
            workspace.close_cluster()
        else:  # what is being written is finished before another program may write
            name = self.tr("Closing the cluster file")
            self.background.run(name, lambda _: workspace.close_cluster(), lambda _: None)

    def _name_steps(self, state: State) -> None:
        self.menus.name("undo", undo_words(state), enabled=state.steps.undo is not None)
        self.menus.name("redo", redo_words(state), enabled=state.steps.redo is not None)

    def _chosen(self, path: str) -> None:
        if path:
            self.close_cluster()
            self.open_cluster(path)

    def _enter(self, opened: Opened) -> None:
        from desktop.ui.shell.workspace import Workspace

        workspace = Workspace(opened, self.background)
        workspace.toast.lie_in(self.menus.gap)
        workspace.changed.connect(self.status.show_state)
        workspace.changed.connect(self._name_steps)
        workspace.refused.connect(self._report)
        workspace.renewed.connect(self._enter_renewed)
        workspace.saved.connect(lambda: self.status.show_saved(self.office.clock()))
        workspace.asked.connect(self.do)
        workspace.turned.connect(lambda page: self.menus.lead(leads=not page.leads))
        self.workspace = workspace
        self.inbox.enter(workspace)
        self.menus.seeker.state = lambda: workspace.state
        self._show_alone(workspace)
        self.menus.open_for(cluster=True)
        self.menus.lead(leads=not workspace.page.leads)
        self.status.show_state(opened.state)
        self._name_steps(opened.state)
        if opened.desk.key is not None:
            self.idle.watch()
        cluster = opened.state.overview.ledger.cluster
        self.setWindowTitle(self.tr("{cluster} – Tổng kết").format(cluster=f"{cluster.name} · {cluster.year}"))
        self.settings.remember(cluster.name, opened.desk.path, self.office.clock(), len(cluster.units))
        if opened.locked is not None:
            self.status.show_look_only()
        self.entered.emit(workspace)

    def _enter_sample(self, opened: Opened) -> None:
        self._enter(opened)
        if self.workspace is not None:
            offers = (
                Offer(self.tr("Start again"), lambda: self.open_sample(afresh=True)),
                Offer(self.tr("Make my own cluster"), self.start_wizard),
            )
            self.workspace.page.bar.say(self.tr("This is sample data: change it as you like."), Weight.NOTE, offers)
            begin_tour(self.settings, self.workspace.lead)

    def _lock_up(self) -> None:
        """Let go of a file that has a password, and ask for it again; what runs is finished first."""
        if self.workspace is None or not self.background.resting:
            self.idle.watch()
            return
        path = self.workspace.desk.path
        self.close_cluster()
        self.doors.ask_password(path)

    def _enter_renewed(self, desk: Desk, told: str) -> None:
        """Open the file again by the key it has now."""
        self.close_cluster()
        self.doors.reopen(desk, told)

    def _enter_and_say(self, opened: Opened, told: str) -> None:
        self._enter(opened)
        words, weight = entry_words(told, opened.safety)
        if words and self.workspace is not None:
            self.workspace.page.bar.say(words, weight)

    def _refuse(self, error: DeskError) -> None:
        self._show_welcome()
        self.welcome.bar.say(trouble_words(error), Weight.ERROR)

    def _show_door(self, page: QWidget) -> None:
        self._show_alone(page)
        self.menus.open_for(cluster=False)
        self.status.empty()

    def _report(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            confess(error, self)
            return
        bar = self.workspace.page.bar if self.workspace is not None else self.welcome.bar
        bar.say(trouble_words(error), Weight.ERROR)

    def _show_welcome(self) -> None:
        self.welcome.show_recents()
        self._show_alone(self.welcome)
        self.menus.open_for(cluster=False)
        self.status.empty()
        self.setWindowTitle(self.tr("Tổng kết"))

    def _show_alone(self, widget: QWidget) -> None:
        before = self.stack.currentWidget()
        if self.stack.indexOf(widget) < 0:
            self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        if before not in {None, widget, self.welcome}:
            self.stack.removeWidget(before)
            before.deleteLater()

    def _change_look(self, scheme: theme.Scheme) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.change(application, scheme)
        self.settings.choose_scheme(scheme)

    def _tell_about(self) -> None:
        bar = self.workspace.page.bar if self.workspace is not None else self.welcome.bar
        text = self.tr("Tổng kết {version} · works offline, without any network · Apache-2.0 licence")
        bar.say(text.format(version=QApplication.applicationVersion()))

    def _restore_size(self) -> None:
        sizes = self.settings.sizes("window")
        if sizes is None or not self.restoreGeometry(sizes):
            self.resize(1366, 768)
