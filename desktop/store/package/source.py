"""A package's bytes wherever they lie: in a file as they are, or in the pieces of an envelope with a password."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from sqlite_utils import Database

from desktop.domain.cause import cause_of
from desktop.domain.desk import Key
from desktop.domain.finding import Finding, Level
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.errors import database_errors
from desktop.store.file import connect
from desktop.store.make import Make, make_of
from desktop.store.package.envelope import PACKAGE_ID, PIECE

CHUNK = 1 << 20
_SALT = 16


class Source(Protocol):
    """Bytes that can be read at any place."""

    @property
    def size(self) -> int:
        """How many bytes there are."""

    def read(self, at: int, count: int) -> bytes:
        """Return `count` bytes from `at`; fewer at the end."""


def chunks(source: Source, at: int, size: int) -> Iterator[bytes]:
    """Yield `size` bytes from `at` in pieces a small machine can hold; less when the source ends before."""
    end = at + size
    while at < end:
        piece = source.read(at, min(CHUNK, end - at))
        if not piece:
            return
        yield piece
        at += len(piece)


@contextmanager
def source_of(path: str, key: Key | None) -> Iterator[Source]:
    """Give the bytes of the package at `path`.

    Raises: FILE_MISSING, FILE_UNREADABLE, PASSWORD_NEEDED, PASSWORD_WRONG, PACKAGE_DAMAGED for an envelope that is.
    """
    if not is_encrypted(path):
        with _opened(path) as file:
            yield _Plain(path, file)
    elif key is None:
        raise DeskError(Trouble.PASSWORD_NEEDED, {"path": path})
    elif _salt_of(path) != key.salt:
        raise DeskError(Trouble.PASSWORD_WRONG, {"path": path})
    else:
        with _enveloped(path), closing(connect(path, "ro&immutable=1", key)) as db:
            _prove_envelope(db, path)
            yield _Pieces(db)


def is_encrypted(path: str) -> bool:
    """Tell whether the package at `path` has a password. Raises: FILE_MISSING, FILE_UNREADABLE."""
    if not Path(path).is_file():
        raise DeskError(Trouble.FILE_MISSING, {"path": path})
    return make_of(path) is Make.ENCRYPTED


class _Plain:
    def __init__(self, path: str, file: BinaryIO) -> None:
        self._path, self._file = path, file
        with _readable(path):
            self.size = file.seek(0, 2)

    def read(self, at: int, count: int) -> bytes:
        with _readable(self._path):
            self._file.seek(at)
            return self._file.read(count)


class _Pieces:
    def __init__(self, db: Database) -> None:
        self._db = db
        self._held: tuple[int, bytes] = (-1, b"")
        full, last = db.execute(
            "SELECT count(*) - 1, (SELECT length(bytes) FROM piece ORDER BY number DESC LIMIT 1) FROM piece"
        ).fetchone()
        self.size = full * PIECE + (last or 0) if last is not None else 0

    def read(self, at: int, count: int) -> bytes:
        parts = []
        while count > 0 and (piece := self._piece(at // PIECE)[at % PIECE :][:count]):
            parts.append(piece)
            at, count = at + len(piece), count - len(piece)
        return b"".join(parts)

    def _piece(self, number: int) -> bytes:
        if self._held[0] != number:
            row = self._db.execute("SELECT bytes FROM piece WHERE number = ?", [number]).fetchone()
            self._held = (number, bytes(row[0]) if row else b"")
        return self._held[1]


def _opened(path: str) -> BinaryIO:
    with _readable(path):
        return Path(path).open("rb")


@contextmanager
def _readable(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": cause_of(error)}) from error


@contextmanager
def _enveloped(path: str) -> Iterator[None]:
    """Tell a wrong password (nothing can be read) from an envelope that is damaged further on."""
    try:
        yield
    except database_errors() as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_NOTADB) == sqlite3.SQLITE_NOTADB:
            raise DeskError(Trouble.PASSWORD_WRONG, {"path": path}) from error
        raise _damaged(path, [str(error)]) from error


def _prove_envelope(db: Database, path: str) -> None:
    """Prove every page of the envelope by its own signature, and that the file is as long as its pages."""
    application = db.execute("PRAGMA application_id").fetchone()[0]
    if application != PACKAGE_ID:
        raise DeskError(Trouble.PACKAGE_FOREIGN, {"path": path})
    bad = [str(row[0]) for row in db.execute("PRAGMA cipher_integrity_check")]
    pages, size = (int(db.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size"))
    if bad or pages * size != Path(path).stat().st_size:
        raise _damaged(path, bad or [f"{Path(path).stat().st_size} byte"])


def _salt_of(path: str) -> bytes:
    """Return the salt at the file's start, which no page's signature covers."""
    with Path(path).open("rb") as file:
        return file.read(_SALT)


def _damaged(path: str, details: list[str]) -> DeskError:
    findings = tuple(Finding(Level.ERROR, "package_envelope_differs", {"detail": each}) for each in details)
    return DeskError(Trouble.PACKAGE_DAMAGED, {"path": path, "count": len(findings)}, findings)
