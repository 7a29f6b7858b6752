"""Score and rank a round: totals follow from what was kept, each time."""

from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.ripple import Ripple, ripple
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.safety import safety
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standing import rank
from desktop.domain.scoring.standings import Safety, Standings
from desktop.domain.table import Table
from desktop.domain.tabulate import score_table, standings_table
from desktop.jobs.ledger import load_ledger


@dataclass(frozen=True, slots=True)
class Result:
    """A round scored at a stage: the ledger it follows from, scoresheets, standings, and how safe each rank is."""

    ledger: Ledger
    sheets: tuple[Scoresheet, ...]
    standings: Standings
    safety: tuple[Safety, ...]


def result(desk: Desk, stage: Layer) -> Result:
    """Return the desk's round scored at `stage`."""
    return result_of(load_ledger(desk), stage)


def result_of(ledger: Ledger, stage: Layer) -> Result:
    """Return `ledger` scored at `stage`."""
    sheets = score(ledger, stage)
    return Result(ledger, sheets, rank(ledger, sheets, stage), safety(ledger, stage))


def standings_of(ledger: Ledger, stage: Layer) -> Standings:
    """Return the standings of `ledger` at `stage`."""
    return rank(ledger, score(ledger, stage), stage)


def ripple_of(before: Ledger, after: Ledger, stage: Layer) -> Ripple:
    """Return what moves at `stage` when `before` becomes `after`."""
    return ripple(standings_of(before, stage), standings_of(after, stage))


def matrix(done: Result) -> Table:
    """Return the matrix criteria x units of a result."""
    return score_table(done.ledger, done.standings)


def ranking(done: Result) -> Table:
    """Return the table of ranks of a result."""
    return standings_table(done.ledger, done.standings)
