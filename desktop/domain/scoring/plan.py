"""The plan: a framework prepared once for scoring many units."""

from collections.abc import Mapping
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
class Roots:
    """The roots of a part: indexes among the leaves for those that are leaves, among the branches for the others."""

    leaves: tuple[int, ...]
    branches: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The framework with its leaves in order.

    `branches` hold, in framework order, the indexes of the leaves below each; `roots` are told apart in leaves and
    branches. `base` holds the indexes of the base leaves, `base_max` is the sum of their max.
    """

    framework: Framework
    places: int
    leaves: tuple[Leaf, ...]
    branches: tuple[tuple[str, tuple[int, ...]], ...]
    roots: Mapping[Part, Roots]
    base: tuple[int, ...]
    base_max: Decimal


def plan_of(framework: Framework) -> Plan:
    """Prepare a framework for scoring. Call inside `exactly`."""
    leaves = framework.leaves
    return Plan(
        framework,
        framework.rounding_criterion,
        tuple(_leaf(leaf, framework.rounding_criterion) for leaf in leaves),
        _branches(framework),
        {part: _roots(framework, part) for part in Part},
        tuple(index for index, leaf in enumerate(leaves) if leaf.part is Part.BASE),
        sum((leaf.max for leaf in leaves if leaf.part is Part.BASE), ZERO),
    )


def _branches(framework: Framework) -> tuple[tuple[str, tuple[int, ...]], ...]:
    codes = {criterion.code for criterion in framework.criteria}
    below: dict[str, list[int]] = {criterion.code: [] for criterion in framework.criteria if not criterion.is_leaf}
    for index, leaf in enumerate(framework.leaves):
        above = parent_of(leaf.code, codes)
        while above is not None:
            below[above].append(index)
            above = parent_of(above, codes)
    return tuple((code, tuple(indexes)) for code, indexes in below.items())


def _roots(framework: Framework, part: Part) -> Roots:
    codes = {root.code for root in framework.roots if root.part is part}
    branches = (criterion for criterion in framework.criteria if not criterion.is_leaf)
    return Roots(
        tuple(index for index, leaf in enumerate(framework.leaves) if leaf.code in codes),
        tuple(index for index, branch in enumerate(branches) if branch.code in codes),
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
