"""The ledger of the desk's round, read only from rows that are what the history says they are."""

from desktop.domain.desk import Desk
from desktop.domain.ledger import Ledger
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import ledgers
from desktop.store.check import check_rows
from desktop.store.connection import Store, looking
from desktop.store.findings import blocking

__all__ = ["blocking", "ledger_of", "load_ledger", "prove"]


def load_ledger(desk: Desk) -> Ledger:
    """Return what was kept for the desk's round. Raises: as `ledger_of`, and the store's troubles."""
    with looking(desk) as db:
        return ledger_of(db, desk)


def ledger_of(db: Store, desk: Desk) -> Ledger:
    """Return what was kept for the desk's round, every value proved first: rot must be named before a total is shown.

    The window, which holds the desk, proves the file once when it opens it.

    Raises: STORE_ALTERED with a finding for each value that is not as it was kept; UNKNOWN_ROUND.
    """
    if not desk.held:
        prove(db, desk)
    return ledgers.load(db, desk.round)


def prove(db: Store, desk: Desk) -> None:
    """Compare every row with the history, and the history with its hashes. Raises: STORE_ALTERED."""
    found = check_rows(db)
    if found:
        raise DeskError(Trouble.STORE_ALTERED, {"path": desk.path, "count": len(found)}, blocking(found))
