"""The panel beside the grid: questions, columns, rows and sheets, each answered from its choices by keys alone."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QTabBar, QVBoxLayout, QWidget

from desktop.domain.ledger import Ledger
from desktop.domain.text import fold
from desktop.ui.intake.subjects import Subject, choice_line, columns, questions, rows, sheets
from desktop.ui.intake.waiting import Waiting
from desktop.ui.parts.pieces import label
from desktop.ui.parts.wrapping import wrapped
from desktop.words.numbers import written

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MANY = 14


class SubjectPanel(QWidget):
    """Signals: `answered(key, choice)`, `reopened(key)` an answer is given, or taken back; `went(sheet, cell)`.

    `mending(sheet, cell)` the cell asked about is to be put right instead.
    """

    answered = Signal(str, str)
    reopened = Signal(str)
    went = Signal(str, str)
    mending = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._groups: list[tuple[Subject, ...]] = [(), (), (), ()]
        self._listed: tuple[Subject | None, str] = (None, "")
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)  # its line is drawn in no colour of the look
        self.tabs.setAccessibleName(self.tr("What can be answered"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        for _ in self._groups:
            self.tabs.addTab("")
        self.subjects = wrapped(QListWidget())
        self.subjects.setAccessibleName(self.tr("Questions about the file"))
        self.sieve = QLineEdit()
        self.sieve.setObjectName("field")
        self.sieve.setAccessibleName(self.tr("Find among the choices"))
        self.sieve.setPlaceholderText(self.tr("Find a criterion by code or words"))
        self.choices = wrapped(QListWidget())
        self.choices.setAccessibleName(self.tr("Choices"))
        self.hint = label(
            self.tr("1–9 or Enter: choose · F2: put the cell right · Delete: ask again · F7: next question"), "dim"
        )
        self._lay_out()
        self._connect()

    @property
    def current(self) -> Subject | None:
        """The subject the officer is at."""
        there, row = self._groups[self.tabs.currentIndex()], self.subjects.currentRow()
        return there[row] if 0 <= row < len(there) else None

    @property
    def asks(self) -> bool:
        """Whether the questions are in front."""
        return self.tabs.currentIndex() == 0

    def show_file(self, file: Waiting, ledger: Ledger) -> None:
        """Show what can be said of a file, staying at the same place of the list as far as there is one."""
        kept = self.current.key if self.current else ""
        draft = file.look.draft
        of_rows = rows(draft, ledger)
        self._groups = [questions(file, of_rows), columns(draft), of_rows, sheets(file)]
        titles = (self.tr("Questions"), self.tr("Columns"), self.tr("Rows"), self.tr("Sheets"))
        for number, (title, group) in enumerate(zip(titles, self._groups, strict=True)):
            count = len(file.open) if number == 0 else len(group)
            self.tabs.setTabText(number, f"{title} {written(count)}")
        if not self._groups[0] and self.tabs.currentIndex() == 0:
            with QSignalBlocker(self.tabs):
                self.tabs.setCurrentIndex(next((number for number, each in enumerate(self._groups) if each), 1))
        self._fill(kept)

    def go_on(self, step: int = 1) -> bool:
        """Go to the next or previous open question; False where none is left."""
        waiting = [number for number, each in enumerate(self._groups[0]) if each.waits]
        if not waiting:
            return False
        here = self.subjects.currentRow() if self.tabs.currentIndex() == 0 else -1
        further = [each for each in waiting if (each - here) * step > 0]
        self.tabs.setCurrentIndex(0)
        self.subjects.setCurrentRow((further or waiting)[0] if step > 0 else (further or waiting)[-1])
        self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def open_first(self) -> bool:
        """Go to the first open question, the focus staying where it is; False where there is none."""
        waiting = next((number for number, each in enumerate(self._groups[0]) if each.waits), None)
        if waiting is None:
            return False
        self.tabs.setCurrentIndex(0)
        self.subjects.setCurrentRow(waiting)
        self._went()
        return True

    def open_key(self, key: str) -> None:
        """Go to what can be said under a key, its choices at hand."""
        for tab, group in enumerate(self._groups):
            found = next((number for number, each in enumerate(group) if each.key == key), None)
            if found is not None:
                self.tabs.setCurrentIndex(tab)
                self.subjects.setCurrentRow(found)
                self._went()
                self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_row(self, row: int) -> None:
        """Go to what can be said of a row of the sheet, where rows are shown."""
        if self.tabs.currentIndex() != 2:
            return
        found = [number for number, each in enumerate(self._groups[2]) if each.words.startswith(f"{row} · ")]
        if found:
            with QSignalBlocker(self.subjects):
                self.subjects.setCurrentRow(found[0])
            self._offer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose by Enter or by a digit, ask again by Delete, put the cell right by F2."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._took(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _took(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        digit = key - Qt.Key.Key_1
        if watched is not self.sieve and 0 <= digit < min(9, self.choices.count()):
            self._choose(digit)
        elif key in _ENTER and watched is self.choices:
            self._choose(self.choices.currentRow())
        elif key in _ENTER or (key == Qt.Key.Key_Down and watched is self.sieve):
            self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Delete and watched is not self.sieve and self.current:
            self.reopened.emit(self.current.key)
        elif key == Qt.Key.Key_F2 and self.current and self.current.where:
            self.mending.emit(*self.current.where)
        else:
            return False
        return True

    def _choose(self, row: int) -> None:
        line, subject = self.choices.item(row), self.current
        if line is not None and subject is not None:
            self.answered.emit(subject.key, str(line.data(Qt.ItemDataRole.UserRole)))

    def _fill(self, kept: str = "") -> None:
        group = self._groups[self.tabs.currentIndex()]
        at = next((number for number, each in enumerate(group) if each.key == kept), 0)
        with QSignalBlocker(self.subjects):
            self.subjects.clear()
            for each in group:
                line = QListWidgetItem(f"? {each.words}" if each.waits else each.words)
                line.setToolTip(each.words)
                self.subjects.addItem(line)
            self.subjects.setCurrentRow(at if group else -1)
        self._offer()

    def _offer(self) -> None:
        subject = self.current
        many = subject is not None and len(subject.choices) > _MANY
        self.sieve.setVisible(many)
        with QSignalBlocker(self.sieve):
            self.sieve.clear()
        self._list_choices()

    def _list_choices(self) -> None:
        subject, wanted = self.current, fold(self.sieve.text())
        if subject is not None and subject is self._listed[0] and wanted == self._listed[1]:
            return
        self._listed = subject, wanted
        self.choices.clear()
        for each in subject.choices if subject else ():
            words = choice_line(subject.key if subject else "", each)
            if wanted and wanted not in fold(words):
                continue
            number = self.choices.count() + 1
            sign = "● " if subject and each.id == subject.chosen else ""
            line = QListWidgetItem(f"{number}  {sign}{words}" if number < 10 else f"    {sign}{words}")
            line.setData(Qt.ItemDataRole.UserRole, each.id)
            self.choices.addItem(line)
            if sign:
                self.choices.setCurrentItem(line)
        if self.choices.currentRow() < 0:
            self.choices.setCurrentRow(0)

    def _went(self) -> None:
        self._offer()
        if self.current and self.current.where:
            self.went.emit(*self.current.where)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._fill())
        self.subjects.currentRowChanged.connect(lambda _: self._went())
        self.sieve.textChanged.connect(lambda _: self._list_choices())
        self.choices.itemDoubleClicked.connect(lambda line: self._choose(self.choices.row(line)))
        for each in (self.subjects, self.choices, self.sieve):
            each.installEventFilter(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tabs)
        column.addWidget(self.subjects, 3)
        column.addWidget(self.sieve)
        column.addWidget(self.choices, 4)
        column.addWidget(self.hint)
