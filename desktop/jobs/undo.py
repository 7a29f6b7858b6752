"""Undo and redo what was done last; what a person did in one go is one step, and history only grows."""

from desktop.domain.desk import Desk
from desktop.jobs.ledger import prove
from desktop.store import undo as playing_back
from desktop.store.connection import Store, looking, working
from desktop.store.history import Act
from desktop.store.undo import Step, Steps

__all__ = ["Act", "Step", "Steps", "next_steps", "redo", "undo"]


def next_steps(desk: Desk) -> Steps:
    """Return what undo and redo would do now, for the menu."""
    with looking(desk) as db:
        return playing_back.steps(db)


def undo(desk: Desk) -> Step:
    """Take the latest step back; return it.

    Raises: NOTHING_TO_UNDO, NOT_UNDOABLE, YEAR_SEALED, YEAR_CLOSED, STORE_ALTERED.
    """
    with working(desk) as db:
        _prove(db, desk)
        return playing_back.undo(db, desk)


def redo(desk: Desk) -> Step:
    """Bring the step undone last back; return it. Raises: NOTHING_TO_REDO, YEAR_SEALED, YEAR_CLOSED, STORE_ALTERED."""
    with working(desk) as db:
        _prove(db, desk)
        return playing_back.redo(db, desk)


def _prove(db: Store, desk: Desk) -> None:
    """Play nothing back over rows that are not what was kept; the window proved them when it opened the file."""
    if not desk.held:
        prove(db, desk)
