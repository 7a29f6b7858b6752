"""Files with a password, made from the small fictional year; deriving a key takes a while, so one is shared."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from desktop.domain.desk import Desk, Key
from desktop.store.file import export
from desktop.store.password import new_key

PASSWORD = "Mật khẩu của Cụm 1 "


@cache
def key() -> Key:
    """Return one key of PASSWORD."""
    return new_key(PASSWORD)


def locked(desk: Desk) -> Desk:
    """Encrypt the file of a desk by its bytes alone, without an act; return the desk that opens it."""
    path = Path(desk.path)
    plain = path.rename(path.with_name("plain"))
    export(str(plain), None, str(path), key())
    plain.unlink()
    return replace(desk, key=key())
