"""What backups beside a file tell of it: states its history lost, and what its password does not cover."""

from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError
from desktop.store import clusters, history
from desktop.store.backups import Backup, kept
from desktop.store.findings import StoreFinding
from desktop.store.make import Make, make_of
from desktop.store.still import viewing_still


def lost_states(db: Database, desk: Desk) -> Iterator[StoreFinding]:
    """Yield a finding for each backup of this cluster's year whose state the history has never passed through.

    What a restore left behind is known by its act: backups made before it are no loss.
    """
    explained = _explained(db)
    for backup in kept(desk.path):
        unknown = backup.number > explained and history.act_of_code(db, backup.print_code) is None
        if unknown and _is_of_this_year(db, backup, desk):
            facts = {"code": backup.print_code, "backup": Path(backup.path).name}
            yield StoreFinding("state_lost", facts, "act")


def readable_copies(desk: Desk) -> Iterator[StoreFinding]:
    """Yield a finding for each backup that anybody can read, beside a file that has a password."""
    if make_of(desk.path) is not Make.ENCRYPTED:
        return
    for backup in kept(desk.path):
        if make_of(backup.path) is Make.PLAIN:
            yield StoreFinding("copy_readable", {"backup": Path(backup.path).name})


def _explained(db: Database) -> int:
    """Return the number of the newest backup there was when a file was last restored; 0 when none ever was."""
    restores = history.act_lines(db, history.Chosen(act="restore"))
    return max((int(str(line.act.facts.get("backups") or 0)) for line in restores), default=0)


def _is_of_this_year(db: Database, backup: Backup, desk: Desk) -> bool:
    try:
        with viewing_still(backup.path, desk.key) as other:
            return _year(other) == _year(db)
    except DeskError:
        return False


def _year(db: Database) -> tuple[str, str, int]:
    cluster = clusters.load(db)
    return cluster.level, cluster.number, cluster.year
