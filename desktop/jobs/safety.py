"""Sit down at a cluster's file: hold it, look it through when the last program died, make the daily backup."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from time import perf_counter

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError
from desktop.jobs.history import check_store
from desktop.store.backups import Backup, Why, is_due, keep
from desktop.store.connection import looking
from desktop.store.findings import StoreFinding
from desktop.store.lock import Hold, holding
from desktop.store.network import on_network
from desktop.store.restoring import clear_leftovers

__all__ = ["Opened", "open_desk"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A cluster's file held for work.

    `desk` says that it is held. `unclean` tells that the program before died; then, or when asked, the file was looked
    through and `findings` say what is wrong. `backup` is the daily one when it was due, `trouble` why it could not be
    made. `seconds` is how long all that took.
    """

    desk: Desk
    unclean: bool
    looked_through: bool
    findings: tuple[StoreFinding, ...]
    backup: Backup | None
    trouble: DeskError | None
    on_network: bool
    seconds: float


@contextmanager
def open_desk(desk: Desk, *, thorough: bool = False) -> Iterator[Opened]:
    """Hold the desk's file for the block; `thorough` has it looked through whatever happened before.

    A file in which anything is found is not backed up, and the next holder is told to look it through again.

    Raises: STORE_LOCKED with who holds it; STORE_READ_ONLY; STORE_DAMAGED and what else looking says.
    """
    begun = perf_counter()
    with holding(desk.path, desk.officer, desk.clock) as hold:
        held = replace(desk, held=True)
        clear_leftovers(desk.path)
        findings = _findings(held, hold) if hold.unclean or thorough else ()
        backup, trouble = _daily(held) if not findings and _is_due(held) else (None, None)
        yield Opened(
            desk=held,
            unclean=hold.unclean,
            looked_through=hold.unclean or thorough,
            findings=findings,
            backup=backup,
            trouble=trouble,
            on_network=on_network(desk.path),
            seconds=perf_counter() - begun,
        )


def _findings(desk: Desk, hold: Hold) -> tuple[StoreFinding, ...]:
    hold.doubtful = True
    findings = check_store(desk).findings
    hold.doubtful = bool(findings)
    return findings


def _is_due(desk: Desk) -> bool:
    with looking(desk) as db:
        return is_due(db, desk)


def _daily(desk: Desk) -> tuple[Backup | None, DeskError | None]:
    """Return the backup, or why there is none: work goes on without it, and the officer is told."""
    try:
        return keep(desk, Why.DAILY), None
    except DeskError as error:
        return None, error
