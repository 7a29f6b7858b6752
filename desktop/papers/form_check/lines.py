"""A document as lines: every paragraph in reading order with its text, its looks, where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.text import bare, clean
from desktop.papers.form_check.looks import Look, Looks, Setting
from desktop.papers.form_check.parts import Node, Parts, W

_SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}sectPr", f"{W}pPr", f"{W}rPr", f"{W}txbxContent"}
_DRAWN = {f"{W}drawing", f"{W}pict", f"{W}object"}
_EMU = 36000
_COMPARED = 160


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of text in one look."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `number` counts from 1; `cell` is (table, row, cell) inside a table, `ruled` in one with borders.

    `key` is the text's beginning for comparing: without marks, in lower case. `tail` follows the last line break.
    `width` is how wide its place is in mm; `drawn` the length in mm of a drawing in it, 0 for none, -1 when unknown.
    """

    number: int
    text: str
    key: str
    tail: str
    stretches: tuple[Stretch, ...]
    setting: Setting
    section: int
    width: float
    cell: tuple[int, int, int] | None = None
    ruled: bool = False
    drawn: float = 0.0

    @property
    def upper(self) -> bool:
        """Return whether every letter is a capital, typed or shown."""
        return all(each.look.capitals or each.text == each.text.upper() for each in self.stretches)

    @property
    def bold(self) -> bool:
        """Return whether all of it is bold."""
        return all(each.look.bold for each in self.stretches)

    @property
    def italic(self) -> bool:
        """Return whether all of it is italic."""
        return all(each.look.italic for each in self.stretches)

    @property
    def plain(self) -> bool:
        """Return whether none of it is bold or italic."""
        return not any(each.look.bold or each.look.italic for each in self.stretches)

    @property
    def sizes(self) -> tuple[float, ...]:
        """Return the sizes of its letters."""
        return tuple(dict.fromkeys(each.look.size for each in self.stretches))

    def sized(self, least: float, most: float) -> bool:
        """Return whether every letter is from `least` to `most` points."""
        return all(least <= size <= most for size in self.sizes)


class Walk:
    """Walks one document; sections count from 0 and end with the paragraph that holds their properties."""

    def __init__(self, parts: Parts, widths: tuple[float, ...]) -> None:
        self._looks = Looks(parts)
        self._widths = widths or (165.0,)
        self._number = 0
        self._section = 0
        self._table = 0

    def lines(self, parent: Node) -> Iterator[Line]:
        """Yield the lines below `parent`."""
        for node in parent:
            yield from self._walked(node)

    def _walked(self, node: Node) -> Iterator[Line]:
        if node.tag == f"{W}p":
            yield self._line(node, self._width())
            if node.find(f"{W}pPr/{W}sectPr") is not None:
                self._section += 1
        elif node.tag == f"{W}tbl":
            yield from self._rows(node)
        elif node.tag not in _SKIPPED:
            yield from self.lines(node)

    def _rows(self, table: Node) -> Iterator[Line]:
        self._table += 1
        place = _TablePlace(self._table, _style_of(table), self._is_ruled(table))
        for row_number, row in enumerate(_below(table, "tr")):
            for cell_number, cell in enumerate(_below(row, "tc")):
                yield from self._celled(cell, place, (place.number, row_number, cell_number))

    def _celled(self, parent: Node, place: "_TablePlace", cell: tuple[int, int, int]) -> Iterator[Line]:
        width = _cell_width(parent) or self._width()
        for node in _below(parent, "p", "tbl"):
            if node.tag == f"{W}tbl":
                yield from self._rows(node)
            else:
                yield self._line(node, width, place, cell)

    def _line(
        self, node: Node, width: float, place: "_TablePlace | None" = None, cell: tuple[int, int, int] | None = None
    ) -> Line:
        self._number += 1
        base, setting = self._looks.of_paragraph(node, place.style if place else "")
        stretches = tuple(each for run in _runs(node) if (each := self._stretch(run, base)) is not None)
        raw = "".join(each.text for each in stretches)
        text, tail = clean(raw), clean(raw.rpartition("\n")[2])
        shown = tuple(each for each in stretches if each.text.strip() and not each.look.hidden)
        ruled = place is not None and place.ruled
        return Line(
            self._number,
            text,
            bare(text[:_COMPARED]),
            tail,
            shown,
            setting,
            self._section,
            width,
            cell,
            ruled,
            _drawn(node),
        )

    def _stretch(self, run: Node, base: Look) -> Stretch | None:
        text = "".join(_texts(run))
        return Stretch(text, self._looks.of_run(run, base)) if text else None

    def _width(self) -> float:
        return self._widths[min(self._section, len(self._widths) - 1)]

    def _is_ruled(self, table: Node) -> bool:
        own = table.find(f"{W}tblPr/{W}tblBorders")
        if own is not None:
            return any(each.get(f"{W}val") not in {"none", "nil"} for each in own)
        return self._looks.has_borders(_style_of(table))


@dataclass(frozen=True, slots=True)
class _TablePlace:
    number: int
    style: str
    ruled: bool


def _below(parent: Node, *tags: str) -> Iterator[Node]:
    """Yield the nodes of these tags right below `parent`, looking through wrappers but not into tables."""
    wanted = {f"{W}{tag}" for tag in tags}
    for node in parent:
        if node.tag in wanted:
            yield node
        elif node.tag not in _SKIPPED and node.tag not in {f"{W}tbl", f"{W}p"}:
            yield from _below(node, *tags)


def _style_of(table: Node) -> str:
    found = table.find(f"{W}tblPr/{W}tblStyle")
    return "" if found is None else str(found.get(f"{W}val", ""))


def _cell_width(cell: Node) -> float:
    found = cell.find(f"{W}tcPr/{W}tcW")
    if found is None or found.get(f"{W}type") != "dxa":
        return 0.0
    try:
        return max(0.0, float(found.get(f"{W}w", "0")) * 25.4 / 1440 - 2.5)
    except ValueError:
        return 0.0


def _runs(node: Node) -> Iterator[Node]:
    for child in node:
        if child.tag == f"{W}r":
            yield child
        elif child.tag not in _SKIPPED:
            yield from _runs(child)


def _texts(run: Node) -> Iterator[str]:
    for child in run:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in {f"{W}br", f"{W}cr"}:
            yield "\n"
        elif child.tag == f"{W}tab":
            yield " "
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"


def _drawn(node: Node) -> float:
    for drawing in node.iter(*_DRAWN):
        extents = [each.get("cx", "") for each in drawing.iter() if str(each.tag).endswith("}extent")]
        return float(extents[0]) / _EMU if extents and extents[0].isdigit() else -1.0
    return 0.0
