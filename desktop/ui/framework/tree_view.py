"""The tree of a framework under the officer's hands: every act has its key."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.domain.framework import Criterion, Framework
from desktop.ui.framework.tree_model import At, TreeModel, bold
from desktop.ui.table.delegate import ROW_HEIGHT, SIDE, wrapped_height

_Index = QModelIndex | QPersistentModelIndex
_MOVES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_WIDTHS = {At.CODE: 104, At.MAX: 74, At.SUM: 86, At.KIND: 170}
_ROOM_FOR_KIND = 700
_KEYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_Insert, _PLAIN): "add",
    (Qt.Key.Key_Insert, _CTRL): "add_below",
    (Qt.Key.Key_G, _CTRL): "add_group",
    (Qt.Key.Key_Delete, _PLAIN): "remove",
    (Qt.Key.Key_D, _CTRL): "copy",
    (Qt.Key.Key_Up, _MOVES): "up",
    (Qt.Key.Key_Down, _MOVES): "down",
    (Qt.Key.Key_Right, _MOVES): "in",
    (Qt.Key.Key_Left, _MOVES): "out",
}


class TreeView(QTreeView):
    """Signals: `wanted(act)` a key asked for one of the acts of the editor, `picked(code)` the criterion gone to."""

    wanted = Signal(str)
    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.tree = TreeModel(self)
        self._filling = ""
        self._folded: set[str] = set()
        self.words_width = 0  # what the rows are measured by: a page laid out anew passes through several widths
        self._settled = QTimer(self, singleShot=True)
        self._settled.timeout.connect(self._measure)
        self.setModel(self.tree)
        self.setItemDelegate(_Wrapping(self))
        self.setAccessibleName(name)
        self._prepare()
        self.selectionModel().currentChanged.connect(self._tell)
        self.collapsed.connect(lambda index: self._fold(index, folded=True))
        self.expanded.connect(lambda index: self._fold(index, folded=False))

    @property
    def current(self) -> Criterion | None:
        """The criterion gone to; None when there is none."""
        return self.tree.criterion(self.currentIndex())

    def show_framework(self, framework: Framework, *, editable: bool) -> None:
        """Show `framework`, staying at the same criterion and with the same branches folded."""
        code, bar = self.current.code if self.current else "", self.verticalScrollBar().value()
        column = max(self.currentIndex().column(), At.CODE)
        self.tree.editable = editable
        if self.tree.show(framework):
            self._unfold()
            self.go_to(code, column)
            self.verticalScrollBar().setValue(bar)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.tree.index(0, At.TITLE))

    def go_to(self, code: str, column: int = At.TITLE) -> None:
        """Go to a criterion; nothing happens when it is not there."""
        index = self.tree.find(code, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def fill_in(self, code: str) -> None:
        """Begin to type a new criterion: its words, then its maximum."""
        self._filling = code
        self.go_to(code)
        self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the act of the key; Enter edits; all else moves as trees do.

        The Enter that ends an editor comes here too, before the editor has closed.
        """
        if self.state() == QAbstractItemView.State.EditingState:
            return
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = _KEYS.get((Qt.Key(event.key()), modifiers))
        if act is not None:
            self.wanted.emit(act)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.tree.editable:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After the words of a new criterion go on to its maximum; Esc ends that."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        criterion, self_filling = self.current, self._filling
        self._filling = ""
        entered = hint is not QAbstractItemDelegate.EndEditHint.RevertModelCache
        if entered and criterion is not None and criterion.code == self_filling:
            self.go_to(criterion.code, At.MAX)
            self.edit(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words what the other columns leave; show the kinds where there is room.

        Who is shown is said before the rows are measured: they are measured by the words' width.
        """
        self.setColumnHidden(At.KIND, event.size().width() < _ROOM_FOR_KIND)
        super().resizeEvent(event)

    def _prepare(self) -> None:
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setAllColumnsShowFocus(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setIndentation(12)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(At.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.sectionResized.connect(self._measure_again)

    def _measure_again(self, section: int, _before: int, _now: int) -> None:
        if section == At.TITLE:
            self._settled.start()

    def _measure(self) -> None:
        self.words_width = self.columnWidth(At.TITLE) - 2 * SIDE
        self.scheduleDelayedItemsLayout()

    def _unfold(self) -> None:
        self.blockSignals(True)
        self.expandAll()
        for code in self._folded:
            self.collapse(self.tree.find(code))
        self.blockSignals(False)

    def _fold(self, index: QModelIndex, *, folded: bool) -> None:
        criterion = self.tree.criterion(index)
        if criterion is not None:
            (self._folded.add if folded else self._folded.discard)(criterion.code)

    def _tell(self, current: QModelIndex) -> None:
        criterion = self.tree.criterion(current)
        self.picked.emit("" if criterion is None else criterion.code)


class _Wrapping(QStyledItemDelegate):
    """Gives a row the height its words need."""

    def __init__(self, view: TreeView) -> None:
        super().__init__(view)
        self._view = view
        self._metrics = {False: QFontMetrics(view.font()), True: QFontMetrics(bold(view.font()))}
        self._font = view.font().toString()

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Put in at once how a cell looks, which the style would ask the model for role by role."""
        look, palette = self._view.tree.look(index), QApplication.palette()
        option.text = look.text
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
        option.displayAlignment = look.align
        if look.bold:
            option.font = bold(QApplication.font())
            option.fontMetrics = self._metrics[True]
        if look.part:
            option.backgroundBrush = QBrush(palette.color(QPalette.ColorRole.AlternateBase))
        if look.wrong:
            option.palette.setBrush(QPalette.ColorRole.Text, palette.color(QPalette.ColorRole.BrightText))

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of a cell; only the words decide the height."""
        width = self._view.words_width
        if index.column() != At.TITLE or not width:
            return _NARROW
        criterion = self._view.tree.criterion(index)
        assert criterion is not None
        metrics = self._metrics[not criterion.is_leaf]
        return QSize(width, _height((self._font, criterion.is_leaf, criterion.title, width), metrics))


_NARROW = QSize(40, ROW_HEIGHT)
_Words = tuple[str, bool, str, int]
_heights: dict[_Words, int] = {}


def _height(words: _Words, metrics: QFontMetrics) -> int:
    """Return a row's height; measuring text is slow and the same words come again at every repaint."""
    if words not in _heights:
        if len(_heights) > _MOST_HEIGHTS:
            _heights.clear()
        _heights[words] = wrapped_height(metrics, words[2], words[3])
    return _heights[words]


_MOST_HEIGHTS = 20_000
