"""Look into the originals: the kept bytes of a member's file, read again in the child process."""

from desktop.domain.book import Book
from desktop.domain.desk import Desk
from desktop.sheets.process import Reader
from desktop.store import originals
from desktop.store.connection import looking


def original_book(desk: Desk, sha256: str, name: str) -> Book | None:
    """Return what the reader sees in a kept original; None where its bytes are not here."""
    with looking(desk) as db:
        content = originals.content(db, sha256)
    if content is None:
        return None
    with Reader() as reader:
        return reader.read_content(name, content)
