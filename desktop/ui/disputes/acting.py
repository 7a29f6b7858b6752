"""The jobs behind the page of disputes, called on the worker; the libraries of the database are loaded there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.dispute import Case, Decision, Dispute, Reopening
from desktop.domain.ledger import Layer, Ledger

if TYPE_CHECKING:  # see above
    from desktop.jobs.dispute import LookedAt

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Side:
    """One outcome in words: its title with the points, why, and who is nearest."""

    title: str
    why: tuple[str, ...]
    nearest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A dispute as its card shows it."""

    case: Case
    looked: "LookedAt"
    history: tuple[str, ...]
    kept: Side
    claimed: Side


def show(ledger: Ledger, case: Case) -> Shown:
    """Return both outcomes of a dispute with their reasons."""
    from desktop.jobs.dispute import looked_at_case
    from desktop.jobs.dispute_papers import claimed_ledger, reasons
    from desktop.words.dispute import history_lines, nearest_lines, points_words, side_title

    looked = looked_at_case(ledger, case)
    both, own = looked.outcomes, looked.ledger
    sides = [
        Side(side_title(letter, points_words(outcome)), reasons(book, outcome, case), nearest_lines(outcome, own))
        for letter, outcome, book in (("a", both.kept, own), ("b", both.claimed, claimed_ledger(own, case)))
    ]
    return Shown(case, looked, history_lines(case), *sides)


def raise_(desk: Desk, dispute: Dispute, stage: Layer) -> object:
    """Keep a dispute."""
    from desktop.jobs.dispute import raise_dispute

    return raise_dispute(desk, dispute, stage)


def decide(desk: Desk, number: int, decision: Decision) -> object:
    """Keep a decision."""
    from desktop.jobs.dispute import decide_dispute

    return decide_dispute(desk, number, decision)


def reopen(desk: Desk, number: int, reopening: Reopening) -> object:
    """Look at a dispute again."""
    from desktop.jobs.dispute import reopen_dispute

    return reopen_dispute(desk, number, reopening)


def write(desk: Desk, number: int, path: str, *, answer: bool) -> str:
    """Write the file of a dispute, or the notice that answers it; return where it went."""
    from desktop.jobs.dispute_papers import write_answer, write_file

    return write_answer(desk, number, path) if answer else write_file(desk, number, path)
