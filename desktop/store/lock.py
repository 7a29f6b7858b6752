"""The desk's lock: one program at a time writes to a cluster's file; the operating system lets go when it dies.

The lock lies on a side file, `<file>.lock`, whose text says who holds it, where and since when; beside a file with a
password it does not name the officer. A note nobody holds was left by a program that died.
"""

import errno
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.make import Make, make_of

_PATIENCE_SECONDS = 0.4
_LONG_PATIENCE_SECONDS = 30.0
_PAUSE_SECONDS = 0.05
_LOCKED_BYTE = 1 << 30  # far behind the note: Windows locks keep others from reading the locked bytes
_TROUBLES = {errno.ENOSPC: Trouble.DISK_FULL, errno.ENOENT: Trouble.STORE_MISSING}


@dataclass(slots=True)
class Hold:
    """A desk that is held. `unclean` says that the holder before did not let go of it: its program died.

    Whoever finds the file damaged sets `doubtful`: the side file stays, and the next holder is told the same.
    """

    unclean: bool
    doubtful: bool = False


@contextmanager
def holding(path: str, officer: str, clock: Callable[[], datetime]) -> Iterator[Hold]:
    """Hold the desk of the file at `path` for the block; the side file goes when the block ends.

    Raises: DeskError STORE_LOCKED with `holder` within two seconds; STORE_READ_ONLY where no side file can be made.
    """
    side = _side(path)
    descriptor = _taken(side, path)
    hold = Hold(unclean=os.fstat(descriptor).st_size > 0)
    try:
        _write_note(descriptor, officer if _is_open_to_all(path) else None, clock())
        yield hold
    finally:
        if hold.doubtful:
            _free(descriptor)
        else:
            _let_go(descriptor, side)


@contextmanager
def alone(path: str) -> Iterator[None]:
    """Keep other programs from doing the same at `path` for a short while; they wait. There is no note.

    Raises: DeskError STORE_LOCKED, STORE_READ_ONLY.
    """
    descriptor = _taken(_side(path), path, _LONG_PATIENCE_SECONDS)
    try:
        yield
    finally:
        _let_go(descriptor, _side(path))


def at_desk(desk: Desk) -> AbstractContextManager[Hold]:
    """Hold the desk of `desk.path` for the block; nothing is taken when the window holds it already.

    Raises: as `holding`.
    """
    return nullcontext(Hold(unclean=False)) if desk.held else holding(desk.path, desk.officer, desk.clock)


def note_anew(desk: Desk) -> None:
    """Write the note of a lock that is held anew: the file has got a password, or lost it."""
    with suppress(OSError):
        descriptor = os.open(_side(desk.path), os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            _write_note(descriptor, desk.officer if _is_open_to_all(desk.path) else None, desk.clock())
        finally:
            os.close(descriptor)


def holder(path: str) -> str | None:
    """Return who holds the desk of `path` (officer, machine, since); None when nobody does."""
    side = _side(path)
    try:
        descriptor = os.open(side, os.O_RDWR)
    except OSError:
        return None
    if _try(descriptor):
        _free(descriptor)
        return None
    os.close(descriptor)
    return _note(side)


def _is_open_to_all(path: str) -> bool:
    """Return whether the file has no password; one that is yet to be made may get one."""
    try:
        return make_of(path) is not Make.ENCRYPTED
    except DeskError:
        return False


def _side(path: str) -> Path:
    return Path(f"{path}.lock")


def _taken(side: Path, path: str, patience: float = _PATIENCE_SECONDS) -> int:
    deadline = time.monotonic() + patience
    while True:
        descriptor = _opened(side, path)
        if _try(descriptor) and _is_still(descriptor, side):
            return descriptor
        os.close(descriptor)
        if time.monotonic() > deadline:
            raise DeskError(Trouble.STORE_LOCKED, {"path": path, "holder": _note(side)})
        time.sleep(_PAUSE_SECONDS)


def _opened(side: Path, path: str) -> int:
    try:
        return os.open(side, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as error:
        trouble = _TROUBLES.get(error.errno or 0, Trouble.STORE_READ_ONLY)
        raise DeskError(trouble, {"path": path}) from error


def _write_note(descriptor: int, officer: str | None, since: datetime) -> None:
    note = {"officer": officer, "machine": platform.node(), "since": since.isoformat(timespec="seconds")}
    with suppress(OSError):  # a full disk leaves the note empty, the lock holds all the same
        os.ftruncate(descriptor, 0)
        os.write(descriptor, json.dumps(note).encode())


def _note(side: Path) -> str | None:
    try:
        note = json.loads(side.read_text("utf-8"))
        since = datetime.fromisoformat(note["since"])
        whose = f"{note['officer']}, " if note["officer"] else ""
        return f"{whose}{note['machine']}, {since:%H:%M %d/%m/%Y}"
    except (OSError, ValueError, KeyError, TypeError):
        return None


if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> bool:
        try:
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

    def _is_still(_descriptor: int, _lying: Path) -> bool:
        """Return true: Windows does not let an open file be removed, so what is locked lies there."""
        return True

    def _let_go(descriptor: int, side: Path) -> None:
        with suppress(OSError):
            os.ftruncate(descriptor, 0)  # should the file stay, it does not tell of a program that died
        _free(descriptor)
        with suppress(OSError):  # the next holder may have opened it already
            side.unlink()

    def _free(descriptor: int) -> None:
        """Unlock, then close: Windows says that what is closed locked may stay so for a while."""
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        with suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        os.close(descriptor)
else:
    import fcntl

    def _try(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _is_still(descriptor: int, side: Path) -> bool:
        """Return whether the file locked is the one that lies there, not one its last holder has just removed."""
        try:
            return os.path.samestat(os.fstat(descriptor), side.stat())
        except OSError:
            return False

    def _let_go(descriptor: int, side: Path) -> None:
        with suppress(OSError):
            side.unlink()
        _free(descriptor)

    def _free(descriptor: int) -> None:
        os.close(descriptor)
