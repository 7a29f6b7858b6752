"""A file is written beside the place it is meant for and gets its name only when it is whole."""

import errno
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.domain.cause import cause_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.file import flush_folder

_LEFTOVERS = (".tongket-*.new", ".tongket-*.new-journal")
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def beside(path: Path) -> Path:
    """Return where the file for `path` is written first; the same each time, so that what a killed run left is known.

    It is short, since the name may already be as long as can be, and ends in letters no cluster file ends in.
    """
    return path.with_name(f".tongket-{zlib.crc32(os.fsencode(path.name)):08x}.new")


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """Give the place beside `path`, free; whatever lies there when the block ends is removed.

    Trouble with the place is told as trouble with `path`, the only name anybody knows.

    Raises: DeskError DISK_FULL, FILE_UNWRITABLE.
    """
    place = beside(path)
    try:
        with named(place, path), said(path):
            path.absolute().parent.stat()
            clear(place)
            yield place
    finally:
        with suppress(OSError):
            clear(place)


@contextmanager
def named(place: Path, path: Path) -> Iterator[None]:
    """Tell trouble with `place` as trouble with `path`."""
    try:
        yield
    except DeskError as error:
        if error.facts.get("path") not in {str(place), str(place.absolute())}:
            raise
        raise DeskError(error.trouble, {**error.facts, "path": str(path)}, error.findings) from error


def clear(place: Path) -> None:
    """Remove a file written beside, and its journal."""
    for left in (place, Path(f"{place}-journal")):
        left.unlink(missing_ok=True)


def clear_folder(folder: Path) -> None:
    """Remove what killed runs left in a folder that is written only under a lock held now."""
    for pattern in _LEFTOVERS:
        for left in folder.glob(pattern):
            with suppress(OSError):
                left.unlink()


def make_empty(place: Path) -> None:
    """Make an empty file at `place`; SQLite would not say why it cannot. Raises: DISK_FULL, FILE_UNWRITABLE."""
    with said(place):
        os.close(os.open(place, os.O_CREAT | os.O_WRONLY, 0o666))


def flush(place: Path) -> None:
    """Make the system write a file down and forget it, so that reading it back reads the disk."""
    descriptor = os.open(place, os.O_RDWR)
    try:
        os.fsync(descriptor)
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def give_name(place: Path, path: Path) -> None:
    """Give a whole file its name, never over an existing file. Raises: DeskError FILE_EXISTS."""
    try:
        _link(place, path)
    except FileExistsError as error:
        raise DeskError(Trouble.FILE_EXISTS, {"path": str(path)}) from error
    flush_folder(path.absolute().parent)


def take_place(place: Path, path: Path) -> None:
    """Give a whole file the name of another, whose place it takes at once."""
    place.replace(path)
    flush_folder(path.absolute().parent)


@contextmanager
def said(path: Path) -> Iterator[None]:
    """Turn what the system says of a file that is written into DeskError DISK_FULL or FILE_UNWRITABLE."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DeskError(Trouble.DISK_FULL, {"path": str(path)}) from error
        raise DeskError(Trouble.FILE_UNWRITABLE, {"path": str(path), "detail": cause_of(error)}) from error


def _link(place: Path, path: Path) -> None:
    try:
        path.hardlink_to(place)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # sticks know no links
        if path.exists():
            raise FileExistsError(path) from None
        place.rename(path)
    else:
        place.unlink()
