"""Rows alike: most rows of a sheet have one shape; an expression made for it takes them apart several times faster.

The shape is learned from some rows of the sheet: its slots, each of them a column with the attributes and the content
met there. A row may leave out any of them. Rows of another shape are read as all usual rows are.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import starmap
from operator import ge
from typing import Any, NamedTuple

from desktop.sheets import limits
from desktop.sheets.xlsx.usual_rows import (
    CELL,
    COLUMNS,
    Kind,
    StoredRows,
    UsualRows,
    hidden_ones,
    index_of,
    kind_of,
    usual_rows,
)
from desktop.sheets.xlsx.usual_texts import UnusualError, read_references, reads_as_stored

_SAMPLE = 24
_FEWEST = 2
_MOST_SLOTS = 100
_MOST_GAPS = 2
_LESSONS = 4
_WORTHWHILE = 1 << 15
_SHORTEST = 12
_ROW = r'<row r="([1-9][0-9]{0,6})"([^<>&\n/]*+)>'
_ROW_END = "</row>"
_BEFORE_SLOTS = 3
_VALUE = r"(?:<v>([^<]*+)</v>|<v ?/>)"
_INLINE = r'<is><t(?: xml:space="preserve")?>([^<]*+)</t></is>'


_Texts = list[str | None]


class _Slot(NamedTuple):
    """A cell as rows have it: its column and attributes; `content` is value, inline or the attributes of a formula."""

    column: int
    letters: str
    marks: str
    content: str

    def expression(self) -> str:
        """Return what matches the cell; the first group before it is the number of its row."""
        begin = rf'<c r="{self.letters}\1"{re.escape(self.marks)}'
        if self.content == "value":
            return rf"{begin}(?:>{_VALUE}?</c>|/>)"
        if self.content == "inline":
            return rf"{begin}>{_INLINE}</c>"
        return rf"{begin}><f{re.escape(self.content)}>([^<]++)</f>{_VALUE}</c>"

    def has_formula(self) -> bool:
        """Say whether the cell holds a formula."""
        return self.content not in ("value", "inline")


class RowsAlike:
    """Takes the rows of one sheet apart, stretch by stretch; learns their shape as it goes."""

    __slots__ = ("_expression", "_kinds", "_lessons", "_slots")

    def __init__(self) -> None:
        self._slots: list[_Slot] = []
        self._kinds: list[Kind] = []
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
        met = Counter(starmap(_slot, CELL.findall(_ROW_END.join(rows))))
        slots = {slot for slot, times in met.items() if slot is not None and times >= _FEWEST} | set(self._slots)
        if len(slots) == len(self._slots) or len(slots) > _MOST_SLOTS:
            self._expression = None
            return False
        self._slots = sorted(slots, key=lambda slot: (slot.column, -met[slot]))
        self._kinds = [kind_of(slot.marks) for slot in self._slots]
        self._expression = re.compile(_ROW + "".join(_by_column(self._slots)) + _ROW_END)
        return True

    def _stride(self) -> int:
        return _BEFORE_SLOTS + len(self._slots) + sum(slot.has_formula() for slot in self._slots)

    def _parts(self, stretch: str, apart: list[Any]) -> Iterable[UsualRows]:
        """Yield the rows of a stretch that was split, and between them those of another shape. Raises: UnusualError."""
        stride, begin = self._stride(), 0
        as_stored = reads_as_stored(stretch)
        for at in range(0, len(apart), stride):
            if apart[at] or at == len(apart) - 1:
                if at > begin:
                    yield self._rows(apart[begin:at], as_stored, "&" in stretch)
                if apart[at]:
                    yield _usual(apart[at])
                begin = at

    def _rows(self, apart: list[Any], as_stored: bool, refers: bool) -> UsualRows:
        """Return rows of the shape that was learned. Raises: UnusualError."""
        stride = self._stride()
        numbers = list(map(int, apart[1::stride]))
        if numbers[-1] > limits.ROWS or any(map(ge, numbers, numbers[1:])):
            raise UnusualError
        held = list(self._held(apart, stride))
        formulas = _row_by_row([formulas for _, formulas, _ in held], len(numbers))
        values = _row_by_row([values for _, _, values in held], len(numbers))
        read = [read_references(column) for column in (formulas, values)] if refers else []
        rows = [number for number in numbers for _ in held]
        columns = [self._slots[each[0]].column for each in held] * len(numbers)
        kind = [each[0] for each in held] * len(numbers)
        stored = StoredRows(rows, columns, kind, self._kinds, [], formulas, values, [])
        return UsualRows(stored, numbers[-1], hidden_ones(numbers, apart[2::stride]), as_stored and all(read))

    def _held(self, apart: list[Any], stride: int) -> Iterable[tuple[int, _Texts, _Texts]]:
        """Yield, of each slot in which there is anything, its number with the formulas and the values of all rows."""
        place = _BEFORE_SLOTS
        for at, slot in enumerate(self._slots):
            formulas = apart[place::stride] if slot.has_formula() else []
            place += slot.has_formula()
            values = apart[place::stride]
            place += 1
            if any(values) or any(formulas):
                yield at, formulas, values


def _row_by_row(columns: list[_Texts], rows: int) -> _Texts:
    """Return what stands in columns row by row; nothing of those that are empty."""
    texts: _Texts = [None] * (rows * len(columns))
    for at, column in enumerate(columns):
        if column:
            texts[at :: len(columns)] = column
    return texts


def _usual(stretch: str) -> UsualRows:
    rows = usual_rows(stretch)
    if rows is None:
        raise UnusualError
    return rows


def _slot(letters: str, _digits: str, marks: str, shares: str, formula: str, _value: str, inline: str) -> _Slot | None:
    """Return the slot of a cell; None where its formula is shared. Raises: UnusualError."""
    kind = kind_of(marks)
    if inline and kind.type != "inlineStr":
        return None
    content = "inline" if kind.type == "inlineStr" else "value"
    if formula or shares:
        if not formula or index_of(shares) is not None:
            return None
        return _Slot(COLUMNS[letters], letters, marks, shares)
    return _Slot(COLUMNS[letters], letters, marks, content)


def _by_column(slots: list[_Slot]) -> Iterable[str]:
    """Yield what matches the cell of each column, or none there."""
    for column in dict.fromkeys(slot.column for slot in slots):
        yield f"(?:{'|'.join(slot.expression() for slot in slots if slot.column == column)})?"
