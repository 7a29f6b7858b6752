"""Looking at a file that nobody writes, in the version this program knows; not a byte of its folder is touched."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlite_utils import Database

from desktop.domain.desk import Key
from desktop.store.errors import translated
from desktop.store.file import connect, connection_in_memory, opening_key, recognise
from desktop.store.migrations import KNOWN_VERSION, bring_up, user_version


@contextmanager
def viewing_still(path: str, key: Key | None) -> Iterator[Database]:
    """Give a file that nobody writes, whatever journal lies beside it.

    Raises: DeskError STORE_MISSING, STORE_FOREIGN, STORE_DAMAGED, STORE_NEWER, PASSWORD_NEEDED, PASSWORD_WRONG.
    """
    recognise(path, key, KNOWN_VERSION)
    key = opening_key(path, key)
    with translated(path), closing(connect(path, "ro&immutable=1", key)) as db, of_this_version(db, key) as present:
        yield present


@contextmanager
def of_this_version(db: Database, key: Key | None) -> Iterator[Database]:
    """Give a store as this program knows it: itself, or a copy in memory brought up to this version."""
    if user_version(db) == KNOWN_VERSION:
        yield db
        return
    with closing(copy_in_memory(db, key)) as copy:
        bring_up(copy)
        yield copy


def copy_in_memory(db: Database, key: Key | None) -> Database:
    """Return a copy in memory of a store opened with `key`; SQLCipher copies only between two of the same key."""
    copy = connection_in_memory(key)
    db.conn.backup(copy)
    return Database(copy, execute_plugins=False)
