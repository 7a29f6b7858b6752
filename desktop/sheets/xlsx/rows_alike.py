"""Rows alike: most rows of a sheet have one shape; an expression made for it takes them apart several times faster.

The shape is learned from some rows of the sheet: its slots, each of them a column with the attributes and the content
met there. A row may leave out any of them. Rows of another shape are read as all usual rows are.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain, starmap
from operator import ge
from typing import Any, NamedTuple

from desktop.sheets import limits
from desktop.sheets.xlsx.usual_rows import (
    CELL,
    COLUMNS,
    StoredRows,
    UsualRows,
    hidden_ones,
    index_of,
    kind_of,
    usual_rows,
)
from desktop.sheets.xlsx.usual_texts import UnusualError, read_references

_SAMPLE = 40
"""So many rows are learned from."""
_FEWEST = 2
"""Cells met so often in the sample have a slot."""
_MOST_SLOTS = 100
"""An expression of more slots is not made."""
_MOST_GAPS = 2
_LESSONS = 4
"""So often the shape of a sheet's rows is learned; then they are read the other way."""
_WORTHWHILE = 1 << 15
_SHORTEST = 12
_ROW = r'<row r="([1-9][0-9]{0,6})"([^<>&\n/]*+)>'
_ROW_END = "</row>"
_BEFORE_SLOTS = 3
_VALUE = r"(?:<v>([^<]*+)</v>|<v ?/>)"
_INLINE = r'<is><t(?: xml:space="preserve")?>([^<]*+)</t></is>'


_Texts = list[str | None]


class _Met(NamedTuple):
    """A cell as a row had it: its column and attributes; `content` is value, inline or the attributes of a formula."""

    column: int
    letters: str
    content: str
    marks: str


class _Slot(NamedTuple):
    """The cells of one column with one content; `marks` are all attributes they were met with."""

    column: int
    letters: str
    content: str
    marks: tuple[str, ...]

    def expression(self) -> str:
        """Return what matches the cell; the first group before it is the number of its row."""
        marks = "|".join(map(re.escape, self.marks))
        begin = rf'<c r="{self.letters}\1"{f"({marks})" if self.has_marks() else marks}'
        if self.content == "value":
            return rf"{begin}(?:><v>([^<]*+)</v></c>|/>)"
        if self.content == "inline":
            return rf"{begin}>{_INLINE}</c>"
        return rf"{begin}><f{re.escape(self.content)}>([^<]++)</f>{_VALUE}</c>"

    def has_marks(self) -> bool:
        """Say whether the cells have attributes of their own each."""
        return len(self.marks) > 1

    def has_formula(self) -> bool:
        """Say whether the cells hold formulas."""
        return self.content not in ("value", "inline")


class _Held(NamedTuple):
    """What a slot holds, row by row; the numbers of the kinds of its cells, or of the only kind."""

    column: int
    kinds: list[int] | int
    formulas: _Texts
    values: _Texts


