"""Parts of a year: columns of months or quarters beside the one that holds the whole ("Cộng", "Cả năm")."""

import re
from dataclasses import replace

from desktop.domain.text import bare
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.region import Column

_PART = re.compile(r"(thang|t|quy|q) ?[.:]? ?(\d{1,2}|i{1,3}|iv)( ?[/.-] ?(20)?\d\d| nam 20\d\d)?")
"""`tháng 3`, `T3/2026`, `quý II`: a column of a part of the year."""
_WHOLE = re.compile(
    r"(ket qua |so lieu |thuc hien )?((tong )?cong|tong( so)?|luy ke|ca nam|ca ky|(ca )?nam nay|(9|10|11|12) thang)"
    r"( (ca )?nam)?( 20\d\d)?"
)
"""`cộng`, `cả năm 2026`, `lũy kế`: the column that sums them up."""
_FEWEST = 3
"""Fewer such columns are no year taken apart."""
_VALUED = frozenset({Field.CLAIM, Field.ACTUAL, Field.COUNT, Field.POINTS})


def with_the_whole(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns with the whole year's as the results, where others are its months or quarters.

    Those are no values of their own: three of them and more, and no column is headed as results or points.
    """
    parts = [column for column in columns if is_part(column)]
    if len(parts) < _FEWEST or any(column.field in _VALUED for column in columns if column not in parts):
        return columns
    whole = [column for column in columns if column.path and _WHOLE.fullmatch(bare(column.path[-1]))]
    if len(whole) > 1:
        return columns
    meant = dict.fromkeys((column.number for column in parts), Field.CHANGE)
    meant |= {column.number: Field.ACTUAL for column in whole}
    return tuple(replace(each, field=meant.get(each.number, each.field)) for each in columns)


def is_part(column: Column) -> bool:
    """Return whether a column is headed by a month or a quarter."""
    return bool(column.path) and _PART.fullmatch(bare(column.path[-1])) is not None
