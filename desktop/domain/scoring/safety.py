"""Safety of a rank (khoảng cách an toàn): the smallest change of one leaf that makes two neighbours swap or tie."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from desktop.domain.framework import Direct, Part
from desktop.domain.ledger import Layer, Ledger, State
from desktop.domain.scoring.accounts import Accounts
from desktop.domain.scoring.board import Board, board_of
from desktop.domain.scoring.engine import Scale
from desktop.domain.scoring.exact import exactly, step_of
from desktop.domain.scoring.ladder import Ladder, Landing, ladder_of, landings, stands_on
from desktop.domain.scoring.nudge import Sheets, World, holds, nudged, raw_value, world_of
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standing import landed
from desktop.domain.scoring.standings import Safety
from desktop.domain.scoring.sums import add_up


def safety(ledger: Ledger, stage: Layer) -> tuple[Safety, ...]:
    """Return how safe each rank is against the next, best first; nothing is said of shared ranks.

    The change is applied as straight points in the stage's layer and everything recomputed. Of several minimal
    leaves one that is scored, has no step and moves no other unit is named. Source: docs/scoring.md, "Safety".
    """
    return safety_of(board_of(ledger, stage))


def safety_of(board: Board) -> tuple[Safety, ...]:
    """Return how safe each rank of a board is, as `safety` does."""
    with exactly():
        steps = landed(board.ledger, board.sheets)
        search = _search(board, steps)
        found: list[Safety] = []
        for shared, above, below in _neighbours(steps):
            found.append(Safety(above, below) if shared else _closest(search, above, below))
        return tuple(found)


def _search(board: Board, steps: tuple[Landing, ...]) -> "_Search":
    plan = board.scale.plan
    accounts = Accounts(plan.framework, {sheet.unit: add_up(plan, sheet.cells).sums for sheet in board.sheets})
    ranked = frozenset(sheet.unit for landing in steps for sheet in landing.sheets)
    return _Search(ladder_of(board.ledger), board.scale, accounts, {each.unit: each for each in board.sheets}, ranked)


def _neighbours(steps: tuple[Landing, ...]) -> Iterator[tuple[bool, str, str]]:
    ranked = [(place, each.unit) for place, landing in enumerate(steps) for each in landing.sheets]
    for (place, above), (next_place, below) in pairwise(ranked):
        yield place == next_place, above, below


@dataclass(frozen=True, slots=True)
class _Search:
    """What the search looks through; worlds are kept, for each unit has two neighbours."""

    ladder: Ladder
    scale: Scale
    accounts: Accounts
    sheets: Sheets
    ranked: frozenset[str]
    worlds: dict[tuple[str, int], World] = field(default_factory=dict)
    rungs: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def rungs_of(self, leaf: int) -> tuple[str, ...]:
        """Return the rungs of the ladder on which the points of a leaf count."""
        if leaf not in self.rungs:
            own = self.scale.plan.leaves[leaf]
            self.rungs[leaf] = tuple(rung for rung in self.ladder.rungs if holds(rung, own))
        return self.rungs[leaf]

    def world(self, unit: str, leaf: int) -> World:
        if (unit, leaf) not in self.worlds:
            self.worlds[unit, leaf] = world_of(self.scale, self.accounts, self.sheets, unit, leaf)
        return self.worlds[unit, leaf]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two neighbours in one world: `above` stands before `below`, the world's unit is one of them."""

    search: _Search
    world: World
    above: str
    below: str

    def gap(self, steps: int) -> int:
        """Return 1, 0 or -1: whether the total of `above` is higher, equal or lower after a nudge."""
        own, other = self.world.total(steps), self.other().total
        sign = (own > other) - (own < other)
        return sign if self.world.unit == self.above else -sign

    def other(self) -> Scoresheet:
        """Return the sheet of the one the nudge does not touch."""
        return self.world.sheets[self.below if self.world.unit == self.above else self.above]

    def peers(self, total: Decimal) -> tuple[Scoresheet, ...]:
        """Return the ranked units, but for the world's own, that stand at that total: only they can break the tie."""
        return tuple(each for each in self.world.others_at(total) if each.unit in self.search.ranked)

    def turns(self, steps: int) -> bool:
        """Whether a nudge makes the two swap or tie."""
        gap = self.gap(steps)
        if gap:
            return gap < 0
        own = nudged(self.world, steps)
        steps_down = landings(self.search.ladder, (*self.peers(own.total), own))
        place = {sheet.unit: place for place, landing in enumerate(steps_down) for sheet in landing.sheets}
        return place[self.above] >= place[self.below]


