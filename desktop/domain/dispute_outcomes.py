"""The two outcomes of a dispute, each a recomputation of its own: as kept (A) and as the unit claims (B)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.cluster import Cluster
from desktop.domain.dispute import Claim, Decision, Dispute, Ruling, entries_of
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.ripple import Ripple, ripple
from desktop.domain.scoring.board import board_of
from desktop.domain.scoring.check import check_entry
from desktop.domain.scoring.sheet import ScoredCell
from desktop.domain.scoring.standings import Standings


@dataclass(frozen=True, slots=True)
class NearestTie:
    """The ranked unit whose total is closest to the disputing unit's, and how far away; `decided_by` where equal.

    `gap` is positive when the disputing unit has more. `decided_by` is None where the rank is shared.
    """

    unit: str
    gap: Decimal
    decided_by: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The standings that would hold, the disputed cell in them, and the ties closest to the disputing unit.

    `nearest` holds several units when they are equally near; none when the unit or everybody else is unranked.
    """

    standings: Standings
    cell: ScoredCell
    nearest: tuple[NearestTie, ...]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Outcome A (as kept), outcome B (as the unit claims), and what moves from A to B."""

    kept: Outcome
    claimed: Outcome
    ripple: Ripple


def outcomes(ledger: Ledger, dispute: Dispute, stage: Layer) -> Outcomes:
    """Return both outcomes of a dispute at `stage`, whose claim passed `check_claim`.

    Both are scored whole, neither from the other. Source: docs/scoring.md, "Disputes".
    """
    claimed = replace(
        ledger, entries=(*ledger.entries, *entries_of(ledger, dispute, dispute.claim, stage, dispute.text))
    )
    kept, granted = (_outcome(each, dispute, stage) for each in (ledger, claimed))
    return Outcomes(kept, granted, ripple(kept.standings, granted.standings))


def check_claim(ledger: Ledger, dispute: Dispute, claim: Claim, stage: Layer) -> tuple[Finding, ...]:
    """Return every error of what should stand in the cell; none when it could be kept."""
    entry = entries_of(ledger, dispute, claim, stage, dispute.text)[-1]
    return check_entry(ledger.framework, entry)


def check_decision(cluster: Cluster, dispute: Dispute, decision: Decision) -> tuple[Finding, ...]:
    """Return every error of a decision: what must be given, and who may not be its second reader.

    The chair's own unit never judges itself: its second reader is a person of another unit.
    """
    return tuple(
        Finding(Level.ERROR, code, {"unit": dispute.unit, "criterion": dispute.criterion}, None, dispute.unit)
        for code in _lacks(cluster, dispute, decision)
    )


def _lacks(cluster: Cluster, dispute: Dispute, decision: Decision) -> Iterator[str]:
    if not decision.reason.strip():
        yield "dispute_reason_missing"
    if not decision.basis.strip():
        yield "dispute_basis_missing"
    if not decision.decided_by.strip():
        yield "dispute_decider_missing"
    if decision.ruling is Ruling.PARTLY and decision.value is None:
        yield "dispute_value_missing"
    if not decision.second_reader.strip() or decision.second_reader.strip() == decision.decided_by.strip():
        yield "dispute_reader_missing"
    elif dispute.unit == cluster.chair and decision.reader_unit in (None, cluster.chair):
        yield "dispute_reader_own_unit"


def _outcome(ledger: Ledger, dispute: Dispute, stage: Layer) -> Outcome:
    board = board_of(ledger, stage)
    standings = board.standings()
    sheet = next(sheet for sheet in board.sheets if sheet.unit == dispute.unit)
    cell = next(cell for cell in sheet.cells if cell.criterion == dispute.criterion)
    return Outcome(standings, cell, _nearest(standings, dispute.unit))


def _nearest(standings: Standings, unit: str) -> tuple[NearestTie, ...]:
    own = standings.of(unit)
    if own is None or own.rank is None:
        return ()
    others = [each for each in standings.standings if each.rank is not None and each.unit != unit]
    gaps = {each.unit: own.sheet.total - each.sheet.total for each in others}
    least = min((abs(gap) for gap in gaps.values()), default=None)
    return tuple(
        NearestTie(other, gap, None if gap else _decider(standings, unit, other))
        for other, gap in gaps.items()
        if abs(gap) == least
    )


def _decider(standings: Standings, unit: str, other: str) -> str | None:
    """Return what decided between two units of equal totals: the first that did on the way from one to the other."""
    ranked = [each.unit for each in standings.by_rank if each.rank is not None]
    first, last = sorted((ranked.index(unit), ranked.index(other)))
    between = set(ranked[first:last])
    decided = [tie.decided_by for tie in standings.ties if tie.above in between and tie.decided_by is not None]
    return decided[0] if decided else None
