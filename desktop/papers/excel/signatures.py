"""The signature block of a sheet: one place for each member's representative."""

from xlsxwriter.worksheet import Worksheet

from desktop.domain.table import Column
from desktop.papers.excel.ink import Ink

_IN_A_ROW = 4
_ROOM = 4


def write_signatures(
    sheet: Worksheet, ink: Ink, columns: tuple[Column, ...], signers: tuple[str, ...], row: int
) -> int:
    """Write the signers a few to a row across the table's columns, with room to sign; return the next free row."""
    in_a_row = max(1, min(_IN_A_ROW, len(columns), len(signers)))
    spans = _spans(columns, in_a_row)
    title, name = ink.format(bold=True, align="center", text_wrap=True), ink.format(bold=True, align="center")
    for start in range(0, len(signers), in_a_row):
        sheet.set_row(row, 34)
        for (first, last), signer in zip(spans, signers[start : start + in_a_row], strict=False):
            for line, text, look in ((row, signer, title), (row + _ROOM, "………………………", name)):
                if first < last:
                    sheet.merge_range(line, first, line, last, "", look)
                sheet.write_string(line, first, text, look)
        row += _ROOM + 2
    return row


def _spans(columns: tuple[Column, ...], parts: int) -> list[tuple[int, int]]:
    """Return `parts` runs of columns of about equal width, each of at least one column."""
    share = sum(column.width for column in columns) / parts
    spans: list[tuple[int, int]] = []
    first, width = 0, 0.0
    for number, column in enumerate(columns):
        width += column.width
        left_over = len(columns) - number - 1
        enough = width >= share * 0.75 or left_over <= parts - len(spans) - 1
        if len(spans) < parts - 1 and enough and left_over >= parts - len(spans) - 1:
            spans.append((first, number))
            first, width = number + 1, 0.0
    return [*spans, (first, len(columns) - 1)]
