"""Mark cells of a sheet: another style number for each, an empty cell where there was none."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.book import a1
from desktop.domain.extract import place_of
from desktop.papers.questions.elements import (
    Element,
    Splice,
    appended,
    elements,
    prefix_of,
    spliced,
    with_attribute,
)
from desktop.papers.questions.styles import Styles

_ADDRESS = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")
_WANTED = frozenset({"sheetData", "row", "c", "cols", "col"})


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    element: Element
    cells: tuple[tuple[int, Element], ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    """A sheet part: where its data, rows and cells stand, and the style each column gives to empty cells."""

    part: bytes
    data: Element
    rows: Mapping[int, _Row]
    columns: Mapping[int, int]

    @property
    def prefix(self) -> str:
        return prefix_of(self.data)


def marked_cells(part: bytes, addresses: Collection[str], styles: Styles) -> bytes:
    """Return a sheet in which these cells have the fill of marked ones and everything else is as it was.

    An address that is none is left aside. Raises: UnfitError for a part that cannot be added to.
    """
    found = elements(part, _WANTED)
    data = next((each for each in found if each.local == "sheetData" and each.depth == 1), None)
    if data is None:
        return part
    grid = _Grid(part, data, _rows(found, data), _column_styles(found))
    wanted: dict[int, list[int]] = {}
    for row, column in sorted({place for address in addresses if (place := place_of(address))}):
        wanted.setdefault(row, []).append(column)
    return spliced(part, [*_in_rows(grid, wanted, styles), *_new_rows(grid, wanted, styles)])


def _in_rows(grid: _Grid, wanted: Mapping[int, list[int]], styles: Styles) -> Iterator[Splice]:
    for number, columns in wanted.items():
        if number in grid.rows:
            yield from _in_row(grid, grid.rows[number], columns, styles)


def _in_row(grid: _Grid, row: _Row, wanted: list[int], styles: Styles) -> Iterator[Splice]:
    there, base = dict(row.cells), _row_style(row.element)
    tail = b""
    for column in wanted:
        cell = there.get(column)
        if cell is not None:
            style = styles.marked(_number(cell.attributes.get("s")))
            yield Splice(cell.begin, cell.inside, with_attribute(grid.part[cell.begin : cell.inside], "s", str(style)))
            continue
        plain = grid.columns.get(column, 0) if base is None else base
        text = _new_cell(grid.prefix, row.number, column, styles.marked(plain))
        later = next((element for at, element in row.cells if at > column), None)
        if later is not None:
            yield Splice(later.begin, later.begin, text)
        else:
            tail += text
    if tail:
        yield appended(grid.part, row.element, tail)


def _new_rows(grid: _Grid, wanted: Mapping[int, list[int]], styles: Styles) -> Iterator[Splice]:
    tail = b""
    for number, columns in wanted.items():
        if number in grid.rows:
            continue
        text = _new_row(grid, number, columns, styles)
        later = next((row.element for at, row in grid.rows.items() if at > number), None)
        if later is not None:
            yield Splice(later.begin, later.begin, text)
        else:
            tail += text
    if tail:
        yield appended(grid.part, grid.data, tail)


def _new_row(grid: _Grid, number: int, columns: list[int], styles: Styles) -> bytes:
    made = (_new_cell(grid.prefix, number, each, styles.marked(grid.columns.get(each, 0))) for each in columns)
    return f'<{grid.prefix}row r="{number}">'.encode() + b"".join(made) + f"</{grid.prefix}row>".encode()


def _rows(found: list[Element], data: Element) -> dict[int, _Row]:
    """Return the rows by number; a row or a cell without its number follows the one before."""
    rows: dict[int, _Row] = {}
    number, cells = 0, list[tuple[int, Element]]()
    for each in found:
        if not data.inside <= each.begin < data.end:
            continue
        if each.local == "row" and each.depth == 2:
            number = _number(each.attributes.get("r"), number + 1)
            cells = []
            rows[number] = _Row(number, each, ())
        elif each.local == "c" and each.depth == 3:
            cells.append((_column(each.attributes.get("r"), cells), each))
            rows[number] = _Row(number, rows[number].element, tuple(cells))
    return dict(sorted(rows.items()))


def _column(address: str | None, before: list[tuple[int, Element]]) -> int:
    place = place_of(address.upper()) if address and _ADDRESS.fullmatch(address) else None
    return place[1] if place else (before[-1][0] + 1 if before else 1)


def _column_styles(found: list[Element]) -> dict[int, int]:
    """Return the style of each column that has one; ranges to the end of the sheet are cut at column 400."""
    styles: dict[int, int] = {}
    for each in found:
        if each.local == "col" and each.depth == 2 and "style" in each.attributes:
            first, last = _number(each.attributes.get("min"), 1), _number(each.attributes.get("max"), 1)
            styles.update(dict.fromkeys(range(first, min(last, 400) + 1), _number(each.attributes["style"])))
    return styles


def _row_style(row: Element) -> int | None:
    formatted = row.attributes.get("customFormat") in {"1", "true"}
    return _number(row.attributes.get("s")) if formatted else None


def _new_cell(prefix: str, row: int, column: int, style: int) -> bytes:
    return f'<{prefix}c r="{a1(row, column)}" s="{style}"/>'.encode()


def _number(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else otherwise
