"""Pages of a Word text: Word's own notes of where it turned them, else an estimate from letters and spacing."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.sheets.docx.measures import Look, Measures, whole, width_of
from desktop.sheets.docx.runs import Line
from desktop.sheets.docx.tree import Node

_A4 = (595.3, 841.9)
_MARGIN = 71.0
"""Points of a margin nobody states."""
_CELL_MARGINS = 7.0
"""Points a cell leaves free at its sides."""
_SHORTEST = 5.0
"""So many letters' widths a line has at the least, however narrow its place."""
_LOST_AT_BREAKS = 1.045
"""By how much lines are longer than their letters, since words are not broken; measured on our own papers."""


@dataclass(frozen=True, slots=True)
class _Flow:
    """A paragraph on its way down the page. `width` is its text on one line, in letter sizes."""

    place: int
    width: float
    look: Look
    letters: int
    turned: tuple[int, ...] = ()

    def lines(self, room: float) -> int:
        """Return how many lines it takes in `room` points."""
        left = max(room - self.look.left - self.look.right, self.look.size * _SHORTEST)
        return max(1, -int(-(self.width * self.look.size * _LOST_AT_BREAKS + max(0.0, self.look.first)) // left))

    def height(self, room: float) -> float:
        """Return its height with the space around it."""
        return self.look.before + self.lines(room) * self.look.leading + self.look.after


@dataclass(slots=True)
class _Row:
    """A row of a table: for each cell its width in points and the paragraphs in it."""

    head: bool
    least: float = 0.0
    cells: list[tuple[float, list[_Flow]]] = field(default_factory=list)

    def height(self) -> float:
        """Return the height of its highest cell."""
        return max([self.least, *(sum(each.height(room) for each in flows) for room, flows in self.cells)]) + 0.5

    def flows(self) -> Iterator[_Flow]:
        """Yield its paragraphs."""
        for _, flows in self.cells:
            yield from flows

    def with_next(self) -> bool:
        """Return whether it must stand on the page of the next row."""
        return any(each.look.with_next for each in self.flows())


@dataclass(frozen=True, slots=True)
class _Table:
    rows: list[_Row]


_Item = _Flow | _Table


@dataclass(slots=True)
class Pages:
    """Counts the pages of a body while its blocks pass by; asked for them when it is closed."""

    measures: Measures
    rendered: bool = False
    _sections: list[tuple[list[_Item], Node | None]] = field(default_factory=list)
    _items: list[_Item] = field(default_factory=list)
    _tables: list[_Table] = field(default_factory=list)
    _noted: list[tuple[int, int]] = field(default_factory=list)
    _found: dict[int, tuple[int, tuple[int, ...]]] = field(default_factory=dict)
    _places: int = 0

    def paragraph(self, node: Node, line: Line) -> int:
        """Take in a paragraph and return the place it is asked for by."""
        self._places += 1
        text = line.raw()
        look = self.measures.look(node)
        turned = tuple(each.at for each in line.turns if not each.rendered)
        self._noted += [(self._places, each.at) for each in line.turns if each.rendered]
        flow = _Flow(self._places, width_of(text), look, len(text), turned)
        if self._tables:
            rows = self._tables[-1].rows
            if rows and rows[-1].cells:
                rows[-1].cells[-1][1].append(flow)
        else:
            self._items.append(flow)
        return self._places

    def begin_table(self) -> None:
        """Begin a table; one within another adds to the cell it stands in."""
        if not self._tables:
            self._items.append(_Table([]))
            self._tables.append(self._items[-1])  # type: ignore[arg-type]
        else:
            self._tables.append(self._tables[-1])

    def begin_row(self, node: Node, head: bool) -> None:
        """Begin a row; `head` rows are repeated on every page."""
        if len(self._tables) == 1:
            least = whole(node.value("trPr", "trHeight")) or 0
            self._tables[-1].rows.append(_Row(head, least / 20))

    def begin_cell(self, node: Node) -> None:
        """Begin a cell."""
        if len(self._tables) == 1:
            stored = node.at("tcPr", "tcW")
            width = whole(stored.attributes.get("w")) if stored is not None else None
            self._tables[-1].rows[-1].cells.append((max((width or 2000) / 20 - _CELL_MARGINS, _SHORTEST), []))

    def end_table(self) -> None:
        """End the table begun last."""
        self._tables.pop()

    def end_section(self, properties: Node | None) -> None:
        """End a section: what passed by since the last one stands on pages of this form."""
        self._sections.append((self._items, properties))
        self._items = []

    def close(self) -> None:
        """Count the pages."""
        if self._items:
            self.end_section(None)
        self.rendered = bool(self._noted)
        if self.rendered:
            self._count_noted()
        else:
            sheet = _Sheet(self._found)
            for items, properties in self._sections:
                sheet.lay_section(items, properties)

    def of(self, place: int) -> tuple[int, tuple[int, ...]]:
        """Return the page a paragraph begins on, and after how many letters it turns to the next."""
        return self._found.get(place, (1, ()))

    def _count_noted(self) -> None:
        turns: dict[int, list[int]] = {}
        for place, at in self._noted:
            turns.setdefault(place, []).append(at)
        page = 1
        for place in range(1, self._places + 1):
            own = turns.get(place, [])
            page += sum(at == 0 for at in own)
            within = tuple(at for at in own if at)
            self._found[place] = (page, within)
            page += len(within)


@dataclass(slots=True)
class _Sheet:
    """The paper as it is laid out: which page, and how far down it."""

    found: dict[int, tuple[int, tuple[int, ...]]]
    page: int = 1
    down: float = 0.0
    height: float = 0.0
    width: float = 0.0
    _begun: bool = False

    def lay_section(self, items: list[_Item], properties: Node | None) -> None:
        """Lay out a section, on a new page unless it says otherwise."""
        if self._begun and (properties is None or properties.value("type") != "continuous"):
            self._turn()
        self._begun = True
        self.width, self.height = _room(properties)
        for number, item in enumerate(items):
            if isinstance(item, _Table):
                self._lay_table(item)
            else:
                self._lay(item, _kept(items, number, self.width))

    def _turn(self) -> None:
        self.page, self.down = self.page + 1, 0.0

    def _lay(self, flow: _Flow, kept: float) -> None:
        look = flow.look
        if self.down and (look.new_page or self.down + kept > self.height >= kept):
            self._turn()
        lines = flow.lines(self.width)
        fit = int((self.height - self.down - look.before) // look.leading)
        if fit < min(lines, 2) and self.down:
            self._turn()
            fit = int((self.height - look.before) // look.leading)
        begin, turns = self.page, list(flow.turned)
        self.down += look.before
        while lines > fit > 0:
            turns.append(round(flow.letters * fit / lines))
            lines -= fit
            self._turn()
            fit = max(1, int(self.height // look.leading))
        self.down += lines * look.leading + look.after
        self.found[flow.place] = (begin, tuple(sorted(turns)))
        for _ in flow.turned:
            self._turn()

    def _lay_table(self, table: _Table) -> None:
        head = sum(row.height() for row in table.rows if row.head)
        for number, row in enumerate(table.rows):
            block = _block(table.rows, number)
            if self.down and (self.down + block > self.height >= block or self.down + row.height() > self.height):
                self._turn()
                self.down = 0.0 if row.head else head
            for flow in row.flows():
                self.found[flow.place] = (self.page, ())
            self.down += row.height()


def _kept(items: list[_Item], number: int, width: float) -> float:
    """Return the height that must fit with a paragraph: its own and, kept with the next, the beginning of that."""
    total, item = 0.0, items[number]
    while isinstance(item, _Flow) and item.look.with_next and number + 1 < len(items):
        total += item.height(width)
        number += 1
        item = items[number]
    if not total:
        return 0.0
    if isinstance(item, _Table):
        return total + (_block(item.rows, 0) if item.rows else 0.0)
    return total + item.look.before + item.look.leading


def _block(rows: list[_Row], number: int) -> float:
    """Return the height of a row and of those it must stand together with."""
    total = rows[number].height()
    while rows[number].with_next() and number + 1 < len(rows):
        number += 1
        total += rows[number].height()
    return total


def _room(properties: Node | None) -> tuple[float, float]:
    """Return the width and height in points between the margins."""
    size = properties.child("pgSz") if properties is not None else None
    margins = properties.child("pgMar") if properties is not None else None
    width, height = _points(size, "w", _A4[0]), _points(size, "h", _A4[1])
    across = _points(margins, "left", _MARGIN) + _points(margins, "right", _MARGIN)
    down = abs(_points(margins, "top", _MARGIN)) + abs(_points(margins, "bottom", _MARGIN))
    return max(width - across, 72.0), max(height - down, 72.0)


def _points(node: Node | None, name: str, default: float) -> float:
    value = whole(node.attributes.get(name)) if node is not None else None
    return default if value is None else value / 20
