"""Deadlines: by when, on the clock, a file has its verdict, however busy the machine is."""

from time import monotonic
from typing import NamedTuple, Self


class Deadline(NamedTuple):
    """A moment of the clock that only goes forward; `ends` is in its seconds."""

    ends: float

    @classmethod
    def within(cls, seconds: float) -> Self:
        """Return the deadline some seconds from now."""
        return cls(monotonic() + seconds)

    def left(self) -> float:
        """Return the seconds that are left; 0 when the deadline is over."""
        return max(0.0, self.ends - monotonic())
