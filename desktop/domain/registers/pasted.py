"""Lines pasted from a sheet: a block of cells under headings, or in the order of the fields, read into lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.registers.lines import FIELDS, Line, Register
from desktop.domain.registers.writing import Unfit, written
from desktop.domain.text import bare, clean

NAME, UNIT = "name", "unit"


class Fault(StrEnum):
    """Why a row of a block is no line."""

    NO_NAME = "no_name"
    NO_UNIT = "no_unit"
    UNIT_UNKNOWN = "unit_unknown"
    WORD_UNKNOWN = "word_unknown"


@dataclass(frozen=True, slots=True)
class Words:
    """How people write fields and units, without marks and case: `headings` lead to fields, `units` to codes."""

    headings: Mapping[str, str]
    units: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Faulty:
    """A row that cannot be taken: its number in the block counted from 1, why, and what is written there."""

    row: int
    fault: Fault
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a block says. `headed` tells that its first row holds headings; `left_out` are headings nobody knows."""

    lines: tuple[Line, ...] = ()
    faults: tuple[Faulty, ...] = ()
    headed: bool = False
    left_out: tuple[str, ...] = ()


def pasted(grid: Sequence[Sequence[str]], register: Register, words: Words, unit: str = "") -> Pasted:
    """Return the lines of a block; `unit` is whose they are where the block has no column of units.

    Without headings the columns are those of the list: name, then unit where `unit` is not given, then the fields.
    """
    fields = _headings(grid, words)
    headed = any(each == NAME for each in fields)
    columns = fields if headed else _usual(register, unit)
    rows = [(at, row) for at, row in enumerate(grid, start=1) if any(map(clean, row))][1 if headed else 0 :]
    read = [_line(at, dict(zip(columns, map(clean, row), strict=False)), register, words, unit) for at, row in rows]
    lines = tuple(each for each in read if isinstance(each, Line))
    unknown = tuple(_unknown(grid, fields)) if headed else ()
    return Pasted(lines, tuple(each for each in read if isinstance(each, Faulty)), headed, unknown)


def _headings(grid: Sequence[Sequence[str]], words: Words) -> tuple[str, ...]:
    first = next((row for row in grid if any(map(clean, row))), ())
    return tuple(words.headings.get(bare(cell), "") for cell in first)


def _usual(register: Register, unit: str) -> tuple[str, ...]:
    return (NAME, *(() if unit else (UNIT,)), *FIELDS[register])


def _unknown(grid: Sequence[Sequence[str]], fields: Sequence[str]) -> Iterator[str]:
    first = next((row for row in grid if any(map(clean, row))), ())
    for cell, field in zip(first, fields, strict=True):
        if not field and clean(cell):
            yield clean(cell)


def _line(at: int, said: dict[str, str], register: Register, words: Words, unit: str) -> Line | Faulty:
    name = said.get(NAME, "")
    if not name:
        return Faulty(at, Fault.NO_NAME, " ".join(filter(None, said.values())))
    named = said.get(UNIT, "")
    owner = words.units.get(bare(named), "") if named else unit
    if not owner:
        return Faulty(at, Fault.UNIT_UNKNOWN if named else Fault.NO_UNIT, named or name)
    made = written(Line(register, owner, name, tuple((field, said.get(field, "")) for field in FIELDS[register])))
    return Faulty(at, Fault.WORD_UNKNOWN, made.value) if isinstance(made, Unfit) else made
