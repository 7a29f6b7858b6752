"""The sidebar: the steps of the work in their order, each with its count and sign."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.shell.steps import STEPS, Step

_SIGN = int(Qt.ItemDataRole.UserRole)
_HEIGHT = 30
_WIDTH = 188


class Sidebar(QListWidget):
    """`went(key)` says which step the officer chose."""

    went = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Steps of the work"))
        self.setItemDelegate(_StepDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_WIDTH)
        for step in STEPS:
            self.addItem(_line(step))
        self.currentRowChanged.connect(lambda row: self.went.emit(STEPS[row].key))

    def show_step(self, key: str) -> None:
        """Mark the step whose page is shown; nobody is asked to go there."""
        with QSignalBlocker(self):
            self.setCurrentRow(_place(key))

    def sign(self, key: str, text: str, meaning: str = "") -> None:
        """Put a count or a sign behind a step; `meaning` is what a screen reader says of it."""
        line = self.item(_place(key))
        line.setData(_SIGN, text)
        line.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (line.text(), meaning) if part))
        line.setToolTip(meaning)

    def signed(self, key: str) -> str:
        """Return the sign behind a step."""
        return str(self.item(_place(key)).data(_SIGN) or "")


def _place(key: str) -> int:
    return next(number for number, step in enumerate(STEPS) if step.key == key)


def _line(step: Step) -> QListWidgetItem:
    text = QCoreApplication.translate("Steps", step.text)
    line = QListWidgetItem(f"{step.number}  {text}" if step.number else text)
    line.setSizeHint(QSize(_WIDTH - 20, _HEIGHT))
    return line


class _StepDelegate(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        palette: QPalette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
            focused = option.state & QStyle.StateFlag.State_HasFocus
            painter.setPen(palette.color(QPalette.ColorRole.Accent) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        painter.setFont(option.font)
        painter.setPen(palette.color(QPalette.ColorRole.Accent if chosen else QPalette.ColorRole.Text))
        inner = rect.adjusted(10, 0, -10, 0)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), str(index.data()))
        if not chosen:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        sign = str(index.data(_SIGN) or "")
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), sign)
        painter.restore()
