"""What stands beside the words: notes on them, the units' own, last year's, the preview."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.finding import Level
from desktop.domain.report_text import Noted, SectionText
from desktop.ui.papers.paper_view import PaperView
from desktop.ui.parts.pieces import button, label
from desktop.ui.parts.tabs import name_tabs
from desktop.ui.parts.wrapping import wrapped

_NOTED = int(Qt.ItemDataRole.UserRole)
_SIGNS = {Level.ERROR: "✕", Level.WARNING: "⚠", Level.NOTE: "ℹ", Level.QUESTION: "?"}


class Beside(QTabWidget):
    """Four tabs beside the editor.

    Signals: `noted(note)` gone to, `bound(note)` its number is to follow the data, `copied(text)` into the words,
    `units_printed(yes)`, `last_year_asked()`, `whole_asked()` for another preview, `went(id)` to a number of it.
    """

    noted = Signal(object)
    bound = Signal(object)
    copied = Signal(str)
    units_printed = Signal(bool)
    last_year_asked = Signal()
    whole_asked = Signal()
    went = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("narrow")
        self.setDocumentMode(True)
        name_tabs(self, self.tr("Beside the words"))
        self.notes = QListWidget()
        self.notes.setAccessibleName(self.tr("Notes on the words"))
        wrapped(self.notes)
        self.bind = button(self.tr("Let this number follow the data"), self._bind)
        self.units = QTextBrowser()
        self.units.setAccessibleName(self.tr("What the units wrote"))
        self.print_units = QCheckBox(self.tr("Print the units' own words in this section"))
        self.last_year = QTextBrowser()
        self.last_year.setAccessibleName(self.tr("Last year's text"))
        self.preview = PaperView(self.tr("Preview"))
        self.whole = QCheckBox(self.tr("The whole report"))
        self._lay_out()
        self.notes.currentItemChanged.connect(self._went_to)
        self.print_units.clicked.connect(self.units_printed)
        self.whole.clicked.connect(lambda _: self.whole_asked.emit())
        self.preview.went.connect(self.went)

    def show_section(self, section: SectionText, *, may_write: bool) -> None:
        """Show what the units and last year said in a section."""
        written = [f"{each.unit}:\n" + "\n".join(each.lines) for each in section.units]
        self.units.setPlainText("\n\n".join(written) or self.tr("No unit wrote anything here."))
        self.print_units.setChecked(section.units_printed)
        self.print_units.setEnabled(may_write and bool(section.units))
        self._copy_units.setEnabled(may_write and bool(section.units))
        self._copy_last.setEnabled(may_write and bool(section.last_year))
        nothing = self.tr("Nothing is known of last year's report. Read it from Word to compare and to find repeats.")
        self.last_year.setPlainText("\n".join(section.last_year) or nothing)

    def show_notes(self, notes: tuple[Noted, ...]) -> None:
        """Show what does not hold; their number stands on the tab."""
        self.notes.blockSignals(True)
        self.notes.clear()
        for each in notes:
            self.notes.addItem(_line(each))
        if not notes:
            self.notes.addItem(self.tr("Nothing to note: words and numbers agree."))
        self.notes.blockSignals(False)
        grave = sum(each.finding.level is not Level.NOTE for each in notes)
        self.setTabText(0, self.tr("Notes ({count})").format(count=grave) if grave else self.tr("Notes"))
        self.bind.setEnabled(False)

    @property
    def current_note(self) -> Noted | None:
        """The note gone to."""
        item = self.notes.currentItem()
        found = item.data(_NOTED) if item else None
        return found if isinstance(found, Noted) else None

    def _went_to(self) -> None:
        note = self.current_note
        self.bind.setEnabled(note is not None and bool(note.field))
        if note is not None:
            self.noted.emit(note)

    def _bind(self) -> None:
        note = self.current_note
        if note is not None and note.field:
            self.bound.emit(note)

    def _copy(self, view: QTextBrowser) -> None:
        cursor = view.textCursor()
        text = cursor.selection().toPlainText() if cursor.hasSelection() else ""
        if text:
            self.copied.emit(text)

    def _lay_out(self) -> None:
        self._copy_units = button(self.tr("Copy the selection"), lambda: self._copy(self.units))
        self._copy_last = button(self.tr("Copy the selection"), lambda: self._copy(self.last_year))
        read = button(self.tr("Read it from Word…"), self.last_year_asked.emit)
        pages = self.tr("Contents only: Word decides where pages turn.")
        self.addTab(_tab(self.notes, (), (self.bind,)), self.tr("Notes"))
        self.addTab(_tab(self.units, (self.print_units,), (self._copy_units,)), self.tr("Units"))
        self.addTab(_tab(self.last_year, (), (self._copy_last, read)), self.tr("Last year"))
        self.addTab(_tab(self.preview, (self.whole, label(pages, "dim")), ()), self.tr("Preview"))


def _tab(main: QWidget, above: tuple[QWidget, ...], below: tuple[QWidget, ...]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(8, 8, 8, 8)
    column.setSpacing(6)
    for part in above:
        column.addWidget(part)
    column.addWidget(main, 1)
    if below:
        row = QHBoxLayout()
        for part in below:
            row.addWidget(part)
        row.addStretch(1)
        column.addLayout(row)
    return made


def _line(note: Noted) -> QListWidgetItem:
    from desktop.words.report import tell_note

    told = tell_note(note.finding)
    where = f"“{note.quote}”"
    line = QListWidgetItem(f"{_SIGNS[note.finding.level]} {told.message} {told.remedy}\n{where}")
    line.setData(_NOTED, note)
    return line
