"""The fields of a form: numbers, yes or no, words, rows of two values."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.ui.framework.typed import shown_number, typed_number
from desktop.ui.parts.pieces import restyle
from desktop.ui.table.delegate import ROW_HEIGHT

Pairs = tuple[tuple[Any, Decimal], ...]
_LEAST_ROWS = 3


class NumberField(QLineEdit):
    """A number. `typed()` at each letter, `done()` when the officer leaves it with another number than before."""

    typed = Signal()
    done = Signal()

    def __init__(self, name: str, *, optional: bool) -> None:
        super().__init__()
        self._optional = optional
        self._kept = ""
        self.setObjectName("field")
        self.setAccessibleName(name)
        self.setMaximumWidth(110)
        self.textEdited.connect(lambda _: self._mark())
        self.editingFinished.connect(self._finish)

    @property
    def value(self) -> Decimal | None:
        """The number typed; None for an empty field that may be empty; 0 for what is no number."""
        if self._optional and not self.text().strip():
            return None
        return typed_number(self.text()) or Decimal(0)

    @property
    def sound(self) -> bool:
        """Whether what stands in the field is a number, or nothing where that is allowed."""
        return typed_number(self.text()) is not None or not self.text().strip()

    def show_value(self, value: Decimal | None) -> None:
        """Show a number, unless it is the one that is being typed."""
        if not self.hasFocus() or self.value != value:
            self.setText(shown_number(value))
        self._kept = self.text()
        restyle(self, "wrong", value=False)

    def _mark(self) -> None:
        restyle(self, "wrong", not self.sound)
        if self.sound:
            self.typed.emit()

    def _finish(self) -> None:
        if self.text() == self._kept:
            return
        if not self.sound:
            self.setText(self._kept)
            restyle(self, "wrong", value=False)
            self.typed.emit()
            return
        self._kept = self.text()
        self.done.emit()


class FlagField(QCheckBox):
    """Yes or no."""

    done = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.clicked.connect(lambda *_: self.done.emit())

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def show_value(self, value: bool) -> None:
        """Tick it or not."""
        self.setChecked(value)


class WordField(QComboBox):
    """One of a few words; the value is what stands behind the word."""

    done = Signal()

    def __init__(self, name: str, words: tuple[tuple[Any, str], ...]) -> None:
        super().__init__()
        self._values = [value for value, _ in words]
        self.setAccessibleName(name)
        self.addItems([text for _, text in words])
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.activated.connect(lambda _: self.done.emit())

    def offer(self, words: tuple[tuple[Any, str], ...]) -> None:
        """Offer other words, keeping the one chosen where it is still among them."""
        chosen = self.value
        self._values = [value for value, _ in words]
        self.clear()
        self.addItems([text for _, text in words])
        self.show_value(chosen)

    @property
    def value(self) -> Any:
        """What stands behind the word chosen; None where none is."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def show_value(self, value: object) -> None:
        """Choose the word of a value."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class PairsField(QTableWidget):
    """Rows of a bound or a label and its points; the empty row at the end takes a new one, an emptied row goes."""

    done = Signal()

    def __init__(self, name: str, titles: tuple[str, str], *, labelled: bool) -> None:
        super().__init__(0, 2)
        self._labelled = labelled
        self._showing = False
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(titles)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.cellChanged.connect(lambda *_: self._take())

    @property
    def value(self) -> Pairs:
        """The rows that are filled in both columns and sound."""
        rows = (self._row(row) for row in range(self.rowCount()))
        return tuple(row for row in rows if row is not None)

    def show_value(self, pairs: Pairs) -> None:
        """Show rows and an empty one behind them."""
        if pairs == self.value and self.rowCount() > len(pairs):
            return
        self._showing = True
        self.setRowCount(len(pairs) + 1)
        for row, (head, points) in enumerate((*pairs, ("", None))):
            self._write(row, 0, head if isinstance(head, str) else shown_number(head), right=not self._labelled)
            self._write(row, 1, shown_number(points), right=True)
        self._showing = False
        height = self.horizontalHeader().sizeHint().height() + ROW_HEIGHT * max(self.rowCount(), _LEAST_ROWS) + 4
        self.setFixedHeight(height)

    def _row(self, row: int) -> tuple[Any, Decimal] | None:
        head, points = self._text(row, 0), typed_number(self._text(row, 1))
        bound = head if self._labelled else typed_number(head)
        return None if points is None or bound is None or not head else (bound, points)

    def _take(self) -> None:
        if self._showing or any(self._half(row) for row in range(self.rowCount())):
            return
        self.done.emit()

    def _half(self, row: int) -> bool:
        """Whether a row is only begun: its other column comes next."""
        return bool(self._text(row, 0)) != bool(self._text(row, 1))

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return "" if item is None else " ".join(item.text().split())

    def _write(self, row: int, column: int, text: str, *, right: bool) -> None:
        item = QTableWidgetItem(text)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, column, item)


AnyField = NumberField | FlagField | WordField | PairsField


def lock(widget: QWidget, *, editable: bool) -> None:
    """Let a field be typed in, or only be read."""
    match widget:
        case QLineEdit():
            widget.setReadOnly(not editable)
        case QTableWidget():
            triggers = QAbstractItemView.EditTrigger
            every = triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
            widget.setEditTriggers(every if editable else triggers.NoEditTriggers)
        case _:
            widget.setEnabled(editable)
