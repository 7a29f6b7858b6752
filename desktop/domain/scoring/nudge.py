"""A nudge: one leaf of one unit given straight points a few steps away, and how the standing would then be."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Part
from desktop.domain.ledger import State
from desktop.domain.scoring.accounts import Accounts
from desktop.domain.scoring.bounds import bounds
from desktop.domain.scoring.engine import Scale, leaf_scorer, sheet_of
from desktop.domain.scoring.exact import ZERO, half_up, step_of
from desktop.domain.scoring.plan import Leaf, Plan
from desktop.domain.scoring.relative import best_of
from desktop.domain.scoring.scorer import Scorer
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet

Sheets = Mapping[str, Scoresheet]


@dataclass(frozen=True, slots=True)
class World:
    """The sheets as they would be if one leaf of one unit held its present points straight (0 when it has none).

    On a `relative` leaf that removes the unit's ratio, so other units may have `moved`; elsewhere nothing has.
    `sheets` stand in protocol order.
    """

    plan: Plan
    accounts: Accounts
    sheets: Sheets
    unit: str
    leaf: int
    moved: bool

    def reach(self, sign: int) -> int:
        """Return how many steps up (1) or down (-1) the leaf's bounds allow."""
        lowest, highest = bounds(self.plan.leaves[self.leaf].criterion)
        points = self.points()
        room = highest - points if sign > 0 else points - lowest
        return max(0, int(room // step_of(self.plan.places)))

    def points(self) -> Decimal:
        """Return the points the leaf holds before any nudge."""
        return self.sheets[self.unit].cells[self.leaf].points or ZERO

    def total(self, steps: int) -> Decimal:
        """Return the unit's total after a nudge of that many steps, negative for down."""
        change = steps * step_of(self.plan.places)
        return self.accounts.after(self.unit, self.plan.leaves[self.leaf].part, change).total

    def others_at(self, total: Decimal) -> tuple[Scoresheet, ...]:
        """Return the sheets of the other units with that very total."""
        return tuple([each for each in self.sheets.values() if each.total == total and each.unit != self.unit])


def world_of(scale: Scale, accounts: Accounts, sheets: Sheets, unit: str, leaf: int) -> World:
    """Return the world in which leaf number `leaf` of `unit` holds straight points. Call inside `exactly`."""
    moved = sheets
    if scale.plan.leaves[leaf].rule is None and _may_be_best(scale.plan, sheets[unit], leaf):
        moved = _without_ratio(scale, sheets, unit, leaf)
    return World(scale.plan, accounts, moved, unit, leaf, moved is not sheets)


def _may_be_best(plan: Plan, sheet: Scoresheet, leaf: int) -> bool:
    """Whether the unit can be the one whose ratio the others are measured by: it then has all points by inputs."""
    cell = sheet.cells[leaf]
    by_inputs = cell.entry is not None and cell.entry.inputs is not None
    return by_inputs and cell.points == half_up(plan.leaves[leaf].max, plan.places)


def _without_ratio(scale: Scale, sheets: Sheets, unit: str, leaf: int) -> Sheets:
    column = scale.cells.column(scale.plan.leaves[leaf].code)
    others = [entry for entry in column if entry.unit != unit]
    if best_of(others) == best_of(column):
        return sheets
    scorer = leaf_scorer(scale.plan, scale.plan.leaves[leaf], others, scale.stage)
    return {code: sheet if code == unit else _rescored(scale, sheet, leaf, scorer) for code, sheet in sheets.items()}


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


def nudged(world: World, steps: int) -> Scoresheet:
    """Return the unit's sheet after a nudge of that many steps. Call inside `exactly`."""
    points = world.points() + steps * step_of(world.plan.places)
    own = world.sheets[world.unit]
    cell = ScoredCell(own.cells[world.leaf].criterion, State.SCORED, points)
    return with_cell(world.plan, own, world.leaf, cell)


def holds(rung: str, leaf: Leaf) -> bool:
    """Whether the points of a leaf count on a rung of the ladder."""
    match rung.split(":"):
        case ["bonus"]:
            return leaf.part is Part.BONUS
        case ["penalty"]:
            return leaf.part is Part.PENALTY
        case ["section" | "criterion", code]:
            return leaf.code == code or leaf.code.startswith(f"{code}.")
        case _:
            return False


def raw_value(world: World, rung: str) -> Decimal | None:
    """Return what a nudge of the leaf adds to on that rung, before caps; None when the rung does not hold the leaf."""
    leaf = world.plan.leaves[world.leaf]
    if not holds(rung, leaf):
        return None
    sums = world.accounts.sums[world.unit]
    match rung.split(":"):
        case ["bonus"]:
            return sums.bonus
        case ["penalty"]:
            return sums.penalty
        case [_, code] if code != leaf.code:
            return world.sheets[world.unit].branch(code)
        case _:
            return world.points()
