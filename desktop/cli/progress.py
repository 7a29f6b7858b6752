"""The progress of long work, drawn on a terminal and silent elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from desktop.domain.progress import Progress


@contextmanager
def bar() -> Iterator[Progress]:
    """Return a progress that rewrites one line of a terminal; nothing is written when output goes to a file."""
    on_terminal = sys.stderr.isatty()

    def report(done: int, total: int, what: str) -> None:
        if on_terminal:
            sys.stderr.write(f"\r\x1b[K[{done}/{total}] {what}")
            sys.stderr.flush()

    try:
        yield report
    finally:
        if on_terminal:
            sys.stderr.write("\r\x1b[K")
