"""The dialogs that ask before what cannot be undone: for a reason, for who called, or only whether it is meant."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.desk import Late
from desktop.ui.parts.pieces import label
from desktop.ui.parts.reading_order import ReadingDialog


class ReasonDialog(ReadingDialog):
    """Asks for a reason, and for who called where `caller` says so; neither may be empty."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None, *, caller: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.caller = QLineEdit()
        self.caller.setAccessibleName(self.tr("Who asks for it"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Reason"), self.reason)
        if caller:
            form.addRow(self.tr("Who asks for it"), self.caller)
        self._asked = (self.reason, self.caller) if caller else (self.reason,)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(label(sentence))
        column.addLayout(form)
        column.addWidget(self.buttons)
        for each in self._asked:
            each.textChanged.connect(self._allow)
        self._allow()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def late(self) -> Late:
        """Reason and caller as typed."""
        return Late(self.reason.text().strip(), self.caller.text().strip())

    def _allow(self) -> None:
        given = all(each.text().strip() for each in self._asked)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(given)


class SureDialog(ReadingDialog):
    """Says what will be done and asks whether it is meant; the button says the act, not "OK"."""

    def __init__(self, title: str, sentence: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(label(sentence))
        column.addWidget(self.buttons)
