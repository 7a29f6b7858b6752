"""Two in one: rows whose title names two criteria one after the other; their one number is neither's points."""

from collections.abc import Iterable
from dataclasses import replace

from desktop.sheets.draft.rows.board import Board, How
from desktop.sheets.draft.rows.contested import group_named
from desktop.sheets.draft.rows.topics import Title, Topic, title_of

_JOINTS = frozenset({"và", "&", "+", "-", "–", ";", "/", "cùng"})
"""Words that join two titles and belong to neither."""
_NEAR = 0.78
"""So like a criterion's a part of a title names it, mistyped perhaps."""
_AS_LONG = 0.4
"""A part may be longer or shorter than the criterion's title by this share of it."""
_FEWEST_WORDS = 2
"""A part of fewer words is none."""
_MOST_WORDS = 80
"""A longer title is not looked through."""


def doubt_two_in_one(board: Board) -> None:
    """Ask about rows that were told by their words to be about one criterion and name another besides."""
    for match in tuple(board.settled.values()):
        told = match.topic.leaf and match.how not in {How.UNSURE, How.ANSWERED} and match.likeness < 1
        if (
            told
            and group_named(match.row, match.topic) is None
            and any(_are_two(board, *parts) for parts in _parts(match.row.title, match.topic))
        ):
            board.settle(replace(match, how=How.UNSURE))


def _parts(text: str, topic: Topic) -> Iterable[tuple[Title, Title]]:
    """Yield the ways to part a title that is longer than a topic's, between any two words, what joins them left out."""
    words = text.split()
    if not len(topic.key.said) + _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return
    for place in range(_FEWEST_WORDS, len(words) - _FEWEST_WORDS + 1):
        behind = place + (words[place].casefold() in _JOINTS)
        yield title_of(" ".join(words[:place])), title_of(" ".join(words[behind:]))


def _are_two(board: Board, one: Title, other: Title) -> bool:
    first = _named(board, one)
    second = _named(board, other) if first else None
    return first is not None and second is not None and first.key != second.key


def _named(board: Board, part: Title) -> Topic | None:
    """The criterion a part of a title names from its first word to its last."""
    if len(part.said) < _FEWEST_WORDS:
        return None
    alike, topic = board.ranked(part)[0]
    near = alike >= _NEAR and topic.leaf
    whole = len(topic.key.letters)
    lengths = (len(each.letters) for each in (part, part.core) if each)
    return topic if near and any(abs(length - whole) <= _AS_LONG * whole for length in lengths) else None
