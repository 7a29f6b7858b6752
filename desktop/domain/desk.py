"""The desk (bàn làm việc): which cluster file, who works at it, and what time it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Desk:
    """A value passed into every job. `path` is the cluster file; `clock` returns an aware local time.

    `round` is the code of the round worked on, None for the last one.
    """

    path: str
    officer: str
    clock: Callable[[], datetime]
    round: str | None = None
