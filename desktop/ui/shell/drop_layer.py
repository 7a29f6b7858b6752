"""The layer that says where to let go while files are dragged over the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.background import Background


class DropLayer(QLabel):
    """Covers the window while files hang over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("drop")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, window: QWidget, *, cluster: bool) -> None:
        """Show what letting go would do."""
        self.setText(self.tr("Drop to take in") if cluster else self.tr("Drop a cluster file to open it"))
        self.setGeometry(window.rect().adjusted(8, 8, -8, -8))
        self.raise_()
        self.show()


def expand(background: Background, paths: list[str], done: Callable[[list[str]], None]) -> None:
    """Hand the files on to `done`, those below dropped folders in their place."""
    if not any(Path(path).is_dir() for path in paths):
        done(paths)
        return
    background.run("", lambda _: _files_in(paths), done)


def _files_in(paths: list[str]) -> list[str]:
    from desktop.jobs.inbox import files_in

    return list(files_in(paths))
