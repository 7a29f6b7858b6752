"""Lines of an annex: every row and heading that may be a criterion, in reading order, from all its tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.book import Book, CellType, Paragraph, Sheet
from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.numeral import NUMERAL, Convention, convention_of
from desktop.domain.place import Place
from desktop.domain.text import bare, clean
from desktop.sheets.annex.codes import Shape, split_title
from desktop.sheets.annex.columns import Columns
from desktop.sheets.annex.line import Line
from desktop.sheets.annex.parts import is_part
from desktop.sheets.annex.points import said_points
from desktop.sheets.annex.table import FOOT, TableReader
from desktop.sheets.draft.layout.grid import grid_of

_LONGEST_NUMERAL = 24
"""Longer cells are not asked how numbers are typed: no numeral is that long."""
_NUMERAL = re.compile(NUMERAL)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What an annex holds: its lines, the texts above its first table, and what was passed over."""

    lines: tuple[Line, ...]
    texts: tuple[str, ...]
    notes: tuple[Finding, ...]
    convention: Convention | None


def gather(book: Book) -> Gathered:
    """Return every line of an annex in reading order."""
    convention = _convention(book)
    if book.format in {"docx", "docm"}:
        return _of_text(book, convention)
    return _of_sheets(book, convention)


def _of_sheets(book: Book, convention: Convention | None) -> Gathered:
    shown = [sheet for sheet in book.sheets if not sheet.hidden and sheet.cells]
    chosen = shown or [sheet for sheet in book.sheets if sheet.cells]
    readers = [TableReader(grid_of(book, sheet), number, convention) for number, sheet in enumerate(chosen)]
    known: Columns | None = None
    tables: list[list[Line]] = []
    for reader in readers:
        tables.append(list(reader.read(known)))
        known = reader.columns or known
    for number, reader in enumerate(readers):
        if reader.columns is None and known is not None:
            readers[number] = TableReader(reader.grid, number, convention)
            tables[number] = list(readers[number].read(known))
    lines = [line for table in tables for line in table]
    texts = [text for reader in readers for text in reader.above]
    notes = [note for reader in readers for note in reader.notes]
    notes += [note for reader, table in zip(readers, tables, strict=True) for note in _unread(reader, table)]
    passed = [sheet.name for sheet in book.sheets if sheet.cells and sheet not in chosen]
    if passed:
        notes.append(Finding(Level.NOTE, "sheets_hidden", {"names": tuple(passed)}))
    return Gathered(tuple(lines), tuple(texts), tuple(notes), convention)


def _of_text(book: Book, convention: Convention | None) -> Gathered:
    """Return the tables of a Word text in reading order, with the headings that stand right above them."""
    lines: list[Line] = []
    texts: list[str] = []
    notes: list[Finding] = []
    pending: list[Paragraph] = []
    columns: Columns | None = None
    for number, block in enumerate(_blocks(book)):
        if isinstance(block, Paragraph):
            pending.append(block)
            continue
        reader = TableReader(grid_of(book, block), number, convention)
        rows = list(reader.read(columns))
        if rows:
            lines += _headings(book, pending, rows, number, convention)
            texts += [each.text for each in pending] if not columns else []
            pending = []
            columns = reader.columns
        lines += rows
        texts += reader.above
        notes += reader.notes
        notes += _unread(reader, rows)
    if not lines:
        lines = _spoken(book, convention)
    return Gathered(tuple(lines), tuple(texts or [each.text for each in pending]), tuple(notes), convention)


def _unread(reader: TableReader, rows: list[Line]) -> Iterator[Finding]:
    """Yield the word that a table gave nothing, where it was not said already."""
    texts = [text for row in reader.grid.rows for _, text in reader.grid.row_texts(row)]
    if texts and not rows and not reader.notes:
        facts: dict[str, Fact] = {"name": reader.grid.name, "count": len(reader.grid.rows), "titles": tuple(texts[:3])}
        yield Finding(Level.NOTE, "table_passed", facts)


def _blocks(book: Book) -> Iterator[Paragraph | Sheet]:
    """Yield the paragraphs outside tables and the tables, as they stand in the text."""
    met: set[int] = set()
    tables = {int(sheet.name.rpartition(" ")[2]): sheet for sheet in book.sheets}
    for paragraph in book.paragraphs:
        if paragraph.table is None:
            yield paragraph
        elif paragraph.table not in met and paragraph.table in tables:
            met.add(paragraph.table)
            yield tables[paragraph.table]


def _headings(
    book: Book, above: list[Paragraph], rows: list[Line], table: int, convention: Convention | None
) -> list[Line]:
    """Return the headings right above a table that its own rows do not have a level for."""
    shapes = {row.code.shape for row in rows}
    found: list[Line] = []
    for paragraph in reversed(above[-4:]):
        line = _heading(book, paragraph, table, convention)
        fits = line.code.shape in {Shape.ROMAN, Shape.UPPER} and line.code.shape not in shapes
        if not fits and not is_part(line.title):
            break
        found.insert(0, line)
    return found


def _heading(book: Book, paragraph: Paragraph, table: int, convention: Convention | None) -> Line:
    text = f"{paragraph.numbering} {paragraph.text}" if paragraph.numbering else paragraph.text
    code, title = split_title(clean(text))
    place = Place(book.file, book.sha256, None, f"đoạn {paragraph.number}", paragraph.raw)
    strong = paragraph.bold or title.isupper() or paragraph.level > 0
    return Line(place, code, title, said_points(title, convention), (), table, strong=strong, heading=True)


def _spoken(book: Book, convention: Convention | None) -> list[Line]:
    """Return the lines of an annex written without tables: numbered paragraphs that state their points."""
    lines = [_heading(book, paragraph, 0, convention) for paragraph in book.paragraphs]
    stated = [line for line in lines if line.code.shape is not Shape.NONE and line.points and line.points.value]
    if len(stated) < 3:
        return []
    first = lines.index(stated[0])
    return [line for line in lines[first:] if line.title and not FOOT.match(bare(line.title))]


def _convention(book: Book) -> Convention | None:
    """Return VIETNAMESE where decimal commas are typed; None where only dots are, which codes have too."""
    texts = (clean(str(cell.value)) for sheet in book.sheets for cell in sheet.cells if cell.type is CellType.TEXT)
    numerals = (text.removesuffix("điểm").strip() for text in texts if len(text) < _LONGEST_NUMERAL)
    typed = (convention_of(each) for each in numerals if _NUMERAL.fullmatch(each))
    return Convention.VIETNAMESE if Convention.VIETNAMESE in typed else None
