"""What officers decided about lines of registers, kept under what the lines say: put right, left out, made one, not."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.registers.lines import Line


@dataclass(frozen=True, slots=True)
class LineCorrection:
    """What an officer said of one line: it says `line` instead of `sent`, or is left out where `line` is None.

    `number` is its key in the store, `subject` what the line is known by.
    """

    number: int
    subject: str
    sent: Line
    line: Line | None
    reason: str = ""
    officer: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Merge:
    """Several lines that tell of one model, person or collective; the first of `lines` is the one it is known by.

    `lines` are what was sent, by `subjects` they are found again; `number` is the merge's key in the store.
    """

    number: int
    subjects: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    reason: str = ""
    officer: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Apart:
    """The word that two lines do not tell of the same; a later merge of both stands against it."""

    number: int
    subjects: tuple[str, str]
    reason: str = ""
    officer: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that stands decided in a round, in the order it was decided; what was taken back or separated is not here."""

    corrections: tuple[LineCorrection, ...] = ()
    merges: tuple[Merge, ...] = ()
    aparts: tuple[Apart, ...] = ()

    def are_apart(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether any two lines of these subjects were told apart."""
        first, second = set(one), set(other)
        return any(
            (left in first and right in second) or (left in second and right in first)
            for left, right in (each.subjects for each in self.aparts)
        )
