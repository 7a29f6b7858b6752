"""Cells column by column: what most of them share is kept once, what only few of them have by its index."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, compress, count, islice, repeat
from operator import is_not
from typing import Any, NamedTuple

from desktop.domain.book import Cell, CellType, CellValue, Run
from desktop.sheets.numbers import rounded

_PART = 1 << 13
_YES = str(True)


class Look(NamedTuple):
    """What many cells of a sheet have in common."""

    type: CellType
    number_format: str | None
    font: str | None
    bold: bool
    struck: bool


class Columns(NamedTuple):
    """Some cells of a sheet, one after the other: `rows`, `columns`, `raws` and `look` have a place for each.

    `look` is the number of its look among `looks`. `values` holds, by its place, each value that does not read as it is
    stored; all of them are texts, days as in ISO. `rounded` has the places of the numbers that read as those digits of
    what is stored that are certain. `formulas` and `runs` hold those there are.
    """

    rows: list[int]
    columns: list[int]
    raws: list[str]
    look: list[int]
    looks: list[Look]
    values: dict[int, str]
    rounded: list[int]
    formulas: dict[int, str]
    runs: dict[int, tuple[Run, ...]]

    def of_type(self, wanted: CellType) -> list[int]:
        """Return the places of the cells of one type."""
        return self._places([look.type is wanted for look in self.looks])

    def struck(self) -> list[int]:
        """Return the places of the cells that are struck through."""
        return self._places([look.struck for look in self.looks])

    def texts(self, places: Iterable[int]) -> list[str]:
        """Return what the texts at `places` read as; numbers with all the digits that are stored."""
        raws, values = self.raws, self.values
        return [values.get(at, raws[at]) for at in places] if values else list(map(raws.__getitem__, places))

    def without(self, gone: Iterable[int]) -> "Columns":
        """Return all cells but those at the places that are `gone`."""
        stays = [True] * len(self.raws)
        for at in gone:
            stays[at] = False
        place = {at: now for now, at in enumerate(compress(count(), stays))}
        return Columns(
            list(compress(self.rows, stays)),
            list(compress(self.columns, stays)),
            list(compress(self.raws, stays)),
            list(compress(self.look, stays)),
            self.looks,
            {place[at]: each for at, each in self.values.items() if stays[at]},
            [place[at] for at in self.rounded if stays[at]],
            {place[at]: each for at, each in self.formulas.items() if stays[at]},
            {place[at]: each for at, each in self.runs.items() if stays[at]},
        )

    def _places(self, wanted: list[bool]) -> list[int]:
        if not any(wanted):
            return []
        if all(wanted):
            return list(range(len(self.look)))
        return list(compress(range(len(self.look)), map(wanted.__getitem__, self.look)))


class Looks(dict[Look, int]):
    """Numbers the looks met so far."""

    __slots__ = ()

    def __missing__(self, look: Look) -> int:
        self[look] = number = len(self)
        return number


def in_parts(cells: Iterable[Cell]) -> Iterator[Columns]:
    """Yield `cells` column by column, some thousands at a time."""
    coming = iter(cells)
    while part := tuple(islice(coming, _PART)):
        yield columns_of(part)


def columns_of(cells: Sequence[Cell]) -> Columns:
    """Return `cells`, of which there is at least one, column by column."""
    rows, columns, raws, values, types, formulas, formats, fonts, bold, runs, struck = zip(*cells, strict=True)
    looks = Looks()
    return Columns(
        list(rows),
        list(columns),
        list(raws),
        [looks[Look(*look)] for look in zip(types, formats, fonts, bold, struck, strict=True)],
        list(looks),
        {at: told for at, cell in enumerate(zip(values, raws, strict=True)) if (told := _told(*cell)) is not None},
        [],
        {at: formulas[at] for at in compress(count(), map(is_not, formulas, repeat(None)))},
        {at: runs[at] for at in compress(count(), runs)},
    )


def look_of(cell: Cell) -> Look:
    """Return what a cell may have in common with many."""
    return Look(cell.type, cell.number_format, cell.font, cell.bold, cell.struck)


def told_value(cell: Cell) -> str | None:
    """Return the value of a cell as `Columns` keep it; None where it reads as it is stored, or there is none."""
    return _told(cell.value, cell.raw)


def cells_of(columns: Columns) -> tuple[Cell, ...]:
    """Return the cells that were put into `columns`.

    Raises: TypeError, ValueError, ArithmeticError, LookupError for columns no reader makes.
    """
    make: Any = tuple.__new__  # every value is given: a third of the time of the NamedTuple's own making
    places = len(columns.raws)
    texts, formulas = _told_texts(columns), _with([None] * places, columns.formulas)
    looks = [(_READ.get(look.type), *look) for look in columns.looks]
    each = zip(
        *(columns.rows, columns.columns, columns.raws, texts, formulas, _with([()] * places, columns.runs)),
        map(looks.__getitem__, columns.look),
        strict=True,
    )
    return tuple(
        [
            make(
                Cell,
                (row, column, raw, read(text) if read else text, kind, formula, shown, font, bold, runs, struck),
            )
            for row, column, raw, text, formula, runs, (read, kind, shown, font, bold, struck) in each
        ]
    )


def _told_texts(columns: Columns) -> list[Any]:
    """Return what the cells read as, as texts; where they are rounded, as numbers."""
    texts = _with(columns.raws, columns.values)
    numbers = rounded(list(map(texts.__getitem__, columns.rounded)))
    return _with(texts, dict(zip(columns.rounded, numbers, strict=True)))


def _told(value: CellValue, raw: str) -> str | None:
    if value is None or value is raw:
        return None
    told = value if isinstance(value, str) else str(value)
    return None if told == raw else told


_READ: dict[CellType, Callable[[str], CellValue]] = {
    CellType.NUMBER: Decimal,
    CellType.DATE: date.fromisoformat,
    CellType.BOOL: _YES.__eq__,
    CellType.ERROR: lambda _: None,
    CellType.FORMULA: lambda _: None,
}


def _with(column: list[Any], by_place: Mapping[int, Any]) -> list[Any]:
    """Return `column` with what is kept by its place."""
    if not by_place:
        return column
    whole = column.copy()
    for at, each in by_place.items():
        whole[at] = each
    return whole


def all_cells(parts: Iterable[Columns]) -> tuple[Cell, ...]:
    """Return the cells of all `parts`, one after the other."""
    return tuple(chain.from_iterable(map(cells_of, parts)))
