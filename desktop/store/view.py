"""Looking at any cluster's file by its path: the cluster's own, a backup, a file from a stick."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlite_utils import Database

from desktop.domain.desk import Key
from desktop.domain.trouble import DeskError
from desktop.store.errors import translated, waits_for_rollback
from desktop.store.file import connect, connection_in_memory, opening_key, recognise
from desktop.store.migrations import KNOWN_VERSION, bring_up, user_version


@contextmanager
def viewing(path: str, key: Key | None) -> Iterator[Database]:
    """Give a cluster's file read-only; an act that was cut off is rolled back first.

    A file of an older version is given as a copy in memory, brought up to this one; the file stays as it is.

    Raises: DeskError STORE_MISSING, STORE_FOREIGN, STORE_DAMAGED, STORE_NEWER, STORE_LOCKED, PASSWORD_NEEDED,
    PASSWORD_WRONG.
    """
    with reading(path, key) as db, _of_this_version(db, opening_key(path, key)) as present:
        yield present


@contextmanager
def reading(path: str, key: Key | None) -> Iterator[Database]:
    """Give a cluster's file read-only in the version it has. Raises: as `viewing`."""
    recognise(path, key, KNOWN_VERSION)
    with translated(path), closing(_read(path, opening_key(path, key))) as db:
        yield db


@contextmanager
def viewing_still(path: str, key: Key | None) -> Iterator[Database]:
    """Give a file that nobody writes, whatever journal lies beside it; not a byte of the folder is touched.

    Raises: as `viewing`.
    """
    recognise(path, key, KNOWN_VERSION)
    key = opening_key(path, key)
    with translated(path), closing(connect(path, "ro&immutable=1", key)) as db, _of_this_version(db, key) as present:
        yield present


def copy_in_memory(db: Database, key: Key | None) -> Database:
    """Return a copy in memory of a store opened with `key`; SQLCipher copies only between two of the same key."""
    copy = connection_in_memory(key)
    db.conn.backup(copy)
    return Database(copy, execute_plugins=False)


@contextmanager
def _of_this_version(db: Database, key: Key | None) -> Iterator[Database]:
    if user_version(db) == KNOWN_VERSION:
        yield db
        return
    with closing(copy_in_memory(db, key)) as copy:
        bring_up(copy)
        yield copy


def _read(path: str, key: Key | None) -> Database:
    try:
        with translated(path):
            return connect(path, "ro", key)
    except DeskError as trouble:
        if not waits_for_rollback(trouble):
            raise
    with closing(connect(path, "rw", key)) as writable:
        user_version(writable)
    return connect(path, "ro", key)
