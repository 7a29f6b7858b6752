"""Web pages saved as workbooks or Word texts: their tables as sheets, the text around them as paragraphs."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from desktop.domain.book import Cell, CellType, Merge, Oddity, Paragraph, Sheet
from desktop.sheets import limits
from desktop.sheets.content import Content, in_columns
from desktop.sheets.letters import raised, readable
from desktop.sheets.odd import Odd
from desktop.sheets.refusal import RefusedError

_BLOCKS = frozenset({"p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table"})
_SILENT = frozenset({"script", "style", "title", "xml"})
_WIDEST_SPAN = 1000
"""A cell spans so many rows or columns at the most, whatever it says."""
_CUT_OFF = re.compile(r"</[A-Za-z][A-Za-z0-9]*\s*\Z")
_CELL = re.compile(r"<t[dh][\s/>\0]", re.IGNORECASE)
"""A cell of a table of a web page, counted before it is read."""


def read_web_page(text: str, oddities: tuple[Oddity, ...]) -> Content:
    """Return the tables and paragraphs of an HTML page.

    Raises: RefusedError when it holds too many cells.
    """
    if len(_CELL.findall(text)) > limits.CELLS:
        raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)
    page = _Page()
    page.feed(f"{text}>" if _CUT_OFF.search(text) else text)
    page.finish()
    note = Oddity(Odd.WEB_TABLE.value)
    return Content("html", in_columns(page.sheets()), tuple(page.paragraphs), oddities=(note, *oddities))


@dataclass(slots=True)
class _Table:
    """A table being read: where the next cell goes, what spans reach into later rows."""

    number: int
    cells: list[Cell] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    row: int = 0
    column: int = 0
    _taken: dict[int, int] = field(default_factory=dict)
    span: tuple[int, int] = (1, 1)
    pieces: list[str] | None = None

    def start_row(self, hidden: bool) -> None:
        self.row += 1
        self.column = 0
        if hidden:
            self.hidden_rows.append(self.row)

    def start_cell(self, rows: int, columns: int) -> None:
        self.row = max(self.row, 1)
        self.column += 1
        while self._taken.get(self.column, 0) >= self.row:
            self.column += 1
        self.span, self.pieces = (rows, columns), []
        if rows * columns > 1:
            self.merges.append(Merge(self.row, self.column, self.row + rows - 1, self.column + columns - 1))
        for column in range(self.column, self.column + columns):
            self._taken[column] = self.row + rows - 1

    def end_cell(self) -> None:
        if self.pieces is None:
            return
        raw = _tidy("".join(self.pieces))
        self.pieces = None
        if raw:
            self.cells.append(Cell(self.row, self.column, raw, readable(raw), CellType.TEXT))
        self.column += self.span[1] - 1

    def sheet(self) -> Sheet:
        cells = tuple(sorted(self.cells, key=lambda cell: (cell.row, cell.column)))
        return Sheet(f"Bảng {self.number}", cells, merges=tuple(self.merges), hidden_rows=tuple(self.hidden_rows))


_ENDS_RAISED = frozenset({"sup", "td", "th", "tr", "table"})


class _Page(HTMLParser):
    """Walks through a page with a stack of open tables."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self._tables: list[_Table] = []
        self._open: list[_Table] = []
        self._silent = 0
        self._raised = False
        self._line: list[str] = []
        self._spread = limits.SPREAD

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the tables in the order of the page."""
        return tuple(table.sheet() for table in self._tables)

    def finish(self) -> None:
        """End what the page left open."""
        self.close()
        while self._open:
            self._open.pop().end_cell()
        self._end_line()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element."""
        facts = {name: value or "" for name, value in attrs}
        self._raised |= tag == "sup"
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._end_line()
            self._open.append(_Table(len(self._tables) + 1))
            self._tables.append(self._open[-1])
        elif self._open:
            self._in_table(self._open[-1], tag, facts)
        elif tag in _BLOCKS:
            self._end_line()

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        self._raised &= tag not in _ENDS_RAISED
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._open:
            self._open.pop().end_cell()
            self._end_line()
        elif tag == "caption":
            self._end_line()
        elif tag in ("td", "th", "tr") and self._open:
            self._open[-1].end_cell()
        elif tag in _BLOCKS and not self._open:
            self._end_line()

    def handle_data(self, data: str) -> None:
        """Take a stretch of text."""
        if self._silent:
            return
        pieces = self._open[-1].pieces if self._open else None
        if pieces is None:  # around a table, or within it and in no cell: its caption
            self._line.append(data)
        else:
            pieces.append(raised("".join(pieces[-1:]), data) if self._raised else data)

    def _in_table(self, table: _Table, tag: str, facts: dict[str, str]) -> None:
        match tag:
            case "tr":
                table.end_cell()
                table.start_row("display:none" in facts.get("style", "").replace(" ", "").lower())
            case "td" | "th":
                table.end_cell()
                rows, columns = _span(facts.get("rowspan")), _span(facts.get("colspan"))
                self._spread -= rows * columns
                if self._spread < 0 or len(table.merges) > limits.MERGES:
                    raise RefusedError(Odd.TOO_MANY_CELLS, limit=limits.CELLS)
                table.start_cell(rows, columns)
            case "br" | "p" | "div" if table.pieces:
                table.pieces.append("\n")
            case _:
                pass

    def _end_line(self) -> None:
        raw = _tidy("".join(self._line))
        self._line = []
        if raw:
            self.paragraphs.append(Paragraph(len(self.paragraphs) + 1, readable(raw), raw))


def _tidy(text: str) -> str:
    """Return text with the page's line breaks and runs of spaces as single spaces, `<br>` kept as line ends."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _span(text: str | None) -> int:
    digits = (text or "").strip()
    return max(1, min(int(digits), _WIDEST_SPAN)) if digits.isascii() and digits.isdigit() and len(digits) < 9 else 1
