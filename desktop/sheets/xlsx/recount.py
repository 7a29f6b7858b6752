"""Recounting: simple formulas worked out again, to find stored results that no longer fit their cells.

Formulas that differ in their own row's number alone (`C7*2`, `C8*2`) have one shape: it is understood once, and worked
out for all its rows together.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import compress, repeat
from typing import NamedTuple

from desktop.domain.book import CellType
from desktop.sheets.columns import Columns, Look
from desktop.sheets.odd import Odd
from desktop.sheets.tally import Tally
from desktop.sheets.xlsx.addresses import column_number
from desktop.sheets.xlsx.arithmetic import ADDRESS, NO_NUMBER, OWN_ROW, Arithmetic, Stored, UnclearError
from desktop.sheets.xlsx.formats import shows_clock

_OWN_CELL = re.compile(r"(?<![\w.])\$?[A-Z]{1,3}\$?\0(?![\w(!.\0])")
_RANGE = re.compile(rf"{ADDRESS}(?::{ADDRESS})?")
_LETTERS = re.compile("[^A-Z]+")
_NUMBER, _TEXT = CellType.NUMBER, CellType.TEXT
_CLOSE = 1e-6
"""Sums this near to each other, of their size, are the same."""


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
    arithmetic = Arithmetic(_stored(parts, _used(shapes)))
    stale = [each for shape, results in shapes.items() for each in _stale(arithmetic, shape, results)]
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
    shaped = map(str.replace, map(part.formulas.__getitem__, places), numbers, repeat(OWN_ROW))
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


def _stored(parts: Iterable[Columns], used: frozenset[int]) -> Stored:
    stored: Stored = defaultdict(dict)
    for part in parts:
        places = list(compress(range(len(part.raws)), map(used.__contains__, part.columns)))
        ways = [_number_of(look) for look in part.looks]
        for at, text in zip(places, part.texts(places), strict=True):
            stored[part.columns[at]][part.rows[at]] = ways[part.look[at]](text)
    return stored


def _number_of(look: Look) -> Callable[[str], float | None]:
    """Return what makes a number of a cell that looks so; of a text none, but of a time it is not known."""
    if look.type is _NUMBER:
        return float
    is_text = look.type is _TEXT and not shows_clock(look.number_format or "general")
    return (lambda _: None) if is_text else (lambda _: NO_NUMBER)


def _stale(arithmetic: Arithmetic, shape: str, results: _Results) -> list[tuple[int, int]]:
    """Return where (row, column) the stored number is surely not what the formula of this shape gives."""
    if OWN_ROW in _OWN_CELL.sub("", shape):  # it is no part of an address everywhere
        each = zip(*results, strict=True)
        alone = (
            (shape.replace(OWN_ROW, str(row)), _Results([row], [column], [number])) for row, column, number in each
        )
        return [place for formula, one in alone for place in _stale(arithmetic, formula, one)]
    try:
        counted = arithmetic.counted(shape, results.rows)
    except (UnclearError, OverflowError, RecursionError):
        return []
    if counted == results.stored:
        return []
    differ = map(_differ, counted, results.stored)
    return list(compress(zip(results.rows, results.columns, strict=True), differ))


def _differ(counted: float, stored: float) -> bool:
    return counted != stored and abs(counted - stored) > _CLOSE * max(1.0, abs(counted), abs(stored))
