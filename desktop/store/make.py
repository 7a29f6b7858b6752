"""What a file is by its bytes: a cluster's file as SQLite writes it, one with a password, or neither."""

import hashlib
import hmac
from collections.abc import Iterator
from enum import Enum
from itertools import chain
from pathlib import Path
from typing import BinaryIO
from zlib import compress

from desktop.domain.cause import cause_of
from desktop.domain.desk import Key
from desktop.domain.trouble import DeskError, Trouble

PAGE = 4096

_PLAIN = b"SQLite format 3\x00"
_FIRST_PAGES, _SPREAD_PAGES = 16, 48
_TREE_PAGES = (2, 5, 10, 13)
_SEAL = 64  # SQLCipher ends each page with the HMAC-SHA512 of all before it and of the page's number
_OTHERS = (
    b"PK\x03\x04",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"%PDF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
)


class Make(Enum):
    """SQLite's own, encrypted, or neither: damaged in its first page, or no cluster's file at all."""

    PLAIN = "plain"
    ENCRYPTED = "encrypted"
    NEITHER = "neither"


def make_of(path: str) -> Make:
    """Tell by its bytes what lies at `path`; FILE_UNREADABLE when they cannot be read.

    Encrypted bytes look like chance. A plain file whose first page was overwritten by chance is still known by its
    other pages: each begins as SQLite's pages do, whatever the originals kept in it look like.
    """
    try:
        if _is_pipe_or_device(Path(path)):
            return Make.NEITHER
        with Path(path).open("rb") as file:
            first = file.read(PAGE)
            if first.startswith(_PLAIN):
                return Make.PLAIN
            encrypted = _like_chance(first) and not first.startswith(_OTHERS) and not _mostly_plain(file)
            return Make.ENCRYPTED if encrypted else Make.NEITHER
    except OSError as error:
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": cause_of(error)}) from error


def _is_pipe_or_device(path: Path) -> bool:
    """Tell whether opening what lies at `path` could wait for ever."""
    return path.exists() and not path.is_file() and not path.is_dir()


def belongs_to(path: str, key: Key) -> bool:
    """Tell whether any page of an encrypted file was written with `key`, though the first may be unreadable."""
    secret = hashlib.pbkdf2_hmac("sha512", key.raw, bytes(byte ^ 0x3A for byte in key.salt), 2, len(key.raw))
    with Path(path).open("rb") as file:
        pages = _some_pages(file, file.seek(0, 2) // PAGE)
        return any(_seal(secret, page, number) == page[-_SEAL:] for number, page in pages)


def _seal(secret: bytes, page: bytes, number: int) -> bytes:
    return hmac.digest(secret, page[:-_SEAL] + number.to_bytes(4, "little"), "sha512")


def _like_chance(page: bytes) -> bool:
    """Tell whether bytes look like chance: they cannot be packed smaller."""
    return len(page) == PAGE and len(compress(page, 1)) >= PAGE


def _mostly_plain(file: BinaryIO) -> bool:
    """Tell whether the pages after the first look like SQLite's; pages of zeros say nothing either way."""
    count = file.seek(0, 2) // PAGE
    written = [page for _number, page in _some_pages(file, count) if any(page)]
    return 2 * sum(_as_sqlite_begins(page, count) for page in written) >= len(written) > 0


def _some_pages(file: BinaryIO, count: int) -> Iterator[tuple[int, bytes]]:
    """Yield the first pages but the very first, and some from all over the file, with their numbers from 1."""
    spread = range(_FIRST_PAGES, count, max(1, (count - _FIRST_PAGES) // _SPREAD_PAGES))
    for number in chain(range(1, min(count, _FIRST_PAGES)), spread):
        file.seek(number * PAGE)
        yield number + 1, file.read(PAGE)


def _as_sqlite_begins(page: bytes, count: int) -> bool:
    """Tell whether a page begins as one of a tree, or with the number of the page that goes on where it ends."""
    free, cells, content = (int.from_bytes(page[at : at + 2], "big") for at in (1, 3, 5))
    tree = page[0] in _TREE_PAGES and free < PAGE and 8 + 2 * cells <= content <= PAGE
    return tree or int.from_bytes(page[:4], "big") <= count
