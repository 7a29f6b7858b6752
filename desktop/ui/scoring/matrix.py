"""The score table that can be typed into: F2 or a figure begins, Enter goes down, Tab to the right, Ctrl+V pastes."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.scoring.pasting import grid_of
from desktop.ui.table.delegate import CellDelegate
from desktop.ui.table.model import TableModel
from desktop.ui.table.view import TableView

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint
_Trigger = QAbstractItemView.EditTrigger

Texts = tuple[tuple[str, str], ...]
"""Trace ids of cells, each with the text typed into it."""


class ScoreMatrix(TableView):
    """A table of points. `typed(texts)` is what was typed, pasted, filled or cleared in one go, by trace id.

    `present(id)` tells what editing a cell begins with. `passed_over(count)` counts pasted cells nothing may be
    typed into.
    """

    typed = Signal(object)
    passed_over = Signal(int)

    def __init__(self, name: str, present: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.present = present
        self.setItemDelegate(_EntryDelegate(self))
        self.setEditTriggers(_Trigger.EditKeyPressed | _Trigger.AnyKeyPressed | _Trigger.DoubleClicked)

    def let_type(self, editable: Callable[[str], bool] | None) -> None:
        """Let something be typed into the cells `editable` names by their trace ids; None lets nothing be typed."""
        self.shown.editable = editable

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, clear, fill down, go down; else as tables do."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._chosen():
            self.typed.emit(tuple((id_, "") for id_ in self._chosen()))
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.fill_down()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.state() is not QAbstractItemView.State.EditingState:  # the line goes on by itself
                self._go(1, 0)
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Type what lies on the clipboard into the cells from the chosen one on, all of it at once."""
        grid = grid_of(QGuiApplication.clipboard().text())
        start = self._start()
        if not grid or not start.isValid():
            return
        chosen = self._chosen()
        if len(grid) == 1 and len(grid[0]) == 1 and len(chosen) > 1:
            self.typed.emit(tuple((id_, grid[0][0]) for id_ in chosen))
            return
        texts, passed = self._laid(grid, start)
        if texts:
            self.typed.emit(texts)
        if passed:
            self.passed_over.emit(passed)

    def fill_down(self) -> None:
        """Type what stands in the topmost chosen cell of each column into the chosen cells under it."""
        columns: dict[int, list[QModelIndex]] = {}
        for index in sorted(self.selectionModel().selectedIndexes(), key=lambda each: each.row()):
            if self.shown.may_type(index):
                columns.setdefault(index.column(), []).append(index)
        filled = [(self.present(self._id(first)), rest) for first, *rest in columns.values() if rest]
        texts = [(self._id(below), text) for text, rest in filled for below in rest]
        if texts:
            self.typed.emit(tuple(texts))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """End the typing and go on: down after Enter, to the side after Tab."""
        super().closeEditor(editor, _Hint.NoHint)
        match hint:
            case _Hint.SubmitModelCache:
                self._go(1, 0)
            case _Hint.EditNextItem:
                self._go(0, 1)
            case _Hint.EditPreviousItem:
                self._go(0, -1)

    def _go(self, down: int, right: int) -> None:
        """Go to the nearest cell in that direction that may be typed into; stay where there is none."""
        here = self.currentIndex()
        row, column = here.row() + down, here.column() + right
        while 0 <= row < self.shown.rowCount() and 0 <= column < self.shown.columnCount():
            index = self.shown.index(row, column)
            if self.shown.may_type(index):
                self.setCurrentIndex(index)
                return
            row, column = row + down, column + right

    def _laid(self, grid: list[list[str]], start: QModelIndex) -> tuple[Texts, int]:
        """Return the texts by cell from `start` on, and how many find no cell; empty ones leave theirs alone."""
        texts, passed = [], 0
        for row, line in enumerate(grid, start.row()):
            for column, text in enumerate(line, start.column()):
                if not text:
                    continue
                index = self.shown.index(row, column)
                if self.shown.may_type(index):
                    texts.append((self._id(index), text))
                else:
                    passed += 1
        return tuple(texts), passed

    def _chosen(self) -> tuple[str, ...]:
        chosen = self.selectionModel().selectedIndexes()
        return tuple(self._id(index) for index in chosen if self.shown.may_type(index))

    def _start(self) -> QModelIndex:
        chosen = self.selectionModel().selectedIndexes()
        if not chosen:
            return self.currentIndex()
        return self.shown.index(min(each.row() for each in chosen), min(each.column() for each in chosen))

    def _id(self, index: _Index) -> str:
        return self.shown.cell(index.row(), index.column()).id or ""


class _EntryDelegate(CellDelegate):
    """Opens a line to type into over a cell."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index) -> QWidget:
        """Return the line."""
        line = QLineEdit(parent)
        line.setObjectName("cell")
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return line

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begin with what stands there, as it would be typed."""
        matrix = self.parent()
        if isinstance(editor, QLineEdit) and isinstance(matrix, ScoreMatrix):
            editor.setText(matrix.present(_id_at(index)))
            editor.setAccessibleName(matrix.table.rows[index.row()].key)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: _Index) -> None:
        """Tell what was typed; nothing where the line was only looked at."""
        matrix = self.parent()
        if isinstance(editor, QLineEdit) and isinstance(matrix, ScoreMatrix) and editor.isModified():
            matrix.typed.emit(((_id_at(index), editor.text()),))


def _id_at(index: _Index) -> str:
    model = index.model()
    return (model.cell(index.row(), index.column()).id or "") if isinstance(model, TableModel) else ""
