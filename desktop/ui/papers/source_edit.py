"""The editor of a section's own words: typed text with fields as chips, marks under what does not hold."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPalette, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.domain.finding import Level
from desktop.domain.report_text import Field, Noted, pieces
from desktop.ui.papers.chips import LETTER, OBJECT, ChipPainter, chip_format, field_in

_INSERT = (Qt.Key.Key_Insert, Qt.KeyboardModifier.ControlModifier)


class SourceEdit(QTextEdit):
    """Signals: `went(id)` the caret came to a field whose number has that id; `insert_asked()` a field is wanted."""

    went = Signal(str)
    insert_asked = Signal()

    def __init__(self, name: str, resolve: Callable[[str], Field]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self._resolve = resolve
        self._notes: tuple[Noted, ...] = ()
        self._painter = ChipPainter(self.document(), self.palette())
        self.document().documentLayout().registerHandler(OBJECT, self._painter)
        self.cursorPositionChanged.connect(self._say_where)

    @property
    def source(self) -> str:
        """The text with its fields, a paragraph a line, as it is kept."""
        return "\n".join("".join(text for text, _ in _stretches(block)) for block in self._blocks())

    def show_source(self, source: str) -> None:
        """Show another text; it cannot be undone from here on."""
        self.document().setUndoRedoEnabled(False)
        self.clear()
        self._insert(self.textCursor(), source)
        self.document().setUndoRedoEnabled(True)
        self.document().setModified(False)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def insert_field(self, field: Field) -> None:
        """Put a field where the caret is, in place of what is selected."""
        cursor = self.textCursor()
        cursor.insertText(LETTER, chip_format(field, self.font()))
        cursor.setCharFormat(QTextCharFormat())
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def insert_text(self, text: str) -> None:
        """Put typed text with its fields where the caret is, as one step of undoing."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        self._insert(cursor, text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def bind(self, noted: Noted) -> None:
        """Put a field in the place of the number somebody typed."""
        span = self._span(noted)
        if span is not None and noted.field:
            cursor = self._selected(*span)
            cursor.insertText(LETTER, chip_format(self._resolve(noted.field), self.font()))

    def show_notes(self, notes: tuple[Noted, ...]) -> None:
        """Mark the letters the notes are about."""
        self._notes = notes
        marks = []
        for each in notes:
            span = self._span(each)
            if span is None:
                continue
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._selected(*span)
            mark.format = self._mark(each)
            marks.append(mark)
        self.setExtraSelections(marks)

    def go_to(self, noted: Noted) -> None:
        """Select the letters a note is about."""
        span = self._span(noted)
        if span is not None:
            self.setTextCursor(self._selected(*span))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> bool:
        """Undo what was typed last and is not kept; False where nothing is."""
        if self.document().isModified() and self.document().isUndoAvailable():
            self.undo()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for a field on Ctrl+Insert; everything else is typing."""
        if (Qt.Key(event.key()), event.modifiers()) == _INSERT:
            self.insert_asked.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here, a field among it."""
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        menu.addAction(self.tr("Insert a figure…"), self.insert_asked.emit).setEnabled(not self.isReadOnly())
        menu.exec(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected as text with its fields."""
        cursor, made = self.textCursor(), QMimeData()
        made.setText(self._source_between(cursor.selectionStart(), cursor.selectionEnd()))
        return made

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text; fields in it become chips."""
        self.insert_text(source.text())

    def repaint_chips(self) -> None:
        """Follow another look of the window."""
        self._painter.palette = self.palette()
        self.viewport().update()

    def _insert(self, cursor: QTextCursor, text: str) -> None:
        plain = QTextCharFormat()
        for piece, is_field in pieces(text.replace("\r\n", "\n").replace("\u2029", "\n")):
            if is_field:
                cursor.insertText(LETTER, chip_format(self._resolve(piece), self.font()))
            else:
                cursor.insertText(piece, plain)
        cursor.setCharFormat(plain)

    def _say_where(self) -> None:
        cursor = self.textCursor()
        near = [field_in(cursor.charFormat())]
        after = QTextCursor(cursor)
        if not after.atBlockEnd():
            after.movePosition(QTextCursor.MoveOperation.Right)
            near.append(field_in(after.charFormat()))
        found = next((each for each in near if each is not None and each.id), None)
        self.went.emit(found.id if found else "")

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _written(self) -> Iterator[QTextBlock]:
        """Yield the blocks that are paragraphs of the source: those with something in them."""
        return (block for block in self._blocks() if "".join(text for text, _ in _stretches(block)).strip())

    def _span(self, noted: Noted) -> tuple[int, int] | None:
        """Return the positions of the letters a note is about; None where it is about other words."""
        if noted.paragraph is None:
            return None
        block = next((each for number, each in enumerate(self._written()) if number == noted.paragraph), None)
        if block is None:
            return None
        begin, end = _position(block, noted.begin), _position(block, noted.end, ending=True)
        return (begin, end) if begin < end else None

    def _selected(self, begin: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(begin, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _source_between(self, begin: int, end: int) -> str:
        lines = []
        for block in self._blocks():
            if block.position() + block.length() <= begin or block.position() >= end:
                continue
            text = "".join(piece for piece, at in _stretches(block) if begin <= at < end)
            lines.append(text)
        return "\n".join(lines)

    def _mark(self, noted: Noted) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        role = QPalette.ColorRole
        ink = role.PlaceholderText if noted.finding.level is Level.NOTE else role.BrightText
        made.setUnderlineColor(self.palette().color(ink))
        if noted.finding.level is not Level.NOTE:
            made.setBackground(self.palette().color(role.Midlight))
        return made


def _stretches(block: QTextBlock) -> Iterator[tuple[str, int]]:
    """Yield each letter of a block as it stands in the source, a field by its expression, with its position."""
    for each in block:  # type: ignore[attr-defined]
        fragment = each.fragment()
        field = field_in(fragment.charFormat())
        for number, letter in enumerate(fragment.text()):
            own = field.expression if field and letter == LETTER else letter
            yield own.replace("\u2028", " "), fragment.position() + number


def _position(block: QTextBlock, letter: int, *, ending: bool = False) -> int:
    """Return where in the document the given letter of the printed paragraph stands."""
    edges = [(0, block.position())]
    for each in block:  # type: ignore[attr-defined]
        fragment = each.fragment()
        field = field_in(fragment.charFormat())
        for number, typed in enumerate(fragment.text()):
            width = len(field.shown) if field and typed == LETTER else 1
            edges.append((edges[-1][0] + width, fragment.position() + number + 1))
    for (begin, at), (end, after) in pairwise(edges):
        if ending and begin < letter <= end:
            return after
        if not ending and begin <= letter < end:
            return at
    return edges[-1][1]
