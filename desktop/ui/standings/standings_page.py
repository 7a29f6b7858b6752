"""Xếp hạng: ranks, classes, what decided between equals, how safe each rank is, years before, points by section."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.ledger import Draw, Layer, Ledger
from desktop.domain.scoring.standings import Standings
from desktop.domain.table import Row, Table, TableCell
from desktop.domain.tabulate import section_chart, self_score_table
from desktop.domain.tabulate.layers import LAYER_TITLES
from desktop.domain.tabulate.leanings import leanings_table
from desktop.domain.trouble import DeskError
from desktop.ui.background import Background
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.chart_view import ChartView
from desktop.ui.parts.pieces import button, empty, label, scrolled_across
from desktop.ui.parts.tabs import name_tabs
from desktop.ui.standings.confirm import ConfirmDialog
from desktop.ui.standings.decided import decided_table
from desktop.ui.standings.draw import DrawDialog
from desktop.ui.standings.self_scores_tab import SelfScoresTab
from desktop.ui.standings.years_tab import YearsTab
from desktop.ui.state import Scored, State
from desktop.ui.table.layout import Layout, laid_out
from desktop.ui.table.view import TableView
from desktop.words.numbers import written

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.domain.years import ThenAndNow
    from desktop.jobs.second_look import Looked

_KEY, _DECIDED = "years", "decided"
_LEAST_HEIGHT = 120


class StandingsPage(Page):
    """The page of ranks."""

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Standings"))
        self.stage = label("", "dim")
        self.stage.setWordWrap(False)
        self.draw = button(self.tr("Record a draw or a vote…"), self.ask_draw)
        self.draw.setToolTip(self.tr("Units that share a rank are ordered by what the conference drew or voted"))
        self.confirm = button(self.tr("Confirm the chair's scores…"), self.ask_confirmation)
        self.confirm.setToolTip(self.tr("The scores of the chair's own unit are confirmed by somebody of another unit"))
        self.confirmed = label("", "dim")
        self.head.addWidget(self.stage)
        self.head.addWidget(self.confirm)
        self.head.addWidget(self.draw)
        self.ranking = TableView(self.tr("Standings"))
        self.ranking.picked.connect(self.picked)
        self.chart = ChartView()
        self.years = YearsTab()
        self.self_scores = SelfScoresTab()
        self.self_scores.picked.connect(self.picked)
        self.tabs = QTabWidget()
        name_tabs(self.tabs, self.tr("Behind the ranks"))
        self.decided = TableView(self.tr("What decided"))
        self.decided.pick_rows()
        self._lay_out()

    def render_state(self, state: State) -> None:
        """Show the ranks at the stage of `state`."""
        self.stage.setText(self.tr("Stage: {stage}").format(stage=LAYER_TITLES[state.stage]))
        self._ground.setCurrentIndex(1 if state.scored is None else 0)
        for part in (self.draw, self.confirm):
            part.setVisible(state.scored is not None)
        self.confirm.setEnabled(bool(state.overview.ledger.cluster.chair) and not state.closed)
        if state.scored is None:
            self.bar.hush()
            return
        standings = state.scored.result.standings.told
        self.ranking.show_table(with_shared(state.scored.ranking, standings, self.tr("shared")))
        self.ranking.setMaximumHeight(max(_LEAST_HEIGHT, self.ranking.whole_height))
        self.draw.setEnabled(any(each.shared for each in standings.standings) and not state.closed)
        totals = tuple("…" if each.sheet.nothing_yet else written(each.sheet.total) for each in standings.standings)
        self.chart.show_chart(section_chart(state.scored.result.ledger, standings), totals)
        self._say_provisional(standings)
        self._explain(state.scored)
        self._read_years(state.scored)

    def current_cell(self) -> str:
        """Return the trace id of the number gone to."""
        return self.ranking.current_id()

    def ask_draw(self) -> None:
        """Ask for the result of a draw or a vote, and keep it as one act."""
        scored = self.state.scored if self.state else None
        if scored is None or self.state is None:
            return
        groups = _tied(scored.result.standings.told)
        dialog = DrawDialog(scored.result.ledger, groups, self.desk.clock().date(), self)
        desk, stage = self.desk, self.state.stage
        dialog.accepted.connect(lambda: self._keep_draw(desk, dialog.draw(), stage))
        dialog.open()

    def ask_confirmation(self) -> None:
        """Ask who of another unit confirms the scores of the chair's own unit, and keep it as one act."""
        if self.state is None:
            return
        cluster = self.state.overview.ledger.cluster
        dialog = ConfirmDialog(cluster, self.desk.clock().date(), self)
        desk, stage = self.desk, self.state.stage
        dialog.accepted.connect(
            lambda: self.background.run(
                self.tr("Keeping the confirmation"),
                lambda _: _confirm(desk, stage, dialog),
                lambda _: self.kept.emit(),
                self._refused,
            )
        )
        dialog.open()

    def _keep_draw(self, desk: Desk, draw: Draw, stage: Layer) -> None:
        self.background.run(
            self.tr("Keeping the order"),
            lambda _: _record(desk, draw, stage),
            lambda _: self.kept.emit(),
            self._refused,
        )

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _explain(self, scored: Scored) -> None:
        """Say what decided: sentences take their time when they are first said."""
        ledger, standings = scored.result.ledger, scored.result.standings.told
        safety = standings.told_of(scored.result.safety)
        self.background.run(
            "",
            lambda _: laid_out(decided_table(ledger, standings, safety)),
            self.decided.show_table,
            key=_DECIDED,
        )

    def _read_years(self, scored: Scored) -> None:
        desk, result = self.desk, scored.result
        self.background.run(
            self.tr("Reading the years before"),
            lambda _: _behind(desk, result.ledger, result.standings),
            lambda behind: self._show_behind(result.ledger, result.standings, behind),
            key=_KEY,
        )

    def _show_behind(self, ledger: Ledger, standings: Standings, behind: "Behind") -> None:
        self.years.show_years(ledger, standings, behind.years)
        self.self_scores.show_scores(*behind.self_scores)
        self.confirmed.setText(self._confirmation(ledger, behind.looked))
        self.confirmed.setVisible(behind.looked.unit is not None)

    def _confirmation(self, ledger: Ledger, looked: "Looked") -> str:
        unit = ledger.cluster.unit(looked.unit) if looked.unit else None
        name, look = unit.short if unit else "", looked.look
        if look is None:
            return self.tr("{unit} chairs: nobody of another unit has confirmed its scores yet.").format(unit=name)
        reader = ledger.cluster.unit(look.reader_unit)
        by = f"{look.reader} ({reader.short if reader else look.reader_unit})"
        if looked.holds:
            return self.tr("✓ {unit} chairs: {by} confirmed its scores.").format(unit=name, by=by)
        return self.tr("⚠ {unit} chairs: its scores changed since {by} confirmed them.").format(unit=name, by=by)

    def _say_provisional(self, standings: Standings) -> None:
        if not standings.provisional:
            self.bar.hush()
            return
        sentence = self.tr("Provisional ranks: some cells are blank or not yet at this stage.")
        if all(each.sheet.nothing_yet for each in standings.standings):
            sentence = self.tr("There is nothing to rank yet: no unit has points at this stage.")
        see = Offer(self.tr("See the cells"), lambda: self.asked.emit("go:scoring"))
        self.bar.say(sentence, Weight.WARNING, (see,))

    def _lay_out(self) -> None:
        self.tabs.addTab(self.decided, self.tr("What decided"))
        sections = self.tr("Points by section")
        self.tabs.addTab(scrolled_across(self.chart, sections), sections)
        self.tabs.addTab(self.years, self.tr("Years before"))
        self.tabs.addTab(self.self_scores, self.tr("Self-scores"))
        ranked = QWidget()
        column = QVBoxLayout(ranked)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.confirmed)
        column.addWidget(self.ranking, 3)
        column.addWidget(self.tabs, 3)
        offer = button(self.tr("To the framework"), lambda: self.asked.emit("go:framework"))
        nothing = self.tr("There are no ranks yet: the framework or the units are missing.")
        self._ground = QStackedWidget()
        self._ground.addWidget(ranked)
        self._ground.addWidget(empty(nothing, offer))
        self.body.addWidget(self._ground, 1)


