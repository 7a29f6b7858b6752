"""Where a package, or a store taken from one, is put together: a folder beside the place it is meant for."""

import os
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.beside import flush, give_name, said
from desktop.store.check import check
from desktop.store.copies import write_copy
from desktop.store.errors import translated
from desktop.store.file import export, opening_key, set_stray_journal_aside
from desktop.store.package.frame import Span
from desktop.store.package.source import Source, chunks
from desktop.store.view import viewing_still


@contextmanager
def staging(path: Path) -> Iterator[Path]:
    """Give an empty folder beside `path`, the same each time; it is gone when the block ends, however it ends.

    Raises: DeskError FILE_EXISTS when something lies at `path` already; DISK_FULL, FILE_UNWRITABLE.
    """
    folder = path.absolute().with_name(f".bangiao-{zlib.crc32(os.fsencode(path.name)):08x}.tmp")
    shutil.rmtree(folder, ignore_errors=True)  # what a killed run left
    if path.exists():
        raise DeskError(Trouble.FILE_EXISTS, {"path": str(path)})
    try:
        with said(path):
            folder.mkdir()
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def copy_store(desk: Desk, place: Path, key: Key | None) -> None:
    """Write a checked copy of the desk's store to `place`, with `key`. Raises: as `write_copy`."""
    own = opening_key(desk.path, desk.key)
    if own == key:
        write_copy(desk.path, own, place)
        return
    with translated(str(place)):
        export(desk.path, own, str(place), key)
    flush(place)
    with viewing_still(str(place), key) as copy:
        if check(copy):
            raise DeskError(Trouble.COPY_DIFFERS, {"path": desk.path})


def take_out(source: Source, span: Span, place: Path) -> None:
    """Write a member's bytes to a new file at `place` and flush it."""
    with place.open("xb") as file:
        for piece in chunks(source, span.content, span.size):
            file.write(piece)
    flush(place)


def settle(place: Path, path: Path) -> None:
    """Give a whole file its own name, never over another, journals of an earlier one set aside. Raises: FILE_EXISTS."""
    flush(place)
    set_stray_journal_aside(str(path))
    give_name(place, path)


@contextmanager
def settled(place: Path, path: Path) -> Iterator[None]:
    """Give a whole file its own name for the block, and for good when the block ends well. Raises: as `settle`."""
    settle(place, path)
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
