"""Hồ sơ: which papers to make, what became of those in the folder, which pages are to be printed again."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.finding import Finding
from desktop.domain.freshness import Freshness, PaperState
from desktop.domain.reprint import Change, Reprint
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.ui.messages import said
from desktop.ui.parts.pieces import button, label, primary
from desktop.ui.table.view import TableView

if TYPE_CHECKING:
    from desktop.jobs.dossier import Compiled, Filed

_ID = int(Qt.ItemDataRole.UserRole)
_FEW = 6
_ACROSS, _PAPER_WIDE, _AROUND = 2, 380, 16
"""How many papers stand beside each other, how many pixels each is wide, how many are free around them."""


class DossierTab(QWidget):
    """Signals: `make_asked()`, `folder_asked()`, `open_asked()`, `pages_asked()`."""

    make_asked = Signal()
    folder_asked = Signal()
    open_asked = Signal()
    pages_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stage = label("", "dim")
        self.papers = QListWidget()
        self.papers.setAccessibleName(self.tr("Papers to make"))
        self.papers.setWrapping(True)
        self.papers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.papers.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.made = TableView(self.tr("Papers made"))
        self.made.pick_rows()
        self.made.hide()
        self.place = label("", "dim")
        self.reprint = label("", "strong")
        self.reprint.hide()
        self.pdf = QCheckBox(self.tr("PDF as well"))
        self._lay_out()

    def list_papers(self, known: tuple[tuple[str, str], ...]) -> None:
        """List the papers there are, all ticked."""
        for paper, title in known:
            line = QListWidgetItem(title)
            line.setData(_ID, paper)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Checked)
            self.papers.addItem(line)
        rows = -(-self.papers.count() // _ACROSS)
        self.papers.setGridSize(QSize(_PAPER_WIDE, self.papers.sizeHintForRow(0)))
        self.papers.setFixedHeight(self.papers.sizeHintForRow(0) * rows + 2 * self.papers.frameWidth() + _AROUND)

    def ticked(self) -> tuple[str, ...]:
        """Return the ids of the ticked papers."""
        lines = [self.papers.item(number) for number in range(self.papers.count())]
        return tuple(str(each.data(_ID)) for each in lines if each.checkState() is Qt.CheckState.Checked)

    def show_made(self, compiled: "Compiled") -> None:
        """Show the files just made, with what there is to say about each."""
        self.reprint.hide()
        made = [self._made_rows(each) for each in compiled.files]
        files, more = [rows[0] for rows in made], [row for rows in made for row in rows[1:]]
        self._show(self.tr("Papers made"), (*files, *map(self._left_row, compiled.left_out), *more))

    def show_states(self, states: tuple[PaperState, ...]) -> None:
        """Show what became of the papers in the folder; nothing while there are none."""
        known = tuple(each for each in states if each.freshness is not Freshness.MISSING)
        self.made.setVisible(bool(known))
        if known:
            rows = (_row(each.title, each.file, self._moved(each), self._state(each)) for each in states)
            self._show(self.tr("Papers in the folder"), tuple(rows))

    def show_reprints(self, found: tuple[Reprint, ...]) -> None:
        """Show the pages that are to be printed again."""
        from desktop.words.reprint import notes, places, whole_list

        self.reprint.setText(whole_list(found))
        self.reprint.show()
        changed = [each for each in found if each.change is not Change.SAME]
        rows = tuple(_row(each.title, each.file, " ".join(notes(each)), places(each)) for each in changed)
        if rows:
            self._show(self.tr("Pages to print again"), rows)

    def _show(self, title: str, rows: tuple[Row, ...]) -> None:
        columns = (
            Column(self.tr("Paper"), width=30),
            Column(self.tr("File"), width=20),
            Column(self.tr("To be noted"), width=46),
            Column(self.tr("State"), width=24),
        )
        self.made.show()
        self.made.show_table(Table(title, columns, rows))

    def _made_rows(self, filed: "Filed") -> tuple[Row, ...]:
        """Return the row of a file, and one more for each further note; those stand below all files."""
        notes = [said(finding, "papers").line for finding in filed.findings]
        if filed.kept:
            text = self.tr("{file} was edited by hand and stays as it is; the new paper stands beside it.")
            notes.insert(0, text.format(file=Path(filed.kept).name))
        file = Path(filed.path).name
        first = _row(filed.title, file, *notes[:1] or ("",), self.tr("✓ just made"))
        return (first, *(_row(filed.title, file, each, "") for each in notes[1:]))

    def _left_row(self, left: Finding) -> Row:
        return _row(str(left.facts["title"]), "", said(left, "papers").line, self.tr("not made"))

    def _state(self, state: PaperState) -> str:
        match state.freshness:
            case Freshness.FRESH:
                return self.tr("✓ up to date")
            case Freshness.STALE:
                return self.tr("↻ older than the data")
            case Freshness.TOUCHED if state.behind:
                return self.tr("✎ edited by hand; ↻ older than the data")
            case Freshness.TOUCHED:
                return self.tr("✎ edited by hand")
            case _:
                return self.tr("not made yet")

    def _moved(self, state: PaperState) -> str:
        moved = [f"{each.id}: {each.old or '–'} → {each.new or '–'}".replace(".", ",") for each in state.shifts[:_FEW]]
        if state.behind and not moved:
            return self.tr("Made before the latest act; its numbers are still the same.")
        more = len(state.shifts) - _FEW
        return "; ".join([*moved, f"… +{more}"] if more > 0 else moved)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Open folder"), self.open_asked.emit))
        row.addWidget(button(self.tr("Other folder…"), self.folder_asked.emit))
        row.addWidget(button(self.tr("Pages to print again"), self.pages_asked.emit))
        row.addStretch(1)
        row.addWidget(self.pdf)
        row.addWidget(primary(self.tr("Make the ticked papers"), self.make_asked.emit))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(row)
        for part in (self.stage, self.papers, self.place, self.reprint, self.made):
            column.addWidget(part, 1 if part is self.made else 0)
        column.addStretch()


def _row(*texts: str) -> Row:
    return Row(tuple(TableCell(each) for each in texts), key=texts[1])
