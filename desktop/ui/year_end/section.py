"""A section of the year's end: a heading, a sentence on what it does, its buttons, and what came of them."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.parts.pieces import button, card, label


class Section(QWidget):
    """One card of the page; subclasses put their parts into `column`."""

    def __init__(self, heading: str, sentence: str) -> None:
        super().__init__()
        frame, self.column = card()
        self.column.addWidget(label(heading, "head"))
        self.column.addWidget(label(sentence, "dim"))
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self.outcome = label("")
        self.outcome.hide()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)

    def offer(self, words: str, act: Callable[[], object]) -> QPushButton:
        """Add a button to the section's row."""
        made = button(words, act)
        self._row.addWidget(made)
        return made

    def close_row(self) -> None:
        """Put the row of buttons, and below it what came of them, at the end of the section."""
        self._row.addStretch(1)
        self.column.addLayout(self._row)
        self.column.addWidget(self.outcome)

    def tell(self, text: str) -> None:
        """Say what came of it."""
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
