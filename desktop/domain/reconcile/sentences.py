"""A paper cut into what is compared: the sentences of its prose, the cells of its tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from desktop.domain.reconcile.paper_text import PaperText, Room, TextLine
from desktop.domain.reconcile.tokens import Kind, Token, tokens
from desktop.domain.text import clean, fold

_SENTENCE = re.compile(r"(?<=[.!?…;])\s+(?=[^\s\d])|\n+|\t+")
_PAGE_NUMBER = re.compile(r"\W*(?:[Tt]rang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?\W*")
_PRINT_CODE = re.compile(r"Mã số liệu:\s*\S+")
_LEADING = frozenset({"tt", "stt", "số tt", "số thứ tự"})
_LABEL_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found in a sentence; `control` is the index of the control it stands in, None for typed text."""

    token: Token
    control: int | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of prose or one cell of a table. `shown` is how it is quoted: a cell with its row and column.

    `row` and `column` are the folded names of a cell's row and column, `table` the number of its table; empty and
    None in prose. `line` is the number of its line, `begin` the letter of it the sentence begins at. `speaker` is what
    stands before the first colon of its paragraph: the unit whose words these are.
    """

    text: str
    shown: str
    page: int | None
    found: tuple[Found, ...]
    room: Room = Room.BODY
    table: int | None = None
    row: str = ""
    column: str = ""
    speaker: str = ""
    level: int = 0
    line: int = 0
    begin: int = 0


def sentences(paper: PaperText, names: tuple[str, ...]) -> tuple[Sentence, ...]:
    """Return the sentences of a paper in reading order; `names` are the cluster's own names of units."""
    return tuple(_sentences(paper, names))


def _sentences(paper: PaperText, names: tuple[str, ...]) -> Iterator[Sentence]:
    numbered = list(enumerate(paper.lines))
    for table, lines in groupby(numbered, key=lambda each: each[1].spot.table if each[1].spot else None):
        own = list(lines)
        grid = _Grid(own) if table is not None else None
        for number, line in own:
            if grid and grid.is_body(line):
                yield from _cell(paper, number, line, grid, names)
            else:
                yield from _prose(paper, number, line, names)


def _prose(paper: PaperText, number: int, line: TextLine, names: tuple[str, ...]) -> Iterator[Sentence]:
    if line.room in (Room.HEADER, Room.FOOTER) and _PAGE_NUMBER.fullmatch(line.text):
        return
    speaker = line.text.partition(":")[0] if ":" in line.text[:60] else ""
    cuts = [0, *(each.end() for each in _SENTENCE.finditer(line.text)), len(line.text)]
    bound = {cut for each in line.stretches for cut in range(each.begin + 1, each.end)}
    for begin, end in pairwise([cut for cut in cuts if cut not in bound]):
        text = line.text[begin:end]
        if text.strip():
            found = _found(paper, line, begin, end, names)
            shown = clean(text)
            yield Sentence(
                text, shown, line.page_at(begin), found, line.room, None, "", "", speaker, line.level, number, begin
            )


def _cell(paper: PaperText, number: int, line: TextLine, grid: "_Grid", names: tuple[str, ...]) -> Iterator[Sentence]:
    row, column = grid.row_of(line), grid.column_of(line)
    if folded(column) in _LEADING or not line.text.strip():
        return
    label = " – ".join(each for each in (row, column) if each)
    text = clean(line.text)
    shown = f"{label}: {text}" if label and text not in row else text
    found = _found(paper, line, 0, len(line.text), names)
    assert line.spot
    yield Sentence(
        line.text, shown, line.page, found, line.room, line.spot.table, folded(row), folded(column), row, 0, number
    )


def _found(paper: PaperText, line: TextLine, begin: int, end: int, names: tuple[str, ...]) -> tuple[Found, ...]:
    text = line.text[begin:end]
    bound: list[Found] = []
    for each in line.stretches:
        if begin <= each.begin and each.end <= end:
            kind = kind_of(paper.controls[each.control].id)
            token = Token(kind, line.text[each.begin : each.end], each.begin - begin, each.end - begin)
            bound.append(Found(token, each.control))
    code = _PRINT_CODE.search(text)
    taken = [(each.token.begin, each.token.end) for each in bound] + ([code.span()] if code else [])
    typed = (
        Found(token, None)
        for token in tokens(text, names)
        if not any(first < token.end and token.begin < last for first, last in taken)
    )
    return tuple(sorted((*bound, *typed), key=lambda each: each.token.begin))


def kind_of(id_: str) -> Kind:
    """Return what kind of thing the number of that id is."""
    head = id_.partition(":")[0]
    return {"rank": Kind.RANK, "class": Kind.CLASS}.get(head, Kind.NUMBER)


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return the comparison key of a row's or a column's name: each is asked for in every cell."""
    return fold(name)


class _Grid:
    """A table's rows and columns by their names; one with a single row or column is no grid."""

    def __init__(self, lines: list[tuple[int, TextLine]]) -> None:
        self._cells = [(line.spot, line.text) for _, line in lines if line.spot]
        rows = {spot.row for spot, _ in self._cells}
        self._heads = {spot.row for spot, _ in self._cells if spot.head} or {min(rows)}
        self._head_cells = [(spot, text) for spot, text in self._cells if spot.row in self._heads]
        self._is_grid = len(rows) > 1 and len({spot.column for spot, _ in self._cells}) > 1
        self._rows = {row: " ".join(each) for row, each in self._row_names().items()}
        self._columns: dict[int, str] = {}

    def is_body(self, line: TextLine) -> bool:
        """Return whether a line stands in the body of a grid."""
        return self._is_grid and line.spot is not None and line.spot.row not in self._heads

    def row_of(self, line: TextLine) -> str:
        """Return the name of a line's row."""
        return self._rows[line.spot.row] if line.spot else ""

    def column_of(self, line: TextLine) -> str:
        """Return the name of a line's column, its group first."""
        column = line.spot.column if line.spot else 0
        if column not in self._columns:
            self._columns[column] = self._column_name(column)
        return self._columns[column]

    def _row_names(self) -> dict[int, list[str]]:
        names: dict[int, list[str]] = {spot.row: [] for spot, _ in self._cells}
        for spot, text in self._cells:
            if spot.column <= _LABEL_COLUMNS and _names_something(text):
                names[spot.row].append(clean(text))
        return names

    def _column_name(self, column: int) -> str:
        covering = [clean(text) for spot, text in self._head_cells if spot.column <= column < spot.column + spot.span]
        return ", ".join(dict.fromkeys(covering))


def _names_something(text: str) -> bool:
    return any(letter.isalpha() for letter in text)
