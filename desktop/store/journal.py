"""The journal of an act that was cut off: proved on a copy before SQLite rolls it into the cluster's file.

SQLite cannot tell whose journal lies beside a file. One that belongs to another file, or to this file as it was
before it was replaced, would be written into it page by page.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlite_utils import Database

from desktop.domain.desk import Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.beside import beside, clear, written_beside
from desktop.store.check import check
from desktop.store.errors import translated, waits_for_rollback
from desktop.store.file import connect, set_stray_journal_aside
from desktop.store.lock import alone
from desktop.store.migrations import user_version
from desktop.store.still import copy_in_memory, viewing_still

_TRIAL = "-thu"
_DAMAGES = {Trouble.STORE_DAMAGED, Trouble.STORE_FOREIGN, Trouble.STORE_NEWER, Trouble.PASSWORD_WRONG}


class Journal(Enum):
    """What waits beside a file: nothing to roll back, the journal of its own last act, or one of another file."""

    NONE = "none"
    OWN = "own"
    STRANGE = "strange"


def judge(path: str, key: Key | None) -> Journal:
    """Tell whether a journal waits to be rolled back and whether the file is whole after that; nothing is written.

    Raises: DeskError STORE_DAMAGED when the file is whole neither with it nor without it; as `connect`.
    """
    if not _waits(path, key):
        return Journal.NONE
    with _trial(path) as trial:
        if not _waits(path, key):  # another program has rolled it back meanwhile
            return Journal.NONE
        if _is_whole_with(path, key, trial):
            return Journal.OWN
        strange = _is_whole_without(path, key, trial)
    if strange:
        return Journal.STRANGE
    raise DeskError(Trouble.STORE_DAMAGED, {"path": path, "detail": None})


def settle(path: str, key: Key | None) -> None:
    """Set a journal of another file aside, so that the next connection does not roll it in. Under the desk's lock.

    Raises: DeskError as `judge`.
    """
    if judge(path, key) is Journal.STRANGE:
        set_stray_journal_aside(path)


def journal_of(path: str) -> Path:
    """Return where SQLite keeps the journal of the file at `path`."""
    return Path(f"{path}-journal")


def rolled_back_copy(path: str, key: Key | None) -> Database:
    """Return a copy in memory with the file's own journal rolled back: nothing can be written where the file lies.

    Raises: as `judge`.
    """
    with _trial(path) as trial, _rolled_back(path, key, trial) as db:
        return copy_in_memory(db, key)


@contextmanager
def _trial(path: str) -> Iterator[Path]:
    """Give a place for a copy: beside the file, or in the system's temporary folder where nothing can be written."""
    place = Path(f"{path}{_TRIAL}")
    if os.access(place.absolute().parent, os.W_OK):
        with alone(str(beside(place))), written_beside(place) as trial:
            yield trial
    else:
        with TemporaryDirectory(prefix="tong-ket-") as folder:
            yield Path(folder) / "thu"


def _waits(path: str, key: Key | None) -> bool:
    """Tell whether looking would have SQLite roll a journal back first."""
    if not journal_of(path).exists():
        return False
    try:
        with translated(path), closing(connect(path, "ro", key)) as db:
            user_version(db)
    except DeskError as trouble:
        if not waits_for_rollback(trouble):
            raise
        return True
    return False


def _is_whole_with(path: str, key: Key | None, trial: Path) -> bool:
    try:
        with _rolled_back(path, key, trial):
            pass
        return _is_whole(trial, key)
    except DeskError as trouble:
        return _is_damage(trouble)


@contextmanager
def _rolled_back(path: str, key: Key | None, trial: Path) -> Iterator[Database]:
    shutil.copyfile(path, trial)
    shutil.copyfile(journal_of(path), journal_of(str(trial)))
    for copied in (trial, journal_of(str(trial))):
        copied.chmod(0o600)
    with translated(str(trial)), closing(connect(str(trial), "rw", key)) as db:
        user_version(db)
        yield db


def _is_whole_without(path: str, key: Key | None, trial: Path) -> bool:
    clear(trial)
    shutil.copyfile(path, trial)
    try:
        return _is_whole(trial, key)
    except DeskError as trouble:
        return _is_damage(trouble)


def _is_whole(trial: Path, key: Key | None) -> bool:
    with viewing_still(str(trial), key) as db:
        return not check(db)


def _is_damage(trouble: DeskError) -> bool:
    """Return false for damage, which is an answer; what kept us from looking is not."""
    if trouble.trouble not in _DAMAGES:
        raise trouble
    return False