class RowsAlike:
    """Takes the rows of one sheet apart, stretch by stretch; learns their shape as it goes."""

    __slots__ = ("_expression", "_kinds", "_lessons", "_met", "_slots")

    def __init__(self) -> None:
        self._met: set[_Met] = set()
        self._slots: list[_Slot] = []
        self._kinds: dict[str, int] = {}
        self._expression: re.Pattern[str] | None = None
        self._lessons = _LESSONS

    def taken_apart(self, stretch: str) -> list[UsualRows] | None:
        """Return the rows of `stretch`, some after the other, where all of it is usual; None where it is not."""
        if "\r" in stretch:
            return None
        try:
            return self._taken_apart(stretch)
        except UnusualError:
            return None

    def _taken_apart(self, stretch: str) -> list[UsualRows]:
        if self._expression is None and len(stretch) > _WORTHWHILE:
            self._learn([stretch])
        while self._expression is not None and not self._sparse(stretch):
            apart = self._expression.split(stretch)
            gaps = apart[:: self._stride()]
            if len(gaps) - gaps.count("") <= _MOST_GAPS:
                return list(self._parts(stretch, apart))
            if not self._learn(gaps):
                break
        return [_usual(stretch)]

    def _sparse(self, stretch: str) -> bool:
        """Say whether the rows of a stretch are so short that most of the slots must be empty."""
        return stretch.count(_ROW_END) * len(self._slots) * _SHORTEST > len(stretch)

    def _learn(self, texts: list[str]) -> bool:
        """Learn the shape of the rows in some texts; say whether there was anything new."""
        self._lessons -= 1
        if self._lessons < 0:
            self._expression = None
            return False
        rows = "".join(texts).split(_ROW_END, 2 * _SAMPLE)[:-1][-_SAMPLE:]
        times = Counter(starmap(_met, CELL.findall(_ROW_END.join(rows))))
        met = {each for each in times if each is not None and times[each] >= _FEWEST} | self._met
        if len(met) == len(self._met) or len(met) > _MOST_SLOTS:
            self._expression = None
            return False
        self._met = met
        self._slots = _slots(met)
        self._kinds = {marks: at for at, marks in enumerate(sorted({each.marks for each in met}))}
        self._expression = re.compile(_ROW + "".join(_by_column(self._slots)) + _ROW_END)
        return True

    def _stride(self) -> int:
        return _BEFORE_SLOTS + sum(1 + slot.has_formula() + slot.has_marks() for slot in self._slots)

    def _parts(self, stretch: str, apart: list[Any]) -> Iterable[UsualRows]:
        """Yield the rows of a stretch that was split, and between them those of another shape. Raises: UnusualError."""
        stride, begin = self._stride(), 0
        for at in range(0, len(apart), stride):
            if apart[at] or at == len(apart) - 1:
                if at > begin:
                    yield self._rows(apart[begin:at], refers="&" in stretch)
                if apart[at]:
                    yield _usual(apart[at])
                begin = at

    def _rows(self, apart: list[Any], *, refers: bool) -> UsualRows:
        """Return rows of the shape that was learned. Raises: UnusualError."""
        stride = self._stride()
        numbers = list(map(int, apart[1::stride]))
        if numbers[-1] > limits.ROWS or any(map(ge, numbers, numbers[1:])):
            raise UnusualError
        held = list(self._held(apart, stride))
        for texts in chain.from_iterable((each.formulas, each.values) for each in held) if refers else ():
            read_references(texts)
        calculated = any(each.formulas for each in held)
        formulas = _row_by_row([each.formulas for each in held], len(numbers)) if calculated else []
        values = _row_by_row([each.values for each in held], len(numbers))
        rows = [number for number in numbers for _ in held]
        columns = [each.column for each in held] * len(numbers)
        kind = _kind_row_by_row([each.kinds for each in held], len(numbers))
        stored = StoredRows(rows, columns, kind, list(map(kind_of, self._kinds)), [], formulas, values, [])
        return UsualRows(stored, numbers[-1], hidden_ones(numbers, apart[2::stride]))

    def _held(self, apart: list[Any], stride: int) -> Iterable[_Held]:
        """Yield what the slots hold in which there is anything."""
        groups = (apart[place::stride] for place in range(_BEFORE_SLOTS, stride))
        for slot in self._slots:
            marks = next(groups) if slot.has_marks() else []
            formulas = next(groups) if slot.has_formula() else []
            values = next(groups)
            if any(values) or any(formulas):
                yield _Held(slot.column, self._numbered(slot, marks), formulas, values)

    def _numbered(self, slot: _Slot, marks: list[Any]) -> list[int] | int:
        """Return the numbers of the kinds of cells with these marks; any where there is no cell."""
        first = self._kinds[slot.marks[0]]
        return [self._kinds.get(each, first) for each in marks] if marks else first


def _row_by_row(columns: list[_Texts], rows: int) -> _Texts:
    """Return what stands in columns row by row; nothing of those that are empty."""
    texts: _Texts = [None] * (rows * len(columns))
    for at, column in enumerate(columns):
        if column:
            texts[at :: len(columns)] = column
    return texts


def _kind_row_by_row(columns: list[list[int] | int], rows: int) -> list[int]:
    """Return the kinds in columns row by row."""
    kind = [each if isinstance(each, int) else 0 for each in columns] * rows
    for at, each in enumerate(columns):
        if not isinstance(each, int):
            kind[at :: len(columns)] = each
    return kind


def _usual(stretch: str) -> UsualRows:
    rows = usual_rows(stretch)
    if rows is None:
        raise UnusualError
    return rows


def _met(letters: str, _digits: str, marks: str, shares: str, formula: str, _value: str, inline: str) -> _Met | None:
    """Return how a cell was met; None where its formula is shared or its type another. Raises: UnusualError."""
    content = "inline" if kind_of(marks).type == "inlineStr" else "value"
    if inline and content != "inline":
        return None
    if formula or shares:
        if not formula or index_of(shares) is not None:
            return None
        content = shares
    return _Met(COLUMNS[letters], letters, content, marks)


def _slots(met: Iterable[_Met]) -> list[_Slot]:
    """Return the slots of all cells that were met, column by column."""
    marks: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for each in sorted(met):
        marks[each[:3]].append(each.marks)
    return [_Slot(*place, tuple(each)) for place, each in marks.items()]


def _by_column(slots: list[_Slot]) -> Iterable[str]:
    """Yield what matches the cell of each column, or none there."""
    for column in dict.fromkeys(slot.column for slot in slots):
        yield f"(?:{'|'.join(slot.expression() for slot in slots if slot.column == column)})?"
