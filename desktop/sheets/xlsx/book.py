"""Workbooks of Excel 2007 and later (.xlsx, .xlsm): the parts put together."""

from collections.abc import Generator, Iterable
from operator import attrgetter
from typing import NamedTuple

from desktop.domain.book import Cell, CellType, Oddity, Sheet
from desktop.sheets import limits
from desktop.sheets.columns import Columns, all_cells, in_parts
from desktop.sheets.content import Content, Reading, SheetContent
from desktop.sheets.odd import Odd
from desktop.sheets.office.package import Package
from desktop.sheets.office.relations import Relation, relations
from desktop.sheets.office.xml import walk, walk_chunks, walking
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally
from desktop.sheets.xlsx.cells import CellReader
from desktop.sheets.xlsx.sheet import SheetVisitor
from desktop.sheets.xlsx.strings import StringsVisitor, Texts
from desktop.sheets.xlsx.styles import Style, StylesVisitor
from desktop.sheets.xlsx.usual import Layout, without_usual
from desktop.sheets.xlsx.workbook import SheetEntry, WorkbookVisitor

_ROW = attrgetter("row", "column")
_ROWS = Layout("worksheet", "<sheetData>", "</row>")
_TEXTS = Layout("sst", "", "</si>")
_NO_TABLE = frozenset({"chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"})


class _Shared(NamedTuple):
    texts: Texts
    styles: list[Style]
    date1904: bool


def read_workbook(package: Package, main: Relation) -> Reading:
    """Read what a workbook holds. The cells of a sheet that is not in row order are yielded once more, in it.

    Raises: RefusedError.
    """
    workbook = WorkbookVisitor()
    walk(package, main.target, "workbook", workbook)
    related = {relation.id: relation for relation in relations(package, main.target)}
    shared = _Shared(_texts(package, related), _styles(package, related), workbook.date1904)
    tally = Tally()
    sheets: list[SheetContent] = []
    oddities: list[Oddity] = []
    room = limits.CELLS
    for entry, relation in _worksheets(workbook, related, tally):
        sheet, found = yield from _read_sheet(package, entry, relation, shared, room)
        room -= sheet.cell_count()
        sheets.append(sheet)
        oddities += found
    _tally_workbook(tally, package, main, workbook)
    whole = (*tally.oddities(None), *oddities)
    return Content("xlsx", tuple(sheets), (), tuple(workbook.names), whole, workbook.date1904)


def _texts(package: Package, related: dict[str, Relation]) -> Texts:
    visitor = StringsVisitor()
    part = _one(related, "sharedStrings")
    if part and package.holds(part):
        walk_chunks(without_usual(package.chunks(part), _TEXTS, visitor), part, "sst", visitor)
    return visitor.texts


def _styles(package: Package, related: dict[str, Relation]) -> list[Style]:
    visitor = StylesVisitor()
    part = _one(related, "styles")
    if part and package.holds(part):
        walk(package, part, "styleSheet", visitor)
    return visitor.styles


def _one(related: dict[str, Relation], kind: str) -> str | None:
    return next((each.target for each in related.values() if each.kind == kind and not each.outside), None)


def _worksheets(
    workbook: WorkbookVisitor, related: dict[str, Relation], tally: Tally
) -> list[tuple[SheetEntry, Relation]]:
    """Return the sheets of cells with their parts; Excel lists a module of Excel 95 as a sheet without a part."""
    if len(workbook.sheets) > limits.SHEETS:
        raise RefusedError(Odd.TOO_MANY_PARTS, limit=limits.SHEETS)
    found = []
    for entry in workbook.sheets:
        relation = related.get(entry.relation)
        if not entry.relation or (relation and relation.kind in _NO_TABLE):
            tally.anywhere(Odd.NO_TABLE_SHEETS)
        elif relation is None or relation.outside:
            raise RefusedError(Odd.MISSING_PART, part=entry.name)
        else:
            found.append((entry, relation))
    if not found:
        raise RefusedError(Odd.NO_SHEETS)
    return found


