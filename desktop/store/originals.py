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


def left_behind(db: Database) -> frozenset[str]:
    """Return the hashes of originals that stayed with an earlier chair: their bytes are not here."""
    return frozenset(sha256 for (sha256,) in db.execute("SELECT sha256 FROM left_behind"))


def of_units(db: Database) -> tuple[tuple[str, str, str, int], ...]:
    """Return unit, name, SHA-256 and size of every original, once for each unit, by unit and in order of receipt.

    An original whose report was undone has an empty unit.
    """
    sql = (
        "SELECT DISTINCT coalesce(report.unit, ''), original.name, original.sha256, original.size FROM original"
        " LEFT JOIN report ON report.sha256 = original.sha256 LEFT JOIN unit ON unit.code = report.unit"
        " ORDER BY unit.seq IS NULL, unit.seq, original.rowid"
    )
    return tuple(tuple(row) for row in db.execute(sql))
