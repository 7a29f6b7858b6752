"""Places: which topic a row is about by the rows above, its local code and its points, where words do not suffice."""

from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.agreeing import goes_on_in
from desktop.sheets.draft.rows.board import Board, How, Match
from desktop.sheets.draft.rows.contested import is_added, is_other, lead_of
from desktop.sheets.draft.rows.order import is_mixed
from desktop.sheets.draft.rows.topics import Title, Topic, is_titled_alone, title_of

_SURE = 0.93
_NAMED = 0.97
_MISTYPED = 0.8
"""So like the next criterion of its group a row may be that one, mistyped."""
_CODED = 0.6
_TAKEN = 0.75
_ASKED = 0.5
_CLEAR = 0.08
_HALF = 0.5
_NEAR = 0.7
_APART = 0.25


@dataclass(frozen=True, slots=True)
class _Hints:
    """What speaks for a topic of a row besides its title: its local code, the open branches, what comes next.

    `group` is the group right above, None where a row between may be a heading nobody knows; a criterion of it comes
    after `last`: anywhere in it where its own row is there, else behind the row above.
    """

    title: Title
    expected: Topic | None
    branch: frozenset[str | None]
    following: int
    maximum: Decimal | None
    group: str | None
    last: int


def settle_in_place(board: Board, rows: tuple[Row, ...], *, counted: bool) -> None:
    """Give the rows still open the topics they are about where they stand.

    `counted`: the codes are running numbers only. Titles of groups beside a row's own open their groups before it.
    """
    above: list[Match] = []
    twins: set[str | None] = set()
    mixed = is_mixed([each.topic for _, each in sorted(board.settled.items()) if each.how is not How.UNSURE])
    lost = False
    for row in rows:
        above += _opened(board, row, above)
        if row.number not in board.settled and above and _is_twin(board, above[-1], row):
            board.settle(replace(above[-1], row=row))
            twins.add(above[-1].topic.parent)
        if row.number not in board.settled:
            hints = _hints(board, row, above, expects=not counted, ordered=not mixed)
            _settle_by_context(board, row, replace(hints, group=None) if lost else hints)
            _doubt_beside_twins(board, row, twins)
            _doubt_when_lost(board, row, lost=lost)
        match = board.settled.get(row.number)
        if match and match.how is not How.UNSURE:
            above.append(match)
            lost = False
        elif row.title and (row.number in board.maxima or not board.rated):
            lost = True


def _opened(board: Board, row: Row, above: list[Match]) -> list[Match]:
    """The groups whose titles stand beside a row's own, where the row above is in none of them."""
    found: list[Match] = []
    for title in map(title_of, row.groups):
        chain = _chain(board, (above + found)[-1].topic) if above or found else []
        ranked = [(score, topic) for score, topic in board.ranked(title) if not topic.leaf and score >= _SURE]
        best = [(score, topic) for score, topic in ranked if score == ranked[0][0]]
        if best and not any(topic in chain for _, topic in best):
            after = chain[-1].order if chain else -1
            score, topic = min(best, key=lambda pair: (pair[1].order < after, pair[1].order))
            found.append(Match(row, topic, How.CONTEXT, score))
    return found


def _hints(board: Board, row: Row, above: list[Match], *, expects: bool, ordered: bool) -> _Hints:
    title, last = title_of(row.title), above[-1].topic if above else None
    expected = _expected(board, row, above) if expects else None
    branch = frozenset(_open_branch(board, above) if ordered else ())
    group = (last.parent if last.leaf else last.code) if last and ordered else None
    following = last.order + 1 if last and ordered else 0
    headed = any(match.topic.code == group for match in above)
    behind = last.order if last and not headed else -1
    return _Hints(title, expected, branch, following, board.maxima.get(row.number), group, behind)


def _is_twin(board: Board, above: Match, row: Row) -> bool:
    """Whether a row is the one right above it again, down to its points."""
    next_to = row.number == above.row.number + 1
    same = board.maxima.get(row.number) == board.maxima.get(above.row.number)
    alike = same and above.topic.leaf and bool(row.title) and are_alike(above.row, row)
    return next_to and alike and not may_be_next(board, above, row)


