"""The seat at the window: it opens clusters, goes to pages and lets the background settle."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.ui.background import Stepper
from desktop.ui.page import Page
from desktop.ui.shell.window import Window
from desktop.ui.shell.workspace import Workspace


class Seat:
    """The window with the hand that steps its background."""

    def __init__(self, window: Window, stepper: Stepper) -> None:
        self.window = window
        self._stepper = stepper

    def settle(self) -> None:
        """Let everything asked for happen."""
        self._stepper.run_all()
        QApplication.processEvents()

    def open(self, path: Path | str) -> Workspace:
        """Open a cluster file."""
        self.window.open_cluster(str(path))
        self.settle()
        return self.workspace

    @property
    def workspace(self) -> Workspace:
        """The workspace of the open cluster."""
        assert self.window.workspace is not None
        return self.window.workspace

    def go(self, key: str) -> Page:
        """Show the page of a step."""
        self.window.do(f"go:{key}")
        self.settle()
        return self.workspace.page
