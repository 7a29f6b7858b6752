"""Originals: the very bytes of every file that was kept, under their SHA-256."""

import hashlib

from sqlite_utils import Database

from desktop.store.rows import append


def keep(db: Database, name: str, content: bytes, received: str) -> str:
    """Keep a file's bytes, once; return their SHA-256. Must run inside an act."""
    sha256 = hashlib.sha256(content).hexdigest()
    if name_of(db, sha256) is None:
        append(
            db,
            "original",
            ("sha256", "name", "size", "received", "content"),
            [(sha256, name, len(content), received, content)],
        )
    return sha256


def name_of(db: Database, sha256: str) -> str | None:
    """Return the name the bytes first came under; None when they were never kept."""
    row = db.execute("SELECT name FROM original WHERE sha256 = ?", [sha256]).fetchone()
    return None if row is None else str(row[0])


def content(db: Database, sha256: str) -> bytes | None:
    """Return the kept bytes; None when they were never kept."""
    row = db.execute("SELECT content FROM original WHERE sha256 = ?", [sha256]).fetchone()
    return None if row is None else bytes(row[0])
