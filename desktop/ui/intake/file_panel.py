"""One file that waits: what can be done with it, what is odd about it, the sheet, what was read, what it would move."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop.domain.checks import Matter, standing
from desktop.domain.intake import Asked, Duplicate, Refused, SetAside
from desktop.domain.ledger import Ledger
from desktop.ui.intake.findings_view import FindingsView
from desktop.ui.intake.grid_tab import GridTab
from desktop.ui.intake.look_words import outcome, whose
from desktop.ui.intake.preview_tab import PreviewTab
from desktop.ui.intake.preview_words import change_words
from desktop.ui.intake.remarks_tab import RemarksView, nothing_unusual
from desktop.ui.intake.sections_tab import SectionsTab
from desktop.ui.intake.values_view import ValuesView
from desktop.ui.intake.waiting import Waiting
from desktop.ui.messages import said
from desktop.ui.parts.bars import MessageBar, Weight
from desktop.ui.parts.first_seen import FirstSeen
from desktop.ui.parts.pieces import button, label, primary
from desktop.ui.parts.tabs import name_tabs
from desktop.words.numbers import written

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.checks import Checks

XRAY, SHEET, SECTIONS, VALUES, CHECK, PREVIEW = range(6)


class FilePanel(QWidget):
    """Shows one file at a time.

    Signals: `keep()`, `drop()` and `slip()` of it; `left()` for the list of files; `belongs(unit)` when the officer
    says whose it is; `answered(key, choice)` and `reopened(key)` of its questions; `acting(act, keys)` of its findings;
    `mending(sheet, cell)` a cell is to be put right; `decided(choices)` of what is taken.
    """

    keep = Signal()
    drop = Signal()
    slip = Signal()
    left = Signal()
    belongs = Signal(str)
    answered = Signal(str, str)
    reopened = Signal(str)
    acting = Signal(str, list)
    mending = Signal(str, str)
    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._file: Waiting | None = None
        self._about: tuple[object, ...] = ()
        self._checks: Checks | None = None
        self._closed = True
        self.bar = MessageBar(self)
        self.whose = label("", "strong")
        self.change = label("", "dim")
        self.units = QComboBox()
        self.units.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.units.setAccessibleName(self.tr("Unit the file belongs to"))
        self.units.activated.connect(lambda *_: self.belongs.emit(str(self.units.currentData() or "")))
        self.keeping = primary(self.tr("Take in"), self._keep)
        self.keeping.setToolTip("Ctrl+Enter")
        self.dropping = button(self.tr("Do not take in"), self.drop.emit)
        self.slipping = button(self.tr("Print the import slip…"), self.slip.emit)
        self._xray = FirstSeen(self._make_xray)
        self._sheet = FirstSeen(self._make_sheet)
        self._sections = FirstSeen(SectionsTab)
        self._values = FirstSeen(self._make_values)
        self._check = FirstSeen(self._make_check)
        self._preview = FirstSeen(self._make_preview)
        self.tabs = QTabWidget()
        name_tabs(self.tabs, self.tr("The file chosen"))
        for each in (self._xray, self._sheet, self._sections, self._values, self._check, self._preview):
            self.tabs.addTab(each, "")
        self._lay_out()
        self._listen()

    @property
    def xray(self) -> RemarksView:
        """What is unusual about the file."""
        return self._xray.part

    @property
    def sheet(self) -> GridTab:
        """The sheet with the questions beside it."""
        return self._sheet.part

    @property
    def sections(self) -> SectionsTab:
        """The sections of a Word report."""
        return self._sections.part

    @property
    def values(self) -> ValuesView:
        """The values read."""
        return self._values.part

    @property
    def check(self) -> FindingsView:
        """What was found in the file."""
        return self._check.part

    @property
    def preview(self) -> PreviewTab:
        """What taking the file in would do."""
        return self._preview.part

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything said of the file, from top to bottom."""
        return (*self.preview.lines, *self.check.lines, *self.xray.lines)

    def show_file(self, file: Waiting, ledger: Ledger) -> None:
        """Show a file; of another one, the step where a person is needed: questions, what blocks, else the preview."""
        about = (ledger.cluster, ledger.framework, ledger.indicators)
        if file is self._file and about == self._about:
            self.show_stands(file)
            return
        self._about = about
        same = self._file is not None and self._file.path == file.path
        had = bool(self._file.open) if same and self._file else False
        answered = not same or self._file is None or self._file.open_keys != file.open_keys
        self._file = file
        self._say(file, ledger)
        self._offer_units(file, ledger)
        self._xray.tell(lambda part: part.show_remarks(file.odd or nothing_unusual()))
        self._sheet.tell(lambda part: part.show_file(file, ledger))
        self._sections.tell(lambda part: part.show_draft(file.look.draft))
        self._values.tell(lambda part: part.show_values(file))
        self.show_stands(file)
        self._preview.tell(lambda part: part.show_file(file))
        self._name_tabs(file)
        if not same or (had and not file.open):
            self.tabs.setCurrentIndex(_step(file))
        if (
            file.open
            and self.tabs.currentIndex() == SHEET
            and answered
            and (not same or (had and self.sheet.panel.asks))
        ):
            self.sheet.panel.open_first()
        if same and had and not file.open:
            self.begin()

    def prepare(self) -> None:
        """Make what a file with questions is shown on, before one is."""
        self._sheet.prepare()

    def begin(self) -> None:
        """Put the focus where a person is needed: the open question, what blocks, else what is done with the file."""
        if self._file is None or not self.isVisible():
            return
        if self._file.open and not self._file.holds_nothing:
            self.go_on(0)
        elif _step(self._file) == CHECK:
            self.check.remarks.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            act = self.keeping if self.keeping.isVisible() else self.dropping
            act.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_findings_in(self, checks: "Checks | None", *, closed: bool) -> None:
        """Take how findings stand in the round now: asked, accepted; and whether anything may be done about them."""
        self._checks, self._closed = checks, closed

    def show_stands(self, file: Waiting) -> None:
        """Show what was found in the file, each with how it stands."""
        checks = self._checks
        found = [(each.key, each.finding) for each in file.told if each.finding is not None]
        about = (checks.acceptances, checks.questions) if checks else ((), ())
        stands, closed = standing(found, *about), self._closed
        self._check.tell(lambda part: _show_check(part, file, stands, closed=closed))

    def go_on(self, step: int) -> bool:
        """Go to the next or previous open question, 0: the one at hand; False where none is left."""
        if not (self.sheet.panel.go_on(step) if step else self.sheet.panel.open_first()):
            return False
        self.tabs.setCurrentIndex(SHEET)
        self.sheet.panel.choices.setFocus()
        return True

    def go_to(self, sheet: str, cell: str) -> None:
        """Show a cell on the sheet."""
        if self.sheet.go_to(sheet, cell):
            self.tabs.setCurrentIndex(SHEET)
            self.sheet.grid.setFocus()

    def _keep(self) -> None:
        if self.keeping.isVisible():
            self.keep.emit()

    def _say(self, file: Waiting, ledger: Ledger) -> None:
        sentence = outcome(file.look, ledger.cluster)
        self.whose.setText(f"{file.name}   ·   {whose(file.look.draft, ledger.cluster)}")
        watched = [said(each).line for each in file.watched] if file.look.report is not None else []
        self.bar.say(" ".join((sentence.text, *watched)), Weight.WARNING if watched else sentence.weight)
        self.bar.setVisible(not file.open)  # open questions speak for themselves, the sheet needs the room
        self.change.setText(change_words(file.change) if file.change else sentence.text if file.open else "")
        self.keeping.setVisible(file.look.report is not None)
        self.keeping.setEnabled(True)
        asked = isinstance(file.look.preview, Asked)
        self.keeping.setText(self.tr("Take in what is sure") if asked else self.tr("Take in"))

    def _offer_units(self, file: Waiting, ledger: Ledger) -> None:
        draft = file.look.draft
        asked = not isinstance(file.look.preview, Duplicate | Refused | SetAside) or draft.unit is None
        self.units.clear()
        self.units.addItem(self.tr("– which unit? –"), "")
        for unit in ledger.cluster.units:
            self.units.addItem(unit.name, unit.code)
        self.units.setCurrentIndex(max(self.units.findData(draft.unit or ""), 0))
        self.units.setVisible(asked and draft.kind != "unknown")

    def _name_tabs(self, file: Waiting) -> None:
        draft, tabs = file.look.draft, self.tabs
        waiting = self.tr("Sheet and questions ({count})").format(count=written(len(file.open)))
        tabs.setTabText(XRAY, self.tr("X-ray ({count})").format(count=written(len(file.odd))))
        tabs.setTabText(SHEET, waiting if file.open else self.tr("Sheet"))
        tabs.setTabText(SECTIONS, self.tr("Sections ({count})").format(count=written(len(draft.sections))))
        tabs.setTabText(VALUES, self.tr("Values read ({count})").format(count=written(len(file.values.table.rows))))
        tabs.setTabText(CHECK, self.tr("Findings ({count})").format(count=written(len(draft.findings))))
        tabs.setTabText(PREVIEW, self.tr("Preview"))
        tabs.setTabVisible(SECTIONS, bool(draft.sections))
        tabs.setTabVisible(SHEET, bool(file.drawings) or bool(file.open))

    def _make_xray(self) -> RemarksView:
        made = RemarksView(self.tr("What was unusual about the file"))
        made.went.connect(self.go_to)
        return made

    def _make_sheet(self) -> GridTab:
        made = GridTab()
        made.answered.connect(self.answered)
        made.reopened.connect(self.reopened)
        made.mending.connect(self.mending)
        return made

    def _make_values(self) -> ValuesView:
        made = ValuesView(self.tr("Values read"))
        made.mending.connect(self.mending)
        return made

    def _make_check(self) -> FindingsView:
        made = FindingsView()
        made.went.connect(self.go_to)
        made.choosing.connect(lambda key: self._sheet.tell(lambda part: part.panel.open_key(key)))
        made.acting.connect(self.acting)
        made.mending.connect(self.mending)
        made.unmended.connect(self.reopened)
        return made

    def _make_preview(self) -> PreviewTab:
        made = PreviewTab()
        made.decided.connect(self.decided)
        return made

    def _listen(self) -> None:
        for keys, act in (
            ("Ctrl+Return", self.keeping.click),
            ("Ctrl+Enter", self.keeping.click),
            ("Esc", self.left.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.whose, 1)
        head.addWidget(self.units)
        acts = QHBoxLayout()
        acts.addWidget(self.change, 1)
        acts.addWidget(self.slipping)
        acts.addWidget(self.dropping)
        acts.addWidget(self.keeping)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.tabs, 1)
        column.addLayout(acts)


def _show_check(part: FindingsView, file: Waiting, stands: tuple[Matter, ...], *, closed: bool) -> None:
    part.say_how(refused=file.is_refused)
    part.show_findings(file.told, stands, closed=closed)


def _step(file: Waiting) -> int:
    """Return the tab where a person is needed first; the preview where nobody is."""
    if file.is_refused or (file.watched and not file.open):
        return CHECK
    return SHEET if file.open else PREVIEW
