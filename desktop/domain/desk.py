"""The desk (bàn làm việc): which cluster file, who works at it, and what time it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Desk:
    """A value passed into every job. `path` is the cluster file; `clock` returns an aware local time.

    `round` is the code of the round worked on, None for the last one. `held` says that the window holds the file's
    lock already, from opening to closing; otherwise each act takes it for itself.
    """

    path: str
    officer: str
    clock: Callable[[], datetime]
    round: str | None = None
    held: bool = False
