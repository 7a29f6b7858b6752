"""Disputes in the JSON shapes of docs/formats.md."""

from desktop.cli.plain import Shape
from desktop.cli.shapes import ripple_shape
from desktop.domain.dispute import Case, Claim, Decision, Reopening
from desktop.domain.dispute_outcomes import Outcome
from desktop.domain.framework import Framework
from desktop.domain.ledger import Inputs
from desktop.domain.scoring.printed import points_text, total_text
from desktop.jobs.dispute import LookedAt


def case_shape(case: Case) -> Shape:
    """Return a dispute with its history; `open` until a decision is in force."""
    said = case.dispute
    return {
        "number": case.number,
        "unit": said.unit,
        "criterion": said.criterion,
        "stage": case.stage.value,
        "open": said.is_open,
        "claim": claim_shape(said.claim),
        "text": said.text,
        "by": said.raised_by,
        "on": said.raised_on.isoformat(),
        "channel": said.channel,
        "evidence": said.evidence,
        "history": [_step(each) for each in said.history],
    }


def outcomes_shape(case: Case, looked: LookedAt) -> Shape:
    """Return a dispute with outcome A (as kept) and outcome B (as claimed), and what moves from A to B."""
    framework, both = looked.ledger.framework, looked.outcomes
    return {
        "dispute": case_shape(case),
        "A": _outcome(both.kept, framework),
        "B": _outcome(both.claimed, framework),
        "ripple": ripple_shape(both.ripple, framework),
    }


def claim_shape(claim: Claim) -> Shape:
    """Return what should stand in the cell."""
    if claim.state is not None:
        return {"state": claim.state.value}
    if claim.points is not None:
        return {"points": f"{claim.points:f}"}
    return {"inputs": _inputs(claim.inputs or Inputs())}


def _inputs(inputs: Inputs) -> Shape:
    names = [name for name in Inputs.__slots__ if name != "counts" and getattr(inputs, name) is not None]
    shape: Shape = {name: str(getattr(inputs, name)) for name in names}
    if inputs.counts is not None:
        shape["counts"] = {level: f"{count:f}" for level, count in inputs.counts}
    return shape


def _step(step: Decision | Reopening) -> Shape:
    if isinstance(step, Reopening):
        return {"kind": "reopened", "reason": step.reason, "by": step.by, "on": step.on.isoformat()}
    return {
        "kind": "decided",
        "ruling": step.ruling.value,
        "value": claim_shape(step.value) if step.value else None,
        "reason": step.reason,
        "basis": step.basis,
        "by": step.decided_by,
        "on": step.decided_on.isoformat(),
        "reader": step.second_reader,
        "reader_unit": step.reader_unit,
    }


def _outcome(outcome: Outcome, framework: Framework) -> Shape:
    points = outcome.cell.points
    return {
        "points": None if points is None else points_text(framework, points),
        "units": [
            {
                "code": each.unit,
                "total": total_text(framework, each.sheet.total),
                "rank": each.rank,
                "shared": each.shared,
                "class": each.class_name,
            }
            for each in outcome.standings.standings
        ],
        "nearest": [
            {"unit": each.unit, "gap": total_text(framework, each.gap), "decided_by": each.decided_by}
            for each in outcome.nearest
        ],
    }
