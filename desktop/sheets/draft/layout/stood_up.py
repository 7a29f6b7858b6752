"""Tables lying down: units in rows, criteria or indicators in columns; stood up so that they read like any other."""

from dataclasses import dataclass

from desktop.domain.book import a1
from desktop.sheets.draft.layout.codes import Shape, row_code, split_title
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.lying_table import LyingTable, Standing, is_of_all, lying_tables, name_of
from desktop.sheets.draft.layout.made_grid import NOWHERE, MadeGrid, Spot

_LINE_CELLS = 2
"""A row of more cells is no line of text."""
_CODED = frozenset({Shape.PATH})
_WHOLE = "*"
_HEAD_OF_CODES = "TT"


@dataclass(frozen=True, slots=True)
class _Thing:
    """What one heading tells of: where its words stand, those of its groups from the top, its parts' columns by label.

    `at` is its column. No words stand there where a column of values has no heading of its own.
    """

    at: int
    words: Spot
    groups: tuple[Spot, ...]
    parts: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the table that lies down: the unit or the words that name it, which of the unit's rows it is."""

    row: int
    name: str
    beside: str


def stood_up(grid: Grid, standing: Standing) -> Grid | None:
    """Return the tables lying down on a sheet as ones that stand, places those of the sheet. None where it has none.

    What heads groups of their columns stands in rows of its own above the first of each.
    """
    made, above = MadeGrid(), 0
    for table in lying_tables(grid, standing):
        lines = (row for row in grid.rows if above < row < table.top)
        for row in (row for row in lines if len(grid.row_texts(row)) <= _LINE_CELLS):
            made.line(grid, row)
        _write(made, grid, table, standing)
        made.next_row()
        above = table.body[-1]
    return made.grid(grid) if above else None


def _write(made: MadeGrid, grid: Grid, table: LyingTable, standing: Standing) -> None:
    """Write one table as it stands."""
    lines = _lines(grid, table, standing)
    things = _things(grid, table)
    labels = tuple(dict.fromkeys(label for each in things for label in each.parts))
    _write_heads(made, grid, table, (lines, labels), standing)
    above: tuple[Spot, ...] = ()
    for thing in things:
        for level, group in enumerate(thing.groups):
            if thing.groups[: level + 1] != above[: level + 1]:
                made.next_row()
                made.write(_code_and_title(grid.text(*group)), group)
        above = thing.groups
        made.next_row()
        made.write(_named(grid, table, thing), thing.words)
        for line, column in ((line, thing.parts.get(label)) for line in lines for label in labels):
            made.put(grid, (line.row, column) if column else NOWHERE)


def _write_heads(
    made: MadeGrid, grid: Grid, table: LyingTable, over: tuple[list[_Line], tuple[str, ...]], standing: Standing
) -> None:
    """Write the headings: whose each column is, which of the unit's rows it was, which part of each heading it is."""
    lines, labels = over
    corner = table.heads[-1], table.holder
    alone = sum(standing.names(name) for name in {line.name for line in lines}) <= 1
    made.write((_HEAD_OF_CODES, standing.titles), corner)
    for line in (line for line in lines for _ in labels):
        own = alone and standing.names(line.name)
        made.put(grid, (line.row, table.holder), standing.own if own else line.name)
    if any(line.beside for line in lines):
        made.next_row()
        made.write(("", "", *(line.beside for line in lines for _ in labels)), corner)
    if table.parted:
        made.next_row()
        made.write(("", "", *(label for _ in lines for label in labels)), corner)


def _lines(grid: Grid, table: LyingTable, standing: Standing) -> list[_Line]:
    """The rows of the table with their names; one below a unit's that has none of its own is that unit's too."""
    found: list[_Line] = []
    for row in table.body:
        beside = " ".join(text for column in table.beside if (text := grid.spread_text(row, column)))
        own = name_of(grid, row, table.holder)
        goes_on = found[-1].name if found else standing.most
        found.append(_Line(row, own or goes_on, beside))
    return found


def _things(grid: Grid, table: LyingTable) -> list[_Thing]:
    """What each column tells of, in their order; columns below one heading that a row divides are its parts."""
    found: list[_Thing] = []
    for column in range(table.first, table.width + 1):
        words = _own_words(grid, table, column)
        label = grid.text(table.parted, column) if table.parted else _WHOLE
        if words is None and label and table.parted and found:
            found[-1].parts.setdefault(label, column)
        elif words and not is_of_all(grid.text(*words)):
            found.append(_Thing(column, words, _groups(grid, table, words, column), {label or _WHOLE: column}))
        elif words is None and _holds(grid, table, column):
            found.append(_Thing(column, (table.heads[-1], column), (), {_WHOLE: column}))
    return found


def _holds(grid: Grid, table: LyingTable, column: int) -> bool:
    return any(grid.text(row, column) for row in table.body)


def _own_words(grid: Grid, table: LyingTable, column: int) -> Spot | None:
    """Where the lowest words stand that head a column alone, or with its parts; None where it has none of its own."""
    spots = (grid.spans.get((row, column), (row, column)) for row in reversed(table.heads))
    return next((spot for spot in spots if spot[1] == column and grid.text(*spot)), None)


def _groups(grid: Grid, table: LyingTable, words: Spot, column: int) -> tuple[Spot, ...]:
    """Where the headings stand that reach over a column and others, from the top."""
    found = (_reaching(grid, table, row, column) for row in table.heads if row < words[0])
    return tuple(dict.fromkeys(spot for spot in found if spot and spot != words))


def _reaching(grid: Grid, table: LyingTable, row: int, column: int) -> Spot | None:
    """Where the words of a row stand that reach over a column: merged over it, or the nearest left of it where not."""
    spot = grid.spans.get((row, column), (row, column))
    if grid.text(*spot):
        return spot
    for left in range(column - 1, table.first - 1, -1):
        if grid.text(row, left):
            deeper = (below for below in table.heads if below > row)
            return (row, left) if any(grid.text(below, left) for below in deeper) else None
    return None


def _named(grid: Grid, table: LyingTable, thing: _Thing) -> tuple[str, str]:
    """The code and title of a heading; where a column has none, the address that is empty: it is told of by that."""
    if not grid.text(*thing.words):
        return "", a1(table.heads[-1], thing.at)
    code, title = _code_and_title(grid.text(*thing.words))
    told = grid.text(table.coded, thing.at) if table.coded else ""
    return told or code, title


def _code_and_title(text: str) -> tuple[str, str]:
    code, title = split_title(text)
    if code.shape is Shape.NONE and row_code(text).shape in _CODED:
        return text, ""
    return code.text, title
