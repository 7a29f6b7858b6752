"""Write a cluster's file, or a copy of it, anew with another key or with none: beside, proven equal, then renamed."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.acts import act
from desktop.store.beside import flush, take_place, written_beside
from desktop.store.check import check
from desktop.store.connection import working
from desktop.store.copies import flaws
from desktop.store.errors import database_errors, translated
from desktop.store.file import connect, export
from desktop.store.lock import at_desk, note_anew
from desktop.store.stamp import set_stamp


def write_store_anew(desk: Desk, key: Key | None, name: str) -> Desk:
    """Write the desk's file anew with `key`, with an act of that name in it; return the desk that opens it.

    Whenever this is cut off, either the old file or the new one lies there, whole. What `check` finds in the old
    file it finds in the new one too, and nothing more.

    Raises: DeskError as `working`; FILE_UNWRITABLE, DISK_FULL; STORE_DAMAGED when the two are not equal.
    """
    path, renewed = Path(desk.path), replace(desk, key=key)
    with at_desk(desk), written_beside(path) as place:
        with working(replace(desk, held=True)) as db:
            _copy(db, desk.path, desk.key, place, key)
            _enter(renewed, place, name)
            _prove_no_worse(db, desk.path, place, key)
        flush(place)
        take_place(place, path)
        note_anew(renewed)
    return renewed


def write_copy_anew(path: Path, old: Key | None, key: Key | None) -> None:
    """Write a copy of the store anew with `key`; no act is added, its time stays. Nothing changes when it fails.

    Raises: DeskError FILE_UNWRITABLE, DISK_FULL; STORE_DAMAGED when it is not whole, before or after.
    """
    _prove_whole(path, path, old)
    with written_beside(path) as place:
        with translated(str(path)), closing(connect(str(path), "ro&immutable=1", old)) as db:
            _copy(db, str(path), old, place, key)
        if key is None:
            set_stamp(place)
        lying = path.stat()
        os.utime(place, ns=(lying.st_atime_ns, lying.st_mtime_ns))
        flush(place)
        _prove_whole(path, place, key)
        take_place(place, path)


def _copy(db: Database, path: str, old: Key | None, place: Path, key: Key | None) -> None:
    """Write the tables of `path`, open as `db`, to `place` and compare both, row by row."""
    try:
        with translated(path):
            export(path, old, str(place), key)
    except database_errors() as error:  # made of something that cannot be made again: no work of this program
        raise _not_whole(path) from error
    with _still(place, key) as copy:
        if list(_all_but_rows(db)) != list(_all_but_rows(copy)) or not _same_rows(db, copy):
            raise _not_whole(path)


def _still(place: Path, key: Key | None) -> AbstractContextManager[Database]:
    with translated(str(place)):
        return closing(connect(str(place), "ro&immutable=1", key))


def _all_but_rows(db: Database) -> Iterator[tuple[object, ...]]:
    """Yield what a file holds besides rows: its version and mark, every table, index, view and trigger."""
    yield db.execute("PRAGMA user_version").fetchone()
    yield db.execute("PRAGMA application_id").fetchone()
    yield from db.execute("SELECT name, type, tbl_name, sql FROM sqlite_schema ORDER BY name")


def _same_rows(db: Database, copy: Database) -> bool:
    tables = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return all(_same_rows_of(db, copy, table) for (table,) in tables)


def _same_rows_of(db: Database, copy: Database, table: str) -> bool:
    """Compare the rows of a table, type by type and byte by byte, in the order of its key column."""
    columns = db.execute("SELECT name, pk FROM pragma_table_info(?)", [table]).fetchall()
    cells = ", ".join(f'typeof("{name}"), CAST("{name}" AS BLOB)' for name, _ in columns)
    keys = ", ".join(f'"{name}"' for name, place in columns if place) or "rowid"
    sql = f'SELECT {cells} FROM "{table}" ORDER BY {keys}'
    try:
        return all(mine == theirs for mine, theirs in zip(db.execute(sql), copy.execute(sql), strict=True))
    except ValueError:  # one of them has more rows
        return False


def _enter(desk: Desk, place: Path, name: str) -> None:
    with translated(str(place)), closing(connect(str(place), "rw", desk.key)) as copy, act(copy, desk, name):
        pass


def _prove_no_worse(db: Database, path: str, place: Path, key: Key | None) -> None:
    """Refuse a new file in which anything is wrong that is not wrong in the one it was made from."""
    with _still(place, key) as copy:
        found = check(copy)
    if found:
        own = check(db)
        if any(each not in own for each in found):
            raise _not_whole(path)


def _prove_whole(path: Path, place: Path, key: Key | None) -> None:
    if flaws(str(place), key):
        raise _not_whole(str(path))


def _not_whole(path: str) -> DeskError:
    return DeskError(Trouble.STORE_DAMAGED, {"path": path, "detail": None})
