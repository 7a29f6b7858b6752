"""The tree editor: the tree with its live sums on the left, the criterion gone to on the right, what is wrong below."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop.domain.annex import Hint
from desktop.domain.finding import Finding
from desktop.domain.framework import Criterion, Framework
from desktop.domain.framework_edit import (
    Copy,
    Edit,
    MoveIn,
    MoveOut,
    Remove,
    Renumber,
    SetKind,
    SetPart,
    Shift,
    child_of,
    first_root,
    sibling_of,
)
from desktop.ui.framework.leaf_panel import CriterionPanel
from desktop.ui.framework.problems import Problems
from desktop.ui.framework.tree_model import At
from desktop.ui.framework.tree_view import TreeView
from desktop.ui.parts.pieces import button, label, scrolled
from desktop.words.numbers import number

_TREE, _FORM = 560, 300


class Editor(QWidget):
    """Shows a framework. `asked(edit)` for everything the officer does to it, `said(sentence)` for what cannot be."""

    asked = Signal(object)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._framework: Framework | None = None
        self._editable = False
        self._hints: dict[str, Hint] = {}
        self.tree = TreeView(self.tr("Criteria"))
        self.panel = CriterionPanel()
        self.problems = Problems()
        self.total = label("", "strong")
        self.tools: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()

    def show_framework(self, framework: Framework, *, editable: bool) -> None:
        """Show `framework` at once; what the tree held before keeps its place."""
        self._framework, self._editable = framework, editable
        self.tree.show_framework(framework, editable=editable)
        for tool in self.tools.values():
            tool.setVisible(editable)
        self._tell_total(framework)
        self._show_current()

    def show_findings(self, findings: tuple[Finding, ...], hints: tuple[Hint, ...]) -> None:
        """Show what keeps the draft from being frozen, and the kinds its words suggest."""
        self._hints = {hint.code: hint for hint in hints}
        self.tree.tree.mark(frozenset(each.criterion for each in findings if each.criterion))
        self.problems.show_findings(findings)
        self._show_current()

    def do(self, act: str) -> None:
        """Do one of the acts of the tool bar or of the keys to the criterion gone to."""
        if not self._editable or self._framework is None:
            return
        edit = self._edit(self._framework, self.tree.current, act)
        if edit is not None:
            self.asked.emit(edit)

    def go_to(self, code: str) -> None:
        """Go to a criterion."""
        self.tree.go_to(code)
        self.tree.setFocus()

    def _edit(self, framework: Framework, current: Criterion | None, act: str) -> Edit | None:
        if act == "add_group" or (current is None and act.startswith("add")):
            return first_root(framework)
        if act == "renumber":
            return Renumber(None)
        if current is None:
            return None
        if act in {"add", "add_below"}:
            return sibling_of(framework, current.code) if act == "add" else child_of(framework, current.code)
        return _EDITS[act](current.code)

    def _show_current(self) -> None:
        current = self.tree.current
        if self._framework is None or current is None:
            self.panel.show_nothing()
            return
        hint = self._hints.get(current.code)
        self.panel.show_criterion(self._framework, current, hint, editable=self._editable)

    def _tell_total(self, framework: Framework) -> None:
        found = self.tree.tree.base_sum()
        sign = "=" if found == framework.total else "≠"
        text = self.tr("Base groups add up to {sum} {sign} {total}")
        self.total.setText(text.format(sum=number(found), sign=sign, total=number(framework.total)))

    def _connect(self) -> None:
        self.tree.wanted.connect(self.do)
        self.tree.picked.connect(lambda _: self._show_current())
        self.tree.tree.asked.connect(self.asked.emit, Qt.ConnectionType.QueuedConnection)
        self.tree.tree.refused.connect(lambda _: self.said.emit(self.tr("The maximum has to be a number, like 7,5.")))
        self.panel.kinds.chosen.connect(lambda kind: self._ask(lambda code: SetKind(code, kind)))
        self.panel.parted.connect(lambda part: self._ask(lambda code: SetPart(code, part)))
        self.problems.wanted.connect(self.go_to)

    def _ask(self, edit: Callable[[str], Edit]) -> None:
        if self.tree.current is not None:
            self.asked.emit(edit(self.tree.current.code))

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._tool_row())
        column.addWidget(self.total)
        column.addWidget(self.tree, 1)
        column.addWidget(self.problems)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setObjectName("inner")
        panes.setHandleWidth(8)
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(scrolled(self.panel, self.tr("The criterion chosen")))
        panes.setStretchFactor(0, 1)
        panes.setSizes([_TREE, _FORM])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panes)

    def _tool_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for act, text, key, says in self._tools():
            tool = button(text, lambda act=act: self._press(act), "tool")  # type: ignore[misc]
            tool.setAccessibleName(says)
            tool.setToolTip(f"{says} ({key})" if key else says)
            self.tools[act] = tool
            row.addWidget(tool)
        row.addStretch(1)
        return row

    def _press(self, act: str) -> None:
        self.tree.setFocus()
        self.do(act)

    def _tools(self) -> tuple[tuple[str, str, str, str], ...]:
        return (
            ("add_group", self.tr("+ Group"), "Ctrl+G", self.tr("Add a group")),
            ("add", self.tr("+ Criterion"), "Insert", self.tr("Add a criterion beside the one at hand")),
            ("add_below", self.tr("+ Below"), "Ctrl+Insert", self.tr("Add a criterion below the one at hand")),
            ("remove", "✕", "Delete", self.tr("Delete with everything below")),
            ("up", "↑", "Alt+Shift+↑", self.tr("Move up")),
            ("down", "↓", "Alt+Shift+↓", self.tr("Move down")),
            ("in", "→", "Alt+Shift+→", self.tr("Move into the group above")),
            ("out", "←", "Alt+Shift+←", self.tr("Move out of the group")),
            ("copy", self.tr("Copy"), "Ctrl+D", self.tr("Copy the branch")),
            ("renumber", self.tr("Renumber"), "", self.tr("Count all codes anew in their order")),
        )

    def follow(self, before: Framework, after: Framework, edit: Edit) -> None:
        """Go to where an edit was made: what was added is typed next, what was moved stays under the hands."""
        known = {each.code for each in before.criteria}
        new = next((each for each in after.criteria if each.code not in known), None)
        if new is not None:
            is_blank = not new.title and len(after.criteria) > len(before.criteria)
            (self.tree.fill_in if is_blank else self.tree.go_to)(new.code)
        elif isinstance(edit, Shift):
            self.tree.go_to(edit.code)
        elif isinstance(edit, Remove):
            self.tree.go_to(_neighbour(before, after, edit.code), At.TITLE)


_EDITS: dict[str, Callable[[str], Edit]] = {
    "remove": Remove,
    "up": lambda code: Shift(code, -1),
    "down": lambda code: Shift(code, 1),
    "in": MoveIn,
    "out": MoveOut,
    "copy": Copy,
}


def _neighbour(before: Framework, after: Framework, code: str) -> str:
    """Return the criterion that stands where a deleted one stood."""
    codes = [each.code for each in before.criteria]
    left = [each.code for each in after.criteria]
    return left[min(codes.index(code), len(left) - 1)] if left else ""
