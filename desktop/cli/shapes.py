"""Values into the JSON shapes of docs/formats.md; all points are strings, codes are stable English."""

from decimal import Decimal
from typing import Any

from desktop.cli.plain import Shape
from desktop.domain.finding import Choice, Finding
from desktop.domain.framework import KIND_NAMES, Framework
from desktop.domain.place import Place
from desktop.domain.ripple import Moved, Ripple, UnitRipple
from desktop.domain.scoring.printed import points_text, shortest, total_text
from desktop.words.findings import tell
from desktop.words.guidance import tell_choice


def finding_shape(finding: Finding, first: str = "reading") -> Shape:
    """Return a finding with its level, code, place, message and remedy; key and choices where it can be answered."""
    told = tell(finding, first)
    place = finding.place
    shape: Shape = {
        "level": finding.level.value,
        "code": finding.code,
        "sheet": place.sheet if place else None,
        "cell": place.cell if place else None,
        "criterion": finding.criterion,
        "unit": finding.unit,
        "message": told.message,
        "remedy": told.remedy,
    }
    if finding.key:
        shape |= {"key": finding.key, "choices": [choice_shape(finding.key, each) for each in finding.choices]}
    return shape


def choice_shape(key: str, choice: Choice) -> Shape:
    """Return one way to answer the question of `key`: its id, its words, how likely it is (null: nothing tells)."""
    likely = None if choice.confidence is None else round(choice.confidence, 2)
    return {"id": choice.id, "words": tell_choice(key, choice), "confidence": likely}


def framework_shape(framework: Framework, assumptions: tuple[str, ...]) -> Shape:
    """Return a framework as a list of criteria in tree order, with what was assumed while reading it."""
    criteria = [
        {
            "code": each.code,
            "title": each.title,
            "max": shortest(each.max),
            "part": each.part.value,
            "leaf": each.is_leaf,
            "kind": KIND_NAMES[type(each.kind)] if each.kind else None,
        }
        for each in framework.criteria
    ]
    return {"total": shortest(framework.total), "criteria": criteria, "assumptions": list(assumptions)}


def ripple_shape(ripple: Ripple, framework: Framework) -> Shape:
    """Return what moves, changed items only."""
    return {
        "units": [unit_ripple_shape(each, framework) for each in ripple.units],
        "papers": list(ripple.papers),
        "sentences": [[each.before, each.after] for each in ripple.sentences],
    }


def unit_ripple_shape(unit: UnitRipple, framework: Framework) -> Shape:
    """Return what moves for one unit, changed items only."""
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
