"""Addresses in a workbook: `B12`, `A1:C3`, and formulas moved from one cell to another."""

import re
from functools import lru_cache

from desktop.domain.book import Merge, a1
from desktop.sheets import limits

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_IN_FORMULA = re.compile(r"""("[^"]*"|'[^']*')|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})(?![\w(!.])""")


@lru_cache(maxsize=1 << 15)
def column_number(letters: str) -> int:
    """Return the number of a column, A being 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def position(address: str) -> tuple[int, int] | None:
    """Return (row, column) of an address; None for what is none. It may lie beyond the edge of a sheet."""
    match = _CELL.fullmatch(address)
    if match is None:
        return None
    return int(match[2]), column_number(match[1])


def area(reference: str) -> Merge | None:
    """Return the range of `A1:C3`, or None for what is no range inside a sheet."""
    first, _, last = reference.partition(":")
    start, end = position(first), position(last or first)
    if start is None or end is None:
        return None
    (top, left), (bottom, right) = start, end
    if not (1 <= top <= bottom <= limits.ROWS and 1 <= left <= right <= limits.COLUMNS):
        return None
    return Merge(top, left, bottom, right)


def moved(formula: str, rows: int, columns: int) -> str:
    """Return a shared formula as it reads `rows` further down and `columns` further right."""

    def shift(match: re.Match[str]) -> str:
        quoted, fixed_column, letters, fixed_row, row = match.groups()
        if quoted:
            return quoted
        new_column = column_number(letters) + (0 if fixed_column else columns)
        new_row = int(row) + (0 if fixed_row else rows)
        if new_row < 1 or new_column < 1:
            return "#REF!"
        return f"{fixed_column}{a1(1, new_column)[:-1]}{fixed_row}{new_row}"

    return _IN_FORMULA.sub(shift, formula)
