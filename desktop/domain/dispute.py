"""A dispute (đề nghị xem xét lại điểm): what a unit claims of a cell, what was decided, and what follows either way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.domain.ledger import Entry, Inputs, Layer, Ledger, State


@dataclass(frozen=True, slots=True)
class Claim:
    """What should stand in the cell: inputs, straight points, or a state. Exactly one of them is given."""

    inputs: Inputs | None = None
    points: Decimal | None = None
    state: State | None = None


class Ruling(StrEnum):
    """What was decided: the score stays, becomes what the unit claims, or something else."""

    KEPT = "kept"
    GRANTED = "granted"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with its reason and legal basis. `value` is what stands instead, for PARTLY alone.

    `second_reader` confirmed it; `reader_unit` is the code of that person's unit.
    """

    ruling: Ruling
    reason: str
    basis: str
    decided_by: str
    decided_on: date
    value: Claim | None = None
    second_reader: str = ""
    reader_unit: str | None = None


@dataclass(frozen=True, slots=True)
class Reopening:
    """Why a decided dispute is looked at again."""

    reason: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Dispute:
    """One cell disputed by its unit: who, when, by which channel, in which words, with which evidence.

    `history` holds every decision and reopening, in order; nothing of it is ever taken away.
    """

    unit: str
    criterion: str
    claim: Claim
    text: str
    raised_by: str
    raised_on: date
    channel: str = ""
    evidence: str = ""
    history: tuple[Decision | Reopening, ...] = ()

    @property
    def decision(self) -> Decision | None:
        """The decision in force; None while the dispute is open."""
        last = self.history[-1] if self.history else None
        return last if isinstance(last, Decision) else None

    @property
    def is_open(self) -> bool:
        """Whether a decision is still due."""
        return self.decision is None


@dataclass(frozen=True, slots=True)
class Case:
    """A dispute as it is kept: its number in the file, and the stage its points are disputed at."""

    number: int
    stage: Layer
    dispute: Dispute

    @property
    def cell(self) -> str:
        """The trace id of the disputed cell."""
        return f"{self.dispute.unit}:{self.dispute.criterion}"


def disputed_cells(cases: Iterable[Case]) -> frozenset[str]:
    """Return the trace ids of the cells whose dispute is open."""
    return frozenset(case.cell for case in cases if case.dispute.is_open)


def decide(dispute: Dispute, decision: Decision) -> Dispute:
    """Return the dispute decided. Raises: ValueError when it is decided already; it must be reopened first."""
    if not dispute.is_open:
        raise ValueError(dispute.criterion)
    return replace(dispute, history=(*dispute.history, decision))


def reopen(dispute: Dispute, reopening: Reopening) -> Dispute:
    """Return the dispute open again, its history kept. Raises: ValueError when it is open."""
    if dispute.is_open:
        raise ValueError(dispute.criterion)
    return replace(dispute, history=(*dispute.history, reopening))


def entries_of(ledger: Ledger, dispute: Dispute, claim: Claim, layer: Layer, reason: str) -> tuple[Entry, ...]:
    """Return the entries that put a claim into the disputed cell, in the order of keeping.

    A cell that is not assigned is cleared first, for no points would count there.
    """
    about = Entry(dispute.unit, dispute.criterion, reason=reason, evidence=dispute.evidence)
    if claim.state is not None:
        return (replace(about, state=claim.state),)
    entry = replace(about, layer=layer, inputs=claim.inputs, points=claim.points)
    return (replace(about, state=State.BLANK), entry) if _is_not_assigned(ledger, dispute) else (entry,)


def entries_decided(ledger: Ledger, dispute: Dispute, decision: Decision, layer: Layer) -> tuple[Entry, ...]:
    """Return the entries a decision asks to keep in `layer`; none where the score stays."""
    match decision.ruling:
        case Ruling.KEPT:
            return ()
        case Ruling.GRANTED:
            return entries_of(ledger, dispute, dispute.claim, layer, decision.reason)
        case Ruling.PARTLY:
            return entries_of(ledger, dispute, decision.value or dispute.claim, layer, decision.reason)


def before_decision(ledger: Ledger, case: Case) -> Ledger:
    """Return the ledger without what the decision in force gave the disputed cell; the ledger itself while it is open.

    What was entered there since, by anybody else for any other reason, stays.
    """
    decision = case.dispute.decision
    if decision is None or decision.ruling is Ruling.KEPT:
        return ledger
    claim = decision.value if decision.ruling is Ruling.PARTLY and decision.value else case.dispute.claim
    given = (case.dispute.unit, case.dispute.criterion, decision.reason)
    said = {(claim.inputs, claim.points, claim.state), (None, None, State.BLANK)}
    kept = (
        each
        for each in ledger.entries
        if (each.unit, each.criterion, each.reason) != given or (each.inputs, each.points, each.state) not in said
    )
    return replace(ledger, entries=tuple(kept))


def _is_not_assigned(ledger: Ledger, dispute: Dispute) -> bool:
    own = (each for each in ledger.entries if (each.unit, each.criterion) == (dispute.unit, dispute.criterion))
    states = [each.state for each in own if each.state is not None]
    return bool(states) and states[-1] is State.NOT_ASSIGNED
