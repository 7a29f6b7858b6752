"""The stamp of a backup: a checksum of all its bytes, in four bytes of SQLite's header that may hold anything.

They are the schema cookie, which SQLite only compares with what the same connection read before; a cluster's file
that is worked with holds a small number there. An encrypted file needs no stamp: each of its pages is signed.
"""

import zlib
from enum import Enum
from pathlib import Path

from sqlite_utils import Database

_COOKIE = slice(40, 44)
_HEADER = 100
_CHUNK = 1 << 20
_LARGEST_COUNT = 1 << 20  # no file counts that many changes of its schema
_ALL = 0xFFFFFFFF


class Stamp(Enum):
    """What the stamp says of a file: as it was written, altered since, or never stamped."""

    TRUE = "true"
    FALSE = "false"
    NONE = "none"


def set_stamp(path: Path) -> None:
    """Stamp a plain file that no connection has open."""
    stamp = _stamp_of(path)
    with path.open("r+b") as file:
        file.seek(_COOKIE.start)
        file.write(stamp)


def stamp_of(path: Path) -> Stamp:
    """Compare a plain file with its stamp: one flipped bit anywhere, its own four bytes included, is seen."""
    with path.open("rb") as file:
        lying = file.read(_HEADER)[_COOKIE]
    if int.from_bytes(lying) <= _LARGEST_COUNT:
        return Stamp.NONE
    return Stamp.TRUE if lying == _stamp_of(path) else Stamp.FALSE


def without_stamp(db: Database) -> None:
    """Take the stamp of a backup off before it is worked with as a cluster's file."""
    cookie: int = db.execute("PRAGMA schema_version").fetchone()[0]
    if cookie & _ALL > _LARGEST_COUNT:
        db.execute("PRAGMA schema_version = 1")


def _stamp_of(path: Path) -> bytes:
    with path.open("rb") as file:
        header = bytearray(file.read(_HEADER))
        header[_COOKIE] = bytes(4)
        total = zlib.crc32(header)
        while chunk := file.read(_CHUNK):
            total = zlib.crc32(chunk, total)
    return (total if total > _LARGEST_COUNT else total ^ _ALL).to_bytes(4)
