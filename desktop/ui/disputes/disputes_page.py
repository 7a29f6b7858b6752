"""Xem xét lại điểm: the disputes of the round, and of each its two outcomes side by side."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.dispute import Case
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.domain.tabulate.outcomes import outcomes_table
from desktop.domain.trouble import DeskError
from desktop.domain.typed import Spot
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.disputes import acting
from desktop.ui.disputes.dialogs import DecideDialog, ReopenDialog
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.pieces import button, card, clear, label, scrolled
from desktop.ui.state import State
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the jobs load the database's libraries
    from desktop.ui.disputes.acting import Shown

_KEY = "dispute"
_SHARES = [100, 250, 260]


class DisputesPage(Page):
    """The page of disputes; disputes are raised on the score page."""

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Disputed scores"))
        self.cases = TableView(self.tr("Disputed scores"))
        self.cases.pick_rows()
        self.cases.rowed.connect(self._choose)
        self.outcomes = TableView(self.tr("All units under both outcomes"))
        self.decide = button(self.tr("Decide…"), self.ask_decision)
        self.reopen = button(self.tr("Look again…"), self.ask_reopening)
        self.file = button(self.tr("Print the file…"), lambda: self._print(answer=False))
        self.answer = button(self.tr("Print the answer…"), lambda: self._print(answer=True))
        for each in (self.decide, self.reopen, self.file, self.answer):
            self.head.addWidget(each)
        self.shown: Shown | None = None
        self._chosen = 0
        self._lay_out()

    def render_state(self, state: State) -> None:
        """Show the disputes of the round and the card of the one chosen."""
        self.cases.show_table(self._table(state.disputes))
        self._ground.setVisible(bool(state.disputes))
        if not state.disputes:
            self.bar.say(self.tr("No score is disputed. On the page Scores: choose a cell, then Ctrl+Shift+D."))
        else:
            self.bar.hush()
        known = [each.number for each in state.disputes]
        self._chosen = self._chosen if self._chosen in known else (known[0] if known else 0)
        self._read_card()

    def current_cell(self) -> str:
        """Return the trace id of the disputed cell."""
        case = self._case()
        return case.cell if case else ""

    def ask_decision(self) -> None:
        """Ask for the decision of the chosen dispute."""
        case, spot = self._case(), self._spot()
        if case is None or spot is None or self.state is None:
            return
        cluster = self.state.overview.ledger.cluster
        dialog = DecideDialog(spot, cluster, self.desk.clock().date(), self)
        desk, number = self.desk, case.number
        self._ask(dialog, lambda: acting.decide(desk, number, dialog.decision()))

    def ask_reopening(self) -> None:
        """Ask why the chosen dispute is looked at again."""
        case = self._case()
        if case is None:
            return
        dialog = ReopenDialog(self.desk.clock().date(), self)
        desk, number = self.desk, case.number
        self._ask(dialog, lambda: acting.reopen(desk, number, dialog.reopening()))

    def print_to(self, path: str, *, answer: bool) -> None:
        """Write the file of the chosen dispute, or the answer, and say where it went."""
        case = self._case()
        if case is None or not path:
            return
        desk, number = self.desk, case.number
        self.background.run(
            self.tr("Writing the paper"),
            lambda _: acting.write(desk, number, path, answer=answer),
            lambda written: self.bar.say(self.tr("Written: {path}").format(path=written)),
            self._refused,
        )

    def _ask(self, dialog: QDialog, act: acting.Act) -> None:
        name = self.tr("Keeping the dispute")
        dialog.accepted.connect(
            lambda: self.background.run(name, lambda _: act(), lambda _: self.kept.emit(), self._refused)
        )
        dialog.open()

    def _print(self, *, answer: bool) -> None:
        case = self._case()
        if case is None:
            return
        stem = Path(self.desk.path)
        name = f"tra-loi-so-{case.number}.docx" if answer else f"xem-xet-lai-so-{case.number}.docx"
        self.print_to(choose.new_word(self, str(stem.with_name(name))), answer=answer)

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _choose(self, key: str) -> None:
        if key.isdigit() and int(key) != self._chosen:
            self._chosen = int(key)
            self._read_card()
            self.picked.emit(self.current_cell())

    def _read_card(self) -> None:
        case, state = self._case(), self.state
        decided = case is not None and not case.dispute.is_open
        self.decide.setEnabled(case is not None and case.dispute.is_open and not (state and state.closed))
        for each in (self.reopen, self.answer):
            each.setEnabled(decided)
        self.file.setEnabled(case is not None)
        if case is None or state is None:
            return
        ledger = state.overview.ledger
        name = self.tr("Working out both outcomes")
        self.background.run(name, lambda _: acting.show(ledger, case), self._show, self._refused, key=_KEY)

    def _show(self, shown: "Shown") -> None:
        self.shown = shown
        self.outcomes.show_table(outcomes_table(shown.looked.ledger, shown.case, shown.looked.outcomes))
        clear(self._history)
        for line in shown.history:
            self._history.addWidget(label(line))
        for column, side in ((self._kept, shown.kept), (self._claimed, shown.claimed)):
            clear(column)
            column.addWidget(label(side.title, "strong"))
            for line in (*side.why, *side.nearest):
                column.addWidget(label(line))
            column.addStretch(1)

    def _case(self) -> Case | None:
        cases = self.state.disputes if self.state else ()
        return next((each for each in cases if each.number == self._chosen), None)

    def _spot(self) -> Spot | None:
        case = self._case()
        leaf = self.state.overview.ledger.framework.criterion(case.dispute.criterion) if case and self.state else None
        return Spot(case.dispute.unit, leaf, case.stage) if case and leaf else None

    def _table(self, cases: tuple[Case, ...]) -> Table:
        columns = (
            Column(self.tr("No."), align=Align.CENTRE, width=5),
            Column(self.tr("Unit"), width=16),
            Column(self.tr("Criterion"), width=10),
            Column(self.tr("Should be"), width=18),
            Column(self.tr("What the unit says"), width=50),
            Column(self.tr("Where it stands"), width=28),
        )
        return Table(self.tr("Disputed scores"), columns, tuple(self._row(each) for each in cases))

    def _row(self, case: Case) -> Row:
        from desktop.words.dispute import claim_words, standing_words

        unit = self.state.overview.ledger.cluster.unit(case.dispute.unit) if self.state else None
        sign = "⚑ " if case.dispute.is_open else ""
        words = (case.dispute.criterion, claim_words(case.dispute.claim), case.dispute.text, standing_words(case))
        head = (TableCell(f"{sign}{case.number}"), TableCell(unit.short if unit else case.dispute.unit))
        return Row((*head, *(TableCell(each) for each in words)), key=str(case.number))

    def _lay_out(self) -> None:
        history, self._history = card()
        left, self._kept = card()
        right, self._claimed = card()
        sides = QHBoxLayout()
        sides.setSpacing(8)
        sides.addWidget(left, 1)
        sides.addWidget(right, 1)
        content = QWidget()
        content.setObjectName("ground")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(history)
        column.addLayout(sides)
        column.addStretch(1)
        self._ground = QSplitter(Qt.Orientation.Vertical)
        self._ground.setObjectName("inner")
        self._ground.setChildrenCollapsible(False)
        for part, share in ((self.cases, 0), (scrolled(content, self.tr("The case chosen")), 1), (self.outcomes, 1)):
            self._ground.addWidget(part)
            self._ground.setStretchFactor(self._ground.count() - 1, share)
        self._ground.setSizes(_SHARES)
        self.body.addWidget(self._ground, 1)
        self.body.addStretch(0)
