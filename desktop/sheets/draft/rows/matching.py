"""Matching: which topic each row of a table is about, told by code, title, maximum and neighbours, never guessed."""

import itertools
from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.sheets.draft.layout.codes import RowCode, Shape
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.answers import RowAnswers
from desktop.sheets.draft.rows.board import Board, How, Match, Ranking, board_of
from desktop.sheets.draft.rows.contested import doubt_contested, doubt_second_best, is_added
from desktop.sheets.draft.rows.examples import example_rows, examples_of
from desktop.sheets.draft.rows.order import is_counted, is_mixed, mostly
from desktop.sheets.draft.rows.topics import Title, Topic, likeness, title_of

_SURE = 0.93
_MARGIN = 0.04
_LIKELY = 0.82
_APART = 0.25
_CODED = 0.6
_TAKEN = 0.75
_ASKED = 0.5
_CLEAR = 0.08
_HALF = 0.5
_NEAR = 0.7
_ROWS_PER_TOPIC = 10
_ROWS = 400


@dataclass(frozen=True, slots=True)
class _Hints:
    """What speaks for a topic of a row besides its title: its local code, the open branches, what comes next."""

    title: Title
    expected: Topic | None
    branch: frozenset[str | None]
    following: int
    maximum: Decimal | None


def may_match(rows: int, topics: int) -> bool:
    """Return whether a table of so many rows can be about so many topics; one far longer is about something else."""
    return rows <= _ROWS_PER_TOPIC * topics + _ROWS


def match_rows(
    rows: tuple[Row, ...],
    topics: tuple[Topic, ...],
    maxima: tuple[tuple[int, Decimal], ...],
    said: RowAnswers | None = None,
) -> tuple[Match, ...]:
    """Return the rows that are about a topic, in row order.

    `maxima` are the points printed beside rows, as (row number, points); they break doubts. `said` is what a person
    answered about rows: it stands whatever they look like. Several rows may match one topic only when their titles or
    codes are the same. An example left in the form is never sure. A table far longer than the topics is about
    something else.
    """
    if not topics or not may_match(len(rows), len(topics)):
        return ()
    board = board_of(topics)
    board.maxima = dict(maxima)
    said = said or RowAnswers()
    _settle_answered(board, rows, said)
    told = said.aside | said.levels.keys() | said.topics.keys()
    unsaid = tuple(row for row in rows if row.number not in told)
    shown_only = example_rows(rows)
    told_of = tuple(row for row in unsaid if row.number not in shown_only)
    open_rows = tuple(row for row in told_of if row.title or _full_code(board, row))
    _settle_sure(board, open_rows)
    doubt_second_best(board)
    _unsettle_repeated_groups(board, board.maxima)
    _settle_rest(board, _with_answered(rows, open_rows, said), board.maxima, is_counted(open_rows))
    _settle_twins(board, open_rows)
    doubt_contested(board, open_rows)
    for row, shown, alike in examples_of(unsaid, shown_only, topics):
        board.settle(Match(row, shown, How.UNSURE, alike))
    return tuple(board.settled[number] for number in sorted(board.settled))


def _settle_answered(board: Board, rows: tuple[Row, ...], said: RowAnswers) -> None:
    for row in rows:
        if topic := said.topics.get(row.number):
            board.settle(Match(row, topic, How.ANSWERED, likeness(title_of(row.title), topic)))


def _with_answered(rows: tuple[Row, ...], open_rows: tuple[Row, ...], said: RowAnswers) -> tuple[Row, ...]:
    """The rows to go through in order: an answered one tells where the rows after it stand."""
    through = {row.number for row in open_rows} | said.topics.keys()
    return tuple(row for row in rows if row.number in through)


