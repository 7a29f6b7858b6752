"""Reading a file from outside, in a child process with limits."""

from typing import TYPE_CHECKING

from desktop.domain.book import Book
from desktop.sheets.process import Reader

if TYPE_CHECKING:
    from desktop.domain.found_table import FoundTable


def read_book(path: str) -> Book:
    """Return what the reader sees in one file, in a child process of its own.

    Raises: FILE_MISSING, FILE_UNREADABLE. A bad file is no trouble: its book is refused and says why.
    """
    with reader() as entered:
        return entered.read(path)


def reader() -> Reader:
    """Return a reader of files from outside; once it is entered its child process starts, before the first file."""
    return Reader()


def begin() -> None:
    """Start the child process of the next reader: what is done before that reads its first file is won."""
    with reader():
        return


def in_unicode(book: Book) -> Book:
    """Return a book with the letters of old encodings turned into Unicode, as it is understood."""
    from desktop.sheets.draft.encoding.unify import unify

    return unify(book)[0]


def lists_in(book: Book) -> "tuple[FoundTable, ...]":
    """Return the lists of models, exemplars and awards a file holds, as they were found; those it may hold too."""
    from desktop.sheets.draft.lists.places import places_that_may

    legacy = any(oddity.code == "legacy_fonts" for oddity in book.oddities)
    texts = [cell.value for sheet in book.sheets for cell in sheet.cells if isinstance(cell.value, str)]
    if not legacy and not places_that_may(texts):
        return ()
    from desktop.sheets.draft.lists.seen import found_in

    return found_in(in_unicode(book))
