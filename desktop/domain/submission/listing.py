"""Lists of a new file beside those that counted before it: what came and went, and lists the file does not have."""

from collections.abc import Iterator, Sequence

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.registers.lines import Line, Register
from desktop.domain.submission.report import Report


def list_findings(report: Report, before: Sequence[Line]) -> Iterator[Finding]:
    """Yield, by register, how a list differs from the one that counted before, or that it goes on counting."""
    for register in Register:
        now = {each.subject for each in report.lines if each.register is register}
        was = {each.subject for each in before if each.register is register}
        if now and was and now != was:
            facts: Facts = {"register": register.value, "came": len(now - was), "went": len(was - now)}
            yield Finding(Level.NOTE, "list_changed", facts, unit=report.unit)
        elif was and not now:
            kept: Facts = {"register": register.value, "count": len(was)}
            yield Finding(Level.WARNING, "list_kept", kept, unit=report.unit)
