"""Look at a dispute: both outcomes, before anybody decides. Nothing is written."""

from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.dispute import Dispute
from desktop.domain.dispute_outcomes import Outcomes, check_claim, outcomes
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import load_ledger


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A dispute with both outcomes, and the ledger they follow from."""

    dispute: Dispute
    outcomes: Outcomes
    ledger: Ledger


def look_at_dispute(desk: Desk, dispute: Dispute, stage: Layer) -> LookedAt:
    """Return both outcomes of a dispute in the desk's round at `stage`.

    Raises: UNKNOWN_UNIT; REFUSED with findings when what the unit claims could not stand in the cell.
    """
    ledger = load_ledger(desk)
    if ledger.cluster.unit(dispute.unit) is None:
        known = tuple(each.code for each in ledger.cluster.units)
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": dispute.unit, "known": known})
    findings = check_claim(ledger, dispute, dispute.claim, stage)
    if findings:
        raise DeskError(Trouble.REFUSED, {"path": dispute.criterion}, findings)
    return LookedAt(dispute, outcomes(ledger, dispute, stage), ledger)
