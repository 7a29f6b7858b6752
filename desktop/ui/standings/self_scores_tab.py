"""Self-scores against agreed points: how each unit judges itself, this year, by criterion, and through the years."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.domain.ledger import Ledger
from desktop.domain.self_scores import SelfScores
from desktop.domain.tabulate import self_score_table
from desktop.domain.tabulate.leanings import leanings_table
from desktop.ui.parts.pieces import label
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.domain.years import ThenAndNow


class SelfScoresTab(QWidget):
    """By unit and year, or criterion by criterion. `picked(id)` is a cell gone to."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("How self-scores are shown"))
        for words in (self.tr("By unit and year"), self.tr("Criterion by criterion, this year")):
            self.by.addItem(words)
        self.by.activated.connect(self._show)
        self.table = TableView(self.tr("Self-scores"))
        self.table.picked.connect(self.picked)
        self.said = label("", "dim")
        self._ledger: Ledger | None = None
        self._compared: SelfScores | None = None
        self._years: tuple[ThenAndNow, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.by)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)

    def show_scores(self, ledger: Ledger, compared: SelfScores, years: "tuple[ThenAndNow, ...]") -> None:
        """Show how units judge themselves."""
        self._ledger, self._compared, self._years = ledger, compared, years
        self._show()

    def _show(self) -> None:
        ledger, compared = self._ledger, self._compared
        if ledger is None or compared is None:
            return
        by_unit = self.by.currentIndex() == 0
        table = leanings_table(ledger, compared, self._years) if by_unit else self_score_table(ledger, compared)
        self.table.show_table(table)
        self.said.setText("\n".join(table.notes))
