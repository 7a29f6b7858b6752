"""The tree of a draft as Qt's views read it: code, words, maximum, sum below, kind, signs of what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from desktop.domain.framework import Criterion, Framework, Part, parent_of
from desktop.domain.framework_edit import Edit, Recode, SetMax, SetTitle
from desktop.ui.framework.kind_fields import kind_text
from desktop.ui.framework.typed import shown_number, typed_number

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_INK = int(Qt.ItemDataRole.ForegroundRole)
_GROUND = int(Qt.ItemDataRole.BackgroundRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ANSWERED = frozenset({_DISPLAY, _EDIT, _ALIGNMENT, _FONT, _INK, _GROUND, _ACCESSIBLE})
"""The roles that are answered; a view asks for more of every cell it paints."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NOTHING = Framework("", 0, 0, Decimal(0), ())


class At(IntEnum):
    """The columns."""

    CODE = 0
    TITLE = 1
    MAX = 2
    SUM = 3
    KIND = 4


EDITABLE = (At.CODE, At.TITLE, At.MAX)
_NUMBERS = frozenset({At.MAX, At.SUM})


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks: its words, how they lie, in bold, on a part's ground, in the ink of what is wrong."""

    text: str
    align: Qt.AlignmentFlag
    bold: bool
    part: bool
    wrong: bool


