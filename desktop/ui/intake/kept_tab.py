"""What was taken in: every report with its version and state; below, what differs and what counts of the one chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from desktop.domain.ledger import Ledger
from desktop.domain.submission.condition import Move
from desktop.domain.submission.report import Report
from desktop.ui.intake.kept_tables import Beside, Value, kept_table
from desktop.ui.parts.pieces import button, empty
from desktop.ui.parts.tabs import name_tabs
from desktop.ui.table.view import TableView
from desktop.words.numbers import written
from desktop.words.submission import move_words

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.submissions import Submission

_BEHIND = (Move.SET_ASIDE, Move.BRING_BACK, Move.ROLL_BACK)


class KeptTab(QWidget):
    """Signals: `chose(number)` another report is looked at; `wanted(act)` something is to be done with it.

    An act is `slip`, `correct`, `take_back`, `forget` or a move.
    """

    chose = Signal(int)
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.submissions: tuple[Submission, ...] = ()
        self._values: tuple[Value, ...] = ()
        self._wanted = 0
        self._report: Report | None = None
        self.table = TableView(self.tr("What was taken in"))
        self.table.pick_rows()
        self.differences = TableView(self.tr("What differs from the version before"))
        self.differences.pick_rows()
        self.values = TableView(self.tr("Values of the report"))
        self.values.pick_rows()
        self.below = QTabWidget()
        name_tabs(self.below, self.tr("The report chosen"))
        self.below.addTab(self.values, self.tr("Values"))
        self.below.addTab(self.differences, self.tr("Differences"))
        self.correct = button(self.tr("Correct &here…  F2"), lambda: self.wanted.emit("correct"))
        self.take_back = button(self.tr("Take correction &back…"), lambda: self.wanted.emit("take_back"))
        self.slip = button(self.tr("&Print the import slip…"), lambda: self.wanted.emit("slip"))
        self.more = button(self.tr("&More…"), self._offer_moves)
        self._ground = QStackedWidget()
        self._lay_out()
        self.table.rowed.connect(lambda _: self._choose())
        self.values.rowed.connect(lambda _: self._allow())
        shortcut = QShortcut(QKeySequence("F2"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.correct.click)

    @property
    def current(self) -> "Submission | None":
        """The report the officer is at."""
        row = self.table.currentIndex().row()
        key = self.table.table.rows[row].key if 0 <= row < len(self.table.table.rows) else ""
        return next((each for each in self.submissions if str(each.report.id) == key), None)

    @property
    def report(self) -> Report | None:
        """The report the officer is at with all it brought, once it was read."""
        return self._report

    @property
    def value(self) -> Value | None:
        """The value the officer is at."""
        row = self.values.currentIndex().row()
        return self._values[row] if 0 <= row < len(self._values) else None

    @property
    def moves(self) -> tuple[Move, ...]:
        """What may be done behind "More" with the report chosen."""
        return tuple(each for each in self.current.moves if each in _BEHIND) if self.current else ()

    def show_submissions(self, submissions: "tuple[Submission, ...]", ledger: Ledger) -> None:
        """Show what was kept; the report chosen before stays chosen."""
        kept = self._wanted or (self.current.report.id if self.current else 0)
        self._wanted = 0
        self.submissions = submissions
        table = kept_table(submissions, ledger)
        self._ground.setCurrentIndex(1 if submissions else 0)
        self.table.blockSignals(True)
        self.table.show_table(table)
        keys = [row.key for row in table.rows]
        row = keys.index(str(kept)) if str(kept) in keys else 0
        self.table.setCurrentIndex(self.table.model().index(row, 0) if keys else self.table.model().index(-1, 0))
        self.table.blockSignals(False)
        self._choose()

    def want(self, number: int) -> None:
        """Choose a report as soon as it is listed: it was just taken in."""
        self._wanted = number

    def show_compared(self, beside: Beside | None) -> None:
        """Show a report beside the version before it."""
        report = beside.compared.report if beside else None
        same = report is not None and self._report is not None and report.id == self._report.id
        row = self.values.currentIndex().row() if same else 0
        self._report = report
        self._values = beside.values if beside else ()
        self.below.setVisible(beside is not None)
        if beside is not None:
            self._show_beside(beside, row)
        self._allow()

    def _show_beside(self, beside: Beside, row: int) -> None:
        self.values.show_table(beside.shown)
        self.differences.show_table(beside.differing)
        self.values.setCurrentIndex(self.values.model().index(max(row, 0), 0))
        count = len(beside.compared.differences)
        self.below.setTabText(0, self.tr("Values ({count})").format(count=written(len(self._values))))
        self.below.setTabText(1, self.tr("Differences ({count})").format(count=written(count)))
        self.below.setTabVisible(1, beside.compared.before is not None)

    def _choose(self) -> None:
        self.chose.emit(self.current.report.id if self.current else 0)

    def _allow(self) -> None:
        value, moves = self.value, self.current.moves if self.current else ()
        self.correct.setEnabled(value is not None and Move.CORRECT in moves)
        self.take_back.setEnabled(value is not None and value[3] is not None and Move.CORRECT in moves)
        self.slip.setEnabled(self.current is not None)
        self.more.setEnabled(self.current is not None)

    def _offer_moves(self) -> None:
        menu = QMenu(self)
        for move in self.moves:
            act = menu.addAction(move_words(move))
            act.triggered.connect(lambda _=False, move=move: self.wanted.emit(move.value))
        forget = menu.addAction(self.tr("Forget how this unit fills its files in"))
        forget.triggered.connect(lambda _=False: self.wanted.emit("forget"))
        menu.popup(self.more.mapToGlobal(self.more.rect().topLeft()))

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.addStretch(1)
        for each in (self.take_back, self.slip, self.more, self.correct):
            acts.addWidget(each)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setObjectName("inner")
        halves.setHandleWidth(8)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(self.below)
        halves.setSizes([240, 260])
        kept = QWidget()
        kept.setObjectName("ground")
        column = QVBoxLayout(kept)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(halves, 1)
        column.addLayout(acts)
        self._ground.addWidget(
            empty(self.tr("Nothing was taken in yet. Files that wait are taken in on the first tab."))
        )
        self._ground.addWidget(kept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)
