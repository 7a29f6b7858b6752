"""The dialogs of the page of checks: accept with words, ask, record as sent, answer, close."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QPlainTextEdit, QWidget

from desktop.domain.cluster import Cluster
from desktop.domain.question import Answer, Question, Reply
from desktop.ui.parts.form import Form

_TEXT_HEIGHT = 72


class WordsDialog(Form):
    """Asks for some words that are kept and printed."""

    def __init__(self, title: str, sentence: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(title, sentence, act, parent)
        self.words = self.line(self.tr("Words"), asked=True)
        self.allow()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def said(self) -> str:
        """The words as typed."""
        return self.words.text().strip()


class AskDialog(Form):
    """A free question: which unit, and what."""

    def __init__(self, cluster: Cluster, unit: str | None, parent: QWidget | None = None) -> None:
        sentence = self.tr("The question gets the unit's next number and goes out with its other questions.")
        super().__init__(self.tr("Ask a unit"), sentence, self.tr("Keep the question"), parent)
        self.unit = QComboBox()
        self.unit.setAccessibleName(self.tr("Unit"))
        for each in cluster.units:
            self.unit.addItem(each.name, each.code)
        self.unit.setCurrentIndex(max(self.unit.findData(unit), 0))
        self.form.addRow(self.tr("Unit"), self.unit)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Question"))
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self.allow)
        self.form.addRow(self.tr("Question"), self.text)
        self.allow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def allow(self) -> None:
        """Enable the act when something is asked."""
        self.act.setEnabled(bool(self.asked[1]))

    @property
    def asked(self) -> tuple[str, str]:
        """The unit's code and the question."""
        return str(self.unit.currentData()), self.text.toPlainText().strip()


class UntilDialog(Form):
    """Until when answers are asked for, and of whom; no day where none is wanted. `named`: its title, its act."""

    def __init__(self, named: tuple[str, str], whom: str, today: date, parent: QWidget | None = None) -> None:
        title, act = named
        printed = self.tr("The day is printed in the letter and on the sheet of questions.")
        super().__init__(title, f"{whom} {printed}", act, parent)
        self.wanted = QCheckBox(self.tr("Answers are due by"))
        self.wanted.setChecked(True)
        self.due: QDateEdit = self.day(self.tr("Due"), today)
        self.form.insertRow(0, self.wanted)
        self.wanted.toggled.connect(self.due.setEnabled)
        self.due.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def until(self) -> date | None:
        """The day chosen."""
        return self.day_of(self.due) if self.wanted.isChecked() else None


class SentDialog(UntilDialog):
    """Under which letter questions went out, and on which day; `whom` says which."""

    def __init__(self, whom: str, days: tuple[date, date], parent: QWidget | None = None) -> None:
        today, due = days
        super().__init__((self.tr("Questions: record as sent"), self.tr("Record")), whom, due, parent)
        self.letter = self.line(self.tr("Number of the letter"))
        self.letter.setPlaceholderText("12/CV-CTĐ")
        self.on = self.day(self.tr("Sent on"), today)
        self.letter.setFocus(Qt.FocusReason.OtherFocusReason)


class AnswerDialog(Form):
    """What a unit answered by telephone or by letter."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Write the answer down"), question.text, self.tr("Keep the answer"), parent)
        self.reply = QComboBox()
        self.reply.setAccessibleName(self.tr("Answer"))
        for reply, words in zip(Reply, self._replies(), strict=True):
            self.reply.addItem(words, reply)
        self.form.addRow(self.tr("Answer"), self.reply)
        self.value = self.line(self.tr("Right value"))
        self.text = self.line(self.tr("Explanation"))
        self.reply.currentIndexChanged.connect(self.allow)
        self.allow()

    def allow(self) -> None:
        """Enable the act when something was answered: another value, or words."""
        changed = self.reply.currentData() is Reply.CHANGE
        self.value.setEnabled(changed)
        given = self.value.text().strip() if changed else self.text.text().strip()
        self.act.setEnabled(bool(given))

    @property
    def answer(self) -> Answer:
        """The answer as filled in."""
        reply = Reply(self.reply.currentData())
        value = self.value.text().strip() if reply is Reply.CHANGE else ""
        return Answer(reply, self.text.text().strip(), value)

    def _replies(self) -> tuple[str, ...]:
        return self.tr("As reported"), self.tr("Another value"), self.tr("Something else")
