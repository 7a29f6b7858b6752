"""Chấm điểm: the matrix criteria x units at a stage, typed into by keyboard, with what a change would move."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QStackedWidget

from desktop.domain.desk import Desk
from desktop.domain.dispute import Dispute
from desktop.domain.ledger import LAYERS, Layer
from desktop.domain.table import Mark
from desktop.domain.tabulate.layers import LAYER_TITLES
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.disputes import acting
from desktop.ui.disputes.dialogs import RaiseDialog
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Offer, Weight
from desktop.ui.parts.pieces import button, empty, label, restyle
from desktop.ui.scoring import foreseeing
from desktop.ui.scoring.draft import Draft
from desktop.ui.scoring.draft_panel import KEEP_KEY, DraftPanel
from desktop.ui.scoring.filter_bar import FilterBar
from desktop.ui.scoring.matrix import ScoreMatrix, Texts
from desktop.ui.scoring.provisional import provisional_words
from desktop.ui.scoring.stages import wanted_layout
from desktop.ui.scoring.understanding import Outcome, understand
from desktop.ui.scoring.wrong import MOST, told
from desktop.ui.state import Scored, State
from desktop.ui.table.layout import Layout
from desktop.ui.table.signs import legend

if TYPE_CHECKING:  # the domain's engine is loaded on the worker
    from desktop.domain.scoring.board import Board

_TO_SEE = (Mark.BLANK, Mark.PENDING)
_KEY, _LAYOUT = "ripple", "layout"


class ScoringPage(Page):
    """The page where points are looked at and given."""

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Scores"))
        self.drawn_ahead = True
        self.draft = Draft(Layer.CLAIM)
        self._board: Board | None = None
        self.side_by_side = self._toggle(self.tr("Stages side by side"), self._show_matrix)
        self.as_inputs = self._toggle(self.tr("Type inputs"), self._change_mode)
        self.as_inputs.setToolTip(self.tr("What is typed are the inputs of the criterion, parted by semicolons"))
        self.supposing = self._toggle(self.tr("What if"), self._change_supposing)
        self.supposing.setToolTip(self.tr("Type on a scratch: see what would differ; nothing of it is ever kept"))
        self.stages = {layer: self._stage_button(layer) for layer in LAYERS}
        self._fill_head()
        self.filters = FilterBar()
        self.filters.changed.connect(self._show_matrix)
        self.filters.row.addWidget(self.as_inputs)
        self.matrix = ScoreMatrix(self.tr("Points of all units"), self._present)
        self.matrix.picked.connect(self.picked)
        self.matrix.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.matrix.customContextMenuRequested.connect(self._offer)
        self.matrix.typed.connect(self._type)
        self.matrix.passed_over.connect(self._tell_passed_over)
        self.panel = DraftPanel()
        self.panel.wanted.connect(self.keep_draft)
        keep = QShortcut(QKeySequence(KEEP_KEY), self)
        keep.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keep.activated.connect(self.keep_draft)
        self.panel.dropped.connect(self.forget_draft)
        self.panel.proofs_asked.connect(lambda: self.panel.attach(tuple(choose.proofs(self))))
        self._legend = label(legend(), "dim")
        self._lay_out()

    @property
    def leads(self) -> bool:  # type: ignore[override]
        """Whether something was typed: then keeping it is the primary act."""
        return self.draft.count > 0 and not self.supposing.isChecked()

    def render_state(self, state: State) -> None:
        """Show the matrix at the stage of `state`; what was typed and not kept stays."""
        self.stages[state.stage].setChecked(True)
        self._ground.setCurrentIndex(1 if state.scored is None else 0)
        for part in (self.filters, self._legend, self.side_by_side, self.supposing):
            part.setVisible(state.scored is not None)
        self._board = None
        if state.scored is None:
            return
        if self.draft.layer is not state.stage:
            self.draft = Draft(state.stage, self.draft.as_inputs)
        self._let_type()
        self.filters.show_sieve(state.scored.sieve)
        self._say_provisional(state.scored)
        self._show_matrix()

    def current_cell(self) -> str:
        """Return the trace id of the cell gone to."""
        return self.matrix.current_id()

    def go_on(self, step: int) -> None:
        """Go to the next or previous cell that is blank or waits for this stage."""
        self.matrix.setFocus()
        if not self.matrix.go_on(_TO_SEE, step):
            self.bar.say(self.tr("No cell is left to look at."))

    def begin(self) -> None:
        """Ask what the unit claims of the cell gone to, and keep the dispute."""
        state = self.state
        spot = self.draft.spot(state.overview.ledger, self.current_cell()) if state else None
        if state is None or spot is None or state.closed:
            self.bar.say(self.tr("Go to the score of a unit on a criterion first."))
            return
        unit = state.overview.ledger.cluster.unit(spot.unit)
        dialog = RaiseDialog(spot, unit.short if unit else spot.unit, self.desk.clock().date(), self)
        dialog.accepted.connect(lambda: self._raise(dialog.dispute(), spot.layer))
        dialog.open()

    def _offer(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Dispute this score…"), self.begin)
        menu.addAction(self.tr("Copy the block with its headings"), self.matrix.copy)
        menu.addAction(self.tr("Paste from Excel"), self.matrix.paste)
        menu.addAction(self.tr("Fill down"), self.matrix.fill_down)
        menu.popup(self.matrix.viewport().mapToGlobal(place))

    def _raise(self, dispute: Dispute, stage: Layer) -> None:
        desk = self.desk
        work = self.tr("Keeping the dispute"), lambda _: acting.raise_(desk, dispute, stage)
        self.background.run(*work, lambda _: self.kept.emit(), self._refused)

    def take_back(self) -> bool:
        """Take back what was typed last and is not kept; False when there is nothing of the kind."""
        if not self.draft.steps:
            return False
        self._go_on_with(self.draft.taken_back())
        return True

    def keep_draft(self) -> None:
        """Keep what was typed as one act."""
        if self.state is None or not self.leads or not self.panel.keep.isEnabled():
            return
        desk, block, stage = self.desk, self.draft.block, self.state.stage
        why = foreseeing.why(self.panel.reason.text(), self.panel.decided_by.text(), self.panel.files)
        self.panel.keep.setEnabled(False)
        self.background.run(
            self.tr("Keeping the points"),
            lambda _: foreseeing.keep(desk, block, why, stage),
            lambda _: self._kept(),
            self._refused,
        )

    def forget_draft(self) -> None:
        """Forget what was typed and is not kept."""
        self._go_on_with(self.draft.emptied())
        self.matrix.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape forgets what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.draft.count:
            self.forget_draft()
            return
        super().keyPressEvent(event)

    def _kept(self) -> None:
        self.draft = self.draft.emptied()
        self.background.forget(_KEY)
        self.panel.show_draft(self.draft)
        self.led.emit()
        self.matrix.setFocus()
        self.kept.emit()

    def _refused(self, error: DeskError) -> None:
        self.panel.keep.setEnabled(True)
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _type(self, texts: Texts) -> None:
        if self.state is None:
            return
        base, said = self.draft, (self.state.overview.ledger, texts)
        name = self.tr("Reading what was pasted")
        understand(self.background, name, base, said, lambda outcome: self._understood(base, texts, outcome))

    def _understood(self, base: Draft, texts: Texts, outcome: Outcome) -> None:
        if self.draft is not base:  # something else was typed meanwhile
            self._type(texts)
        elif isinstance(outcome, Draft):
            self._go_on_with(outcome)
        else:
            more = self.tr("and %Ln more", "", len(outcome) - MOST)
            self.bar.say(told(outcome, more), Weight.ERROR)

    def _tell_passed_over(self, count: int) -> None:
        self.bar.say(self.tr("%Ln pasted cell(s) passed over: sums and frozen columns take nothing.", "", count))

    def _go_on_with(self, draft: Draft) -> None:
        """Show another draft; what was said against the last one holds no longer."""
        self.draft = draft
        if self.bar.weight is Weight.ERROR and self.state and self.state.scored:
            self._say_provisional(self.state.scored)
        self._follow_draft()

    def _follow_draft(self) -> None:
        """Show the draft, and find out in the background what it would move."""
        self.panel.show_draft(self.draft)
        self.led.emit()
        scored = self.state.scored if self.state else None
        if scored is None or not self.draft.count:
            self.background.forget(_KEY)
            self.matrix.shown.lay_over({})
            return
        board, block = self._board, self.draft.block
        name = self.tr("Working out what would change")
        look = foreseeing.suppose if self.supposing.isChecked() else foreseeing.foresee
        self.background.run(name, lambda _: look(scored, board, block), self._foreseen, key=_KEY)

    def _foreseen(self, outlook: foreseeing.Outlook) -> None:
        self._board = outlook.board
        self.matrix.shown.lay_over(outlook.cells)
        self.panel.show_moves(outlook.lines, wants_reason=outlook.foreseen.wants_reason)

    def _present(self, id_: str) -> str:
        return "" if self.state is None else self.draft.present(self.state.overview.ledger, id_)

    def _may_type(self, id_: str) -> bool:
        return self.state is not None and self.draft.spot(self.state.overview.ledger, id_) is not None

    def _change_mode(self) -> None:
        self.draft = replace(self.draft, as_inputs=self.as_inputs.isChecked())
        self.matrix.setFocus()

    def _let_type(self) -> None:
        closed = self.state is not None and self.state.closed
        self.matrix.let_type(None if closed and not self.supposing.isChecked() else self._may_type)

    def _change_supposing(self) -> None:
        supposing = self.supposing.isChecked()
        self._let_type()
        self.panel.suppose(supposing=supposing)
        restyle(self.matrix, "supposing", supposing)
        self._go_on_with(self.draft.emptied())
        self.matrix.setFocus()

    def _show_matrix(self) -> None:
        scored = self.state.scored if self.state else None
        if scored is None:
            return
        layers, wanted = self.side_by_side.isChecked(), self.filters.wanted()
        if not layers and wanted is None:
            self.background.forget(_LAYOUT)
            self._show_layout(scored.layout)
            return
        name = self.tr("Laying out the table")
        self.background.run(
            name, lambda _: wanted_layout(scored, wanted, layers=layers), self._show_layout, key=_LAYOUT
        )

    def _show_layout(self, layout: Layout) -> None:
        self.matrix.show_table(layout)
        self._follow_draft()

    def _say_provisional(self, scored: Scored) -> None:
        standings = scored.result.standings
        if not standings.provisional:
            self.bar.hush()
            return
        offer = Offer(self.tr("Next such cell  F7"), lambda: self.go_on(1))
        self.bar.say(provisional_words(standings), Weight.WARNING, (offer,))

    def _stage_button(self, layer: Layer) -> QPushButton:
        made = self._toggle(LAYER_TITLES[layer], lambda: self.asked.emit(f"stage:{layer.value}"))
        made.setToolTip(self.tr("Show the results at this stage"))
        return made

    def _toggle(self, words: str, act: Callable[[], object]) -> QPushButton:
        made = button(words, act)
        made.setCheckable(True)
        return made

    def _fill_head(self) -> None:
        for each in (self.supposing, self.side_by_side):
            self.head.addWidget(each)
        group = QButtonGroup(self)
        for stage in self.stages.values():
            group.addButton(stage)
            self.head.addWidget(stage)

    def _lay_out(self) -> None:
        self._ground = QStackedWidget()
        self._ground.addWidget(self.matrix)
        offer = button(self.tr("Load a framework"), lambda: self.asked.emit("go:framework"))
        nothing = self.tr("Nothing can be scored yet: the framework or the units are missing.")
        self._ground.addWidget(empty(nothing, offer))
        for part in (self.filters, self._ground, self._legend, self.panel):
            self.body.addWidget(part, 1 if part is self._ground else 0)
