"""What an officer turns to next is made ready once a cluster is open: the sentences beside, the pages in quiet."""

from PySide6.QtCore import QObject, QTimer

from desktop.ui.background import Background
from desktop.ui.shell.workspace import Workspace
from desktop.words.catalogue import make_ready

_QUIET = 60
"""The ms between two pages made unseen: each takes some ten, and typing goes before."""


class GettingReady(QObject):
    """Has the sentences read, then makes the pages of a workspace one by one while no job runs, and prepares them.

    They are prepared again when things stand differently.

    A page turned to for the first time in a large cluster held the window for 30 to 50 ms; half of that was the
    making of its parts and the reading of its sentences. It ends with the workspace, whose child it is.
    """

    def __init__(self, workspace: Workspace, background: Background) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._background = background
        self._read = False
        self._pause = QTimer(self)
        self._pause.setInterval(_QUIET)
        self._pause.timeout.connect(self._go_on)
        self._pause.start()
        workspace.changed.connect(lambda _: self._pause.start())

    def _go_on(self) -> None:
        if not self._background.resting:
            return
        if not self._read:
            self._read = True
            self._background.run("", lambda _: make_ready(), lambda _: None)
        elif not self._workspace.make_one_more():
            self._pause.stop()
