"""Restore a cluster's file from a backup: what that would change is shown first."""

from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.ripple import Ripple
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.scoring import ripple_of
from desktop.store import history, ledgers, restoring
from desktop.store.connection import Store
from desktop.store.differences import Difference, differences
from desktop.store.errors import is_there
from desktop.store.history import Act
from desktop.store.restoring import Left, Restored, Source
from desktop.store.still import viewing_still
from desktop.store.view import viewing

__all__ = ["Act", "Change", "Difference", "Left", "Restored", "Source", "look_at", "restore"]


@dataclass(frozen=True, slots=True)
class Change:
    """What restoring would change.

    `print_code` and `acts` are those of the backup. `lost` are the acts of the present file that the backup does not
    know, `gained` those only the backup knows, `ripple` what moves at the stage agreed; `ledger` is the present one.
    `present` is False when there is no file, or a damaged one, to compare with.
    """

    print_code: str
    acts: int
    present: bool
    damaged: bool = False
    lost: tuple[Act, ...] = ()
    gained: tuple[Act, ...] = ()
    differences: tuple[Difference, ...] = ()
    ripple: Ripple | None = None
    ledger: Ledger | None = None


def look_at(desk: Desk, source: Source) -> Change:
    """Return what restoring `source` would change; nothing is written.

    Raises: FILE_MISSING, BACKUP_FOREIGN, BACKUP_NEWER, BACKUP_DAMAGED with findings, BACKUP_OF_ANOTHER,
    BACKUP_IS_STORE, PASSWORD_NEEDED, PASSWORD_WRONG; troubles of the present file but its being missing or damaged.
    """
    restoring.refuse_itself(desk, source)
    restoring.prove(source)
    desk = restoring.with_key_of(source, desk)
    with viewing_still(source.path, source.key) as then:
        print_code, acts = history.print_code(then), history.change_number(then)
        if not is_there(desk.path):
            return Change(print_code, acts, present=False)
        try:
            with viewing(desk.path, desk.key) as now:
                restoring.refuse_another(now, then, desk, source)
                return _compared(now, then, desk)
        except DeskError as error:
            if error.trouble is not Trouble.STORE_DAMAGED:
                raise
            return Change(print_code, acts, present=False, damaged=True)


def restore(desk: Desk, source: Source) -> Restored:
    """Put the backup in the place of the cluster's file; what lies there is kept. Raises: as restoring.restore."""
    return restoring.restore(desk, source)


def _compared(now: Store, then: Store, desk: Desk) -> Change:
    shared = restoring.common_acts(now, then)
    ledger, ripple = _moved(now, then, desk)
    return Change(
        history.print_code(then),
        history.change_number(then),
        present=True,
        lost=history.acts(now)[shared:],
        gained=history.acts(then)[shared:],
        differences=differences(now, then),
        ripple=ripple,
        ledger=ledger,
    )


def _moved(now: Store, then: Store, desk: Desk) -> tuple[Ledger | None, Ripple | None]:
    """Return the present ledger and what moves; None where one of the two has no such round, or nothing to score."""
    try:
        present, past = ledgers.load(now, desk.round), ledgers.load(then, desk.round)
    except DeskError as error:
        if error.trouble is not Trouble.UNKNOWN_ROUND:
            raise
        return None, None
    return present, ripple_of(present, past, Layer.AGREED)
