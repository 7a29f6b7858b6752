"""A list of remarks about a file, each with its place: Enter or a double click goes to the cell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.domain.book import Book
from desktop.domain.finding import Finding
from desktop.domain.found_table import FoundTable
from desktop.domain.rules.subject import keyed
from desktop.domain.table import Column, Role, Row, Table, TableCell
from desktop.ui.messages import grouped, level_word, said
from desktop.ui.table.view import TableView
from desktop.words.numbers import written
from desktop.words.places import cell_name

APART = 100  # so many findings of a level are written out; of a file with still more faults the rest is counted
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Remark:
    """One line: where, what; a head line has no place. `finding` is what it tells of, `key` what that is known by."""

    place: str
    text: str
    sheet: str = ""
    cell: str = ""
    is_head: bool = False
    key: str = ""
    finding: Finding | None = None


class RemarksView(TableView):
    """Signal: `went(sheet, cell)` the officer wants to see the place of a remark."""

    went = Signal(str, str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._remarks: tuple[Remark, ...] = ()
        self.pick_rows()
        self.doubleClicked.connect(lambda index: self._go(index.row()))

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything said, from top to bottom."""
        return tuple(part for each in self._remarks for part in (each.place, each.text) if part)

    def show_remarks(self, remarks: Iterable[Remark], stands: Mapping[str, str] | None = None) -> None:
        """Show remarks in this order; `stands` says by key how those stand that something is done about."""
        self._remarks = tuple(remarks)
        self.show_table(_table(self._remarks, stands))
        here = self.currentIndex().row()
        first = next((row for row, each in enumerate(self._remarks) if not each.is_head), 0)
        if here < first:
            self.setCurrentIndex(self.model().index(first, 1))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the findings chosen, one or several; a head stands for all that is listed below it."""
        chosen = {index.row() for index in self.selectionModel().selectedIndexes()}
        head, keys = False, []
        for row, each in enumerate(self._remarks):
            head = row in chosen if each.is_head else head
            if each.key and (head or row in chosen):
                keys.append(each.key)
        return tuple(keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the place on Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._remarks) and self._remarks[row].cell:
            self.went.emit(self._remarks[row].sheet, self._remarks[row].cell)


def xray(book: Book, tables: Iterable[FoundTable]) -> tuple[Remark, ...]:
    """Return everything unusual about a file, the rows of its tables that only add up others among that."""
    from desktop.words.codes import tell_code

    remarks = []
    for each in book.oddities:
        told = tell_code(each.code, each.facts, "oddities")
        text = " ".join(part for part in (told.message, told.remedy) if part)
        place = " · ".join(part for part in (each.sheet, cell_name(each.cell)) if part)
        remarks.append(Remark(place, text, each.sheet or "", (each.cell or "A1").partition(":")[0]))
    return (*remarks, *(remark for table in tables for remark in _sums(table)))


def nothing_unusual() -> tuple[Remark, ...]:
    """Return what is said of a file without anything unusual."""
    return (Remark("", QCoreApplication.translate("Remarks", "Nothing unusual about this file.")),)


def _sums(table: FoundTable) -> Iterator[Remark]:
    rows = [each.number for each in table.rows if each.how == "sum"]
    if rows:
        count = len(rows)
        words = QCoreApplication.translate("Remarks", "%Ln row(s) of totals inside ({rows}): not taken.", "", count)
        named = ", ".join(map(str, rows[:_NAMED])) + ("…" if len(rows) > _NAMED else "")
        cell = f"A{rows[0]}"
        yield Remark(f"{table.sheet} · {cell}", words.format(rows=named), table.sheet, cell)


def findings(found: Iterable[Finding], round_code: str) -> tuple[Remark, ...]:
    """Return findings by level, the gravest first, each with the key it is known by in its round."""
    remarks: list[Remark] = []
    kept = tuple(found)
    known = {id(each): key for key, each in keyed(kept, round_code)}
    for level, group in grouped(kept):
        remarks.append(Remark("", f"{level_word(level)} ({written(len(group))})", is_head=True))
        remarks += (_remark(each, known[id(each)]) for each in group[:APART])
        rest = len(group) - APART
        if rest > 0:
            remarks.append(Remark("", QCoreApplication.translate("Remarks", "… and %Ln more of this kind", "", rest)))
    return tuple(remarks) or (Remark("", QCoreApplication.translate("Remarks", "Nothing to remark.")),)


def _remark(finding: Finding, key: str) -> Remark:
    words, place = said(finding), finding.place
    text = " ".join(part for part in (words.message, words.remedy) if part)
    sheet, cell = (place.sheet or "", place.cell or "") if place else ("", "")
    return Remark(words.spot, text, sheet, cell, key=key, finding=finding)


def _table(remarks: tuple[Remark, ...], stands: Mapping[str, str] | None) -> Table:
    columns = [
        Column(QCoreApplication.translate("Remarks", "Place"), width=18),
        Column(QCoreApplication.translate("Remarks", "What"), width=70),
    ]
    if stands is not None:
        columns.append(Column(QCoreApplication.translate("Remarks", "State"), width=16))
    rows = tuple(_row(number, each, stands) for number, each in enumerate(remarks))
    return Table("", tuple(columns), rows)


def _row(number: int, remark: Remark, stands: Mapping[str, str] | None) -> Row:
    blank = TableCell("")
    cells = (TableCell(remark.place) if remark.place else blank, TableCell(remark.text, id=str(number)))
    stand = () if stands is None else (TableCell(stands.get(remark.key, "")),)
    return Row((*cells, *stand), Role.SECTION if remark.is_head else Role.LEAF, key=str(number))