def may_be_next(board: Board, above: Match, row: Row) -> bool:
    """Return whether a row written as the one above it may be another criterion of that title: it has no code to tell.

    So it is too where the points printed beside the two differ.
    """
    if board.maxima.get(row.number) != board.maxima.get(above.row.number):
        return True
    same = (topic for topic in board.topics if topic is not above.topic and topic.key == above.topic.key)
    return row.code.shape is Shape.NONE and any(topic.code not in board.taken for topic in same)


def are_alike(above: Row, row: Row) -> bool:
    """Return whether two rows are written alike, code and words."""
    one, other = title_of(above.title), title_of(row.title)
    return (one.letters, one.tones, above.code) == (other.letters, other.tones, row.code)


def _doubt_beside_twins(board: Board, row: Row, twins: set[str | None]) -> None:
    """Ask about a row told by its place below twins of the same group: one of them may be that criterion, cut short."""
    match = board.settled.get(row.number)
    if match and match.how is How.CONTEXT and match.topic.parent in twins and match.likeness < _SURE:
        board.settle(replace(match, how=How.UNSURE))


def _doubt_when_lost(board: Board, row: Row, *, lost: bool) -> None:
    """Ask about a row told by its place below a row nobody knows, where others have its title: that may be a group."""
    match = board.settled.get(row.number)
    if lost and match and match.how is How.CONTEXT and not is_titled_alone(match.topic, board.topics):
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
    if scored and goes_on_in(board, row, group := scored[0][1]):
        scored = [pair for pair in scored if pair[1].parent == group.code]
    if not scored:
        return
    best, topic = scored[0]
    apart = best - scored[1][0] if len(scored) > 1 else 1.0
    expected = hints.expected
    alike = alike_to[topic.order]
    in_place = topic.order == hints.following and topic.parent in hints.branch
    told = best >= _TAKEN or (in_place and alike >= _SURE) or _is_mistyped_here(board, row, hints, topic)
    named_here = alike >= _NAMED and topic.parent == hints.group is not None and topic.order > hints.last
    if row.code.shape is Shape.PATH and expected and expected.code not in board.taken and alike < _SURE:
        same = alike_to[expected.order]
        told_by_code = (same >= _CODED and not is_other(row, expected)) or not row.title
        board.settle(Match(row, expected, How.CODE if told_by_code else How.UNSURE, same))
    elif (
        named_here
        or (told and lead_of(row, tuple(scored)) > _CLEAR)
        or (alike >= _NEAR and apart >= _APART and hints.maximum == topic.max)
    ):
        how = How.UNSURE if is_added(board, row, (alike, topic)) or is_other(row, topic) else How.CONTEXT
        board.settle(Match(row, topic, how, alike))
    elif best >= _ASKED and alike >= _HALF:
        board.settle(Match(row, topic, How.UNSURE, alike))


def _is_mistyped_here(board: Board, row: Row, hints: _Hints, topic: Topic) -> bool:
    """Whether a row is the next of the group right above, down to its points, and likest to it there, but for slips."""
    if topic.order != hints.following or topic.parent != hints.group or hints.maximum not in {None, topic.max}:
        return False
    alike_to = board.compared(hints.title).alike
    open_there = (each for each in board.children[topic.parent] if each is not topic and each.code not in board.taken)
    rivals = (each for each in open_there if not is_other(row, each))
    alike = alike_to[topic.order]
    return alike >= _MISTYPED and all(alike_to[each.order] <= alike - _CLEAR for each in rivals)


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


def _expected(board: Board, row: Row, above: list[Match]) -> Topic | None:
    """The topic a local code points to below the rows above it; of several the one the row's title is likest to."""
    code = row.code
    if code.shape in {Shape.PATH, Shape.ROMAN, Shape.OTHER}:
        return board.by_code.get(code.text.casefold())
    if not above or code.shape is Shape.NONE:
        return None
    chain = _chain(board, above[-1].topic)
    if code.shape not in {Shape.NUMBER, Shape.LETTER}:
        return _next_child(board, chain)
    found = (board.by_code.get(f"{each.code}.{code.text}".casefold()) for each in reversed(chain))
    alike_to = board.compared(title_of(row.title)).alike
    return max((topic for topic in found if topic), key=lambda topic: alike_to[topic.order], default=None)


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
