"""Chốt số liệu: the check-list first, then the seal; afterwards the list of changes made since."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.act_words import act_words
from desktop.ui.state import State
from desktop.ui.table.view import TableView
from desktop.ui.year_end.section import Section

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.domain.sealing import CheckList
    from desktop.jobs.sealing import Late

_ROWS_SHOWN = 6
_ROW = 30


class SealSection(Section):
    """Signals: `looked_over()` the check-list is wanted, `wanted()` the seal itself."""

    looked_over = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Seal the figures"), self._sentence())
        self.look = self.offer(self.tr("Go through the check-list"), self.looked_over.emit)
        self.seal = self.offer(self.tr("Seal the figures…"), self.wanted.emit)
        self.seal.setEnabled(False)
        self.passed_over: tuple[str, ...] = ()
        self.close_row()
        self.late = TableView(self.tr("Changes after the seal"))
        self.late.pick_rows()
        self.late.hide()
        self.column.addWidget(self.late)

    def _sentence(self) -> str:
        return self.tr(
            "From then on every change needs opening the seal, or enters a numbered list with its reason and caller."
        )

    def show_state(self, state: State) -> None:
        """Say whether the figures are sealed, and list what was changed since."""
        free = not state.sealed and not state.closed
        self.look.setVisible(free)
        self.seal.setVisible(free)
        self.seal.setEnabled(False)
        self.tell(self._standing_words(state))
        self.late.setVisible(bool(state.year.late))
        self.late.show_table(self._late_table(state.year.late))
        self.late.setFixedHeight(_ROW * (min(len(state.year.late), _ROWS_SHOWN) + 2))

    def show_checks(self, checks: "CheckList") -> None:
        """Show every point of the list; only what blocks keeps the seal away."""
        from desktop.words.sealing import tell_point

        self.passed_over = tuple(tell_point(point).message for point in checks.passed_over)
        lines = []
        for point in checks.points:
            told = tell_point(point)
            sign = "✓" if point.met else "✕" if point.blocks else "!"
            lines.append(" ".join(part for part in (sign, told.message, "" if point.met else told.remedy) if part))
        self.tell("\n".join(lines))
        self.seal.setEnabled(checks.ready)

    def _standing_words(self, state: State) -> str:
        if state.year.code is None or not (state.sealed or state.closed):
            return ""
        words = self.tr("Sealed as {code}: papers made since carry this code or a later one.")
        return words.format(code=state.year.code)

    def _late_table(self, late: "tuple[Late, ...]") -> Table:
        columns = (
            Column(self.tr("No."), align=Align.RIGHT, width=5),
            Column(self.tr("Change"), width=50),
            Column(self.tr("Reason"), width=30),
            Column(self.tr("Asked for by"), width=24),
        )
        return Table(self.tr("Changes after the seal"), columns, tuple(_row(each) for each in late))


def _row(late: "Late") -> Row:
    cells = (late.change.number, act_words(late.act), late.change.reason, late.change.caller)
    return Row(tuple(TableCell(each) for each in cells))
