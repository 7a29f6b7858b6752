"""Reading files from outside: the child process with limits, and what it can be asked."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain.book import Book
from desktop.sheets.process import Reader

if TYPE_CHECKING:
    from desktop.sheets.child import Task


def serve() -> int:
    """Serve the reader's tasks over standard input and output until the parent closes; return the exit code."""
    from desktop.sheets.child import serve as serve_tasks

    return serve_tasks(_tasks(), sys.stdin.buffer, sys.stdout.buffer)


def read_book(path: str) -> Book:
    """Return what the reader sees in one file, in a child process of its own.

    Raises: FILE_MISSING, FILE_UNREADABLE. A bad file is no trouble: its book is refused and says why.
    """
    with Reader() as reader:
        return reader.read(path)


def in_unicode(book: Book) -> Book:
    """Return a book with the letters of old encodings turned into Unicode, as it is understood."""
    from desktop.sheets.draft.encoding.unify import unify

    return unify(book)[0]


def _tasks() -> "Mapping[str, Task]":
    from desktop.jobs.form_check import check_form_plain
    from desktop.jobs.question_copies import annotate_plain
    from desktop.sheets.finished import read_paper_plain
    from desktop.sheets.laid_out import read_pdf_plain, read_slides_plain
    from desktop.sheets.plain_json import read_json_plain
    from desktop.sheets.reading import read_book_plain
    from desktop.sheets.xlsx.book import read_workbook  # noqa: F401
    from desktop.sheets.zipped import read_zipped  # noqa: F401 - the usual files find their readers loaded

    return {
        "book": read_book_plain,
        "annotate": annotate_plain,
        "form": check_form_plain,
        "paper": read_paper_plain,
        "pdf": read_pdf_plain,
        "slides": read_slides_plain,
        "json": read_json_plain,
    }
