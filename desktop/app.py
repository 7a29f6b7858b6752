"""The composition root of the window: places on this machine, log, language, look, window."""

import getpass
import logging
import os
import sys
from dataclasses import dataclass
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.domain.version import VERSION
from desktop.resources import resource
from desktop.ui import sweeping, theme
from desktop.ui.background import Background, Worker, take_turns
from desktop.ui.messages import watch_for_mishaps
from desktop.ui.office import Office
from desktop.ui.settings import Settings
from desktop.ui.shell.window import Window
from desktop.ui.translation import speak_vietnamese

if TYPE_CHECKING:
    from desktop.ui.shell.workspace import Workspace

_NAME = "TongKet"
_LOG_BYTES = 500_000


@dataclass(frozen=True, slots=True)
class Places:
    """Where the program keeps what is not the cluster's: settings, log, compiled texts, samples."""

    own: Path
    documents: Path

    @property
    def settings(self) -> Path:
        """The officer's settings."""
        return self.own / "tong-ket.ini"

    @property
    def log(self) -> Path:
        """The log, without personal data."""
        return self.own / "log" / "tong-ket.log"

    @property
    def cache(self) -> Path:
        """What can be made again at any time."""
        return self.own / "cache"

    @property
    def samples(self) -> Path:
        """Copies of the sample cluster."""
        return self.own / "samples"


def run_window(arguments: list[str]) -> int:
    """Run the window until it is closed; return the exit code. A cluster file among `arguments` is opened."""
    application = QApplication([_NAME, *arguments])
    window = compose(application, places_here())
    window.show()
    for path in arguments[:1]:
        window.open_cluster(path)
    return application.exec()


def compose(application: QApplication, places: Places) -> Window:
    """Return the window with everything it needs, not yet shown."""
    _start_log(places.log)
    sys.excepthook = watch_for_mishaps
    application.setApplicationName(_NAME)
    application.setApplicationVersion(VERSION)
    application.setWindowIcon(QIcon(str(resource("icons", "tong-ket.svg"))))
    settings = Settings(places.settings)
    speak_vietnamese(application, places.cache)
    theme.wear(application, settings.scheme())
    office = Office(_officer(), _clock, places.documents, places.samples)
    background = Background(Worker(), application)
    take_turns()
    sweeping.spare_the_window()
    application.applicationStateChanged.connect(lambda state: sweeping.sweep(state, background))
    window = Window(office, background, settings)
    window.entered.connect(lambda workspace: _get_ready(workspace, background))
    return window


def _get_ready(workspace: "Workspace", background: Background) -> None:
    from desktop.ui.shell.getting_ready import GettingReady  # with every page: not before a cluster is opened

    GettingReady(workspace, background)


def places_here() -> Places:
    """Return the places of this officer on this machine; TONGKET_HOME puts all of them into one folder."""
    home = os.environ.get("TONGKET_HOME")
    if home:
        return Places(Path(home), Path(home))
    own = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Places(Path(own) / _NAME, Path(documents))


def _start_log(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)


def _officer() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"


def _clock() -> datetime:
    return datetime.now().astimezone()  # noqa: TID251 - the one clock of the window
