"""What a framework file or an annex holds, with all that was assumed and where, before anything is kept."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.finding import Finding, Level
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.ui.framework.tree_view import TreeView
from desktop.ui.messages import level_word
from desktop.ui.parts.pieces import button, label, primary
from desktop.ui.table.view import TableView

if TYPE_CHECKING:  # the jobs load the database's libraries
    from desktop.jobs.framework import Loaded


class ImportPanel(QWidget):
    """Signals: `drafted(path)` keep it as a draft, `agreed(path)` score by it at once, `left()` keep nothing."""

    drafted = Signal(str)
    agreed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._path = ""
        self.title = label("", "strong")
        self.tree = TreeView(self.tr("Criteria of the file"))
        self.findings = TableView(self.tr("What was assumed"))
        self.findings.pick_rows()
        self.keep = primary(self.tr("Keep as a draft"), lambda: self.drafted.emit(self._path))
        self.use = button(self.tr("Score by it at once"), lambda: self.agreed.emit(self._path))
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.use)
        row.addWidget(button(self.tr("Keep nothing"), self.left.emit))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(label(self.tr("Nothing is kept yet. Look at the tree and at what was assumed."), "dim"))
        column.addWidget(self.tree, 3)
        column.addWidget(self.findings, 2)
        column.addLayout(row)

    def show_loaded(self, path: str, loaded: "Loaded") -> None:
        """Show what was read from the file at `path`; only a framework file can be scored by at once."""
        self._path = path
        framework = loaded.framework
        words = self.tr("{file}: {name}, total {total}, %Ln criteria to score", "", len(framework.leaves))
        self.title.setText(words.format(file=Path(path).name, name=framework.name, total=framework.total))
        self.tree.show_framework(framework, editable=False)
        faulty = {str(each.criterion or each.facts.get("code", "")) for each in loaded.findings if _weighs(each)}
        self.tree.tree.mark(frozenset(faulty))
        self.use.setVisible(loaded.state == "frozen")
        self.findings.setVisible(bool(loaded.findings))
        self.findings.show_table(self._table(loaded.findings))
        self.keep.setFocus()

    def _table(self, findings: tuple[Finding, ...]) -> Table:
        columns = (
            Column(self.tr("Level"), width=12),
            Column(self.tr("Place"), width=20),
            Column(self.tr("What was found or assumed"), width=70),
        )
        return Table(self.tr("What was assumed"), columns, tuple(_row(each) for each in findings))


def _weighs(finding: Finding) -> bool:
    return finding.level is not Level.NOTE


def _row(finding: Finding) -> Row:
    from desktop.words.findings import tell

    told, place = tell(finding, "annex"), finding.place
    where = " · ".join(part for part in (place.sheet, place.cell) if part) if place else ""
    words = " ".join(part for part in (told.message, told.remedy) if part)
    return Row(tuple(TableCell(each) for each in (level_word(finding.level), where, words)))
