"""A cluster's file as SQLite sees it: its address, what its first bytes tell, and the connections made to it."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from desktop.domain.desk import Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.errors import is_there, translated
from desktop.store.make import Make, belongs_to, make_of
from desktop.store.schema import APPLICATION_ID

SUFFIX = ".tongket"

_BUSY_SECONDS = 5.0


def connect(path: str, mode: str, key: Key | None = None) -> Database:
    """Open the file by SQLite's own `mode`: `ro`, `rw`, or `rwc` for a new one; `key` when it has a password."""
    conn = connection(path, f"mode={mode}", key)
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


def connection(path: str, query: str, key: Key | None = None) -> sqlite3.Connection:
    """Return a connection: the only place that makes one, and knows by which module.

    A file without a password is opened by Python's own sqlite3, one with a password by SQLCipher's build of it,
    which answers to the same calls.
    """
    uri = address(path, query)
    if key is None:
        return sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
    return _by_sqlcipher(uri, key)


def address(path: str, query: str) -> str:
    """Return SQLite's address of any path: spaces, `# % ? '`, drives and network folders of Windows included."""
    plain = Path(path).absolute().as_posix()
    if not plain.startswith("/"):
        plain = f"/{plain}"
    return f"file://{quote(os.fsencode(plain))}?{query}"


def connection_in_memory(key: Key | None) -> sqlite3.Connection:
    """Return a connection to a new file in memory, of the same key as the file that is to be copied into it."""
    if key is None:
        return sqlite3.connect(":memory:", isolation_level=None)
    return _by_sqlcipher(":memory:", key)


def export(path: str, key: Key | None, to: str, new: Key | None) -> None:
    """Write all that the file at `path`, opened with `key`, holds to a new file with the key `new`, or with none."""
    with closing(_by_sqlcipher(address(to, "mode=rwc"), new)) as conn:
        conn.execute("ATTACH DATABASE ? AS old KEY ?", [address(path, "mode=ro"), key_literal(key)])
        for setting in ("journal_mode = MEMORY", "synchronous = OFF"):
            conn.execute(f"PRAGMA {setting}")
        conn.execute("BEGIN")
        for name in ("user_version", "application_id"):
            conn.execute(f"PRAGMA {name} = {conn.execute(f'PRAGMA old.{name}').fetchone()[0]}")
        _carry_over(conn)
        conn.execute("COMMIT")


def key_literal(key: Key | None) -> str:
    """Return a key as SQLCipher writes it, the raw key and the salt in hexadecimal; nothing for no key."""
    return f"x'{key.raw.hex()}{key.salt.hex()}'" if key else ""


def recognise(path: str, key: Key | None, known: int) -> int:
    """Look at the file's header alone, whatever its journal says; return its version, refuse what is not ours to open.

    Raises: DeskError STORE_MISSING, STORE_FOREIGN, STORE_DAMAGED, STORE_NEWER, PASSWORD_NEEDED, PASSWORD_WRONG.
    """
    if not is_there(path) or Path(path).is_dir():
        raise DeskError(Trouble.STORE_MISSING, {"path": path})
    if not Path(path).is_file():  # a pipe or a device: opening it could wait for ever
        raise _foreign(path)
    application, version = _header(path, opening_key(path, key))
    if application != APPLICATION_ID:
        raise _foreign(path)
    if version > known:
        raise DeskError(Trouble.STORE_NEWER, {"path": path, "version": version, "known": known})
    if version < 1:
        raise DeskError(Trouble.STORE_DAMAGED, {"path": path, "detail": None})
    return version


def opening_key(path: str, key: Key | None) -> Key | None:
    """Return the key the file at `path` is opened with: none where it has no password. Raises: PASSWORD_NEEDED."""
    if make_of(path) is not Make.ENCRYPTED:
        return None
    if key is None:
        raise DeskError(Trouble.PASSWORD_NEEDED, {"path": path})
    return key


def flush_folder(folder: Path) -> None:
    """Make the system write down which files the folder holds."""
    with suppress(OSError):  # Windows cannot open a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def set_stray_journal_aside(path: str) -> None:
    """Keep a journal without its file from being rolled into a new one; it is renamed, never deleted."""
    journal = _journal(path)
    if journal.exists():
        numbers = (n for n in range(1, 1000) if not Path(f"{path}.damaged-{n}-journal").exists())
        journal.rename(f"{path}.damaged-{next(numbers)}-journal")


def _by_sqlcipher(uri: str, key: Key | None) -> sqlite3.Connection:
    """Return a connection by SQLCipher's build; temporary tables stay in memory, its log is not written anywhere."""
    from sqlcipher3 import dbapi2

    conn: sqlite3.Connection = dbapi2.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        conn.execute("PRAGMA cipher_log_level = NONE")
        if key:
            conn.execute(f'PRAGMA key = "{key_literal(key)}"')
        conn.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        conn.close()
        raise
    return conn


def _carry_over(conn: sqlite3.Connection) -> None:
    """Make in the new file what the one attached as `old` is made of, word by word, and fill the tables."""
    made = "SELECT name, sql FROM old.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND"
    tables = conn.execute(f"{made} type = 'table' ORDER BY rowid").fetchall()
    others = conn.execute(f"{made} type <> 'table' ORDER BY rowid").fetchall()
    for _, statement in tables:
        conn.execute(statement)
    for name, _ in tables:
        conn.execute(f'INSERT INTO main."{name}" SELECT * FROM old."{name}"')
    for _, statement in others:
        conn.execute(statement)


def _header(path: str, key: Key | None) -> tuple[int, int]:
    """Read application id and version past any journal and lock; nothing is rolled back or written.

    `writable_schema` only keeps SQLite from minding a size that an act being written, or cut off, has not reached yet.
    """
    try:
        with translated(path), closing(connection(path, "mode=ro&immutable=1", key)) as conn:
            conn.execute("PRAGMA writable_schema = ON")
            application = conn.execute("PRAGMA application_id").fetchone()[0]
            return int(application), int(conn.execute("PRAGMA user_version").fetchone()[0])
    except DeskError as error:
        if error.trouble is not Trouble.STORE_DAMAGED:
            raise
        if key is None:
            raise _foreign(path) from error
        return _header_rolled_back(path, key)


def _header_rolled_back(path: str, key: Key) -> tuple[int, int]:
    """Read an encrypted header that cannot be read as it lies: only a journal may still bring a torn page back.

    A wrong password is told from a right one whose file is damaged by the other pages.
    """
    if not belongs_to(path, key):
        raise DeskError(Trouble.PASSWORD_WRONG, {"path": path})
    with translated(path), closing(connection(path, "mode=rw" if _journal(path).exists() else "mode=ro", key)) as conn:
        application = conn.execute("PRAGMA application_id").fetchone()[0]
        return int(application), int(conn.execute("PRAGMA user_version").fetchone()[0])


def _journal(path: str) -> Path:
    return Path(f"{path}-journal")


def _foreign(path: str) -> DeskError:
    trouble = Trouble.STORE_DAMAGED if path.lower().endswith(SUFFIX) else Trouble.STORE_FOREIGN
    return DeskError(trouble, {"path": path, "detail": None})
