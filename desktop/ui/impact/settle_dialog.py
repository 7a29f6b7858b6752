"""Two people typed different points: what stands, what was typed again, or neither; with why."""

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.second_typing import SecondTyping
from desktop.ui.parts.form import Form
from desktop.words.numbers import written

NEITHER = ""


class SettleDialog(Form):
    """Asks which of both numbers counts; neither needs no reason, for nothing is kept then."""

    def __init__(self, about: str, both: SecondTyping, parent: QWidget | None = None) -> None:
        words = self.tr("{about}: {points} stands, {person} typed {typed}.")
        said = {"about": about, "points": written(both.points), "person": both.person, "typed": written(both.typed)}
        super().__init__(self.tr("Two numbers differ"), words.format(**said), self.tr("Settle"), parent)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which counts"))
        self.which.addItem(self.tr("A – what stands: {points}").format(points=written(both.points)), "stands")
        self.which.addItem(self.tr("B – what was typed again: {typed}").format(typed=written(both.typed)), "typed")
        self.which.addItem(self.tr("Neither – open the scores and look again"), NEITHER)
        self.which.currentIndexChanged.connect(lambda _: self.allow())
        self.form.addRow(self.tr("Which counts"), self.which)
        self.reason = self.line(self.tr("Reason"), asked=True)
        self.allow()

    @property
    def choice(self) -> str:
        """Which number counts; NEITHER for none."""
        return str(self.which.currentData())

    def allow(self) -> None:
        """Enable the act once the reason is told, or none is needed."""
        super().allow()
        self.reason.setEnabled(self.choice != NEITHER)
        if self.choice == NEITHER:
            self.act.setEnabled(True)
