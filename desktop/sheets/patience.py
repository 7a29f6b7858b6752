"""Patience with a child process, counted in what it used of the processor: a busy machine does not lengthen that."""

from dataclasses import dataclass
from time import monotonic

from desktop.sheets.confine import time_used

_AT_MOST = 8
"""How many times as long by the clock: ten programs on two processors leave the child a fifth of one."""


@dataclass(slots=True)
class Patience:
    """How long the child is let work on one file: `seconds` of the processor, and as long without using any of it.

    A child that waits for a disk or a network that never answers uses no processor: it is given up as soon as one that
    works without end. Where the system does not tell what another process has used, all there is is the clock.
    """

    process: int
    seconds: float
    _began: float = 0.0
    _used: float | None = None
    _first: float = 0.0
    _moved: float = 0.0

    def __post_init__(self) -> None:
        """Begin to wait."""
        self._began = monotonic()

    def is_over(self) -> bool:
        """Say whether the child has had its time. Asked again and again while nothing comes."""
        now, used = monotonic(), time_used(self.process)
        if used is None:
            return now - self._began > self.seconds
        if self._used is None:
            self._first, self._moved = used, self._began
        if used != self._used:
            self._used, self._moved = used, now
        worked, stood, waited = used - self._first, now - self._moved, now - self._began
        return max(worked, stood, waited / _AT_MOST) > self.seconds
