"""The questions to the units: how far each has come, papers written, sent, answers beside their questions, taken."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.cluster import Cluster
from desktop.domain.question import Question, Stage, going_out
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.parts.filters import choice, fill
from desktop.ui.parts.pieces import button, nothing_here
from desktop.ui.state import State
from desktop.ui.table.view import TableView


class QuestionsTab(QWidget):
    """Signals `acting(act)`: `ask`, `write`, `sent`, `read`, or of one: `answer`, `explain`, `correct`, `close`.

    The questions stand by unit and number, each with its answer beside it; of one unit alone, or of all: papers are
    written and recorded as sent for those that are shown.
    """

    acting = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._state: State | None = None
        self._today: date | None = None
        self._chosen = ""
        self.questions = TableView(self.tr("Questions to the units"))
        self.questions.pick_rows()
        self.questions.rowed.connect(self._choose)
        self.unit = choice(self.tr("Unit"))
        self.unit.currentIndexChanged.connect(lambda *_: self._show())
        self.none = nothing_here(self.tr("Nobody was asked yet. Choose a finding and ask the unit, or ask freely."))
        self.ask = self._act(self.tr("Ask &freely…"), "ask")
        self.write = self._act(self.tr("&Write papers…"), "write")
        self.sent = self._act(self.tr("Record as &sent…"), "sent")
        self.read = self._act(self.tr("&Read answers…"), "read")
        self.answer = self._act(self.tr("Write the answer &down…"), "answer")
        self.explain = self._act(self.tr("Take as e&xplanation"), "explain")
        self.correct = self._act(self.tr("Take as c&orrection"), "correct")
        self.close_ = self._act(self.tr("C&lose…"), "close")
        self._lay_out()

    @property
    def chosen(self) -> Question | None:
        """The question the officer is at."""
        return next((each for each in self.shown if _key(each) == self._chosen), None)

    @property
    def only(self) -> str | None:
        """The code of the one unit whose questions are shown; None for all."""
        return str(self.unit.currentData() or "") or None

    @property
    def shown(self) -> Sequence[Question]:
        """The questions of the unit chosen, or of all."""
        return [each for each in self._questions() if self.only in {None, each.unit}]

    def show_state(self, state: State, today: date) -> None:
        """Show the questions of the round; those whose answer is late bear a sign."""
        self._state, self._today = state, today
        self._fill_units(state.overview.ledger.cluster)
        self._show()

    def _show(self) -> None:
        questions = self.shown
        self.none.setVisible(not questions)
        self.questions.setVisible(bool(questions))
        self.questions.show_table(self._table(questions))
        if questions and not self.questions.go_to(self._chosen):
            self.questions.setCurrentIndex(self.questions.shown.index(0, 0))
        for each in (self.unit, self.answer, self.explain, self.correct, self.close_):
            each.setVisible(bool(questions))
        self._allow()

    def _fill_units(self, cluster: Cluster) -> None:
        asked = {each.unit for each in self._questions()}
        fill(self.unit, self.tr("All units"), [(each.short, each.code) for each in cluster.units if each.code in asked])

    def _questions(self) -> Sequence[Question]:
        return self._state.checks.questions if self._state and self._state.checks else ()

    def _choose(self, key: str) -> None:
        self._chosen = key
        self._allow()

    def _allow(self) -> None:
        """Grey out what cannot be done with the question chosen."""
        one, free = self.chosen, not (self._state and self._state.closed)
        waits = any(each.is_waiting for each in self.shown)
        answered = one is not None and one.stage is Stage.ANSWERED
        self.ask.setEnabled(free)
        self.write.setEnabled(free and waits)
        self.sent.setEnabled(free and bool(going_out(self.shown)))
        self.read.setEnabled(free and bool(self._questions()))
        self.answer.setEnabled(free and one is not None and one.stage is not Stage.CLOSED)
        self.explain.setEnabled(free and answered and bool(one and one.key))
        self.correct.setEnabled(free and answered and bool(one and one.answer and one.answer.value))
        self.close_.setEnabled(free and one is not None and one.stage is not Stage.CLOSED)

    def _table(self, questions: Sequence[Question]) -> Table:
        columns = (
            Column(self.tr("Unit"), width=12),
            Column(self.tr("No."), align=Align.CENTRE, width=4),
            Column(self.tr("Question"), width=60),
            Column(self.tr("State"), width=22),
            Column(self.tr("Due"), align=Align.CENTRE, width=10),
            Column(self.tr("Answer"), width=30),
        )
        return Table(self.tr("Questions to the units"), columns, tuple(map(self._row, questions)))

    def _row(self, question: Question) -> Row:
        from desktop.words.places import cell_name
        from desktop.words.questions import answer_words, stage_words

        unit = self._state.overview.ledger.cluster.unit(question.unit) if self._state else None
        due = f"{question.due:%d/%m/%Y}" if question.due else ""
        late = "⚠ " if self._today and question.is_late(self._today) else ""
        place = question.place
        where = " · ".join(part for part in (place.sheet, cell_name(place.cell)) if part) if place else ""
        text = f"{where}: {question.text}" if where else question.text
        head = (unit.short if unit else question.unit, str(question.number), text, stage_words(question))
        cells = (*head, f"{late}{due}", answer_words(question.answer))
        return Row(tuple(TableCell(each, id=_key(question)) for each in cells), key=_key(question))

    def _act(self, text: str, act: str) -> QPushButton:
        return button(text, lambda: self.acting.emit(act))

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, acts in (
            (first, (self.unit, self.ask, self.write, self.sent, self.read)),
            (second, (self.answer, self.explain, self.correct, self.close_)),
        ):
            row.setSpacing(8)
            for each in acts:
                row.addWidget(each)
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self.none, 1)
        column.addWidget(self.questions, 1)
        column.addLayout(second)


def _key(question: Question) -> str:
    return f"{question.unit}:{question.number}"
