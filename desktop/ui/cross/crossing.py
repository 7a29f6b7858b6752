"""The jobs behind the page of cross-checks, called on the worker; the libraries of the database are loaded there."""

from typing import TYPE_CHECKING

from desktop.domain.cross_check import Plan
from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer

if TYPE_CHECKING:  # see above
    from desktop.jobs.cross_check import Crossing, Incoming, Sheet


def how_it_stands(desk: Desk) -> "Crossing":
    """Return how the cross-check stands."""
    from desktop.jobs import cross_check

    return cross_check.how_it_stands(desk)


def plan_moves(now: "Crossing", plan: Plan, stage: Layer) -> tuple[str, ...]:
    """Return what another plan would move, a line per unit."""
    from desktop.jobs import cross_check
    from desktop.words.ranking import moves_lines

    return moves_lines(cross_check.foresee_plan(now, plan, stage), now.ledger)


def declare(desk: Desk, plan: Plan) -> None:
    """Keep the plan."""
    from desktop.jobs import cross_check

    cross_check.declare(desk, plan)


def make_sheets(desk: Desk, folder: str) -> "tuple[Sheet, ...]":
    """Write a blind sheet for every team."""
    from desktop.jobs import cross_check

    return cross_check.make_sheets(desk, folder)


def look_at(desk: Desk, paths: tuple[str, ...], stage: Layer) -> "tuple[Incoming, tuple[str, ...]]":
    """Return what sheets that came back say: what was found, and what keeping them would move, line by line."""
    from desktop.jobs import cross_check
    from desktop.words.findings import line
    from desktop.words.ranking import moves_lines

    incoming = cross_check.look_at(desk, paths, stage)
    moves = () if incoming.blocks else moves_lines(incoming.ripple, cross_check.how_it_stands(desk).ledger)
    return incoming, (*(line(each, "scoring") for each in incoming.findings), *moves)


def take(desk: Desk, incoming: "Incoming") -> None:
    """Keep sheets that were looked at."""
    from desktop.jobs import cross_check

    cross_check.take(desk, incoming)
