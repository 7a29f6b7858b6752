"""The password of a cluster's file: opened by it, set, changed, removed."""

import unicodedata
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.progress import Progress, unwatched
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_bytes
from desktop.store import password as keys
from desktop.store.errors import is_there
from desktop.store.lock import at_desk
from desktop.store.make import Make, make_of
from desktop.store.password_copies import Copies, Left, Why, renew_copies
from desktop.store.password_writing import write_store_anew

__all__ = ["Copies", "Left", "Renewed", "Why", "change_password", "remove_password", "set_password", "unlocked"]

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_FEW_LETTERS, _FEW_DIFFERENT = 10, 5


@dataclass(frozen=True, slots=True)
class Renewed:
    """What became of a file and its copies. `desk` opens it now; `again` says that only copies were still to do."""

    desk: Desk
    copies: Copies
    again: bool

    @property
    def finished(self) -> bool:
        """Whether no copy failed that may succeed when this is done again."""
        return not any(each.why is Why.FAILED for each in self.copies.left)


def has_password(path: str) -> bool:
    """Return whether a file with a password lies at `path`. Raises: FILE_UNREADABLE."""
    return is_there(path) and not Path(path).is_dir() and make_of(path) is Make.ENCRYPTED


def unlocked(desk: Desk, password: str) -> Desk:
    """Return the desk with the key of its file, made from the password once; a file without one needs none.

    Raises: PASSWORD_WRONG, STORE_MISSING, STORE_DAMAGED, STORE_NEWER, STORE_FOREIGN, FILE_UNREADABLE.
    """
    return replace(desk, key=keys.key_for(desk.path, password))


def locked(desk: Desk) -> Desk:
    """Return the desk without its key: until `unlocked`, nothing of a file with a password can be read by it."""
    return replace(desk, key=None)


def set_password(desk: Desk, new: str, progress: Progress = unwatched) -> Renewed:
    """Encrypt a file that has no password, and its backups beside it, as an act that cannot be undone.

    Where the file has that very password already, the backups that are still without it get it.

    Raises: PASSWORD_EMPTY; PASSWORD_IS_SET when it has another; as `working`; FILE_UNWRITABLE, DISK_FULL.
    """
    not_empty(new)
    with _at_file_of(desk):
        if has_password(desk.path):
            opened = _opened_or_none(desk, new)
            if opened is None:
                raise DeskError(Trouble.PASSWORD_IS_SET, {"path": desk.path})
            return _with_copies(opened, (new,), progress, again=True)
        renewed = _written(desk, new, "password_set")
        return _with_copies(renewed, (new,), progress, again=False)


def change_password(desk: Desk, old: str, new: str, progress: Progress = unwatched) -> Renewed:
    """Encrypt the file and its backups anew, as an act that cannot be undone.

    Where an earlier change was cut off after the file itself, the backups still under `old` get the password `new`.

    Raises: PASSWORD_EMPTY; PASSWORD_WRONG, PASSWORD_NOT_SET, and nothing is changed; as `set_password`.
    """
    not_empty(new)
    with _at_file_of(desk):
        if not has_password(desk.path):
            raise DeskError(Trouble.PASSWORD_NOT_SET, {"path": desk.path})
        opened = _opened_or_none(desk, old)
        if opened is None:
            return _with_copies(unlocked(desk, new), (old, new), progress, again=True)
        renewed = _written(opened, new, "password_changed")
        return _with_copies(renewed, (old, new), progress, again=False)


def remove_password(desk: Desk, old: str, progress: Progress = unwatched) -> Renewed:
    """Write the file and its backups without password, as an act that cannot be undone.

    Raises: PASSWORD_WRONG, and nothing is changed; PASSWORD_NOT_SET where neither the file nor a copy has one; as
    `set_password`.
    """
    with _at_file_of(desk):
        if has_password(desk.path):
            renewed = _written(unlocked(desk, old), None, "password_removed")
            return _with_copies(renewed, (old,), progress, again=False)
        done = _with_copies(replace(desk, key=None), (old,), progress, again=True)
        if not done.copies.renewed:
            raise DeskError(Trouble.PASSWORD_NOT_SET, {"path": desk.path})
        return done


def is_weak(password: str) -> bool:
    """Return whether a password is soon guessed: short, or of few different letters."""
    letters = unicodedata.normalize("NFC", password)
    return len(letters) < _FEW_LETTERS or len(set(letters)) < _FEW_DIFFERENT


def new_with(desk: Desk, password: str) -> Desk:
    """Return a desk that makes its new file with that password. Raises: PASSWORD_EMPTY."""
    return replace(desk, key=keys.new_key(not_empty(password)))


def password_in(path: str) -> str:
    """Return the first line of a file without its end; a mark of UTF-8 or UTF-16 at its start is understood.

    Raises: FILE_MISSING, FILE_UNREADABLE.
    """
    content = read_bytes(path)
    try:
        text = content.decode(_MARKS.get(content[:2], "utf-8-sig"))
    except UnicodeDecodeError:  # the error would quote the bytes
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": "không phải chữ UTF-8"}) from None
    return text.partition("\n")[0].removesuffix("\r")


def not_empty(password: str) -> str:
    """Return the password. Raises: PASSWORD_EMPTY."""
    if not password:
        raise DeskError(Trouble.PASSWORD_EMPTY)
    return password


def _at_file_of(desk: Desk) -> AbstractContextManager[object]:
    if not is_there(desk.path):
        raise DeskError(Trouble.STORE_MISSING, {"path": desk.path})
    return at_desk(desk)


def _opened_or_none(desk: Desk, password: str) -> Desk | None:
    try:
        return unlocked(desk, password)
    except DeskError as error:
        if error.trouble is Trouble.PASSWORD_WRONG:
            return None
        raise


def _written(desk: Desk, new: str | None, name: str) -> Desk:
    key = None if new is None else keys.new_key(new)
    return replace(write_store_anew(replace(desk, held=True), key, name), held=desk.held)


def _with_copies(desk: Desk, passwords: tuple[str, ...], progress: Progress, *, again: bool) -> Renewed:
    return Renewed(desk, renew_copies(desk.path, desk.key, passwords, progress), again)
