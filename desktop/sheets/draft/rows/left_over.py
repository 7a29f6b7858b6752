"""Left over: rows nobody could tell by their likeness, told by words that agree as far as they go where one fits."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows import ordinals
from desktop.sheets.draft.rows.agreeing import disagreement
from desktop.sheets.draft.rows.board import Board, How, Match
from desktop.sheets.draft.rows.contested import is_added
from desktop.sheets.draft.rows.order import is_mixed
from desktop.sheets.draft.rows.places import are_alike
from desktop.sheets.draft.rows.topics import Topic, is_titled_alone, title_of

_FAINT = 0.2
"""A topic so little like a title letter by letter (0 to 1) need not be compared word by word."""

_FEWEST_WORDS = 5
"""So many words of a title tell a topic wherever its row stands."""
_FEWEST_NAMED = 2
_MOST_OPEN = 3
"""So many rows that say a topic, and so many open ones for each of them at most, make a table of the topics."""


@dataclass(slots=True)
class _Standing:
    """Where the rows of a table stand: those in order, what is told of each, whether codes and places say anything."""

    board: Board
    rows: tuple[Row, ...]
    coded: bool
    ordered: bool
    doubted: frozenset[str | None]
    agreed: dict[int, list[tuple[int, Topic]]] = field(default_factory=dict)


def settle_left_over(board: Board, rows: tuple[Row, ...], *, counted: bool) -> None:
    """Give each row still open the one topic its words agree with, by its code, in its group or between its neighbours.

    `counted`: the codes are running numbers only. Each row told tells more of those beside it.
    """
    standing = _standing(board, rows, counted=counted)
    if standing is None:
        return
    while _settle_some(standing):
        continue


def _standing(board: Board, rows: tuple[Row, ...], *, counted: bool) -> _Standing | None:
    """Where the rows stand; None where none is open, or too few say a topic: the table may be about something else."""
    open_rows = [row for row in rows if row.title and not _told(board, row)]
    sure = [match for row in rows if (match := _told(board, row))]
    named = len(sure) + sum(_is_named(board, row) for row in open_rows)
    if not open_rows or named < _FEWEST_NAMED or len(open_rows) > _MOST_OPEN * named:
        return None
    coded = not counted and ordinals.hold(board, sure)
    ordered = not is_mixed([match.topic for match in sure])
    twice = [match.topic.parent for one, match in itertools.pairwise(sure) if one.topic is match.topic]
    return _Standing(board, rows, coded, ordered, frozenset(twice))


def _is_named(board: Board, row: Row) -> bool:
    """Whether a row says a topic's whole title: that of several, perhaps."""
    return max(board.compared(title_of(row.title)).alike.values(), default=0) == 1


def _told(board: Board, row: Row) -> Match | None:
    match = board.settled.get(row.number)
    return match if match and match.how is not How.UNSURE else None


def _settle_some(standing: _Standing) -> bool:
    """Settle the rows that can be told now, and return whether there were any."""
    before = len(standing.board.taken)
    for place, row in enumerate(standing.rows):
        if row.title and not _told(standing.board, row):
            topic = _by_code(standing, row) or _in_group(standing, place) or _by_words(standing, row)
            if topic:
                _settle(standing, row, topic)
    if standing.ordered:
        for row, topic in tuple(_between_neighbours(standing)):
            _settle(standing, row, topic)
    return len(standing.board.taken) > before


def _settle(standing: _Standing, row: Row, topic: Topic) -> None:
    alike = standing.board.compared(title_of(row.title)).alike[topic.order]
    standing.board.settle(Match(row, topic, How.CONTEXT, alike))


def _agreeing(standing: _Standing, row: Row) -> list[tuple[int, Topic]]:
    """What a row's words agree with anywhere, with what speaks against each; taken ones too."""
    if row.number not in standing.agreed and _is_written_twice(standing, row):
        standing.agreed[row.number] = []
    if row.number not in standing.agreed:
        alike = standing.board.compared(title_of(row.title)).alike
        likely = (topic for topic in standing.board.topics if alike[topic.order] >= _FAINT)
        found = [(cost, topic) for topic in likely if (cost := disagreement(row.title, topic)) is not None]
        standing.agreed[row.number] = found
    return standing.agreed[row.number]


def _is_written_twice(standing: _Standing, row: Row) -> bool:
    """Whether another row nobody could tell is written as a row is, code and all, and only one topic is."""
    board = standing.board
    others = (each for each in standing.rows if each is not row and not _told(board, each))
    if row.code.shape is Shape.NONE or not any(are_alike(each, row) for each in others):
        return False
    return is_titled_alone(board.ranked(title_of(row.title))[0][1], board.topics)


