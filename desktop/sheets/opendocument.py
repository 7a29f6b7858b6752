"""OpenDocument workbooks (.ods), streamed like .xlsx: repeated cells are counted before they are written out."""

import re
from dataclasses import dataclass, field

from desktop.domain.book import Cell, Merge, Oddity, Sheet, a1
from desktop.sheets import limits
from desktop.sheets.content import Content, in_columns
from desktop.sheets.letters import raised, readable
from desktop.sheets.odd import Odd
from desktop.sheets.office.package import Package
from desktop.sheets.office.xml import Attributes, Visitor, shortened, walk, walk_chunks
from desktop.sheets.opendocument_cells import Looks, OpenCell, cell_of
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_OLD_TYPE = b'<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
"""OpenOffice 2 named the type of its manifests; it declares nothing and is passed over."""
_DRAWN = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0|"
_CELLS = ("table:table-cell", "table:covered-table-cell")
_MOST_DIGITS = 9


def read_opendocument(package: Package) -> Content:
    """Return what an .ods workbook holds.

    Raises: RefusedError.
    """
    if package.holds(_MANIFEST):
        chunks = (chunk.replace(_OLD_TYPE, b"") for chunk in package.chunks(_MANIFEST))
        walk_chunks(chunks, _MANIFEST, "manifest:manifest", _ManifestVisitor())
    visitor = _BookVisitor()
    walk(package, _CONTENT, "office:document-content", visitor)
    has_macros = any(name.startswith("basic/") for name in package.names())
    return _content(visitor, ".ods", (Oddity(Odd.MACROS.value),) if has_macros else ())


def read_flat_opendocument(content: bytes) -> Content:
    """Return what an OpenDocument workbook in one part (.fods) holds.

    Raises: RefusedError.
    """
    visitor = _BookVisitor()
    walk_chunks([content], "office:document", "office:document", visitor)
    return _content(visitor, ".fods", ())


def _content(visitor: "_BookVisitor", kind: str, beside: tuple[Oddity, ...]) -> Content:
    if not visitor.sheets:
        raise RefusedError(Odd.NO_SHEETS)
    hint = Oddity(Odd.OLD_FORMAT.value, facts={"format": kind})
    return Content("ods", in_columns(visitor.sheets), oddities=(hint, *visitor.oddities, *beside))


class _ManifestVisitor(Visitor):
    """Refuses a workbook whose parts are encrypted."""

    __slots__ = ()

    def start(self, name: str, _attributes: Attributes, /) -> None:
        if name == "manifest:encryption-data":
            raise RefusedError(Odd.ENCRYPTED)


_RAISED = re.compile(r"super|[1-9]\d*%")
"""Text set above the line."""


@dataclass(slots=True)
class _BookVisitor(Visitor):
    """Collects the sheets of content.xml."""

    sheets: list[Sheet] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
    _hidden_styles: set[str] = field(default_factory=set)
    _fonts: dict[str, str] = field(default_factory=dict)
    _struck: set[str] = field(default_factory=set)
    _raised: set[str] = field(default_factory=set)
    _style: str = ""
    _room: int = field(default_factory=lambda: limits.CELLS)
    _sheet: "_SheetBuilder | None" = None
    _cell: OpenCell | None = None
    _note: int = 0
    _annotated: bool = False
    _in_comment: bool = False

    def start(self, name: str, attributes: Attributes, /) -> None:
        if self._note and name == "text:p" and self._cell is not None:
            self._cell.comment += " "
            self._in_comment = self._annotated
        self._annotated |= name == "office:annotation"
        if self._note or name == "office:annotation" or (self._cell is not None and name.startswith(_DRAWN)):
            self._note += 1
        elif self._cell is not None and self._sheet is not None and name == "table:table":
            self._sheet.tally.anywhere(Odd.EMBEDDED_PARTS)
            self._note += 1
        elif self._cell is not None:
            self._in_cell(name, attributes)
        elif name in _CELLS and self._sheet is not None:
            self._cell = OpenCell(shortened(attributes), name != _CELLS[0])
        elif self._sheet is not None:
            self._sheet.take(name, shortened(attributes))
        else:
            self._outside(name, shortened(attributes))

    def end(self, name: str, /) -> None:
        if self._note:
            self._note -= 1
            self._annotated &= name != "office:annotation"
            self._in_comment &= name != "text:p"
        elif self._cell is not None and name in _CELLS and self._sheet is not None:
            self._sheet.take_cell(self._cell)
            self._cell = None
        elif self._cell is not None and name == "text:span":
            self._cell.raised = False
        elif name == "table:table-row" and self._sheet is not None:
            self._sheet.end_row()
        elif name == "table:table" and self._sheet is not None and self._cell is None:
            self._end_sheet(self._sheet)

    def text(self, text: str, /) -> None:
        if self._cell is not None and self._in_comment:
            self._cell.comment += text
        if self._cell is not None and not self._note and self._cell.paragraphs:
            before = self._cell.paragraphs[-1]
            self._cell.paragraphs[-1] += raised(before, text) if self._cell.raised else text

    def _in_cell(self, name: str, attributes: Attributes) -> None:
        assert self._cell is not None
        paragraphs = self._cell.paragraphs
        match name:
            case "text:p":
                paragraphs.append("")
            case "text:s" if paragraphs:
                paragraphs[-1] += " " * min(_count(shortened(attributes), "text:c"), 100)
            case "text:tab" if paragraphs:
                paragraphs[-1] += "\t"
            case "text:line-break" if paragraphs:
                paragraphs[-1] += "\n"
            case "text:span":
                style = shortened(attributes).get("text:style-name", "")
                self._cell.struck |= style in self._struck
                self._cell.raised = style in self._raised
            case _:
                pass

    def _outside(self, name: str, attributes: Attributes) -> None:
        match name:
            case "style:style":
                self._style = attributes.get("style:name", "")
            case "style:table-properties" if attributes.get("table:display") == "false":
                self._hidden_styles.add(self._style)
            case "style:text-properties":
                self._take_letters(attributes)
            case "table:table":
                hidden = attributes.get("table:style-name", "") in self._hidden_styles
                looks = Looks(self._fonts, self._struck)
                self._sheet = _SheetBuilder(attributes.get("table:name", ""), hidden, self._room, looks)
            case _:
                pass

    def _take_letters(self, attributes: Attributes) -> None:
        if font := attributes.get("style:font-name"):
            self._fonts[self._style] = font
        if _RAISED.match(attributes.get("style:text-position", "")):
            self._raised.add(self._style)
        line = attributes.get("style:text-line-through-type", "none")
        if attributes.get("style:text-line-through-style", line) != "none":
            self._struck.add(self._style)

    def _end_sheet(self, builder: "_SheetBuilder") -> None:
        self.sheets.append(builder.sheet())
        self.oddities += builder.tally.oddities(builder.name)
        self._room -= len(builder.cells)
        self._sheet = None


