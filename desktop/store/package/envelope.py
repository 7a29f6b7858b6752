"""The envelope of a package with a password: the package in pieces inside a file encrypted like a cluster's own."""

from pathlib import Path

from desktop.domain.desk import Key
from desktop.store.file import connect

PACKAGE_ID = 0x746B6267  # "tkbg" in the envelope's header
PIECE = 1 << 18


class Envelope:
    """Takes a package's bytes in their order and writes them in pieces of one size, the last one shorter."""

    def __init__(self, place: Path, key: Key) -> None:
        self._db = connect(str(place), "rwc", key)
        self._db.execute("PRAGMA temp_store = MEMORY")
        self._db.execute(f"PRAGMA application_id = {PACKAGE_ID}")
        self._db.execute("BEGIN")
        self._db.execute("CREATE TABLE piece (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
        self._rest = bytearray()
        self._number = 0

    def write(self, content: bytes) -> None:
        """Add bytes."""
        self._rest += content
        while len(self._rest) >= PIECE:
            self._put(bytes(self._rest[:PIECE]))
            del self._rest[:PIECE]

    def close(self, *, whole: bool) -> None:
        """End the envelope; without `whole` nothing of it is kept."""
        if whole:
            self._put(bytes(self._rest))
            self._db.execute("COMMIT")
        self._db.close()

    def _put(self, piece: bytes) -> None:
        self._db.execute("INSERT INTO piece (number, bytes) VALUES (?, ?)", [self._number, piece])
        self._number += 1
