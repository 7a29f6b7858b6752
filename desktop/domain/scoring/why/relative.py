"""The formula of a `relative` leaf in steps."""

from decimal import Decimal
from fractions import Fraction

from desktop.domain.facts import Fact
from desktop.domain.framework import Criterion, Relative
from desktop.domain.ledger import Entry
from desktop.domain.scoring.kinds import against_target
from desktop.domain.scoring.relative import best_of
from desktop.domain.scoring.sheet import Step
from desktop.domain.scoring.why.formula import Working
from desktop.domain.scoring.why.scene import Scene, shown


def relative_formula(scene: Scene, leaf: Criterion, kind: Relative, entry: Entry, column: tuple[Entry, ...]) -> Working:
    """Return the working of one unit's inputs against `column`, the ruling entries of all units.

    `entry` itself may be missing from `column`: a layer of a cell that is not assigned explains itself all the same.
    """
    assert entry.inputs is not None
    pair = against_target(entry.inputs)
    if pair is None:
        return Working((Step("target_missing", {"actual": entry.inputs.actual}),), None)
    ratio = Fraction(pair[0]) / Fraction(pair[1])
    at_target = Fraction(kind.at_target * leaf.max)
    facts = {
        "actual": entry.inputs.actual,
        "target": pair[1],
        "percent": shown(ratio * 100),
        "at_target": shown(at_target),
        "max": shown(leaf.max),
    }
    if ratio < 1:
        exact = max(Fraction(0), at_target * ratio)
        return Working((Step("relative_below", {**facts, "result": shown(exact)}),), exact)
    if ratio == 1:
        return Working((Step("relative_at", facts),), at_target)
    return _above(scene, leaf, Step("relative_reached", facts), ratio, (*column, entry))


def _above(scene: Scene, leaf: Criterion, reached: Step, ratio: Fraction, column: tuple[Entry, ...]) -> Working:
    best = best_of(column)
    assert best is not None, "this unit is above its target"
    top = Fraction(best.actual) / Fraction(best.target)
    names = tuple(dict.fromkeys(scene.name(entry.unit) for entry in column if _ratio(entry) == top))
    facts: dict[str, Fact] = {"units": names, "percent": shown(top * 100), "max": shown(leaf.max)}
    if ratio == top:
        return Working((reached, Step("relative_best", facts)), Fraction(leaf.max))
    assert isinstance(leaf.kind, Relative)
    at_target = Fraction(leaf.kind.at_target * leaf.max)
    exact = at_target + (Fraction(leaf.max) - at_target) * (ratio - 1) / (top - 1)
    own = {"over": shown((ratio - 1) * 100), "best_over": shown((top - 1) * 100)}
    rest = {"at_target": shown(at_target), "rest": shown(Fraction(leaf.max) - at_target), "result": shown(exact)}
    return Working((reached, Step("relative_above", {**facts, **own, **rest})), exact)


def _ratio(entry: Entry) -> Fraction | None:
    pair: tuple[Decimal, Decimal] | None = None if entry.inputs is None else against_target(entry.inputs)
    return None if pair is None else Fraction(pair[0]) / Fraction(pair[1])
