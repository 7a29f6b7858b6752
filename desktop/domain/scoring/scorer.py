"""The scorer of a leaf: from the entry that rules a cell to the cell scored."""

from collections.abc import Callable, Iterable

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Entry, Layer, State
from desktop.domain.scoring.exact import ZERO, half_up
from desktop.domain.scoring.kinds import Flaw, Rule
from desktop.domain.scoring.plan import Leaf
from desktop.domain.scoring.sheet import ScoredCell

Scorer = Callable[[Entry | None, list[Finding]], ScoredCell]

# What `ScoredCell(...)` does after it sorted its arguments, which costs as much again as making the cell.
_made: Callable[[type[ScoredCell], Iterable[object]], ScoredCell] = tuple.__new__


def scorer_of(leaf: Leaf, rule: Rule, places: int, stage: Layer) -> Scorer:
    """Return what scores the cells of a leaf; it adds what is odd about a cell to the findings it is given.

    The scorer must be called inside `exactly`.
    """
    code, scored, nothing = leaf.code, State.SCORED, half_up(ZERO, places)
    blank = ScoredCell(code, State.BLANK)

    def cell(entry: Entry | None, findings: list[Finding]) -> ScoredCell:
        if entry is None:
            return blank
        if entry.state is not None:
            return _stated(leaf, entry, entry.state, findings)
        layer = entry.layer
        points = half_up(entry.points or ZERO, places) if entry.inputs is None else rule(entry.inputs)
        if isinstance(points, Flaw):
            findings.append(_finding(points.value, leaf, entry))
            if points is Flaw.TARGET_MISSING:
                return ScoredCell(code, State.BLANK, None, None, entry)
            points = nothing
        return _made(ScoredCell, (code, scored, points, layer, entry, layer is not stage))

    return cell


def _stated(leaf: Leaf, entry: Entry, state: State, findings: list[Finding]) -> ScoredCell:
    if state is State.NOT_ASSIGNED:
        return ScoredCell(leaf.code, state, None, None, entry)
    if leaf.is_deduct:
        findings.append(_finding("not_reported_deduct", leaf, entry))
    return ScoredCell(leaf.code, State.NOT_REPORTED, leaf.unreported, None, entry)


def _finding(code: str, leaf: Leaf, entry: Entry) -> Finding:
    place = next((place for _, place in entry.sources), None)
    facts: Facts = {"unit": entry.unit, "criterion": leaf.code, "title": leaf.criterion.title, "max": leaf.max}
    return Finding(Level.WARNING, code, facts, place, entry.unit, leaf.code)
