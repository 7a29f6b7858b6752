"""What would differ, in the JSON shapes of docs/formats.md."""

from typing import Any

from desktop.cli.shapes import ripple_shape
from desktop.domain.framework import Framework
from desktop.domain.scoring.standings import Safety
from desktop.jobs.result_shape import safety_shape
from desktop.jobs.what_if import Asked

Shape = dict[str, Any]


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
