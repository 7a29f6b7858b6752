"""What lies on the clipboard as a block of cells: lines, tabs between cells, quotes round cells with breaks in them."""

import csv
from io import StringIO


def grid_of(text: str) -> list[list[str]]:
    """Return the cells of a block copied from a sheet, row by row; one cell is a block too, nothing is none."""
    if not text.strip():
        return []
    lines = text.replace("\r\n", "\n").removesuffix("\n")
    return [[cell.strip() for cell in row] for row in csv.reader(StringIO(lines), delimiter="\t")]
