"""The seat at the window: it opens clusters, goes to pages and lets the background settle."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.background import Stepper
from desktop.ui.page import Page
from desktop.ui.shell.window import Window
from desktop.ui.shell.workspace import Workspace

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_Page = TypeVar("_Page", bound=Page)


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

    def page(self, key: str, kind: type[_Page]) -> _Page:
        """Show the page of a step, which is of that kind."""
        page = self.go(key)
        assert isinstance(page, kind)
        return page

    def focus(self) -> QWidget:
        """Return what has the focus, else the window in front."""
        widget = QApplication.focusWidget() or QApplication.activeWindow()
        assert widget is not None, "something has the focus"
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press one key where the focus is and let everything follow."""
        QTest.keyClick(self.focus(), key, modifiers)
        self.follow()

    def follow(self) -> None:
        """Let everything follow, event by event; a dialog that closed gives the window back, as a desktop does."""
        for _ in range(4):
            QApplication.processEvents()
            self.settle()
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            QApplication.processEvents()
