"""Copies of a cluster's file that were read back and found whole: SQLite writes them, never a copying of bytes."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.desk import Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import history
from desktop.store.beside import flush, give_name, make_empty, written_beside
from desktop.store.check import check
from desktop.store.errors import translated
from desktop.store.file import connect, opening_key, recognise
from desktop.store.findings import StoreFinding, blocking
from desktop.store.migrations import KNOWN_VERSION
from desktop.store.stamp import Stamp, set_stamp, stamp_of
from desktop.store.still import of_this_version, viewing_still
from desktop.store.view import reading


@dataclass(frozen=True, slots=True)
class Copied:
    """A checked copy: where it lies, which state it holds, and its size in bytes."""

    path: str
    print_code: str
    act: int
    size: int


def copy_checked(source: str, key: Key | None, target: str) -> Copied:
    """Copy a cluster's file to a name that nothing has; it has the name only once it was read back and found whole.

    An encrypted file's copy has the same password. Not a byte of the source is written.

    Raises: DeskError FILE_EXISTS, DISK_FULL, FILE_UNWRITABLE; STORE_DAMAGED with findings when the source is not
    whole; COPY_DIFFERS when the copy is not; as `viewing`.
    """
    path = Path(target)
    with written_beside(path) as place:
        if path.exists():
            raise DeskError(Trouble.FILE_EXISTS, {"path": target})
        copied = write_copy(source, key, place)
        give_name(place, path)
        return Copied(target, copied.print_code, copied.act, copied.size)


def write_copy(source: str, key: Key | None, place: Path) -> Copied:
    """Write a stamped copy to `place`, flush it, read it back and check it wholly. Raises: as `copy_checked`."""
    with reading(source, key) as db:
        vacuum_into(db, place)
        if opening_key(str(place), key) is None:
            set_stamp(place)
        flush(place)
        _prove(db, source, str(place), key)
    with viewing_still(str(place), key) as copy:
        return Copied(str(place), history.print_code(copy), history.change_number(copy), place.stat().st_size)


def vacuum_into(db: Database, place: Path) -> None:
    """Write the store to a new file at `place`, free pages left out. Raises: DeskError DISK_FULL and others."""
    make_empty(place)
    with translated(str(place)):
        db.execute("VACUUM INTO ?", [str(place.absolute())])


def flaws(path: str, key: Key | None) -> tuple[StoreFinding, ...]:
    """Return everything that is wrong with a file nobody writes: its bytes, pages, chain, rows and originals.

    Raises: DeskError as `viewing`.
    """
    found = tuple(flaws_of_bytes(path, key))
    if found:
        return found
    with viewing_still(path, key) as db:
        return check(db)


def flaws_of_bytes(path: str, key: Key | None) -> Iterator[StoreFinding]:
    """Yield what is wrong with the bytes alone: a stamp that does not fit, a page that is not signed by the key.

    Raises: DeskError as `viewing`.
    """
    recognise(path, key, KNOWN_VERSION)
    key = opening_key(path, key)
    if key is None:
        if stamp_of(Path(path)) is Stamp.FALSE:
            yield StoreFinding("copy_altered", {"path": path})
        return
    with translated(path), closing(connect(path, "ro&immutable=1", key)) as db:
        for (detail,) in db.execute("PRAGMA cipher_integrity_check"):
            yield StoreFinding("file_damaged", {"technical": detail})


def _is_whole(copy: str, key: Key | None) -> bool:
    try:
        return not flaws(copy, key)
    except DeskError as error:
        if error.trouble is not Trouble.STORE_DAMAGED:
            raise
        return False


def _prove(db: Database, source: str, copy: str, key: Key | None) -> None:
    """Refuse a copy that is not whole, or that ends in an act its source never had."""
    if not _is_whole(copy, key):
        with of_this_version(db, opening_key(source, key)) as present:
            own = check(present)
        raise DeskError(
            Trouble.STORE_DAMAGED if own else Trouble.COPY_DIFFERS, {"path": source, "detail": None}, blocking(own)
        )
    with viewing_still(copy, key) as copied:
        number, head = history.change_number(copied), history.head(copied)
    row = db.execute("SELECT hash FROM act WHERE number = ?", [number]).fetchone()
    if number and (row is None or row[0] != head):
        raise DeskError(Trouble.COPY_DIFFERS, {"path": copy})
