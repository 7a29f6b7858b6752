"""The sections of a Word report as they were recognised: heading, what it was taken for, its text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QSplitter, QWidget

from desktop.domain.draft import Draft
from desktop.ui.parts.wrapping import wrapped
from desktop.words.places import cell_name


class SectionsTab(QWidget):
    """Sections on the left, the words of the one chosen on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: tuple[str, ...] = ()
        self.list = wrapped(QListWidget())
        self.list.setAccessibleName(self.tr("Sections of the report"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Words of the section"))
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setObjectName("inner")
        halves.setHandleWidth(8)
        halves.addWidget(self.list)
        halves.addWidget(self.text)
        halves.setSizes([300, 540])
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 6, 6)
        row.addWidget(halves)
        self.list.currentRowChanged.connect(self._show)

    def show_draft(self, draft: Draft) -> None:
        """Show the sections of a report."""
        self._texts = tuple(each.text for each in draft.sections)
        self.list.clear()
        for each in draft.sections:
            count = len(each.text.split())
            words = self.tr("%Ln word(s)", "", count)
            place = f" · {cell_name(each.source.cell)}" if each.source and each.source.cell else ""
            self.list.addItem(QListWidgetItem(f"{each.number}. {each.heading}\n{words}{place}"))
        self.list.setCurrentRow(0 if self._texts else -1)
        self._show(self.list.currentRow())

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._texts[row] if 0 <= row < len(self._texts) else "")
