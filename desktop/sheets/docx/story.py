"""The story of a Word text: its paragraphs in reading order, wherever they stand."""

from dataclasses import dataclass, field

from desktop.domain.book import Name, Oddity, Paragraph, Sheet
from desktop.sheets import limits
from desktop.sheets.docx.numbering import Numbering
from desktop.sheets.docx.runs import Line, chosen, control_name, is_placeholder
from desktop.sheets.docx.styles import Styles, list_place, outline_level
from desktop.sheets.docx.tables import TableReader
from desktop.sheets.docx.tree import Node
from desktop.sheets.letters import readable
from desktop.sheets.odd import Odd
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally

Notes = dict[tuple[str, str], Node]

_OF_LINES = frozenset({"r", "t", "hyperlink", "fldSimple", "m:oMath", "m:oMathPara"})
"""What belongs into a paragraph; some programs put it beside one."""


@dataclass(slots=True)
class DocumentStory:
    """Gathers paragraphs, tables and tags while the blocks of a text pass by.

    `commented` tells in which paragraph each comment stands.
    """

    styles: Styles
    numbering: Numbering
    notes: Notes
    tally: Tally = field(default_factory=Tally)
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: dict[int, Sheet] = field(default_factory=dict)
    table_oddities: list[Oddity] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    commented: dict[str, int] = field(default_factory=dict)
    _tables_met: int = 0
    _cells: int = 0

    def take(self, block: Node) -> None:
        """Take in one block of the body."""
        self._block(block, None)

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the tables in reading order."""
        return tuple(self.tables[number] for number in sorted(self.tables))

    def read_blocks(self, node: Node, table: int | None) -> list[Paragraph]:
        """Take in the blocks of `node` and return its own paragraphs, those of nested tables left out."""
        return [paragraph for child in node.children for paragraph in self._block(child, table)]

    def take_cell(self) -> None:
        """Count one more cell of the text.

        Raises: RefusedError when there are too many.
        """
        self._cells += 1
        if self._cells > limits.CELLS:
            raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)

    def _block(self, node: Node, table: int | None) -> list[Paragraph]:
        match node.name:
            case "p":
                return self._paragraph(node, table)
            case "tbl":
                self._table(node, table)
            case "sdt":
                return self._control(node, table)
            case "ins" | "moveTo":
                self.tally.anywhere(Odd.TRACKED_CHANGES)
                return self.read_blocks(node, table)
            case "del" | "moveFrom":
                self.tally.anywhere(Odd.TRACKED_CHANGES)
            case "altChunk":
                self.tally.anywhere(Odd.EMBEDDED_PARTS)
            case "mc:AlternateContent":
                within = chosen(node)
                return [] if within is None else self.read_blocks(within, table)
            case name if name in _OF_LINES:
                return self._paragraph(Node("p", {}, [node]), table)
            case name if not name.endswith("Pr"):  # custom XML and whatever else stands around paragraphs
                return self.read_blocks(node, table)
            case _:
                pass
        return []

    def _control(self, node: Node, table: int | None) -> list[Paragraph]:
        within = node.child("sdtContent")
        if within is None or is_placeholder(node):
            return []
        found = self.read_blocks(within, table)
        self.names += control_name(node, "\n".join(each.text for each in found), self.tally)
        return found

    def _table(self, node: Node, outer: int | None) -> None:
        if outer is not None:
            self.tally.anywhere(Odd.NESTED_TABLES)
        self._tables_met += 1
        number = self._tables_met
        reader = TableReader(self, number)
        sheet = reader.read(node)
        self.tables[number] = sheet
        self.table_oddities += reader.tally.oddities(sheet.name)

    def _paragraph(self, node: Node, table: int | None) -> list[Paragraph]:
        style = node.value("pPr", "pStyle")
        line = Line(self.styles, style, self.tally)
        line.read(node)
        paragraph = self._written(node, line, table)
        found = [] if paragraph is None else [paragraph]
        self.names += line.names
        for reference in node.everywhere("commentReference"):
            self.commented[reference.attributes.get("id", "")] = max(len(self.paragraphs), 1)
        for box in line.boxes:
            found += self.read_blocks(box, table)
        for note in line.notes:
            if (body := self.notes.pop(note, None)) is not None:
                self.read_blocks(body, None)
        return found

    def _written(self, node: Node, line: Line, table: int | None) -> Paragraph | None:
        raw = line.raw()
        numbering = self._numbering(node, line.style)
        if not raw.strip():
            return _number_alone(numbering, line, table)
        level = outline_level(node.value("pPr", "outlineLvl"))
        paragraph = Paragraph(
            len(self.paragraphs) + 1,
            readable(raw),
            raw,
            self.styles.name(line.style),
            self.styles.level(line.style) if level is None else level,
            line.bold(),
            line.font(),
            line.runs(),
            table,
            numbering,
            line.struck(),
        )
        self.paragraphs.append(paragraph)
        if len(self.paragraphs) > limits.PARAGRAPHS:
            raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.PARAGRAPHS)
        return paragraph

    def _numbering(self, node: Node, style: str | None) -> str:
        place = list_place(node.at("pPr", "numPr")) or self.styles.numbering(style)
        return self.numbering.next(*place) if place else ""


def _number_alone(numbering: str, line: Line, table: int | None) -> Paragraph | None:
    """Return the number that Word shows in an otherwise empty cell (a column of running numbers); None elsewhere."""
    if table is None or not numbering:
        return None
    return Paragraph(0, numbering, numbering, font=line.font(), table=table)
