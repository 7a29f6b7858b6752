"""Year over year: this year's units against a past year's, along the links of merged, renamed and split units."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Criterion, Framework
from desktop.domain.framework_diff import Aspect, FrameworkDiff, diff
from desktop.domain.ledger import Figure
from desktop.domain.new_year import PastUnit, PastYear, Predecessor
from desktop.domain.scoring.exact import ZERO, exactly
from desktop.domain.scoring.standings import Standing, Standings


@dataclass(frozen=True, slots=True)
class PointsThenAndNow:
    """Points of one criterion of a unit then and now, under the code it has now; None where there were none.

    `comparable` when it gave points the same way then: same kind, parameters, maximum and part; a branch when all its
    leaves did and none was added or removed. `most_then` is what it could give then, None for one that is new.
    """

    criterion: str
    then: Decimal | None
    now: Decimal | None
    comparable: bool
    most_then: Decimal | None = None

    @property
    def change(self) -> Decimal | None:
        """Points now less points then; None where they cannot be compared."""
        return None if self.then is None or self.now is None or not self.comparable else self.now - self.then


@dataclass(frozen=True, slots=True)
class UnitThenAndNow:
    """One unit of this year with the units it goes on from, in that year's order, and the links that led there.

    Totals and ranks of several units are never added or averaged: `then` lists each. `criteria`, branches and leaves
    in framework order, is empty unless the unit goes on from exactly one unit whole (`is_whole`), not from a part of
    one that was split.
    """

    unit: str
    now: Standing
    then: tuple[PastUnit, ...]
    links: tuple[Predecessor, ...]
    is_whole: bool
    criteria: tuple[PointsThenAndNow, ...] = ()

    @property
    def change(self) -> Decimal | None:
        """Total now less total then; None unless it goes on from exactly one unit, whole, and has a total now."""
        compared = self.is_whole and not self.now.sheet.nothing_yet
        return self.now.sheet.total - self.then[0].total if compared else None


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """A past year and this one side by side: this year's units in protocol order, past units that nobody goes on from.

    `framework` is what changed in the framework since `past_framework`; None when that is not known, and then no
    points of criteria are compared.
    """

    year: int
    units: tuple[UnitThenAndNow, ...]
    gone: tuple[PastUnit, ...]
    framework: FrameworkDiff | None
    past_framework: Framework | None = None


def compare_years(
    past: PastYear,
    past_framework: Framework | None,
    framework: Framework,
    standings: Standings,
    links: Sequence[Predecessor] = (),
) -> ThenAndNow:
    """Return this year, its `standings` under `framework`, compared with a past year.

    `links` may reach over several years; those of later days than the comparison are the caller's to leave out.
    """
    there = [unit.code for unit in past.units]
    behind = [forebears(each.unit, links, there) for each in standings.standings]
    return _compared(past, past_framework, framework, standings, behind)


def compare_through(years: Sequence[PastYear], framework: Framework, standings: Standings) -> tuple[ThenAndNow, ...]:
    """Return this year compared with each of `years`, the latest first, along the links from year to year."""
    behind: list[Forebears] = [((each.unit,), ()) for each in standings.standings]
    found = []
    for past in years:
        behind = [_a_year_back(each, past) for each in behind]
        found.append(_compared(past, past.framework, framework, standings, behind))
    return tuple(found)


Forebears = tuple[tuple[str, ...], tuple[Predecessor, ...]]


def forebears(unit: str, links: Sequence[Predecessor], there: Sequence[str]) -> Forebears:
    """Return which units of those `there` a unit goes on from, and the links that lead to them, oldest first.

    Links are followed through years between. Its own code counts where no link says what became of that unit.
    """
    found = {unit} if unit in there and all(link.code != unit for link in links) else set[str]()
    used: list[Predecessor] = []
    ahead, looked = [unit], set[str]()
    while ahead:
        at = ahead.pop()
        looked.add(at)
        for link in (each for each in links if each.unit == at):
            used.append(link)
            found |= {link.code} & set(there)
            ahead += [] if link.code in looked else [link.code]
    return tuple(code for code in there if code in found), tuple(sorted(used, key=lambda link: link.since))


def summed(figures: Iterable[Figure], indicator: str, units: Sequence[str]) -> Decimal | None:
    """Return a figure summed over the units one goes on from; None when there are none or one did not report it.

    Only for indicators that are added up; a ratio is made anew from the sums of its two parts.
    """
    known = {figure.unit: figure.value for figure in figures if figure.indicator == indicator}
    if not units or any(unit not in known for unit in units):
        return None
    with exactly():
        return sum((known[unit] for unit in units), ZERO)


def _a_year_back(behind: Forebears, past: PastYear) -> Forebears:
    there = [unit.code for unit in past.units]
    found = [forebears(code, past.links, there) for code in behind[0]]
    reached = {code for codes, _ in found for code in codes}
    used = dict.fromkeys((*behind[1], *(link for _, links in found for link in links)))
    return tuple(code for code in there if code in reached), tuple(used)


def _compared(
    past: PastYear,
    past_framework: Framework | None,
    framework: Framework,
    standings: Standings,
    behind: Sequence[Forebears],
) -> ThenAndNow:
    scale = None if past_framework is None else _Scale(past_framework, framework)
    with exactly():
        units = tuple(_units(past, scale, standings, behind))
    reached = {unit.code for each in units for unit in each.then}
    gone = tuple(unit for unit in past.units if unit.code not in reached)
    return ThenAndNow(past.year, units, gone, None if scale is None else scale.changed, past_framework)


def _units(
    past: PastYear, scale: "_Scale | None", standings: Standings, behind: Sequence[Forebears]
) -> Iterator[UnitThenAndNow]:
    heirs = Counter(code for codes, _ in behind for code in codes)
    for now, (codes, used) in zip(standings.standings, behind, strict=True):
        then = tuple(unit for unit in past.units if unit.code in codes)
        is_whole = len(then) == 1 and heirs[then[0].code] == 1
        criteria = scale.criteria(then[0], now) if is_whole and scale is not None else ()
        yield UnitThenAndNow(now.unit, now, then, used, is_whole, criteria)


class _Scale:
    """Two frameworks laid beside each other: which criterion of then each one of now is, and whether it is the same."""

    def __init__(self, before: Framework, after: Framework) -> None:
        self.changed = diff(before, after)
        self._after = after
        self._before = {each.code: each for each in before.criteria}
        self._old_leaves = [each.code for each in before.leaves]
        pairs = (*self.changed.moved, *self.changed.changed)
        renamed = {each.after.code: each.before.code for each in pairs}
        added = {each.code for each in self.changed.added}
        self._was = {each.code: renamed.get(each.code, each.code) for each in after.criteria if each.code not in added}
        self._altered = {each.after.code for each in pairs if not set(each.aspects) <= {Aspect.TITLE}}

    def criteria(self, then: PastUnit, now: Standing) -> tuple[PointsThenAndNow, ...]:
        """Return every criterion of now with its points then and now."""
        old, new = dict(then.points), {cell.criterion: cell.points for cell in now.sheet.cells}
        sums = dict(now.sheet.branches)
        return tuple(self._points(each, old, new if each.is_leaf else sums) for each in self._after.criteria)

    def _points(
        self, criterion: Criterion, old: Mapping[str, Decimal], now: Mapping[str, Decimal | None]
    ) -> PointsThenAndNow:
        code, was = criterion.code, self._was.get(criterion.code)
        before = None if was is None else self._before[was]
        then = None if before is None else _then(before, old, self._old_leaves)
        same = before is not None and code not in self._altered and self._same_below(criterion, before)
        return PointsThenAndNow(code, then, now.get(code), same, before.max if before else None)

    def _same_below(self, now: Criterion, before: Criterion) -> bool:
        """Whether the same leaves stand below both, each as it was."""
        leaves = [each.code for each in self._after.leaves if each.code.startswith(f"{now.code}.")]
        if any(code not in self._was or code in self._altered for code in leaves):
            return False
        return {self._was[code] for code in leaves} == {
            code for code in self._old_leaves if code.startswith(f"{before.code}.")
        }


def _then(before: Criterion, points: Mapping[str, Decimal], leaves: Iterable[str]) -> Decimal | None:
    """Return what a criterion gave then: a leaf its points, a branch what its leaves add up to."""
    if before.is_leaf:
        return points.get(before.code)
    below = [points[code] for code in leaves if code.startswith(f"{before.code}.") and code in points]
    return sum(below, ZERO) if below else None
