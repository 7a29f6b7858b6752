"""Disputes in sentences: what is claimed, what was decided, what either outcome would make of totals and ranks."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.dispute import Case, Claim, Decision, Reopening
from desktop.domain.dispute_outcomes import NearestTie, Outcome, Outcomes
from desktop.domain.facts import Fact
from desktop.domain.ledger import Inputs, Ledger
from desktop.words.catalogue import say
from desktop.words.numbers import number, written
from desktop.words.ranking import ladder_rung, ripple_lines
from desktop.words.why import INPUT_WORDS

_NAME = "dispute"


def case_line(case: Case) -> str:
    """Return a dispute in one line: number, unit, criterion, what is claimed, where it stands."""
    said = case.dispute
    facts: dict[str, Fact] = {"number": case.number, "unit": said.unit, "criterion": said.criterion}
    return say(_NAME, "line", {**facts, "claim": claim_words(said.claim), "standing": standing_words(case)})


def standing_words(case: Case) -> str:
    """Return where a dispute stands: open, looked at again, or what was decided and when."""
    decision = case.dispute.decision
    if decision is None:
        return say(_NAME, "open_again" if case.dispute.history else "open", {"day": case.dispute.raised_on})
    return say(_NAME, f"ruling_{decision.ruling.value}", {"day": decision.decided_on})


def claim_words(claim: Claim) -> str:
    """Return what should stand in the cell, in words."""
    if claim.state is not None:
        return say(_NAME, f"state_{claim.state.value}", {})
    inputs = claim.inputs or Inputs()
    points = inputs.points if claim.points is None else claim.points
    if points is not None:
        return say(_NAME, "points", {"points": points})
    return "; ".join(_inputs(inputs))


def history_lines(case: Case) -> tuple[str, ...]:
    """Return every step of a dispute in a sentence, the raising first."""
    said = case.dispute
    facts: dict[str, Fact] = {"by": said.raised_by, "day": said.raised_on, "channel": said.channel, "text": said.text}
    return (say(_NAME, "raised", {**facts, "claim": claim_words(said.claim)}), *(_step(each) for each in said.history))


def outcome_lines(case: Case, both: Outcomes, ledger: Ledger) -> tuple[str, ...]:
    """Return both outcomes: points, total, rank, class, the nearest unit; then what moves from A to B."""
    moves = (say(_NAME, "moves", {}), *ripple_lines(both.ripple, ledger))
    return (*_outcome("A", case, both.kept, ledger), *_outcome("B", case, both.claimed, ledger), *moves)


def nearest_lines(outcome: Outcome, ledger: Ledger) -> tuple[str, ...]:
    """Return how far the unit is from whoever is closest to it."""
    return tuple(_nearest(each, ledger) for each in outcome.nearest)


def points_words(outcome: Outcome) -> str:
    """Return the points of the disputed cell, or in words why it has none."""
    points = outcome.cell.points
    return number(points) if points is not None else say(_NAME, f"state_{outcome.cell.state.value}", {})


def side_title(letter: str, points: str) -> str:
    """Return the heading of one outcome of a card: `a` as kept, `b` as claimed."""
    return say(_NAME, f"side_{letter}", {"points": points})


def _outcome(letter: str, case: Case, outcome: Outcome, ledger: Ledger) -> Iterator[str]:
    own = outcome.standings.of(case.dispute.unit)
    facts: dict[str, Fact] = {
        "letter": letter,
        "points": points_words(outcome),
        "total": own.sheet.total if own else None,
        "rank": own.rank if own else None,
        "class_name": own.class_name if own else None,
    }
    yield say(_NAME, "outcome", facts)
    yield from (f"  {line}" for line in nearest_lines(outcome, ledger))


def _nearest(tie: NearestTie, ledger: Ledger) -> str:
    unit = ledger.cluster.unit(tie.unit)
    facts: dict[str, Fact] = {"unit": unit.short if unit else tie.unit, "gap": abs(tie.gap)}
    if tie.gap:
        return say(_NAME, "nearest_above" if tie.gap < 0 else "nearest_below", facts)
    if tie.decided_by is None:
        return say(_NAME, "nearest_shared", facts)
    by = say(_NAME, "by_draw", {}) if tie.decided_by == "draw" else ladder_rung(tie.decided_by)
    return say(_NAME, "nearest_equal", {**facts, "by": by})


def _step(step: Decision | Reopening) -> str:
    if isinstance(step, Reopening):
        return say(_NAME, "reopened", {"by": step.by, "day": step.on, "reason": step.reason})
    facts: dict[str, Fact] = {
        "by": step.decided_by,
        "day": step.decided_on,
        "reason": step.reason,
        "basis": step.basis,
        "reader": step.second_reader,
        "value": claim_words(step.value) if step.value else "",
    }
    return say(_NAME, f"decided_{step.ruling.value}", facts)


def _inputs(inputs: Inputs) -> Iterator[str]:
    for name in Inputs.__slots__:
        value = getattr(inputs, name)
        if isinstance(value, Decimal | str):
            yield f"{INPUT_WORDS.get(name, name)} {written(value)}"
    for level, count in inputs.counts or ():
        yield f"{level} {written(count)}"
