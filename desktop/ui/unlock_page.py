"""The page that asks for the password of a cluster file, on opening and after it locked itself."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.parts.bars import MessageBar, Weight
from desktop.ui.parts.pieces import button, in_the_middle, label, primary

_WIDTH = 460


class UnlockPage(QWidget):
    """Signals: `given(path, password)`, `left()` when the officer turns back."""

    given = Signal(str, str)
    left = Signal()

    def __init__(self, path: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.path = path
        self.bar = MessageBar(self)
        self.password = QLineEdit()
        self.password.setObjectName("field")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password"))
        self.password.returnPressed.connect(self.give)
        self.open = primary(self.tr("Open"), self.give)
        self.password.textChanged.connect(lambda text: self.open.setEnabled(bool(text)))
        self.open.setEnabled(False)
        self._lay_out()

    def give(self) -> None:
        """Try the password typed."""
        if self.password.text():
            self.given.emit(self.path, self.password.text())

    def refuse(self, why: str) -> None:
        """Say why the file does not open; what was typed goes."""
        self.bar.say(why, Weight.ERROR)
        self.password.clear()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        sentence = self.tr("{file} has a password.").format(file=Path(self.path).name)
        final = self.tr("A forgotten password cannot be recovered: nobody can open the file without it.")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Back"), self.left.emit))
        buttons.addWidget(self.open)
        column = QVBoxLayout()
        column.setSpacing(12)
        for part in (label(self.tr("Password"), "title"), self.bar, label(sentence), self.password):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(label(final, "dim"))
        in_the_middle(self, column, _WIDTH, above=2, below=3)
        self.setFocusProxy(self.password)
