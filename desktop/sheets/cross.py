"""The blind sheet of a cross-check read back: which team it is of, and what it gives on every criterion."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.book import Book, Cell, Sheet, a1
from desktop.domain.cross_check import Team, not_assigned
from desktop.domain.cross_pooling import TeamMark, TeamSheet
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.form import FORM_ID, MARK_SHEET, CrossColumn, MarkKey
from desktop.domain.framework import Criterion
from desktop.domain.ledger import Entry, Exactness, Layer, Ledger
from desktop.domain.outcome import Blank, NotReported, NumberField, Reading
from desktop.domain.place import Place
from desktop.domain.reading import read_cell
from desktop.domain.scoring.bounds import bounds
from desktop.domain.scoring.check import check_entry_of
from desktop.domain.text import clean, fold


@dataclass(frozen=True, slots=True)
class CrossReading:
    """What a file says: its sheet, None when it is none that can be taken, and all there is to find about it."""

    sheet: TeamSheet | None
    findings: tuple[Finding, ...] = ()


def is_cross_sheet(book: Book) -> bool:
    """Whether a book is a blind sheet of a cross-check, by its marks."""
    return MarkKey.CHECKER in _marks(book)


def read_cross(book: Book, ledger: Ledger) -> CrossReading:
    """Return what a blind sheet says; leaves not assigned to its unit are passed over.

    An error anywhere leaves the whole sheet out.
    """
    marks = _marks(book)
    table = next((sheet for sheet in book.sheets if _head(sheet) is not None), None)
    if MarkKey.CHECKER not in marks or table is None:
        return CrossReading(None, (Finding(Level.ERROR, "cross_no_sheet", {"file": book.file}),))
    team = Team(marks[MarkKey.CHECKER], marks.get(MarkKey.UNIT, ""))
    out = not_assigned(ledger)
    leaves = tuple(leaf for leaf in ledger.framework.leaves if (team.checked, leaf.code) not in out)
    outcomes = tuple(_outcomes(_Page(book.file, book.sha256, table), leaves, team))
    given = tuple(each for each in outcomes if isinstance(each, TeamMark))
    findings = (*_of_marks(marks, ledger), *(each for each in outcomes if isinstance(each, Finding)))
    left = len(leaves) - len(given) - len(findings)
    if left > 0:
        findings = (*findings, _open_rows(team, left))
    refused = any(each.level is Level.ERROR for each in findings)
    return CrossReading(None if refused else TeamSheet(team, given, book.sha256), findings)


def _marks(book: Book) -> Mapping[str, str]:
    sheet = next((each for each in book.sheets if each.name == MARK_SHEET), None)
    if sheet is None:
        return {}
    cells = {(cell.row, cell.column): clean(cell.raw) for cell in sheet.cells}
    marks = {key: cells.get((row, 2), "") for (row, column), key in cells.items() if column == 1}
    return marks if marks.get(MarkKey.FORM) == FORM_ID else {}


def _of_marks(marks: Mapping[str, str], ledger: Ledger) -> Iterator[Finding]:
    year, own = marks.get(MarkKey.YEAR, ""), str(ledger.cluster.year)
    if (marks.get(MarkKey.ROUND), year) != (ledger.round.code, own):
        yield Finding(Level.ERROR, "cross_other_round", {"round": marks.get(MarkKey.ROUND, ""), "year": year})
    version, current = marks.get(MarkKey.VERSION, ""), str(ledger.framework.version)
    if version != current:
        yield Finding(Level.WARNING, "cross_other_version", {"version": version, "current": current})


def _open_rows(team: Team, count: int) -> Finding:
    facts: Facts = {"checker": team.checker, "checked": team.checked, "count": count}
    return Finding(Level.WARNING, "cross_open_rows", facts, None, team.checked)


def _head(sheet: Sheet) -> tuple[int, int, int] | None:
    """Return the row of the headings with the columns of code and points; None where there is no such row."""
    rows: dict[int, dict[str, int]] = {}
    for cell in sheet.cells:
        rows.setdefault(cell.row, {})[fold(clean(cell.raw))] = cell.column
    for row, headings in sorted(rows.items()):
        code, points = headings.get(fold(CrossColumn.CODE)), headings.get(fold(CrossColumn.POINTS))
        if code is not None and points is not None:
            return row, code, points
    return None


@dataclass(frozen=True, slots=True)
class _Page:
    """The sheet that holds the points, of a file."""

    file: str
    sha256: str
    sheet: Sheet

    def place(self, cell: Cell) -> Place:
        return Place(self.file, self.sha256, self.sheet.name, a1(cell.row, cell.column), cell.raw)


def _outcomes(page: _Page, leaves: Iterable[Criterion], team: Team) -> Iterator[TeamMark | Finding]:
    """Yield a mark for every leaf filled in, a finding for what cannot be taken; nothing for a leaf left open."""
    head = _head(page.sheet)
    assert head is not None, "the sheet was chosen by its headings"
    first, codes, points = head
    written = {cell.row: cell for cell in page.sheet.cells if cell.column == points}
    rows: dict[str, list[int]] = {}
    for cell in page.sheet.cells:
        if cell.column == codes and cell.row > first:
            rows.setdefault(clean(cell.raw), []).append(cell.row)
    for leaf in leaves:
        found = rows.get(leaf.code, [])
        if len(found) != 1:
            yield _row_problem(leaf, team, found)
        elif found[0] in written:
            yield from _read(leaf, written[found[0]], page, team)


def _row_problem(leaf: Criterion, team: Team, found: list[int]) -> Finding:
    facts: Facts = {"criterion": leaf.code, "title": leaf.title}
    if found:
        return Finding(Level.ERROR, "cross_two_rows", facts, None, team.checked, leaf.code)
    return Finding(Level.WARNING, "cross_lost_row", facts, None, team.checked, leaf.code)


def _read(leaf: Criterion, cell: Cell, page: _Page, team: Team) -> Iterator[TeamMark | Finding]:
    place = page.place(cell)
    match read_cell(cell, NumberField("points", bounds(leaf)[1])):
        case Blank():
            return
        case NotReported():
            yield TeamMark(leaf.code, None, place)
        case Reading(value=Decimal() as points, exactness=Exactness.EXACT):
            entry = Entry(team.checked, leaf.code, Layer.CROSS, points=points, sources=(("points", place),))
            yield from check_entry_of(leaf, entry) or (TeamMark(leaf.code, points, place),)
        case _:
            facts: Facts = {"cell": place.cell, "criterion": leaf.code, "raw": cell.raw}
            yield Finding(Level.ERROR, "cross_unread", facts, place, team.checked, leaf.code)
