"""The chain of hashes: each change covers the one before it, each act its last change and its own facts.

The first change of an act builds on the hash of the act before (`prev`); an act without changes does so itself.
"""

import hashlib
from collections.abc import Sequence

Cell = str | int | None

START = hashlib.sha256(b"tong-ket").hexdigest()


def of_change(before: str, fields: Sequence[Cell]) -> str:
    """Return a change's hash; `fields` are number, act, table, key, before, after."""
    return _hash(before, fields)


def of_act(last: str, fields: Sequence[Cell], count: int) -> str:
    """Return an act's hash from that of its last change; `fields` are number, time, officer, name, facts, undoes."""
    return _hash(last, (*fields, count))


def _hash(before: str, fields: Sequence[Cell]) -> str:
    """Hash fields with their lengths, so that no two rows are written alike; None differs from every text."""
    parts = [before.encode("utf-8")]
    for field in fields:
        raw = b"" if field is None else str(field).encode("utf-8")
        parts += (b"-" if field is None else b"%d:" % len(raw), raw)
    return hashlib.sha256(b"\n".join(parts)).hexdigest()
