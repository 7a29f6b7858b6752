"""What the window does with the inbox: it offers what came in on the page at hand, and lets the folder be chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.settings import Settings
from desktop.ui.shell.inbox import Inbox

if TYPE_CHECKING:  # made when a cluster is opened
    from desktop.ui.shell.workspace import Workspace


class InboxOffers(QObject):
    """Offers new files until they are looked at or put off; a page turned to shows the offer too."""

    def __init__(self, background: Background, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.inbox = Inbox(background, self)
        self.inbox.found.connect(self._offer)
        self.inbox.nothing.connect(self._say_nothing)
        self.inbox.lost.connect(self._say_lost)
        self._settings = settings
        self._workspace: Workspace | None = None
        self.waiting: list[str] = []

    def enter(self, workspace: "Workspace") -> None:
        """Watch the folder of the cluster that was opened."""
        self._workspace = workspace
        workspace.turned.connect(lambda _: self._say())
        self.inbox.watch(self._settings.inbox(workspace.desk.path), lambda: workspace.desk)

    def leave(self) -> None:
        """Watch nothing: the cluster is let go of."""
        self.inbox.rest()
        self.waiting.clear()
        self._workspace = None

    def do(self, what: str) -> None:
        """Choose the folder, look into it again, or watch none."""
        match what:
            case "choose":
                self.choose(choose.folder(self._parent(), self.tr("Folder files come in to"), self.inbox.folder))
            case "look" if self.inbox.folder:
                self.inbox.offer_again()
            case "look":
                self.do("choose")
            case "off":
                self._keep("")

    def choose(self, folder: str) -> None:
        """Watch a folder from now on; an empty answer changes nothing."""
        if folder:
            self._keep(folder)

    def _keep(self, folder: str) -> None:
        if self._workspace is None:
            return
        workspace = self._workspace
        self._settings.choose_inbox(workspace.desk.path, folder)
        self.waiting.clear()
        self.inbox.watch(folder, lambda: workspace.desk)
        if folder:
            said = self.tr("New files in {folder} will be offered here; nothing is taken in unasked.")
            workspace.page.bar.say(said.format(folder=folder))
        else:
            workspace.page.bar.say(self.tr("No folder is watched for new files."))

    def _offer(self, paths: list[str]) -> None:
        self.waiting += [path for path in paths if path not in self.waiting]
        self._say()

    def _say(self) -> None:
        if self._workspace is None or not self.waiting:
            return
        offers = (Offer(self.tr("Look at them"), self._look), Offer(self.tr("Later"), self._put_off))
        words = self.tr("%Ln new file(s) in the inbox.", "", len(self.waiting))
        self._workspace.page.bar.say(words, offers=offers)

    def _say_nothing(self) -> None:
        if self._workspace is not None:
            words = self.tr("No new file in the inbox {folder}.").format(folder=self.inbox.folder)
            self._workspace.page.bar.say(words)

    def _say_lost(self) -> None:
        if self._workspace is not None:
            words = self.tr("The inbox {folder} is not there: put the stick back in or connect the drive.")
            offer = Offer(self.tr("Choose another folder…"), lambda: self.do("choose"))
            self._workspace.page.bar.say(words.format(folder=self.inbox.folder), Weight.WARNING, (offer,))

    def _look(self) -> None:
        paths = list(self.waiting)
        self._put_off()
        if self._workspace is not None:
            self._workspace.take_in(paths)

    def _put_off(self) -> None:
        self.waiting.clear()
        if self._workspace is not None:
            self._workspace.page.bar.hush()

    def _parent(self) -> "Workspace":
        assert self._workspace is not None
        return self._workspace
