"""What was found in a file that waits: each line asked of the unit, or accepted with words, before it is taken in."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.checks import Matter
from desktop.ui.checks.listing import stand_line
from desktop.ui.intake.remarks_tab import Remark, RemarksView
from desktop.ui.parts.pieces import button, label


class FindingsView(QWidget):
    """Signals: `went(sheet, cell)` a place is to be seen; `acting(act, keys)` is `ask` or `accept` of findings."""

    went = Signal(str, str)
    acting = Signal(str, list)

    def __init__(self) -> None:
        super().__init__()
        self._matters: Mapping[str, Matter] = {}
        self._closed = False
        self.remarks = RemarksView(self.tr("Findings"))
        self.remarks.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.hint = label("", "dim")
        self.ask = button(self.tr("As&k the unit"), lambda: self._act("ask"))
        self.accept = button(self.tr("Acce&pt with words…"), lambda: self._act("accept"))
        acts = QHBoxLayout()
        acts.addWidget(self.hint, 1)
        acts.addWidget(self.ask)
        acts.addWidget(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.remarks, 1)
        column.addLayout(acts)
        self.remarks.went.connect(self.went)
        self.remarks.selectionModel().selectionChanged.connect(lambda *_: self._allow())

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything said, from top to bottom."""
        return self.remarks.lines

    def say_how(self, *, refused: bool) -> None:
        """Say what can be done about the lines: of a refused file its unit alone can put the errors right."""
        words = self.tr("Enter: go to the cell. A value is put right once the file is taken in.")
        if refused:
            words = self.tr("Enter: go to the cell. Ask the unit about the errors: its mended file can be taken in.")
        self.hint.setText(words)

    def show_findings(self, told: Iterable[Remark], found: Iterable[Matter], *, closed: bool) -> None:
        """Show what was found; `found` says how each stands."""
        self._matters, self._closed = {each.key: each for each in found}, closed
        self.remarks.show_remarks(told, {key: stand_line(each) for key, each in self._matters.items()})
        self._allow()

    def _act(self, act: str) -> None:
        keys = [each.key for each in self._chosen() if _may(act, each)]
        if keys:
            self.acting.emit(act, keys)

    def _chosen(self) -> list[Matter]:
        return [self._matters[key] for key in self.remarks.keys if key in self._matters]

    def _allow(self) -> None:
        chosen = self._chosen()
        for act, each in (("ask", self.ask), ("accept", self.accept)):
            each.setEnabled(not self._closed and any(_may(act, one) for one in chosen))


def _may(act: str, matter: Matter) -> bool:
    if act == "accept":
        return matter.may_be_accepted and not matter.is_settled
    waits = matter.question is not None and matter.question.is_waiting
    return matter.finding.unit is not None and not waits
