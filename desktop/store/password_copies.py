"""The copies of a cluster's file that lie beside it: each gets the file's new key, or is named as still readable."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.domain.desk import Key
from desktop.domain.progress import Progress, unwatched
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.backups import folder_of
from desktop.store.beside import beside, clear, clear_folder
from desktop.store.make import Make, belongs_to, make_of
from desktop.store.password import unproven_key
from desktop.store.password_writing import write_copy_anew

_HALF_WRITTEN = ".tongket-*"


class Why(StrEnum):
    """Why a copy stays as it is."""

    DAMAGED = "damaged"
    OTHER_PASSWORD = "other_password"  # noqa: S105 - a code, not a secret
    NOT_OURS = "not_ours"
    HALF_WRITTEN = "half_written"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Left:
    """A file beside the store that stays as it was; `open` says that its contents can be read without a password."""

    path: str
    why: Why
    open: bool


@dataclass(frozen=True, slots=True)
class Copies:
    """What became of the copies: paths written anew, and those left as they were."""

    renewed: tuple[str, ...] = ()
    left: tuple[Left, ...] = ()


def renew_copies(path: str, key: Key | None, passwords: tuple[str, ...], progress: Progress = unwatched) -> Copies:
    """Give every copy beside the file at `path` the key `key`; each stays whole in one of its two forms throughout.

    Copies that have a password are opened by one of `passwords`. What fails is left and told, the others go on.
    Must run under the desk's lock.
    """
    with suppress(OSError):
        clear(beside(Path(path)))
    clear_folder(folder_of(path))
    copies = list(_copies_of(path))
    renewed, left = [], []
    for number, copy in enumerate(copies):
        progress(number, len(copies), copy.name)
        done = _renewed(copy, key, passwords)
        if isinstance(done, Left):
            left.append(done)
        elif done:
            renewed.append(str(copy))
    return Copies(tuple(renewed), (*left, *_half_written(path)))


def _copies_of(path: str) -> Iterator[Path]:
    """Yield backups and what was set aside as damaged, in order of their names."""
    own = Path(path).absolute()
    with suppress(OSError):
        yield from sorted(each for each in folder_of(path).iterdir() if _lies_there(each))
    with suppress(OSError):
        yield from sorted(
            each for each in own.parent.iterdir() if each.name.startswith(f"{own.name}.damaged-") and _lies_there(each)
        )


def _half_written(path: str) -> Iterator[Left]:
    """Yield what killed runs, for this file or its neighbours, left half-written where others may be writing still."""
    with suppress(OSError):
        for each in sorted(Path(path).absolute().parent.glob(_HALF_WRITTEN)):
            if _lies_there(each):
                yield Left(str(each), Why.HALF_WRITTEN, _is_open(each))


def _lies_there(copy: Path) -> bool:
    return copy.is_file() and not copy.is_symlink() and copy.stat().st_size > 0


def _renewed(copy: Path, key: Key | None, passwords: tuple[str, ...]) -> bool | Left:
    """Write a copy anew; return whether that was needed, or why it stays as it is."""
    try:
        make = make_of(str(copy))
        if make is Make.NEITHER:
            return Left(str(copy), _why_neither(copy), open=True)
        if make is Make.PLAIN:
            return key is not None and _written(copy, None, key)
        if key is not None and belongs_to(str(copy), key):
            return False
        old = _opening(copy, passwords)
        return _written(copy, old, key) if old else Left(str(copy), Why.OTHER_PASSWORD, open=False)
    except DeskError as error:
        return Left(str(copy), _why(error), _is_open(copy))
    except OSError:
        return Left(str(copy), Why.FAILED, _is_open(copy))


def _written(copy: Path, old: Key | None, key: Key | None) -> bool:
    write_copy_anew(copy, old, key)
    return True


def _opening(copy: Path, passwords: tuple[str, ...]) -> Key | None:
    keys = (unproven_key(copy, password) for password in passwords)
    return next((key for key in keys if belongs_to(str(copy), key)), None)


def _why(error: DeskError) -> Why:
    match error.trouble:
        case Trouble.STORE_DAMAGED | Trouble.COPY_DIFFERS | Trouble.STORE_READ_ONLY:
            return Why.DAMAGED
        case Trouble.STORE_FOREIGN | Trouble.STORE_NEWER:
            return Why.NOT_OURS
        case _:
            return Why.FAILED


def _why_neither(copy: Path) -> Why:
    return Why.DAMAGED if ".tongket" in copy.name else Why.NOT_OURS


def _is_open(copy: Path) -> bool:
    try:
        return make_of(str(copy)) is not Make.ENCRYPTED
    except DeskError:
        return True
