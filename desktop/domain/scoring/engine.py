"""The engine: from a ledger to one scoresheet per unit at a stage."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Part, Policy
from desktop.domain.ledger import Entry, Layer, Ledger, State
from desktop.domain.scoring.cells import Cells, ruling
from desktop.domain.scoring.exact import ZERO, exactly, half_up
from desktop.domain.scoring.kinds import Flaw
from desktop.domain.scoring.plan import Leaf, Plan, plan_of
from desktop.domain.scoring.relative import Best, best_of, relative_points
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.scoring.totals import Sums, settle


def score(ledger: Ledger, stage: Layer) -> tuple[Scoresheet, ...]:
    """Return the scoresheet of every unit, in protocol order, with what each cell holds at `stage`.

    Every entry of the ledger passed `check_entry`; then nothing raises. Findings: `baseline_zero`, `target_missing`,
    `not_reported_deduct`.
    """
    with exactly():
        scale = scale_of(plan_of(ledger.framework), ruling(ledger.entries, stage), stage)
        return tuple(scored_unit(scale, unit.code) for unit in ledger.cluster.units)


@dataclass(frozen=True, slots=True)
class Scale:
    """Everything a unit is scored against: the plan, all ruling entries, the best ratio of each relative leaf."""

    plan: Plan
    cells: Cells
    stage: Layer
    bests: dict[str, Best | None]


def scale_of(plan: Plan, cells: Cells, stage: Layer) -> Scale:
    """Return what units are scored against. Call inside `exactly`."""
    relative = [leaf.code for leaf in plan.leaves if leaf.rule is None]
    return Scale(plan, cells, stage, {code: best_of(cells.column(code)) for code in relative})


def scored_unit(scale: Scale, unit: str) -> Scoresheet:
    """Return one unit's scoresheet. Call inside `exactly`."""
    findings: list[Finding] = []
    ruling_entry = scale.cells.row(unit).get
    cells = tuple([scored_cell(scale, leaf, ruling_entry(leaf.code), findings) for leaf in scale.plan.leaves])
    return sheet_of(scale.plan, unit, cells, tuple(findings))


def scored_cell(scale: Scale, leaf: Leaf, entry: Entry | None, findings: list[Finding]) -> ScoredCell:
    """Return one cell scored; what is odd about it is added to `findings`. Call inside `exactly`."""
    if entry is None:
        return ScoredCell(leaf.code, State.BLANK)
    if entry.state is not None:
        return _stated_cell(leaf, entry, findings)
    points = _points(scale, leaf, entry)
    if isinstance(points, Flaw):
        findings.append(_finding(points.value, leaf, entry))
        if points is Flaw.TARGET_MISSING:
            return ScoredCell(leaf.code, State.BLANK, entry=entry)
        points = half_up(ZERO, scale.plan.places)
    return ScoredCell(leaf.code, State.SCORED, points, entry.layer, entry, entry.layer is not scale.stage)


def _stated_cell(leaf: Leaf, entry: Entry, findings: list[Finding]) -> ScoredCell:
    if entry.state is State.NOT_ASSIGNED:
        return ScoredCell(leaf.code, State.NOT_ASSIGNED, entry=entry)
    if leaf.is_deduct:
        findings.append(_finding("not_reported_deduct", leaf, entry))
    return ScoredCell(leaf.code, State.NOT_REPORTED, leaf.unreported, entry=entry)


def _points(scale: Scale, leaf: Leaf, entry: Entry) -> Decimal | Flaw:
    if entry.points is not None:
        return half_up(entry.points, scale.plan.places)
    assert entry.inputs is not None
    if leaf.rule is not None:
        return leaf.rule(entry.inputs)
    return relative_points(leaf.criterion, entry.inputs, scale.bests[leaf.code], scale.plan.places)


def _finding(code: str, leaf: Leaf, entry: Entry) -> Finding:
    place = next((place for _, place in entry.sources), None)
    facts: Facts = {"unit": entry.unit, "criterion": leaf.code, "title": leaf.criterion.title, "max": leaf.max}
    return Finding(Level.WARNING, code, facts, place, entry.unit, leaf.code)


def sheet_of(plan: Plan, unit: str, cells: tuple[ScoredCell, ...], findings: tuple[Finding, ...]) -> Scoresheet:
    """Return the scoresheet of a unit whose cells are scored: branch sums, account. Call inside `exactly`."""
    sums = sums_of(plan, cells)
    account = settle(plan.framework, sums)
    return Scoresheet(
        unit,
        cells,
        _branches(plan, cells),
        account.base,
        account.bonus,
        account.penalty,
        account.total,
        account.exact_total,
        sums.assigned_max,
        findings,
    )


def sums_of(plan: Plan, cells: tuple[ScoredCell, ...]) -> Sums:
    """Return what the cells add up to, part by part. Call inside `exactly`."""
    earned = {Part.BASE: ZERO, Part.BONUS: ZERO, Part.PENALTY: ZERO}
    missing = ZERO
    complete = True
    for leaf, cell in zip(plan.leaves, cells, strict=True):
        if cell.points is not None:
            earned[leaf.part] += cell.points
        elif cell.state is State.NOT_ASSIGNED and leaf.part is Part.BASE:
            missing += leaf.max
            complete = False
    assigned = plan.base_max - missing
    return Sums(earned[Part.BASE], earned[Part.BONUS], earned[Part.PENALTY], assigned, missing, complete)


def _branches(plan: Plan, cells: tuple[ScoredCell, ...]) -> tuple[tuple[str, Decimal], ...]:
    criteria = plan.framework.criteria
    points = [ZERO] * len(criteria)
    for position, leaf, cell in zip(plan.positions, plan.leaves, cells, strict=True):
        points[position] = _counted(plan, leaf, cell)
    for index in range(len(criteria) - 1, -1, -1):
        if plan.parents[index] >= 0:
            points[plan.parents[index]] += points[index]
    return tuple((each.code, points[index]) for index, each in enumerate(criteria) if not each.is_leaf)


def _counted(plan: Plan, leaf: Leaf, cell: ScoredCell) -> Decimal:
    if cell.points is not None:
        return cell.points
    full = plan.framework.policy is Policy.FULL and leaf.part is Part.BASE
    return leaf.max if full and cell.state is State.NOT_ASSIGNED else ZERO
