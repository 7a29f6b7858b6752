"""A stretch of usual rows becoming columns: each kind of cells in its own way, what is seldom one by one at the end."""

import re
from collections.abc import Callable, Mapping
from itertools import compress
from typing import Any

from desktop.domain.book import Cell, CellType, Run
from desktop.sheets.columns import Columns, Look, look_of, told_value
from desktop.sheets.numbers import (
    CERTAIN_DIGITS,
    all_plain,
    is_plain,
    open_ones,
    stored_number,
    told_double,
    told_number,
)
from desktop.sheets.odd import Odd
from desktop.sheets.xlsx.cells import CellReader, Stored
from desktop.sheets.xlsx.formats import day_of
from desktop.sheets.xlsx.strings import decoded
from desktop.sheets.xlsx.styles import Style
from desktop.sheets.xlsx.usual_rows import MOST_KINDS, Kind, StoredRows
from desktop.sheets.xlsx.usual_texts import read_as_stored

_DAY_AND_TIME = re.compile(r"([1-9][0-9]{4,5})\.(?!999999)[0-9]+").fullmatch
_BOOLS = {"1": "True", "true": "True", "0": "False", "false": "False"}


class Numbers(dict[str, str | None]):
    """What the stored numbers met so far read as; None for what is no number."""

    __slots__ = ()

    def __missing__(self, stored: str) -> str | None:
        self[stored] = told = told_number(stored)
        return told


class Days(dict[str, str | None]):
    """The days behind the stored serial numbers met so far; None for what is no day."""

    __slots__ = ("_date1904",)

    def __init__(self, date1904: bool) -> None:
        super().__init__()
        self._date1904 = date1904

    def __missing__(self, stored: str) -> str | None:
        timed = _DAY_AND_TIME(stored)
        self[stored] = told = self[timed[1]] if timed else self._told(stored)
        return told

    def _told(self, stored: str) -> str | None:
        number = stored_number(stored)
        day = None if number is None else day_of(number, date1904=self._date1904)
        return None if day is None else day.isoformat()


