"""Soát ô nặng: the cells whose error could turn a rank or a class, typed again without seeing what stands there."""

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.outcome import NumberField, Reading
from desktop.domain.reading import read_number
from desktop.domain.second_typing import SecondTyping, Sweep
from desktop.domain.table import Mark, TableCell
from desktop.domain.trouble import DeskError
from desktop.ui.background import Background
from desktop.ui.impact.settle_dialog import NEITHER, SettleDialog
from desktop.ui.impact.weighty_table import weighty_table
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.pieces import button, empty, label, primary
from desktop.ui.scoring.matrix import ScoreMatrix, Texts
from desktop.ui.state import State
from desktop.ui.table.layout import Layout, laid_out

_KEY = "impact"
Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Weighed:
    """How far the second typing has come, and its cells as a table laid out."""

    sweep: Sweep
    layout: Layout


class ImpactPage(Page):
    """The page of weighty cells. Values that stand in the file are never shown here."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Cells that weigh"))
        self.keep = primary(self.tr("Compare what was typed  Ctrl+Enter"), self.keep_typed)
        self.keep.setShortcut("Ctrl+Return")
        self.settle = button(self.tr("&Settle the difference…"), self.ask_which)
        self.head.addWidget(self.settle)
        self.head.addWidget(self.keep)
        self.words = label("")
        self.cells = ScoreMatrix(self.tr("Cells that weigh"), self._present)
        self.cells.typed.connect(self._type)
        self.cells.rowed.connect(self._go_to)
        self._differing: frozenset[Cell] = frozenset()
        self._at: Cell = ("", "")
        self._typed: dict[Cell, Decimal] = {}
        weighed = QWidget()
        column = QVBoxLayout(weighed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.cells, 1)
        note = self.tr("Type the points from the papers, not from the screen. Nothing is corrected here by itself.")
        column.addWidget(label(note, "dim"))
        self._ground = QStackedWidget()
        self._ground.addWidget(weighed)
        self._ground.addWidget(empty(self.tr("There are no points yet.")))
        self.body.addWidget(self._ground, 1)

    def render_state(self, state: State) -> None:
        """Weigh every cell again."""
        self._typed = {}
        for each in (self.keep, self.settle):
            each.setEnabled(False)
        self._ground.setCurrentIndex(1 if state.scored is None else 0)
        if state.scored is None:
            return
        desk, stage = self.desk, state.stage
        self.words.setText(self.tr("Weighing the cells…"))
        self.background.run(
            self.tr("Weighing the cells"), lambda _: _how_far(desk, stage), self._show, self._refused, key=_KEY
        )

    def keep_typed(self) -> None:
        """Keep what was typed as one act, and show where it differs."""
        if self.state is None or not self._typed:
            return
        desk, typed, stage = self.desk, dict(self._typed), self.state.stage
        self.background.run(
            self.tr("Comparing"), lambda _: _keep(desk, typed, stage), lambda _: self.kept.emit(), self._refused
        )

    def ask_which(self) -> None:
        """Show both numbers of the cell at hand and ask which counts."""
        if self.state is None or self._at not in self._differing:
            return
        desk, cell, stage = self.desk, self._at, self.state.stage
        name = self.tr("Reading both numbers")
        self.background.run(name, lambda _: _both(desk, cell, stage), self._ask, self._refused)

    def _ask(self, both: SecondTyping) -> None:
        if self.state is None:
            return
        ledger, desk, stage = self.state.overview.ledger, self.desk, self.state.stage
        unit, cell = ledger.cluster.unit(both.unit), (both.unit, both.criterion)
        dialog = SettleDialog(f"{unit.short if unit else both.unit} · {both.criterion}", both, self)

        def settled() -> None:
            if dialog.choice == NEITHER:
                self.asked.emit("go:scoring")
                return
            told = (dialog.choice, dialog.reason.text())
            name = self.tr("Settling the difference")
            self.background.run(
                name, lambda _: _settle(desk, cell, told, stage), lambda _: self.kept.emit(), self._refused
            )

        dialog.accepted.connect(settled)
        dialog.open()

    def _go_to(self, key: str) -> None:
        self._at = _cell_of(key)
        closed = self.state is None or self.state.closed
        self.settle.setEnabled(not closed and self._at in self._differing)

    def _show(self, weighed: Weighed) -> None:
        from desktop.words.impact import sweep_line

        self.words.setText(sweep_line(weighed.sweep))
        self._differing = frozenset((each.unit, each.criterion) for each in weighed.sweep.differing)
        self.cells.show_table(weighed.layout)
        may = None if self.state is not None and self.state.closed else _may_type
        self.cells.let_type(may)
        self._go_to(":".join(self._at))

    def _type(self, texts: Texts) -> None:
        wrong = [text for id_, text in texts if not self._take(id_, text)]
        if wrong:
            self.bar.say(self.tr("“{text}” is no number of points.").format(text=wrong[0]), Weight.ERROR)
        else:
            self.bar.hush()
        cells = {f"{unit}:{code}@again": TableCell(value, Mark.TYPED) for (unit, code), value in self._typed.items()}
        self.cells.shown.lay_over(cells)
        self.keep.setEnabled(bool(self._typed))

    def _take(self, id_: str, text: str) -> bool:
        cell = _cell_of(id_)
        if not text.strip():
            self._typed.pop(cell, None)
            return True
        found = read_number(text, NumberField("change"))
        if not isinstance(found, Reading) or not isinstance(found.value, Decimal):
            return False
        self._typed[cell] = found.value
        return True

    def _present(self, id_: str) -> str:
        value = self._typed.get(_cell_of(id_))
        return "" if value is None else f"{value:f}".replace(".", ",")

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)


def _may_type(id_: str) -> bool:
    return id_.endswith("@again")


def _cell_of(id_: str) -> Cell:
    unit, _, code = id_.partition("@")[0].partition(":")
    return unit, code


def _how_far(desk: Desk, stage: Layer) -> Weighed:
    from desktop.jobs.second_typing import how_far

    checked = how_far(desk, stage)
    return Weighed(checked.sweep, laid_out(weighty_table(checked.sweep, checked.weighed.ledger)))


def _keep(desk: Desk, typed: dict[Cell, Decimal], stage: Layer) -> object:
    from desktop.jobs.second_typing import keep_typed

    return keep_typed(desk, typed, stage)


def _both(desk: Desk, cell: Cell, stage: Layer) -> SecondTyping:
    from desktop.jobs.second_settling import differing

    return differing(desk, cell, stage)


def _settle(desk: Desk, cell: Cell, told: tuple[str, str], stage: Layer) -> object:
    from desktop.jobs.second_settling import Choice, settle

    choice, reason = told
    return settle(desk, cell, Choice(choice), reason, stage)