def _closest(search: _Search, above: str, below: str) -> Safety:
    best: Safety | None = None
    fewest: int | None = None
    tried: _Tried = {}
    for unit, leaf in _by_preference(search, above, below):
        pair = _Pair(search, search.world(unit, leaf), above, below)
        if pair.world.moved and pair.turns(0):
            continue
        for sign in (1, -1):
            steps = _fewest(tried, pair, sign, None if fewest is None else fewest - 1)
            if steps is not None:
                fewest = steps
                code = search.scale.plan.leaves[leaf].code
                best = Safety(above, below, code, unit, sign * steps * step_of(search.scale.plan.places))
        if fewest == 1:  # nothing is nearer
            break
    return best or Safety(above, below)


def _by_preference(search: _Search, above: str, below: str) -> list[tuple[str, int]]:
    choices: list[tuple[tuple[bool, bool, bool], str, int]] = []
    for unit in (above, below):
        for index, cell in enumerate(search.sheets[unit].cells):
            kind = search.scale.plan.leaves[index].criterion.kind
            stepped = isinstance(kind, Direct) and kind.step is not None
            order = (cell.state is not State.SCORED, search.scale.plan.leaves[index].rule is None, stepped)
            if cell.state is not State.NOT_ASSIGNED:
                choices.append((order, unit, index))
    return [(unit, index) for _, unit, index in sorted(choices, key=lambda choice: choice[0])]


_Tried = dict[tuple[str, Part, tuple[str, ...], int], tuple[int, int | None]]


def _fewest(tried: _Tried, pair: _Pair, sign: int, most: int | None) -> int | None:
    """Return what `_fewest_steps` does within `most` steps, fewer than any found yet.

    Leaves of a unit that count in the same part and rungs are asked once: what one of them found is no longer fewer.
    """
    world, leaf = pair.world, pair.world.plan.leaves[pair.world.leaf]
    if world.moved:
        return _fewest_steps(pair, sign, _within(world.reach(sign), most))
    asked = (world.unit, leaf.part, pair.search.rungs_of(world.leaf), sign)
    searched, found = tried.get(asked, (0, None))
    if found is not None or (most is not None and searched >= most):
        return None
    reach = _within(world.reach(sign), most)
    if reach <= searched:
        return None
    steps = _fewest_steps(pair, sign, reach)
    tried[asked] = (reach, steps)
    return steps


def _within(reach: int, most: int | None) -> int:
    return reach if most is None else min(reach, most)


def _fewest_steps(pair: _Pair, sign: int, reach: int) -> int | None:
    """Return the fewest steps in one direction that make the pair swap or tie; None when none within reach do.

    The total moves one way as steps grow, so the gap passes at most once over equal totals; only there the
    tie-breaks speak, and only where one of their values meets another unit's can their answer change.
    """
    if reach < 1:
        return None
    first, last = pair.gap(sign), pair.gap(sign * reach)
    if first > 0 and last > 0:
        return None
    start = 1 if first <= 0 else _first(reach, lambda steps: pair.gap(sign * steps) <= 0)
    if pair.gap(sign * start) < 0:
        return start
    end = reach if last == 0 else _first(reach, lambda steps: steps > start and pair.gap(sign * steps) != 0) - 1
    candidates = [start, *_meetings(pair, sign, start, end), end + 1]
    return next((steps for steps in candidates if steps <= reach and pair.turns(sign * steps)), None)


def _first(reach: int, holds: Callable[[int], bool]) -> int:
    """Return the least number of steps up to `reach` for which `holds`; it holds for `reach` and stays once true."""
    low, high = 1, reach
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low


def _meetings(pair: _Pair, sign: int, start: int, end: int) -> list[int]:
    """Return the steps between `start` and `end` at or right after which a tie-break value meets a peer's."""
    ladder, peers = pair.search.ladder, pair.peers(pair.other().total)
    step = step_of(pair.world.plan.places)
    found: set[int] = set()
    for rung in ladder.rungs:
        own = raw_value(pair.world, rung)
        if own is None:
            continue
        for stand in stands_on(ladder, peers, rung) or ():
            steps = int((stand.value - own) * sign // step)
            found.update((steps, steps + 1, steps + 2))
    return sorted(steps for steps in found if start < steps <= end)
