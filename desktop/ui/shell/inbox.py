"""The inbox: a folder the officer named is watched; new files in it are offered once, never taken unasked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from desktop.domain.desk import Desk
from desktop.domain.inbox import Arrivals, SeenFile, arrivals
from desktop.ui.background import Background

if TYPE_CHECKING:
    from desktop.jobs.inbox import Sorted

_REST = 1500
"""The ms after a change before the folder is looked at again: long enough to see that nobody writes any more."""

_PATIENCE = 20
"""How often a file that is in use is looked at again soon, without any other change of the folder."""

_BEAT = 30_000
"""The ms after which the folder is looked at in any case: shares of other machines do not tell of new files."""

_KEY = "inbox"


@dataclass(frozen=True, slots=True)
class _Looked:
    """One look: all files, the folders they lie in, what is new or grows, and what the new ones are."""

    files: tuple[SeenFile, ...]
    folders: tuple[str, ...]
    came: Arrivals
    new: "Sorted"


class Inbox(QObject):
    """Watches one folder for the cluster that is open.

    Signals: `found(paths)` offers files that are new and whole; `nothing()` answers the officer who asked, where there
    are none; `lost()` tells, once, that the folder is not there.

    It looks when the folder changes, when the window comes to the front, now and then, and again soon while a file
    grows or another program keeps it from being read: such a file is offered once it can be.
    """

    found = Signal(list)
    nothing = Signal()
    lost = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._desk: Callable[[], Desk] | None = None
        self._folder = ""
        self._before: tuple[SeenFile, ...] = ()
        self._offered: set[SeenFile] = set()
        self._left = 0
        self._asked = self._is_lost = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._wake())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self.look)
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT)
        self._beat.timeout.connect(self.look)

    @property
    def folder(self) -> str:
        """The folder that is watched; an empty string for none."""
        return self._folder

    def watch(self, folder: str, desk: Callable[[], Desk]) -> None:
        """Watch a folder for a cluster; what lies there already and was never kept is offered too."""
        self.rest()
        self._folder, self._desk = folder, desk
        if folder:
            self._beat.start()
            self._wake()

    def rest(self) -> None:
        """Watch nothing."""
        self._timer.stop()
        self._beat.stop()
        self._asked = self._is_lost = False
        self._background.forget(_KEY)
        self._folder, self._desk, self._before = "", None, ()
        self._offered.clear()
        self._follow(())

    def wake(self) -> None:
        """Look again soon: the window came to the front."""
        if self._folder:
            self._wake()

    def offer_again(self) -> None:
        """Offer what lies in the folder and was never kept, though it was offered before; or say there is nothing."""
        self._offered.clear()
        self._asked, self._is_lost = True, False
        self.wake()

    def look(self) -> None:
        """Look into the folder now."""
        if not self._folder or self._desk is None:
            return
        folder, before, offered, desk = self._folder, self._before, frozenset(self._offered), self._desk()
        self._background.run(
            "",
            lambda _: _look(desk, folder, before, offered),
            self._take,
            lambda _: None,
            key=_KEY,
        )

    def _wake(self) -> None:
        self._left = _PATIENCE
        self._timer.start()

    def _take(self, looked: _Looked) -> None:
        grown = {each.path for each in looked.came.growing} & {each.path for each in self._before}
        self._before = looked.files
        self._follow(looked.folders)
        self._offered.update(set(looked.came.new) - set(looked.new.locked))
        self._tell(looked)
        if looked.came.growing or looked.new.locked:
            self._look_soon(still_grows=bool(grown))

    def _tell(self, looked: _Looked) -> None:
        if looked.new.unknown:
            self._asked = False
            self.found.emit([each.path for each in looked.new.unknown])
        elif not looked.folders and not self._is_lost:
            self._asked = False
            self.lost.emit()
        elif self._asked and not looked.came.growing:
            self._asked = False
            self.nothing.emit()
        self._is_lost = not looked.folders

    def _look_soon(self, *, still_grows: bool) -> None:
        """Look again soon; a file that is being copied takes the time it takes, one in use is not waited for long."""
        self._left = _PATIENCE if still_grows else self._left - 1
        if self._left > 0:
            self._timer.start()

    def _follow(self, folders: tuple[str, ...]) -> None:
        """Watch these folders and no others; one that is gone is simply not watched."""
        watched = set(self._watcher.directories())
        gone, new = sorted(watched - set(folders)), sorted(set(folders) - watched)
        if gone:
            self._watcher.removePaths(gone)
        if new:
            self._watcher.addPaths(new)


def _look(desk: Desk, folder: str, before: tuple[SeenFile, ...], offered: frozenset[SeenFile]) -> _Looked:
    from desktop.jobs.inbox import folders_of, listing, sort_new

    files = listing(folder)
    came = arrivals(files, before, offered)
    return _Looked(files, folders_of(folder), came, sort_new(desk, came.new))
