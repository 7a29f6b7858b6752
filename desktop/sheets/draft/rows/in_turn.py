"""In turn: rows of titles that several criteria have, told by their order where none between two sure rows lacks."""

from collections.abc import Iterator

from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.board import Board, How, Match
from desktop.sheets.draft.rows.topics import Topic, title_of

_SURE = 0.93
_NEAR = 0.8
"""A row so like the criterion whose turn it is breaks no turn, but is not told by it."""
_LOCAL = frozenset({Shape.NUMBER, Shape.LETTER})

_Stretch = tuple[list[Row], list[Topic]]
"""The open rows between two sure ones, and the criteria between theirs."""


def settle_in_turn(board: Board, rows: tuple[Row, ...], *, counted: bool) -> None:
    """Give the open rows between two sure ones the criteria between those, where they are told of one by one.

    Each row must have the title and the points of the criterion whose turn it is, and none may lack or be added: then a
    title that comes again in other groups says which it is without them. `counted`: codes are running numbers only.
    """
    for open_rows, topics in _stretches(board, rows):
        pairs = list(zip(open_rows, topics, strict=False))
        if len(open_rows) != len(topics) or not all(_may_be(board, *pair, counted=counted) for pair in pairs):
            continue
        for row, topic in pairs:
            if (alike := _alike(board, row, topic)) >= _SURE:
                board.settle(Match(row, topic, How.CONTEXT, alike))


def _stretches(board: Board, rows: tuple[Row, ...]) -> Iterator[_Stretch]:
    """Yield the open rows between each two that are sure, or before the first and behind the last."""
    after = -1
    waiting: list[Row] = []
    for row in rows:
        match = board.settled.get(row.number)
        if match and match.how is not How.UNSURE:
            yield waiting, _between(board, after, match.topic.order)
            after, waiting = match.topic.order, []
        elif not row.sums:
            waiting.append(row)
    yield waiting, _between(board, after, len(board.topics))


def _between(board: Board, after: int, before: int) -> list[Topic]:
    """The criteria between two others that no row tells of yet; none where the rows have an order of their own."""
    between = (topic for topic in board.topics if after < topic.order < before and topic.leaf)
    return [topic for topic in between if topic.code not in board.taken]


def _may_be(board: Board, row: Row, topic: Topic, *, counted: bool) -> bool:
    coded = row.code.shape in _LOCAL and not counted
    numbered = not coded or row.code.text.casefold() == topic.code.rpartition(".")[2].casefold()
    same_points = board.maxima.get(row.number) in {None, topic.max}
    return numbered and same_points and _alike(board, row, topic) >= _NEAR


def _alike(board: Board, row: Row, topic: Topic) -> float:
    return board.compared(title_of(row.title)).alike[topic.order]