class Stretch:
    """A stretch of rows being made columns: what is read otherwise than it is stored is noted beside."""

    __slots__ = (
        *("_cells", "_formulas", "_look", "_looks", "_missing", "_numbered", "_rounded"),
        *("_raws", "_reader", "_runs", "_seldom", "_styles", "_values"),
    )

    def __init__(self, reader: CellReader, cells: StoredRows) -> None:
        self._reader = reader
        self._cells = cells
        self._styles = [reader.style(kind.style) for kind in cells.kinds]
        self._raws: list[Any] = cells.values.copy()
        self._look = cells.kind.copy()
        self._looks = [_look(*each) for each in zip(cells.kinds, self._styles, strict=True)]
        self._numbered = {look: at for at, look in enumerate(self._looks)}
        self._formulas = {at: each for at, each in enumerate(cells.formulas) if each is not None}
        self._values: dict[int, str] = {}
        self._rounded: list[int] = []
        self._runs: dict[int, tuple[Run, ...]] = {}
        self._seldom: list[int] = []
        self._missing: list[int] = []

    def ways(self) -> dict[str, list[int]]:
        """Return the places of the cells by the way they are read; those without a value are read at once."""
        by_kind = [_way(*each) for each in zip(self._cells.kinds, self._styles, strict=True)]
        kinds = bytearray(self._cells.kind)
        if not all(self._raws):
            without = [at for at, value in enumerate(self._raws) if not value]
            for at in without:
                kinds[at] = MOST_KINDS
            self._read_without_value(without)
        places = range(len(kinds))
        return {way: list(compress(places, kinds.translate(_selecting(way, by_kind)))) for way in set(by_kind)}

    def _read_without_value(self, places: list[int]) -> None:
        kinds, looks = self._cells.kind, self._look
        texts = {number for number, kind in enumerate(self._cells.kinds) if kind.type == "str"}
        self._missing = [at for at in places if kinds[at] not in texts]
        self._seldom += [at for at in places if kinds[at] in texts]
        as_formula = {
            look: self._number_of(self._looks[look]._replace(type=CellType.FORMULA))
            for look in {looks[at] for at in self._missing}
        }
        for at in self._missing:
            self._raws[at] = f"={self._formulas[at]}"
            looks[at] = as_formula[looks[at]]

    def read_numbers(self, places: list[int], known: Numbers) -> None:
        """Read numbers."""
        raws = self._raws
        texts = [raws[at] for at in places]
        if not all_plain(texts):
            others = {text for text in set(texts) if not is_plain(text)}
            self._read_told([at for at in places if raws[at] in others], known.__getitem__)
            places = [at for at in places if raws[at] not in others]
            texts = [raws[at] for at in places]
        if max(map(len, texts), default=0) > CERTAIN_DIGITS:
            self._round([at for at, text in zip(places, texts, strict=True) if len(text) > CERTAIN_DIGITS])

    def _round(self, places: list[int]) -> None:
        """Read plain numbers of more digits than are certain."""
        stored = [self._raws[at] for at in places]
        by_double = {places[at]: told_double(float(stored[at])) for at in open_ones(stored)}
        self._values |= by_double
        self._rounded += [at for at in places if at not in by_double] if by_double else places

    def _read_told(self, places: list[int], told_of: Callable[[str], str | None]) -> None:
        """Read what each stored text is told as; where that is nothing, it is left for last."""
        for at in places:
            told = told_of(self._raws[at])
            if told is None:
                self._seldom.append(at)
            else:
                self._values[at] = told

    def read_percentages(self, places: list[int], known: Numbers) -> None:
        """Read numbers that are shown as percentages."""
        self.read_numbers(places, known)
        left = set(self._seldom)
        self._tally(Odd.PERCENT_CELLS, [at for at in places if at not in left])

    def read_days(self, places: list[int], known: Days) -> None:
        """Read numbers that are shown as days."""
        self._read_told(places, known.__getitem__)

    def read_shared(self, places: list[int]) -> None:
        """Read the numbers of shared texts."""
        stored, raws, texts = self._cells.values, self._raws, self._reader.texts.by_number
        try:
            for at in places:
                raws[at] = texts[stored[at]]
        except KeyError:
            self._read_known(places, texts)

    def _read_known(self, places: list[int], texts: Mapping[str | None, str]) -> None:
        """Read the numbers of shared texts, some of which are more than they are stored as, or missing."""
        for at in places:
            text = texts.get(self._cells.values[at])
            if text is None:
                self._seldom.append(at)
            else:
                self._raws[at] = text

    def read_texts(self, places: list[int]) -> None:
        """Read texts."""
        raws = self._raws
        if read_as_stored([raws[at] for at in places]):
            self._seldom += [at for at in places if raws[at].isspace()]
            return
        for at in places:
            told = decoded(raws[at])
            if not told.strip():
                self._seldom.append(at)
            elif told != raws[at]:
                self._values[at] = told

    def read_bools(self, places: list[int]) -> None:
        """Read what is true or false."""
        self._read_told(places, _BOOLS.get)

    def leave_for_last(self, places: list[int]) -> None:
        """Read these cells one by one, after all others."""
        self._seldom += places

    def done(self) -> Columns:
        """Return all of it as columns, after reading what is seldom."""
        gone = self._read_seldom()
        cells = self._cells
        made = Columns(
            *(cells.rows, cells.columns, self._raws, self._look, self._looks),
            *(self._values, self._rounded, self._formulas, self._runs),
        )
        return made.without(gone) if gone else made

    def _read_seldom(self) -> list[int]:
        """Read all that is seldom, in its order among what misses a value; return where there is nothing."""
        if not self._seldom:
            self._tally(Odd.MISSING_VALUES, self._missing)
            return []
        missing, gone = set(self._missing), []
        for at in sorted([*self._seldom, *missing]):
            if at in missing:
                self._tally(Odd.MISSING_VALUES, [at])
            elif not self._holds(at):
                gone.append(at)
        return gone

    def _holds(self, at: int) -> bool:
        """Read one cell by itself (an error, a text in several fonts, a blank one); say whether it holds anything."""
        cells, kind = self._cells, self._kind(at)
        value, formula = cells.values[at] or "", self._formulas.get(at)
        stored = Stored(cells.rows[at], cells.columns[at], kind.type, kind.style, value, formula, None)
        cell = self._reader.read(stored)
        if cell is not None:
            self._put(at, cell)
        return cell is not None

    def _put(self, at: int, cell: Cell) -> None:
        self._raws[at] = cell.raw
        self._look[at] = self._number_of(look_of(cell))
        told = told_value(cell)
        if told is not None:
            self._values[at] = told
        if cell.runs:
            self._runs[at] = cell.runs

    def _number_of(self, look: Look) -> int:
        if look not in self._numbered:
            self._numbered[look] = len(self._looks)
            self._looks.append(look)
        return self._numbered[look]

    def _kind(self, at: int) -> Kind:
        return self._cells.kinds[self._cells.kind[at]]

    def _tally(self, odd: Odd, places: list[int]) -> None:
        rows, columns = self._cells.rows, self._cells.columns
        self._reader.tally.at_all(odd, [(rows[at], columns[at]) for at in places])


def _way(kind: Kind, style: Style) -> str:
    match kind.type:
        case "n" if style.date:
            return "date"
        case "n" if style.clock:
            return "seldom"
        case "n" if style.percent:
            return "percent"
        case "n":
            return "number"
        case "s":
            return "shared"
        case "str" | "inlineStr":
            return "text"
        case "b":
            return "bool"
        case _:
            return "seldom"


_TYPES = {
    "number": CellType.NUMBER, "percent": CellType.NUMBER, "date": CellType.DATE, "shared": CellType.TEXT,
    "text": CellType.TEXT, "bool": CellType.BOOL, "seldom": CellType.ERROR,
}  # fmt: skip


def _look(kind: Kind, style: Style) -> Look:
    return Look(_TYPES[_way(kind, style)], style.number_format, style.font, style.bold, style.struck)


def _selecting(way: str, by_kind: list[str]) -> bytes:
    """Return the table by which kinds turn into ones where they are read in that way, else into zeros."""
    return bytes(each == way for each in by_kind).ljust(MOST_KINDS + 1, b"\0")
