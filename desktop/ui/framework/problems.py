"""What keeps a draft from being frozen, in a list; each line leads to its criterion."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.finding import Finding
from desktop.ui.parts.pieces import label

_LINES = 4
_LINE = 30


class Problems(QWidget):
    """Shows findings. `wanted(code)` goes to the criterion of the line chosen."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.count = label("", "warn")
        self.lines = _Lines()
        self.lines.setAccessibleName(self.tr("What keeps the draft from being frozen"))
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setResizeMode(QListView.ResizeMode.Adjust)
        self.lines.itemActivated.connect(self._go)
        self.lines.itemClicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.count)
        column.addWidget(self.lines)
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines shown."""
        return tuple(self.lines.item(row).text() for row in range(self.lines.count()))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """List findings; nothing is shown when there are none."""
        lines = [(f"⚠ {finding_words(each)}", each.criterion or "") for each in findings]
        self.setVisible(bool(lines))
        self.count.setText(self.tr("%Ln thing(s) to put right before freezing", "", len(lines)))
        if [text for text, _ in lines] == list(self.texts):
            return
        self.lines.clear()
        for text, code in lines:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, code)
            self.lines.addItem(item)
        self.lines.setFixedHeight(_LINE * min(max(len(lines), 1), _LINES) + 6)

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) line, round the end; False when there is none."""
        if not self.lines.count() or self.isHidden():
            return False
        row = self.lines.currentRow()
        start = row if row >= 0 else (-1 if by > 0 else 0)
        self.lines.setCurrentRow((start + by) % self.lines.count())
        self._go(self.lines.currentItem())
        return True

    def _go(self, item: QListWidgetItem) -> None:
        code = item.data(Qt.ItemDataRole.UserRole)
        if code:
            self.wanted.emit(code)


class _Lines(QListWidget):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the criterion on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem())
            return
        super().keyPressEvent(event)


def finding_words(finding: Finding) -> str:
    """Return a finding of a framework in words: what is wrong, what to do."""
    from desktop.words.findings import tell

    told = tell(finding, "framework_draft")
    return " ".join(part for part in (told.message, told.remedy) if part)
