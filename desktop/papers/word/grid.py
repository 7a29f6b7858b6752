"""A table of the dossier as WordprocessingML in one go: headings repeated, fitted to the page, numbers bound."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby

from desktop.domain.table import Align, Column, Role, Row, TableCell, only_text
from desktop.papers.word.blocks import Bound, Grid, Inline, Words
from desktop.papers.word.split import split
from desktop.papers.word.text import run
from desktop.words.cells import shown

_TWIPS = 1440 / 25.4
_STYLES = {Align.LEFT: "BangChu", Align.CENTRE: "BangGiua", Align.RIGHT: "BangSo"}
_LARGEST, _READABLE, _DENSE, _SMALLEST = 24, 20, 17, 15
_NUMBER = 6
_SLACK = 1.05
"""By how much columns may shrink: each number has a letter to spare."""
_WIDE_SHARE, _LEAST_SHARE = 0.85, 0.5
_CELL_MARGINS = 2.6
_TOGETHER = 12
_SIGNED = 3
"""How many rows at least stand on the page of the signatures."""
_STYLE = re.compile(r'<w:pStyle w:val="Bang\w+"/>')

InlineXml = Callable[[Inline, int | None], str]


@dataclass(frozen=True, slots=True)
class _Column:
    """What the cells of a column have in common in rows of one kind: how they begin, their styles."""

    begins: str
    words: str
    numbers: str
    bold: bool
    indents: bool
    places: int | None


@dataclass(frozen=True, slots=True)
class _Fit:
    """How a table was fitted: the width of each column in twips, the size of letters in half points."""

    columns: tuple[Column, ...]
    widths: tuple[int, ...]
    size: int
    inline: InlineXml
    leaf_columns: tuple[_Column, ...]
    section_columns: tuple[_Column, ...]


def grid_xml(grid: Grid, width: float, inline: InlineXml) -> str:
    """Return `w:tbl` of `width` mm; the size of letters follows from how much stands side by side (8 to 12 pt).

    A table whose numbers would break even so is written as several below each other.
    """
    table, signed = grid.table, grid.signed
    if _fits(table.columns, width):
        return _table(grid, width, inline, _READABLE if grid.dense else _LARGEST)
    parts = split(table, lambda columns: _needed(columns, _DENSE, _LEAST_SHARE) <= width)
    written = (replace(grid, table=part, signed=signed and part is parts[-1]) for part in parts)
    return "".join(_table(part, width, inline, _DENSE) for part in written)


def _fits(columns: tuple[Column, ...], width: float) -> bool:
    """Whether numbers fit beside each other in the smallest letters; those of one unit a column are short."""
    if not any(column.group for column in columns):
        columns = tuple(each if _is_text(each) else replace(each, width=min(each.width, _NUMBER)) for each in columns)
    return _needed(columns, _SMALLEST, _LEAST_SHARE) <= width * _SLACK


def _table(grid: Grid, width: float, inline: InlineXml, largest: int) -> str:
    table, signed = grid.table, grid.signed
    size = min(_letter_size(table.columns, width), largest)
    widths = _widths(table.columns, width, size)
    pairs = list(zip(table.columns, widths, strict=True))
    leaf, section = (tuple(_column(*pair, kind) for pair in pairs) for kind in (False, True))
    fit = _Fit(table.columns, widths, size, inline, leaf, section)
    columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    rows = [row for row in table.rows if row.role is not Role.CHECK]
    kept = _kept(rows, grid)
    body = "".join(_body_row(*each, fit) for each in zip(rows, kept, strict=True))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="BangKe"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        f"{_headings(fit)}{body}</w:tbl>"
        f'<w:p><w:pPr><w:pStyle w:val="SauBang"/>{"<w:keepNext/>" if signed else ""}</w:pPr></w:p>'
    )


def _kept(rows: list[Row], grid: Grid) -> list[bool]:
    """Return which rows stay on the page of the next: all of a small table, heads, totals, the last of a signed one."""
    together, last = grid.whole or len(rows) <= _TOGETHER, len(rows) - 1
    near = [grid.signed and place > last - _SIGNED for place in range(len(rows))]
    usual = [(together or row.role is not Role.LEAF) and place < last for place, row in enumerate(rows)]
    return [kept or own for kept, own in zip(near, usual, strict=True)]


def _letter_size(columns: tuple[Column, ...], width: float) -> int:
    """Return half points: the largest down to 10 pt that leaves texts wide, else the largest that numbers fit in."""
    wide = ((size, _WIDE_SHARE) for size in range(_LARGEST, _READABLE - 1, -1))
    narrow = ((size, _LEAST_SHARE) for size in range(_READABLE, _SMALLEST, -1))
    sizes = (size for size, share in (*wide, *narrow) if _needed(columns, size, share) <= width)
    return next(sizes, _SMALLEST)


def _needed(columns: tuple[Column, ...], size: int, share: float) -> float:
    return sum(_own_width(column, size) * (share if _is_text(column) else 1) for column in columns)


def _own_width(column: Column, size: int) -> float:
    """Return the mm a column takes with its letters on one line: a letter is half as wide as it is high."""
    return column.width * size / 2 * 0.5 * 0.3528 + _CELL_MARGINS


def _is_text(column: Column) -> bool:
    return column.align is Align.LEFT


def _widths(columns: tuple[Column, ...], width: float, size: int) -> tuple[int, ...]:
    """Return twips: numbers as wide as they need, texts share what is left; all shrink where it is too much."""
    own = [_own_width(column, size) for column in columns]
    texts = sum(each for each, column in zip(own, columns, strict=True) if _is_text(column))
    left = width - sum(own) + texts
    share = left / texts if texts and left > texts * _LEAST_SHARE else 1.0
    wanted = [each * (share if _is_text(column) else 1) for each, column in zip(own, columns, strict=True)]
    return tuple(round(each * width / sum(wanted) * _TWIPS) for each in wanted)


def _headings(fit: _Fit) -> str:
    pairs = list(zip(fit.columns, fit.widths, strict=True))
    if not any(column.group for column in fit.columns):
        return _heading_row("".join(_heading(column.title, width, fit.size) for column, width in pairs))
    above, below = [], []
    for group, members in groupby(pairs, key=lambda each: each[0].group or id(each[0])):
        grouped = list(members)
        if isinstance(group, str):
            span = f'<w:gridSpan w:val="{len(grouped)}"/>'
            above.append(_heading(group, sum(width for _, width in grouped), fit.size, span))
            below += [_heading(column.title, width, fit.size) for column, width in grouped]
        else:
            above.append(_heading(grouped[0][0].title, grouped[0][1], fit.size, '<w:vMerge w:val="restart"/>'))
            below.append(_heading("", grouped[0][1], fit.size, "<w:vMerge/>"))
    return _heading_row("".join(above)) + _heading_row("".join(below))


def _heading_row(cells: str) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _heading(title: str, width: int, size: int, merge: str = "") -> str:
    text = _paragraph("BangDau", run(title, True, False, size), 0)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>'
        f'<w:vAlign w:val="center"/></w:tcPr>{text}</w:tc>'
    )


def _body_row(row: Row, kept: bool, fit: _Fit) -> str:
    """Return the row, on the page of the next one where it is `kept`: heads of sections, totals, small tables."""
    text = _row(row, fit)
    return _STYLE.sub(r"\g<0><w:keepNext/>", text) if kept else text


def _row(row: Row, fit: _Fit) -> str:
    section = row.role is not Role.LEAF
    columns = fit.section_columns if section else fit.leaf_columns
    place = only_text(row)
    if place is not None:
        return _group_row(row, place, fit)
    cells = [_cell(cell, each, row.depth, fit) for cell, each in zip(row.cells, columns, strict=True)]
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _group_row(row: Row, place: int, fit: _Fit) -> str:
    """Return a row that only names what follows: its one text reaches over the rest of the table."""
    begins = [_cell(cell, each, 0, fit) for cell, each in zip(row.cells, fit.section_columns, strict=True)][:place]
    span = f'<w:gridSpan w:val="{len(row.cells) - place}"/>' if len(row.cells) - place > 1 else ""
    column = _column(fit.columns[place], sum(fit.widths[place:]), section=True, span=span)
    text = _cell(row.cells[place], replace(column, bold=True), row.depth, fit)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(begins)}{text}</w:tr>"


def _cell(cell: TableCell, own: _Column, depth: int, fit: _Fit) -> str:
    text = shown(cell, own.places)
    value = cell.value
    content: Inline = Words(text, own.bold) if cell.number is None else Bound(cell.number, text, own.bold)
    style = own.words if value is None or isinstance(value, str) else own.numbers
    left = f'<w:ind w:left="{depth * 113}"/>' if own.indents and depth else ""
    inside = fit.inline(content, fit.size)
    return f'{own.begins}<w:p><w:pPr><w:pStyle w:val="{style}"/>{left}</w:pPr>{inside}</w:p></w:tc>'


def _column(column: Column, width: int, section: bool, span: str = "") -> _Column:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' if section else ""
    begins = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{shade}<w:vAlign w:val="center"/></w:tcPr>'
    words = _STYLES[Align.CENTRE if column.align is Align.RIGHT else column.align]
    bold = section and (column.frozen or not _is_text(column))
    indents = column.align is Align.LEFT and column.frozen
    return _Column(begins, words, _STYLES[column.align], bold, indents, column.places)


def _paragraph(style: str, content: str, indent: int) -> str:
    left = f'<w:ind w:left="{indent}"/>' if indent else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{left}</w:pPr>{content}</w:p>'