def with_shared(table: Table, standings: Standings, word: str) -> Table:
    """Return the table of ranks with `word` beside every rank that several units share."""
    shared = {standing.unit for standing in standings.standings if standing.shared}
    return replace(table, rows=tuple(_shared(row, word) if row.key in shared else row for row in table.rows))


def _shared(row: Row, word: str) -> Row:
    first, *rest = row.cells
    return replace(row, cells=(TableCell(f"{first.value} ({word})", first.mark, first.id), *rest))


def _tied(standings: Standings) -> tuple[tuple[str, ...], ...]:
    from desktop.jobs.draw import tied_groups

    return tied_groups(standings)


def _record(desk: Desk, draw: Draw, stage: Layer) -> object:
    from desktop.jobs.draw import record_draw

    return record_draw(desk, draw, stage)


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind the ranks: the years before, how units judge themselves, who confirmed the chair's unit.

    `self_scores` are by unit and year, and criterion by criterion.
    """

    years: "tuple[ThenAndNow, ...]"
    self_scores: tuple[Layout, Layout]
    looked: "Looked"


def _behind(desk: Desk, ledger: Ledger, standings: Standings) -> Behind:
    from desktop.domain.self_scores import self_scores
    from desktop.jobs.past import years_before
    from desktop.jobs.second_look import looked

    years, compared = years_before(desk, ledger.framework, standings), self_scores(ledger, standings.stage)
    by_unit, by_criterion = leanings_table(ledger, compared, years), self_score_table(ledger, compared)
    return Behind(years, (laid_out(by_unit), laid_out(by_criterion)), looked(desk, standings.stage))


def _confirm(desk: Desk, stage: Layer, dialog: ConfirmDialog) -> object:
    from desktop.jobs.second_look import confirm

    return confirm(desk, dialog.reader.text(), dialog.unit.currentData(), stage, dialog.day_of(dialog.on))
