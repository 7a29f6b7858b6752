"""What is in a store and in a folder, in a form that can be compared: every row of every table, every byte of every file."""

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+\d:.]*")
_CODE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{8}\b")  # print codes follow from time too
_LONG = 10_000
_FOLLOWS_FROM_TIME = {"hash", "prev"}


def digest(path: Path) -> str:
    """Return one hash over every row of every table, times of day and what hangs on them left out.

    The file is opened as any SQLite program would: an act that was cut off is rolled back by that.
    """
    with closing(sqlite3.connect(path)) as conn:
        conn.text_factory = bytes
        return hashlib.sha256(repr(tuple(_tables(conn))).encode()).hexdigest()


def _tables(conn: sqlite3.Connection) -> Iterator[tuple[str, list[str]]]:
    names = conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1")
    for (raw,) in names.fetchall():
        table = raw.decode()
        columns = [name.decode() for (name,) in conn.execute("SELECT name FROM pragma_table_info(?)", [table])]
        kept = [column for column in columns if column not in _FOLLOWS_FROM_TIME]
        rows = conn.execute(f'SELECT {", ".join(kept)} FROM "{table}" ORDER BY 1')
        yield table, [_CODE.sub("C", _TIME.sub("T", repr(tuple(map(_short, row))))) for row in rows]


def _short(cell: object) -> object:
    return hashlib.sha256(cell).digest() if isinstance(cell, bytes) and len(cell) > _LONG else cell


def snapshot(folder: Path) -> dict[str, str]:
    """Return the hash of every file below `folder` by its relative name; folders are named without one."""
    return {
        str(path.relative_to(folder)): "" if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
    }


def leftovers(folder: Path, store: Path) -> list[str]:
    """Return what lies beside a store that has no business there: journals, temporary and empty files."""
    return [
        path.name
        for path in sorted(folder.iterdir())
        if path != store and (path.name.startswith(".") or path.name.endswith(("-journal", ".tmp", ".new")))
    ]
