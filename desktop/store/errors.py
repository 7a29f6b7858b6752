"""The one place where what SQLite says becomes expected trouble."""

import errno
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlite_utils import Database

from desktop.domain.trouble import DeskError, Trouble

_Asked = ParamSpec("_Asked")
_Read = TypeVar("_Read")

_TROUBLES = {
    sqlite3.SQLITE_BUSY: Trouble.STORE_LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.STORE_LOCKED,
    sqlite3.SQLITE_FULL: Trouble.DISK_FULL,
    sqlite3.SQLITE_READONLY: Trouble.STORE_READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.STORE_READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Trouble.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.STORE_DAMAGED,
    sqlite3.SQLITE_IOERR: Trouble.FILE_UNREADABLE,
    sqlite3.SQLITE_CANTOPEN: Trouble.FILE_UNREADABLE,
}
_OF_WRITING = {
    sqlite3.SQLITE_CANTOPEN,  # most often a journal that cannot be made
    sqlite3.SQLITE_IOERR,  # SQLCipher's build does not say what failed
    sqlite3.SQLITE_IOERR_WRITE,  # a quota or a size limit; ENOSPC itself is SQLITE_FULL
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_DELETE,  # a folder that does not let a journal go
}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_OF_DAMAGE = ("decode", "no such table", "no such column", "no such view", "already exists")
_NOT_WRITABLE = {errno.EACCES, errno.EPERM, errno.EROFS}
_WHEN_GONE = (Trouble.FILE_UNREADABLE, Trouble.STORE_READ_ONLY)


def database_errors() -> tuple[type[Exception], ...]:
    """Return what an `except` has to name: the errors of sqlite3, and of SQLCipher's build once it is loaded."""
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error, cipher.Error) if cipher else (sqlite3.Error,)


@contextmanager
def translated(path: str) -> Iterator[None]:
    """Turn errors of the file (locked, full, damaged, read-only, gone) into DeskError; errors of ours pass."""
    try:
        yield
    except database_errors() as error:
        trouble = _trouble(error, path)
        if trouble is None:
            raise
        raise DeskError(trouble, {"path": path, "holder": None, "technical": str(error)}) from error


def legible(read: Callable[Concatenate[Database, _Asked], _Read]) -> Callable[Concatenate[Database, _Asked], _Read]:
    """Make a reading function say STORE_DAMAGED where a row holds what nobody kept: no number, no JSON."""

    @wraps(read)
    def reading(db: Database, /, *asked: _Asked.args, **named: _Asked.kwargs) -> _Read:
        try:
            return read(db, *asked, **named)
        except (ValueError, ArithmeticError, LookupError, TypeError) as error:
            raise damaged(db, str(error)) from error
        except database_errors() as error:
            if not any(words in str(error) for words in _OF_DAMAGE):
                raise
            raise damaged(db, str(error)) from error

    return reading


def damaged(db: Database, technical: str) -> DeskError:
    """Return the trouble of a store whose rows say what this program never wrote."""
    path = db.execute("SELECT file FROM pragma_database_list WHERE seq = 0").fetchone()[0]
    return DeskError(Trouble.STORE_DAMAGED, {"path": path, "technical": technical})


def is_there(path: str) -> bool:
    """Return whether something lies at `path`; a name the system cannot have is not there."""
    try:
        return Path(path).exists()
    except OSError:
        return False


def waits_for_rollback(trouble: DeskError) -> bool:
    """Return whether looking failed only because an act was cut off and its journal is still to be rolled back.

    Who only reads is told "read-only" for no other reason; SQLCipher's build does not say more than that.
    """
    return _code(trouble.__cause__) & 0xFF == sqlite3.SQLITE_READONLY


def _trouble(error: Exception, path: str) -> Trouble | None:
    code = _code(error)
    if code in _OF_WRITING:
        return _of_writing(code, path)
    trouble = _TROUBLES.get(code & 0xFF)
    if trouble in _WHEN_GONE and not is_there(path):
        return Trouble.STORE_MISSING
    if trouble is None and any(words in str(error) for words in _OF_DAMAGE):
        return Trouble.STORE_DAMAGED
    return trouble


def _of_writing(code: int, path: str) -> Trouble:
    """Tell why nothing can be written at `path`: SQLite says only that, so the system is asked."""
    refused = _refusal(path)
    if refused in _FULL:
        return Trouble.DISK_FULL
    if not is_there(path):
        return Trouble.STORE_MISSING
    if not _can_be_read(path):
        return Trouble.FILE_UNREADABLE
    if refused in _NOT_WRITABLE or code == sqlite3.SQLITE_IOERR_DELETE:
        return Trouble.STORE_READ_ONLY
    return Trouble.DISK_FULL


def _refusal(path: str) -> int | None:
    """Return the number of the system's error when a small file is written beside `path`; None when that works."""
    probe = Path(path).with_name(f".tongket-{os.getpid()}-thu.new")
    try:
        descriptor = os.open(probe, os.O_CREAT | os.O_WRONLY)
    except OSError as error:
        return error.errno
    try:
        os.write(descriptor, bytes(4096))
        os.fsync(descriptor)
    except OSError as error:
        return error.errno
    finally:
        os.close(descriptor)
        with suppress(OSError):
            probe.unlink()
    return None


def _can_be_read(path: str) -> bool:
    try:
        with Path(path).open("rb") as file:
            while file.read(1 << 20):
                pass
            return True
    except OSError:
        return False


def _code(error: BaseException | None) -> int:
    return int(getattr(error, "sqlite_errorcode", 0))
