"""The child process's tasks: reading is at hand when it starts, what is asked seldom is loaded when it is asked."""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.sheets.child import Task


def serve() -> int:  # pragma: no cover - runs in the child process alone
    """Serve the reader's tasks over standard input and output until the parent closes; return the exit code."""
    gc.disable()  # what is loaded stays, and readers build no cycles; looking for them costs a quarter of the time
    from desktop.sheets import reading, zipped  # noqa: F401
    from desktop.sheets.child import serve as serve_tasks
    from desktop.sheets.xlsx import book  # noqa: F401 - the usual files find their readers loaded

    return serve_tasks(_task, sys.stdin.buffer, sys.stdout.buffer)


def _task(name: str) -> "Task":  # pragma: no cover - as above
    """Return the task of this name. Raises: LookupError where there is none."""
    match name:
        case "book":
            from desktop.sheets.reading import read_book_plain

            return read_book_plain
        case "annotate":
            from desktop.jobs.question_copies import annotate_plain

            return annotate_plain
        case "form":
            from desktop.jobs.form_check import check_form_plain

            return check_form_plain
        case "paper":
            from desktop.sheets.finished import read_paper_plain

            return read_paper_plain
        case "pdf":
            from desktop.sheets.laid_out import read_pdf_plain

            return read_pdf_plain
        case "slides":
            from desktop.sheets.laid_out import read_slides_plain

            return read_slides_plain
        case "json":
            from desktop.sheets.plain_json import read_json_plain

            return read_json_plain
        case _:
            raise LookupError(name)
