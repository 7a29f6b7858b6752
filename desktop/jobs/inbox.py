"""Look into the folder an officer receives files in, and through dropped folders; nothing there is touched."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.facts import Fact
from desktop.domain.inbox import SeenFile, is_offered
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_bytes
from desktop.store import originals
from desktop.store.connection import looking

_MOST_LISTED = 5_000
"""So many files of an inbox are listed, those kept before among them…"""
_MOST_FOLDERS = 200
"""…in so many folders…"""
_DEEPEST = 3
"""…so deep below it."""
_MOST_DROPPED = 500
"""So many files are looked at together; a drive dropped by mistake is not read whole."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Files whose bytes were never kept, and files another program keeps from being read for now."""

    unknown: tuple[SeenFile, ...] = ()
    locked: tuple[SeenFile, ...] = ()


def listing(folder: str) -> tuple[SeenFile, ...]:
    """Return the files of a folder and the folders in it, as they lie there; none when it is not there any more."""
    files = (path for path in _found_below(Path(folder), 0) if _is(path, folder=False))
    return tuple(each for path in islice(files, _MOST_LISTED) if (each := _seen(path)) is not None)


def folders_of(folder: str) -> tuple[str, ...]:
    """Return a folder and those below it that are looked into; none when it is not there."""
    return tuple(str(each) for each in _folders_below(Path(folder), 0))[:_MOST_FOLDERS]


def sort_new(desk: Desk, files: Iterable[SeenFile]) -> Sorted:
    """Tell files whose bytes were never kept in the desk's file from those that were, and from those in use."""
    hashed = [(each, _hash(each.path)) for each in files]
    if not hashed:
        return Sorted()
    with looking(desk) as db:
        unknown = tuple(each for each, sha256 in hashed if sha256 and originals.name_of(db, sha256) is None)
    return Sorted(unknown, tuple(each for each, sha256 in hashed if not sha256))


@dataclass(frozen=True, slots=True)
class Found:
    """The files among what was dropped, and why others were not looked for (FOLDER_TOO_DEEP, FOLDER_TOO_FULL)."""

    files: tuple[str, ...]
    left: tuple[DeskError, ...] = ()


def files_in(paths: Iterable[str]) -> Found:
    """Return the files among paths and below the folders among them, each once, in their order."""
    found = dict.fromkeys(each for path in paths for each in _expanded(Path(path)))
    deep = dict.fromkeys(each for each in found if _is(each, folder=True))
    files = [each for each in found if each not in deep]
    left = [DeskError(Trouble.FOLDER_TOO_DEEP, {"path": str(each), "limit": _DEEPEST}) for each in deep]
    if over := files[_MOST_DROPPED:]:
        facts: dict[str, Fact] = {
            "path": str(over[0].parent),
            "name": over[0].name,
            "count": len(over),
            "limit": _MOST_DROPPED,
        }
        left.append(DeskError(Trouble.FOLDER_TOO_FULL, facts))
    return Found(tuple(map(str, files[:_MOST_DROPPED])), tuple(left))


def _expanded(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from _found_below(path, 0)
    else:
        yield path


def _found_below(folder: Path, depth: int) -> Iterator[Path]:
    """Yield the files below a folder by name, its own first, and each folder that lies too deep to be looked into.

    A folder that cannot be read holds none.
    """
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return
    offered = [each for each in inside if is_offered(each.name)]
    yield from (each for each in offered if _is(each, folder=False))
    for each in offered:
        if _is(each, folder=True):
            yield from _found_below(each, depth + 1) if depth < _DEEPEST else (each,)


def _folders_below(folder: Path, depth: int) -> Iterator[Path]:
    if not _is(folder, folder=True):
        return
    yield folder
    try:
        inside = sorted(folder.iterdir()) if depth < _DEEPEST else []
    except OSError:
        return
    for each in inside:
        if is_offered(each.name):
            yield from _folders_below(each, depth + 1)


def _is(path: Path, *, folder: bool) -> bool:
    """Return whether a path is a folder, or a file; a link to a folder is neither, it may lead back."""
    try:
        return path.is_dir() and not path.is_symlink() if folder else path.is_file()
    except OSError:
        return False


def _seen(path: Path) -> SeenFile | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return SeenFile(str(path), state.st_size, state.st_mtime_ns)


def _hash(path: str) -> str:
    try:
        return hashlib.sha256(read_bytes(path)).hexdigest()
    except DeskError:
        return ""
