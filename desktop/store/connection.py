"""Opening a cluster's file: to look, to work, or to make a new one. No connection outlives its `with` block."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.errors import DatabaseError, translated, waits_for_rollback
from desktop.store.lock import at_desk
from desktop.store.migrations import KNOWN_VERSION, bring_up, user_version
from desktop.store.schema import APPLICATION_ID

Store = Database

_BUSY_SECONDS = 5.0
_SUFFIX = ".tongket"


def connect(path: str, mode: str) -> Database:
    """Open the file by SQLite's own `mode` (`ro`, `rw`, `rwc`): the only place where a connection is made."""
    conn = sqlite3.connect(_uri(path, f"mode={mode}"), uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("PRAGMA synchronous = EXTRA")
    conn.execute("PRAGMA cell_size_check = ON")
    return Database(conn, execute_plugins=False)


@contextmanager
def creating(path: str) -> Iterator[Database]:
    """Give a new, empty store that gets its name only when the block ends well; nothing is left behind otherwise.

    Raises: DeskError STORE_EXISTS, DISK_FULL, STORE_READ_ONLY, STORE_MISSING (no such folder).
    """
    if Path(path).exists():
        raise DeskError(Trouble.STORE_EXISTS, {"path": path})
    beside = f"{path}.{os.getpid()}.new"
    try:
        with translated(path), closing(_blank(beside)) as db:
            yield db
        _set_stray_journal_aside(path)
        Path(beside).rename(path)
        _flush_folder(Path(path).absolute().parent)
    finally:
        for left in (beside, f"{beside}-journal"):
            Path(left).unlink(missing_ok=True)


@contextmanager
def looking(path: str) -> Iterator[Database]:
    """Give the store read-only, without taking the desk's lock; an act that was cut off is rolled back first.

    Raises: DeskError STORE_MISSING, STORE_FOREIGN, STORE_DAMAGED, STORE_NEWER, STORE_LOCKED.
    """
    _recognise(path)
    with translated(path), closing(_looked_at(path)) as db:
        yield db


@contextmanager
def working(desk: Desk) -> Iterator[Database]:
    """Give the store for writing, under the desk's lock, which is taken for this block unless the desk holds it.

    Raises: as `looking`, and DeskError STORE_READ_ONLY, DISK_FULL.
    """
    _recognise(desk.path)
    with at_desk(desk), translated(desk.path), closing(connect(desk.path, "rw")) as db:
        bring_up(db)
        yield db


def _blank(path: str) -> Database:
    db = connect(path, "rwc")
    bring_up(db)
    return db


def _looked_at(path: str) -> Database:
    db = connect(path, "ro")
    try:
        with translated(path):
            user_version(db)
    except DeskError as trouble:
        db.close()
        if not waits_for_rollback(trouble):
            raise
        with closing(connect(path, "rw")) as writable:
            user_version(writable)
        return connect(path, "ro")
    return db


def _recognise(path: str) -> None:
    """Look at the file's header alone, whatever its journal says, and refuse what is not ours to open."""
    if not Path(path).is_file():
        raise DeskError(Trouble.STORE_MISSING, {"path": path})
    application, version = _header(path)
    if application != APPLICATION_ID:
        raise _foreign(path)
    if version > KNOWN_VERSION:
        raise DeskError(Trouble.STORE_NEWER, {"path": path, "version": version, "known": KNOWN_VERSION})
    if version < 1:
        raise DeskError(Trouble.STORE_DAMAGED, {"path": path, "detail": None})


def _header(path: str) -> tuple[int, int]:
    try:
        with closing(sqlite3.connect(_uri(path, "mode=ro&immutable=1"), uri=True)) as conn:
            application = conn.execute("PRAGMA application_id").fetchone()[0]
            return int(application), int(conn.execute("PRAGMA user_version").fetchone()[0])
    except DatabaseError as error:
        raise _foreign(path) from error


def _foreign(path: str) -> DeskError:
    trouble = Trouble.STORE_DAMAGED if path.lower().endswith(_SUFFIX) else Trouble.STORE_FOREIGN
    return DeskError(trouble, {"path": path, "detail": None})


def _uri(path: str, query: str) -> str:
    """Return SQLite's address of any path: spaces, `# % ? '`, drives and network folders of Windows included."""
    plain = Path(path).absolute().as_posix()
    if not plain.startswith("/"):
        plain = f"/{plain}"
    return f"file://{quote(os.fsencode(plain))}?{query}"


def _set_stray_journal_aside(path: str) -> None:
    """Keep a journal without its file from being rolled into the new one; it is renamed, never deleted."""
    journal = Path(f"{path}-journal")
    if journal.exists():
        numbers = (n for n in range(1, 1000) if not Path(f"{path}.damaged-{n}-journal").exists())
        journal.rename(f"{path}.damaged-{next(numbers)}-journal")


def _flush_folder(folder: Path) -> None:
    with suppress(OSError):  # Windows cannot open a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
