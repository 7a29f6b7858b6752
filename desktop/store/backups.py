"""Backups: checked copies in a folder beside the cluster's file, numbered in their order whatever the clock says."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum
from itertools import groupby
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import history
from desktop.store.beside import clear_folder, give_name, said, written_beside
from desktop.store.copies import flaws_of_bytes, write_copy
from desktop.store.file import SUFFIX
from desktop.store.still import viewing_still

FOLDER = "-sao-luu"
"""What the folder's name adds to the file's: as long as `-journal`, so that any name SQLite can work with will do."""

LAST_KEPT, DAYS_KEPT = 10, 30
_NAME = re.compile(r"(\d{6,})-([a-z-]+)-([0-9A-HJKMNP-TV-Z]{8})" + re.escape(SUFFIX))
_NUMBERED = re.compile(r"(\d{6,})-.*")
_MOST_ACTS_AHEAD = 50


class Why(StrEnum):
    """What a backup was made for, as its name says it."""

    DAILY = "hang-ngay"
    BEFORE_IMPORT = "truoc-nhan"
    BEFORE_RESTORE = "truoc-khoi-phuc"
    BEFORE_MIGRATION = "truoc-nang-cap"
    BEFORE_UNSEALING = "truoc-mo-chot"
    ASKED = "theo-yeu-cau"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup by its name: `number` orders them; `time` is what the clock said, `size` is in bytes."""

    path: str
    number: int
    why: str
    print_code: str
    time: datetime
    size: int


class Health(Enum):
    """Whether a backup can be restored; LOCKED when it has another password than the file."""

    GOOD = "good"
    BAD = "bad"
    LOCKED = "locked"


def folder_of(path: str) -> Path:
    """Return where the backups of the file at `path` lie."""
    return Path(f"{path}{FOLDER}")


def kept(path: str) -> tuple[Backup, ...]:
    """Return the backups of the file at `path`, the oldest first; whatever else lies there is left out."""
    return tuple(sorted(_found(folder_of(path)), key=lambda backup: backup.number))


def last_number(path: str) -> int:
    """Return the number of the newest backup of the file at `path`; 0 when there is none."""
    return max((backup.number for backup in kept(path)), default=0)


def keep(desk: Desk, why: Why) -> Backup:
    """Make a backup of the desk's file, then let go of those no longer needed. Under the desk's lock.

    Raises: as `make`.
    """
    backup = make(desk, why)
    thin(desk)
    return backup


def make(desk: Desk, why: Why) -> Backup:
    """Make a backup of the desk's file and prove it. Under the desk's lock.

    Raises: DeskError DISK_FULL, FILE_UNWRITABLE, STORE_DAMAGED, COPY_DIFFERS; nothing is left behind then.
    """
    folder = folder_of(desk.path)
    with _in(folder):
        clear_folder(folder)
        return _backup(_written(desk, folder, why))


def health(backup: Backup, key: Key | None) -> Health:
    """Return whether a backup is as it was written, and the state its name says."""
    try:
        if any(flaws_of_bytes(backup.path, key)):
            return Health.BAD
        with viewing_still(backup.path, key) as db:
            return Health.GOOD if history.print_code(db) == backup.print_code else Health.BAD
    except DeskError as error:
        other = error.trouble in {Trouble.PASSWORD_NEEDED, Trouble.PASSWORD_WRONG}
        return Health.LOCKED if other else Health.BAD


def is_due(db: Database, desk: Desk) -> bool:
    """Return whether the daily backup is due: something was done since the last one, and not on that one's day.

    A clock that stands still or goes back does not put it off: what was done since is counted too.
    """
    backups = kept(desk.path)
    if not backups or health(backups[-1], desk.key) is not Health.GOOD:
        return True
    last, number, now = backups[-1], history.act_of_code(db, backups[-1].print_code), desk.clock()
    ahead = None if number is None else history.change_number(db) - number
    if ahead == 0:
        return False
    return ahead is None or ahead >= _MOST_ACTS_AHEAD or now < last.time or now.date() != last.time.date()


def thin(desk: Desk) -> tuple[Backup, ...]:
    """Remove what is neither among the last ten nor the last of one of thirty days; return what was removed.

    Only a whole backup goes, and only one whose state the present history has passed through: what a restored file
    no longer knows stays, and so does everything in the folder that is not a backup of ours.
    """
    spare = _spare(kept(desk.path)[:-LAST_KEPT])
    with viewing_still(desk.path, desk.key) as db:
        gone = [each for each in spare if history.act_of_code(db, each.print_code) is not None]
    removed = []
    for backup in gone:
        if health(backup, desk.key) is Health.GOOD:
            with suppress(OSError):
                Path(backup.path).unlink()
                removed.append(backup)
    return tuple(removed)


def _spare(older: tuple[Backup, ...]) -> list[Backup]:
    """Return all but the last of each of the latest thirty days."""
    days = [list(run)[-1] for _day, run in groupby(older, key=lambda backup: backup.time.date())]
    staying = set(days[-DAYS_KEPT:])
    return [backup for backup in older if backup not in staying]


@contextmanager
def _in(folder: Path) -> Iterator[None]:
    """Make the folder; it does not stay when the block leaves it empty."""
    with said(folder):
        folder.mkdir(exist_ok=True)
    try:
        yield
    finally:
        with suppress(OSError):  # a folder that holds something is not removed
            folder.rmdir()


def _written(desk: Desk, folder: Path, why: Why) -> Path:
    with written_beside(folder / "new") as place:
        copied = write_copy(desk.path, desk.key, place)
        _set_time(place, desk.clock())
        target = folder / f"{_next_number(folder):06}-{why}-{copied.print_code}{SUFFIX}"
        give_name(place, target)
    return target


def _set_time(place: Path, now: datetime) -> None:
    with suppress(OSError, OverflowError, ValueError):  # some sticks know no time before 1980
        os.utime(place, (now.timestamp(), now.timestamp()))


def _next_number(folder: Path) -> int:
    numbers = (int(match[1]) for each in folder.iterdir() if (match := _NUMBERED.fullmatch(each.name)))
    return max(numbers, default=0) + 1


def _found(folder: Path) -> Iterator[Backup]:
    try:
        names = [each for each in folder.iterdir() if _NAME.fullmatch(each.name)]
    except OSError:
        return
    for each in names:
        with suppress(OSError, OverflowError, ValueError):
            if each.is_file() and not each.is_symlink():
                yield _backup(each)


def _backup(path: Path) -> Backup:
    match, lying = _NAME.fullmatch(path.name), path.stat()
    assert match is not None
    time = datetime.fromtimestamp(lying.st_mtime).astimezone()
    return Backup(str(path), int(match[1]), match[2], match[3], time, lying.st_size)
