"""The number of a Word report that is looked at: its sentence, what it may be, its value, what can be done with it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.candidates.candidate import Offered, Stand
from desktop.domain.question import Target
from desktop.ui.parts.pieces import button, label, primary, scrolled
from desktop.words.candidates import basis_words, guess_words, marked, reading_words, role_words, target_words
from desktop.words.numbers import written

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.candidates import Candidates

_OPEN = frozenset({Stand.OPEN, Stand.AGREES})


class NumberPanel(QWidget):
    """Signal: `acting(act)` is `confirm`, `dismiss`, `ask` or `reopen`."""

    acting = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._one: Offered | None = None
        self._picked: tuple[Offered, ...] = ()
        self._closed = True
        self.words = [label("", look) for look in ("head", "", "dim", "dim")]
        self.target = QComboBox()
        self.target.setAccessibleName(self.tr("What the number is"))
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.target.setMinimumContentsLength(34)
        self.value = QLineEdit()
        self.value.setObjectName("field")
        self.value.setAccessibleName(self.tr("Right value"))
        self.confirm = primary(self.tr("Confirm  Ctrl+Enter"), lambda: self.acting.emit("confirm"))
        self.dismiss = button(self.tr("Is &no figure  Delete"), lambda: self.acting.emit("dismiss"))
        self.ask = button(self.tr("As&k the unit…"), lambda: self.acting.emit("ask"))
        self.reopen = button(self.tr("Look at it a&gain"), lambda: self.acting.emit("reopen"))
        self._lay_out()
        self.target.currentIndexChanged.connect(lambda *_: self._allow())
        self.value.textChanged.connect(lambda *_: self._allow())

    @property
    def meant(self) -> tuple[Target | None, str]:
        """What the officer says the number is, and the value where it is another than the one read."""
        target, typed = self.target.currentData(), self.value.text().strip()
        return target if isinstance(target, Target) else None, "" if typed == _read(self._one) else typed

    def show_number(self, one: Offered | None, found: "Candidates | None", *, closed: bool) -> None:
        """Show a number; what it may be comes first, then all else that is asked for."""
        self._one, self._picked, self._closed = one, (one,) if one else (), closed
        texts = _texts(one) if one is not None else ("",) * len(self.words)
        for each, text in zip(self.words, texts, strict=True):
            each.setText(text)
            each.setVisible(bool(text))
        self._offer_targets(one, found)
        self.value.setText(_read(one))
        self._allow()

    def pick(self, picked: Sequence[Offered]) -> None:
        """Let what is done be about several numbers: each is what it most likely is."""
        self._picked = tuple(picked)
        self._allow()

    def _offer_targets(self, one: Offered | None, found: "Candidates | None") -> None:
        self.target.clear()
        if one is None or found is None:
            return
        guesses = one.candidate.guesses
        for guess in guesses:
            self.target.addItem(guess_words(guess), guess.target)
        if guesses:
            self.target.insertSeparator(self.target.count())
        else:
            self.target.addItem(self.tr("– choose what it is –"), None)
        known = {guess.target for guess in guesses}
        for topic in found.topics.topics:
            if topic.target not in known:
                self.target.addItem(target_words(topic.target, topic.title), topic.target)
        decided = one.decision.target if one.decision else None
        self.target.setCurrentIndex(max(self.target.findData(decided), 0) if decided else 0)

    def _allow(self) -> None:
        many = len(self._picked) > 1
        free = bool(self._picked) and not self._closed
        undecided = free and any(each.stand in _OPEN for each in self._picked)
        has_value = many or (self.target.currentData() is not None and bool(self.value.text().strip()))
        for each in (self.target, self.value, self.ask):
            each.setEnabled(free and not many)
        self.confirm.setEnabled(undecided and has_value)
        self.dismiss.setEnabled(undecided)
        self.reopen.setEnabled(free and any(each.decision is not None for each in self._picked))

    def _lay_out(self) -> None:
        said = QWidget()
        said.setObjectName("ground")
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        for line in self.words:
            column.addWidget(line)
        column.addStretch(1)
        form = QGridLayout()
        for place, (name, field) in enumerate(((self.tr("It is"), self.target), (self.tr("Value"), self.value))):
            told = label(name, "dim")
            told.setWordWrap(False)
            form.addWidget(told, place, 0)
            form.addWidget(field, place, 1)
        form.setColumnStretch(1, 1)
        acts = QGridLayout()
        for number, act in enumerate((self.reopen, self.ask, self.dismiss, self.confirm)):
            acts.addWidget(act, number // 2, number % 2)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addLayout(acts)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(scrolled(said, self.tr("The number chosen")), 3)
        row.addLayout(side, 2)


def _read(one: Offered | None) -> str:
    """The value as it was read; empty for an upper bound, which says none."""
    own = one.candidate if one is not None else None
    return written(own.value) if own is not None and own.exactness is not None else ""


def _texts(one: Offered) -> tuple[str, str, str, str]:
    own = one.candidate
    said = f"{reading_words(own)} · {role_words(own.role)} · {basis_words(own)}"
    return own.heading, marked(own), said, one.decision.words if one.decision else ""
