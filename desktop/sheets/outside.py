"""Files from outside as the parent meets them: whether one opens, its size, its hash; a silent disk is given up."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from desktop.domain.cause import cause_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.sheets import limits

_CHUNK = 1 << 20

Found = TypeVar("Found")


def size_of(path: str, seconds: float = limits.FILE_SECONDS) -> int:
    """Return the size of the file at `path`, which can be opened.

    Raises: DeskError (FILE_MISSING, FILE_UNREADABLE; this one too where the disk does not answer within `seconds`).
    """
    try:
        return _within(seconds, lambda: _opened(path))
    except (OSError, ValueError) as trouble:
        detail = cause_of(trouble) if isinstance(trouble, OSError) else None
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": detail}) from trouble


def sha256_of(path: str, size: int, seconds: float = limits.FILE_SECONDS) -> str:
    """Return the SHA-256 of the file at `path`; empty where it is beyond the limit or cannot be read in `seconds`."""
    try:
        return "" if size > limits.FILE_SIZE else _within(seconds, lambda: _hashed(path))
    except OSError:
        return ""


def _opened(path: str) -> int:
    file = Path(path)
    if not file.exists():
        raise DeskError(Trouble.FILE_MISSING, {"path": path})
    if not file.is_file():
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": None})
    with file.open("rb") as stream:
        stream.read(1)
    return file.stat().st_size


def _hashed(path: str) -> str:
    import hashlib  # seldom needed, and not loaded in a moment

    digest = hashlib.sha256()
    with Path(path).open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _within(seconds: float, look: Callable[[], Found]) -> Found:
    """Return what `look` finds. Raises: what it raises; TimeoutError where the disk or the network does not answer."""
    found: SimpleQueue[Found | Exception] = SimpleQueue()

    def look_and_tell() -> None:
        try:
            found.put(look())
        except Exception as trouble:  # noqa: BLE001 - raised again where it is waited for
            found.put(trouble)

    Thread(target=look_and_tell, daemon=True).start()
    try:
        answer = found.get(timeout=seconds)
    except Empty as silence:
        raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT)) from silence
    if isinstance(answer, Exception):
        raise answer
    return answer
