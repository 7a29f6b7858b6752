"""Contested criteria: rows of the unit's own that are only like a criterion, asked about instead of taken for it."""

from collections import Counter
from dataclasses import replace

from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.board import Board, How, Match, Ranking, ranked_by_likeness
from desktop.sheets.draft.rows.replaced import has_other_number, says_other
from desktop.sheets.draft.rows.topics import Topic, is_behind_its_group, nearness, title_of

_SURE = 0.93
_NEAR = 0.7
_CONTESTED = 0.1
_FAR = 0.25
"""A criterion so much less like a row than the likeliest is no rival of that."""


def is_added(board: Board, row: Row, nearest: tuple[float, Topic]) -> bool:
    """Return whether a row may be the unit's own: amid coded or rated ones without code or points, not quite a leaf's.

    One without either is a leaf's only by its very words.
    """
    alike, topic = nearest
    lacking = (board.coded and row.code.shape is Shape.NONE) + (board.rated and row.number not in board.maxima)
    return topic.leaf and alike < (0, _SURE, 1)[lacking]


def is_other(row: Row, topic: Topic) -> bool:
    """Return whether a row names another matter than a topic it is like: maybe the unit's own in that topic's place.

    A group may be worded otherwise, but for its numbers.
    """
    if not row.title:
        return False
    title = title_of(row.title)
    return says_other(title, topic) if topic.leaf else has_other_number(title, topic)


def lead_of(row: Row, scored: Ranking) -> float:
    """Return how far the first of some topics is ahead of the next the row may be about instead.

    Criteria whose words the row contradicts are none of these, where it does not contradict the first as well; nor is
    the group of a criterion that the row names behind it.
    """
    best, first = scored[0]
    contradicts, group = not is_other(row, first), group_named(row, first)
    for score, topic in scored[1:]:
        passed = topic.code == group or (contradicts and is_other(row, topic))
        if best - score > _FAR or not passed:
            return best - score
    return 1.0


def group_named(row: Row, topic: Topic) -> str | None:
    """Return the group of a criterion whose title stands behind that of its group in a row; None where it does not."""
    title = title_of(row.title)
    named = topic.under is not None and nearness(title, topic.under) >= _SURE
    return topic.parent if named and is_behind_its_group(title, topic.under or title, topic) else None


def doubt_second_best(board: Board) -> None:
    """Ask about a row that is only like a criterion another row names word for word: it may be the unit's own."""
    named = {match.topic.code for match in board.settled.values() if match.likeness == 1}
    for match in tuple(board.settled.values()):
        if match.how is How.TITLE and match.topic.leaf and match.likeness < 1 and match.topic.code in named:
            board.settle(replace(match, how=How.UNSURE))


def doubt_contested(board: Board, rows: tuple[Row, ...]) -> None:
    """Ask about a row too that was told by its words where a row nobody could tell is as like that criterion."""
    rows_of = Counter(match.topic.code for match in board.settled.values() if match.how is not How.UNSURE)
    alone = (match for match in board.settled.values() if rows_of[match.topic.code] == 1 and _is_by_likeness(match))
    held = {match.topic.code: match for match in alone}
    topics = tuple(match.topic for match in held.values())
    for row in rows:
        own = board.settled.get(row.number)
        if not topics or not row.title or (own and own.how is not How.UNSURE):
            continue
        alike, topic = ranked_by_likeness(title_of(row.title), topics)[0]
        if own and own.topic is not topic and own.topic.key == topic.key:
            continue
        if alike >= max(_NEAR, held[topic.code].likeness - _CONTESTED):
            board.settle(replace(held[topic.code], how=How.UNSURE))


def _is_by_likeness(match: Match) -> bool:
    return match.topic.leaf and match.how in {How.TITLE, How.CONTEXT} and match.likeness < 1
