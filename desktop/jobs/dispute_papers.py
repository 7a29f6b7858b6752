"""Write the papers of a dispute: the file it is decided on, and the notice that answers the unit."""

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.dispute import Case, entries_of
from desktop.domain.dispute_outcomes import Outcome
from desktop.domain.facts import Facts
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.why import explain
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dispute import look_at_case
from desktop.jobs.dossier import load_dossier
from desktop.words.why import sentences

if TYPE_CHECKING:  # the libraries that write papers are loaded when one is written
    from desktop.papers.dispute import Told


def write_file(desk: Desk, number: int, path: str) -> str:
    """Write the file of a dispute, never over a file; return where it went.

    Raises: DISPUTE_UNKNOWN, FILE_UNWRITABLE, DISK_FULL.
    """
    from desktop.papers.dispute import case_file
    from desktop.papers.files import write_beside

    return write_beside(path, case_file(_told(desk, number)))


def write_answer(desk: Desk, number: int, path: str) -> str:
    """Write the notice of the decision in force, never over a file; return where it went.

    Raises: DISPUTE_UNKNOWN; DISPUTE_OPEN while there is none; FILE_UNWRITABLE, DISK_FULL.
    """
    from desktop.papers.dispute import answer
    from desktop.papers.files import write_beside

    told = _told(desk, number)
    decision = told.case.dispute.decision
    if decision is None:
        said = told.case.dispute
        about: Facts = {"dispute": number, "unit": said.unit, "criterion": said.criterion}
        raise DeskError(Trouble.DISPUTE_OPEN, about)
    return write_beside(path, answer(told, decision))


def _told(desk: Desk, number: int) -> "Told":
    from desktop.papers.dispute import Told

    case, looked = look_at_case(desk, number)
    dossier = load_dossier(desk, case.stage)
    both, ledger = looked.outcomes, looked.ledger
    claimed = reasons(claimed_ledger(ledger, case), both.claimed, case)
    return Told(dossier, case, both, reasons(ledger, both.kept, case), claimed)


def claimed_ledger(ledger: Ledger, case: Case) -> Ledger:
    """Return the ledger outcome B follows from."""
    said = case.dispute
    return replace(ledger, entries=(*ledger.entries, *entries_of(ledger, said, said.claim, case.stage, said.text)))


def reasons(ledger: Ledger, outcome: Outcome, case: Case) -> tuple[str, ...]:
    """Return why the disputed cell holds what it does in an outcome, sentence by sentence."""
    sheets = tuple(each.sheet for each in outcome.standings.standings)
    return sentences(explain(ledger, sheets, outcome.standings, case.cell))
