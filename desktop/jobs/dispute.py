"""Disputes about scores: raise, look at both outcomes, decide, open again; every step is kept and stays."""

from dataclasses import dataclass, replace

from desktop.domain.desk import Desk
from desktop.domain.dispute import (
    Case,
    Claim,
    Decision,
    Dispute,
    Reopening,
    Ruling,
    before_decision,
    decide,
    entries_decided,
    reopen,
)
from desktop.domain.dispute_outcomes import Outcomes, check_claim, check_decision, outcomes
from desktop.domain.finding import Finding
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.ripple import Ripple
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import ripple_of
from desktop.store import disputes as kept_disputes
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.store.standing_in import Under, by_hand


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A dispute with both outcomes, and the ledger they follow from."""

    dispute: Dispute
    outcomes: Outcomes
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Decided:
    """A case as decided, what that moved, and the ledger before it."""

    case: Case
    ripple: Ripple
    ledger: Ledger


def disputes(desk: Desk) -> tuple[Case, ...]:
    """Return the disputes of the desk's round by number, decided ones too."""
    with looking(desk) as db:
        return kept_disputes.load(db, ledger_of(db, desk).round.code)


def disputes_of(desk: Desk, round_code: str) -> tuple[Case, ...]:
    """Return the disputes of a round whose ledger was read, and proved, just before."""
    with looking(desk) as db:
        return kept_disputes.load(db, round_code)


def look_at_case(desk: Desk, number: int) -> tuple[Case, LookedAt]:
    """Return a kept dispute with both outcomes, as they were before the decision in force gave anything.

    Raises: DISPUTE_UNKNOWN.
    """
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        case = _case(db, ledger, number)
    return case, looked_at_case(ledger, case)


def looked_at_case(ledger: Ledger, case: Case) -> LookedAt:
    """Return both outcomes of a kept dispute from the ledger as it stands now."""
    return _looked_at(before_decision(ledger, case), case.dispute, case.stage)


def raise_dispute(desk: Desk, dispute: Dispute, stage: Layer) -> Case:
    """Keep a dispute as one act; its cell is flagged until it is decided.

    Raises: UNKNOWN_UNIT; REFUSED with findings when what the unit claims could not stand in the cell; DISPUTE_OPEN when
    one about that cell is open already.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        _looked_at(ledger, dispute, stage)
        case = Case(kept_disputes.next_number(db), stage, dispute)
        others = kept_disputes.load(db, ledger.round.code)
        same = [each for each in others if each.dispute.is_open and each.cell == case.cell]
        if same:
            raise DeskError(Trouble.DISPUTE_OPEN, _about(same[0]))
        with act(db, desk, "dispute_raise", _about(case)) as done:
            kept_disputes.keep_raised(db, done, ledger.round.code, case)
    return case


def decide_dispute(desk: Desk, number: int, decision: Decision) -> Decided:
    """Keep a decision, with the points it gives, as one act; return what that moved.

    Raises: DISPUTE_UNKNOWN; DISPUTE_DECIDED; REFUSED with findings when the decision or its value cannot stand.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        case = _case(db, ledger, number)
        if not case.dispute.is_open:
            raise DeskError(Trouble.DISPUTE_DECIDED, _about(case))
        _check(ledger, case, decision)
        given = entries_decided(ledger, case.dispute, decision, case.stage)
        last = max((each.number for each in ledger.entries), default=0)
        numbered = tuple(replace(each, number=at) for at, each in enumerate(given, last + 1))
        moved = ripple_of(ledger, replace(ledger, entries=(*ledger.entries, *numbered)), case.stage)
        with act(db, desk, "dispute_decide", {**_about(case), "ruling": decision.ruling.value}) as done:
            kept_disputes.keep_decided(db, done, ledger.round.code, case, decision)
            by_hand(db, done, Under(ledger.round.code, ledger.framework.version), given)
    return Decided(replace(case, dispute=decide(case.dispute, decision)), moved, ledger)


def reopen_dispute(desk: Desk, number: int, reopening: Reopening) -> Case:
    """Look at a decided dispute again, as one act; its history stays, and so do the points it gave until decided anew.

    Raises: DISPUTE_UNKNOWN; DISPUTE_OPEN; REASON_MISSING.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        case = _case(db, ledger, number)
        if case.dispute.is_open:
            raise DeskError(Trouble.DISPUTE_OPEN, _about(case))
        if not reopening.reason.strip():
            raise DeskError(Trouble.REASON_MISSING)
        with act(db, desk, "dispute_reopen", {**_about(case), "reason": reopening.reason}) as done:
            kept_disputes.keep_reopened(db, done, ledger.round.code, case, reopening)
    return replace(case, dispute=reopen(case.dispute, reopening))


def _looked_at(ledger: Ledger, dispute: Dispute, stage: Layer) -> LookedAt:
    if ledger.cluster.unit(dispute.unit) is None:
        known = tuple(each.code for each in ledger.cluster.units)
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": dispute.unit, "known": known})
    _refuse(check_claim(ledger, dispute, dispute.claim, stage), dispute)
    return LookedAt(dispute, outcomes(ledger, dispute, stage), ledger)


def _check(ledger: Ledger, case: Case, decision: Decision) -> None:
    findings = check_decision(ledger.cluster, case.dispute, decision)
    value: Claim | None = decision.value if decision.ruling is Ruling.PARTLY else None
    if value is not None:
        findings += check_claim(ledger, case.dispute, value, case.stage)
    _refuse(findings, case.dispute)


def _refuse(findings: tuple[Finding, ...], dispute: Dispute) -> None:
    if findings:
        raise DeskError(Trouble.REFUSED, {"path": dispute.criterion}, findings)


def _case(db: Store, ledger: Ledger, number: int) -> Case:
    cases = kept_disputes.load(db, ledger.round.code)
    found = next((each for each in cases if each.number == number), None)
    if found is None:
        raise DeskError(
            Trouble.DISPUTE_UNKNOWN, {"dispute": number, "known": tuple(str(each.number) for each in cases)}
        )
    return found


def _about(case: Case) -> dict[str, str | int]:
    return {"dispute": case.number, "unit": case.dispute.unit, "criterion": case.dispute.criterion}
