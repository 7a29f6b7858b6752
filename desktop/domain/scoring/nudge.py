"""A nudge: one leaf of one unit given straight points a few steps away, and how the standing would then be."""

from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.framework import Part
from desktop.domain.ledger import Ledger, State
from desktop.domain.scoring.bounds import bounds
from desktop.domain.scoring.engine import Scale, leaf_scorer, sheet_of
from desktop.domain.scoring.exact import ZERO, step_of
from desktop.domain.scoring.plan import Leaf, Plan
from desktop.domain.scoring.scorer import Scorer
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.scoring.standing import landed
from desktop.domain.scoring.sums import Sums
from desktop.domain.scoring.totals import settle


@dataclass(frozen=True, slots=True)
class World:
    """The sheets as they would be if one leaf of one unit held its present points straight (0 when it has none).

    On a `relative` leaf that removes the unit's ratio, so other units may have moved; elsewhere nothing has.
    """

    plan: Plan
    sheets: tuple[Scoresheet, ...]
    unit: str
    leaf: int
    sums: Sums
    moved: bool

    def sheet(self, unit: str) -> Scoresheet:
        """Return a unit's sheet in this world."""
        return next(sheet for sheet in self.sheets if sheet.unit == unit)

    def reach(self, sign: int) -> int:
        """Return how many steps up (1) or down (-1) the leaf's bounds allow."""
        lowest, highest = bounds(self.plan.leaves[self.leaf].criterion)
        points = self.points()
        room = highest - points if sign > 0 else points - lowest
        return max(0, int(room // step_of(self.plan.places)))

    def points(self) -> Decimal:
        """Return the points the leaf holds before any nudge."""
        return self.sheet(self.unit).cells[self.leaf].points or ZERO

    def total(self, steps: int) -> Decimal:
        """Return the unit's total after a nudge of that many steps, negative for down."""
        change = steps * step_of(self.plan.places)
        return settle(self.plan.framework, _changed(self.sums, self.plan.leaves[self.leaf].part, change)).total


def world_of(scale: Scale, sheets: tuple[Scoresheet, ...], own: Sums, unit: str, leaf: int) -> World:
    """Return the world in which leaf number `leaf` of `unit` holds straight points. Call inside `exactly`.

    `own` is what the unit's leaves add up to.
    """
    entry = scale.cells.of(unit, scale.plan.leaves[leaf].code)
    moved = scale.plan.leaves[leaf].rule is None and entry is not None and entry.inputs is not None
    if moved:
        sheets = _without_ratio(scale, sheets, unit, leaf)
    return World(scale.plan, sheets, unit, leaf, own, moved)


def _without_ratio(scale: Scale, sheets: tuple[Scoresheet, ...], unit: str, leaf: int) -> tuple[Scoresheet, ...]:
    column = scale.cells.column(scale.plan.leaves[leaf].code)
    others = [entry for entry in column if entry.unit != unit]
    scorer = leaf_scorer(scale.plan, scale.plan.leaves[leaf], others, scale.stage)
    return tuple(sheet if sheet.unit == unit else _rescored(scale, sheet, leaf, scorer) for sheet in sheets)


def _rescored(scale: Scale, sheet: Scoresheet, leaf: int, scorer: Scorer) -> Scoresheet:
    before = sheet.cells[leaf]
    if before.entry is None or before.entry.inputs is None:
        return sheet
    cell = scorer(before.entry, [])
    return sheet if cell == before else with_cell(scale.plan, sheet, leaf, cell)


def with_cell(plan: Plan, sheet: Scoresheet, leaf: int, cell: ScoredCell) -> Scoresheet:
    """Return the sheet with one cell replaced and all sums made anew. Call inside `exactly`."""
    cells = (*sheet.cells[:leaf], cell, *sheet.cells[leaf + 1 :])
    return sheet_of(plan, sheet.unit, cells, sheet.findings)


def nudged(world: World, steps: int) -> tuple[Scoresheet, ...]:
    """Return all sheets after a nudge of that many steps. Call inside `exactly`."""
    points = world.points() + steps * step_of(world.plan.places)
    own = world.sheet(world.unit)
    cell = ScoredCell(own.cells[world.leaf].criterion, State.SCORED, points)
    changed = with_cell(world.plan, own, world.leaf, cell)
    return tuple(changed if sheet.unit == world.unit else sheet for sheet in world.sheets)


def turns(ledger: Ledger, sheets: tuple[Scoresheet, ...], above: str, below: str) -> bool:
    """Whether in these sheets `above` no longer stands before `below`. Call inside `exactly`."""
    place = {sheet.unit: place for place, landing in enumerate(landed(ledger, sheets)) for sheet in landing.sheets}
    return place[above] >= place[below]


def _changed(sums: Sums, part: Part, change: Decimal) -> Sums:
    match part:
        case Part.BASE:
            return replace(sums, earned=sums.earned + change)
        case Part.BONUS:
            return replace(sums, bonus=sums.bonus + change)
        case Part.PENALTY:
            return replace(sums, penalty=sums.penalty + change)


def raw_value(world: World, rung: str) -> Decimal | None:
    """Return what a nudge of the leaf adds to on that rung, before caps; None when the rung does not hold the leaf."""
    leaf: Leaf = world.plan.leaves[world.leaf]
    match rung.split(":"):
        case ["bonus"]:
            return world.sums.bonus if leaf.part is Part.BONUS else None
        case ["penalty"]:
            return world.sums.penalty if leaf.part is Part.PENALTY else None
        case ["section" | "criterion", code] if leaf.code == code or leaf.code.startswith(f"{code}."):
            sheet = world.sheet(world.unit)
            return world.points() if leaf.code == code else sheet.branch(code)
        case _:
            return None
