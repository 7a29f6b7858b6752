"""The numbers of units' Word reports: listed with what each may be; a person says what it is, or that it is nothing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.candidates.candidate import Offered
from desktop.domain.table import Row
from desktop.ui.intake.candidate_jobs import Found
from desktop.ui.intake.candidate_table import Wanted, candidates_table, holds, wanted_words
from desktop.ui.intake.number_panel import NumberPanel
from desktop.ui.parts.pieces import empty, label
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.candidates import Candidates

_SHARES = [330, 150]
_MOST = 300  # so many numbers are listed at once, for the window to stay quick


class CandidatesTab(QWidget):
    """Signal: `chose(key)` another number is looked at. What is done with it is said by `panel`."""

    chose = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._found: Candidates | None = None
        self._rows: Mapping[str, Row] = {}
        self._closed = False
        self.unit, self.wanted = QComboBox(), QComboBox()
        self.unit.setAccessibleName(self.tr("Unit"))
        self.wanted.setAccessibleName(self.tr("Which numbers"))
        for each in Wanted:
            self.wanted.addItem(wanted_words(each), each.value)
        self.table = TableView(self.tr("Numbers in Word reports"))
        self.table.pick_rows()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.panel = NumberPanel()
        self.none = label("", "dim")
        self._ground = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def current(self) -> Offered | None:
        """The number the officer is at."""
        row = self.table.currentIndex().row()
        key = self.table.table.rows[row].key if 0 <= row < len(self.table.table.rows) else ""
        offered = self._found.offered if self._found else ()
        return next((each for each in offered if each.candidate.key == key), None)

    @property
    def picked(self) -> tuple[Offered, ...]:
        """The numbers chosen, one or several."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
        keys = [self.table.table.rows[row].key for row in rows]
        known = {each.candidate.key: each for each in (self._found.offered if self._found else ())}
        found = tuple(known[key] for key in keys if key in known)
        return found or ((self.current,) if self.current else ())

    def show_found(self, shown: Found, *, closed: bool) -> None:
        """Show the numbers; the one chosen before, or the one that follows it, stays chosen."""
        found = shown.candidates
        self._found, self._rows, self._closed = found, shown.rows, closed
        chosen = self.unit.currentData()
        with QSignalBlocker(self.unit):
            self.unit.clear()
            self.unit.addItem(self.tr("All units"), "")
            having = {each.candidate.unit for each in found.offered}
            for unit in found.ledger.cluster.units:
                if unit.code in having:
                    self.unit.addItem(unit.short, unit.code)
            self.unit.setCurrentIndex(max(self.unit.findData(chosen), 0))
        self._ground.setCurrentIndex(1 if found.offered else 0)
        self._show()

    def go_on(self, step: int) -> bool:
        """Go to the next or previous number to look at, round the end; False where there is none."""
        if self._found is None or not self._found.waiting:
            return False
        if self.wanted.currentData() != Wanted.TO_LOOK_AT.value:
            self.wanted.setCurrentIndex(0)
        if not self.table.model().rowCount():
            self.unit.setCurrentIndex(0)
        row = (self.table.currentIndex().row() + step) % self.table.model().rowCount()
        self.table.setCurrentIndex(self.table.model().index(row, 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _show(self) -> None:
        if self._found is None:
            return
        row = max(self.table.currentIndex().row(), 0)
        key = self.current.candidate.key if self.current else ""
        unit, wanted = self.unit.currentData(), Wanted(self.wanted.currentData())
        found = [each for each in self._found.offered if unit in {"", each.candidate.unit} and holds(wanted, each)]
        keys = [each.candidate.key for each in found[:_MOST]]
        with QSignalBlocker(self.table):
            self.table.show_table(candidates_table([self._rows[each] for each in keys]))
            at = keys.index(key) if key in keys else min(row, len(keys) - 1)
            if keys:
                self.table.setCurrentIndex(self.table.model().index(at, 0))
        self._count(len(found))
        self._choose()

    def _count(self, count: int) -> None:
        """Say that nothing is left, or how many there are besides those shown."""
        rest = count - _MOST
        more = self.tr("… and %Ln more: choose a unit to see them.", "", max(rest, 0))
        self.none.setText(more if rest > 0 else "" if count else self.tr("No number is left to look at."))
        self.none.setVisible(bool(self.none.text()))

    def _choose(self) -> None:
        one = self.current
        self.panel.show_number(one, self._found, closed=self._closed)
        self.chose.emit(one.candidate.key if one else "")

    def _connect(self) -> None:
        self.table.rowed.connect(lambda _: self._choose())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.panel.pick(self.picked))
        for each in (self.unit, self.wanted):
            each.currentIndexChanged.connect(lambda *_: self._show())
        for keys, act, owner in (
            ("Ctrl+Return", self.panel.confirm.click, self),
            ("Delete", self.panel.dismiss.click, self.table),
            ("F2", self.panel.value.setFocus, self),
        ):
            shortcut = QShortcut(QKeySequence(keys), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        nothing = self.tr("Numbers in the sentences of the units' Word reports are offered here once a report came in.")
        self._ground.addWidget(empty(nothing))
        self._ground.addWidget(self._list())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)

    def _list(self) -> QWidget:
        filters = QHBoxLayout()
        filters.setSpacing(6)
        for each in (self.unit, self.wanted):
            filters.addWidget(each)
        filters.addWidget(label(self.tr("Nothing of this counts before you confirm it."), "dim"), 1)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setObjectName("inner")
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(self.panel)
        halves.setSizes(_SHARES)
        halves.setStretchFactor(0, 1)
        made = QWidget()
        made.setObjectName("ground")
        column = QVBoxLayout(made)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(filters)
        column.addWidget(self.none)
        column.addWidget(halves, 1)
        return made
