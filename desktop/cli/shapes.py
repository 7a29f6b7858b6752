"""Values into the JSON shapes of docs/formats.md; all points are strings, codes are stable English."""

from decimal import Decimal
from typing import Any

from desktop.domain.finding import Finding
from desktop.domain.framework import KIND_NAMES, Criterion, Framework
from desktop.domain.place import Place
from desktop.domain.ripple import Moved, Ripple, UnitRipple
from desktop.domain.scoring.printed import part_text, points_text, total_text
from desktop.domain.scoring.sheet import ScoredCell
from desktop.domain.scoring.standings import Safety, Standing, Tie
from desktop.jobs.scoring import Result
from desktop.words.findings import tell

Shape = dict[str, Any]


def finding_shape(finding: Finding, first: str = "reading") -> Shape:
    """Return a finding with its level, code, place, message and remedy."""
    told = tell(finding, first)
    place = finding.place
    return {
        "level": finding.level.value,
        "code": finding.code,
        "sheet": place.sheet if place else None,
        "cell": place.cell if place else None,
        "criterion": finding.criterion,
        "unit": finding.unit,
        "message": told.message,
        "remedy": told.remedy,
    }


def result_shape(result: Result) -> Shape:
    """Return a whole standing: framework, units with their leaves, ties, safety, findings."""
    framework, standings = result.ledger.framework, result.standings
    return {
        "framework": {
            "name": framework.name,
            "year": framework.year,
            "version": framework.version,
            "total": _shortest(framework.total),
        },
        "stage": standings.stage.value,
        "provisional": standings.provisional,
        "open": standings.open,
        "pending": standings.pending,
        "units": [_standing_shape(each, result) for each in standings.standings],
        "ties": [_tie_shape(each) for each in standings.ties],
        "safety": [_safety_shape(each, framework) for each in result.safety],
        "findings": [_plain_finding(each) for each in standings.findings],
    }


def _shortest(value: Decimal) -> str:
    """Return the shortest decimal."""
    return f"{value.normalize():f}"


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


def _safety_shape(safety: Safety, framework: Framework) -> Shape:
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


def framework_shape(framework: Framework, assumptions: tuple[str, ...]) -> Shape:
    """Return a framework as a list of criteria in tree order, with what was assumed while reading it."""
    criteria = [
        {
            "code": each.code,
            "title": each.title,
            "max": _shortest(each.max),
            "part": each.part.value,
            "leaf": each.is_leaf,
            "kind": KIND_NAMES[type(each.kind)] if each.kind else None,
        }
        for each in framework.criteria
    ]
    return {"total": _shortest(framework.total), "criteria": criteria, "assumptions": list(assumptions)}


def ripple_shape(ripple: Ripple, framework: Framework) -> Shape:
    """Return what moves, changed items only."""
    return {"units": [_unit_ripple(each, framework) for each in ripple.units], "papers": list(ripple.papers)}


def _unit_ripple(unit: UnitRipple, framework: Framework) -> Shape:
    shape: Shape = {"code": unit.unit}
    if unit.total:
        shape["total"] = [total_text(framework, unit.total.before), total_text(framework, unit.total.after)]
    if unit.rank:
        shape["rank"] = _pair(unit.rank)
    if unit.class_name:
        shape["class"] = _pair(unit.class_name)
    if unit.criteria:
        shape["criteria"] = [
            {"code": code, "points": [_points(moved.before, framework), _points(moved.after, framework)]}
            for code, moved in unit.criteria
        ]
    return shape


def _pair(moved: Moved[Any]) -> list[Any]:
    return [moved.before, moved.after]


def _points(value: Decimal | None, framework: Framework) -> str | None:
    return None if value is None else points_text(framework, value)


def place_shape(place: Place, unit: str | None) -> Shape:
    """Return the last link of a trace: file, SHA-256, sheet, cell, raw text, unit."""
    return {
        "file": place.file,
        "sha256": place.sha256,
        "sheet": place.sheet,
        "cell": place.cell,
        "raw": place.raw,
        "unit": unit,
    }
