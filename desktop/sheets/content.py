"""Contents: what any of the readers takes out of a file, before the verdict."""

from collections.abc import Generator, Iterable
from typing import NamedTuple

from desktop.domain.book import Name, Oddity, Paragraph, Sheet
from desktop.sheets.columns import Columns, all_cells, in_parts


class SheetContent(NamedTuple):
    """One sheet as it was read: `frame` is the sheet without its cells, `parts` hold these in row order."""

    frame: Sheet
    parts: tuple[Columns, ...]

    def cell_count(self) -> int:
        """Return how many cells there are."""
        return sum(len(part.raws) for part in self.parts)

    def whole(self) -> Sheet:
        """Return the sheet with its cells."""
        return self.frame._replace(cells=all_cells(self.parts))


class Content(NamedTuple):
    """The sheets and paragraphs of one file, whatever its format, with the oddities met while reading."""

    format: str
    sheets: tuple[SheetContent, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    names: tuple[Name, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    date1904: bool = False


Reading = Generator[Columns, None, Content]
"""A file being read: it yields cells as soon as they are made, and returns its content when all of it is known."""


def read_whole(content: Content) -> Reading:
    """Return the reading of a file that is known already."""
    for sheet in content.sheets:
        yield from sheet.parts
    return content


def whole(reading: Reading) -> Content:
    """Return the content of a file, read to its end."""
    while True:
        try:
            next(reading)
        except StopIteration as end:
            content: Content = end.value
            return content


def in_columns(sheets: Iterable[Sheet]) -> tuple[SheetContent, ...]:
    """Return sheets that were read cell by cell with their cells column by column."""
    return tuple(SheetContent(sheet._replace(cells=()), tuple(in_parts(sheet.cells))) for sheet in sheets)
