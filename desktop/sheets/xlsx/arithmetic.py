"""Arithmetic of formulas: sums, products and a few functions worked out for many rows of one shape together."""

import re
from collections.abc import Callable, Iterable
from itertools import repeat
from math import isnan
from operator import add, mul, neg, sub
from typing import NamedTuple

from desktop.sheets import limits
from desktop.sheets.xlsx.addresses import column_number

OWN_ROW = "\0"
"""Stands in a formula's shape for the number of the row it is in."""

ADDRESS = r"\$?[A-Z]{1,3}\$?(?:\0|[0-9]{1,7})"
NO_NUMBER = float("nan")

Stored = dict[int, dict[int, float | None]]
"""The numbers of a sheet by column and row; None for a text, which sums leave out, NaN for what is neither."""

_TOKEN = re.compile(
    rf"""\s*(?:
    ([0-9]+\.?[0-9]*)
    |({ADDRESS}(?::{ADDRESS})?)(?![\w(!.])
    |([A-Z]+)(?=\()
    |([-+*/(),%])
    )""",
    re.VERBOSE,
)
"""One step of a formula: a number, an address or a range, the name of a function, a sign."""
_CORNER = re.compile(r"\$?([A-Z]{1,3})\$?(\0|[0-9]{1,7})")
"""An address; the row `\\0` stands for the formula's own."""
_LONGEST = 400
"""Longer formulas are not computed again."""

_Row = tuple[float | None, ...]
"""What stands in the arguments of a function in one row."""
_Count = Callable[[list[float]], float]


def _sums(rows: Iterable[_Row]) -> list[float]:
    """Return the sum of each row; texts are left out."""
    return list(map(sum, map(filter, repeat(None), rows)))


def _of_numbers(count: _Count) -> Callable[[Iterable[_Row]], list[float]]:
    """Return a function of each row: texts are left out, among what is no number nothing can be told."""

    def counted(row: _Row) -> float:
        numbers = [each for each in row if each is not None]
        return NO_NUMBER if isnan(sum(numbers)) else count(numbers)

    return lambda rows: list(map(counted, rows))


_FUNCTIONS: dict[str, Callable[[Iterable[_Row]], list[float]]] = {
    "SUM": _sums,
    "MIN": _of_numbers(lambda numbers: min(numbers, default=0.0)),
    "MAX": _of_numbers(lambda numbers: max(numbers, default=0.0)),
    "AVERAGE": _of_numbers(lambda numbers: sum(numbers) / len(numbers) if numbers else NO_NUMBER),
}


class UnclearError(Exception):
    """The formula uses what is not counted here."""


class _Token(NamedTuple):
    kind: str
    text: str


