"""Addresses in a workbook: `B12`, `A1:C3`, and formulas moved from one cell to another."""

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from desktop.domain.book import Merge, a1
from desktop.sheets import limits

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
"""`D12`, `$D$12`."""
_IN_FORMULA = r"""("[^"]*"|'[^']*')|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})(?![\w(!.])"""
"""An address in a formula; what is quoted is passed over."""


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
    pieces, addresses = _taken_apart(formula)
    written = [_written(each, rows, columns) for each in addresses]
    return "".join(chain.from_iterable(zip(pieces, written, strict=False))) + pieces[-1]


class _Address(NamedTuple):
    """An address in a formula; `fixed_column` and `fixed_row` are `$` where they do not move, else empty."""

    fixed_column: str
    column: int
    fixed_row: str
    row: int


@lru_cache(maxsize=256)
def _taken_apart(formula: str) -> tuple[list[str], list[_Address]]:
    """Return what stands around the addresses of a formula, and these."""
    pieces, addresses, begin = [], [], 0
    for match in re.finditer(_IN_FORMULA, formula):
        quoted, fixed_column, letters, fixed_row, row = match.groups()
        if quoted is None:
            pieces.append(formula[begin : match.start()])
            addresses.append(_Address(fixed_column, column_number(letters), fixed_row, int(row)))
            begin = match.end()
    return [*pieces, formula[begin:]], addresses


def _written(address: _Address, rows: int, columns: int) -> str:
    column = address.column + (0 if address.fixed_column else columns)
    row = address.row + (0 if address.fixed_row else rows)
    if row < 1 or column < 1:
        return "#REF!"
    return f"{address.fixed_column}{_letters(column)}{address.fixed_row}{row}"


@lru_cache(maxsize=1024)
def _letters(column: int) -> str:
    return a1(1, column)[:-1]
