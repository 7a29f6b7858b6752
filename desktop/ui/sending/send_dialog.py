"""The dialog that keeps that forms were sent: when, under which letter, how, from which folder."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.ui import choose
from desktop.ui.parts.form import Form
from desktop.ui.parts.pieces import button


class SendDialog(Form):
    """Everything about one sending; the folder may stay empty, then no file is named."""

    def __init__(self, units: int, folder: str, today: date, parent: QWidget | None = None) -> None:
        sentence = self.tr("%Ln unit(s). With the folder of forms, every file is kept by name and SHA-256.", "", units)
        super().__init__(self.tr("Record as sent"), sentence, self.tr("Record"), parent)
        self.on = self.day(self.tr("Sent on"), today)
        self.letter = self.line(self.tr("Number of the letter"))
        self.letter.setPlaceholderText("12/CV-CTĐ")
        self.how = QComboBox()
        self.how.setEditable(True)
        self.how.setAccessibleName(self.tr("How"))
        for way in (
            self.tr("by the office's mail system"),
            self.tr("by e-mail"),
            self.tr("by post"),
            self.tr("by hand"),
        ):
            self.how.addItem(way)
        self.form.addRow(self.tr("How"), self.how)
        self.folder = QLineEdit(folder)
        self.folder.setObjectName("field")
        self.folder.setAccessibleName(self.tr("Folder of the forms"))
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(button(self.tr("Choose…"), self._choose, "tool"))
        self.form.addRow(self.tr("Folder of the forms"), row)
        self.letter.setFocus()

    def _choose(self) -> None:
        chosen = choose.folder(self, self.tr("Folder of the forms"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
