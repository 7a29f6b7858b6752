"""Lists that come and go with a file: beside those that counted before, and lists the file does not have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.registers.lines import FIELDS, Line, Register
from desktop.domain.submission.report import Report
from desktop.domain.text import bare


@dataclass(frozen=True, slots=True)
class ListMove:
    """How a register's lines of one unit change: how many come, how many go, by what they say."""

    register: Register
    came: int
    went: int


@dataclass(frozen=True, slots=True)
class LineDifference:
    """A line of a list that was added, removed or says otherwise of the same name; None where a version has it not."""

    before: Line | None
    after: Line | None

    @property
    def line(self) -> Line:
        """The line as the later version that has it says it."""
        line = self.after or self.before
        assert line is not None, "one of the two has it"
        return line

    @property
    def kind(self) -> str:
        """`added`, `removed` or `changed`."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"

    @property
    def fields(self) -> tuple[str, ...]:
        """What the two lines say otherwise: names of fields; none of a line that only one version has."""
        if self.before is None or self.after is None:
            return ()
        return tuple(each for each in FIELDS[self.line.register] if self.before.value(each) != self.after.value(each))


def line_differences(report: Report, earlier: Report) -> tuple[LineDifference, ...]:
    """Return what the lists of `report` say otherwise than those of `earlier`; a list it does not have goes on."""
    found = (_lines_of(register, report.lines, earlier.lines) for register in Register)
    return tuple(each for pairs in found for each in pairs)


def _lines_of(register: Register, now: Sequence[Line], was: Sequence[Line]) -> Iterator[LineDifference]:
    after, before = ({each.subject: each for each in lines if each.register is register} for lines in (now, was))
    if not after:
        return
    left = [line for subject, line in before.items() if subject not in after]
    for subject, line in after.items():
        if subject not in before:
            same = next((each for each in left if bare(each.name) == bare(line.name)), None)
            left = [each for each in left if each is not same]
            yield LineDifference(same, line)
    yield from (LineDifference(each, None) for each in left)


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
