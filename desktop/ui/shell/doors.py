"""The doors of the window: opening a cluster file, by password or after damage, making one, taking one over."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.desk import Desk
from desktop.domain.trouble import DAMAGES, DeskError, Trouble
from desktop.ui.background import Background
from desktop.ui.messages import trouble_words
from desktop.ui.office import Office, Opened, desk_of, enter, open_cluster, open_sample
from desktop.ui.unlock_page import UnlockPage

_PASSWORDS = {Trouble.PASSWORD_NEEDED, Trouble.PASSWORD_WRONG}


class Doors(QObject):
    """Signals: `entered(opened, sentence)`, `entered_sample(opened)`, `refused(error)`, `left()` back to the start."""

    entered = Signal(object, str)
    entered_sample = Signal(object)
    refused = Signal(object)
    left = Signal()

    def __init__(self, office: Office, background: Background, show: Callable[[QWidget], None]) -> None:
        super().__init__()
        self._office = office
        self._background = background
        self._show = show
        self._unlock: UnlockPage | None = None

    def open(self, path: str, password: str = "") -> None:
        """Open a cluster file in the background; ask for its password when it has one."""
        office = self._office
        self._background.run(
            self._opening(path),
            lambda _: _ready(open_cluster(office, path, password)),
            lambda opened: self.entered.emit(opened, ""),
            lambda error: self._refuse(error, path, password),
        )

    def reopen(self, desk: Desk, told: str) -> None:
        """Open the desk's file again by the key it has now, and say what was done."""
        office = self._office
        self._background.run(
            self._opening(desk.path),
            lambda _: _ready(enter(office, desk)),
            lambda opened: self.entered.emit(opened, told),
            lambda error: self._refuse(error, desk.path),
        )

    def open_sample(self, *, afresh: bool) -> None:
        """Open the officer's copy of the sample cluster."""
        office = self._office
        name = self.tr("Preparing the sample cluster")
        self._background.run(
            name, lambda _: _ready(open_sample(office, afresh=afresh)), self.entered_sample.emit, self.refused.emit
        )

    def make(self) -> None:
        """Show the wizard of a new cluster."""
        from desktop.ui.wizard.wizard_page import WizardPage

        wizard = WizardPage(self._office, self._background)
        wizard.made.connect(self.open)
        wizard.left.connect(self.left)
        self._show(wizard)

    def take_over(self) -> None:
        """Show the page of taking a package over."""
        from desktop.ui.takeover_page import TakeoverPage

        page = TakeoverPage(self._office, self._background)
        page.made.connect(self.open)
        page.left.connect(self.left)
        self._show(page)
        page.package.setFocus()

    def ask_password(self, path: str, why: str = "") -> None:
        """Ask for the password of the file at `path`; `why` says what was wrong with the one before."""
        page = self._unlock
        if page is None or not page.isVisible() or page.path != path:
            page = UnlockPage(path)
            page.given.connect(self.open)
            page.left.connect(self.left)
            self._unlock = page
            self._show(page)
            page.password.setFocus()
        if why:
            page.refuse(why)

    def _refuse(self, error: DeskError, path: str, password: str = "") -> None:
        if error.trouble in _PASSWORDS:
            self.ask_password(path, trouble_words(error) if error.trouble is Trouble.PASSWORD_WRONG else "")
        elif error.trouble in DAMAGES:
            self._show_damage(error, path, password)
        else:
            self.refused.emit(error)

    def _show_damage(self, error: DeskError, path: str, password: str) -> None:
        """Show what is wrong; the key, where the file has a password, is made off this thread."""
        from desktop.ui.rescue_page import RescuePage

        def show(desk: Desk) -> None:
            page = RescuePage(desk, error, self._background)
            page.opened.connect(lambda other: self.open(other, password))
            page.left.connect(self.left)
            self._show(page)

        office = self._office
        self._background.run(self._opening(path), lambda _: desk_of(office, path, password), show, self.refused.emit)

    def _opening(self, path: str) -> str:
        return self.tr("Opening {file}").format(file=Path(path).name)


def _ready(opened: Opened) -> Opened:
    """Return what was opened once the modules of its pages are loaded: the window's thread must not wait for them."""
    from desktop.ui.shell import workspace  # noqa: F401

    return opened