@dataclass(slots=True)
class _SheetBuilder:
    """Puts one sheet together, row by row."""

    name: str
    hidden: bool
    room: int
    looks: Looks
    cells: list[Cell] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    _merges: list[Merge] = field(default_factory=list)
    _hidden_rows: list[int] = field(default_factory=list)
    _hidden_columns: list[int] = field(default_factory=list)
    _row: int = 1
    _column: int = 1
    _columns_seen: int = 0
    _repeated: int = 1
    _row_cells: list[Cell] = field(default_factory=list)

    def take(self, name: str, attributes: Attributes) -> None:
        """Take in an element between the cells."""
        hidden = attributes.get("table:visibility", "visible") in ("collapse", "filter")
        match name:
            case "table:table-row":
                self._repeated = _count(attributes, "table:number-rows-repeated")
                self._column = 1
                if hidden:
                    self._hidden_rows += range(self._row, min(self._row + self._repeated, limits.ROWS))
            case "table:table-column":
                first = self._columns_seen + 1
                self._columns_seen += _count(attributes, "table:number-columns-repeated")
                if hidden:
                    self._hidden_columns += range(first, min(self._columns_seen, limits.COLUMNS) + 1)
            case "table:table-source" | "table:cell-range-source":
                self.tally.anywhere(Odd.EXTERNAL_LINKS)
            case _:
                pass

    def take_cell(self, found: OpenCell) -> None:
        """Take in a finished cell, as often as it is repeated."""
        times = _count(found.attributes, "table:number-columns-repeated")
        cell = cell_of(found, self._row, self._column, self.looks, self.tally)
        if cell is not None:
            self._make_room(times)
            self._row_cells += [_moved(cell, self._row, self._column + each) for each in range(times)]
        if words := " ".join(readable(found.comment).split()):
            self.tally.said(Odd.COMMENTS, a1(self._row, self._column), words)
        if not found.covered:
            self._merge(found.attributes)
        self._column += times

    def end_row(self) -> None:
        """Finish a row, as often as it is repeated."""
        if self._row_cells:
            self._make_room(len(self._row_cells) * self._repeated)
            for each in range(self._repeated):
                self.cells += [_moved(cell, self._row + each, cell.column) for cell in self._row_cells]
        self._row_cells = []
        self._row += self._repeated

    def sheet(self) -> Sheet:
        """Return the finished sheet."""
        inside = [cell for cell in self.cells if cell.row <= limits.ROWS and cell.column <= limits.COLUMNS]
        if len(inside) < len(self.cells):
            self.tally.anywhere(Odd.BEYOND_EDGE, len(self.cells) - len(inside))
        last = inside[-1].row if inside else 0
        rows = tuple(row for row in self._hidden_rows if row <= last)
        return Sheet(self.name, tuple(inside), self.hidden, tuple(self._merges), rows, tuple(self._hidden_columns))

    def _make_room(self, count: int) -> None:
        if len(self.cells) + count > self.room:
            raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)

    def _merge(self, attributes: Attributes) -> None:
        columns = _count(attributes, "table:number-columns-spanned")
        rows = _count(attributes, "table:number-rows-spanned")
        bottom, right = self._row + rows - 1, self._column + columns - 1
        if columns * rows > 1 and bottom <= limits.ROWS and right <= limits.COLUMNS:
            self._merges.append(Merge(self._row, self._column, bottom, right))
            if len(self._merges) > limits.MERGES:
                raise RefusedError(Odd.TOO_MANY_MERGES, limit=limits.MERGES)


def _moved(cell: Cell, row: int, column: int) -> Cell:
    if (cell.row, cell.column) == (row, column):
        return cell
    return cell._replace(row=row, column=column)


def _count(attributes: Attributes, name: str) -> int:
    text = attributes.get(name, "1")
    return max(1, int(text[:_MOST_DIGITS])) if text.isascii() and text.isdigit() else 1
