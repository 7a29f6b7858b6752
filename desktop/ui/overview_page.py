"""Tổng quan: what is next, what is missing, what has come in from whom."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.desk import Desk
from desktop.domain.intake import Report
from desktop.domain.ledger import State as CellState
from desktop.domain.table import Align, Column, Mark, Row, Table, TableCell
from desktop.jobs.cluster import Gathered
from desktop.ui.background import Background
from desktop.ui.page import Page
from desktop.ui.parts.pieces import button, card, clear, label, primary
from desktop.ui.state import State
from desktop.ui.table.view import TableView


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do next: a sentence, and the command that begins it."""

    text: str
    offer: str
    command: str


class OverviewPage(Page):
    """The first page of an open cluster."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Overview"))
        frame, self._tasks = card()
        self.board = TableView(self.tr("What has come in"))
        self.board.pick_rows()
        self.body.addWidget(frame)
        self.body.addSpacing(4)
        self.body.addWidget(label(self.tr("What has come in"), "head"))
        self.body.addWidget(self.board, 1)
        self._no_units = label(self.tr("The cluster has no units yet."), "dim")
        self.body.addWidget(self._no_units)
        self.body.addStretch()

    def render_state(self, state: State) -> None:
        """Write the next tasks and the board of units."""
        clear(self._tasks)
        tasks = self.tasks(state)
        heading = self.tr("Next") if tasks else self.tr("Nothing is missing: the papers can be made.")
        self._tasks.addWidget(label(heading, "head"))
        for number, task in enumerate(tasks):
            self._tasks.addWidget(self._task_line(task, first=number == 0))
        self.board.setVisible(bool(state.overview.gathered))
        self._no_units.setVisible(not state.overview.gathered)
        self.board.show_table(self._board(state))

    def tasks(self, state: State) -> tuple[Task, ...]:
        """Return what is to be done next, in the order of the work."""
        overview = state.overview
        if not overview.ledger.framework.criteria:
            text = self.tr("No framework yet: nothing can be scored.")
            return (Task(text, self.tr("Load a framework"), "go:framework"),)
        gathering = (*self._sending_task(state), *self._gathering_tasks(overview.gathered))
        registers = self._register_task(state)
        return (*self._late_task(state), *gathering, *registers, *self._scoring_tasks(state), *self._paper_task(state))

    def _register_task(self, state: State) -> tuple[Task, ...]:
        """Return the decisions about lines of registers that a new file says otherwise or no more."""
        if not state.undone:
            return ()
        text = self.tr(
            "%Ln decision(s) of the registers have no effect: their lines do not count, or are said otherwise now.",
            "",
            state.undone,
        )
        return (Task(text, self.tr("See them"), "at:registers/waiting"),)

    def _sending_task(self, state: State) -> tuple[Task, ...]:
        """Return the sending of forms while no unit was sent any and nothing is known of any unit."""
        gathered = state.overview.gathered
        began = state.sendings or state.overview.ledger.entries
        if began or not gathered or any(each.workbook or each.narrative for each in gathered):
            return ()
        return (Task(self.tr("No unit was sent its forms yet."), self.tr("Send forms"), "go:forms"),)

    def _gathering_tasks(self, gathered: tuple[Gathered, ...]) -> tuple[Task, ...]:
        unscored = [each.unit.short for each in gathered if each.workbook is None]
        unsent = [each.unit.short for each in gathered if each.narrative is None]
        texts = []
        if unscored and len(unscored) == len(gathered):
            texts.append(self.tr("No unit has sent its workbook yet."))
        elif unscored:
            some = self.tr("%Ln unit(s) have sent no workbook yet: {units}.", "", len(unscored))
            texts.append(some.format(units=", ".join(unscored)))
        if unsent and len(unsent) == len(gathered):
            texts.append(self.tr("No unit has sent its Word report yet."))
        elif unsent:
            some = self.tr("%Ln unit(s) have sent no Word report yet: {units}.", "", len(unsent))
            texts.append(some.format(units=", ".join(unsent)))
        return tuple(Task(text, self.tr("Import files…"), "import") for text in texts)

    def _late_task(self, state: State) -> tuple[Task, ...]:
        late = state.gathering.late if state.gathering else ()
        if not late:
            return ()
        names = {unit.code: unit.short for unit in state.overview.ledger.cluster.units}
        text = self.tr("%Ln unit(s) have let a deadline pass: {units}.", "", len(late))
        told = text.format(units=", ".join(names[code] for code in late))
        return (Task(told, self.tr("Remind them"), "go:forms"),)

    def _scoring_tasks(self, state: State) -> tuple[Task, ...]:
        if state.scored is None:
            return ()
        standings = state.scored.result.standings
        tasks = []
        if standings.open:
            text = self.tr("%Ln cell(s) hold nothing yet; totals are provisional.", "", standings.open)
            tasks.append(Task(text, self.tr("See them"), "go:scoring"))
        if standings.pending:
            text = self.tr("%Ln cell(s) are not yet scored at this stage.", "", standings.pending)
            tasks.append(Task(text, self.tr("See them"), "go:scoring"))
        return tuple(tasks)

    def _paper_task(self, state: State) -> tuple[Task, ...]:
        if state.scored is None or not state.overview.ledger.entries:
            return ()
        return (Task(self.tr("The papers of the conference."), self.tr("Make papers"), "go:dossier"),)

    def _task_line(self, task: Task, *, first: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(f"•  {task.text}"), 1)
        make = primary if first else button
        row.addWidget(make(task.offer, lambda: self.asked.emit(task.command)))
        return line

    def _board(self, state: State) -> Table:
        columns = (
            Column(self.tr("No."), align=Align.RIGHT, width=4),
            Column(self.tr("Unit"), width=40),
            Column(self.tr("Workbook"), align=Align.CENTRE, width=14),
            Column(self.tr("Word report"), align=Align.CENTRE, width=14),
            Column(self.tr("Cells filled"), align=Align.RIGHT, width=8),
            Column(self.tr("Blank cells"), align=Align.RIGHT, width=8),
        )
        rows = tuple(self._row(each, state) for each in state.overview.gathered)
        return Table(self.tr("What has come in"), columns, rows)

    def _row(self, gathered: Gathered, state: State) -> Row:
        unit = gathered.unit
        cells = (
            TableCell(unit.order),
            TableCell(unit.name),
            self._arrival(gathered.workbook),
            self._arrival(gathered.narrative),
            *(TableCell(count) for count in _filled_and_blank(state, unit.code)),
        )
        return Row(cells, key=unit.code)

    def _arrival(self, report: Report | None) -> TableCell:
        if report is None:
            return TableCell(self.tr("… not yet"), Mark.BLANK)
        day = report.received
        return TableCell(f"✓ {day[8:10]}/{day[5:7]}/{day[:4]}" if day else "✓")


def _filled_and_blank(state: State, unit: str) -> tuple[int | None, int | None]:
    standing = state.scored.result.standings.of(unit) if state.scored else None
    if standing is None:
        return None, None
    blank = sum(cell.state is CellState.BLANK for cell in standing.sheet.cells)
    return len(standing.sheet.cells) - blank, blank
