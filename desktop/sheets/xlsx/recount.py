"""Recounting: simple formulas worked out again, to find stored results that no longer fit their cells.

Formulas that differ in their own row's number alone (`C7*2`, `C8*2`) have one shape: it is understood once, and worked
out for all its rows together.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import compress, repeat
from math import isnan
from operator import add, mul, neg, sub
from typing import NamedTuple

from desktop.domain.book import CellType
from desktop.sheets import limits
from desktop.sheets.columns import Columns
from desktop.sheets.odd import Odd
from desktop.sheets.tally import Tally
from desktop.sheets.xlsx.addresses import column_number

_OWN_ROW = "\0"
_ADDRESS = r"\$?[A-Z]{1,3}\$?(?:\0|[0-9]{1,7})"
_TOKEN = re.compile(
    rf"""\s*(?:
    ([0-9]+\.?[0-9]*)
    |({_ADDRESS}(?::{_ADDRESS})?)(?![\w(!.])
    |([A-Z]+)(?=\()
    |([-+*/(),%])
    )""",
    re.VERBOSE,
)
_OWN_CELL = re.compile(r"(?<![\w.])\$?[A-Z]{1,3}\$?\0(?![\w(!.\0])")
_RANGE = re.compile(rf"{_ADDRESS}(?::{_ADDRESS})?")
_LETTERS = re.compile("[^A-Z]+")
_CORNER = re.compile(r"\$?([A-Z]{1,3})\$?(\0|[0-9]{1,7})")
_NUMBER, _TEXT, _NO_NUMBER = CellType.NUMBER, CellType.TEXT, float("nan")
_CLOSE = 1e-6
_LONGEST = 400

_Stored = dict[int, dict[int, float | None]]
"""The numbers of a sheet by column and row; None for a text, which sums leave out, NaN for what is neither."""

_Row = Sequence[float | None]
_Count = Callable[[list[float]], float]


def _of_numbers(count: _Count) -> Callable[[_Row], float]:
    """Return a function of what stands in a range: texts are left out, among what is no number nothing can be told."""

    def counted(row: _Row) -> float:
        numbers = [each for each in row if each is not None]
        return _NO_NUMBER if isnan(sum(numbers)) else count(numbers)

    return counted


_FUNCTIONS: dict[str, Callable[[_Row], float]] = {
    "SUM": lambda row: sum(filter(None, row)),
    "MIN": _of_numbers(lambda numbers: min(numbers, default=0.0)),
    "MAX": _of_numbers(lambda numbers: max(numbers, default=0.0)),
    "AVERAGE": _of_numbers(lambda numbers: sum(numbers) / len(numbers) if numbers else _NO_NUMBER),
}


class _UnclearError(Exception):
    """The formula uses what is not recounted here."""


class _Token(NamedTuple):
    kind: str
    text: str


class _Results(NamedTuple):
    """The cells of formulas of one shape, by their rows and columns, and the numbers stored there."""

    rows: list[int]
    columns: list[int]
    stored: list[float]


def tally_stale(parts: Sequence[Columns], tally: Tally) -> None:
    """Count the formula cells whose stored number differs from sums and arithmetic over their own sheet."""
    shapes = _shapes(parts)
    if not shapes:
        return
    recount = _Recount(_stored(parts, _used(shapes)))
    stale = [each for shape, results in shapes.items() for each in recount.stale(shape, results)]
    tally.at_all(Odd.STALE_VALUES, sorted(stale))


def _shapes(parts: Iterable[Columns]) -> dict[str, _Results]:
    """Return the cells with a formula and a number by the shapes of their formulas."""
    shapes: dict[str, _Results] = defaultdict(lambda: _Results([], [], []))
    for part in parts:
        for shape, places in _shapes_of(part).items():
            results = shapes[shape]
            results.rows.extend([part.rows[at] for at in places])
            results.columns.extend([part.columns[at] for at in places])
            results.stored.extend(map(float, part.texts(places)))
    return shapes


def _shapes_of(part: Columns) -> dict[str, list[int]]:
    """Return the places of the cells with a formula and a number by the shapes of their formulas."""
    counted = [look.type is _NUMBER for look in part.looks]
    places = [at for at, formula in part.formulas.items() if counted[part.look[at]] and formula]
    shapes: dict[str, list[int]] = defaultdict(list)
    numbers = map(str, [part.rows[at] for at in places])
    shaped = map(str.replace, map(part.formulas.__getitem__, places), numbers, repeat(_OWN_ROW))
    for shape, at in zip(shaped, places, strict=True):
        shapes[shape].append(at)
    return shapes


def _used(shapes: Iterable[str]) -> frozenset[int]:
    """Return the columns that formulas of these shapes may look at."""
    used: set[int] = set()
    for address in {address for shape in shapes for address in _RANGE.findall(shape)}:
        first, _, last = address.replace("$", "").partition(":")
        left = column_number(_LETTERS.sub("", first))
        used.update(range(left, column_number(_LETTERS.sub("", last or first)) + 1))
    return frozenset(used)


def _stored(parts: Iterable[Columns], used: frozenset[int]) -> _Stored:
    stored: _Stored = defaultdict(dict)
    for part in parts:
        places = list(compress(range(len(part.raws)), map(used.__contains__, part.columns)))
        types = [look.type for look in part.looks]
        for at, text in zip(places, part.texts(places), strict=True):
            kind = types[part.look[at]]
            number = float(text) if kind is _NUMBER else None if kind is _TEXT else _NO_NUMBER
            stored[part.columns[at]][part.rows[at]] = number
    return stored


class _Recount:
    """Works formulas out over the stored numbers, within a budget of cells looked at."""

    __slots__ = ("_at", "_budget", "_rows", "_stored", "_tokens")

    def __init__(self, stored: _Stored) -> None:
        self._stored = stored
        self._budget = limits.RECOUNTED_CELLS
        self._tokens: list[_Token] = []
        self._at = 0
        self._rows: list[int] = []

    def stale(self, shape: str, results: _Results) -> list[tuple[int, int]]:
        """Return where (row, column) the stored number is surely not what the formula of this shape gives."""
        if _OWN_ROW in _OWN_CELL.sub("", shape):  # it is no part of an address everywhere
            each = zip(*results, strict=True)
            alone = (
                (shape.replace(_OWN_ROW, str(row)), _Results([row], [column], [number])) for row, column, number in each
            )
            return [place for formula, one in alone for place in self.stale(formula, one)]
        try:
            counted = self._counted(shape, results.rows)
        except (_UnclearError, OverflowError, RecursionError):
            return []
        differ = list(map(_differ, counted, results.stored))
        return list(compress(zip(results.rows, results.columns, strict=True), differ))

    def _counted(self, shape: str, rows: list[int]) -> list[float]:
        self._tokens, self._at, self._rows = _tokens(shape), 0, rows
        counted = self._sum()
        if self._peek() is not None:
            raise _UnclearError
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
            raise _UnclearError
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
                raise _UnclearError

    def _cell(self, address: str) -> list[float]:
        column, row = _corner(address)
        stored = self._stored.get(column, {})
        numbers = (stored.get(each, 0.0) for each in (self._rows if row is None else [row] * len(self._rows)))
        return [_NO_NUMBER if each is None else each for each in numbers]

    def _function(self, name: str) -> list[float]:
        count = _FUNCTIONS.get(name)
        if count is None:
            raise _UnclearError
        rows = self._rows
        if self._same_everywhere():
            self._rows = rows[:1]
        counted = [count(each) for each in self._arguments()]
        repeated = counted if len(counted) == len(rows) else counted * len(rows)
        self._rows = rows
        return repeated

    def _same_everywhere(self) -> bool:
        """Say whether the arguments that come are the same for all rows."""
        depth = 0
        for at in range(self._at, len(self._tokens)):
            text = self._tokens[at].text
            if _OWN_ROW in text:
                return False
            depth += (text == "(") - (text == ")")
            if not depth:
                return True
        raise _UnclearError

    def _arguments(self) -> list[_Row]:
        self._expect("(")
        rows = self._argument()
        while self._take(",") is not None:
            rows = [(*row, *more) for row, more in zip(rows, self._argument(), strict=True)]
        self._expect(")")
        return rows

    def _argument(self) -> list[_Row]:
        token = self._peek()
        if token is not None and token.kind == "cell":
            self._at += 1
            if self._ends_argument():
                return self._area(token.text)
            self._at -= 1
        return [(each,) for each in self._sum()]

    def _ends_argument(self) -> bool:
        token = self._peek()
        return token is not None and token.text in (",", ")")

    def _area(self, reference: str) -> list[_Row]:
        """Return what stands in a range, for each row the formula is worked out for."""
        first, _, last = reference.partition(":")
        (left, top), (right, bottom) = _corner(first), _corner(last or first)
        if not 1 <= left <= right <= limits.COLUMNS:
            raise _UnclearError
        columns = [self._stored.get(column, {}) for column in range(left, right + 1)]
        return [
            self._within(columns, row if top is None else top, row if bottom is None else bottom) for row in self._rows
        ]

    def _within(self, columns: list[dict[int, float | None]], top: int, bottom: int) -> _Row:
        size = (bottom - top + 1) * len(columns)
        if not 1 <= top <= bottom <= limits.ROWS or size > self._budget:
            return (_NO_NUMBER,)
        self._budget -= size
        if top == bottom:
            return [column.get(top) for column in columns]
        return [column.get(row) for row in range(top, bottom + 1) for column in columns]

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


def _differ(counted: float, stored: float) -> bool:
    return counted != stored and abs(counted - stored) > _CLOSE * max(1.0, abs(counted), abs(stored))


def _quotient(dividend: float, divisor: float) -> float:
    return dividend / divisor if divisor else _NO_NUMBER


def _corner(address: str) -> tuple[int, int | None]:
    """Return column and row of an address; None for the row a formula stands in."""
    match = _CORNER.fullmatch(address)
    if match is None:
        raise _UnclearError
    return column_number(match[1]), None if match[2] == _OWN_ROW else int(match[2])


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
