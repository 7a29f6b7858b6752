"""Before a draft is frozen: what stands in the way, what differs from the version in force, what it moves for whom."""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.cluster import Unit
from desktop.domain.ripple import Moved, UnitRipple
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.ui.framework.problems import finding_words
from desktop.ui.framework.versions_tab import diff_table
from desktop.ui.parts.pieces import button, label, primary
from desktop.ui.table.view import TableView
from desktop.words.numbers import written

if TYPE_CHECKING:  # the jobs load the database's libraries
    from desktop.jobs.framework_freezing import Freezing

_T = TypeVar("_T")


class FreezePanel(QWidget):
    """Signals: `agreed()` the draft is to be frozen, `left()` not now."""

    agreed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.title = label("", "strong")
        self.blockers = label("", "warn")
        self.moves = label("", "")
        self.differences = TableView(self.tr("What differs"))
        self.differences.pick_rows()
        self.ripple = TableView(self.tr("What it moves"))
        self.ripple.pick_rows()
        self.freeze = primary(self.tr("Freeze this version"), self.agreed.emit)
        row = QHBoxLayout()
        row.addWidget(self.freeze)
        row.addWidget(button(self.tr("Back to the draft"), self.left.emit))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.blockers, self.moves):
            column.addWidget(widget)
        column.addWidget(self.ripple, 2)
        column.addWidget(self.differences, 3)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        column.addLayout(row)

    def show_freezing(self, freezing: "Freezing", units: tuple[Unit, ...]) -> None:
        """Show what freezing means; with blockers the button stays off and they say why."""
        text = self.tr("Freeze version {version}: %Ln criteria to score", "", len(freezing.draft.leaves))
        self.title.setText(text.format(version=freezing.draft.version))
        self.blockers.setText("\n".join(f"⚠ {finding_words(each)}" for each in freezing.findings))
        self.blockers.setVisible(bool(freezing.findings))
        self.freeze.setEnabled(not freezing.findings)
        self.moves.setText(self._moves(freezing, units))
        differs = freezing.before is not None and not freezing.diff.same
        self.differences.setVisible(differs)
        self._rest.setVisible(not differs)
        self.ripple.setVisible(bool(freezing.ripple.units))
        if freezing.before is not None:
            self.differences.show_table(diff_table(freezing.before, freezing.draft, freezing.diff))
        self.ripple.show_table(self._ripple(freezing.ripple.units, units))

    def _moves(self, freezing: "Freezing", units: tuple[Unit, ...]) -> str:
        if freezing.before is None:
            return self.tr(
                "This is the first version: once frozen it is not edited any more, a change makes the next one."
            )
        if freezing.findings:
            return self.tr("What it moves is shown once nothing stands in the way.")
        lines = [self.tr("Results of %Ln unit(s) would move.", "", len(freezing.ripple.units))]
        if freezing.diff.same:
            lines.insert(0, self.tr("Nothing differs from version {version}.").format(version=freezing.before.version))
        if freezing.unfit:
            names = {unit.code: unit.short for unit in units}
            cells = dict.fromkeys(f"{names.get(each.unit, each.unit)} {each.criterion}" for each in freezing.unfit)
            text = self.tr("%Ln entered cell(s) no longer fit and become open: {cells}.", "", len(cells))
            lines.append(text.format(cells=", ".join(cells)))
        return "\n".join(lines)

    def _ripple(self, moved: tuple[UnitRipple, ...], units: tuple[Unit, ...]) -> Table:
        names = {unit.code: unit.short for unit in units}
        columns = (
            Column(self.tr("Unit"), width=16),
            Column(self.tr("Total"), width=18),
            Column(self.tr("Rank"), width=12),
            Column(self.tr("Class"), width=40),
            Column(self.tr("Criteria"), width=30),
        )
        return Table(self.tr("What it moves"), columns, tuple(_row(each, names) for each in moved))


def _row(moved: UnitRipple, names: dict[str, str]) -> Row:
    values = (_both(moved.total), _both(moved.rank), _both(moved.class_name))
    criteria = ", ".join(code for code, _ in moved.criteria)
    return Row(tuple(TableCell(each) for each in (names.get(moved.unit, moved.unit), *values, criteria)))


def _both(moved: Moved[_T] | None) -> str:
    return "" if moved is None else f"{_said(moved.before)} → {_said(moved.after)}"


def _said(value: object) -> str:
    return "–" if value is None else written(value)
