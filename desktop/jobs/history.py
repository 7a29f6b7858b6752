"""The history of a cluster file: what was done, and whether anything was altered behind it."""

from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.ledger import LAYERS
from desktop.domain.trouble import DeskError
from desktop.jobs.scoring import standings_of
from desktop.store import history, ledgers
from desktop.store.check import check as check_rows
from desktop.store.connection import Store, looking
from desktop.store.findings import StoreFinding
from desktop.store.history import Act


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


def read_log(desk: Desk) -> History:
    """Return the history with the state of its chain."""
    with looking(desk) as db:
        return History(history.acts(db), history.head(db), history.verify(db))


def check_store(desk: Desk) -> Checked:
    """Return what is wrong with file, rows, originals and chain, and whether all totals can be recomputed."""
    with looking(desk) as db:
        return Checked(history.print_code(db), (*check_rows(db), *_recompute(db, desk)))


def _recompute(db: Store, desk: Desk) -> tuple[StoreFinding, ...]:
    try:
        ledger = ledgers.load(db, desk.round)
        for stage in LAYERS:
            standings_of(ledger, stage)
    except (DeskError, ArithmeticError, ValueError, KeyError) as error:
        return (StoreFinding("recompute_failed", {"detail": type(error).__name__}, None, None, None, None),)
    return ()
