"""The password (mật khẩu) of a cluster's file: the key made from it, which opens this file and its copies."""

import hashlib
import os
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from desktop.domain.desk import Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.errors import is_there
from desktop.store.file import recognise
from desktop.store.make import Make, belongs_to, make_of
from desktop.store.migrations import KNOWN_VERSION

_SALT_BYTES, _KEY_BYTES = 16, 32
_ROUNDS = 256_000  # SQLCipher 4's own, so that the file opens elsewhere by its password too
_MOST_SALTS = 4
_BACKUPS = "-sao-luu"


def key_for(path: str, password: str) -> Key | None:
    """Return the key `password` makes for the file at `path`, proven by opening it; None when it has no password.

    A file whose salt was damaged is opened by the salt of its backups.

    Raises: DeskError STORE_MISSING, FILE_UNREADABLE, PASSWORD_WRONG, STORE_DAMAGED, STORE_NEWER, STORE_FOREIGN.
    """
    if not is_there(path) or Path(path).is_dir():
        raise DeskError(Trouble.STORE_MISSING, {"path": path})
    if make_of(path) is not Make.ENCRYPTED:
        return None
    key = unproven_key(path, password)
    try:
        recognise(path, key, KNOWN_VERSION)
    except DeskError as trouble:
        if trouble.trouble is not Trouble.PASSWORD_WRONG:
            raise
        return _key_by_backups(path, password, trouble)
    return key


def unproven_key(path: str | Path, password: str) -> Key:
    """Return the key `password` makes by the salt of the encrypted file at `path`, whether or not it opens it."""
    return _derived(password, _salt_of(path))


def new_key(password: str) -> Key:
    """Return a key of the password with a salt of its own."""
    return _derived(password, os.urandom(_SALT_BYTES))


def _derived(password: str, salt: bytes) -> Key:
    """Derive the key as SQLCipher does. The password is taken in NFC: ways of typing Vietnamese differ there alone."""
    secret = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return Key(hashlib.pbkdf2_hmac("sha512", secret, salt, _ROUNDS, _KEY_BYTES), salt)


def _salt_of(path: str | Path) -> bytes:
    with Path(path).open("rb") as file:
        return file.read(_SALT_BYTES)


def _key_by_backups(path: str, password: str, wrong: DeskError) -> Key:
    for salt in _salts_of_backups(path):
        key = _derived(password, salt)
        if belongs_to(path, key):
            return key
    raise wrong


def _salts_of_backups(path: str) -> list[bytes]:
    """Return the salts of the backups but the file's own, the newest first; nearly always none or one."""
    salts: dict[bytes, None] = {}
    with suppress(OSError):
        for backup in sorted(_encrypted(Path(f"{path}{_BACKUPS}")), reverse=True):
            salts.setdefault(_salt_of(backup))
    salts.pop(_salt_of(path), None)
    return list(salts)[:_MOST_SALTS]


def _encrypted(folder: Path) -> Iterator[Path]:
    for each in folder.iterdir():
        if each.is_file() and make_of(str(each)) is Make.ENCRYPTED:
            yield each
