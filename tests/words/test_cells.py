"""What a cell reads as."""

from decimal import Decimal

import pytest

from desktop.domain.table import Mark, TableCell
from desktop.words.cells import shown


@pytest.mark.parametrize(
    ("cell", "places", "text"),
    [
        (TableCell(Decimal("9.5")), 2, "9,50"),
        (TableCell(Decimal(1616)), None, "1.616"),
        (TableCell(3), None, "3"),
        (TableCell("Xuất sắc"), 2, "Xuất sắc"),
        (TableCell(None, Mark.BLANK), 2, "…"),
        (TableCell(None, Mark.NOT_REPORTED), 2, "–"),
        (TableCell(None, Mark.NOT_ASSIGNED), 2, "KG"),
        (TableCell(Decimal(0)), 2, "0,00"),
        (TableCell(None), 2, ""),
    ],
)
def test_a_cell_reads_as_offices_write_it(cell: TableCell, places: int | None, text: str) -> None:
    assert shown(cell, places) == text
