"""Kiểm tra: everything found in one place, the rules that find it, the questions that go to the units."""

from typing import TYPE_CHECKING

from desktop.domain.checks import Matter
from desktop.domain.corrected import corrected, meant
from desktop.domain.desk import Desk
from desktop.domain.ledger import Ledger
from desktop.domain.place import Place
from desktop.domain.question import Target
from desktop.domain.rules.rule import Setting
from desktop.domain.table import Table
from desktop.domain.trouble import DeskError
from desktop.ui.background import Background
from desktop.ui.checks import check_jobs
from desktop.ui.checks.asking_acts import AskingActs
from desktop.ui.checks.correcting import CorrectDialog
from desktop.ui.checks.dialogs import WordsDialog
from desktop.ui.checks.findings_tab import FindingsTab
from desktop.ui.checks.matter_note import matter_note
from desktop.ui.checks.questions_tab import QuestionsTab
from desktop.ui.checks.rules_tab import RulesTab
from desktop.ui.checks.running import refuse, run
from desktop.ui.messages import said, store_line
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.note import Note
from desktop.ui.parts.pieces import primary
from desktop.ui.parts.tabs import Tabs
from desktop.ui.pictures import picture
from desktop.ui.state import State
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.history import Checked

_PICTURE = "picture"


class CheckPage(Page):
    """The page of checks."""

    leads = drawn_ahead = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Checks"))
        self.head.addWidget(primary(self.tr("Check the cluster file  F5"), self.begin))
        self.list, self.rules, self.questions = FindingsTab(), RulesTab(), QuestionsTab()
        self.tabs = Tabs(self.tr("Checks"))
        for tab in (self.list, self.rules, self.questions):
            self.tabs.addTab(tab, "")
        self.body.addWidget(self.tabs, 1)
        self.asking = AskingActs(self, self.questions)
        self.list.acting.connect(self._act)
        self.list.chose.connect(self._look_at)
        self.list.wanted.connect(lambda: self.asked.emit("import"))
        self.rules.changed.connect(self.set_rule)
        self.questions.acting.connect(self.asking.do)

    @property
    def findings(self) -> TableView:
        """The table of findings."""
        return self.list.findings

    def render_state(self, state: State) -> None:
        """Show findings, rules and questions as they stand."""
        self.list.show_state(state)
        self.tabs.tell(self.rules, lambda: self.rules.show_state(state))
        self.tabs.tell(self.questions, lambda: self.questions.show_state(state, self.desk.clock().date()))
        found = state.checks
        waiting = len(found.waiting) if found else 0
        asked = sum(each.is_waiting for each in found.questions) if found else 0
        self.tabs.setTabText(0, self.tr("Findings ({count})").format(count=waiting))
        self.tabs.setTabText(1, self.tr("Rules"))
        self.tabs.setTabText(2, self.tr("Questions to the units ({count})").format(count=asked))

    def current_cell(self) -> str:
        """Return the trace id of the cell the finding chosen is about."""
        matter = self.list.chosen
        finding = matter.finding if matter else None
        leaf = (
            self.state.overview.ledger.framework.criterion(finding.criterion or "") if finding and self.state else None
        )
        return f"{finding.unit}:{leaf.code}" if finding and finding.unit and leaf and leaf.is_leaf else ""

    def go_on(self, step: int) -> None:
        """Go to the next or previous finding."""
        self.tabs.setCurrentWidget(self.list)
        if not self.list.go_on(step):
            self.bar.say(self.tr("Nothing is left to look at."))

    def show_finding(self, key: str) -> None:
        """Go to the finding of that key, through the filters if need be."""
        self.tabs.setCurrentWidget(self.list)
        self.list.show_all()
        if not self.list.go_to(key):
            self.bar.say(self.tr("This finding is settled: nothing differs there any more."))

    def begin(self) -> None:
        """Check file, history, originals and recomputation."""
        desk = self.desk
        name = self.tr("Checking the cluster file")
        self.background.run(name, lambda _: check_jobs.check_file(desk), self._checked, self._refused)

    def set_rule(self, setting: Setting) -> None:
        """Let a rule stand as wanted."""
        desk = self.desk
        run(self, self.tr("Keeping the rule"), lambda: check_jobs.set_rule(desk, setting))

    def accept(self, keys: list[str], words: str) -> None:
        """Accept warnings with words."""
        desk = self.desk
        run(self, self.tr("Keeping the words"), lambda: check_jobs.accept(desk, keys, words))

    def _act(self, act: str, keys: list[str]) -> None:
        desk = self.desk
        match act:
            case "ask":
                run(self, self.tr("Keeping the questions"), lambda: check_jobs.ask_about(desk, keys))
            case "back":
                run(self, self.tr("Taking the acceptance back"), lambda: check_jobs.take_back(desk, keys[0]))
            case "accept":
                self._ask_words(keys)
            case "correct":
                self._ask_value()

    def _ask_words(self, keys: list[str]) -> None:
        matters = self.state.checks.matters if self.state and self.state.checks else ()
        wanted = [each for each in matters if each.key in keys and each.may_be_accepted and not each.is_settled]
        if not wanted:
            return
        sentence = said(wanted[0].finding).message
        if len(wanted) > 1:
            sentence = self.tr("%Ln warning(s) are accepted with the same words.", "", len(wanted))
        dialog = WordsDialog(self.tr("Accept with words"), sentence, self.tr("Accept"), self)
        dialog.accepted.connect(lambda: self.accept([each.key for each in wanted], dialog.said))
        dialog.open()

    def _ask_value(self) -> None:
        matter, target, state = self.list.chosen, self.list.target, self.state
        if matter is None or target is None or state is None or matter.finding.unit is None:
            return
        unit, ledger = matter.finding.unit, state.overview.ledger
        sentence = f"{_about(unit, target, ledger)}. {said(matter.finding).message}"
        dialog = CorrectDialog(sentence, lambda typed: corrected(unit, target, typed, ledger), self)
        desk, stage = self.desk, state.stage
        name = self.tr("Keeping the correction")
        dialog.accepted.connect(lambda: run(self, name, lambda: check_jobs.correct(desk, dialog.made(), stage)))
        dialog.open()

    def current_note(self) -> Note | None:
        """Return what there is to know of a finding that is about no score."""
        matter = self.list.chosen
        return matter_note(matter, self.state) if matter is not None and self.state is not None else None

    def _look_at(self, matter: Matter | None) -> None:
        cell, note = self.current_cell(), self.current_note()
        if cell or note is None:
            self.picked.emit(cell)
        else:
            self.noted.emit(note)
        place = matter.finding.place if matter else None
        if place is None or not place.sheet or not place.cell:
            self.background.forget(_PICTURE)
            self.list.panel.show_picture(None)
            return
        self._draw(place)

    def _draw(self, place: Place) -> None:
        desk, chosen = self.desk, self.list.chosen

        def show(table: Table | None) -> None:
            if self.list.chosen is chosen:
                self.list.panel.show_picture(table)

        name = self.tr("Looking into the member's file")
        self.background.run(name, lambda _: picture(desk, (place,)), show, lambda _: None, key=_PICTURE)

    def _refused(self, error: DeskError) -> None:
        refuse(self, error)

    def _checked(self, checked: "Checked") -> None:
        if checked.ok:
            text = self.tr("The cluster file is whole. Print code {code}.")
            self.bar.say(text.format(code=checked.print_code))
            return
        self.bar.say("\n".join(store_line(each.code, each.facts) for each in checked.findings), Weight.ERROR)


def _about(unit: str, target: Target, ledger: Ledger) -> str:
    """Return whose value is put right, and which one it is."""
    from desktop.words.candidates import target_words

    known = ledger.cluster.unit(unit)
    criterion = ledger.framework.criterion(target.criterion) if target.criterion else None
    title = criterion.title if criterion else ""
    title = title or next((each.title for each in ledger.indicators if each.code == target.indicator), "")
    named = meant(target, criterion.kind) if criterion and criterion.kind else target
    return f"{known.short if known else unit} · {target_words(named, title)}"
