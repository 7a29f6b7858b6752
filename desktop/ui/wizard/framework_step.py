"""The last step: which framework, and where the cluster file is to lie."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout

from desktop.resources import seed
from desktop.ui import choose
from desktop.ui.parts.pieces import button, label
from desktop.ui.wizard.steps import StepForm

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class _Choice(QRadioButton):
    """A choice that asks for a file: the arrows only go past it, the space bar and Enter take it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            choices = self.group().buttons()
            at = choices.index(self) + _STEPS[key]
            choices[at % len(choices)].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class FrameworkForm(StepForm):
    """Khung tiêu chí: later, or from what there is already. `chose(path)` asks for the file to be read."""

    chose = Signal(str)

    def __init__(self, proposed: Path) -> None:
        super().__init__()
        self.later = _Choice(self.tr("&Later"))
        self.from_earlier = _Choice(self.tr("From last &year's cluster file…"))
        self.from_file = _Choice(self.tr("From an annex (&Excel, Word) or a framework file…"))
        self.from_sample = _Choice(self.tr("From the sample &framework, to be adapted"))
        self.later.setChecked(True)
        self.setFocusProxy(self.later)
        group = QButtonGroup(self)
        for choice in (self.later, self.from_earlier, self.from_file, self.from_sample):
            group.addButton(choice)
        self.about = label("", "dim")
        self.place = QLineEdit(str(proposed))
        self.place.setObjectName("field")
        self.place.setAccessibleName(self.tr("Where to keep the cluster file"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("The framework the year is scored by. It can also be loaded later.")))
        column.addWidget(self.later)
        column.addWidget(self.from_earlier)
        column.addWidget(self.from_file)
        column.addWidget(self.from_sample)
        column.addWidget(self.about)
        column.addSpacing(16)
        column.addWidget(label(self.tr("Where to keep the cluster file"), "strong"))
        column.addLayout(self._place_row())
        column.addWidget(
            label(self.tr("Back up to a USB stick now and then: this one file holds the whole year."), "dim")
        )
        column.addStretch(1)
        self.from_earlier.clicked.connect(lambda *_: self._ask_for_earlier())
        self.from_file.clicked.connect(lambda *_: self._ask_for_file())
        self.from_sample.clicked.connect(lambda *_: self.chose.emit(str(seed("demo", "framework.toml"))))
        self.later.clicked.connect(lambda *_: self.chose.emit(""))

    def say(self, words: str) -> None:
        """Say what was understood of the chosen framework."""
        self.about.setText(words)

    def forget_file(self) -> None:
        """Return to "later": nothing usable was chosen."""
        self.later.setChecked(True)

    def _ask_for_earlier(self) -> None:
        self._take(choose.cluster_file(self))

    def _ask_for_file(self) -> None:
        self._take(choose.framework_file(self))

    def _take(self, path: str) -> None:
        if path:
            self.chose.emit(path)
        else:
            self.forget_file()

    def _place_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(button(self.tr("Choose…"), self._ask_for_place))
        return row

    def _ask_for_place(self) -> None:
        path = choose.new_cluster_file(self, self.place.text())
        if path:
            self.place.setText(path)
