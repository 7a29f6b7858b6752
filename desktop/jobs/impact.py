"""Weigh every cell of the round: whose error could change a rank or a class."""

from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.impact import WeightyCell, impact
from desktop.domain.ledger import Layer, Ledger, State
from desktop.domain.scoring.engine import score
from desktop.jobs.ledger import load_ledger


@dataclass(frozen=True, slots=True)
class Weighed:
    """The weighty cells at a stage, the weightiest first, and how many cells hold points at all."""

    ledger: Ledger
    stage: Layer
    cells: tuple[WeightyCell, ...]
    scored: int


def weigh(desk: Desk, stage: Layer) -> Weighed:
    """Return the desk's round weighed at `stage`; nothing is written."""
    return weighed(load_ledger(desk), stage)


def weighed(ledger: Ledger, stage: Layer) -> Weighed:
    """Return a ledger weighed at `stage`."""
    scored = sum(cell.state is State.SCORED for sheet in score(ledger, stage) for cell in sheet.cells)
    return Weighed(ledger, stage, impact(ledger, stage), scored)
