"""Nhận gói bàn giao: choose the package and where its file is to lie; everything is verified and computed again."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.ui import choose
from desktop.ui.background import Background, Progress
from desktop.ui.messages import trouble_words
from desktop.ui.office import Office
from desktop.ui.parts.bars import MessageBar, Weight
from desktop.ui.parts.pieces import button, in_the_middle, label, primary

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.takeover import TakenOver

_WIDTH = 760


class TakeoverPage(QWidget):
    """Signals: `made(path, password)` of the file that was made, `left()` when the officer turns back."""

    made = Signal(str, str)
    left = Signal()

    def __init__(self, office: Office, background: Background) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office = office
        self._background = background
        self.bar = MessageBar(self)
        self.package, self.target, self.password = self._field(), self._field(), self._field()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("only if the package has one"))
        self.take = primary(self.tr("Verify and take over"), self.take_over)
        self.accept = button(self.tr("Take it over all the same"), lambda: self.take_over(accept=True))
        self.accept.hide()
        self.outcome = label("")
        self.package.textChanged.connect(self._propose)
        self.target.textChanged.connect(self._allow)
        self._lay_out()
        self._allow()

    def choose_package(self) -> None:
        """Ask for the package."""
        path = choose.package(self)
        if path:
            self.package.setText(path)

    def take_over(self, *, accept: bool = False) -> None:
        """Verify the package, compute everything again, and make the file."""
        self.accept.hide()
        self.outcome.clear()
        desk = Desk(self.target.text().strip(), self._office.officer, self._office.clock)
        package, password = self.package.text().strip(), self.password.text() or None
        self._background.run(
            self.tr("Verifying and computing again"),
            lambda told: _take_over(desk, package, password, accept, told),
            self._taken,
            self._refused,
        )

    def _taken(self, taken: "TakenOver") -> None:
        from desktop.words.handover import recomputed_lines

        again = taken.again
        counts = (again.cells, again.papers, again.originals, again.left_behind)
        self.outcome.setText("\n".join(recomputed_lines(counts, again.differences)))
        if taken.made:
            self.made.emit(taken.path, self.password.text())
            return
        self.accept.show()
        words = self.tr("What was computed again differs from what was handed over: nothing was made yet.")
        self.bar.say(words, Weight.WARNING)

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)
        if error.trouble in {Trouble.PASSWORD_NEEDED, Trouble.PASSWORD_WRONG}:
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _propose(self, package: str) -> None:
        if package and not self.target.text():
            self.target.setText(str(self._office.documents / f"{Path(package).stem}.tongket"))
        self._allow()

    def _allow(self) -> None:
        self.take.setEnabled(bool(self.package.text().strip() and self.target.text().strip()))

    def _ask_target(self) -> None:
        path = choose.new_cluster_file(self, self.target.text())
        if path:
            self.target.setText(path)

    def _field(self) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName("field")
        return made

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for words, field, choosing in (
            (self.tr("Package"), self.package, self.choose_package),
            (self.tr("Cluster file to make"), self.target, self._ask_target),
        ):
            field.setAccessibleName(words)
            row = QHBoxLayout()
            row.addWidget(field, 1)
            row.addWidget(button(self.tr("Choose…"), choosing))
            form.addRow(words, row)
        self.password.setAccessibleName(self.tr("Password"))
        form.addRow(self.tr("Password"), self.password)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for each in (button(self.tr("Back"), self.left.emit), self.accept, self.take):
            buttons.addWidget(each)
        column = QVBoxLayout()
        column.setSpacing(12)
        sentence = self.tr(
            "Every byte of the package is verified, every original read again, every total computed again. "
            "Last year's file can then be looked at, and the new year opened from it."
        )
        for part in (label(self.tr("Take over a handover package"), "title"), self.bar, label(sentence)):
            column.addWidget(part)
        column.addLayout(form)
        column.addLayout(buttons)
        column.addWidget(self.outcome)
        in_the_middle(self, column, _WIDTH, above=1, below=2)


def _take_over(desk: Desk, package: str, password: str | None, accept: bool, progress: Progress) -> "TakenOver":
    from desktop.jobs.takeover import take_over

    return take_over(desk, package, password, accept_differences=accept, progress=progress)
