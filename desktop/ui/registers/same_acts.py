"""What is done about names that may be the same: made one, told apart, separated again, forgotten."""

from PySide6.QtCore import QObject

from desktop.ui.page import Page
from desktop.ui.parts.first_seen import FirstSeen
from desktop.ui.registers import register_jobs
from desktop.ui.registers.dialogs import MoveDialog
from desktop.ui.registers.line_acts import LineActs
from desktop.ui.registers.same_tab import Case, SameTab


class SameActs(QObject):
    """The acts of the tab of names that may be the same."""

    def __init__(self, page: Page, tab: FirstSeen[SameTab], lines: LineActs) -> None:
        super().__init__(page)
        self._page, self._tab, self._lines = page, tab, lines

    def do(self, act: str) -> None:
        """Do an act with the row the officer is at."""
        case, desk, run = self._tab.part.current, self._page.desk, self._lines.run
        if case is None or self._lines.closed:
            return
        merge, correction = case.merge, case.correction
        match act:
            case "merge" if len(case.numbers) > 1:
                self._lines.merge(tuple(zip(case.numbers, case.lines, strict=True)))
            case "apart" if case.pair is not None:
                run(self.tr("Keeping the word"), lambda: register_jobs.tell_apart(desk, case.numbers))
            case "separate" if merge is not None:
                run(self.tr("Separating the lines"), lambda: register_jobs.separate(desk, merge))
            case "move" if case.heirs:
                self._move(case)
            case "drop" if correction is not None:
                run(self.tr("Forgetting the decision"), lambda: register_jobs.take_back(desk, correction))

    def _move(self, case: Case) -> None:
        """Ask which line says the matter now, and let the decision go on to it."""
        state = self._page.state
        if state is None or case.gone is None:
            return
        dialog = MoveDialog(case.gone, case.heirs, state.overview.ledger, self._page)
        desk, merge, correction = self._page.desk, case.merge, case.correction

        def keep() -> None:
            if correction is not None:
                register_jobs.move_word(desk, correction, dialog.number)
            elif merge is not None:
                register_jobs.move_merge(desk, merge, dialog.number)

        dialog.accepted.connect(lambda: self._lines.run(self.tr("Moving the decision"), keep))
        dialog.open()
