"""Usual cells: a stretch of rows made cells, plain numbers and texts in one stroke, every other cell by itself."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from desktop.domain.book import Cell, CellType
from desktop.sheets.xlsx.cells import CellReader, Stored
from desktop.sheets.xlsx.numbers import stored_number
from desktop.sheets.xlsx.strings import Text, decoded
from desktop.sheets.xlsx.styles import Style
from desktop.sheets.xlsx.usual_rows import UsualRows

_NUMBER, _TEXT = CellType.NUMBER, CellType.TEXT
_TEXTS = ("str", "inlineStr")


class _Numbers(dict[str, Decimal | None]):
    """The numbers behind the stored texts met so far; None for what is none."""

    __slots__ = ()

    def __missing__(self, stored: str) -> Decimal | None:
        self[stored] = number = stored_number(stored)
        return number


class _Shared(dict[str, tuple[str, str | None]]):
    """The shared texts behind the numbers met so far, as stored and as read; not read where there is more to a text."""

    __slots__ = ("_reader",)

    def __init__(self, reader: CellReader) -> None:
        super().__init__()
        self._reader = reader

    def __missing__(self, number: str) -> tuple[str, str | None]:
        text = self._reader.shared(number)
        self[number] = pair = (number, None) if text is None or text.runs or text.struck else text[:2]
        return pair


class UsualCells:
    """Makes the cells of one sheet, stretch by stretch, as its reader makes them one by one."""

    __slots__ = ("_numbers", "_reader", "_shared")

    def __init__(self, reader: CellReader) -> None:
        self._reader = reader
        self._numbers = _Numbers()
        self._shared = _Shared(reader)

    def made_of(self, rows: UsualRows) -> list[Cell]:
        """Return the cells that hold anything, in their order."""
        make: Any = tuple.__new__  # every value is given: a third of the time of the NamedTuple's own making
        numbers, shared, reads = self._numbers, self._shared, str if rows.as_stored else decoded
        looks = {each: _look(self._reader.style(each or "")) for each in set(rows.cells.styles)}
        cells: list[Cell] = []
        shown: Any
        for row, column, style, kind, formula, value, inline in zip(*rows.cells, strict=True):
            if inline:
                raw, shown, type_ = inline, reads(inline), _TEXT
            elif not value:
                if formula is None:
                    continue
                shown = None
            elif kind is None or kind == "n":
                raw, shown, type_ = value, numbers[value], _NUMBER
            elif kind == "s":
                (raw, shown), type_ = shared[value], _TEXT
            elif kind in _TEXTS:
                raw, shown, type_ = value, reads(value), _TEXT
            else:
                shown = None
            counts, look = looks[style]
            if shown is None or not (counts if type_ is _NUMBER else shown.strip()):
                cells += self._alone(Stored(row, column, kind or "n", style or "", value or "", formula, None), inline)
            else:
                cells.append(make(Cell, (row, column, raw, shown, type_, formula) + look))  # noqa: RUF005 - it is faster
        return cells

    def _alone(self, stored: Stored, inline: str | None) -> Iterator[Cell]:
        """Yield the cell of something seldom: an error, a date, a formula without a value, a blank text."""
        rich = None if inline is None else Text(inline, decoded(inline))
        cell = self._reader.read(stored._replace(rich=rich))
        if cell is not None:
            yield cell


def _look(style: Style) -> tuple[bool, tuple[object, ...]]:
    """Return whether a number of this style is shown as one, and the last parts of its cells."""
    return not style.date and not style.percent, (style.number_format, style.font, style.bold, (), style.struck)
