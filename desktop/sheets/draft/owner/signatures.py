"""Signatures: the unit whose head signs below a table, where nothing else in the file tells whose it is."""

import re
from collections.abc import Iterable

from desktop.domain.book import Book, CellType
from desktop.domain.cluster import Cluster
from desktop.domain.text import bare
from desktop.sheets.draft.layout.grid import grid_of
from desktop.sheets.draft.owner.units import Guess, unit_in_text

_LAST_ROWS = 12
"""Who signs stands in the last so many rows of a sheet that hold anything."""
_HEAD = re.compile(r"^((kt|tm|tl|tuq|q)\. ?)?(pho )?(giam doc|thu truong)\b")
"""The head of a unit: `GIÁM ĐỐC CÔNG AN TỈNH …`, `KT. GIÁM ĐỐC …`."""
_FOR_OTHERS = re.compile(
    r"^((kt|tm|tl|tuq|q)\. ?)?(cum (truong|pho|thi dua)|(to|doan|truong doan) (truong|kiem tra))\b"
)
"""What heads a signature that stands for more than the unit's own table."""
_SURE = 0.75


def unit_that_signs(book: Book, cluster: Cluster) -> Guess | None:
    """Return the one unit whose head signs a file; None for none, for several, or where one signs for the cluster."""
    lines = tuple(_last_lines(book))
    if any(_FOR_OTHERS.match(bare(line)) for line in lines):
        return None
    signing = [guess for line in lines if _HEAD.match(bare(line)) and (guess := unit_in_text(line, cluster))]
    one = len({guess.unit for guess in signing}) == 1
    return Guess(signing[0].unit, _SURE, signing[0].words) if one else None


def _last_lines(book: Book) -> Iterable[str]:
    for sheet in book.sheets:
        if not sheet.hidden:
            rows = sorted({cell.row for cell in sheet.cells if cell.type is CellType.TEXT and cell.value})[-_LAST_ROWS:]
            below = rows[0] if rows else 0
            grid = grid_of(book, sheet._replace(cells=tuple(cell for cell in sheet.cells if cell.row >= below)))
            yield from (text for row in grid.rows for _, text in grid.row_texts(row))
