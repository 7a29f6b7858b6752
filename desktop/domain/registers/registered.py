"""What is in the registers as it counts: models, persons and collectives, each with every line that tells of it."""

from dataclasses import dataclass, field

from desktop.domain.registers.decisions import Decisions, LineCorrection, Merge
from desktop.domain.registers.lines import Line, Register


@dataclass(frozen=True, slots=True)
class Listed:
    """A line that counts; `number` is its key in the store.

    `sent` is the line as the unit wrote it, where an officer put it right, with why, who and when; None where it stands
    as it came or was written by hand. `correction` is the number of what the officer said.
    """

    number: int
    line: Line
    sent: Line | None = None
    reason: str = ""
    officer: str = ""
    time: str = ""
    correction: int | None = None

    @property
    def subject(self) -> str:
        """Return what the line is known by: what was sent, whatever it was put right to."""
        return (self.sent or self.line).subject


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that was sent and does not count, for an officer left it out: why, who, when."""

    number: int
    line: Line
    correction: LineCorrection


@dataclass(frozen=True, slots=True)
class Registered:
    """One model, one person or one collective: every line that tells of it, the one it is known by first.

    `merge` is the number of the merge that made one of several, None where one line tells of it.
    """

    lines: tuple[Listed, ...]
    merge: int | None = None

    @property
    def register(self) -> Register:
        """Return the register it is in."""
        return self.lines[0].line.register

    @property
    def name(self) -> str:
        """Return the name it is known by."""
        return self.lines[0].line.name

    @property
    def units(self) -> tuple[str, ...]:
        """Return the units that tell of it, each once, in the order of the lines."""
        return tuple(dict.fromkeys(each.line.unit for each in self.lines))

    @property
    def subjects(self) -> tuple[str, ...]:
        """Return what its lines are known by."""
        return tuple(each.subject for each in self.lines)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Decisions that take no effect now, for lines they speak of do not count; they do again when these come back."""

    corrections: tuple[LineCorrection, ...] = ()
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class Registers:
    """Everything in the registers of a round, units in protocol order, a unit's lines in the order they came.

    `left_out` are the lines an officer left out; `decisions` all that stands decided, `waiting` what of it takes no
    effect now.
    """

    registered: tuple[Registered, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)
    waiting: Waiting = field(default_factory=Waiting)

    def of(self, register: Register) -> tuple[Registered, ...]:
        """Return what is in one register."""
        return tuple(each for each in self.registered if each.register is register)

    def lines(self, register: Register) -> tuple[Listed, ...]:
        """Return the lines of one register that count, units in protocol order, whatever they are merged with."""
        return tuple(line for each in self.of(register) for line in each.lines)
