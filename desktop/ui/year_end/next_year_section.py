"""Đóng năm và mở năm mới: what is carried over and what begins anew, units that changed, the new file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.state import State
from desktop.ui.year_end.section import Section

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.new_year import Opening


class NextYearSection(Section):
    """Signals: `closing()`, `looked_ahead()`, `changing()` a file of the units' changes is to be chosen, `wanted()`."""

    closing = Signal()
    looked_ahead = Signal()
    changing = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Close the year, open the next"), self._sentence())
        self.close_year = self.offer(self.tr("Close the year…"), self.closing.emit)
        self.look = self.offer(self.tr("See what is carried over"), self.looked_ahead.emit)
        self.change = self.offer(self.tr("Units that changed…"), self.changing.emit)
        self.make = self.offer(self.tr("Open the new year…"), self.wanted.emit)
        self.close_row()

    def show_state(self, state: State) -> None:
        """A year is closed once."""
        self.close_year.setEnabled(not state.closed)

    def show_opening(self, opening: "Opening") -> None:
        """Say what the new year would hold."""
        from desktop.words.new_year import opening_lines

        self.tell("\n".join(opening_lines(opening.new, closed=opening.closed)))

    def _sentence(self) -> str:
        return self.tr(
            "A closed year can only be looked at. The new year's file takes units, framework (as a draft) and "
            "indicators along; points and figures begin anew."
        )
