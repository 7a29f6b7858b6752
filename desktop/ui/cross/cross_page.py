"""Chấm chéo: which unit's team scores which, blind sheets out and in, and where the teams differ."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from desktop.domain.cross_check import Method, Plan, Team, rotation
from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.cross import crossing, tables
from desktop.ui.cross.keep_panel import KeepPanel
from desktop.ui.cross.team_grid import TeamGrid
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.pieces import button, empty, label, number_box, primary, restyle
from desktop.ui.parts.tabs import name_tabs
from desktop.ui.state import State
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.cross_check import Crossing, Incoming, Sheet

_KEY = "cross"
_MOVES = "cross-moves"


class CrossPage(Page):
    """The page of cross-checks. A plan or sheets that came back are looked at before they are kept."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Cross-checks"))
        self.now: Crossing | None = None
        self.plan = Plan()
        self.incoming: Incoming | None = None
        self.receive = primary(self.tr("Take in sheets…"), lambda: self.take_in(choose.member_files(self)))
        self.write = button(self.tr("Make blind sheets…"), self._ask_where)
        for each in (self.write, self.receive):
            self.head.addWidget(each)
        self.grid = TeamGrid(self.tr("Who checks whom"))
        self.grid.turned.connect(self.turn)
        self.differences = TableView(self.tr("Where the teams differ"))
        self.differences.picked.connect(self.picked)
        self.each = number_box(QSpinBox())
        self.method = QComboBox()
        self.panel = KeepPanel()
        self.panel.wanted.connect(self.keep)
        self.panel.dropped.connect(self.forget)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.keep)
        self.tabs = QTabWidget()
        name_tabs(self.tabs, self.tr("Cross-checks"))
        name_tabs(self.tabs, self.tr("Cross-checks"))
        self._ground = QStackedWidget()
        self._lay_out()

    def render_state(self, state: State) -> None:
        """Read how the cross-check stands."""
        usable = state.scored is not None
        self._ground.setCurrentIndex(0 if usable else 1)
        for part in (self.receive, self.write):
            part.setEnabled(usable)
        desk = self.desk
        if usable:
            self.background.run(
                self.tr("Reading the cross-check"),
                lambda _: crossing.how_it_stands(desk),
                self._show,
                self._refused,
                key=_KEY,
            )

    def current_cell(self) -> str:
        """Return the trace id of the difference gone to."""
        return self.differences.current_id() if self.tabs.currentIndex() == 1 else ""

    def turn(self, team: Team) -> None:
        """Tell a team to check a unit, or take that back; nothing is kept yet."""
        teams = self.plan.teams
        ordered = tuple(each for each in teams if each != team) if team in teams else (*teams, team)
        self._propose(replace(self.plan, teams=ordered))

    def rotate(self) -> None:
        """Tell every unit to check the next ones in protocol order; nothing is kept yet."""
        if self.now is not None:
            self._propose(replace(self.plan, teams=rotation(self.now.ledger.cluster, self.each.value())))

    def take_in(self, paths: list[str]) -> None:
        """Look at sheets that came back."""
        if not paths or self.state is None:
            return
        desk, stage = self.desk, self.state.stage
        self.background.run(
            self.tr("Reading the sheets"),
            lambda _: crossing.look_at(desk, tuple(paths), stage),
            lambda done: self._show_incoming(*done),
            self._refused,
        )

    def make_sheets(self, folder: str) -> None:
        """Write a blind sheet for every team into `folder`."""
        desk = self.desk
        self.background.run(
            self.tr("Making blind sheets"), lambda _: crossing.make_sheets(desk, folder), self._made, self._refused
        )

    def keep(self) -> None:
        """Keep the plan or the sheets, as one act."""
        if self.panel.isHidden() or not self.panel.keep.isEnabled():
            return
        desk, plan, incoming = self.desk, self.plan, self.incoming
        self.panel.keep.setEnabled(False)
        self.background.run(
            self.tr("Keeping the cross-check"),
            lambda _: crossing.declare(desk, plan) if incoming is None else crossing.take(desk, incoming),
            lambda _: self._kept(),
            self._refused,
        )

    def forget(self) -> None:
        """Forget what is not kept."""
        self.background.forget(_MOVES)
        self.incoming = None
        self._close_panel()
        if self.now is not None:
            self._show(self.now)

    def take_back(self) -> bool:
        """Forget what is not kept, if anything is."""
        waits = self.panel.isVisible()
        if waits:
            self.forget()
        return waits

    def _kept(self) -> None:
        self.incoming = None
        self._close_panel()
        self.bar.hush()
        self.kept.emit()

    def _close_panel(self) -> None:
        self.panel.hide()
        restyle(self.receive, "primary", True)

    def _open_panel(self, title: str, lines: tuple[str, ...], *, may_keep: bool) -> None:
        """Show what may be kept; keeping it is then the page's primary act."""
        self.panel.show_moves(title, lines, may_keep=may_keep)
        restyle(self.receive, "primary", False)

    def _show(self, now: "Crossing") -> None:
        self.now = now
        self.plan = now.plan
        self.each.setMaximum(max(1, len(now.ledger.cluster.units) - 1))
        self._show_plan()
        table = tables.differences_of(now.ledger, now.pooled, now.gaps)
        self.differences.show_table(table)
        self.tabs.setTabText(1, self.tr("Where the teams differ (%Ln)", "", len(table.rows)))

    def _show_plan(self) -> None:
        if self.now is None:
            return
        self.grid.show_table(tables.grid_of(self.now.ledger.cluster, self.plan, self.now.sheets))
        self.method.setCurrentIndex(self.method.findData(self.plan.method.value))

    def _choose_method(self) -> None:
        self._propose(replace(self.plan, method=Method(self.method.currentData())))

    def _propose(self, plan: Plan) -> None:
        now = self.now
        if now is None or self.state is None or self.state.closed:
            self._show_plan()
            return
        self.plan, self.incoming, stage = plan, None, self.state.stage
        self._show_plan()
        if plan == now.plan:
            self.forget()
            return
        self.background.run(
            self.tr("Working out what would change"),
            lambda _: crossing.plan_moves(now, plan, stage),
            self._show_moves,
            self._refused,
            key=_MOVES,
        )

    def _show_moves(self, lines: tuple[str, ...]) -> None:
        title = self.tr("%Ln team(s), not kept yet", "", len(self.plan.teams))
        self._open_panel(title, lines, may_keep=True)

    def _show_incoming(self, incoming: "Incoming", lines: tuple[str, ...]) -> None:
        self.incoming = incoming
        title = self.tr("%Ln sheet(s) read, not kept yet", "", len(incoming.sheets))
        self._open_panel(title, lines, may_keep=not incoming.blocks)

    def _made(self, made: "tuple[Sheet, ...]") -> None:
        folder = str(Path(made[0].path).parent.parent)
        self.bar.say(self.tr("%Ln blind sheet(s) written to {folder}.", "", len(made)).format(folder=folder))

    def _ask_where(self) -> None:
        folder = choose.folder(self, self.tr("Where to write the blind sheets"), str(Path(self.desk.path).parent))
        if folder:
            self.make_sheets(folder)

    def _refused(self, error: DeskError) -> None:
        self.panel.keep.setEnabled(True)
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _lay_out(self) -> None:
        self.each.setMinimum(1)
        self.each.setPrefix(self.tr("each checks "))
        self.each.setAccessibleName(self.tr("How many units each one checks"))
        self.method.setAccessibleName(self.tr("How several teams' points become one"))
        for method, words in (
            (Method.MEAN, self.tr("Several teams: mean")),
            (Method.MEDIAN, self.tr("Several teams: median")),
            (Method.TRIMMED, self.tr("Several teams: mean without highest and lowest")),
        ):
            self.method.addItem(words, method.value)
        self.method.activated.connect(self._choose_method)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(self.tr("By rotation"), self.rotate))
        row.addWidget(self.each)
        row.addStretch(1)
        row.addWidget(self.method)
        plan = QWidget()
        column = QVBoxLayout(plan)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.grid, 1)
        note = self.tr("Space or Enter tells a team to check a unit. A sheet shows nothing of what the unit claims.")
        column.addWidget(label(note, "dim"))
        self.tabs.addTab(plan, self.tr("Who checks whom"))
        self.tabs.addTab(self.differences, self.tr("Where the teams differ"))
        self._ground.addWidget(self.tabs)
        nothing = self.tr("Nothing can be checked yet: the framework or the units are missing.")
        self._ground.addWidget(empty(nothing))
        self.body.addWidget(self._ground, 1)
        self.body.addWidget(self.panel)
