"""Classes (xếp loại): rows with floors, quotas of the ranked units, and classes lowered by effects."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from desktop.domain.framework import ClassRow, FloorOn, Framework, Part, Quota, Rounding
from desktop.domain.ledger import State
from desktop.domain.scoring.exact import HUNDRED, ZERO, up
from desktop.domain.scoring.sheet import Scoresheet


@dataclass(frozen=True, slots=True)
class Ranked:
    """A ranked unit's sheet with its rank."""

    sheet: Scoresheet
    rank: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """A unit that satisfied a row but stood outside its quota of `places` units."""

    unit: str
    row: int
    places: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """The row index of every ranked unit before effects (None: no row at all), who dropped, which ties wait."""

    rows: tuple[tuple[str, int | None], ...]
    dropped: tuple[Dropped, ...]
    ties: tuple[tuple[str, ...], ...]

    def row_of(self, unit: str) -> int | None:
        """Return the row index of a unit; None when it has none."""
        return next((row for each, row in self.rows if each == unit), None)


Onward = Callable[[Scoresheet, int], int | None]


def assign(framework: Framework, ranked: Sequence[Ranked]) -> Assignment:
    """Return the class row of every ranked unit before effects. Call inside `exactly`.

    Units stand in protocol order in each tie. Source: docs/scoring.md, "Classes".
    """
    return assign_by(framework, ranked, lambda sheet, after: next_row(framework, sheet, after))


def assign_by(framework: Framework, ranked: Sequence[Ranked], onward: Onward) -> Assignment:
    """Return what `assign` does, asking `onward` for the next row a unit satisfies. Call inside `exactly`."""
    rows = {each.sheet.unit: onward(each.sheet, -1) for each in ranked}
    dropped: list[Dropped] = []
    ties: list[tuple[str, ...]] = []
    for index, row in enumerate(framework.classes):
        if row.quota is None:
            continue
        members = sorted((each for each in ranked if rows[each.sheet.unit] == index), key=lambda each: each.rank)
        better = sum(1 for other in rows.values() if other is not None and other < index)
        places = max(0, quota_places(row.quota, len(ranked)) - (better if row.quota.nested else 0))
        kept, tied = _kept(members, places)
        if tied:
            ties.append(tied)
        for each in members[kept:]:
            lower = onward(each.sheet, index)
            if lower != index:
                rows[each.sheet.unit] = lower
                dropped.append(Dropped(each.sheet.unit, index, places))
    return Assignment(tuple(rows.items()), tuple(dropped), tuple(ties))


def _kept(members: list[Ranked], places: int) -> tuple[int, tuple[str, ...]]:
    """Return how many of `members` stay and which of them are tied across the edge of the quota."""
    if len(members) <= places:
        return len(members), ()
    if places == 0 or members[places - 1].rank != members[places].rank:
        return places, ()
    edge = members[places].rank
    tied = tuple(each.sheet.unit for each in members if each.rank == edge)
    return sum(1 for each in members if each.rank <= edge), tied


def quota_places(quota: Quota, units: int) -> int:
    """Return how many units a quota takes of that many ranked units."""
    if quota.percent is None:
        return quota.count or 0
    share = quota.percent * units
    match quota.rounding:
        case Rounding.FLOOR:
            return int(share // HUNDRED)
        case Rounding.CEIL:
            return int(up(share, HUNDRED))
        case Rounding.HALF_UP:
            return int((share + share + HUNDRED) // (HUNDRED + HUNDRED))
        case _:
            assert_never(quota.rounding)


def open_rows(framework: Framework, sheet: Scoresheet) -> tuple[int, ...]:
    """Return the rows a unit can stand in, best first.

    Rows made for its assigned maximum (`for_max`) come first; the general rows below them follow. A unit without
    such rows has the general rows.
    """
    own = [index for index, row in enumerate(framework.classes) if row.for_max == sheet.assigned_max]
    general = [index for index, row in enumerate(framework.classes) if row.for_max is None]
    return (*own, *(index for index in general if not own or index > own[-1]))


def next_row(framework: Framework, sheet: Scoresheet, after: int) -> int | None:
    """Return the first row below `after` the unit satisfies; the last open row takes whoever satisfies none."""
    rows = open_rows(framework, sheet)
    for index in rows:
        if index > after and obstacle(framework, framework.classes[index], sheet) is None:
            return index
    return rows[-1] if rows else None


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Where a unit can fail a row: on its total (`code` None), or on the floor of `code`."""

    code: str | None
    points: Decimal
    needed: Decimal


def obstacle(framework: Framework, row: ClassRow, sheet: Scoresheet) -> Obstacle | None:
    """Return the first thing that keeps a unit out of a row; None when it satisfies the row. Call inside `exactly`."""
    total = sheet.exact_total if framework.class_on_exact else sheet.total
    if total < row.at_least:
        return Obstacle(None, total, row.at_least)
    return next((each for each in measured(framework, row, sheet) if each.points < each.needed), None)


def measured(framework: Framework, row: ClassRow, sheet: Scoresheet) -> tuple[Obstacle, ...]:
    """Return everything a row's floor is measured on, with what each has and needs. Call inside `exactly`."""
    if row.floor_percent is None:
        return ()
    measures = _sections if row.floor_on is FloorOn.SECTION else _leaves
    percent = row.floor_percent
    return tuple(Obstacle(code, points, percent * most / HUNDRED) for code, points, most in measures(framework, sheet))


Measured = tuple[str, Decimal, Decimal]


def _leaves(framework: Framework, sheet: Scoresheet) -> tuple[Measured, ...]:
    """Return (code, points, max) of every assigned base leaf."""
    return tuple(
        (leaf.code, cell.points or ZERO, leaf.max)
        for leaf, cell in zip(framework.leaves, sheet.cells, strict=True)
        if leaf.part is Part.BASE and cell.state is not State.NOT_ASSIGNED
    )


def _sections(framework: Framework, sheet: Scoresheet) -> tuple[Measured, ...]:
    """Return (code, points, max) of every base root over its assigned leaves."""
    sums = {root.code: (ZERO, ZERO) for root in framework.roots if root.part is Part.BASE}
    for code, points, most in _leaves(framework, sheet):
        root = code
        while root and root not in sums:
            root = root.rpartition(".")[0]
        if root:
            have, can = sums[root]
            sums[root] = have + points, can + most
    return tuple((root, *each) for root, each in sums.items())


def lowered(framework: Framework, sheet: Scoresheet, row: int | None, steps: int) -> int | None:
    """Return the row `steps` below `row` among those open to the unit, not below the last."""
    if row is None:
        return None
    rows = open_rows(framework, sheet)
    return rows[min(rows.index(row) + steps, len(rows) - 1)]
