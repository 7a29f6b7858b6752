"""What is done with the dictionary of indicators: added, changed with what it moves said first, deleted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.framework import Indicator
from desktop.domain.indicators import Known
from desktop.domain.trouble import DeskError
from desktop.ui.checks.running import refuse, run
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.first_seen import FirstSeen
from desktop.ui.registers import register_jobs
from desktop.ui.registers.indicator_dialog import IndicatorDialog, ReportersDialog
from desktop.ui.registers.indicators_tab import IndicatorsTab
from desktop.ui.state import State

if TYPE_CHECKING:
    from desktop.jobs.indicators import Moves

_LIST, _FORESEE = "registers:indicators", "registers:foresee"


class IndicatorActs(QObject):
    """The acts of the tab of indicators."""

    def __init__(self, page: Page, tab: FirstSeen[IndicatorsTab]) -> None:
        super().__init__(page)
        self._page, self._tab = page, tab

    def show_state(self, state: State) -> None:
        """Read the dictionary as it stands now."""
        page, desk = self._page, self._page.desk
        ledger, closed = state.overview.ledger, state.closed

        def show(known: tuple[Known, ...]) -> None:
            self._tab.tell(lambda tab: tab.show_known(known, ledger, closed=closed))

        def refused(error: DeskError) -> None:
            refuse(page, error)

        name = self.tr("Reading the indicators")
        page.background.run(name, lambda _: register_jobs.indicators(desk), show, refused, key=_LIST)

    def do(self, act: str) -> None:
        """Do an act with the indicator the officer is at."""
        page, known = self._page, self._tab.part.current
        if act == "framework":
            page.asked.emit("go:framework")
        elif page.state is None or page.state.closed:
            return
        elif act == "add":
            self._ask(None)
        elif known is not None and act == "reporters":
            self._ask_reporters(known)
        elif known is not None and known.own and act == "change":
            self._ask(known.indicator)
        elif known is not None and known.own and act == "remove":
            desk, code = page.desk, known.indicator.code
            self._run(self.tr("Deleting the indicator"), lambda: register_jobs.remove_indicator(desk, code))

    def _ask(self, before: Indicator | None) -> None:
        page, state = self._page, self._page.state
        if state is None:
            return
        dialog = IndicatorDialog(before, self._tab.part.indicators, page)
        dialog.changed.connect(lambda made: self._foresee(dialog, made))
        desk, stage = page.desk, state.stage
        name = self.tr("Keeping the indicator")
        dialog.accepted.connect(lambda: self._run(name, lambda: register_jobs.set_indicator(desk, dialog.made, stage)))
        dialog.open()

    def _ask_reporters(self, known: Known) -> None:
        page, state = self._page, self._page.state
        if state is None:
            return
        dialog = ReportersDialog(known, state.overview.ledger.cluster, page)
        desk, code, name = page.desk, known.indicator.code, self.tr("Keeping who reports it")
        dialog.accepted.connect(lambda: self._run(name, lambda: register_jobs.set_reporters(desk, code, dialog.chosen)))
        dialog.open()

    def _foresee(self, dialog: IndicatorDialog, made: Indicator) -> None:
        page, state = self._page, self._page.state
        if state is None:
            return
        if dialog.is_taken(made.code):
            dialog.tell((), self.tr("There is an indicator of this code already."))
            return
        desk, stage = page.desk, state.stage

        def show(moves: "Moves") -> None:
            if dialog.isVisible() and dialog.made == made:
                dialog.tell(_lines(moves), "")

        def refused(error: DeskError) -> None:
            if dialog.isVisible() and dialog.made == made:
                dialog.tell((), trouble_words(error))

        page.background.run("", lambda _: register_jobs.foresee(desk, made, stage), show, refused, key=_FORESEE)

    def _run(self, name: str, job: Callable[[], object]) -> None:
        run(self._page, name, job)


def _lines(moves: "Moves") -> tuple[str, ...]:
    from desktop.words.indicators import shift_lines
    from desktop.words.ranking import moves_lines

    return (*shift_lines(moves.values, moves.ledger), *moves_lines(moves.ripple, moves.ledger))
