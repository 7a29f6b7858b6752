"""What would differ, in the JSON shapes of docs/formats.md."""

from desktop.cli.plain import Shape
from desktop.cli.shapes import ripple_shape, unit_ripple_shape
from desktop.domain.framework import Framework
from desktop.domain.impact import WeightyCell
from desktop.domain.scoring.printed import points_text
from desktop.domain.scoring.standings import Safety
from desktop.domain.second_typing import Sweep
from desktop.jobs.impact import Weighed
from desktop.jobs.result_shape import safety_shape
from desktop.jobs.what_if import Asked


def what_if_shape(asked: Asked) -> Shape:
    """Return the ripple of a supposition, with the distances between neighbours that would read otherwise."""
    asked_if, framework = asked.what_if, asked.ledger.framework
    before, after = asked_if.before, asked_if.after
    return {
        "stage": before.stage.value,
        "provisional": [before.provisional, after.provisional],
        "ripple": ripple_shape(asked_if.ripple, framework),
        "safety": [[_safety(each.before, framework), _safety(each.after, framework)] for each in asked_if.safety],
        "other_rounds": asked.other_rounds,
    }


def _safety(safety: Safety | None, framework: Framework) -> Shape | None:
    return None if safety is None else safety_shape(safety, framework)


def impact_shape(weighed: Weighed) -> Shape:
    """Return the weighty cells, the weightiest first, each with the graver of its errors and what that would move."""
    return {
        "stage": weighed.stage.value,
        "scored": weighed.scored,
        "cells": [_weighty(each, weighed.ledger.framework) for each in weighed.cells],
    }


def sweep_shape(sweep: Sweep) -> Shape:
    """Return how many weighty cells were typed a second time and agree, differ, or are still open."""
    return {"agreed": len(sweep.agreed), "differing": len(sweep.differing), "open": len(sweep.open)}


def _weighty(cell: WeightyCell, framework: Framework) -> Shape:
    return {
        "unit": cell.unit,
        "criterion": cell.criterion,
        "change": points_text(framework, cell.change),
        "actual": None if cell.actual is None else f"{cell.actual:f}",
        "least": points_text(framework, cell.least),
        "units": [unit_ripple_shape(each, framework) for each in cell.moved],
    }