def _settle_sure(board: Board, rows: tuple[Row, ...]) -> None:
    board.coded = mostly(rows, lambda row: row.code.shape is not Shape.NONE)
    board.rated = mostly(rows, lambda row: row.number in board.maxima)
    shared = Counter(topic.key for topic in board.topics)
    named = {(topic.key.letters, topic.key.tones): topic for topic in board.topics if shared[topic.key] == 1}
    for row in rows:
        by_code, title = _full_code(board, row), title_of(row.title)
        if same := named.get((title.letters, title.tones)) or board.compared(title).said:
            board.settle(Match(row, same, How.CODE if by_code is same else How.TITLE, 1.0))
            continue
        ranked = board.ranked(title)
        alike = next((score for score, topic in ranked if topic is by_code), 0.0)
        if by_code and (alike >= _CODED or not row.title) and ranked[0][0] - alike < 2 * _MARGIN:
            how = How.UNSURE if ranked[0][0] >= _SURE and ranked[0][0] - alike > _MARGIN / 2 else How.CODE
            board.settle(Match(row, ranked[0][1] if how is How.UNSURE else by_code, how, alike))
        elif _stands_out(ranked) and shared[ranked[0][1].key] == 1 and not is_added(board, row, ranked[0]):
            board.settle(Match(row, ranked[0][1], How.TITLE, ranked[0][0]))


def _unsettle_repeated_groups(board: Board, maxima: dict[int, Decimal]) -> None:
    """Take a group's row back that comes again under another code or other points: it may be a child's, cut short."""
    first: dict[str, Row] = {}
    for number, match in sorted(board.settled.items()):
        group = first.setdefault(match.topic.code, match.row)
        if match.topic.leaf or match.how is How.ANSWERED or group is match.row:
            continue
        same_code = match.row.code == group.code and match.row.code.shape is not Shape.NONE
        same_code |= match.row.code.text.casefold() == match.topic.code.casefold()
        if not same_code and maxima.get(number) != match.topic.max:
            del board.settled[number]


def _settle_twins(board: Board, rows: tuple[Row, ...]) -> None:
    """Give a row nobody could tell the criterion of the row right above it where both are written alike."""
    for above, row in itertools.pairwise(rows):
        told, own = board.settled.get(above.number), board.settled.get(row.number)
        open_yet = own is None or own.how is How.UNSURE
        if told and told.topic.leaf and told.how is not How.UNSURE and open_yet and _alike(above, row):
            board.settle(Match(row, told.topic, told.how, told.likeness))


def _is_twin(above: Match, row: Row, maxima: dict[int, Decimal]) -> bool:
    """Whether a row is the one right above it again, down to its points."""
    next_to = row.number == above.row.number + 1
    same = maxima.get(row.number) == maxima.get(above.row.number)
    return next_to and same and above.topic.leaf and bool(row.title) and _alike(above.row, row)


def _alike(above: Row, row: Row) -> bool:
    one, other = title_of(above.title), title_of(row.title)
    return (one.letters, one.tones, above.code) == (other.letters, other.tones, row.code)


def _full_code(board: Board, row: Row) -> Topic | None:
    """The topic whose whole code stands in a row: I.4, and I or T where the row has no title to tell by."""
    shapes = {Shape.PATH} if row.title else {Shape.PATH, Shape.ROMAN, Shape.OTHER}
    return board.by_code.get(row.code.text.casefold()) if row.code.shape in shapes else None


def _stands_out(ranked: Ranking) -> bool:
    best, second = ranked[0][0], ranked[1][0] if len(ranked) > 1 else 0.0
    return (best >= _SURE and best - second > _MARGIN) or (best >= _LIKELY and best - second >= _APART)


def _settle_rest(board: Board, rows: tuple[Row, ...], maxima: dict[int, Decimal], counted: bool) -> None:
    above: list[Match] = []
    twins: set[str | None] = set()
    mixed = is_mixed([each.topic for _, each in sorted(board.settled.items()) if each.how is not How.UNSURE])
    for row in rows:
        if row.number not in board.settled and above and _is_twin(above[-1], row, maxima):
            board.settle(replace(above[-1], row=row))
            twins.add(above[-1].topic.parent)
        if row.number not in board.settled:
            expected = None if counted else _expected(board, row.code, above)
            following = above[-1].topic.order + 1 if above and not mixed else 0
            branch = frozenset(() if mixed else _open_branch(board, above))
            hints = _Hints(title_of(row.title), expected, branch, following, maxima.get(row.number))
            _settle_by_context(board, row, hints)
            _doubt_beside_twins(board, row, twins)
        if row.number in board.settled and board.settled[row.number].how is not How.UNSURE:
            above.append(board.settled[row.number])


