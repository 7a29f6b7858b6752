"""The panel under the findings: what was found at the one chosen, the part of the member's sheet, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.checks import Matter, Stand
from desktop.domain.question import Target
from desktop.domain.table import Table
from desktop.ui.messages import said
from desktop.ui.parts.pieces import button, clear, label, scrolled
from desktop.ui.table.view import TableView


class MatterPanel(QWidget):
    """Shows one finding, or the count of a chosen rule.

    `wanted(act)` is `correct`, `ask`, `accept` or `back`.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.correct = button(self.tr("Correct &here…  F2"), lambda: self.wanted.emit("correct"))
        self.ask = button(self.tr("As&k the unit"), lambda: self.wanted.emit("ask"))
        self.accept = button(self.tr("Acce&pt with words…"), lambda: self.wanted.emit("accept"))
        self.back = button(self.tr("Take acceptance &back"), lambda: self.wanted.emit("back"))
        self.picture = TableView(self.tr("The cell in the member's file"))
        self._words = QVBoxLayout()
        self._lay_out()

    def show_matter(self, matter: Matter | None, target: Target | None, *, closed: bool) -> None:
        """Show a finding; what cannot be done with it is grey. `target` is its value where it can be put right."""
        clear(self._words)
        self.picture.hide()
        if matter is not None:
            for text, look in _lines(matter):
                self._words.addWidget(label(text, look))
        self._words.addStretch(1)
        may_ask = matter is not None and matter.finding.unit is not None and matter.stand is not Stand.ASKED
        self.correct.setEnabled(not closed and target is not None)
        self.ask.setEnabled(not closed and may_ask)
        self.accept.setEnabled(not closed and matter is not None and _may_accept(matter))
        self.back.setVisible(matter is not None and matter.acceptance is not None)
        self.back.setEnabled(not closed)

    def show_group(self, title: str, matters: tuple[Matter, ...], *, closed: bool) -> None:
        """Show a rule with all its findings: they can be accepted or asked together."""
        clear(self._words)
        self.picture.hide()
        self._words.addWidget(label(title, "strong"))
        self._words.addWidget(label(self.tr("%Ln finding(s); Enter folds or unfolds them.", "", len(matters)), "dim"))
        self._words.addStretch(1)
        self.correct.setEnabled(False)
        self.ask.setEnabled(not closed and any(each.finding.unit and each.stand is Stand.OPEN for each in matters))
        self.accept.setEnabled(not closed and any(map(_may_accept, matters)))
        self.back.hide()

    def show_picture(self, table: Table | None) -> None:
        """Show the part of the sheet, its cell chosen; None hides it."""
        self.picture.setVisible(table is not None)
        if table is not None:
            self.picture.show_table(table)
            self.picture.go_to("here")

    def _lay_out(self) -> None:
        acts = QVBoxLayout()
        for each in (self.correct, self.ask, self.accept, self.back):
            acts.addWidget(each)
        acts.addStretch(1)
        words = QWidget()
        words.setObjectName("ground")
        words.setLayout(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(scrolled(words, self.tr("The finding chosen")), 2)
        row.addWidget(self.picture, 3)
        row.addLayout(acts)
        self.back.hide()
        self.picture.hide()


def _may_accept(matter: Matter) -> bool:
    return matter.may_be_accepted and not matter.is_settled


def _lines(matter: Matter) -> list[tuple[str, str]]:
    from desktop.words.questions import answer_words, stage_words
    from desktop.words.rules import accepted_words, formerly_words

    words = said(matter.finding)
    lines = [(words.place, "head"), (words.message, ""), (words.remedy, "dim")]
    if matter.acceptance:
        by = f"{accepted_words(matter.acceptance.words)} ({matter.acceptance.officer}, {matter.acceptance.time[:10]})"
        lines.append((by, "strong"))
    if matter.formerly:
        lines.append((formerly_words(matter.formerly), "warn"))
    question = matter.question
    if question:
        lines.append((f"? {question.number}. {question.text} – {stage_words(question)}", ""))
        lines.append((f"↩ {answer_words(question.answer)}" if question.answer else "", "strong"))
    return [(text, look) for text, look in lines if text]
