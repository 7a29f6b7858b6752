"""A result as plain values: what `scores --json` prints and what a handover package expects to be computed again."""

from typing import Any

from desktop.domain.finding import Finding
from desktop.domain.framework import Criterion, Framework
from desktop.domain.scoring.printed import part_text, points_text, shortest, total_text
from desktop.domain.scoring.sheet import ScoredCell
from desktop.domain.scoring.standings import Safety, Standing, Tie
from desktop.jobs.scoring import Result

Shape = dict[str, Any]


def result_shape(result: Result) -> Shape:
    """Return a whole result in the shape of `scores --json`: framework, units with their leaves, ties, safety."""
    framework, standings = result.ledger.framework, result.standings
    return {
        "framework": {
            "name": framework.name,
            "year": framework.year,
            "version": framework.version,
            "total": shortest(framework.total),
        },
        "stage": standings.stage.value,
        "provisional": standings.provisional,
        "open": standings.open,
        "pending": standings.pending,
        "units": [_standing_shape(each, result) for each in standings.standings],
        "ties": [_tie_shape(each) for each in standings.ties],
        "safety": [safety_shape(each, framework) for each in result.safety],
        "findings": [_plain_finding(each) for each in standings.findings],
    }


def _standing_shape(standing: Standing, result: Result) -> Shape:
    sheet, framework = standing.sheet, result.ledger.framework
    unit = result.ledger.cluster.unit(standing.unit)
    return {
        "code": standing.unit,
        "name": unit.name if unit else standing.unit,
        "rank": standing.rank,
        "shared": standing.shared,
        "class": standing.class_name,
        "class_before_effects": standing.class_before_effects,
        "barred": standing.barred,
        "base": part_text(framework, sheet.base),
        "bonus": part_text(framework, sheet.bonus),
        "penalty": part_text(framework, sheet.penalty),
        "total": total_text(framework, sheet.total),
        "assigned_max": points_text(framework, sheet.assigned_max),
        "criteria": [
            _cell_shape(cell, leaf, framework) for cell, leaf in zip(sheet.cells, framework.leaves, strict=True)
        ],
    }


def _cell_shape(cell: ScoredCell, leaf: Criterion, framework: Framework) -> Shape:
    return {
        "code": cell.criterion,
        "points": None if cell.points is None else points_text(framework, cell.points),
        "max": points_text(framework, leaf.max),
        "state": cell.state.value,
        "layer": cell.layer.value if cell.layer else None,
    }


def _tie_shape(tie: Tie) -> Shape:
    return {"units": [tie.above, tie.below], "decided_by": tie.decided_by, "values": list(tie.values or ())}


def safety_shape(safety: Safety, framework: Framework) -> Shape:
    """Return how far two neighbours are apart; nulls where no change of one leaf turns them."""
    change = None if safety.change is None else points_text(framework, safety.change)
    return {
        "above": safety.above,
        "below": safety.below,
        "criterion": safety.criterion,
        "unit": safety.unit,
        "change": change,
    }


def _plain_finding(finding: Finding) -> Shape:
    shape: Shape = {"code": finding.code}
    if finding.unit:
        shape["unit"] = finding.unit
    if finding.criterion:
        shape["criterion"] = finding.criterion
    if finding.units:
        shape["units"] = list(finding.units)
    return shape
