"""What can be done on the page of the framework besides editing: each act runs in the background and says what came."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.domain.framework_comment import Answer, FrameworkComment
from desktop.domain.framework_edit import Edit
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError
from desktop.ui.background import Progress
from desktop.ui.framework import framework_jobs
from desktop.ui.page import Page

_T = TypeVar("_T")


class FrameworkActs(QObject):
    """Does the acts for a page, at the desk the page has when it is asked.

    Signals: `stood(shelf)`, `looked(path, loaded)`, `loaded(loaded)`, `written(path)`, `weighed(freezing)`,
    `frozen(framework)`, `compared(compared)`; `done()` after any other act; `refused(trouble)`.
    """

    stood = Signal(object)
    looked = Signal(str, object)
    loaded = Signal(object)
    written = Signal(str)
    weighed = Signal(object)
    frozen = Signal(object)
    compared = Signal(object)
    done = Signal()
    refused = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._waiting = 0

    @property
    def waiting(self) -> bool:
        """Whether edits are still being kept."""
        return self._waiting > 0

    def read(self) -> None:
        """Read every version and the draft; only the latest reading is told of."""
        desk, name = self._page.desk, self.tr("Reading the framework")
        run = self._page.background.run
        run(name, lambda _: framework_jobs.shelf(desk), self.stood.emit, self.refused.emit, key="shelf")

    def edit(self, change: Edit) -> None:
        """Keep one edit of the draft."""
        desk, name = self._page.desk, self.tr("Keeping the edit")
        self._waiting += 1
        run = self._page.background.run
        run(name, lambda _: framework_jobs.edit(desk, change), lambda _: self._edited(), self._not_edited)

    def look_at(self, path: str) -> None:
        """Read a framework file or an annex; nothing is kept."""
        desk, name = self._page.desk, self.tr("Reading the framework")
        self._do(name, lambda _: framework_jobs.look_at(desk, path), lambda loaded: self.looked.emit(path, loaded))

    def load(self, path: str) -> None:
        """Load a framework file as the version to score by, an annex as a draft."""
        desk, name = self._page.desk, self.tr("Loading the framework")
        self._do(name, lambda _: framework_jobs.bring_in(desk, path), self.loaded.emit)

    def load_draft(self, path: str) -> None:
        """Load a framework file or an annex as a draft."""
        desk, name = self._page.desk, self.tr("Loading the framework")
        self._do(name, lambda _: framework_jobs.bring_in_draft(desk, path), self.loaded.emit)

    def export(self, path: str, version: int) -> None:
        """Write a version as TOML, Excel or Word."""
        desk, name = self._page.desk, self.tr("Writing the framework")
        self._do(name, lambda _: framework_jobs.export(desk, path, version), self.written.emit)

    def start(self, version: int | None) -> None:
        """Begin the next draft, from a version or from nothing."""
        desk, name = self._page.desk, self.tr("Beginning a draft")
        self._do(name, lambda _: framework_jobs.begin(desk, version), lambda _: self.done.emit())

    def drop(self) -> None:
        """Throw the draft away; it can be undone."""
        desk, name = self._page.desk, self.tr("Throwing the draft away")
        self._do(name, lambda _: framework_jobs.drop(desk), lambda _: self.done.emit())

    def weigh(self, stage: Layer) -> None:
        """Work out what freezing the draft would mean at a stage."""
        desk, name = self._page.desk, self.tr("Looking at what freezing means")
        self._do(name, lambda _: framework_jobs.look_at_freezing(desk, stage), self.weighed.emit)

    def freeze(self) -> None:
        """Freeze the draft as the version to score by."""
        desk, name = self._page.desk, self.tr("Freezing the framework")
        self._do(name, lambda _: framework_jobs.freeze(desk), self.frozen.emit)

    def compare(self, before: int, after: int) -> None:
        """Compare two versions."""
        desk, name = self._page.desk, self.tr("Comparing")
        self._do(name, lambda _: framework_jobs.compare(desk, before, after), self.compared.emit)

    def comment(self, said: FrameworkComment) -> None:
        """Keep a unit's comment."""
        desk, name = self._page.desk, self.tr("Keeping the comment")
        self._do(name, lambda _: framework_jobs.comment(desk, said), lambda _: self.done.emit())

    def answer(self, number: int, state: Answer, reason: str) -> None:
        """Answer a comment."""
        desk, name = self._page.desk, self.tr("Keeping the answer")
        self._do(name, lambda _: framework_jobs.answer(desk, number, state, reason), lambda _: self.done.emit())

    def take_back(self, number: int) -> None:
        """Take a comment away."""
        desk, name = self._page.desk, self.tr("Deleting the comment")
        self._do(name, lambda _: framework_jobs.take_back(desk, number), lambda _: self.done.emit())

    def _edited(self) -> None:
        self._waiting -= 1
        self.done.emit()

    def _not_edited(self, error: DeskError) -> None:
        self._waiting -= 1
        self.refused.emit(error)
        self._page.stale.emit()

    def _do(self, name: str, work: Callable[[Progress], _T], done: Callable[[_T], None]) -> None:
        self._page.background.run(name, work, done, self.refused.emit)
