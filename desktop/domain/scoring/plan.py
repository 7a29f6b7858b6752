"""The plan: a framework prepared once for scoring many units."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import Criterion, Deduct, Framework, Part, Relative, parent_of
from desktop.domain.scoring.exact import ZERO, half_up
from desktop.domain.scoring.kinds import Rule, rule_of


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf ready to be scored. `rule` is None for a `relative` leaf.

    `unreported` is what "not reported" counts: 0, max on a `deduct` leaf (which asks somebody to look).
    """

    criterion: Criterion
    code: str
    part: Part
    max: Decimal
    rule: Rule | None
    is_deduct: bool
    unreported: Decimal


@dataclass(frozen=True, slots=True)
class Plan:
    """The framework, its leaves in order, and the tree: `parents[i]` is the index of criterion i's parent, -1 none.

    `positions[j]` is the index of leaf j among all criteria; `base_max` is the sum of max over all base leaves.
    """

    framework: Framework
    places: int
    leaves: tuple[Leaf, ...]
    positions: tuple[int, ...]
    parents: tuple[int, ...]
    base_max: Decimal


def plan_of(framework: Framework) -> Plan:
    """Prepare a framework for scoring. Call inside `exactly`."""
    criteria = framework.criteria
    order = {criterion.code: index for index, criterion in enumerate(criteria)}
    codes = set(order)
    above = (parent_of(criterion.code, codes) for criterion in criteria)
    return Plan(
        framework,
        framework.rounding_criterion,
        tuple(_leaf(criterion, framework.rounding_criterion) for criterion in criteria if criterion.is_leaf),
        tuple(index for index, criterion in enumerate(criteria) if criterion.is_leaf),
        tuple(-1 if parent is None else order[parent] for parent in above),
        sum((each.max for each in criteria if each.is_leaf and each.part is Part.BASE), ZERO),
    )


def _leaf(criterion: Criterion, places: int) -> Leaf:
    is_deduct = isinstance(criterion.kind, Deduct)
    return Leaf(
        criterion,
        criterion.code,
        criterion.part,
        criterion.max,
        None if isinstance(criterion.kind, Relative) else rule_of(criterion, places),
        is_deduct,
        half_up(criterion.max if is_deduct else ZERO, places),
    )
