"""Báo cáo: the sections of the report, their words with figures as fields, and what stands beside them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from desktop.domain.manner import SectionChoice
from desktop.domain.report_text import Field, Made, Noted, SectionText
from desktop.ui import choose
from desktop.ui.papers.beside import Beside
from desktop.ui.papers.field_list import FieldList
from desktop.ui.papers.made_list import MadeList
from desktop.ui.papers.report_jobs import Looked, Writing
from desktop.ui.papers.source_edit import SourceEdit
from desktop.ui.papers.wording_dialog import WordingDialog
from desktop.ui.parts.pieces import button, label
from desktop.ui.parts.wrapping import wrapped

_KEY = int(Qt.ItemDataRole.UserRole)
_SECTIONS, _WORDS, _BESIDE = 160, 344, 340
_LOOK_AFTER, _KEEP_AFTER = 350, 5_000


class ReportTab(QWidget):
    """The editor of the report.

    Signals: `kept(key, source)`, `chosen(key, choice)`, `worded(key, about, text)` ask for acts,
    `looked(key, source, whole)` for proofs and preview, `last_report(path)` for last year's; `went(id)` is the number
    the officer is at.
    """

    kept = Signal(str, str)
    chosen = Signal(str, object)
    worded = Signal(str, str, str)
    looked = Signal(str, str, bool)
    last_report = Signal(str)
    went = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._writing: Writing | None = None
        self._key = ""
        self._may_write = True
        self.sections = QListWidget()
        self.sections.setAccessibleName(self.tr("Sections of the report"))
        wrapped(self.sections)
        self.heading = label("", "strong")
        self.edit = SourceEdit(self.tr("The cluster's own words"), self._resolve)
        self.state = label("", "dim")
        self.made = MadeList()
        self.beside = Beside()
        self.insert = button(self.tr("Insert a figure…"), self.ask_for_field)
        self.insert.setToolTip("Ctrl+Insert")
        self.keep = button(self.tr("Keep"), self.commit)
        self._looking, self._keeping = _timer(self, _LOOK_AFTER, self._look), _timer(self, _KEEP_AFTER, self.commit)
        self._lay_out()
        self._wire()

    @property
    def section(self) -> SectionText | None:
        """The section that is written."""
        found = self._writing.sections if self._writing else ()
        return next((each for each in found if each.key == self._key), None)

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that is not kept."""
        section = self.section
        return section is not None and self.edit.document().isModified() and self.edit.source != section.source

    def show_writing(self, writing: Writing, *, may_write: bool) -> None:
        """Show the report as it stands; what is typed and not kept stays."""
        typed, old = (self.edit.source if self.unsaved else None), self._key
        self._writing, self._may_write = writing, may_write
        self._list_sections()
        self._open(old or writing.sections[0].key, typed)

    def go_to(self, key: str) -> None:
        """Go to the section of that key; what was typed in the one before is kept."""
        if key != self._key:
            self.commit()
            self._open(key, None)

    def commit(self) -> None:
        """Ask to keep what is typed."""
        self._keeping.stop()
        if self.unsaved and self._may_write:
            self.kept.emit(self._key, self.edit.source)

    def was_kept(self) -> None:
        """Say that what is typed is kept."""
        self.edit.document().setModified(False)
        self._say_state()

    def show_looked(self, found: Looked) -> None:
        """Show what was found about the section, if it is still the one on the screen."""
        if found.key == self._key:
            self.edit.show_notes(found.notes)
            self.beside.show_notes(found.notes)
            self.beside.preview.show_paper(found.preview)

    def take_back(self) -> bool:
        """Undo what was typed last; False where nothing is typed that is not kept."""
        return self.edit.take_back()

    def ask_for_field(self) -> None:
        """Open the list of figures and insert the one chosen."""
        if self._writing is None or not self._may_write:
            return
        listed = FieldList(self._writing.offers, self)
        listed.chosen.connect(self.edit.insert_field)
        listed.open()

    def ask_for_wording(self, made: Made) -> None:
        """Open the wordings of a sentence."""
        if self._writing is None or not self._may_write:
            return
        dialog = WordingDialog(self._writing.text.variants(made.key, made.about), made.about, made.text, self)
        dialog.accepted.connect(lambda: self.worded.emit(dialog.key, dialog.about, dialog.text))
        dialog.open()

    def _resolve(self, expression: str) -> Field:
        return self._writing.text.field(expression) if self._writing else Field(expression, expression)

    def _open(self, key: str, typed: str | None) -> None:
        self._key = key
        section = self.section
        if section is None:
            return
        self._select(key)
        self.heading.setText(section.title.replace("\n", " "))
        if typed is None and (self.edit.source != section.source or self.edit.document().isModified()):
            self.edit.show_source(section.source)
        self.edit.setReadOnly(not self._may_write)
        self.insert.setEnabled(self._may_write)
        self.made.show_made(section.made, may_write=self._may_write)
        self.beside.show_section(section, may_write=self._may_write)
        self._say_state()
        self._look()

    def _list_sections(self) -> None:
        self.sections.blockSignals(True)
        self.sections.clear()
        for each in self._writing.sections if self._writing else ():
            line = QListWidgetItem(("● " if each.source else "   ") + each.title.replace("\n", " "))
            line.setData(_KEY, each.key)
            line.setToolTip(each.title.replace("\n", " "))
            self.sections.addItem(line)
        self.sections.blockSignals(False)

    def _select(self, key: str) -> None:
        rows = (self.sections.item(row) for row in range(self.sections.count()))
        self.sections.blockSignals(True)
        self.sections.setCurrentItem(next(each for each in rows if each.data(_KEY) == key))
        self.sections.blockSignals(False)

    def _typed(self) -> None:
        if self.edit.document().isModified():
            self._looking.start()
            self._keeping.start()
            self._say_state()

    def _look(self) -> None:
        self._looking.stop()
        if self._writing is not None and self._key:
            self.looked.emit(self._key, self.edit.source, self.beside.whole.isChecked())

    def _say_state(self) -> None:
        if not self._may_write:
            self.state.setText(self.tr("Only to be looked at."))
        else:
            self.state.setText(self.tr("Typed, not kept yet") if self.unsaved else self.tr("Kept"))
        self.keep.setEnabled(self.unsaved and self._may_write)

    def _chosen(self, line: QListWidgetItem | None) -> None:
        if line is not None:
            self.go_to(line.data(_KEY))

    def _mute(self, made: Made, out: bool) -> None:
        section = self.section
        if section is None:
            return
        left_out = {each.id for each in section.made if each.muted}
        changed = left_out | {made.id} if out else left_out - {made.id}
        self.chosen.emit(self._key, SectionChoice(section.units_printed, frozenset(changed)))

    def _print_units(self, yes: bool) -> None:
        section = self.section
        if section is not None:
            left_out = frozenset(each.id for each in section.made if each.muted)
            self.chosen.emit(self._key, SectionChoice(yes, left_out))

    def _take_made(self, made: Made) -> None:
        """Put a sentence from the data into one's own words, as a field where it is about a figure; it is told once."""
        text = f"{{{{ sentence('{made.about}') }}}}." if made.about else made.text
        before = "\n" if self.edit.source.strip() else ""
        self.edit.insert_text(before + text)
        if not made.about:
            self._mute(made, out=True)

    def _bind(self, note: Noted) -> None:
        self.edit.bind(note)

    def _ask_for_last_report(self) -> None:
        path = choose.word_paper(self)
        if path:
            self.last_report.emit(path)

    def _wire(self) -> None:
        self.sections.currentItemChanged.connect(self._chosen)
        self.edit.textChanged.connect(self._typed)
        self.edit.went.connect(self.went)
        self.edit.insert_asked.connect(self.ask_for_field)
        self.made.muted.connect(self._mute)
        self.made.wanted.connect(self._take_made)
        self.made.wording_asked.connect(self.ask_for_wording)
        self.made.went.connect(self.went)
        self.beside.noted.connect(self.edit.go_to)
        self.beside.bound.connect(self._bind)
        self.beside.copied.connect(self.edit.insert_text)
        self.beside.units_printed.connect(self._print_units)
        self.beside.last_year_asked.connect(self._ask_for_last_report)
        self.beside.whole_asked.connect(self._look)
        self.beside.went.connect(self.went)

    def _lay_out(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self.insert)
        row.addWidget(self.keep)
        row.addWidget(self.state, 1)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(self.edit, 3)
        column.addWidget(self.made, 2)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setObjectName("inner")
        panes.setHandleWidth(8)
        panes.setChildrenCollapsible(False)
        for pane, size in ((self.sections, _SECTIONS), (words, _WORDS), (self.beside, _BESIDE)):
            panes.addWidget(pane)
            pane.setMinimumWidth(size * 3 // 4)
        panes.setSizes([_SECTIONS, _WORDS, _BESIDE])
        panes.setStretchFactor(1, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 8)
        outer.addWidget(panes)


def _timer(owner: QWidget, after: int, act: object) -> QTimer:
    made = QTimer(owner)
    made.setSingleShot(True)
    made.setInterval(after)
    made.timeout.connect(act)
    return made
