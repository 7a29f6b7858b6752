"""The signature block of a sheet: one place for each member's representative."""

from xlsxwriter.worksheet import Worksheet

from desktop.domain.table import Column
from desktop.papers.excel.heights import row_height
from desktop.papers.excel.ink import Ink
from desktop.papers.excel.whole import write_text

_IN_A_ROW = 4
_ROOM = 4
_ENOUGH = 0.9


def write_signatures(
    sheet: Worksheet, ink: Ink, columns: tuple[Column, ...], signers: tuple[str, ...], row: int
) -> int:
    """Write the signers a few to a row across the table's columns, with room to sign; return the next free row."""
    in_a_row = max(1, min(_IN_A_ROW, len(columns), len(signers)))
    spans = _spans(columns, in_a_row)
    title, name = ink.format(bold=True, align="center", text_wrap=True), ink.format(bold=True, align="center")
    for start in range(0, len(signers), in_a_row):
        placed = list(zip(spans, signers[start : start + in_a_row], strict=False))
        sheet.set_row(row, row_height(tuple((signer, _width(columns, span)) for span, signer in placed)))
        for (first, last), signer in placed:
            for line, text, look in ((row, signer, title), (row + _ROOM, "………………………", name)):
                if first < last:
                    sheet.merge_range(line, first, line, last, "", look)
                write_text(sheet, line, first, text, look)
        row += _ROOM + 2
    return row


def _spans(columns: tuple[Column, ...], parts: int) -> list[tuple[int, int]]:
    """Return `parts` runs of columns of about equal width, each of at least one column."""
    spans: list[tuple[int, int]] = []
    first = 0
    for left in range(parts, 1, -1):
        due = sum(column.width for column in columns[first:]) / left * _ENOUGH
        last = first
        while _width(columns, (first, last)) < due and last + left < len(columns):
            last += 1
        spans.append((first, last))
        first = last + 1
    return [*spans, (first, len(columns) - 1)]


def _width(columns: tuple[Column, ...], span: tuple[int, int]) -> int:
    return sum(column.width for column in columns[span[0] : span[1] + 1])
