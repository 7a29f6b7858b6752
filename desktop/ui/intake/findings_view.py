"""What was found in a file that waits: put right, asked of the unit, or accepted with words before it is kept."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.checks import Matter
from desktop.domain.extract import place_of
from desktop.domain.finding import Finding
from desktop.domain.guidance import Ask, kind_of
from desktop.ui.checks.listing import stand_line
from desktop.ui.intake.remarks_tab import Remark, RemarksView
from desktop.ui.parts.pieces import button, label


class FindingsView(QWidget):
    """Signals: `went(sheet, cell)` a place is to be seen; `acting(act, keys)` is `ask` or `accept` of findings.

    `choosing(key)`: what a finding asks, or takes something for, is to be said. `mending(sheet, cell)` the cell of a
    finding is to be put right, `unmended(key)` it is to be as it was sent.
    """

    went = Signal(str, str)
    choosing = Signal(str)
    acting = Signal(str, list)
    mending = Signal(str, str)
    unmended = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._matters: Mapping[str, Matter] = {}
        self._closed = False
        self.remarks = RemarksView(self.tr("Findings"))
        self.remarks.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.hint = label("", "dim")
        self.mend = button(self.tr("Put right here…  F2"), self._mend)
        self.back = button(self.tr("As it was sent  Delete"), self._unmend)
        self.ask = button(self.tr("As&k the unit"), lambda: self._act("ask"))
        self.accept = button(self.tr("Acce&pt with words…"), lambda: self._act("accept"))
        acts = QHBoxLayout()
        acts.addWidget(self.hint, 1)
        acts.addWidget(self.mend)
        acts.addWidget(self.back)
        acts.addWidget(self.ask)
        acts.addWidget(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.remarks, 1)
        column.addLayout(acts)
        self.remarks.went.connect(self._go)
        self.remarks.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.remarks.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.remarks.customContextMenuRequested.connect(self._offer)
        for key, act in ((Qt.Key.Key_F2, self.mend), (Qt.Key.Key_Delete, self.back)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act.click)

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything said, from top to bottom."""
        return self.remarks.lines

    def say_how(self, *, refused: bool) -> None:
        """Say what can be done about the lines; a refused file cannot be taken in before its errors are gone."""
        words = self.tr("Enter: go to the cell, and to the answers where there are some.")
        if refused:
            words = self.tr("Enter: go to the cell. Put the errors right here with a reason, or ask the unit.")
        self.hint.setText(words)

    def show_findings(self, told: Iterable[Remark], found: Iterable[Matter], *, closed: bool) -> None:
        """Show what was found; `found` says how each stands."""
        self._matters, self._closed = {each.key: each for each in found}, closed
        self.remarks.show_remarks(told, {key: stand_line(each) for key, each in self._matters.items()})
        self._allow()

    def _go(self, sheet: str, cell: str) -> None:
        """Show the place of a finding, and what can be said of it where it has answers."""
        self.went.emit(sheet, cell)
        keys = [each.finding.key for each in self._chosen() if each.finding.choices]
        if len(keys) == 1:
            self.choosing.emit(keys[0])

    def _mend(self) -> None:
        if (place := self._place()) is not None:
            self.mending.emit(*place)

    def _unmend(self) -> None:
        if key := self._mended():
            self.unmended.emit(key)

    def _place(self) -> tuple[str, str] | None:
        """The one cell that is chosen; None for none, for several, and for a paragraph."""
        places = {_cell(each.finding) for each in self._chosen()}
        return next(iter(places)) if len(places) == 1 else None

    def _mended(self) -> str:
        """The key under which the chosen cell was put right; an empty string where it was not."""
        keys = {each.finding.key for each in self._chosen() if kind_of(each.finding.key) is Ask.MEND}
        return keys.pop() if len(keys) == 1 else ""

    def _offer(self, at: QPoint) -> None:
        """Offer what the buttons do, for the row under the pointer."""
        menu = QMenu(self)
        for each in (self.mend, self.back, self.ask, self.accept):
            menu.addAction(each.text().replace("  ", "\t"), each.click).setEnabled(each.isEnabled())
        menu.popup(self.remarks.viewport().mapToGlobal(at))

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
        self.mend.setEnabled(not self._closed and self._place() is not None)
        self.back.setVisible(bool(self._mended()))


def _cell(finding: Finding) -> tuple[str, str] | None:
    place = finding.place
    if place is None or not place.sheet or place_of(place.cell or "") is None:
        return None
    return place.sheet, place.cell or ""


def _may(act: str, matter: Matter) -> bool:
    if act == "accept":
        return matter.may_be_accepted and not matter.is_settled
    waits = matter.question is not None and matter.question.is_waiting
    return matter.finding.unit is not None and not waits
