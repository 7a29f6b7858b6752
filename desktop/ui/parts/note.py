"""A note (điều cần biết): what the details pane says of something that is no number."""

from dataclasses import dataclass

from desktop.domain.place import Place


@dataclass(frozen=True, slots=True)
class Note:
    """Who or what it is about, a sentence, and lines under headings; a heading without lines is not shown.

    `places` are the cells of members' files it stands in; they can be drawn.
    """

    head: str
    title: str = ""
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    places: tuple[Place, ...] = ()
