"""Two in one: rows whose title names two criteria one after the other; their one number is neither's points."""

import re
from collections.abc import Iterable
from dataclasses import replace

from desktop.sheets.draft.rows.board import Board, How
from desktop.sheets.draft.rows.topics import Topic, title_of

_BETWEEN = re.compile(r"\s*(?:[;+/\n]|\s[-–]\s|,?\s(?:và|&)\s)\s*|(?<=[)\]])\s+")
"""What parts two titles: `;`, `+`, `/`, a new line, a dash with spaces, `và`, a bracket closed."""
_SURE = 0.93
"""So like a criterion's a part of a title surely names it."""
_FEWEST_WORDS = 2
"""A part of fewer words is none."""


def doubt_two_in_one(board: Board) -> None:
    """Ask about rows that were told by their words to be about one criterion and name another besides."""
    for match in tuple(board.settled.values()):
        told = match.topic.leaf and match.how not in {How.UNSURE, How.ANSWERED} and match.likeness < 1
        if told and any(_are_two(board, *parts) for parts in _parts(match.row.title, match.topic)):
            board.settle(replace(match, how=How.UNSURE))


def _parts(text: str, topic: Topic) -> Iterable[tuple[str, str]]:
    """Yield the ways a title may be two: parted by a sign or an "and", or going on after the very words of a topic."""
    yield from ((text[: found.start()], text[found.end() :]) for found in _BETWEEN.finditer(text))
    row, own = title_of(text).said, topic.key.said
    if len(own) < len(row) and row[: len(own)] == own:
        yield topic.title, " ".join(text.split()[len(own) :])


def _are_two(board: Board, one: str, other: str) -> bool:
    titles = [title_of(one), title_of(other)]
    if any(len(title.said) < _FEWEST_WORDS for title in titles):
        return False
    (first, here), (second, there) = (board.ranked(title)[0] for title in titles)
    both = first >= _SURE and second >= _SURE and here.leaf and there.leaf
    return both and here.key != there.key
