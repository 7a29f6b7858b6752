"""The line that seeks everything (Ctrl+K): what is found is listed below it, Enter leads there, Esc back."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from desktop.domain.seeking import Thing, seek
from desktop.ui.shell.things import kind_words, things_of
from desktop.ui.state import State

_COMMAND = int(Qt.ItemDataRole.UserRole)
_WIDTH, _LIST_WIDTH = 300, 620
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Seeker(QLineEdit):
    """`do` is given the command of what was chosen; `state` tells how things stand when it is asked for."""

    def __init__(self, do: Callable[[str], None], window: QWidget) -> None:
        super().__init__(window)
        self._do = do
        self.state: Callable[[], State | None] = lambda: None
        self._things: tuple[Thing, ...] = ()
        self._before: QWidget | None = None
        self.setObjectName("field")
        self.setAccessibleName(self.tr("Seek everything"))
        self.setPlaceholderText(self.tr("Seek everything  Ctrl+K"))
        self.setFixedWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.found = QListWidget(window)
        self.found.setAccessibleName(self.tr("What was found"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setWordWrap(True)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.hide()
        self.found.itemClicked.connect(self._choose)
        self.textChanged.connect(self._show)

    def begin(self) -> None:
        """Take the focus, and remember where it was."""
        if not self.hasFocus():
            self._before = self.window().focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Learn what there is to seek, and show what the words in the line find."""
        state = self.state()
        self._things = things_of(state) if state is not None else ()
        super().focusInEvent(event)
        self._show(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the list away."""
        super().focusOutEvent(event)
        self.found.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, choose from it, or leave."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                row = self.found.currentRow() + _STEPS[Qt.Key(event.key())]
                self.found.setCurrentRow(max(0, min(row, self.found.count() - 1)))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if (line := self.found.currentItem()) is not None:
                    self._choose(line)
            case Qt.Key.Key_Escape:
                self._leave()
            case _:
                super().keyPressEvent(event)

    def _choose(self, line: QListWidgetItem) -> None:
        command = str(line.data(_COMMAND))
        if command:
            self._leave()
            self._do(command)

    def _leave(self) -> None:
        self.clear()
        self.found.hide()
        into = self._before if self._before is not None and self._before.isVisible() else None
        self._before = None
        if into is not None:
            into.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    def _show(self, sought: str) -> None:
        self.found.clear()
        for each in seek(self._things, sought):
            title = f"{each.code}  {each.title}" if each.code and each.code != each.title else each.title
            line = QListWidgetItem(f"{title}   ·   {kind_words(each.kind)}")
            line.setData(_COMMAND, each.command)
            self.found.addItem(line)
        if sought.strip() and not self.found.count():
            line = QListWidgetItem(self.tr("Nothing is called so; fewer words find more."))
            line.setFlags(Qt.ItemFlag.NoItemFlags)
            self.found.addItem(line)
        self.found.setCurrentRow(0)
        self.found.setVisible(self.hasFocus() and bool(sought.strip()))
        self._place()

    def _place(self) -> None:
        """Lie below the line, as high as what is found, over the page."""
        window = self.window()
        corner = self.mapTo(window, QPoint(self.width(), self.height() + 4))
        width = min(_LIST_WIDTH, corner.x() - 8)
        self.found.setFixedWidth(width)
        most = window.height() - corner.y() - 8
        self.found.setFixedHeight(most)  # laid out with room for all: a bar at the side would wrap more lines
        self.found.doItemsLayout()
        below = self.found.visualItemRect(self.found.item(self.found.count() - 1)).bottom() if self.found.count() else 0
        self.found.setFixedHeight(min(below + 2 * self.found.frameWidth() + 2, most))
        self.found.move(corner.x() - width, corner.y())
        self.found.raise_()
