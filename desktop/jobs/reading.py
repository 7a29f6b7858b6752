"""Reading a file from outside, in a child process with limits."""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.domain.book import Book
from desktop.sheets.process import Reader


def read_book(path: str) -> Book:
    """Return what the reader sees in one file, in a child process of its own.

    Raises: FILE_MISSING, FILE_UNREADABLE. A bad file is no trouble: its book is refused and says why.
    """
    with begun_reader() as reader:
        return reader.read(path)


@contextmanager
def begun_reader() -> Iterator[Reader]:
    """Yield a reader whose child process is starting while the caller makes ready what it will do with a book."""
    with Reader() as reader:
        reader.begin()
        yield reader


def in_unicode(book: Book) -> Book:
    """Return a book with the letters of old encodings turned into Unicode, as it is understood."""
    from desktop.sheets.draft.encoding.unify import unify

    return unify(book)[0]
