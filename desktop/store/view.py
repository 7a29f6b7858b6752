"""Looking at any cluster's file by its path: the cluster's own, a backup, a file from a stick."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlite_utils import Database

from desktop.domain.desk import Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.errors import translated
from desktop.store.file import connect, opening_key, recognise
from desktop.store.journal import Journal, judge, rolled_back_copy
from desktop.store.migrations import KNOWN_VERSION, user_version
from desktop.store.still import of_this_version, viewing_still

__all__ = ["reading", "viewing", "viewing_still"]


@contextmanager
def viewing(path: str, key: Key | None) -> Iterator[Database]:
    """Give a cluster's file read-only; an act that was cut off is rolled back first.

    A file of an older version is given as a copy in memory, brought up to this one; the file stays as it is.

    Raises: DeskError STORE_MISSING, STORE_FOREIGN, STORE_DAMAGED, STORE_NEWER, STORE_LOCKED, PASSWORD_NEEDED,
    PASSWORD_WRONG.
    """
    with reading(path, key) as db, of_this_version(db, opening_key(path, key)) as present:
        yield present


@contextmanager
def reading(path: str, key: Key | None) -> Iterator[Database]:
    """Give a cluster's file read-only in the version it has. Raises: as `viewing`."""
    recognise(path, key, KNOWN_VERSION)
    with translated(path), closing(_read(path, opening_key(path, key))) as db:
        yield db


def _read(path: str, key: Key | None) -> Database:
    match judge(path, key):
        case Journal.NONE:
            return connect(path, "ro", key)
        case Journal.OWN:
            return _rolled_back(path, key)
        case Journal.STRANGE:
            return connect(path, "ro&immutable=1", key)


def _rolled_back(path: str, key: Key | None) -> Database:
    try:
        with translated(path), closing(connect(path, "rw", key)) as writable:
            user_version(writable)
        return connect(path, "ro", key)
    except DeskError as error:
        if error.trouble is not Trouble.STORE_READ_ONLY:
            raise
    return rolled_back_copy(path, key)
