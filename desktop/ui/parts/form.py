"""A dialog of lines to be filled in; the button that does the act is grey until every asked line is."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDateEdit, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.parts.pieces import label
from desktop.ui.parts.reading_order import ReadingDialog

_WIDTH = 520


class Form(ReadingDialog):
    """A form of lines; the button that does the act is grey until every asked line is filled."""

    def __init__(self, title: str, sentence: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.why_not = label("", "warn")
        self.why_not.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._asked: list[QLineEdit] = []
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(label(sentence))
        column.addLayout(self.form)
        column.addWidget(self.why_not)
        column.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Name every field, and begin at the first: Enter on a dialog just opened must not leave it."""
        super().showEvent(event)
        self._name_fields()
        if self.focusWidget() in (None, *self.buttons.buttons()):
            items = (self.form.itemAt(row, QFormLayout.ItemRole.FieldRole) for row in range(self.form.rowCount()))
            fields = (widget for item in items if item and (widget := item.widget()) and widget.isEnabled())
            first = next((field for field in fields if field.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_fields(self) -> None:
        """Let a field without a name of its own be called by the words before it."""
        for row in range(self.form.rowCount()):
            item = self.form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            field = item.widget() if item is not None else None
            words = self.form.labelForField(field) if field is not None else None
            if field is not None and isinstance(words, QLabel) and not field.accessibleName():
                field.setAccessibleName(words.text())

    def line(self, name: str, *, asked: bool = False, text: str = "") -> QLineEdit:
        """Add a line; an asked one may not stay empty."""
        made = QLineEdit(text)
        made.setObjectName("field")
        made.setAccessibleName(name)
        made.textChanged.connect(self.allow)
        self.form.addRow(name, made)
        if asked:
            self._asked.append(made)
        return made

    def day(self, name: str, today: date) -> QDateEdit:
        """Add a day."""
        made = QDateEdit(QDate(today.year, today.month, today.day))
        made.setDisplayFormat("dd/MM/yyyy")
        made.setCalendarPopup(True)
        made.setAccessibleName(name)
        self.form.addRow(name, made)
        return made

    @staticmethod
    def day_of(edit: QDateEdit) -> date:
        """Return the day chosen."""
        day = edit.date()
        return date(day.year(), day.month(), day.day())

    def allow(self) -> None:
        """Enable the act when everything asked for is there."""
        self.act.setEnabled(all(each.text().strip() for each in self._asked))

    def refuse(self, why: str) -> None:
        """Say why it cannot be done; an empty text says nothing."""
        self.why_not.setText(why)
        self.why_not.setVisible(bool(why))
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(max(self.width(), _WIDTH)))
