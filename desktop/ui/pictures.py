"""The part of a member's file round a cell, drawn as it lies there."""

from collections.abc import Sequence

from desktop.domain.desk import Desk
from desktop.domain.extract import Extract, extract, letters
from desktop.domain.place import Place
from desktop.domain.table import Align, Column, Row, Table, TableCell

_NARROW, _WIDE = 8, 36

HERE = "here"
"""The id of the cells a picture is about."""


def picture(desk: Desk, places: Sequence[Place]) -> Table | None:
    """Return the part of a member's sheet round the first place and those beside it; None where it cannot be shown."""
    from desktop.jobs.originals import original_book

    first = places[0]
    book = original_book(desk, first.sha256, first.file)
    sheet = next((each for each in book.sheets if each.name == first.sheet), None) if book else None
    cells = [each.cell or "" for each in places if (each.sha256, each.sheet) == (first.sha256, first.sheet)]
    found = extract(sheet, cells) if sheet else None
    return _drawn(found) if found else None


def _drawn(found: Extract) -> Table:
    """Return an extract with letters over the columns and numbers before the rows; the framed cells have ids."""
    columns = (
        Column("", align=Align.RIGHT, width=4, frozen=True),
        *(Column(letters(each), width=_width(found, place)) for place, each in enumerate(found.columns)),
    )
    rows = tuple(
        Row(
            (
                TableCell(str(row)),
                *(
                    TableCell(text, id=HERE if (row, column) in found.framed else None)
                    for column, text in zip(found.columns, texts, strict=True)
                ),
            )
        )
        for row, texts in zip(found.rows, found.texts, strict=True)
    )
    return Table("", columns, rows)


def _width(found: Extract, place: int) -> int:
    """Return how many letters a column is wide: as its longest text, within reason."""
    return min(_WIDE, max(_NARROW, *(len(texts[place]) for texts in found.texts)))
