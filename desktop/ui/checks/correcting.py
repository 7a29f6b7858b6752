"""The dialogs of a correction: what stands there instead, why, and by which paper; of a value, or of a text."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.domain.ledger import Item
from desktop.ui.checks.check_jobs import Correcting
from desktop.ui.parts.form import Form
from desktop.ui.parts.pieces import button

Read = Callable[[str], Item | None]
"""What a typed value makes of the unit's report; None where it cannot stand there."""

_TEXT_HEIGHT, _TEXT_WIDTH = 260, 680


class CorrectDialog(Form):
    """The right value of a number; one that cannot stand there is told at once."""

    def __init__(self, sentence: str, read: Read, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Correct here"), sentence, self.tr("Keep the correction"), parent)
        self._read = read
        self._ask()
        self.reason = self.line(self.tr("Reason"), asked=True)
        self.basis = self.line(self.tr("Basis"))
        self.basis.setPlaceholderText(self.tr("letter, decision, telephone call…"))
        self.allow()

    @property
    def typed(self) -> str:
        """What was typed in place of what the unit sent."""
        return self.value.text().strip()

    def allow(self) -> None:
        """Enable the act when the value can stand there and the reason is told."""
        super().allow()
        unfit = self._is_unfit()
        self.refuse(self.tr("This value cannot be read here.") if unfit and self.typed else "")
        if unfit:
            self.act.setEnabled(False)

    def made(self) -> Correcting:
        """Return the correction as filled in."""
        item = self._read(self.typed)
        assert item is not None, "the act is grey until the value can be read"
        return Correcting(item, self.reason.text().strip(), self.basis.text().strip())

    def _ask(self) -> None:
        self.value = self.line(self.tr("Right value"), asked=True)
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_unfit(self) -> bool:
        return bool(self.typed) and self._read(self.typed) is None


class CorrectTextDialog(CorrectDialog):
    """The right words of a section: those that count stand there to be edited, what was sent comes back at a click."""

    def __init__(self, sentence: str, read: Read, texts: tuple[str, str], parent: QWidget | None = None) -> None:
        self._counts, self._sent = texts
        super().__init__(sentence, read, parent)
        self.setMinimumWidth(_TEXT_WIDTH)

    @property
    def typed(self) -> str:
        """The words as they stand in the editor."""
        return self.words.toPlainText().strip()

    def _ask(self) -> None:
        self.words = QPlainTextEdit(self._counts)
        self.words.setAccessibleName(self.tr("Right words"))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(_TEXT_HEIGHT)
        self.words.textChanged.connect(self.allow)
        self.form.addRow(self.words)
        self.original = button(self.tr("As the &unit sent it"), lambda: self.words.setPlainText(self._sent))
        self.form.addRow(self.original)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_unfit(self) -> bool:
        """Whether nothing is left, or nothing was changed."""
        return self.typed in {"", self._counts.strip()}
