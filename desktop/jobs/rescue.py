"""Rescue what a damaged cluster file still holds, and say which backup is the way out."""

from dataclasses import dataclass

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DAMAGES, DeskError
from desktop.store import backups, history, rescuing
from desktop.store.backups import Backup, Health
from desktop.store.rescuing import Rescued, Salvaged
from desktop.store.restoring import common_acts
from desktop.store.still import viewing_still

__all__ = ["Backup", "Compared", "Rescued", "Salvaged", "Saved", "newest_good", "rescue", "with_way_out"]


@dataclass(frozen=True, slots=True)
class Compared:
    """A backup beside the rescued file: how many acts that were rescued it lacks, how many it has more."""

    backup: Backup
    lacks: int
    more: int


@dataclass(frozen=True, slots=True)
class Saved:
    """What was rescued, and the newest good backup, None when there is none."""

    rescued: Rescued
    newest: Compared | None


def rescue(desk: Desk, to: str) -> Saved:
    """Make a new file of what the desk's file still holds; the desk's file is never touched.

    Raises: FILE_EXISTS, STORE_MISSING, PASSWORD_NEEDED, FILE_UNREADABLE, RESCUE_EMPTY, DISK_FULL, FILE_UNWRITABLE.
    """
    rescued = rescuing.rescue(desk, to)
    backup = newest_good(desk.path, desk.key)
    return Saved(rescued, _compared(desk, rescued, backup) if backup else None)


def newest_good(path: str, key: Key | None = None) -> Backup | None:
    """Return the newest backup of the file at `path` that can be restored; one with a password where no key tells."""
    known = reversed(backups.kept(path))
    return next((each for each in known if backups.health(each, key) is not Health.BAD), None)


def with_way_out(error: DeskError) -> DeskError:
    """Return the trouble of a damaged file with the newest good backup in its facts, for the remedy."""
    if error.trouble not in DAMAGES:
        return error
    backup = newest_good(str(error.facts.get("path", "")))
    return DeskError(error.trouble, {**error.facts, "backup": backup.path if backup else None}, error.findings)


def _compared(desk: Desk, rescued: Rescued, backup: Backup) -> Compared | None:
    try:
        with viewing_still(rescued.path, desk.key) as ours, viewing_still(backup.path, desk.key) as theirs:
            shared = common_acts(ours, theirs)
            return Compared(backup, rescued.acts - shared, history.change_number(theirs) - shared)
    except DeskError:
        return None