def _doubt_beside_twins(board: Board, row: Row, twins: set[str | None]) -> None:
    """Ask about a row told by its place below twins of the same group: one of them may be that criterion, cut short."""
    match = board.settled.get(row.number)
    if match and match.how is How.CONTEXT and match.topic.parent in twins and match.likeness < _SURE:
        board.settle(replace(match, how=How.UNSURE))


def _settle_by_context(board: Board, row: Row, hints: _Hints) -> None:
    alike_to = board.compared(hints.title).alike
    scored = sorted(
        (
            (_score(hints, topic, alike_to[topic.order]), topic)
            for topic in board.topics
            if topic.code not in board.taken
        ),
        key=lambda pair: -pair[0],
    )
    if not scored:
        return
    best, topic = scored[0]
    lead = best - scored[1][0] if len(scored) > 1 else 1.0
    expected = hints.expected
    alike = alike_to[topic.order]
    in_place = topic.order == hints.following and topic.parent in hints.branch
    told = best >= _TAKEN or (in_place and alike >= _SURE)
    if row.code.shape is Shape.PATH and expected and expected.code not in board.taken and alike < _SURE:
        same = alike_to[expected.order]
        board.settle(Match(row, expected, How.CODE if same >= _CODED or not row.title else How.UNSURE, same))
    elif (told and lead > _CLEAR) or (alike >= _NEAR and lead >= _APART and hints.maximum == topic.max):
        how = How.UNSURE if is_added(board, row, (alike, topic)) else How.CONTEXT
        board.settle(Match(row, topic, how, alike))
    elif best >= _ASKED and alike >= _HALF:
        board.settle(Match(row, topic, How.UNSURE, alike))


def _score(hints: _Hints, topic: Topic, alike: float) -> float:
    score = 0.72 * alike
    score += 0.16 if topic is hints.expected else 0
    score += 0.08 if topic.parent in hints.branch else 0
    score += 0.04 if topic.order == hints.following else 0
    if hints.maximum is not None and topic.max is not None:
        score += 0.06 if hints.maximum == topic.max else -0.12
    return score


def _open_branch(board: Board, above: list[Match]) -> set[str | None]:
    """The branches a row can belong to: those of the row above and all its ancestors; the roots at the start."""
    chain: set[str | None] = {None}
    code = above[-1].topic.code if above else None
    while code is not None:
        chain.add(code)
        code = board.by_code[code.casefold()].parent
    return chain


def _expected(board: Board, code: RowCode, above: list[Match]) -> Topic | None:
    """The topic a local code points to below the rows above it."""
    if code.shape in {Shape.PATH, Shape.ROMAN, Shape.OTHER}:
        return board.by_code.get(code.text.casefold())
    if not above or code.shape is Shape.NONE:
        return None
    chain = _chain(board, above[-1].topic)
    if code.shape is Shape.NUMBER:
        return board.by_code.get(f"{chain[0].code}.{code.text}".casefold())
    if code.shape is Shape.LETTER:
        found = (board.by_code.get(f"{each.code}.{code.text}".casefold()) for each in reversed(chain))
        return next((topic for topic in found if topic), None)
    return _next_child(board, chain)


def _next_child(board: Board, chain: list[Topic]) -> Topic | None:
    for parent in reversed(chain):
        free = [child for child in board.children[parent.code] if child.code not in board.taken]
        if free:
            return free[0]
    return None


def _chain(board: Board, topic: Topic) -> list[Topic]:
    chain = [topic]
    while chain[0].parent is not None:
        chain.insert(0, board.by_code[chain[0].parent.casefold()])
    return chain
