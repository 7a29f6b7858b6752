"""The desk (bàn làm việc): which cluster file, who works at it, and what time it is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Key:
    """What opens a file that has a password: 32 bytes made from the password and the file's 16 bytes of salt."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Late:
    """Why something is changed after the figures were sealed, and who asked for it; both are kept and printed."""

    reason: str
    caller: str


@dataclass(frozen=True, slots=True)
class Desk:
    """A value passed into every job. `path` is the cluster file; `clock` returns an aware local time.

    `round` is the code of the round worked on, None for the last one. `held` says that the window holds the file's
    lock already, from opening to closing; otherwise each act takes it for itself. `key` opens a file that has a
    password. `late` lets an act change sealed figures: it then enters the numbered list of late changes.
    """

    path: str
    officer: str
    clock: Callable[[], datetime]
    round: str | None = None
    held: bool = False
    key: Key | None = None
    late: Late | None = None
