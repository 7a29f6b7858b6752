"""The jobs behind the numbers of Word reports, called on the worker; the libraries of the database are loaded there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.question import Target
from desktop.domain.table import Row
from desktop.ui.intake.candidate_table import rows_of

if TYPE_CHECKING:  # see above
    from desktop.jobs.candidates import Candidates
    from desktop.jobs.narrative_tables import Read


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers of the round's Word reports, and the row each is shown in by its key."""

    candidates: "Candidates"
    rows: Mapping[str, Row]


def candidates(desk: Desk, tables: "Read") -> Found:
    """Return the numbers of the round's Word reports, ready to be shown; tables read before are not read again."""
    from desktop.jobs.candidates import candidates as load

    found = load(desk, tables)
    return Found(found, rows_of(found.offered, found.ledger))


def confirm(desk: Desk, wanted: Sequence[tuple[str, Target | None, str]], stage: Layer, tables: "Read") -> object:
    """Keep numbers by key, as what, with which value; no target means what each most likely is."""
    from desktop.jobs.candidates import Confirming
    from desktop.jobs.candidates import confirm as keep

    return keep(desk, [Confirming(key, target, typed) for key, target, typed in wanted], stage, tables)


def dismiss(desk: Desk, keys: Sequence[str], tables: "Read") -> object:
    """Say that numbers are nothing of the catalogue."""
    from desktop.jobs.candidates import dismiss as put_by

    return put_by(desk, keys, known=tables)


def reopen(desk: Desk, keys: Sequence[str], stage: Layer) -> object:
    """Take decisions back."""
    from desktop.jobs.candidates import reopen as open_again

    return open_again(desk, keys, stage)


def ask(desk: Desk, unit: str, text: str) -> object:
    """Keep a question to a unit."""
    from desktop.jobs.asking import ask as keep

    return keep(desk, unit, text)
