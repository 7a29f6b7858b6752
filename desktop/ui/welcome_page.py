"""The welcome page: four ways to begin, and the cluster files opened before."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.ui.office import Office
from desktop.ui.parts.bars import MessageBar
from desktop.ui.parts.pieces import button, label
from desktop.ui.settings import Recent, Settings

_PATH = int(Qt.ItemDataRole.UserRole)
_WIDTH = 760


class WelcomePage(QWidget):
    """Signals: `asked(command)` for a button, `chose(path)` for a recent file."""

    asked = Signal(str)
    chose = Signal(str)

    def __init__(self, settings: Settings, office: Office) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        self.bar = MessageBar(self)
        self.buttons = self._make_buttons()
        self.recents = QListWidget()
        self.recents.setAccessibleName(self.tr("Recent cluster files"))
        self.recents.itemActivated.connect(lambda line: self.chose.emit(str(line.data(_PATH))))
        self._none = label(self.tr("No cluster file has been opened on this machine yet."), "dim")
        self._lay_out(office)

    def show_recents(self) -> None:
        """List the files opened before and put the focus on the first button."""
        self.bar.hush()
        self.recents.clear()
        for recent in self._settings.recents():
            self.recents.addItem(self._line(recent))
        self.recents.setVisible(self.recents.count() > 0)
        self._none.setVisible(self.recents.count() == 0)
        self.buttons[0].setFocus()

    def _make_buttons(self) -> tuple[QPushButton, ...]:
        made = (
            button(self.tr("Make a new cluster"), lambda: self.asked.emit("new"), "welcome"),
            button(self.tr("Open a cluster file…"), lambda: self.asked.emit("open"), "welcome"),
            button(self.tr("Take over a handover package…"), lambda: self.asked.emit("takeover"), "welcome"),
            button(self.tr("Look at the sample cluster"), lambda: self.asked.emit("sample"), "welcome"),
        )
        made[0].setProperty("primary", True)
        return made

    def _lay_out(self, office: Office) -> None:
        title = label(self.tr("Tổng kết"), "big")
        sentence = label(
            self.tr(
                "Gather, score, rank and report the emulation year of your cluster, from the first form to the minutes."
            )
        )
        pairs = QVBoxLayout()
        pairs.setSpacing(8)
        for left, right in ((0, 1), (2, 3)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for number in (left, right):
                self.buttons[number].setMinimumHeight(52)
                row.addWidget(self.buttons[number], 1)
            pairs.addLayout(row)
        foot = self.tr("Your data lies in {folder} · No network is used").format(folder=office.documents)
        column = QVBoxLayout()
        column.setSpacing(12)
        for part in (self.bar, title, sentence):
            column.addWidget(part)
        column.addLayout(pairs)
        column.addWidget(label(self.tr("Recent files"), "head"))
        column.addWidget(self._none)
        column.addWidget(self.recents, 1)
        column.addStretch()
        column.addWidget(label(foot, "dim"))
        self._centre(column)

    def _centre(self, column: QVBoxLayout) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 16)
        row.addStretch(1)
        row.addWidget(middle, 8)
        row.addStretch(1)

    def _line(self, recent: Recent) -> QListWidgetItem:
        opened = datetime.fromisoformat(recent.opened) if recent.opened else None
        when = f"{opened:%H:%M %d/%m/%Y}" if opened else "–"
        units = self.tr("%Ln unit(s)", "", recent.units)
        text = self.tr("{path}\nlast opened {when} · {units}").format(path=recent.path, when=when, units=units)
        line = QListWidgetItem(f"{recent.name}\n{text}")
        line.setData(_PATH, recent.path)
        return line
