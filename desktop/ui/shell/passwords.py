"""The dialog for setting, changing and removing the password of the open cluster file."""

from enum import Enum

from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.parts.pieces import label
from desktop.ui.parts.reading_order import ReadingDialog


class Wish(Enum):
    """What is to become of the password."""

    SET = "set"
    CHANGE = "change"
    REMOVE = "remove"


class PasswordDialog(ReadingDialog):
    """Asks for what the wish needs: the present password, and a new one typed twice."""

    def __init__(self, wish: Wish, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wish = wish
        self.setWindowTitle(self._title())
        self.setMinimumWidth(440)
        self.old, self.new, self.again = QLineEdit(), QLineEdit(), QLineEdit()
        form = QFormLayout()
        for field, words in self._fields():
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setAccessibleName(words)
            field.textChanged.connect(self._look)
            form.addRow(words, field)
        self.note = QLabel()
        self.note.setObjectName("warn")
        self.note.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(label(self._sentence()))
        column.addLayout(form)
        column.addWidget(self.note)
        column.addWidget(self.buttons)
        self._look()

    def _title(self) -> str:
        titles = {
            Wish.SET: self.tr("Set a password"),
            Wish.CHANGE: self.tr("Change the password"),
            Wish.REMOVE: self.tr("Remove the password"),
        }
        return titles[self.wish]

    def _sentence(self) -> str:
        if self.wish is Wish.REMOVE:
            return self.tr("The file and its backups can then be read by whoever has them. This cannot be undone.")
        return self.tr(
            "The whole file and its backups are encrypted. Whoever forgets the password loses the file for good: "
            "nobody can recover it. This cannot be undone."
        )

    def _fields(self) -> tuple[tuple[QLineEdit, str], ...]:
        old = ((self.old, self.tr("Present password")),) if self.wish is not Wish.SET else ()
        new = ((self.new, self.tr("New password")), (self.again, self.tr("New password once more")))
        return (*old, *(new if self.wish is not Wish.REMOVE else ()))

    def _look(self) -> None:
        """Allow what is complete, say what is not: the two new ones differ, or the new one is soon guessed."""
        new, again = self.new.text(), self.again.text()
        differs = self.wish is not Wish.REMOVE and bool(again) and new != again
        given = all(field.text() for field, _ in self._fields())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(given and not differs)
        self.note.setText(self._note(new, differs=differs))
        self.note.setVisible(bool(self.note.text()))

    def _note(self, new: str, *, differs: bool) -> str:
        from desktop.jobs.password import is_weak

        if differs:
            return self.tr("The two new passwords differ.")
        if new and is_weak(new):
            return self.tr("This password is soon guessed: take at least ten letters, not all alike.")
        return ""
