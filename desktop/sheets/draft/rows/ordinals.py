"""Ordinals: whether a row's code counts as a topic's place does, in whatever letters: 2, II, b) or 1.2.2 for I.2.b."""

from desktop.sheets.draft.layout.codes import RowCode, Shape, roman_value
from desktop.sheets.draft.rows.board import Board, Match
from desktop.sheets.draft.rows.topics import Topic

_COUNTING = frozenset({Shape.ROMAN, Shape.NUMBER, Shape.LETTER, Shape.PATH})
_HOLD = 0.9


def counts(code: RowCode) -> bool:
    """Return whether a code says a place: a number, a letter or a path of these."""
    return code.shape in _COUNTING


def is_path(code: RowCode) -> bool:
    """Return whether a code says the whole way from the top: 1.2.2."""
    return code.shape is Shape.PATH


def fits(board: Board, code: RowCode, topic: Topic) -> bool:
    """Return whether a code says a topic's place: the whole way from the top, or its last step alone."""
    parts = code.text.casefold().split(".")
    way = _way(board, topic)
    if is_path(code) and len(parts) != len(way):
        return False
    return all(_says(part, board, each) for part, each in zip(reversed(parts), reversed(way), strict=False))


def hold(board: Board, matches: list[Match]) -> bool:
    """Return whether the codes of the rows told so far say the places of their topics: they do unless some do not."""
    told = [fits(board, match.row.code, match.topic) for match in matches if counts(match.row.code)]
    return sum(told) >= _HOLD * len(told)


def _way(board: Board, topic: Topic) -> list[Topic]:
    way = [topic]
    while (parent := way[0].parent) is not None:
        way.insert(0, board.by_code[parent.casefold()])
    return way


def _says(part: str, board: Board, topic: Topic) -> bool:
    own = topic.code.casefold().rpartition(".")[2]
    if part == own:
        return True
    place = board.children[topic.parent].index(topic) + 1
    return (int(part) if part.isdecimal() else _roman(part)) == place


def _roman(part: str) -> int:
    return roman_value(part.upper()) if set(part) <= frozenset("ivxlc") else 0
