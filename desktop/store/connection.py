"""Opening a cluster's file: to look, to work, or to make a new one. No connection outlives its `with` block."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.cause import cause_of
from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.backups import Why, keep
from desktop.store.beside import beside, clear, make_empty, named
from desktop.store.build import built_otherwise
from desktop.store.check import check
from desktop.store.errors import is_there, translated
from desktop.store.file import (
    connect,
    flush_folder,
    opening_key,
    recognise,
    set_stray_journal_aside,
)
from desktop.store.findings import blocking
from desktop.store.journal import settle
from desktop.store.lock import Hold, at_desk
from desktop.store.migrations import KNOWN_VERSION, bring_up, renew, user_version
from desktop.store.stamp import without_stamp
from desktop.store.view import viewing

Store = Database

_LONGEST_PATH = 500  # SQLite opens no file whose path with `-journal` passes 512 bytes


@contextmanager
def creating(desk: Desk) -> Iterator[Database]:
    """Give a new, empty store that gets its name only when the block ends well; nothing is left behind otherwise.

    It has a password when the desk has a key. Raises: DeskError STORE_EXISTS, FILE_UNWRITABLE, DISK_FULL.
    """
    path = desk.path
    if is_there(path):
        raise DeskError(Trouble.STORE_EXISTS, {"path": path})
    if len(os.fsencode(Path(path).absolute())) > _LONGEST_PATH:
        raise DeskError(Trouble.PATH_TOO_LONG, {"path": path, "most": _LONGEST_PATH})
    place = Path(path).with_name(f".tongket-{os.getpid()}.new")  # short: a name may already be as long as can be
    try:
        with named(place, Path(path)), translated(str(place)), closing(_blank(place, desk.key)) as db:
            yield db
        _name(place, path)
    finally:
        with suppress(OSError):
            clear(place)


@contextmanager
def looking(desk: Desk) -> Iterator[Database]:
    """Give the store read-only, without taking the desk's lock; an act that was cut off is rolled back first.

    A file of an older version is given as a copy in memory, brought up to this one; the file stays as it is.

    Raises: DeskError STORE_MISSING, STORE_FOREIGN, STORE_DAMAGED, STORE_NEWER, STORE_LOCKED, PASSWORD_NEEDED,
    PASSWORD_WRONG.
    """
    with viewing(desk.path, desk.key) as db:
        yield db


@contextmanager
def working(desk: Desk) -> Iterator[Database]:
    """Give the store for writing, under the desk's lock, which is taken for this block unless the desk holds it.

    A file of an older version is brought up to this one, after a checked backup. When the program before died, the
    file is looked through first.

    Raises: as `looking`, and DeskError STORE_READ_ONLY, DISK_FULL; STORE_DAMAGED and STORE_ALTERED with findings.
    """
    recognise(desk.path, desk.key, KNOWN_VERSION)
    with at_desk(desk) as hold:
        key = opening_key(desk.path, desk.key)
        settle(desk.path, key)
        with translated(desk.path), closing(connect(desk.path, "rw", key)) as db:
            _leave_wal(db, desk.path)
            without_stamp(db)
            if user_version(db) < KNOWN_VERSION:
                keep(desk, Why.BEFORE_MIGRATION)
                renew(db, desk)
            elif hold.unclean:
                clear(beside(Path(desk.path)))
                _prove(db, desk.path, hold)
            _refuse_what_is_built_otherwise(db, desk.path)
            yield db


def _leave_wal(db: Database, path: str) -> None:
    """Put a rollback journal back where another program left a WAL: a copy without its `-wal` would lose acts.

    Raises: DeskError STORE_LOCKED while that program still has the file open.
    """
    if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        return
    mode = db.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if mode != "delete":
        raise DeskError(Trouble.STORE_LOCKED, {"path": path, "holder": None})


def _refuse_what_is_built_otherwise(db: Database, path: str) -> None:
    """Write nothing to a store whose triggers were touched: it would forget what is done, or do more than that."""
    found = built_otherwise(db)
    if found:
        raise DeskError(Trouble.STORE_ALTERED, {"path": path, "count": len(found)}, blocking(found))


def _prove(db: Database, path: str, hold: Hold) -> None:
    """Look the file through after a program died with it; what is found keeps everybody from writing to it."""
    found = check(db)
    if found:
        hold.doubtful = True
        raise DeskError(Trouble.STORE_DAMAGED, {"path": path, "detail": None}, blocking(found))


def _blank(place: Path, key: Key | None) -> Database:
    make_empty(place)
    db = connect(str(place), "rwc", key)
    try:
        bring_up(db)
    except BaseException:
        db.close()
        raise
    return db


def _name(place: Path, path: str) -> None:
    try:
        set_stray_journal_aside(path)
        place.rename(path)
    except OSError as error:
        raise DeskError(Trouble.FILE_UNWRITABLE, {"path": path, "detail": cause_of(error)}) from error
    flush_folder(Path(path).absolute().parent)
