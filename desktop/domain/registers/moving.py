"""A decision that waits, moved to the line that says the matter in other words now: which lines these may be."""

from difflib import SequenceMatcher

from desktop.domain.registers.decisions import LineCorrection, Merge
from desktop.domain.registers.lines import Line
from desktop.domain.registers.naming import key_of
from desktop.domain.registers.registered import Listed, Registers


def heirs(registers: Registers, gone: Line) -> tuple[Listed, ...]:
    """Return the lines that may be what `gone` says now, the likeliest first: its unit's, of which nothing was said."""
    lines = registers.lines(gone.register)
    own = (each for each in lines if each.line.unit == gone.unit and each.correction is None)
    return tuple(sorted(own, key=lambda each: -_likeness(gone.name, each.line.name)))


def gone_of(registers: Registers, merge: Merge) -> Line | None:
    """Return the first line of a merge that does not count now; None where all do."""
    there = {each.subject for one in registers.registered for each in one.lines}
    return next((line for line in merge.lines if line.subject not in there), None)


def carried(made: LineCorrection, sent: Line) -> LineCorrection:
    """Return what was said of one line said of another: what was put right there is put right here, no more."""
    if made.line is None:
        return LineCorrection(0, sent.subject, sent, None, made.reason)
    before, after = dict(made.sent.values), dict(made.line.values)
    changed = {field for field in (*before, *after) if before.get(field) != after.get(field)}
    kept = {field: value for field, value in sent.values if field not in changed}
    values = {**kept, **{field: value for field, value in after.items() if field in changed}}
    name = sent.name if made.line.name == made.sent.name else made.line.name
    line = Line(sent.register, sent.unit, name, tuple(values.items()), sent.nth)
    return LineCorrection(0, sent.subject, sent, line, made.reason)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, key_of(one), key_of(other), autojunk=False).ratio()
