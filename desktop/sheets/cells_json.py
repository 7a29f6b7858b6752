"""Cells over the child's pipe, column by column: what most of them share is written once, what few have by itself."""

import gc
from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from itertools import chain, compress, count, islice, repeat
from operator import is_not
from typing import Any

from desktop.domain.book import Cell, CellType, CellValue, Run, Sheet

PlainCells = dict[str, Any]

_EACH = range(len(Cell._fields))
_NUMBERS = "I"
_APART = "\x1f"
_PART = 4096


class _Looks(dict[tuple[object, ...], int]):
    """Numbers the looks met so far (type, format, font, bold, struck), so that each is written once."""

    __slots__ = ()

    def __missing__(self, look: tuple[object, ...]) -> int:
        self[look] = number = len(self)
        return number


def cell_parts(sheets: Iterable[Sheet]) -> Iterator[PlainCells]:
    """Yield the cells of all sheets as JSON values, some thousands at a time."""
    coming = chain.from_iterable(sheet.cells for sheet in sheets)
    while part := tuple(islice(coming, _PART)):
        yield plain_cells(part)


def plain_cells(cells: tuple[Cell, ...]) -> PlainCells:
    """Return `cells` as JSON values, exact: whole columns, and with its index what only some of the cells have.

    `values` holds those that do not read as they are stored, numbers and days as text.
    """
    columns: Iterable[tuple[Any, ...]] = zip(*cells, strict=True) if cells else ((),) * len(_EACH)
    rows, letters, raws, values, types, formulas, formats, fonts, bold, runs, struck = columns
    looks = _Looks()
    return {
        "rows": _packed(rows),
        "columns": _packed(letters),
        "raws": _joined(raws),
        "values": [
            [at, _plain_value(value)]
            for at, (value, raw) in enumerate(zip(values, raws, strict=True))
            if value is not raw and str(value) != raw
        ],
        "formulas": [[at, formulas[at]] for at in compress(count(), map(is_not, formulas, repeat(None)))],
        "runs": [[at, [[run.text, run.font] for run in runs[at]]] for at in compress(count(), runs)],
        "look": _packed(map(looks.__getitem__, zip(types, formats, fonts, bold, struck, strict=True))),
        "looks": list(looks),
    }


@contextmanager
def _uncollected() -> Iterator[None]:
    """Make many values that refer to no other without the collector looking through them again and again."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def cells_of(plain: PlainCells) -> tuple[Cell, ...]:
    """Return the cells that `plain_cells` made `plain` of.

    Raises: TypeError, ValueError, ArithmeticError, LookupError for what it never makes.
    """
    raws = _parted(plain["raws"])
    make: Any = tuple.__new__  # every value is given: a third of the time of the NamedTuple's own making
    looks = [(CellType(kind), *look) for kind, *look in plain["looks"]]
    types, formats, fonts, bold, struck = _spread(looks, _unpacked(plain["look"]))
    stored = _with(list(raws), plain["values"])
    values = [_READ[kind](each) for kind, each in zip(types, stored, strict=True)]
    formulas = _with([None] * len(raws), plain["formulas"])
    runs = _with([()] * len(raws), ((at, tuple(Run(*run) for run in each)) for at, each in plain["runs"]))
    places = _unpacked(plain["rows"]), _unpacked(plain["columns"])
    columns = zip(*places, raws, values, types, formulas, formats, fonts, bold, runs, struck, strict=True)
    with _uncollected():
        return tuple(map(make, repeat(Cell), columns))


_READ: dict[CellType, Callable[[Any], CellValue]] = {
    CellType.NUMBER: Decimal,
    CellType.TEXT: str,
    CellType.DATE: date.fromisoformat,
    CellType.BOOL: lambda value: str(value) == "True",
    CellType.ERROR: lambda _: None,
    CellType.FORMULA: lambda _: None,
}


def _plain_value(value: CellValue) -> object:
    match value:
        case bool() | None:
            return value
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _joined(texts: tuple[str, ...]) -> str | tuple[str, ...]:
    """Return texts as one, read far faster than many; as they are where one of them holds what parts them."""
    joined = _APART.join(texts)
    return joined if joined.count(_APART) == len(texts) - 1 else texts


def _parted(texts: Any) -> list[str]:
    if isinstance(texts, str):
        return texts.split(_APART)
    if set(map(type, texts)) - {str}:
        raise TypeError
    return list(texts)


def _packed(numbers: Iterable[int]) -> str:
    return b64encode(array(_NUMBERS, numbers)).decode("ascii")


def _unpacked(text: str) -> list[int]:
    numbers = array(_NUMBERS)
    numbers.frombytes(b64decode(text))
    return numbers.tolist()


def _spread(looks: list[tuple[Any, ...]], look: list[int]) -> Iterator[list[Any]]:
    """Yield the parts of the looks, for each cell the one of its own look."""
    return ([part[at] for at in look] for part in zip(*looks, strict=True))


def _with(column: list[Any], pairs: Iterable[tuple[int, Any]]) -> list[Any]:
    """Return `column` with what stands by itself put in its places."""
    for at, each in pairs:
        column[at] = each
    return column
