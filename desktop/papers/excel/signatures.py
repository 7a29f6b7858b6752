"""The signature block of a sheet: one place for each member's representative."""

from xlsxwriter.worksheet import Worksheet

from desktop.domain.table import Column
from desktop.papers.excel.heights import row_height
from desktop.papers.excel.ink import Ink
from desktop.papers.excel.whole import write_text

_IN_A_ROW = 4
_ROOM = "\n\n\n\n\n………………………"
_ENOUGH = 0.9


def write_signatures(
    sheet: Worksheet, ink: Ink, columns: tuple[Column, ...], signers: tuple[str, ...], row: int
) -> int:
    """Write the signers a few to a row across the table's columns, with room to sign; return the next free row.

    A signer with the room below is one cell, so that no page break parts them.
    """
    in_a_row = max(1, min(_IN_A_ROW, len(columns), len(signers)))
    spans = _spans(columns, in_a_row)
    look = ink.format(bold=True, align="center", valign="top", text_wrap=True)
    for start in range(0, len(signers), in_a_row):
        placed = list(zip(spans, signers[start : start + in_a_row], strict=False))
        signing = [(span, f"{signer}{_ROOM}") for span, signer in placed]
        sheet.set_row(row, row_height(tuple((text, _width(columns, span)) for span, text in signing)))
        for (first, last), text in signing:
            if first < last:
                sheet.merge_range(row, first, row, last, "", look)
            write_text(sheet, row, first, text, look)
        row += 2
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
