"""Sổ: models, exemplars and awards by name, names that may be the same, lists beside totals, the indicators."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QTabWidget

from desktop.domain.desk import Desk
from desktop.domain.finding import Finding
from desktop.domain.registers.counts import Reconciled
from desktop.domain.registers.lines import Register
from desktop.domain.registers.naming import key_of
from desktop.domain.trouble import DeskError
from desktop.ui.background import Background
from desktop.ui.checks.running import refuse
from desktop.ui.page import Page
from desktop.ui.parts.first_seen import FirstSeen
from desktop.ui.parts.note import Note
from desktop.ui.parts.tabs import name_tabs
from desktop.ui.registers import register_jobs
from desktop.ui.registers.beside_tab import BesideTab, differs
from desktop.ui.registers.indicator_acts import IndicatorActs
from desktop.ui.registers.indicators_tab import IndicatorsTab
from desktop.ui.registers.line_acts import LineActs
from desktop.ui.registers.list_tab import ListTab
from desktop.ui.registers.listing import Wanted
from desktop.ui.registers.register_jobs import Looked
from desktop.ui.registers.register_tab import RegisterTab
from desktop.ui.registers.same_acts import SameActs
from desktop.ui.registers.same_tab import SameTab, Sort
from desktop.ui.state import State
from desktop.words.registers import tab_name

_Tab = TypeVar("_Tab", bound=ListTab)
_LOOK = "registers"


class RegistersPage(Page):
    """The page of the registers; what is in them is read behind the window, as things stand now."""

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Registers"))
        self.lists = {each: FirstSeen(partial(self._make_list, each)) for each in Register}
        self.same, self.beside = FirstSeen(self._make_same), FirstSeen(self._make_beside)
        self.indicators = FirstSeen(self._make_indicators)
        self.tabs = QTabWidget()
        name_tabs(self.tabs, self.tr("Registers"))
        self._places: tuple[FirstSeen[ListTab], ...] = (*self.lists.values(), self.same, self.beside, self.indicators)
        for place in self._places:
            self.tabs.addTab(place, "")
        self.body.addWidget(self.tabs, 1)
        self.looked: Looked | None = None
        self.line_acts = LineActs(self, self.lists)
        self.same_acts = SameActs(self, self.same, self.line_acts)
        self.indicator_acts = IndicatorActs(self, self.indicators)
        self.tabs.currentChanged.connect(lambda _: self.tell())
        self._name_tabs()

    def render_state(self, state: State) -> None:
        """Read the registers as they stand now."""
        desk, name = self.desk, self.tr("Reading the registers")
        self.background.run(name, lambda _: register_jobs.look(desk), self._show, self._refused, key=_LOOK)
        self.indicator_acts.show_state(state)

    def prepare(self, state: State) -> None:  # noqa: ARG002 - what is listed is read once somebody looks
        """Make the list that is looked at first."""
        self._front.prepare()

    def current_note(self) -> Note | None:
        """Return what there is to know of the row the officer is at."""
        return self._front.part.note

    def bring(self, key: str) -> bool:
        """Bring what waits for its lines to the front, known as `waiting`."""
        if key == Sort.WAITING:
            self.tabs.setCurrentWidget(self.same)
            self.same.part.turn_to(Sort.WAITING)
        return key == Sort.WAITING

    def go_on(self, step: int) -> None:
        """Go to the next or previous pair that may be the same."""
        self.tabs.setCurrentWidget(self.same)
        if not self.same.part.go_on(step):
            self.bar.say(self.tr("No names are left that may be the same."))

    def tell(self) -> None:
        """Let the details pane tell of the row the officer is at."""
        self.noted.emit(self.current_note())

    @property
    def _front(self) -> FirstSeen[ListTab]:
        """The place of the tab in front."""
        return self._places[self.tabs.currentIndex()]

    def _show(self, looked: Looked) -> None:
        self.looked = self.line_acts.looked = looked
        closed = self.line_acts.closed
        for each in self.lists.values():
            each.tell(lambda tab: tab.show_looked(looked, closed=closed))
        self.same.tell(lambda tab: tab.show_view(looked.view, looked.whys, closed=closed))
        self.beside.tell(lambda tab: tab.show_view(looked.view))
        self._name_tabs()
        self.tell()

    def _refused(self, error: DeskError) -> None:
        refuse(self, error)

    def _name_tabs(self) -> None:
        looked = self.looked
        counts = {each: len(looked.lists[each].items) if looked else 0 for each in Register}
        names = [_counted(tab_name(each), counts[each]) for each in Register]
        pairs = len(looked.view.pairs) if looked else 0
        differing = sum(map(differs, looked.view.reconciled)) if looked else 0
        names += [
            _counted(self.tr("Same names"), pairs),
            _counted(self.tr("Lists and totals"), differing),
            self.tr("Indicators"),
        ]
        for at, name in enumerate(names):
            self.tabs.setTabText(at, name)

    def _beside(self, act: str) -> None:
        each = self.beside.part.current
        if each is None:
            return
        if act == "names":
            awards = self.lists[Register.AWARDS]
            self.tabs.setCurrentWidget(awards)
            tab = awards.part
            tab.want(Wanted(unit=each.unit, object=each.object, about=each.level, text=each.form))
            tab.table.setFocus()
            return
        key = self._finding_of(each)
        if key:
            self.asked.emit(f"finding:{key}")
        else:
            self.bar.say(self.tr("The rule about lists and totals is switched off, or found nothing here."))

    def _finding_of(self, each: Reconciled) -> str:
        """Return the key of what was found about a list and its total; "" where nothing was."""
        matters = self.state.checks.matters if self.state and self.state.checks else ()
        return next((one.key for one in matters if _is_about(one.finding, each)), "")

    def _make_list(self, register: Register) -> RegisterTab:
        return self._followed(RegisterTab(register), lambda act: self.line_acts.do(act, register))

    def _make_same(self) -> SameTab:
        return self._followed(SameTab(), self.same_acts.do)

    def _make_beside(self) -> BesideTab:
        return self._followed(BesideTab(), self._beside)

    def _make_indicators(self) -> IndicatorsTab:
        return self._followed(IndicatorsTab(), self.indicator_acts.do)

    def _followed(self, tab: _Tab, do: Callable[[str], None]) -> _Tab:
        """Do what is asked for in a tab, and tell of its row while it is the one in front."""
        tab.acting.connect(do)
        tab.chose.connect(lambda: self._tell_of(tab))
        return tab

    def _tell_of(self, tab: ListTab) -> None:
        if self._front.isAncestorOf(tab):
            self.tell()


def _counted(name: str, count: int) -> str:
    return f"{name} ({count})" if count else name


def _is_about(finding: Finding, each: Reconciled) -> bool:
    """Whether a finding is about the list and the total of that row, or of all of its level and form."""
    if finding.code != "list_differs" or finding.unit != each.unit:
        return False
    said = {name: str(finding.facts.get(name) or "") for name in ("level", "form", "object", "status")}
    same = key_of(said["level"]) == key_of(each.level) and key_of(said["form"]) == key_of(each.form)
    return same and said["object"] in {"", each.object} and said["status"] in {"", each.status}
