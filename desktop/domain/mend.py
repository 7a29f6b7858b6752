"""Mends (sửa ở đây): values an officer puts in place of a cell's in a file that waits, each with why."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.extract import place_of
from desktop.domain.guidance import Answer, Ask, Guidance, about_of, kind_of, without
from desktop.domain.text import clean
from desktop.domain.trouble import DeskError, Trouble

At = tuple[str, int, int]
"""Sheet name, row and column, counted from 1."""


@dataclass(frozen=True, slots=True)
class Mend:
    """One cell put right: its sheet (empty: the only one a table stands on), A1 address, the value as typed, why.

    An empty value leaves the cell blank. It is an answer about a place of one file, never remembered for another.
    """

    sheet: str
    cell: str
    value: str
    reason: str

    @property
    def key(self) -> str:
        """The key it stands under among the answers about its file: `mend:Trang 1!D12`."""
        return key_of_cell(self.sheet, self.cell)

    @property
    def at(self) -> At:
        """Where it is: sheet, row, column."""
        row, column = place_of(self.cell) or (0, 0)
        return self.sheet, row, column

    @property
    def answer(self) -> Answer:
        """The mend as an answer; its reason is what the choice means."""
        return Answer(self.key, self.value, self.reason)


def key_of_cell(sheet: str, cell: str) -> str:
    """Return the key under which a cell is put right."""
    return f"{Ask.MEND}:{sheet}!{cell}"


def mend_of(where: str, value: str, reason: str) -> Mend:
    """Return what was typed as a mend; `where` is `D12` or `Trang 1!D12`.

    Raises: CELL_UNKNOWN where that is no address; REASON_MISSING without a reason.
    """
    sheet, _, cell = where.rpartition("!")
    address = cell.strip().replace("$", "").upper()
    if place_of(address) is None:
        raise DeskError(Trouble.CELL_UNKNOWN, {"cell": where})
    if not clean(reason):
        raise DeskError(Trouble.REASON_MISSING)
    return Mend(sheet.strip().strip("'"), address, clean(value), clean(reason))


def mends_of(guidance: Guidance) -> tuple[Mend, ...]:
    """Return the mends among the answers about a file, in the order they were made."""
    told = (each for each in guidance.answers if kind_of(each.key) is Ask.MEND)
    return tuple(_mend(each) for each in told)


def without_mends(guidance: Guidance) -> Guidance:
    """Return the answers about a file that are no mends."""
    return without(guidance, *(each.key for each in mends_of(guidance)))


def as_answers(mends: Iterable[Mend]) -> tuple[Answer, ...]:
    """Return mends as answers about their file."""
    return tuple(each.answer for each in mends)


def _mend(answer: Answer) -> Mend:
    sheet, _, cell = about_of(answer.key).rpartition("!")
    return Mend(sheet, cell, answer.choice, answer.meaning)
