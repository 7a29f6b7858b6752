"""The value of a table's cell as people read it: vi-VN numbers, and a sign where there is none."""

from decimal import Decimal

from desktop.domain.table import Mark, TableCell
from desktop.words.numbers import number

SIGNS = {Mark.BLANK: "…", Mark.NOT_REPORTED: "–", Mark.NOT_ASSIGNED: "KG"}


def shown(cell: TableCell, places: int | None = None) -> str:
    """Return the cell's text; `…` blank, `–` not reported, `KG` not assigned.

    Numbers are padded to the cell's own places, else to `places`.
    """
    match cell.value:
        case None:
            return SIGNS.get(cell.mark, "")
        case Decimal() as value:
            return number(value, places if cell.places is None else cell.places)
        case int() as value:
            return number(Decimal(value))
        case str() as text:
            return text
