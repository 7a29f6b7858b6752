"""Kiểm tra: everything found so far in one place – files, scores, and the cluster file itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.finding import Finding
from desktop.domain.intake import Report
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.domain.trouble import DeskError
from desktop.ui.background import Background
from desktop.ui.messages import LEVELS, level_word, said, store_line, trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.pieces import label, primary
from desktop.ui.state import State
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.history import Checked


class CheckPage(Page):
    """The page of findings; the gravest come first."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Checks"))
        self.head.addWidget(primary(self.tr("Check the cluster file  F5"), self.begin))
        self.count = label("", "dim")
        self.findings = TableView(self.tr("Findings"))
        self.findings.pick_rows()
        self.body.addWidget(self.count)
        self.body.addWidget(self.findings, 1)

    def render_state(self, state: State) -> None:
        """List the findings of all kept files and of the scores."""
        found = sorted(_findings(state), key=lambda finding: LEVELS.index(finding.level))
        self.count.setText(self.tr("%Ln finding(s) in what was kept.", "", len(found)))
        self.findings.show_table(self._table(found, state))

    def begin(self) -> None:
        """Check file, history, originals and recomputation."""
        desk = self.desk
        self.background.run(self.tr("Checking the cluster file"), lambda _: _check(desk), self._checked, self._refused)

    def _checked(self, checked: "Checked") -> None:
        if checked.ok:
            text = self.tr("The cluster file is whole. Print code {code}.")
            self.bar.say(text.format(code=checked.print_code))
            return
        self.bar.say("\n".join(store_line(each.code, each.facts) for each in checked.findings), Weight.ERROR)

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _table(self, found: Iterable[Finding], state: State) -> Table:
        columns = (
            Column(self.tr("Level"), width=10),
            Column(self.tr("Unit"), width=14),
            Column(self.tr("Place"), width=30),
            Column(self.tr("What was found, what to do"), width=60),
        )
        return Table(self.tr("Findings"), columns, tuple(_row(each, state) for each in found))


def _findings(state: State) -> Iterator[Finding]:
    for each in state.overview.gathered:
        for report in (each.workbook, each.narrative):
            yield from (_of_unit(finding, report) for finding in (report.findings if report else ()))
    if state.scored is not None:
        yield from state.scored.result.standings.findings


def _of_unit(finding: Finding, report: Report | None) -> Finding:
    return replace(finding, unit=finding.unit or (report.unit if report else None))


def _row(finding: Finding, state: State) -> Row:
    words = said(finding)
    unit = state.overview.ledger.cluster.unit(finding.unit or "")
    text = " ".join(part for part in (words.message, words.remedy) if part)
    cells = (level_word(finding.level), unit.short if unit else "", words.place or finding.criterion or "", text)
    return Row(tuple(TableCell(each) for each in cells))


def _check(desk: Desk) -> "Checked":
    from desktop.jobs.history import check_store

    return check_store(desk)
