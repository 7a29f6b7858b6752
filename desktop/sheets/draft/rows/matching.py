"""Matching: which topic each row of a table is about, told by code, title, maximum and neighbours, never guessed."""

import itertools
from collections import Counter
from decimal import Decimal

from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.agreeing import goes_on_in
from desktop.sheets.draft.rows.answers import RowAnswers
from desktop.sheets.draft.rows.board import Board, How, Match, Ranking, board_of
from desktop.sheets.draft.rows.contested import (
    doubt_contested,
    doubt_second_best,
    group_named,
    is_added,
    is_other,
    lead_of,
)
from desktop.sheets.draft.rows.examples import example_rows, examples_of
from desktop.sheets.draft.rows.left_over import settle_left_over
from desktop.sheets.draft.rows.order import is_counted, mostly
from desktop.sheets.draft.rows.places import are_alike, may_be_next, settle_in_place
from desktop.sheets.draft.rows.topics import Title, Topic, likeness, title_of
from desktop.sheets.draft.rows.two_in_one import doubt_two_in_one

_SURE = 0.93
_MARGIN = 0.04
_LIKELY = 0.82
_APART = 0.25
_CODED = 0.6
_ROWS_PER_TOPIC = 10
_ROWS = 400


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
    standing, counted = _with_answered(rows, open_rows, said), is_counted(open_rows)
    settle_in_place(board, standing, counted=counted)
    doubt_contested(board, open_rows)
    settle_left_over(board, standing, counted=counted)
    _settle_twins(board, open_rows)
    doubt_two_in_one(board)
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
            elsewhere = ranked[0][0] >= _SURE and ranked[0][0] - alike > _MARGIN / 2
            how = How.UNSURE if elsewhere or is_other(row, by_code) else How.CODE
            board.settle(Match(row, ranked[0][1] if elsewhere else by_code, how, alike))
        elif _stands_out(row, ranked, shared) and not _is_own(board, row, ranked[0], by_code):
            how = How.UNSURE if is_other(row, ranked[0][1]) else How.TITLE
            board.settle(Match(row, ranked[0][1], how, ranked[0][0]))


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
        sure = told is not None and told.topic.leaf and told.how is not How.UNSURE
        if told and sure and open_yet and are_alike(above, row) and not may_be_next(board, told, row):
            board.settle(Match(row, told.topic, told.how, told.likeness))


def _full_code(board: Board, row: Row) -> Topic | None:
    """The topic whose whole code stands in a row: I.4, and I or T where the row has no title to tell by."""
    shapes = {Shape.PATH} if row.title else {Shape.PATH, Shape.ROMAN, Shape.OTHER}
    return board.by_code.get(row.code.text.casefold()) if row.code.shape in shapes else None


def _is_own(board: Board, row: Row, nearest: tuple[float, Topic], by_code: Topic | None) -> bool:
    """Whether a row may be about something else than the topic it is likest to: the unit's own or one of its group."""
    within = by_code is not None and by_code.parent == nearest[1].code
    return within or is_added(board, row, nearest) or goes_on_in(board, row, nearest[1])


def _stands_out(row: Row, ranked: Ranking, shared: Counter[Title]) -> bool:
    """Whether a title is surely one topic's: no other's is near; one others have too says of which group it is."""
    if shared[ranked[0][1].key] > 1 and group_named(row, ranked[0][1]) is None:
        return False
    best, second = ranked[0][0], ranked[1][0] if len(ranked) > 1 else 0.0
    return (best >= _SURE and lead_of(row, ranked) > _MARGIN) or (best >= _LIKELY and best - second >= _APART)