def _read_sheet(
    package: Package, entry: SheetEntry, relation: Relation, shared: _Shared, room: int
) -> Generator[Columns, None, tuple[SheetContent, tuple[Oddity, ...]]]:
    tally = Tally()
    visitor = SheetVisitor(CellReader(shared.texts, shared.styles, shared.date1904, tally), room)
    parts = yield from _read_parts(package, relation, visitor)
    _refuse_lost_texts(tally, shared)
    if not visitor.ordered:
        parts = tuple(_sorted(parts, tally))
        yield from parts
    if any(part.formulas for part in parts):
        from desktop.sheets.xlsx.recount import tally_stale

        tally_stale(parts, tally)
    _tally_beside(package, relation, tally)
    return SheetContent(_frame(entry, visitor, parts), parts), tally.oddities(entry.name)


def _read_parts(
    package: Package, relation: Relation, visitor: SheetVisitor
) -> Generator[Columns, None, tuple[Columns, ...]]:
    """Yield the cells of a sheet as they come; return all of them."""
    chunks = without_usual(package.chunks(relation.target), _ROWS, visitor)
    for _ in walking(chunks, relation.target, "worksheet", visitor):
        yield from visitor.new_parts()
    parts = tuple(visitor.parts())
    yield from visitor.new_parts()
    return parts


def _frame(entry: SheetEntry, visitor: SheetVisitor, parts: tuple[Columns, ...]) -> Sheet:
    return Sheet(
        entry.name,
        (),
        entry.hidden,
        tuple(visitor.merges),
        _hidden_rows(visitor, parts),
        _hidden_columns(visitor, parts),
        visitor.filtered,
    )


def _refuse_lost_texts(tally: Tally, shared: _Shared) -> None:
    if tally.count(Odd.BAD_TEXT_INDEX) and not shared.texts.stored:
        raise RefusedError(Odd.MISSING_PART, part="sharedStrings.xml")


def _sorted(parts: Iterable[Columns], tally: Tally) -> Iterable[Columns]:
    """Return cells in row order; of an address met twice neither value is believed."""
    tally.anywhere(Odd.UNORDERED_ROWS)
    kept: list[Cell] = []
    for cell in sorted(all_cells(parts), key=_ROW):
        if kept and _ROW(kept[-1]) == _ROW(cell):
            tally.at(Odd.DUPLICATE_CELLS, cell.row, cell.column)
            kept[-1] = cell._replace(raw=f"{kept[-1].raw} | {cell.raw}", value=None, type=CellType.ERROR, runs=())
        else:
            kept.append(cell)
    return in_parts(kept)


def _hidden_rows(visitor: SheetVisitor, parts: tuple[Columns, ...]) -> tuple[int, ...]:
    last = parts[-1].rows[-1] if parts else 0
    return tuple(sorted(row for row in visitor.hidden_rows if row <= last))


def _hidden_columns(visitor: SheetVisitor, parts: tuple[Columns, ...]) -> tuple[int, ...]:
    if not visitor.hidden_columns:
        return ()
    last = max((max(part.columns) for part in parts), default=0)
    ranges = [range(max(low, 1), min(high, last) + 1) for low, high in visitor.hidden_columns]
    return tuple(sorted({column for each in ranges for column in each}))


def _tally_workbook(tally: Tally, package: Package, main: Relation, workbook: WorkbookVisitor) -> None:
    names = package.names()
    if workbook.linked or any("/externallinks/" in f"/{name}" for name in names):
        tally.anywhere(Odd.EXTERNAL_LINKS)
    if any(name.endswith("vbaproject.bin") for name in names):
        tally.anywhere(Odd.MACROS)
    if pictures := [name for name in names if name.startswith("xl/media/")]:
        tally.anywhere(Odd.PICTURES, len(pictures))
    if any(name.endswith("/connections.xml") for name in names):
        tally.anywhere(Odd.OUTSIDE_DATA)
    if main.strict:
        tally.anywhere(Odd.STRICT)
    if workbook.date1904:
        tally.anywhere(Odd.DATE_1904)


def _tally_beside(package: Package, relation: Relation, tally: Tally) -> None:
    """Tell what stands beside the cells of a sheet: comments and the words of its drawings."""
    for related in relations(package, relation.target):
        if related.outside or not package.holds(related.target):
            continue
        if related.kind == "comments":
            from desktop.sheets.xlsx.comments import CommentsVisitor

            walk(package, related.target, "comments", CommentsVisitor(tally))
        elif related.kind == "drawing":
            from desktop.sheets.xlsx.drawn import tally_drawn

            tally_drawn(package, related, tally)
