"""Conventions: whether the numbers typed in a table's columns use the comma or the dot as decimal mark."""

import re
from collections.abc import Iterable

from desktop.domain.book import CellType
from desktop.domain.numeral import NUMERAL, Convention, convention_of
from desktop.domain.text import clean
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.region import Region

_NUMERALS = re.compile(rf"(?<![\w.,]){NUMERAL}(?![\w])")
"""A numeral that stands by itself in a text."""


def convention_of_columns(region: Region, fields: tuple[Field, ...]) -> Convention | None:
    """Return the one convention that the text numbers of those columns betray; None for none or for both."""
    columns = {column.number for column in region.columns if column.field in fields}
    found = {convention for text in _texts(region, columns) if (convention := _betrayed(text))}
    return found.pop() if len(found) == 1 else None


def _texts(region: Region, columns: set[int]) -> Iterable[str]:
    for row in region.rows:
        for column in columns:
            cell = region.grid.cell(row.number, column)
            if cell and cell.type is CellType.TEXT:
                yield clean(cell.raw)


def _betrayed(text: str) -> Convention | None:
    found = _NUMERALS.search(text)
    return convention_of(found.group()) if found and len(text) <= 24 else None
