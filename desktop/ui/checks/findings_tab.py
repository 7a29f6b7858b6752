"""The findings of the round: filters, the list by level and rule, the one chosen with its cell and what can be done."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QSplitter, QVBoxLayout, QWidget

from desktop.domain.checks import Matter
from desktop.domain.finding import Level
from desktop.domain.question import Target
from desktop.domain.question_target import target_of
from desktop.ui.checks.listing import RULE, Group, Sieve, findings_table, grouped, next_key
from desktop.ui.checks.matter_panel import MatterPanel
from desktop.ui.messages import LEVELS, level_word
from desktop.ui.parts.filters import choice, fill
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.pieces import button, nothing_here
from desktop.ui.state import State
from desktop.ui.table.view import TableView

_SHARES = [380, 190]
_NARROW = 8
"""Letters of a filter's list: at 1280 pixels all filters stand in one line, beside counts of three digits."""


class FindingsView(TableView):
    """A table of findings that folds a rule on Enter."""

    entered = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold, unfold or go to the row the officer is at."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered.emit(self.shown.row(self.currentIndex().row()).key)
            return
        super().keyPressEvent(event)


class FindingsTab(QWidget):
    """Signals: `acting(act, keys)` something is to be done about findings; `chose(matter)` another is looked at.

    `wanted()` files are to be chosen: none has come in yet.
    """

    acting = Signal(str, list)
    chose = Signal(object)
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state: State | None = None
        self._flipped: set[str] = set()
        self._chosen = ""
        self.groups: tuple[Group, ...] = ()
        self.unit, self.rule = choice(self.tr("Unit")), choice(self.tr("Rule"))
        for each in (self.unit, self.rule):
            each.setMinimumContentsLength(_NARROW)
        self.levels = {level: self._toggle(level) for level in LEVELS}
        self.settled = QCheckBox(self.tr("Settled too"))
        self.findings = FindingsView(self.tr("Findings"))
        self.findings.pick_rows()
        self.panel = MatterPanel()
        self.none = nothing_here()
        self.importing = button(self.tr("Import files…"), self.wanted.emit)
        self.unfiltered = button(self.tr("Show all, settled too"), self.show_all)
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> Matter | None:
        """The finding looked at; None at a rule's row."""
        return next((each for group in self.groups for each in group.matters if each.key == self._chosen), None)

    @property
    def target(self) -> Target | None:
        """The value the finding is about, where it can be put right."""
        if self.chosen is None or self._state is None or self.chosen.finding.unit is None:
            return None
        target = target_of(self.chosen.finding, self._state.overview.ledger)
        return target if target.criterion or target.indicator else None

    def show_state(self, state: State) -> None:
        """Show everything found as things stand now; what was chosen stays chosen."""
        self._state = state
        self._fill_filters(state)
        self._show()

    def go_on(self, step: int) -> bool:
        """Go to the next or previous finding, unfolding its rule; False where there is none."""
        key = next_key(self.groups, self._chosen, step)
        return bool(key) and self.go_to(key)

    def show_all(self) -> None:
        """Let no filter hide a finding."""
        for each in (self.unit, self.rule):
            each.setCurrentIndex(0)
        for toggle in self.levels.values():
            toggle.setChecked(False)
        self.settled.setChecked(True)

    def go_to(self, key: str) -> bool:
        """Go to the finding of that key; False where it is not listed."""
        group = next((each for each in self.groups if any(one.key == key for one in each.matters)), None)
        if group is None:
            return False
        if not group.is_open:
            self._flip(group.key)
        self.findings.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.findings.go_to(key)

    def _show(self) -> None:
        state = self._state
        found = state.checks.matters if state and state.checks else ()
        sieve = self._sieve()
        wanted = [each for each in found if sieve.holds(each)]
        self.groups = grouped(wanted, self._flipped)
        self.findings.show_table(findings_table(self.groups, self._short))
        came = bool(state and state.checks and state.checks.reports)
        self.none.setText(_nothing(found=bool(found), came=came))
        self.importing.setVisible(not came and not found)
        self.unfiltered.setVisible(bool(found))
        self._empty.setVisible(not wanted)
        self._ground.setVisible(bool(wanted))
        if wanted and not self.findings.go_to(self._chosen):
            self.findings.setCurrentIndex(self.findings.shown.index(0, 0))
        self._choose(self._chosen if wanted else "")

    def _sieve(self) -> Sieve:
        unit, rule = self.unit.currentData(), self.rule.currentData()
        levels = frozenset(level for level, each in self.levels.items() if each.isChecked())
        return Sieve((unit,) if unit else (), (rule,) if rule else (), levels, self.settled.isChecked())

    def _fill_filters(self, state: State) -> None:
        from desktop.words.rules import rule_title

        units = [(each.short, each.code) for each in state.overview.ledger.cluster.units]
        matters = state.checks.matters if state.checks else ()
        codes = sorted({each.finding.code for each in matters}, key=rule_title)
        fill(self.unit, self.tr("All units"), units)
        fill(self.rule, self.tr("All rules"), [(rule_title(code), code) for code in codes])
        for level, each in self.levels.items():
            count = sum(one.finding.level is level for one in matters)
            each.setText(f"{level_word(level)} {count}")
            each.setEnabled(count > 0 or each.isChecked())

    def _choose(self, key: str) -> None:
        self._chosen = key
        closed = self._state.closed if self._state else True
        group = next((each for each in self.groups if each.key == key), None)
        if group is not None:
            self.panel.show_group(group.title, group.matters, closed=closed)
            self.chose.emit(None)
            return
        self.panel.show_matter(self.chosen, self.target, closed=closed)
        self.chose.emit(self.chosen)

    def _enter(self, key: str) -> None:
        if key.startswith(RULE):
            self._flip(key)
        elif self.panel.correct.isEnabled():
            self.panel.correct.setFocus(Qt.FocusReason.OtherFocusReason)

    def _flip(self, key: str) -> None:
        self._flipped ^= {key}
        chosen, self._chosen = self._chosen, key
        self._show()
        self.findings.go_to(key if key in {group.key for group in self.groups} else chosen)

    def _ask_for(self, act: str) -> None:
        group = next((each for each in self.groups if each.key == self._chosen), None)
        keys = [each.key for each in group.matters] if group else [self._chosen] if self._chosen else []
        if keys:
            self.acting.emit(act, keys)

    def _short(self, code: str | None) -> str:
        unit = self._state.overview.ledger.cluster.unit(code or "") if self._state else None
        return unit.short if unit else code or ""

    def _toggle(self, level: Level) -> QCheckBox:
        made = QCheckBox(level_word(level))
        made.toggled.connect(lambda *_: self._show())
        return made

    def _connect(self) -> None:
        for each in (self.unit, self.rule):
            each.currentIndexChanged.connect(lambda *_: self._show())
        self.settled.toggled.connect(lambda *_: self._show())
        self.findings.rowed.connect(self._choose)
        self.findings.entered.connect(self._enter)
        self.findings.doubleClicked.connect(lambda index: self._enter(self.findings.shown.row(index.row()).key))
        self.panel.wanted.connect(self._ask_for)
        shortcut = QShortcut(QKeySequence("F2"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self._ask_for("correct") if self.panel.correct.isEnabled() else None)

    def _lay_out(self) -> None:
        row = Flow((self.unit, self.rule, *self.levels.values(), self.settled), gap=4)
        self._empty = QWidget()
        middle = QVBoxLayout(self._empty)
        middle.addStretch(1)
        middle.addWidget(self.none)
        for each in (self.importing, self.unfiltered):
            middle.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self._ground = QSplitter(Qt.Orientation.Vertical)
        self._ground.setObjectName("inner")
        self._ground.setChildrenCollapsible(False)
        self._ground.addWidget(self.findings)
        self._ground.addWidget(self.panel)
        self._ground.setSizes(_SHARES)
        self._ground.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._empty, 1)
        column.addWidget(self._ground, 1)


def _nothing(*, found: bool, came: bool) -> str:
    """Return why nothing is listed: it is all filtered out or settled, all is in order, or no file came in yet."""
    if found:
        return QCoreApplication.translate("Findings", "Nothing is left to look at with these filters.")
    if came:
        return QCoreApplication.translate("Findings", "Nothing to look at: all that came in is in order.")
    return QCoreApplication.translate("Findings", "No file has come in yet: what is found in the files stands here.")
