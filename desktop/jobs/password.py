"""The password of a cluster's file: asked for where there is one."""

from dataclasses import replace
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_bytes
from desktop.store import password as keys
from desktop.store.errors import is_there
from desktop.store.make import Make, make_of

_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


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
