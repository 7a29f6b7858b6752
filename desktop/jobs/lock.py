"""Hold the desk: while a program has a cluster file open for work, no other writes to it."""

from contextlib import AbstractContextManager

from desktop.domain.desk import Desk
from desktop.store.lock import Hold, holding


def hold(desk: Desk) -> AbstractContextManager[Hold]:
    """Hold the desk's lock until the context ends. Raises: STORE_LOCKED with who holds it."""
    return holding(desk.path, desk.officer, desk.clock)
