"""The files that wait and the one looked at; nothing is kept before the officer says so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.ledger import Ledger
from desktop.ui.intake.file_panel import FilePanel
from desktop.ui.intake.files_table import files_table
from desktop.ui.intake.waiting import Waiting
from desktop.ui.parts.first_seen import FirstSeen
from desktop.ui.parts.pieces import empty, primary
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.checks import Checks

_SHOWN = 4


class WaitingTab(QWidget):
    """The panel of a file is made by `make_panel` once a file waits, and shown after the list was drawn.

    Signals: `wanted()` files are to be chosen; `turned()` another file is looked at, or none any more.
    """

    wanted = Signal()
    turned = Signal()

    def __init__(
        self, make_panel: Callable[[], FilePanel], after_drawing: Callable[[Callable[[], None]], None]
    ) -> None:
        super().__init__()
        self._after_drawing = after_drawing
        self.waiting: list[Waiting] = []
        self._ledger: Ledger | None = None
        self._checks: Checks | None = None
        self._closed = True
        self.files = TableView(self.tr("Files looked at"))
        self.files.pick_rows()
        self._panel = FirstSeen(make_panel)
        self.choosing = primary(self.tr("Import files…"), self.wanted.emit)
        self._ground = QStackedWidget()
        self._lay_out()
        self.files.rowed.connect(lambda _: self._show_current())
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.files)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.begin)

    @property
    def panel(self) -> FilePanel:
        """The file looked at."""
        return self._panel.part

    @property
    def current(self) -> Waiting | None:
        """The file looked at; None where none waits."""
        row = self.files.currentIndex().row()
        return self.waiting[row] if 0 <= row < len(self.waiting) else None

    @property
    def at_hand(self) -> Waiting | None:
        """The file somebody is at: the focus is on what is shown of it; None where it is elsewhere."""
        focus = self.focusWidget()
        panel = self._panel.part if self._panel.is_made and self.isVisible() else None
        return self.current if panel is not None and focus is not None and panel.isAncestorOf(focus) else None

    def show_findings_in(self, checks: "Checks | None", *, closed: bool) -> None:
        """Take how findings stand in the round now; the files shown next are shown with that."""
        self._checks, self._closed = checks, closed

    def show_files(self, files: list[Waiting], ledger: Ledger, chosen: str = "") -> None:
        """Show the files that wait, the one of that path chosen, else the one chosen before."""
        kept = chosen or (self.current.path if self.current else "")
        self.waiting, self._ledger = list(files), ledger
        self._ground.setCurrentIndex(1 if files else 0)
        if not files:
            self.turned.emit()
            return
        paths = [each.path for each in files]
        self.files.blockSignals(True)
        self.files.show_table(files_table(files, ledger))
        self._give_room(len(files))
        row = paths.index(kept) if kept in paths else 0
        self.files.setCurrentIndex(self.files.model().index(row, 0))
        self.files.blockSignals(False)
        self._after_drawing(self._show_current)

    def prepare(self) -> None:
        """Make the panel of a file while files are read."""
        self._panel.prepare()
        QTimer.singleShot(0, self._panel.part, self._panel.part.prepare)

    def begin(self) -> None:
        """Put the focus where a person is needed: in the file looked at, or where files are chosen."""
        self._after_drawing(self._begin)

    def _begin(self) -> None:
        if self.waiting:
            self.panel.begin()
        elif self.isVisible():
            self.choosing.setFocus(Qt.FocusReason.OtherFocusReason)

    def note(self, file: Waiting) -> None:
        """Remember what was said of a file while it is looked at again; until then it cannot be taken in."""
        paths = [each.path for each in self.waiting]
        if file.path in paths:
            self.waiting[paths.index(file.path)] = file
            self.panel.keeping.setEnabled(False)

    def put(self, file: Waiting) -> None:
        """Show a file anew in the place of the one of its path; one that is gone meanwhile stays gone."""
        paths = [each.path for each in self.waiting]
        if file.path in paths and self._ledger is not None:
            self.waiting[paths.index(file.path)] = file
            self.show_files(self.waiting, self._ledger)

    def _give_room(self, count: int) -> None:
        """Make the table as high as its rows need, of many files as high as some of them."""
        rows = sum(self.files.rowHeight(number) for number in range(min(count, _SHOWN)))
        self.files.setFixedHeight(self.files.horizontalHeader().height() + rows + 2 * self.files.frameWidth() + 1)

    def _show_current(self) -> None:
        if self.current is not None and self._ledger is not None:
            self.panel.show_findings_in(self._checks, closed=self._closed)
            self.panel.show_file(self.current, self._ledger)
        self.turned.emit()

    def _lay_out(self) -> None:
        looked = QWidget()
        looked.setObjectName("ground")
        column = QVBoxLayout(looked)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.files)
        column.addWidget(self._panel, 1)
        dropped = self.tr("Drop the workbooks and Word reports of the units anywhere on this window.")
        pasted = self.tr("A table copied from a message or another file is pasted here (Ctrl+V).")
        words = f"{dropped}\n{pasted}"
        self._ground.addWidget(empty(words, self.choosing))
        self._ground.addWidget(looked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)
