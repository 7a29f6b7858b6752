"""The wordings of a sentence side by side: one for each way the data can have gone; the one that holds is marked."""

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.report_text import Variant
from desktop.ui.parts.pieces import button, label
from desktop.ui.parts.reading_order import ReadingDialog

_WIDTH, _HEIGHT = 640, 420


class WordingDialog(ReadingDialog):
    """`key`, `about` and `text` are what is to be kept; an empty text gives the program's own wording back."""

    def __init__(self, variants: tuple[Variant, ...], about: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Wording of a sentence"))
        self.resize(_WIDTH, _HEIGHT)
        self._variants, self._about = variants, about
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("When"))
        for each in variants:
            self.which.addItem(self.tr("{name} (holds today)").format(name=each.title) if each.holds else each.title)
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("For"))
        scopes = [self.tr("This figure only"), self.tr("Every figure")] if about else [self.tr("The report")]
        self.scope.addItems(scopes)
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("Wording"))
        self.example = label("", "dim")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.addButton(self.tr("Keep the wording"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(title)
        self.which.currentIndexChanged.connect(self._show)
        self.which.setCurrentIndex(next((number for number, each in enumerate(variants) if each.holds), 0))
        self._show()

    @property
    def key(self) -> str:
        """The key of the wording chosen."""
        return self._now.key

    @property
    def about(self) -> str:
        """The figure it is for; empty for every figure."""
        return self._about if self.scope.currentIndex() == 0 else ""

    @property
    def text(self) -> str:
        """The wording typed; empty where it is the program's own."""
        typed = self.words.toPlainText().strip()
        return "" if typed == self._now.default else typed

    @property
    def _now(self) -> Variant:
        return self._variants[max(0, self.which.currentIndex())]

    def _show(self) -> None:
        self.words.setPlainText(self._now.text)
        self.example.setText(self.tr("Today it would read: {text}").format(text=self._now.example))

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(8)
        parts: tuple[QWidget, ...] = (
            label(title, "strong"),
            self.which,
            self.scope,
            self.words,
            label(self.tr("What stands in {{ }} is filled from the data; keep it as it is."), "dim"),
            self.example,
            button(self.tr("The program's own wording"), lambda: self.words.setPlainText(self._now.default)),
            self.buttons,
        )
        for part in parts:
            column.addWidget(part, 1 if part is self.words else 0)
