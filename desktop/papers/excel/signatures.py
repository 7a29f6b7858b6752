"""The signature block of a sheet: one place for each member's representative."""

from dataclasses import dataclass
from math import ceil

from xlsxwriter.worksheet import Worksheet

from desktop.domain.table import Column
from desktop.papers.excel.heights import row_height
from desktop.papers.excel.ink import Ink
from desktop.papers.excel.whole import write_text

_IN_A_ROW = ((12, 4), (1000, 5))
"""Up to how many signers, how many sign beside each other however narrow the table."""
_SIGNER, _LEAST = 26, 18  # characters: room for CÔNG AN TỈNH and a long name in bold, on two lines at least
_DOTS = 9
_LOOSE, _CLOSE, _TIGHT, _MANY = 4, 3, 2, 3
_HIGHEST = 409.0


@dataclass(frozen=True, slots=True)
class _Room:
    """Where signers stand: how many letters wide each place is, how many empty lines each has to sign on."""

    widths: tuple[int, ...]
    empty: int

    def text(self, line: tuple[str, ...], place: int) -> str:
        """Return a signer with the room to sign, as high as the highest of its line."""
        own, most = (self._lines(line[place], place), max(self._lines(each, at) for at, each in enumerate(line)))
        return line[place] + "\n" * (self.empty + most - own) + "…" * max(4, min(_DOTS, self.widths[place] // 2))

    def height(self, line: tuple[str, ...]) -> float:
        """Return the points a line of signers takes, with a gap below."""
        return row_height(tuple((f"{self.text(line, at)}\n", self.widths[at]) for at in range(len(line))))

    def _lines(self, signer: str, place: int) -> int:
        return sum(max(1, ceil(len(line) / self.widths[place])) for line in signer.split("\n"))


def write_signatures(
    sheet: Worksheet, ink: Ink, across: tuple[tuple[Column, ...], int], signers: tuple[str, ...], row: int
) -> int:
    """Write the signers across columns that begin in one of the sheet's, with room to sign; return the next row.

    Those below each other stand in one row of the sheet, as far as it may be high, so that no page break parts them.
    """
    columns, begin = across
    spans = _spans(columns, _in_a_row(columns, len(signers)))
    room, lines = _laid_out(columns, spans, signers)
    look = ink.format(bold=True, align="center", valign="top", text_wrap=True)
    for stacked in _stacked(room, lines):
        sheet.set_row(row, min(_HIGHEST, sum(map(room.height, stacked))))
        for place, (first, last) in enumerate((begin + first, begin + last) for first, last in spans):
            text = "\n\n".join(room.text(line, place) for line in stacked if place < len(line))
            if first < last:
                sheet.merge_range(row, first, row, last, "", look)
            write_text(sheet, row, first, text, look)
        row += 1
    return row


def signatures_height(columns: tuple[Column, ...], signers: tuple[str, ...]) -> float:
    """Return the points the signers take below a table of these columns."""
    room, lines = _laid_out(columns, _spans(columns, _in_a_row(columns, len(signers))), signers)
    return sum(map(room.height, lines))


def _laid_out(
    columns: tuple[Column, ...], spans: list[tuple[int, int]], signers: tuple[str, ...]
) -> tuple[_Room, list[tuple[str, ...]]]:
    """Return the room each place of a line has, and who signs in each line."""
    lines = [signers[start : start + len(spans)] for start in range(0, len(signers), len(spans))]
    return _Room(tuple(_width(columns, span) for span in spans), _empty(len(lines))), lines


def _empty(lines: int) -> int:
    """Return how many empty lines there are to sign on where so many lines of signers stand below each other."""
    if lines == 1:
        return _LOOSE
    return _CLOSE if lines < _MANY else _TIGHT


def _stacked(room: _Room, lines: list[tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
    """Return the lines of signers that stand in each row of the sheet."""
    rows: list[list[tuple[str, ...]]] = []
    used = _HIGHEST
    for line in lines:
        high = room.height(line)
        if used + high > _HIGHEST:
            rows.append([])
            used = 0.0
        rows[-1].append(line)
        used += high
    return rows


def _in_a_row(columns: tuple[Column, ...], signers: int) -> int:
    """Return how many sign side by side: as many as the table's width lets be read, the rows about equally full."""
    least = next(beside for most, beside in _IN_A_ROW if signers <= most)
    wide = max(least, _width(columns, (0, len(columns) - 1)) // _SIGNER)
    most = max(1, min(wide, len(columns), signers))
    for beside in range(most, 1, -1):
        rows = ceil(signers / beside)
        even = ceil(signers / rows)
        if min(_width(columns, span) for span in _spans(columns, even)) >= _LEAST:
            return even
    return 1


def _spans(columns: tuple[Column, ...], parts: int) -> list[tuple[int, int]]:
    """Return `parts` runs of columns of about equal width, each of at least one column."""
    spans: list[tuple[int, int]] = []
    first = 0
    for left in range(parts, 1, -1):
        due = sum(column.width for column in columns[first:]) / left
        last = first
        while last + left < len(columns) and _is_nearer(columns, (first, last), due):
            last += 1
        spans.append((first, last))
        first = last + 1
    return [*spans, (first, len(columns) - 1)]


def _is_nearer(columns: tuple[Column, ...], span: tuple[int, int], due: float) -> bool:
    """Whether one column more brings a run of columns nearer to the width that is its due."""
    first, last = span
    return abs(_width(columns, (first, last + 1)) - due) <= abs(_width(columns, span) - due)


def _width(columns: tuple[Column, ...], span: tuple[int, int]) -> int:
    return sum(column.width for column in columns[span[0] : span[1] + 1])
