"""Back a cluster's file up, send a checked copy to a folder or a stick, list the backups with what they lack."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError
from desktop.store import backups, history
from desktop.store.backups import Backup, Health, Why
from desktop.store.connection import looking
from desktop.store.copies import Copied, copy_checked
from desktop.store.lock import at_desk

__all__ = ["Backup", "Copied", "Health", "Listed", "Why", "back_up", "backups_of", "last_backup", "send_copy"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup with its health, and how many acts were done since it.

    `behind` is None where the present file does not know the backup's state: it was left by a restore, or the file
    cannot be read.
    """

    backup: Backup
    health: Health
    behind: int | None


def back_up(desk: Desk, why: Why = Why.ASKED) -> Backup:
    """Keep a checked backup beside the cluster's file.

    Raises: STORE_LOCKED, DISK_FULL, FILE_UNWRITABLE, STORE_DAMAGED with findings; nothing is left behind then.
    """
    with at_desk(desk):
        return backups.keep(desk, why)


def send_copy(desk: Desk, file: str) -> Copied:
    """Write a checked copy to `file`, which may be on another drive; into a folder, under the cluster file's name.

    Raises: FILE_EXISTS; as `back_up`, but it needs no lock.
    """
    path = Path(file)
    if path.is_dir():
        path = path / Path(desk.path).name
    return copy_checked(desk.path, desk.key, str(path))


def last_backup(desk: Desk) -> Backup | None:
    """Return the newest backup of the desk's file by its name alone, None when there is none."""
    return next(reversed(backups.kept(desk.path)), None)


def backups_of(desk: Desk) -> tuple[Listed, ...]:
    """Return the backups of the desk's file, the newest first; the file itself may be damaged or missing."""
    found = tuple(reversed(backups.kept(desk.path)))
    behind = _behind(desk, found)
    return tuple(Listed(each, backups.health(each, desk.key), behind.get(each.print_code)) for each in found)


def _behind(desk: Desk, found: tuple[Backup, ...]) -> dict[str, int]:
    """Return by print code how many acts of the present file come after that state."""
    try:
        with looking(desk) as db:
            last = history.change_number(db)
            numbers = ((each.print_code, history.act_of_code(db, each.print_code)) for each in found)
            return {code: last - number for code, number in numbers if number is not None}
    except DeskError:
        return {}
