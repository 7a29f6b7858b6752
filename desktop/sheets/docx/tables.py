"""Tables of a Word text as sheets: rows and columns on the table's grid, merged cells as merges."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from desktop.domain.book import Cell, CellType, Merge, Paragraph, Sheet
from desktop.sheets import limits
from desktop.sheets.docx.runs import control_name
from desktop.sheets.docx.tree import Node
from desktop.sheets.odd import Odd
from desktop.sheets.tally import Tally

_MOST_DIGITS = 9
_CLOSED = frozenset({"del", "moveFrom", "p", "tbl", "tr", "tc"})
"""In these no rows or cells of the table itself stand."""


class Story(Protocol):
    """What reads the paragraphs inside a cell: it numbers them along with all others."""

    tally: Tally

    def read_blocks(self, node: Node, table: int | None) -> list[Paragraph]:
        """Take in the blocks of `node` and return its own paragraphs, those of nested tables left out."""

    def take_cell(self) -> None:
        """Count one more cell of the text.

        Raises: RefusedError when there are too many.
        """


@dataclass(slots=True)
class TableReader:
    """Reads one `w:tbl`, the `number`-th of the text."""

    story: Story
    number: int
    tally: Tally = field(default_factory=Tally)
    _cells: list[Cell] = field(default_factory=list)
    _merges: list[Merge] = field(default_factory=list)
    _running: dict[int, Merge] = field(default_factory=dict)
    _width: int = 0
    _row: int = 0

    def read(self, table: Node) -> Sheet:
        """Return the table as a sheet."""
        for row in self._through(table, "tr"):
            if row.at("trPr", "del") is not None:
                self.story.tally.anywhere(Odd.TRACKED_CHANGES)
            else:
                self._read_row(row)
        self._close(set())
        merges = sorted(self._merges, key=lambda merge: (merge.top, merge.left))
        return Sheet(f"Bảng {self.number}", tuple(self._cells), merges=tuple(merges))

    def _through(self, node: Node, name: str) -> Iterator[Node]:
        """Yield the rows or cells of `node`, those in content controls and tracked insertions too."""
        for child in node.children:
            match child.name:
                case found if found == name:
                    yield child
                case "sdt":
                    control_name(child, "", self.story.tally)
                    yield from self._through(child.child("sdtContent") or child, name)
                case wrapping if wrapping not in _CLOSED and not wrapping.endswith("Pr"):
                    yield from self._through(child, name)
                case _:
                    pass

    def _read_row(self, row: Node) -> None:
        self._row += 1
        if row.at("trPr", "ins") is not None:
            self.story.tally.anywhere(Odd.TRACKED_CHANGES)
        column = 1 + _small(row.value("trPr", "gridBefore"), 0)
        continued: set[int] = set()
        for cell in self._through(row, "tc"):
            span = max(1, _small(cell.value("tcPr", "gridSpan"), 1))
            self._read_cell(cell, column, span, continued)
            column += span
        self._close(continued)
        self._check_width(column - 1 + _small(row.value("trPr", "gridAfter"), 0))

    def _read_cell(self, cell: Node, column: int, span: int, continued: set[int]) -> None:
        if cell.at("tcPr", "cellIns") or cell.at("tcPr", "cellDel"):
            self.story.tally.anywhere(Odd.TRACKED_CHANGES)
        paragraphs = self.story.read_blocks(cell, self.number)
        if column + span - 1 > limits.COLUMNS:
            self.tally.anywhere(Odd.BEYOND_EDGE)
            return
        self.story.take_cell()
        self._merge(cell, column, span, continued)
        written = [each for each in paragraphs if each.text.strip()]
        if written:
            self._cells.append(_cell(self._row, column, written))

    def _merge(self, cell: Node, column: int, span: int, continued: set[int]) -> None:
        properties = cell.child("tcPr")
        vertical = None if properties is None else properties.child("vMerge")
        if vertical is not None and vertical.attributes.get("val", "continue") != "restart":
            begun = self._running.get(column)
            if begun is not None:
                self._running[column] = Merge(begun.top, begun.left, self._row, begun.right)
                continued.add(column)
                return
        self._finish(column)
        self._running[column] = Merge(self._row, column, self._row, column + span - 1)
        if vertical is not None:
            continued.add(column)

    def _close(self, continued: set[int]) -> None:
        for column in [each for each in self._running if each not in continued]:
            self._finish(column)

    def _finish(self, column: int) -> None:
        merge = self._running.pop(column, None)
        if merge is not None and (merge.top, merge.left) != (merge.bottom, merge.right):
            self._merges.append(merge)

    def _check_width(self, width: int) -> None:
        if self._width and width != self._width:
            self.tally.at(Odd.RAGGED_ROWS, self._row, 1)
        self._width = self._width or width


def _cell(row: int, column: int, paragraphs: list[Paragraph]) -> Cell:
    raw = "\n".join(each.raw for each in paragraphs)
    text = "\n".join(f"{each.numbering} {each.text}" if each.numbering else each.text for each in paragraphs)
    runs = tuple(run for each in paragraphs for run in each.runs)
    bold = all(each.bold for each in paragraphs)
    struck = any(each.struck for each in paragraphs)
    return Cell(row, column, raw, text, CellType.TEXT, font=paragraphs[0].font, bold=bold, runs=runs, struck=struck)


def _small(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else default
