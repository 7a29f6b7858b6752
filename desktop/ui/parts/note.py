"""A note (điều cần biết): what the details pane says of something that is no number."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """Who or what it is about, a sentence, and lines under headings; a heading without lines is not shown."""

    head: str
    title: str = ""
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