class TreeModel(QAbstractItemModel):
    """Shows a framework as a tree; what is typed becomes an edit that is asked for, never a change made here.

    Signals: `asked(edit)`, `refused(column)` when what was typed is no number.
    """

    asked = Signal(object)
    refused = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.framework = _NOTHING
        self.editable = False
        self._criteria: tuple[Criterion, ...] = ()
        self._parents: list[int] = []
        self._children: dict[int, list[int]] = {-1: []}
        self._rows: list[int] = []
        self._numbers: dict[str, int] = {}
        self._faulty: frozenset[str] = frozenset()
        self._sums: dict[int, Decimal] = {}

    def show(self, framework: Framework) -> bool:
        """Show `framework`; return whether rows came, went or moved, so that the view lost its place."""
        parents = _parents(framework)
        if parents != self._parents:
            self.beginResetModel()
            self._take(framework, parents)
            self.endResetModel()
            return True
        before, sums = self._criteria, self._sums
        self._take(framework, parents)
        now = range(len(self._criteria))
        self._tell(number for number in now if before[number] != self._criteria[number])
        self._tell(number for number in sums if sums[number] != self._sums[number])
        return False

    def mark(self, faulty: frozenset[str]) -> None:
        """Put a warning sign on the criteria of these codes and take it off all others."""
        changed = faulty ^ self._faulty
        self._faulty = faulty
        self._tell(self._numbers[code] for code in changed if code in self._numbers)

    def criterion(self, index: _Index) -> Criterion | None:
        """Return the criterion of a row; None outside the tree."""
        return self._criteria[index.internalId()] if index.isValid() else None

    def find(self, code: str, column: int = At.CODE) -> QModelIndex:
        """Return where a criterion stands; an invalid index when it is not in the tree."""
        number = self._numbers.get(code)
        return QModelIndex() if number is None else self._index_of(number, column)

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """Return the index of a child row."""
        children = self._children.get(parent.internalId() if parent.isValid() else -1, [])
        if not (0 <= row < len(children) and 0 <= column < len(At)):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: _Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the index of the branch above."""
        return self._index_of(self._parents[index.internalId()], 0) if index.isValid() else QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many children a row has."""
        if parent.isValid() and parent.column() != 0:
            return 0
        return len(self._children.get(parent.internalId() if parent.isValid() else -1, []))

    def columnCount(self, _parent: _Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return len(At)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Code, words and maximum of a draft can be typed over."""
        flags = super().flags(index)
        can = self.editable and index.isValid() and index.column() in EDITABLE
        return flags | Qt.ItemFlag.ItemIsEditable if can else flags

    def look(self, index: _Index) -> Look:
        """Return how a cell looks, all at once: beside a job each question of a view waits until the job gives way."""
        number, column = index.internalId(), index.column()
        text = self._text(number, column)
        wrong = column == At.SUM and text[:1] in {"≠", "⚠"}
        align = _RIGHT if column in _NUMBERS else _LEFT
        return Look(text, align, not self._criteria[number].is_leaf, self._parents[number] < 0, wrong)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """Return a cell's text, its look, or what a screen reader says of it."""
        if role not in _ANSWERED or not index.isValid():
            return None
        look = self.look(index)
        if role in {_DISPLAY, _EDIT}:
            return look.text
        if role == _ALIGNMENT:
            return look.align
        if role == _FONT:
            return bold(QApplication.font()) if look.bold else None
        if role == _INK:
            return QApplication.palette().color(QPalette.ColorRole.BrightText) if look.wrong else None
        if role == _GROUND:
            return QApplication.palette().color(QPalette.ColorRole.AlternateBase) if look.part else None
        return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {look.text}"

    def setData(self, index: _Index, value: Any, role: int = _EDIT) -> bool:
        """Ask for the edit that was typed; what did not change or is no number is not asked for."""
        criterion = self.criterion(index)
        if criterion is None or role != _EDIT:
            return False
        text = " ".join(str(value).split())
        if text == self.data(index, _EDIT):
            return False
        edit = _edit(criterion, At(index.column()), text)
        if edit is None:
            self.refused.emit(index.column())
            return False
        self.asked.emit(edit)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or role != _DISPLAY:
            return None
        return (
            self.tr("Code"),
            self.tr("Criterion"),
            self.tr("Maximum"),
            self.tr("Sum below"),
            self.tr("How it is scored"),
        )[section]

    def base_sum(self) -> Decimal:
        """Return what the roots of the base add up to."""
        roots = (self._criteria[number] for number in self._children[-1])
        return sum((root.max for root in roots if root.part is Part.BASE), Decimal(0))

    def _text(self, number: int, column: int) -> str:
        criterion = self._criteria[number]
        if column == At.CODE:
            return criterion.code
        if column == At.TITLE:
            return criterion.title
        if column == At.MAX:
            return shown_number(criterion.max)
        return self._sum_text(number, criterion) if column == At.SUM else kind_text(criterion.kind)

    def _sum_text(self, number: int, criterion: Criterion) -> str:
        below = self._sums.get(number)
        sign = "⚠" if criterion.code in self._faulty else ""
        if below is None:
            return sign
        equal = "=" if below == criterion.max else "≠"
        return " ".join(part for part in (f"{equal} {shown_number(below)}", sign) if part)

    def _tell(self, numbers: Iterable[int]) -> None:
        """Tell the views that these rows read otherwise; a view measures every row it is told of."""
        for number in numbers:
            self.dataChanged.emit(self._index_of(number, 0), self._index_of(number, len(At) - 1))

    def _take(self, framework: Framework, parents: list[int]) -> None:
        self.framework, self._criteria, self._parents = framework, framework.criteria, parents
        self._numbers = {each.code: number for number, each in enumerate(self._criteria)}
        self._children = {-1: []}
        self._rows = []
        for number, parent in enumerate(self._parents):
            children = self._children.setdefault(parent, [])
            self._rows.append(len(children))
            children.append(number)
        zero = Decimal(0)
        self._sums = {
            parent: sum((self._criteria[each].max for each in children), zero)
            for parent, children in self._children.items()
            if parent >= 0
        }

    def _index_of(self, number: int, column: int) -> QModelIndex:
        return QModelIndex() if number < 0 else self.createIndex(self._rows[number], column, number)


def _parents(framework: Framework) -> list[int]:
    numbers = {each.code: number for number, each in enumerate(framework.criteria)}
    codes = set(numbers)
    above = (parent_of(each.code, codes) for each in framework.criteria)
    return [-1 if parent is None else numbers[parent] for parent in above]


def _edit(criterion: Criterion, column: At, text: str) -> Edit | None:
    match column:
        case At.CODE:
            return Recode(criterion.code, text)
        case At.TITLE:
            return SetTitle(criterion.code, text)
        case _:
            most = typed_number(text)
            return None if most is None else SetMax(criterion.code, most)


def bold(font: QFont) -> QFont:
    """Return a font in bold."""
    made = QFont(font)
    made.setBold(True)
    return made
