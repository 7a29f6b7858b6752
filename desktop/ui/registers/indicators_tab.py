"""The dictionary of indicators: the framework's and the year's own, how each is put together, where it is used."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.indicators import Known
from desktop.domain.ledger import Ledger
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import empty, label
from desktop.ui.registers.acts import INDICATOR_ACTS, Acts
from desktop.ui.table.view import TableView

if TYPE_CHECKING:
    from desktop.domain.framework import Indicator


class IndicatorsTab(QWidget):
    """Signals: `chose()` another indicator is looked at; `acting(act)` something is to be done with it."""

    chose = Signal()
    acting = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._known: tuple[Known, ...] = ()
        self._ledger: Ledger | None = None
        self._closed = False
        self.table = TableView(self.tr("Indicators"))
        self.table.pick_rows()
        self.said = label("", "dim")
        self.acts = Acts(self, INDICATOR_ACTS, self.acting.emit)
        self.acts.offer_on(self.table)
        self._ground = QStackedWidget()
        self._lay_out()
        self.table.rowed.connect(lambda _: self._choose())
        self.table.doubleClicked.connect(lambda _: self.acts.actions["change"].trigger())

    @property
    def indicators(self) -> "tuple[Indicator, ...]":
        """All indicators there are."""
        return tuple(each.indicator for each in self._known)

    @property
    def current(self) -> Known | None:
        """The indicator the officer is at."""
        row = self.table.currentIndex().row()
        return self._known[row] if 0 <= row < len(self._known) else None

    @property
    def note(self) -> Note | None:
        """What there is to know of the indicator."""
        from desktop.words.indicators import (
            aggregate_words,
            direction_words,
            field_words,
            reporters_words,
            use_lines,
            whose_words,
        )

        known = self.current
        if known is None or self._ledger is None:
            return None
        one = known.indicator
        how = (f"{field_words(one.field)}{f' ({one.unit})' if one.unit else ''}", aggregate_words(one))
        groups = (
            (self.tr("WHAT IT IS"), (*how, direction_words(one.direction))),
            (self.tr("WHO REPORTS IT"), (reporters_words(known, self._ledger),)),
            (self.tr("WHERE IT IS USED"), use_lines(known.use, self._ledger)),
            (self.tr("WHO MAY CHANGE IT"), (self._changed_where(own=known.own),)),
        )
        return Note(f"{one.code} · {whose_words(own=known.own)}", one.title, groups)

    def show_known(self, known: tuple[Known, ...], ledger: Ledger, *, closed: bool) -> None:
        """Show the dictionary; the indicator chosen before stays chosen."""
        from desktop.words.indicators import indicators_table

        before, row = self.current, max(self.table.currentIndex().row(), 0)
        self._known, self._ledger, self._closed = known, ledger, closed
        codes = [each.indicator.code for each in known]
        at = codes.index(before.indicator.code) if before and before.indicator.code in codes else row
        with QSignalBlocker(self.table):
            self.table.show_table(indicators_table(known, ledger))
            self.table.setCurrentIndex(self.table.model().index(min(at, len(known) - 1), 0))
        own = sum(each.own for each in known)
        told = self.tr("{all} indicators: {theirs} of the framework, {own} of the year alone.")
        self.said.setText(told.format(all=len(known), theirs=len(known) - own, own=own))
        self._ground.setCurrentIndex(1 if known else 0)
        self._choose()

    def go_to(self, code: str) -> None:
        """Go to the indicator of that code."""
        codes = [each.indicator.code for each in self._known]
        if code in codes:
            self.table.setCurrentIndex(self.table.model().index(codes.index(code), 0))

    def _choose(self) -> None:
        known, may = self.current, not self._closed
        own = known is not None and known.own
        one = may and known is not None
        self.acts.allow({"add": may, "change": may and own, "remove": may and own, "reporters": one, "framework": True})
        self.chose.emit()

    def _changed_where(self, *, own: bool) -> str:
        if own:
            return self.tr("The officer, here.")
        return self.tr("It belongs to the framework: change it in the draft of a new version, among the settings.")

    def _lay_out(self) -> None:
        nothing = self.tr("No indicator is asked of the units yet.")
        self._ground.addWidget(empty(nothing, self.acts.button("add")))
        listed = QWidget()
        listed.setObjectName("ground")
        below = QHBoxLayout()
        for each in INDICATOR_ACTS:
            below.addWidget(self.acts.button(each.key))
        below.addStretch(1)
        column = QVBoxLayout(listed)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        self._ground.addWidget(listed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)
