"""Copy a block of a table with its headings, as text and as a sheet that Excel keeps exact."""

from decimal import Decimal
from html import escape

from desktop.domain.table import Table, TableCell
from desktop.ui.table.signs import plain

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_text(table: Table, rows: list[int], columns: list[int]) -> str:
    """Return the block with a heading line, tabs between cells; text that looks like a formula stays text."""
    lines = ["\t".join(_quoted(table.columns[each].title) for each in columns)]
    lines += ["\t".join(_written(table, row, each) for each in columns) for row in rows]
    return "\n".join(lines)


def as_html(table: Table, rows: list[int], columns: list[int]) -> str:
    """Return the block as an HTML table whose numbers arrive in Excel as numbers and whose text stays text."""
    head = "".join(f"<th>{escape(table.columns[each].title)}</th>" for each in columns)
    body = "".join(f"<tr>{''.join(_field(table, row, each) for each in columns)}</tr>" for row in rows)
    return f'<html><head><meta charset="utf-8"></head><body><table><tr>{head}</tr>{body}</table></body></html>'


def with_headings(table: Table, columns: list[int]) -> list[int]:
    """Return the columns of a block with the frozen ones, which say what each row is, in front."""
    frozen = [number for number, column in enumerate(table.columns) if column.frozen]
    return frozen + [each for each in columns if each not in frozen]


def _written(table: Table, row: int, column: int) -> str:
    cell = table.rows[row].cells[column]
    text = plain(cell, table.columns[column])
    return text if _is_number(cell) else _quoted(text)


def _quoted(text: str) -> str:
    inert = f"'{text}" if text.startswith(_FORMULA_STARTS) else text
    if any(sign in inert for sign in '\t\n"'):
        return '"' + inert.replace('"', '""') + '"'
    return inert


def _field(table: Table, row: int, column: int) -> str:
    cell = table.rows[row].cells[column]
    text = escape(plain(cell, table.columns[column]))
    if _is_number(cell):
        return f'<td x:num="{cell.value}">{text}</td>'
    return f"<td style='mso-number-format:\"\\@\"'>{text}</td>"


def _is_number(cell: TableCell) -> bool:
    return isinstance(cell.value, Decimal | int)
