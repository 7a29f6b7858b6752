"""The engine: from a ledger to one scoresheet per unit at a stage."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.finding import Finding
from desktop.domain.ledger import Entry, Layer, Ledger
from desktop.domain.scoring.cells import Cells, ruling
from desktop.domain.scoring.exact import exactly
from desktop.domain.scoring.plan import Leaf, Plan, plan_of
from desktop.domain.scoring.relative import best_of, relative_rule
from desktop.domain.scoring.scorer import Scorer, scorer_of
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.scoring.sums import add_up
from desktop.domain.scoring.totals import settle
from desktop.domain.scoring.unswept import unswept


def score(ledger: Ledger, stage: Layer) -> tuple[Scoresheet, ...]:
    """Return the scoresheet of every unit, in protocol order, with what each cell holds at `stage`.

    Every entry of the ledger passed `check_entry`; then nothing raises. Findings: `baseline_zero`, `target_missing`,
    `not_reported_deduct`.
    """
    with exactly(), unswept():
        scale = scale_of(plan_of(ledger.framework), ruling(ledger.entries, stage), stage)
        return tuple(scored_unit(scale, unit.code) for unit in ledger.cluster.units)


@dataclass(frozen=True, slots=True)
class Scale:
    """Everything a unit is scored against: the plan, all ruling entries, a scorer for each leaf."""

    plan: Plan
    cells: Cells
    stage: Layer
    scorers: tuple[Scorer, ...]


def scale_of(plan: Plan, cells: Cells, stage: Layer) -> Scale:
    """Return what units are scored against. Call inside `exactly`."""
    columns = (cells.column(leaf.code) if leaf.rule is None else () for leaf in plan.leaves)
    scorers = (leaf_scorer(plan, leaf, column, stage) for leaf, column in zip(plan.leaves, columns, strict=True))
    return Scale(plan, cells, stage, tuple(scorers))


def leaf_scorer(plan: Plan, leaf: Leaf, column: Iterable[Entry], stage: Layer) -> Scorer:
    """Return the scorer of a leaf; on a `relative` leaf against the best of `column`. Call inside `exactly`."""
    rule = leaf.rule or relative_rule(leaf.criterion, best_of(column), plan.places)
    return scorer_of(leaf, rule, plan.places, stage)


def scored_unit(scale: Scale, unit: str) -> Scoresheet:
    """Return one unit's scoresheet. Call inside `exactly`."""
    findings: list[Finding] = []
    ruling_entry = scale.cells.row(unit).get
    pairs = zip(scale.plan.leaves, scale.scorers, strict=True)
    cells = tuple([scored(ruling_entry(leaf.code), findings) for leaf, scored in pairs])
    return sheet_of(scale.plan, unit, cells, tuple(findings))


def sheet_of(plan: Plan, unit: str, cells: tuple[ScoredCell, ...], findings: tuple[Finding, ...]) -> Scoresheet:
    """Return the scoresheet of a unit whose cells are scored: branch sums, account. Call inside `exactly`."""
    added = add_up(plan, cells)
    account = settle(plan.framework, added.sums)
    return Scoresheet(
        unit,
        cells,
        added.branches,
        account.base,
        account.bonus,
        account.penalty,
        account.total,
        account.exact_total,
        added.sums.assigned_max,
        findings,
    )
