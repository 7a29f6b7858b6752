"""Đối soát: a finished Word paper against the data, place by place; a copy with its numbers brought up to date."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.reconcile.match import Checked, Status
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.domain.wording.remark import Remark
from desktop.ui import choose
from desktop.ui.parts.pieces import button, label
from desktop.ui.table.view import TableView
from desktop.words.numbers import written

if TYPE_CHECKING:
    from desktop.domain.reconcile.refresh import Conflict
    from desktop.jobs.reconcile import Proved, Refreshed


class ReconcileTab(QWidget):
    """Signals: `asked(path)` a paper is to be read; `refresh_asked(path, out, taken)` a copy is wanted; `went(id)`."""

    asked = Signal(str)
    refresh_asked = Signal(str, str, object)
    went = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.path = ""
        first = self.tr("Choose a Word paper, edited by anybody, to see whether its numbers still hold.")
        self.said = label(first, "dim")
        self.found = TableView(self.tr("What differs"))
        self.found.pick_rows()
        self.conflicts = TableView(self.tr("Numbers edited by hand"))
        self.conflicts.pick_rows()
        waiting = self.tr("Edited by hand and left alone: choose rows that are to take today's number, then again.")
        self.three_ways = label(waiting, "dim")
        self.refresh = button(self.tr("Renew the numbers in a copy…"), self.ask_for_copy)
        self.refresh.setEnabled(False)
        self._conflicts: tuple[Conflict, ...] = ()
        self._rest = QWidget()
        self._lay_out()
        self.found.selectionModel().currentRowChanged.connect(lambda *_: self._go())

    def ask(self) -> None:
        """Ask for a paper and have it read."""
        path = choose.word_paper(self)
        if path:
            self.read(path)

    def read(self, path: str) -> None:
        """Have a paper read against the data."""
        self.path = path
        self.said.setText(self.tr("Reading {file}…").format(file=Path(path).name))
        self.asked.emit(path)

    def show_proved(self, proved: "Proved") -> None:
        """Show what differs, what has no source, and what does not hold in words."""
        done = proved.done
        counts = {status: done.count(status) for status in Status}
        text = self.tr("{file}: {all} numbers: {match} match, {different} differ, {unknown} of unknown source.")
        said = text.format(
            file=Path(self.path).name,
            all=written(len(done.numbers)),
            match=written(counts[Status.MATCH]),
            different=written(counts[Status.DIFFERENT]),
            unknown=written(counts[Status.UNKNOWN]),
        )
        pages = "" if done.paper.rendered else " " + self.tr("Pages are estimated.")
        different = proved.charts.different
        charts = self.tr(" Charts that draw other numbers: {count}.").format(count=different) if different else ""
        self.said.setText(said + charts + pages)
        self._show_found(self._table(proved))
        self.refresh.setEnabled(True)
        self._show_conflicts(())

    def show_refreshed(self, made: "Refreshed") -> None:
        """Show what was renewed in the copy and what waits for a person."""
        renewed = sum(each.sentence is not None for each in made.plan.renewals)
        text = self.tr("Written: {path} – {renewed} numbers renewed, {waiting} edited by hand left as they are.")
        said = text.format(path=made.out, renewed=renewed, waiting=len(made.plan.conflicts))
        charts = self.tr(" Charts renewed: {renewed}, left: {left}.")
        behind = made.charts.different - made.charts.renewed
        told = charts.format(renewed=made.charts.renewed, left=behind) if made.charts.different else ""
        self.said.setText(said + told)
        left = (*map(self._checked, made.plan.left), *map(self._remark, made.remarks))
        self._show_found(Table(self.tr("What differs"), self._columns(), left))
        self._show_conflicts(made.plan.conflicts)

    def ask_for_copy(self) -> None:
        """Ask where the copy is to lie; the rows chosen among the numbers edited by hand take today's number."""
        path = Path(self.path)
        out = choose.new_word(self, str(path.with_name(f"{path.stem} (cap nhat).docx")))
        if out:
            self.refresh_asked.emit(self.path, out, self.taken())

    def taken(self) -> frozenset[str]:
        """Return the ids of the numbers edited by hand that are to take today's number."""
        rows = {index.row() for index in self.conflicts.selectionModel().selectedRows()}
        return frozenset(each.id for number, each in enumerate(self._conflicts) if number in rows)

    def _show_found(self, table: Table) -> None:
        self.found.show_table(table)
        self.found.setVisible(bool(table.rows))
        self._rest.setVisible(not table.rows)

    def _show_conflicts(self, conflicts: "tuple[Conflict, ...]") -> None:
        self._conflicts = conflicts
        columns = (
            Column(self.tr("Number"), width=18),
            Column(self.tr("The program wrote"), width=18),
            Column(self.tr("In the file"), width=18),
            Column(self.tr("Today"), width=18),
            Column(self.tr("Sentence"), width=60),
        )
        rows = tuple(_row(each.id, each.written or "…", each.by_hand, each.now, _shown(each)) for each in conflicts)
        self.conflicts.show_table(Table(self.tr("Numbers edited by hand"), columns, rows))
        self.conflicts.clearSelection()
        for part in (self.conflicts, self.three_ways):
            part.setVisible(bool(conflicts))

    def _table(self, proved: "Proved") -> Table:
        told = [each for each in proved.done.checked if each.status is Status.DIFFERENT]
        told += [each for each in proved.done.numbers if each.status is Status.UNKNOWN]
        rows = (*map(self._checked, told), *map(self._remark, proved.remarks))
        return Table(self.tr("What differs"), self._columns(), rows)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("State"), width=16),
            Column(self.tr("Page"), width=8),
            Column(self.tr("In the file"), width=20),
            Column(self.tr("By the data"), width=24),
            Column(self.tr("Sentence"), width=64),
        )

    def _checked(self, each: Checked) -> Row:
        state = self.tr("✕ differs") if each.status is Status.DIFFERENT else self.tr("? unknown source")
        page = str(each.page or "")
        return _row(state, page, each.text, each.expected or "", each.sentence.shown, key=each.id or "")

    def _remark(self, each: Remark) -> Row:
        from desktop.words.findings import tell

        told = tell(each.finding, "reconcile")
        page = str(each.sentence.page or "")
        return _row(self.tr("⚠ wording"), page, each.text, f"{told.message} {told.remedy}", each.sentence.shown)

    def _go(self) -> None:
        row = self.found.currentIndex().row()
        if row >= 0:
            self.went.emit(self.found.shown.row(row).key)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Choose a Word paper…"), self.ask))
        row.addWidget(self.refresh)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self.found, 2)
        column.addWidget(self.three_ways)
        column.addWidget(self.conflicts, 1)
        column.addWidget(self._rest, 1)
        for part in (self.found, self.conflicts, self.three_ways):
            part.hide()


def _row(*texts: str, key: str = "") -> Row:
    return Row(tuple(TableCell(each) for each in texts), key=key)


def _shown(each: "Conflict") -> str:
    return each.sentence.shown if each.sentence else ""