class Arithmetic:
    """Works formulas out over the stored numbers, within a budget of cells looked at."""

    __slots__ = ("_at", "_budget", "_rows", "_stored", "_tokens")

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._budget = limits.RECOUNTED_CELLS
        self._tokens: list[_Token] = []
        self._at = 0
        self._rows: list[int] = []

    def counted(self, shape: str, rows: list[int]) -> list[float]:
        """Return what a formula of this shape gives in each of the rows; NaN where it cannot be told.

        Raises: UnclearError for what is not counted here.
        """
        self._tokens, self._at, self._rows = _tokens(shape), 0, rows
        counted = self._sum()
        if self._peek() is not None:
            raise UnclearError
        return counted

    def _sum(self) -> list[float]:
        total = self._product()
        while (sign := self._take("+-")) is not None:
            total = list(map(add if sign == "+" else sub, total, self._product()))
        return total

    def _product(self) -> list[float]:
        total = self._signed()
        while (sign := self._take("*/")) is not None:
            total = list(map(mul if sign == "*" else _quotient, total, self._signed()))
        return total

    def _signed(self) -> list[float]:
        sign = self._take("+-")
        if sign is not None:
            return list(map(neg, self._signed())) if sign == "-" else self._signed()
        numbers = self._atom()
        while self._take("%") is not None:
            numbers = [each / 100 for each in numbers]
        return numbers

    def _atom(self) -> list[float]:
        token = self._peek()
        if token is None:
            raise UnclearError
        self._at += 1
        match token.kind:
            case "number":
                return [float(token.text)] * len(self._rows)
            case "cell" if ":" not in token.text:
                return self._cell(token.text)
            case "function":
                return self._function(token.text)
            case "sign" if token.text == "(":
                numbers = self._sum()
                self._expect(")")
                return numbers
            case _:
                raise UnclearError

    def _cell(self, address: str) -> list[float]:
        column, row = _corner(address)
        stored = self._stored.get(column, {})
        numbers = (stored.get(each, 0.0) for each in (self._rows if row is None else [row] * len(self._rows)))
        return [NO_NUMBER if each is None else each for each in numbers]

    def _function(self, name: str) -> list[float]:
        count = _FUNCTIONS.get(name)
        if count is None:
            raise UnclearError
        rows = self._rows
        if self._same_everywhere():
            self._rows = rows[:1]
        counted = count(self._arguments())
        repeated = counted if len(counted) == len(rows) else counted * len(rows)
        self._rows = rows
        return repeated

    def _same_everywhere(self) -> bool:
        """Say whether the arguments that come are the same for all rows."""
        depth = 0
        for at in range(self._at, len(self._tokens)):
            text = self._tokens[at].text
            if OWN_ROW in text:
                return False
            depth += (text == "(") - (text == ")")
            if not depth:
                return True
        raise UnclearError

    def _arguments(self) -> list[_Row]:
        self._expect("(")
        rows = self._argument()
        while self._take(",") is not None:
            rows = list(map(add, rows, self._argument()))
        self._expect(")")
        return rows

    def _argument(self) -> list[_Row]:
        token = self._peek()
        if token is not None and token.kind == "cell":
            self._at += 1
            if self._ends_argument():
                return self._area(token.text)
            self._at -= 1
        return list(zip(self._sum(), strict=True))

    def _ends_argument(self) -> bool:
        token = self._peek()
        return token is not None and token.text in (",", ")")

    def _area(self, reference: str) -> list[_Row]:
        """Return what stands in a range, for each row the formula is worked out for."""
        first, _, last = reference.partition(":")
        (left, top), (right, bottom) = _corner(first), _corner(last or first)
        if not 1 <= left <= right <= limits.COLUMNS:
            raise UnclearError
        width = right - left + 1
        if width > self._budget:
            return [(NO_NUMBER,)] * len(self._rows)
        self._budget -= width
        columns = [self._stored.get(column, {}) for column in range(left, right + 1)]
        size = len(columns) * len(self._rows)
        if top is None and bottom is None and size <= self._budget:
            self._budget -= size
            return list(zip(*(map(column.get, self._rows) for column in columns), strict=True))
        return [
            self._within(columns, row if top is None else top, row if bottom is None else bottom) for row in self._rows
        ]

    def _within(self, columns: list[dict[int, float | None]], top: int, bottom: int) -> _Row:
        size = (bottom - top + 1) * len(columns)
        if not 1 <= top <= bottom <= limits.ROWS or size > self._budget:
            return (NO_NUMBER,)
        self._budget -= size
        if top == bottom:
            return tuple([column.get(top) for column in columns])
        return tuple([column.get(row) for row in range(top, bottom + 1) for column in columns])

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self, signs: str) -> str | None:
        token = self._peek()
        if token is None or token.kind != "sign" or token.text not in signs:
            return None
        self._at += 1
        return token.text

    def _expect(self, sign: str) -> None:
        if self._take(sign) is None:
            raise UnclearError


def _quotient(dividend: float, divisor: float) -> float:
    return dividend / divisor if divisor else NO_NUMBER


def _corner(address: str) -> tuple[int, int | None]:
    """Return column and row of an address; None for the row a formula stands in."""
    match = _CORNER.fullmatch(address)
    if match is None:
        raise UnclearError
    return column_number(match[1]), None if match[2] == OWN_ROW else int(match[2])


def _tokens(formula: str) -> list[_Token]:
    if len(formula) > _LONGEST:
        raise UnclearError
    found: list[_Token] = []
    at = 0
    text = formula.strip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise UnclearError
        kind = ("number", "cell", "function", "sign")[(match.lastindex or 1) - 1]
        found.append(_Token(kind, match[match.lastindex or 1]))
        at = match.end()
    return found
