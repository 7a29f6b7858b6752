"""An annex (phụ lục) read as a framework: the draft, what was assumed, what does not add up, kinds it hints at."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Criterion, Framework, Kind, Part, parent_of


@dataclass(frozen=True, slots=True)
class Hint:
    """A kind that an annex's own words (`words`) suggest for a leaf; nobody has chosen it yet."""

    code: str
    kind: Kind
    words: str


@dataclass(frozen=True, slots=True)
class AnnexDraft:
    """A framework as an annex tells it; every leaf is `direct`. `notes` say what was assumed, in the annex's order.

    `warnings` are what the officer must look at before the framework can be frozen: sums, maxima, codes.
    """

    framework: Framework
    notes: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    hints: tuple[Hint, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The warnings, then the notes."""
        return self.warnings + self.notes


def sum_findings(framework: Framework) -> Iterator[Finding]:
    """Yield a warning for each branch whose max is not the sum of its children's, and for the total.

    Source: docs/scoring.md, "Framework". A framework with such a finding cannot be frozen.
    """
    codes = {criterion.code for criterion in framework.criteria}
    sums: dict[str | None, Decimal] = {}
    for each in framework.criteria:
        parent = parent_of(each.code, codes)
        sums[parent] = sums.get(parent, Decimal(0)) + each.max
    for each in framework.criteria:
        if each.code in sums and sums[each.code] != each.max:
            yield _off(each, sums[each.code])
    roots = [root for root in framework.roots if root.part is Part.BASE]
    base = sum((root.max for root in roots), Decimal(0))
    if base != framework.total:
        facts: dict[str, Fact] = {"total": framework.total, "sum": base, "codes": tuple(each.code for each in roots)}
        yield Finding(Level.WARNING, "sum_of_total", facts)


def _off(branch: Criterion, found: Decimal) -> Finding:
    facts: dict[str, Fact] = {"code": branch.code, "max": branch.max, "sum": found}
    return Finding(Level.WARNING, "sum_of_branch", facts, criterion=branch.code)