def _best(standing: _Standing, row: Row, among: list[Topic]) -> list[Topic]:
    """The free ones of some topics a row's words agree with best; none where those of a taken one agree better."""
    board = standing.board
    maximum, alike = board.maxima.get(row.number), board.compared(title_of(row.title)).alike
    there = [(cost, topic) for cost, topic in _agreeing(standing, row) if topic in among]
    least = min((cost for cost, _ in there), default=0)
    named = _is_named(board, row)
    return [
        topic
        for cost, topic in there
        if cost == least
        and topic.code not in board.taken
        and (maximum is None or topic.max is None or maximum == topic.max)
        and (not standing.coded or not ordinals.counts(row.code) or ordinals.fits(board, row.code, topic))
        and not (named and alike[topic.order] < 1)
        and not is_added(board, row, (alike[topic.order], topic))
        and topic.parent not in standing.doubted
    ]


def _by_code(standing: _Standing, row: Row) -> Topic | None:
    """The one topic a row's code says the place of and its words agree with best; by its last step, best of all."""
    if not standing.coded or not ordinals.counts(row.code):
        return None
    found = _best(standing, row, list(standing.board.topics))
    alone = ordinals.is_path(row.code) or len({topic.code for _, topic in _agreeing(standing, row)}) == 1
    return found[0] if len(found) == 1 and alone else None


def _by_words(standing: _Standing, row: Row) -> Topic | None:
    """The only topic of all a row's words agree with: enough of them, with its points printed beside, or a group's."""
    if len(title_of(row.title).said) < _FEWEST_WORDS or len(_agreeing(standing, row)) != 1:
        return None
    found = _best(standing, row, list(standing.board.topics))
    rated = row.number in standing.board.maxima
    return found[0] if found and (rated or not found[0].leaf) else None


def _in_group(standing: _Standing, place: int) -> Topic | None:
    """The one criterion a row's words agree with in the group whose row, or one of whose, stands right above it."""
    board = standing.board
    above = _told(board, standing.rows[place - 1]) if place else None
    if above is None:
        return None
    group = above.topic.parent if above.topic.leaf else above.topic.code
    headed = any(match.topic.code == group and match.how is not How.UNSURE for match in board.settled.values())
    found = _best(standing, standing.rows[place], board.children[group]) if group and headed else []
    return found[0] if len(found) == 1 else None


def _between_neighbours(standing: _Standing) -> Iterator[tuple[Row, Topic]]:
    """Yield the rows between two told ones that can be only one topic each, all of them in their order."""
    board, run = standing.board, list[Row]()
    above: Match | None = None
    for row in (*standing.rows, None):
        match = _told(board, row) if row else None
        if row and match is None:
            run += [row] if _is_like_the_others(board, row) else []
            continue
        if run:
            yield from _only_ways(standing, run, (above.topic if above else None, match.topic if match else None))
        run, above = [], match


def _is_like_the_others(board: Board, row: Row) -> bool:
    """Whether a row is one of the listed: titled, no sum, with points and code where nearly all have these."""
    lacks = (board.rated and row.number not in board.maxima) or (board.coded and row.code.shape is Shape.NONE)
    return bool(row.title) and not row.sums and not lacks


def _only_ways(
    standing: _Standing, run: list[Row], ends: tuple[Topic | None, Topic | None]
) -> Iterator[tuple[Row, Topic]]:
    """Yield the topic of each row of a run between two told ones where every order-keeping way gives it the same."""
    topics = standing.board.topics
    after, before = (end.order if end else otherwise for end, otherwise in zip(ends, (-1, len(topics)), strict=True))
    among = list(topics[after + 1 : before])
    ways = [(row, found) for row in run if (found := _best(standing, row, among))]
    first = _placed([[topic.order for topic in found] for _, found in ways])
    last = _placed([[-topic.order for topic in found] for _, found in reversed(ways)])
    if first is None or last is None:
        return
    free = [topic for topic in among if topic.leaf and topic.code not in standing.board.taken]
    in_step = len(ways) == len(run) == len(free)
    for (row, found), order, other in zip(ways, first, reversed(last), strict=True):
        one = order == -other and len({topic.key for topic in found}) == 1
        if one and (in_step or _is_alone(standing, topics[order], free, ends)):
            yield row, topics[order]


def _is_alone(standing: _Standing, topic: Topic, free: list[Topic], ends: tuple[Topic | None, Topic | None]) -> bool:
    """Whether no other free topic between two told ones, nor one beside these in their groups, has a topic's title."""
    board = standing.board
    beside = (each for end in ends if end for each in board.children[end.parent])
    others = {each.code: each for each in (*free, *beside) if each.code not in board.taken}
    return is_titled_alone(topic, (topic, *(each for each in others.values() if each is not topic)))


def _placed(choices: list[list[int]]) -> list[int] | None:
    """The least of each list that comes after that of the list before; None where there is none."""
    found: list[int] = []
    for orders in choices:
        order = min((each for each in orders if not found or each > found[-1]), default=None)
        if order is None:
            return None
        found.append(order)
    return found
