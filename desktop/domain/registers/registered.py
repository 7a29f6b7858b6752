"""What is in the registers as it counts: models, persons and collectives, each with every line that tells of it."""

from dataclasses import dataclass

from desktop.domain.registers.lines import Line, Register


@dataclass(frozen=True, slots=True)
class Listed:
    """A line that counts; `number` is its key in the store.

    `sent` is the line as the unit wrote it, where an officer put it right, with why, who and when; None where it stands
    as it came or was written by hand.
    """

    number: int
    line: Line
    sent: Line | None = None
    reason: str = ""
    officer: str = ""
    time: str = ""


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


@dataclass(frozen=True, slots=True)
class Registers:
    """Everything in the registers of a round, units in protocol order, a unit's lines in the order they came."""

    registered: tuple[Registered, ...] = ()

    def of(self, register: Register) -> tuple[Registered, ...]:
        """Return what is in one register."""
        return tuple(each for each in self.registered if each.register is register)
