"""Lists that come and go with a file: beside those that counted before, and lists the file does not have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.registers.lines import Line, Register
from desktop.domain.submission.report import Report


@dataclass(frozen=True, slots=True)
class ListMove:
    """How a register's lines of one unit change: how many come, how many go, by what they say."""

    register: Register
    came: int
    went: int


def list_moves(now: Sequence[Line], was: Sequence[Line]) -> tuple[ListMove, ...]:
    """Return how lists change from `was` to `now`, register by register; none that stay as they are."""
    moves = (_move(register, now, was) for register in Register)
    return tuple(each for each in moves if each.came or each.went)


def list_findings(report: Report, before: Sequence[Line]) -> Iterator[Finding]:
    """Yield, by register, how a list differs from the one that counted before, or that it goes on counting."""
    for register in Register:
        was = sum(each.register is register for each in before)
        if was and any(each.register is register for each in report.lines):
            move = _move(register, report.lines, before)
            facts: Facts = {"register": register.value, "came": move.came, "went": move.went}
            if move.came or move.went:
                yield Finding(Level.NOTE, "list_changed", facts, unit=report.unit)
        elif was:
            kept: Facts = {"register": register.value, "count": was}
            yield Finding(Level.WARNING, "list_kept", kept, unit=report.unit)


def _move(register: Register, now: Sequence[Line], was: Sequence[Line]) -> ListMove:
    after, before = ({each.subject for each in lines if each.register is register} for lines in (now, was))
    return ListMove(register, len(after - before), len(before - after))
