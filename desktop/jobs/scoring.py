"""Score and rank a round: totals follow from what was kept, each time."""

from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.ripple import Ripple, ripple
from desktop.domain.scoring.board import Board, board_of, rescored
from desktop.domain.scoring.safety import safety_of
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standings import Safety, Standings
from desktop.domain.table import Table
from desktop.jobs.ledger import load_ledger
from desktop.jobs.rewording import Stood, with_sentences


@dataclass(frozen=True, slots=True)
class Result:
    """A round scored at a stage: the ledger it follows from, scoresheets, standings, and how safe each rank is."""

    ledger: Ledger
    sheets: tuple[Scoresheet, ...]
    standings: Standings
    safety: tuple[Safety, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """A ledger on its board, with the standings that follow."""

    board: Board
    standings: Standings


def result(desk: Desk, stage: Layer) -> Result:
    """Return the desk's round scored at `stage`."""
    return result_of(load_ledger(desk), stage)


def result_of(ledger: Ledger, stage: Layer) -> Result:
    """Return `ledger` scored at `stage`."""
    board = board_of(ledger, stage)
    return Result(ledger, board.sheets, board.standings(), safety_of(board))


def standings_of(ledger: Ledger, stage: Layer) -> Standings:
    """Return the standings of `ledger` at `stage`."""
    return board_of(ledger, stage).standings()


def scored(ledger: Ledger, stage: Layer, since: Scored | None = None) -> Scored:
    """Return `ledger` scored at `stage`, for many changes to be weighed against.

    Where one was scored `since` which most cells are the same, only the others are scored again.
    """
    known = since is not None and since.board.stage is stage
    board = rescored(since.board, ledger) if since and known else board_of(ledger, stage)
    return Scored(board, board.standings())


def ripple_from(start: Scored, after: Ledger) -> Ripple:
    """Return what moves when the ledger that was scored becomes `after`."""
    before, now = start.board.ledger, start.standings
    then = rescored(start.board, after).standings()
    return with_sentences(ripple(now, then), Stood(before, now), Stood(after, then))


def ripple_of(before: Ledger, after: Ledger, stage: Layer) -> Ripple:
    """Return what moves at `stage` when `before` becomes `after`."""
    return ripple_from(scored(before, stage), after)


def matrix(done: Result) -> Table:
    """Return the matrix criteria x units of a result."""
    from desktop.domain.tabulate import score_table  # no table is made where only totals are asked for

    return score_table(done.ledger, done.standings)


def ranking(done: Result) -> Table:
    """Return the table of ranks of a result."""
    from desktop.domain.tabulate import standings_table  # as above

    return standings_table(done.ledger, done.standings)
