"""Xếp hạng: ranks, classes, what decided between equals and how safe each rank is."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.scoring.standings import Standings
from desktop.domain.table import Row, Table, TableCell
from desktop.domain.tabulate.layers import LAYER_TITLES
from desktop.ui.background import Background
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.pieces import clear, label, scrolled
from desktop.ui.state import Scored, State
from desktop.ui.table.view import TableView
from desktop.words.ranking import safety_lines, standing_lines, tie_lines


class StandingsPage(Page):
    """The page of ranks."""

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Standings"))
        self.stage = label("", "dim")
        self.stage.setWordWrap(False)
        self.head.addWidget(self.stage)
        self.ranking = TableView(self.tr("Standings"))
        self.ranking.picked.connect(self.picked)
        said = QWidget()
        said.setObjectName("ground")
        self._said = QVBoxLayout(said)
        self._said.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.ranking, 3)
        self.body.addWidget(scrolled(said), 2)

    def render_state(self, state: State) -> None:
        """Show the ranks at the stage of `state`."""
        clear(self._said)
        self.stage.setText(self.tr("Stage: {stage}").format(stage=LAYER_TITLES[state.stage]))
        self.ranking.setVisible(state.scored is not None)
        if state.scored is None:
            self.bar.say(self.tr("There are no ranks yet: the framework or the units are missing."))
            return
        self.ranking.show_table(with_shared(state.scored.ranking, state.scored.result.standings, self.tr("shared")))
        self._say_provisional(state.scored.result.standings)
        self._explain(state.scored)

    def current_cell(self) -> str:
        """Return the trace id of the number gone to."""
        return self.ranking.current_id()

    def _explain(self, scored: Scored) -> None:
        ledger, standings = scored.result.ledger, scored.result.standings
        self._group(self.tr("Equal totals"), tie_lines(ledger, standings))
        self._group(self.tr("To be noted"), standing_lines(ledger, standings))
        self._group(self.tr("How safe each rank is"), safety_lines(ledger, scored.result.safety, standings.ties))
        self._said.addStretch(1)

    def _group(self, title: str, lines: tuple[str, ...]) -> None:
        if not lines:
            return
        self._said.addWidget(label(title, "head"))
        for line in lines:
            self._said.addWidget(label(line))
        self._said.addSpacing(8)

    def _say_provisional(self, standings: Standings) -> None:
        if not standings.provisional:
            self.bar.hush()
            return
        sentence = self.tr("Provisional ranks: some cells are blank or not yet at this stage.")
        see = Offer(self.tr("See the cells"), lambda: self.asked.emit("go:scoring"))
        self.bar.say(sentence, Weight.WARNING, (see,))


def with_shared(table: Table, standings: Standings, word: str) -> Table:
    """Return the table of ranks with `word` beside every rank that several units share."""
    shared = {standing.unit for standing in standings.standings if standing.shared}
    return replace(table, rows=tuple(_shared(row, word) if row.key in shared else row for row in table.rows))


def _shared(row: Row, word: str) -> Row:
    first, *rest = row.cells
    return replace(row, cells=(TableCell(f"{first.value} ({word})", first.mark, first.id), *rest))
