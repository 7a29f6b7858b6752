"""The check-list before the figures are sealed (Chốt số liệu): what stands in the way, and what is only said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.domain.facts import Facts, no_facts
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.standings import Standings
from desktop.domain.second_typing import Sweep


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the list: a code of resources/words/sealing.toml. `blocks` says that a failed one forbids sealing."""

    code: str
    met: bool
    blocks: bool = False
    facts: Facts = field(default_factory=no_facts)


@dataclass(frozen=True, slots=True)
class CheckList:
    """Every point looked at, and what was found wrong with the file itself."""

    points: tuple[Point, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def passed_over(self) -> tuple[Point, ...]:
        """The points not met that do not block: whoever seals says why all the same."""
        return tuple(point for point in self.points if not point.met and not point.blocks)

    @property
    def ready(self) -> bool:
        """Whether nothing stands in the way of sealing."""
        return all(point.met or not point.blocks for point in self.points)


@dataclass(frozen=True, slots=True)
class Proved:
    """How far the result was proved by people: weighty cells typed again, and the chair's own unit confirmed.

    `chair` is the name of the chair's unit while nobody of another unit confirms its scores; None when all is well.
    """

    sweep: Sweep
    chair: str | None


def check_list(
    ledger: Ledger,
    standings: Standings,
    missing: Iterable[str],
    proved: Proved,
    wrong: tuple[int, tuple[Finding, ...]],
) -> CheckList:
    """Return the list for a round: `missing` units sent no workbook.

    `wrong` are the number of warnings in reports and what is wrong with the file itself.
    """
    warnings, findings = wrong
    absent = tuple(missing)
    shared = tuple(tie.above for tie in standings.ties if tie.decided_by is None)
    errors = sum(each.level is Level.ERROR for each in standings.findings)
    return CheckList(
        (
            Point("seal_intact", not findings, blocks=True, facts={"count": len(findings)}),
            Point("seal_framework", bool(ledger.framework.criteria), blocks=True),
            Point("seal_errors", not errors, blocks=True, facts={"count": errors}),
            Point("seal_open", not standings.open, facts={"count": standings.open}),
            Point("seal_pending", not standings.pending, facts={"count": standings.pending}),
            Point("seal_gathered", not absent, facts={"units": absent, "count": len(absent)}),
            Point("seal_ties", not shared, facts={"count": len(shared)}),
            *_proofs(ledger, proved),
            Point("seal_warnings", not warnings, facts={"count": warnings}),
        ),
        findings,
    )


def _proofs(ledger: Ledger, proved: Proved) -> Iterator[Point]:
    """Yield what people proved: weighty cells, where there are any, and the chair's unit, where one chairs."""
    done, whole = len(proved.sweep.agreed), proved.sweep.whole
    if whole:
        yield Point("seal_swept", done == whole, facts={"done": done, "whole": whole, "count": whole - done})
    if ledger.cluster.chair is not None:
        alone = proved.chair is not None
        yield Point("seal_chair", not alone, facts={"unit": proved.chair, "count": int(alone)})
