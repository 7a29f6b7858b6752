"""Year over year: this year's units against a past year's, along the links of merged, renamed and split units."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Framework
from desktop.domain.framework_diff import Aspect, FrameworkDiff, diff
from desktop.domain.ledger import Figure
from desktop.domain.new_year import PastUnit, PastYear, Predecessor
from desktop.domain.scoring.exact import ZERO, exactly
from desktop.domain.scoring.standings import Standing, Standings


@dataclass(frozen=True, slots=True)
class PointsThenAndNow:
    """Points of one leaf of a unit then and now, under the code it has now; None where there were none.

    `comparable` when the leaf gave points the same way then: same kind, parameters, maximum and part.
    """

    criterion: str
    then: Decimal | None
    now: Decimal | None
    comparable: bool

    @property
    def change(self) -> Decimal | None:
        """Points now less points then; None where they cannot be compared."""
        return None if self.then is None or self.now is None or not self.comparable else self.now - self.then


@dataclass(frozen=True, slots=True)
class UnitThenAndNow:
    """One unit of this year with the units it goes on from, in that year's order, and the links that led there.

    Totals and ranks of several units are never added or averaged: `then` lists each. `criteria` is empty unless the
    unit goes on from exactly one unit whole (`is_whole`), not from a part of one that was split.
    """

    unit: str
    now: Standing
    then: tuple[PastUnit, ...]
    links: tuple[Predecessor, ...]
    is_whole: bool
    criteria: tuple[PointsThenAndNow, ...] = ()

    @property
    def change(self) -> Decimal | None:
        """Total now less total then; None unless it goes on from exactly one unit, whole."""
        return self.now.sheet.total - self.then[0].total if self.is_whole else None


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """A past year and this one side by side: this year's units in protocol order, past units that nobody goes on from.

    `framework` is what changed in the framework; None when that year's framework is not known, and then no points of
    criteria are compared.
    """

    year: int
    units: tuple[UnitThenAndNow, ...]
    gone: tuple[PastUnit, ...]
    framework: FrameworkDiff | None


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
    changed = None if past_framework is None else diff(past_framework, framework)
    with exactly():
        units = tuple(_units(past, changed, framework, standings, links))
    reached = {unit.code for each in units for unit in each.then}
    return ThenAndNow(past.year, units, tuple(unit for unit in past.units if unit.code not in reached), changed)


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


def _units(
    past: PastYear,
    changed: FrameworkDiff | None,
    framework: Framework,
    standings: Standings,
    links: Sequence[Predecessor],
) -> Iterator[UnitThenAndNow]:
    there = [unit.code for unit in past.units]
    behind = [forebears(each.unit, links, there) for each in standings.standings]
    heirs = Counter(code for codes, _ in behind for code in codes)
    for now, (codes, used) in zip(standings.standings, behind, strict=True):
        then = tuple(unit for unit in past.units if unit.code in codes)
        is_whole = len(then) == 1 and heirs[then[0].code] == 1
        criteria = _criteria(changed, framework, then[0], now) if is_whole and changed is not None else ()
        yield UnitThenAndNow(now.unit, now, then, used, is_whole, criteria)


def _criteria(
    changed: FrameworkDiff, framework: Framework, then: PastUnit, now: Standing
) -> tuple[PointsThenAndNow, ...]:
    added = {each.code for each in changed.added}
    was = {each.after.code: each for each in (*changed.moved, *changed.changed)}
    points = dict(then.points)
    found: list[PointsThenAndNow] = []
    for leaf, cell in zip(framework.leaves, now.sheet.cells, strict=True):
        pair = was.get(leaf.code)
        code = leaf.code if pair is None else pair.before.code
        old = None if leaf.code in added else points.get(code)
        same = leaf.code not in added and (pair is None or set(pair.aspects) <= {Aspect.TITLE})
        found.append(PointsThenAndNow(leaf.code, old, cell.points, same))
    return tuple(found)
