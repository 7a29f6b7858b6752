"""The dictionary of indicators: the framework's and the year's own, how each is put together, where it is used."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.indicators import Known
from desktop.domain.ledger import Ledger
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import empty, label
from desktop.ui.registers.acts import INDICATOR_ACTS
from desktop.ui.registers.list_tab import ListTab

if TYPE_CHECKING:
    from desktop.domain.framework import Indicator


class IndicatorsTab(ListTab):
    """The dictionary of indicators; what belongs to the year alone can be changed here."""

    def __init__(self) -> None:
        super().__init__(self.tr("Indicators"), INDICATOR_ACTS)
        self._known: tuple[Known, ...] = ()
        self._ledger: Ledger | None = None
        self._closed = False
        self.said = label("", "dim")
        self._lay_out()
        self.table.doubleClicked.connect(lambda _: self.acts.actions["change"].trigger())

    @property
    def indicators(self) -> "tuple[Indicator, ...]":
        """All indicators there are."""
        return tuple(each.indicator for each in self._known)

    @property
    def current(self) -> Known | None:
        """The indicator the officer is at."""
        return self._known[self.row] if 0 <= self.row < len(self._known) else None

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

        before = self.current
        self._known, self._ledger, self._closed = known, ledger, closed
        codes = [each.indicator.code for each in known]
        at = codes.index(before.indicator.code) if before and before.indicator.code in codes else self.row
        own = sum(each.own for each in known)
        told = self.tr("{all} indicators: {theirs} of the framework, {own} of the year alone.")
        self.said.setText(told.format(all=len(known), theirs=len(known) - own, own=own))
        self.show_list(there=bool(known))
        self.show_rows(indicators_table(known, ledger), at)

    def allow(self) -> None:
        """Enable what can be done with the indicator; the framework's own is changed elsewhere."""
        known, may = self.current, not self._closed
        own = known is not None and known.own
        one = may and known is not None
        self.acts.allow({"add": may, "change": may and own, "remove": may and own, "reporters": one, "framework": True})

    def go_to(self, code: str) -> None:
        """Go to the indicator of that code."""
        codes = [each.indicator.code for each in self._known]
        if code in codes:
            self.go_to_row(codes.index(code))

    def _changed_where(self, *, own: bool) -> str:
        if own:
            return self.tr("The officer, here.")
        return self.tr("It belongs to the framework: change it in the draft of a new version, among the settings.")

    def _lay_out(self) -> None:
        nothing = self.tr("No indicator is asked of the units yet.")
        above = QHBoxLayout()
        above.addWidget(self.said)
        self.lay_out(empty(nothing, self.acts.button("add")), above, self.acts.row())
