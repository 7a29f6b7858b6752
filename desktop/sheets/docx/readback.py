"""Word papers read back: every line with its place and its page, every control with its bytes."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from desktop.domain.reconcile.paper_text import Control, PaperText, Room, Spot, Stored, Stretch, TextLine
from desktop.sheets import limits
from desktop.sheets.docx.controls import controls_in, text_span
from desktop.sheets.docx.drawings import chart_parts, drawn_charts
from desktop.sheets.docx.measures import Measures
from desktop.sheets.docx.pages import Pages
from desktop.sheets.docx.runs import Line, chosen, is_bound, is_placeholder
from desktop.sheets.docx.styles import Styles, outline_level
from desktop.sheets.docx.tree import Node, PlacedTree, TreeVisitor
from desktop.sheets.letters import readable
from desktop.sheets.odd import Odd
from desktop.sheets.office.package import Package, open_package
from desktop.sheets.office.relations import CONTENT_TYPES, Relation, content_types, main_part, relations
from desktop.sheets.office.xml import walk
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally

_ROOMS = {"header": ("hdr", Room.HEADER), "footer": ("ftr", Room.FOOTER)}
_NOTES = {"footnotes": "footnotes", "endnotes": "endnotes"}
_WORD = ("wordprocessingml", "ms-word", "word/")
_REPLACED = re.compile(r"\d|Mã số liệu")
"""What is ever replaced in a paper: numbers, the print code."""
_SIGNATURES = "_xmlsignatures/"


def read_back(content: bytes, name: str) -> PaperText:
    """Return the text of the Word paper in `content`.

    Raises: RefusedError for anything else.
    """
    package = open_package(content)
    main = _main(package)
    related = relations(package, main.target)
    styles, measures = _styles(package, related)
    pages = Pages(measures)
    story = _Story(styles, pages)
    story.read_part(package, main.target, "body", Room.BODY)
    pages.close()
    lines = [_paged(line, *pages.of(place)) for place, line in story.lines]
    aside = _Story(styles, None)
    for part, holder, room in _asides(package, related):
        aside.read_part(package, part, holder, room)
    first = len(story.controls)
    lines += [_moved(line, first) for _, line in aside.lines]
    signed = any(part.startswith(_SIGNATURES) for part in package.names())
    digest = hashlib.sha256(content).hexdigest()
    controls = (*story.controls, *aside.controls)
    charts = len(chart_parts(package)), tuple(drawn_charts(package))
    return PaperText(name, digest, tuple(lines), controls, pages.rendered, signed, *charts)


def _main(package: Package) -> Relation:
    if not package.holds(CONTENT_TYPES):
        raise RefusedError(Odd.OTHER_OFFICE)
    types = content_types(package)
    main = main_part(package)
    if not any(word in types.get(main.target.lower(), main.target.lower()) for word in _WORD):
        raise RefusedError(Odd.NOT_WORD)
    return main


def _styles(package: Package, related: tuple[Relation, ...]) -> tuple[Styles, Measures]:
    styles, measures = Styles(), Measures()

    def take(node: Node) -> None:
        styles.take(node)
        measures.take(node)

    for relation in _inside(package, related):
        if relation.kind == "styles":
            walk(package, relation.target, "styles", TreeVisitor("styles", take))
            break
    return styles, measures


def _inside(package: Package, related: tuple[Relation, ...]) -> Iterator[Relation]:
    """Yield the relations to parts of the package, each part once."""
    met: set[str] = set()
    for relation in related:
        if not relation.outside and package.holds(relation.target) and relation.target not in met:
            met.add(relation.target)
            yield relation


def _asides(package: Package, related: tuple[Relation, ...]) -> Iterator[tuple[str, str, Room]]:
    for relation in _inside(package, related):
        if relation.kind in _ROOMS:
            yield relation.target, *_ROOMS[relation.kind]
        elif relation.kind in _NOTES:
            yield relation.target, _NOTES[relation.kind], Room.NOTE


def _paged(line: TextLine, page: int, turns: tuple[int, ...]) -> TextLine:
    return replace(line, page=page, turns=turns)


def _moved(line: TextLine, by: int) -> TextLine:
    stretches = tuple(Stretch(each.begin, each.end, each.control + by) for each in line.stretches)
    return replace(line, stretches=stretches)


@dataclass(slots=True)
class _Story:
    """Gathers lines and controls while the blocks of a paper pass by; `pages` counts pages in the body alone."""

    styles: Styles
    pages: Pages | None
    lines: list[tuple[int, TextLine]] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    _known: dict[int, int] = field(default_factory=dict)
    _room: Room = Room.BODY
    _part: str = ""
    _content: bytes = b""
    _within: Node | None = None
    _tables: int = 0
    _cells: int = 0

    def read_part(self, package: Package, part: str, holder: str, room: Room) -> None:
        """Take in a whole part; its blocks stand in `holder`."""
        self._content = content = b"".join(package.chunks(part))
        self._room, self._part = room, part

        def take(block: Node) -> None:
            self._known.clear()
            for node, control in controls_in(block, part, content):
                self._known[id(node)] = len(self.controls)
                self.controls.append(control)
            if room is not Room.NOTE or block.attributes.get("type", "normal") == "normal":
                self._block(block, None)

        tree = PlacedTree(holder, take)
        walk(package, part, "document" if holder == "body" else holder, tree)
        if not tree.held:
            raise RefusedError(Odd.DAMAGED_PART, part=part)

    def _blocks(self, node: Node, spot: Spot | None) -> None:
        for child in node.children:
            self._block(child, spot)

    def _block(self, node: Node, spot: Spot | None) -> None:
        match node.name:
            case "p":
                self._paragraph(node, spot)
            case "tbl":
                self._table(node)
            case "sdt":
                self._control(node, spot)
            case "sectPr" if self.pages:
                self.pages.end_section(node)
            case "ins" | "moveTo" | "customXml" | "smartTag" | "sdtContent" | "footnote" | "endnote":
                self._blocks(node, spot)
            case "mc:AlternateContent":
                self._blocks(chosen(node) or Node("", {}), spot)
            case _:
                pass

    def _control(self, node: Node, spot: Spot | None) -> None:
        if is_placeholder(node):
            return
        outer, self._within = self._within, node if is_bound(node) else self._within
        self._blocks(node.child("sdtContent") or Node("", {}), spot)
        self._within = outer

    def _table(self, node: Node) -> None:
        self._tables += 1
        table = self._tables
        if self.pages:
            self.pages.begin_table()
        for row, (each, _) in enumerate(_through(node, "tr", None), start=1):
            if each.at("trPr", "del") is None:
                self._row(each, table, row)
        if self.pages:
            self.pages.end_table()

    def _row(self, node: Node, table: int, row: int) -> None:
        head = node.at("trPr", "tblHeader") is not None
        if self.pages:
            self.pages.begin_row(node, head)
        column = 1 + _small(node.value("trPr", "gridBefore"), 0)
        for cell, control in _through(node, "tc", None):
            self._cells += 1
            if self._cells > limits.CELLS:
                raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)
            span = max(1, _small(cell.value("tcPr", "gridSpan"), 1))
            if self.pages:
                self.pages.begin_cell(cell)
            outer, self._within = self._within, control or self._within
            self._blocks(cell, Spot(table, row, column, span, head))
            self._within = outer
            column += span

    def _paragraph(self, node: Node, spot: Spot | None) -> None:
        line = Line(self.styles, node.value("pPr", "pStyle"), Tally(), self._within)
        line.read(node)
        place = self.pages.paragraph(node, line) if self.pages else 0
        self._keep(node, line, place, spot)
        for box in line.boxes:
            outer, self._room = self._room, Room.BOX if self._room is Room.BODY else self._room
            pages, self.pages = self.pages, None
            self._blocks(box, spot)
            self.pages, self._room = pages, outer
        if self.pages and node.at("pPr", "sectPr") is not None:
            self.pages.end_section(node.at("pPr", "sectPr"))

    def _keep(self, node: Node, line: Line, place: int, spot: Spot | None) -> None:
        text, stretches = self._joined(line)
        if not text.strip():
            return
        level = outline_level(node.value("pPr", "outlineLvl"))
        own = self.styles.level(line.style) if level is None else level
        stored = tuple(self._stored(line, text)) if text == line.raw() else ()
        self.lines.append((place, TextLine(text, self._room, spot, None, (), stretches, own, self._part, stored)))
        if len(self.lines) > limits.PARAGRAPHS:
            raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.PARAGRAPHS)

    def _stored(self, line: Line, text: str) -> Iterator[Stored]:
        """Yield the stretches with a digit in them that stand in the part letter by letter."""
        for begin, node in line.texts:
            end = begin + len(node.text)
            span = text_span(node, self._content)
            letters = text[begin:end]
            if span and _REPLACED.search(letters) and self._content[span.begin : span.end] == letters.encode("utf-8"):
                yield Stored(begin, end, span)

    def _joined(self, line: Line) -> tuple[str, tuple[Stretch, ...]]:
        """Return the text of a line, and which stretches of it stand in a control."""
        text = ""
        found: list[Stretch] = []
        for piece in line.pieces:
            begin, text = len(text), text + readable(piece.text)
            control = None if piece.control is None else self._known.get(id(piece.control))
            if control is None or len(text) == begin:
                continue
            if found and (found[-1].control, found[-1].end) == (control, begin):
                begin = found.pop().begin
            found.append(Stretch(begin, len(text), control))
        return text, tuple(found)


def _through(node: Node, name: str, control: Node | None) -> Iterator[tuple[Node, Node | None]]:
    """Yield the rows or cells of `node`, those in tracked insertions too, each with the own control around it."""
    for child in node.children:
        match child.name:
            case found if found == name:
                yield child, control
            case "sdt":
                yield from _through(child.child("sdtContent") or child, name, child if is_bound(child) else control)
            case "ins" | "moveTo" | "customXml":
                yield from _through(child, name, control)
            case _:
                pass


def _small(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 5 else default
