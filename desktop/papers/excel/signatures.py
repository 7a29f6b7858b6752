"""The signature block of a sheet: one place for each member's representative."""

from math import ceil

from xlsxwriter.worksheet import Worksheet

from desktop.domain.table import Column
from desktop.papers.excel.heights import row_height
from desktop.papers.excel.ink import Ink
from desktop.papers.excel.whole import write_text

_IN_A_ROW = 4
_SIGNER = 26  # characters: room for CÔNG AN TỈNH and a long name in bold
_ROOM = "\n\n\n\n………………………"
_ENOUGH = 0.9


def write_signatures(
    sheet: Worksheet, ink: Ink, columns: tuple[Column, ...], signers: tuple[str, ...], row: int
) -> int:
    """Write the signers a few to a row across the table's columns, with room to sign; return the next free row.

    A signer with the room below is one cell, so that no page break parts them.
    """
    in_a_row = _in_a_row(columns, len(signers))
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
        row += 1
    return row


def _in_a_row(columns: tuple[Column, ...], signers: int) -> int:
    """Return how many sign side by side: as many as the table's width lets be read, the rows about equally full."""
    wide = max(_IN_A_ROW, _width(columns, (0, len(columns) - 1)) // _SIGNER)
    most = max(1, min(wide, len(columns), signers))
    rows = max(1, ceil(signers / most))
    return max(1, ceil(signers / rows))


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
