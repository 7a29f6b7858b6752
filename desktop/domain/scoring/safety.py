"""Safety of a rank (khoảng cách an toàn): the smallest change of one leaf that makes two neighbours swap or tie."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.domain.framework import Direct
from desktop.domain.ledger import Layer, Ledger, State
from desktop.domain.scoring.cells import ruling
from desktop.domain.scoring.engine import Scale, scale_of, scored_unit
from desktop.domain.scoring.exact import exactly, step_of
from desktop.domain.scoring.ladder import ladder_of, stands_on
from desktop.domain.scoring.nudge import World, nudged, raw_value, turns, world_of
from desktop.domain.scoring.plan import plan_of
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standing import landed
from desktop.domain.scoring.standings import Safety
from desktop.domain.scoring.sums import Sums, add_up


def safety(ledger: Ledger, stage: Layer) -> tuple[Safety, ...]:
    """Return how safe each rank is against the next, best first; nothing is said of shared ranks.

    The change is applied as straight points in the stage's layer and everything recomputed. Of several minimal
    leaves one that is scored, has no step and moves no other unit is named. Source: docs/scoring.md, "Safety".
    """
    with exactly():
        scale = scale_of(plan_of(ledger.framework), ruling(ledger.entries, stage), stage)
        sheets = tuple(scored_unit(scale, unit.code) for unit in ledger.cluster.units)
        search = _Search(ledger, scale, sheets, {sheet.unit: add_up(scale.plan, sheet.cells).sums for sheet in sheets})
        found: list[Safety] = []
        for shared, above, below in _neighbours(ledger, sheets):
            found.append(Safety(above, below) if shared else _closest(search, above, below))
        return tuple(found)


def _neighbours(ledger: Ledger, sheets: tuple[Scoresheet, ...]) -> Iterator[tuple[bool, str, str]]:
    ranked = [(place, each.unit) for place, landing in enumerate(landed(ledger, sheets)) for each in landing.sheets]
    for (place, above), (next_place, below) in pairwise(ranked):
        yield place == next_place, above, below


@dataclass(frozen=True, slots=True)
class _Search:
    """What the search looks through; worlds are kept, for each unit has two neighbours."""

    ledger: Ledger
    scale: Scale
    sheets: tuple[Scoresheet, ...]
    sums: dict[str, Sums]
    worlds: dict[tuple[str, int], World] = field(default_factory=dict)

    def world(self, unit: str, leaf: int) -> World:
        if (unit, leaf) not in self.worlds:
            self.worlds[unit, leaf] = world_of(self.scale, self.sheets, self.sums[unit], unit, leaf)
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
        other = self.below if self.world.unit == self.above else self.above
        gap = self.world.total(steps) - self.world.sheet(other).total
        sign = (gap > 0) - (gap < 0)
        return sign if self.world.unit == self.above else -sign

    def turns(self, steps: int) -> bool:
        """Whether a nudge makes the two swap or tie."""
        gap = self.gap(steps)
        if gap:
            return gap < 0
        return turns(self.search.ledger, nudged(self.world, steps), self.above, self.below)


def _closest(search: _Search, above: str, below: str) -> Safety:
    best: Safety | None = None
    fewest: int | None = None
    for unit, leaf in _by_preference(search, above, below):
        pair = _Pair(search, search.world(unit, leaf), above, below)
        if pair.world.moved and pair.turns(0):
            continue
        for sign in (1, -1):
            reach = pair.world.reach(sign)
            steps = _fewest_steps(pair, sign, reach if fewest is None else min(reach, fewest - 1))
            if steps is not None:
                fewest = steps
                code = search.scale.plan.leaves[leaf].code
                best = Safety(above, below, code, unit, sign * steps * step_of(search.scale.plan.places))
    return best or Safety(above, below)


def _by_preference(search: _Search, above: str, below: str) -> list[tuple[str, int]]:
    sheets = {sheet.unit: sheet for sheet in search.sheets}
    choices: list[tuple[tuple[bool, bool, bool], str, int]] = []
    for unit in (above, below):
        for index, cell in enumerate(sheets[unit].cells):
            kind = search.scale.plan.leaves[index].criterion.kind
            stepped = isinstance(kind, Direct) and kind.step is not None
            order = (cell.state is not State.SCORED, search.scale.plan.leaves[index].rule is None, stepped)
            if cell.state is not State.NOT_ASSIGNED:
                choices.append((order, unit, index))
    return [(unit, index) for _, unit, index in sorted(choices, key=lambda choice: choice[0])]


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
    """Return the steps between `start` and `end` at or right after which a tie-break value meets another unit's."""
    ladder = ladder_of(pair.search.ledger)
    step = step_of(pair.world.plan.places)
    found: set[int] = set()
    for rung in ladder.rungs:
        own = raw_value(pair.world, rung)
        if own is None:
            continue
        for stand in stands_on(ladder, pair.world.sheets, rung) or ():
            steps = int((stand.value - own) * sign // step)
            found.update((steps, steps + 1, steps + 2))
    return sorted(steps for steps in found if start < steps <= end)
