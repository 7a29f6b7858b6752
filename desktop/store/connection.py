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
from desktop.store.errors import is_there, translated, waits_for_rollback
from desktop.store.lock import at_desk
from desktop.store.migrations import KNOWN_VERSION, bring_up, user_version
from desktop.store.schema import APPLICATION_ID

Store = Database

_BUSY_SECONDS = 5.0
_SUFFIX = ".tongket"


def connect(path: str, mode: str) -> Database:
    """Open the file by SQLite's own `mode`: `ro`, `rw`, or `rwc` for a new one."""
    conn = _connection(path, f"mode={mode}")
    try:
        for setting in ("foreign_keys = ON", "synchronous = EXTRA", "cell_size_check = ON"):
            conn.execute(f"PRAGMA {setting}")
        return Database(conn, execute_plugins=False)
    except UnicodeDecodeError as error:  # SQLite quotes a broken table definition in its complaint
        conn.close()
        raise DeskError(Trouble.STORE_DAMAGED, {"path": path, "detail": None}) from error
    except BaseException:
        conn.close()
        raise


@contextmanager
def creating(path: str) -> Iterator[Database]:
    """Give a new, empty store that gets its name only when the block ends well; nothing is left behind otherwise.

    Raises: DeskError STORE_EXISTS, FILE_UNWRITABLE, DISK_FULL.
    """
    if is_there(path):
        raise DeskError(Trouble.STORE_EXISTS, {"path": path})
    beside = str(Path(path).with_name(f".tongket-{os.getpid()}.new"))  # short: a name may already be as long as can be
    try:
        with translated(path), closing(_blank(beside, path)) as db:
            yield db
        _name(beside, path)
    finally:
        for left in (beside, f"{beside}-journal"):
            with suppress(OSError):
                Path(left).unlink()


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


def _blank(beside: str, path: str) -> Database:
    try:
        with translated(beside):
            db = connect(beside, "rwc")
            try:
                bring_up(db)
            except BaseException:
                db.close()
                raise
            return db
    except DeskError as error:
        if error.trouble is Trouble.DISK_FULL:
            raise
        raise DeskError(Trouble.FILE_UNWRITABLE, {"path": path, "detail": None}) from error


def _name(beside: str, path: str) -> None:
    try:
        _set_stray_journal_aside(path)
        Path(beside).rename(path)
    except OSError as error:
        raise DeskError(Trouble.FILE_UNWRITABLE, {"path": path, "detail": error.strerror}) from error
    _flush_folder(Path(path).absolute().parent)


def _looked_at(path: str) -> Database:
    try:
        with translated(path):
            return connect(path, "ro")
    except DeskError as trouble:
        if not waits_for_rollback(trouble):
            raise
    with closing(connect(path, "rw")) as writable:
        user_version(writable)
    return connect(path, "ro")


def _recognise(path: str) -> None:
    """Look at the file's header alone, whatever its journal says, and refuse what is not ours to open."""
    if not is_there(path) or Path(path).is_dir():
        raise DeskError(Trouble.STORE_MISSING, {"path": path})
    application, version = _header(path)
    if application != APPLICATION_ID:
        raise _foreign(path)
    if version > KNOWN_VERSION:
        raise DeskError(Trouble.STORE_NEWER, {"path": path, "version": version, "known": KNOWN_VERSION})
    if version < 1:
        raise DeskError(Trouble.STORE_DAMAGED, {"path": path, "detail": None})


def _header(path: str) -> tuple[int, int]:
    """Read application id and version past any journal and lock; nothing is rolled back or written.

    `writable_schema` only keeps SQLite from minding a size that an act being written, or cut off, has not reached yet.
    """
    try:
        with translated(path), closing(_connection(path, "mode=ro&immutable=1")) as conn:
            conn.execute("PRAGMA writable_schema = ON")
            application = conn.execute("PRAGMA application_id").fetchone()[0]
            return int(application), int(conn.execute("PRAGMA user_version").fetchone()[0])
    except DeskError as error:
        if error.trouble is Trouble.STORE_DAMAGED:
            raise _foreign(path) from error
        raise


def _foreign(path: str) -> DeskError:
    trouble = Trouble.STORE_DAMAGED if path.lower().endswith(_SUFFIX) else Trouble.STORE_FOREIGN
    return DeskError(trouble, {"path": path, "detail": None})


def _connection(path: str, query: str) -> sqlite3.Connection:
    """Return a connection: the only place that makes one, and knows by which module."""
    return sqlite3.connect(_uri(path, query), uri=True, timeout=_BUSY_SECONDS, isolation_level=None)


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
