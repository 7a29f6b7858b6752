"""Chấm điểm: the matrix criteria x units at a stage, with signs, filters and the way to the next open cell."""

from dataclasses import replace

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desktop.domain.desk import Desk
from desktop.domain.ledger import LAYERS, Layer
from desktop.domain.table import Mark, Role, Table
from desktop.domain.tabulate.layers import LAYER_TITLES
from desktop.ui.background import Background
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.pieces import button, empty, label
from desktop.ui.state import Scored, State
from desktop.ui.table.signs import legend
from desktop.ui.table.view import TableView
from desktop.words.numbers import written

FILTERS = (Mark.BLANK, Mark.PENDING, Mark.DIFFERS)
_TO_SEE = (Mark.BLANK, Mark.PENDING)


class ScoringPage(Page):
    """The page where points are looked at."""

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Scores"))
        self.stages = {layer: self._stage_button(layer) for layer in LAYERS}
        group = QButtonGroup(self)
        for stage in self.stages.values():
            group.addButton(stage)
            self.head.addWidget(stage)
        self.filters = {mark: self._filter_button(mark) for mark in FILTERS}
        self._filters = QWidget()
        row = QHBoxLayout(self._filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for each in self.filters.values():
            row.addWidget(each)
        row.addStretch(1)
        self.matrix = TableView(self.tr("Points of all units"))
        self.matrix.picked.connect(self.picked)
        self._ground = QStackedWidget()
        self._ground.addWidget(self.matrix)
        self._ground.addWidget(self._nothing())
        self.body.addWidget(self._filters)
        self.body.addWidget(self._ground, 1)
        self._legend = label(legend(), "dim")
        self.body.addWidget(self._legend)

    def render_state(self, state: State) -> None:
        """Show the matrix at the stage of `state`."""
        self.stages[state.stage].setChecked(True)
        self._ground.setCurrentIndex(1 if state.scored is None else 0)
        for part in (self._filters, self._legend):
            part.setVisible(state.scored is not None)
        if state.scored is None:
            return
        self._count(state.scored.matrix)
        self._say_provisional(state.scored)
        self._filter()

    def current_cell(self) -> str:
        """Return the trace id of the cell gone to."""
        return self.matrix.current_id()

    def go_on(self, step: int) -> None:
        """Go to the next or previous cell that is blank or waits for this stage."""
        self.matrix.setFocus()
        if not self.matrix.go_on(_TO_SEE, step):
            self.bar.say(self.tr("No cell is left to look at."))

    def _filter(self) -> None:
        if self.state is None or self.state.scored is None:
            return
        wanted = {mark for mark, each in self.filters.items() if each.isChecked()}
        self.matrix.show_table(bearing(self.state.scored.matrix, wanted))

    def _count(self, table: Table) -> None:
        marks = [cell.mark for row in table.rows for cell in row.cells]
        for mark, each in self.filters.items():
            count = marks.count(mark)
            each.setText(f"{self._filter_words(mark)} ({written(count)})")
            each.setEnabled(count > 0 or each.isChecked())

    def _say_provisional(self, scored: Scored) -> None:
        standings = scored.result.standings
        if not standings.provisional:
            self.bar.hush()
            return
        parts = []
        if standings.open:
            parts.append(self.tr("%Ln cell(s) hold nothing yet", "", standings.open))
        if standings.pending:
            parts.append(self.tr("%Ln cell(s) wait for this stage", "", standings.pending))
        sentence = self.tr("Provisional result: {reasons}.").format(reasons=", ".join(parts))
        self.bar.say(sentence, Weight.WARNING, (Offer(self.tr("Next such cell  F7"), lambda: self.go_on(1)),))

    def _stage_button(self, layer: Layer) -> QPushButton:
        made = button(LAYER_TITLES[layer], lambda: self.asked.emit(f"stage:{layer.value}"))
        made.setCheckable(True)
        made.setToolTip(self.tr("Show the results at this stage"))
        return made

    def _filter_button(self, mark: Mark) -> QPushButton:
        made = button(self._filter_words(mark), self._filter)
        made.setCheckable(True)
        return made

    def _filter_words(self, mark: Mark) -> str:
        match mark:
            case Mark.BLANK:
                return self.tr("Nothing yet")
            case Mark.PENDING:
                return self.tr("Not at this stage yet")
            case _:
                return self.tr("Differs from the claim")

    def _nothing(self) -> QWidget:
        offer = button(self.tr("Load a framework"), lambda: self.asked.emit("go:framework"))
        return empty(self.tr("Nothing can be scored yet: the framework or the units are missing."), offer)


def bearing(table: Table, marks: set[Mark]) -> Table:
    """Return `table` with only the leaves that bear one of `marks` and all sums; all rows when `marks` is empty."""
    if not marks:
        return table
    rows = tuple(
        row for row in table.rows if row.role is not Role.LEAF or any(cell.mark in marks for cell in row.cells)
    )
    return replace(table, rows=rows)
