"""The history of a cluster file: what was done, and whether anything was altered behind it."""

from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.ledger import LAYERS, Layer, Ledger
from desktop.domain.ripple import Ripple, ripple
from desktop.domain.scoring.standings import Standings
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import standings_of
from desktop.store import history, ledgers
from desktop.store.check import check as check_all
from desktop.store.connection import Store, looking
from desktop.store.findings import StoreFinding
from desktop.store.history import EVERYTHING, Act, Chosen, pick
from desktop.store.past import as_of

__all__ = [
    "EVERYTHING",
    "Act",
    "Checked",
    "Chosen",
    "History",
    "Then",
    "check_store",
    "read_at",
    "read_log",
    "recomputed",
]


@dataclass(frozen=True, slots=True)
class History:
    """Every act in order, the head of the chain, and what is wrong with the chain."""

    acts: tuple[Act, ...]
    head: str
    findings: tuple[StoreFinding, ...]

    @property
    def ok(self) -> bool:
        """Whether the chain is whole."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class Checked:
    """A cluster file looked through: its print code and everything wrong."""

    print_code: str
    findings: tuple[StoreFinding, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def read_log(desk: Desk, chosen: Chosen = EVERYTHING) -> History:
    """Return the chosen part of the history, and the state of the whole chain."""
    with looking(desk) as db:
        return History(pick(history.acts(db), chosen), history.head(db), history.verify(db))


@dataclass(frozen=True, slots=True)
class Then:
    """The state a print code names: its last act, the ranks at that time, what was done since and what that moved.

    `ledger` is that of the present.
    """

    ledger: Ledger
    act: Act
    standings: Standings
    since: tuple[Act, ...]
    moved: Ripple


def read_at(desk: Desk, code: str, stage: Layer) -> Then:
    """Return what stood when papers carried the print code `code`, scored at `stage`, and what changed since.

    Raises: UNKNOWN_CODE; STORE_ALTERED.
    """
    with looking(desk) as db:
        number = history.act_of_code(db, code)
        if number is None:
            raise DeskError(Trouble.UNKNOWN_CODE, {"path": desk.path, "code": code})
        ledger = ledger_of(db, desk)
        with as_of(db, desk, number) as past:
            then = standings_of(ledgers.load(past, desk.round), stage)
        acts = history.acts(db)
        return Then(ledger, acts[number - 1], then, acts[number:], ripple(then, standings_of(ledger, stage)))


def check_store(desk: Desk) -> Checked:
    """Return what is wrong with file, rows, originals and chain, and whether all totals can be recomputed."""
    with looking(desk) as db:
        return Checked(history.print_code(db), (*check_all(db), *recomputed(db, desk)))


def recomputed(db: Store, desk: Desk) -> tuple[StoreFinding, ...]:
    """Compute every total anew at every stage; return what cannot be computed."""
    try:
        ledger = ledgers.load(db, desk.round)
        for stage in LAYERS:
            standings_of(ledger, stage)
    except (DeskError, ArithmeticError, ValueError, KeyError) as error:
        return (StoreFinding("recompute_failed", {"detail": type(error).__name__}, None, None, None, None),)
    return ()
