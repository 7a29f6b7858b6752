"""The progress of a long act, told step by step."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with steps done, steps in all, and what is being worked on. It may raise DeskError(CANCELLED) to stop."""


def unwatched(_done: int, _total: int, _what: str) -> None:
    """Take the progress of work nobody watches."""
