"""The years before: totals and ranks of all units, or one unit by section and criterion."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.ledger import Ledger
from desktop.domain.scoring.standings import Standings
from desktop.domain.tabulate.unit_years import unit_years_table
from desktop.domain.tabulate.years import years_chart, years_table
from desktop.ui.parts.chart_view import ChartView
from desktop.ui.parts.pieces import label, scrolled_across
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.domain.years import ThenAndNow


class YearsTab(QWidget):
    """All units year by year with their chart; choosing a unit shows its sections and criteria instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.unit = QComboBox()
        self.unit.setAccessibleName(self.tr("Unit to be compared with its earlier years"))
        self.unit.activated.connect(self._show)
        self.table = TableView(self.tr("Years before"))
        self.chart = ChartView()
        self._across = scrolled_across(self.chart, self.tr("Years before"))
        self.said = label("", "dim")
        self._ledger: Ledger | None = None
        self._standings: Standings | None = None
        self._years: tuple[ThenAndNow, ...] = ()
        self._lay_out()

    def show_years(self, ledger: Ledger, standings: Standings, years: "tuple[ThenAndNow, ...]") -> None:
        """Show the years before; the unit chosen stays chosen."""
        self._ledger, self._standings, self._years = ledger, standings, years
        chosen = self.unit.currentData()
        self.unit.clear()
        self.unit.addItem(self.tr("All units: totals and ranks"), None)
        for standing in standings.standings:
            unit = ledger.cluster.unit(standing.unit)
            words = self.tr("{unit}: sections and criteria").format(unit=unit.short if unit else standing.unit)
            self.unit.addItem(words, standing.unit)
        self.unit.setCurrentIndex(max(0, self.unit.findData(chosen)))
        self._show()

    def _show(self) -> None:
        ledger, standings, years = self._ledger, self._standings, self._years
        if ledger is None or standings is None:
            return
        code = self.unit.currentData()
        for part in (self.unit, self.table):
            part.setVisible(bool(years))
        self._across.setVisible(bool(years) and code is None)
        if not years:
            nothing = self.tr(
                "No earlier year is in this file; years come along when a year is opened from the last one."
            )
            self.said.setText(nothing)
            return
        if code is None:
            table = years_table(ledger, standings, years)
            self.chart.show_chart(years_chart(ledger, standings, years))
        else:
            place = next(number for number, each in enumerate(standings.standings) if each.unit == code)
            table = unit_years_table(ledger, years, place)
        self.table.show_table(table)
        self.said.setText("\n".join(table.notes))

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.table, 1)
        beside.addWidget(self._across, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.unit)
        column.addLayout(beside, 1)
        column.addWidget(self.said)
