"""The lines of a register as they are listed: what is said of each, how it stands, which of them are wanted."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.registers.lines import FIELDS, Line, Register
from desktop.domain.registers.registered import LeftOut, Listed, Registered, Registers
from desktop.domain.text import bare


class Stand(StrEnum):
    """Which lines are listed."""

    COUNTING = "counting"
    CORRECTED = "corrected"
    MERGED = "merged"
    BY_HAND = "by_hand"
    LEFT_OUT = "left_out"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list. `one` is what it tells of, with every line that tells of it; None for a line left out.

    `object` and `about` are what it says of these, `said` all it says without marks and case, to be sought in.
    """

    number: int
    line: Line
    object: str = ""
    about: str = ""
    said: str = ""
    listed: Listed | None = None
    out: LeftOut | None = None
    one: Registered | None = None

    @property
    def key(self) -> str:
        """What its row is known by."""
        return str(self.number)

    @property
    def is_merged(self) -> bool:
        """Whether it is one of several lines that tell of the same."""
        return self.one is not None and len(self.one.lines) > 1

    @property
    def is_first(self) -> bool:
        """Whether what it tells of is known by it."""
        return self.one is not None and self.one.lines[0] is self.listed

    @property
    def correction(self) -> int | None:
        """The number of what an officer said of it; None where nobody said anything."""
        if self.out is not None:
            return self.out.correction.number
        return self.listed.correction if self.listed is not None else None

    @property
    def by_hand(self) -> bool:
        """Whether an officer wrote it."""
        return self.line.report is None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be listed; empty words want everything. `text` stands without marks and case."""

    unit: str = ""
    object: str = ""
    about: str = ""
    stand: Stand = Stand.COUNTING
    text: str = ""


ABOUT = {Register.MODELS: "field", Register.EXEMPLARS: "field", Register.AWARDS: "level"}
"""The field a list can be narrowed by besides unit and object."""


def items_of(registers: Registers, register: Register) -> tuple[Item, ...]:
    """Return the lines of a register, those that tell of the same together, the lines left out behind them."""
    return (*_counting(registers, register), *_left_out(registers, register))


def holds(wanted: Wanted, item: Item) -> bool:
    """Return whether a line is wanted."""
    return (
        (not wanted.unit or wanted.unit == item.line.unit)
        and (not wanted.object or wanted.object == item.object)
        and (not wanted.about or wanted.about == item.about)
        and _stands(wanted.stand, item)
        and (not wanted.text or all(word in item.said for word in wanted.text.split()))
    )


def _stands(stand: Stand, item: Item) -> bool:
    match stand:
        case Stand.ALL:
            return True
        case Stand.LEFT_OUT:
            return item.out is not None
        case Stand.CORRECTED:
            return item.listed is not None and item.listed.sent is not None
        case Stand.MERGED:
            return item.is_merged
        case Stand.BY_HAND:
            return item.out is None and item.by_hand
        case Stand.COUNTING:
            return item.out is None


def _counting(registers: Registers, register: Register) -> Iterator[Item]:
    for one in registers.of(register):
        for each in one.lines:
            yield Item(each.number, each.line, *_said(each.line), each, one=one)


def _left_out(registers: Registers, register: Register) -> Iterator[Item]:
    for each in registers.left_out:
        if each.line.register is register:
            yield Item(each.number, each.line, *_said(each.line), out=each)


def _said(line: Line) -> tuple[str, str, str]:
    said = bare(" ".join((line.name, *(line.value(name) for name in FIELDS[line.register]))))
    return line.value("object"), line.value(ABOUT[line.register]), said
