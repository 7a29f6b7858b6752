"""Recounting: simple formulas worked out again, to find stored results that no longer fit their cells."""

import re
from collections.abc import Callable
from typing import NamedTuple

from desktop.domain.book import Cell, CellType
from desktop.sheets import limits
from desktop.sheets.odd import Odd
from desktop.sheets.tally import Tally
from desktop.sheets.xlsx.addresses import area, position

_TOKEN = re.compile(
    r"""\s*(?:
    ([0-9]+\.?[0-9]*)
    |(\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?)(?![\w(!.])
    |([A-Z]+)(?=\()
    |([-+*/(),%])
    )""",
    re.VERBOSE,
)
_NUMBER, _TEXT, _NO_NUMBER = CellType.NUMBER, CellType.TEXT, float("nan")
_CLOSE = 1e-6
_LONGEST = 400

_Values = dict[tuple[int, int], float | None]
_FUNCTIONS: dict[str, Callable[[list[float]], float]] = {
    "SUM": sum,
    "MIN": lambda numbers: min(numbers, default=0.0),
    "MAX": lambda numbers: max(numbers, default=0.0),
    "AVERAGE": lambda numbers: sum(numbers) / len(numbers),
}


class _UnclearError(Exception):
    """The formula uses what is not recounted here."""


class _Token(NamedTuple):
    kind: str
    text: str


def tally_stale(cells: tuple[Cell, ...], tally: Tally) -> None:
    """Count the formula cells whose stored number differs from sums and arithmetic over their own sheet."""
    formulas = [cell for cell in cells if cell.formula and cell.type is _NUMBER]
    if not formulas:
        return
    values = {(cell.row, cell.column): _number(cell) for cell in cells}
    recount = _Recount(values)
    for cell in formulas:
        if recount.differs(cell):
            tally.at(Odd.STALE_VALUES, cell.row, cell.column)


def _number(cell: Cell) -> float | None:
    """Return a cell's number; None stands for a text, which sums leave out and arithmetic cannot use."""
    if cell.type is _NUMBER:
        return float(cell.value)  # type: ignore[arg-type]
    return None if cell.type is _TEXT else _NO_NUMBER


class _Recount:
    """Works formulas out over the stored values, within a budget of cells looked at."""

    __slots__ = ("_at", "_budget", "_tokens", "_values")

    def __init__(self, values: _Values) -> None:
        self._values = values
        self._budget = limits.RECOUNTED_CELLS
        self._tokens: list[_Token] = []
        self._at = 0

    def differs(self, cell: Cell) -> bool:
        """Say whether the stored number of `cell` is surely not what its formula gives."""
        stored = self._values[cell.row, cell.column]
        try:
            self._tokens, self._at = _tokens(cell.formula or ""), 0
            counted = self._sum()
            if self._peek() is not None or stored is None:
                return False
        except (_UnclearError, ZeroDivisionError, OverflowError, RecursionError):
            return False
        return abs(counted - stored) > _CLOSE * max(1.0, abs(counted), abs(stored))

    def _sum(self) -> float:
        total = self._product()
        while (sign := self._take("+-")) is not None:
            term = self._product()
            total = total + term if sign == "+" else total - term
        return total

    def _product(self) -> float:
        total = self._signed()
        while (sign := self._take("*/")) is not None:
            term = self._signed()
            total = total * term if sign == "*" else total / term
        return total

    def _signed(self) -> float:
        sign = self._take("+-")
        if sign is not None:
            return -self._signed() if sign == "-" else self._signed()
        value = self._atom()
        while self._take("%") is not None:
            value /= 100
        return value

    def _atom(self) -> float:
        token = self._peek()
        if token is None:
            raise _UnclearError
        self._at += 1
        match token.kind:
            case "number":
                return float(token.text)
            case "cell" if ":" not in token.text:
                return self._value(token.text)
            case "function":
                return self._function(token.text)
            case "sign" if token.text == "(":
                value = self._sum()
                self._expect(")")
                return value
            case _:
                raise _UnclearError

    def _value(self, address: str) -> float:
        place = position(address)
        value = self._values.get(place, 0.0) if place else None
        if value is None or value != value:  # noqa: PLR0124 - NaN stands for what is no number
            raise _UnclearError
        return value

    def _function(self, name: str) -> float:
        count = _FUNCTIONS.get(name)
        if count is None:
            raise _UnclearError
        self._expect("(")
        numbers = self._argument()
        while self._take(",") is not None:
            numbers += self._argument()
        self._expect(")")
        return count(numbers)

    def _argument(self) -> list[float]:
        token = self._peek()
        if token is not None and token.kind == "cell":
            self._at += 1
            if self._ends_argument():
                return self._numbers(token.text)
            self._at -= 1
        return [self._sum()]

    def _ends_argument(self) -> bool:
        token = self._peek()
        return token is not None and token.text in (",", ")")

    def _numbers(self, reference: str) -> list[float]:
        merged = area(reference.replace("$", ""))
        if merged is None:
            raise _UnclearError
        size = (merged.bottom - merged.top + 1) * (merged.right - merged.left + 1)
        if size > self._budget:
            raise _UnclearError
        self._budget -= size
        found = [
            value
            for row in range(merged.top, merged.bottom + 1)
            for column in range(merged.left, merged.right + 1)
            if (value := self._values.get((row, column))) is not None
        ]
        if any(value != value for value in found):  # noqa: PLR0124 - as above
            raise _UnclearError
        return found

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
            raise _UnclearError


def _tokens(formula: str) -> list[_Token]:
    if len(formula) > _LONGEST:
        raise _UnclearError
    found: list[_Token] = []
    at = 0
    text = formula.strip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise _UnclearError
        kind = ("number", "cell", "function", "sign")[(match.lastindex or 1) - 1]
        found.append(_Token(kind, match[match.lastindex or 1]))
        at = match.end()
    return found
