"""The kinds of a leaf as a framework file writes them: parameters read, each refusal named."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import (
    Below,
    Choice,
    Count,
    Deduct,
    Direct,
    Kind,
    Reduction,
    Relative,
    Target,
    Tier,
    Tiers,
)
from desktop.domain.framework_file.node import Node
from desktop.domain.plain import tidy

PARAMETERS: dict[str, frozenset[str]] = {
    "direct": frozenset({"step"}),
    "target": frozenset({"target", "below", "rate", "whole", "over_rate", "over_cap"}),
    "reduction": frozenset({"goal", "rate", "whole", "at_increase"}),
    "tiers": frozenset({"tiers", "otherwise"}),
    "count": frozenset({"each", "levels"}),
    "deduct": frozenset({"each", "levels", "floor"}),
    "choice": frozenset({"choices"}),
    "relative": frozenset({"at_target"}),
}
ALL_PARAMETERS: frozenset[str] = frozenset().union(*PARAMETERS.values())


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A leaf's table and its max, None where the max could not be read."""

    node: Node
    most: Decimal | None


Labelled = tuple[tuple[str, Decimal], ...]
_ZERO = Decimal(0)


def read_kind(node: Node, most: Decimal | None) -> Kind | None:
    """Return the kind a leaf's table declares; None when it was refused. `most` is the leaf's max, None if unread."""
    name = node.plain.get("kind")
    if not isinstance(name, str) or name not in PARAMETERS:
        node.refuse("kind_unknown", "kind", value=str(name), known=tuple(PARAMETERS))
        return None
    for key in sorted((ALL_PARAMETERS - PARAMETERS[name]) & node.plain.keys()):
        node.refuse("parameter_not_of_kind", key, kind=name)
    return _READERS[name](_Leaf(node, most))


def _direct(leaf: _Leaf) -> Direct:
    node = leaf.node
    step = node.number("step")
    if step is not None and step <= 0:
        node.refuse("step_not_positive", "step", value=step)
    return Direct(step)


def _target(leaf: _Leaf) -> Target:
    node = leaf.node
    below = node.word("below", Below, Below.PRO_RATA)
    if below is Below.PER_PERCENT:
        _need(node, "target", "rate")
    default = node.number("target")
    if default == 0:
        node.refuse("target_zero", "target")
    rate, over_rate, over_cap = (node.least(key) or _ZERO for key in ("rate", "over_rate", "over_cap"))
    return Target(default, below, rate, node.flag("whole"), over_rate, over_cap)


def _reduction(leaf: _Leaf) -> Reduction:
    node = leaf.node
    _need(node, "reduction", "goal", "rate")
    at_increase = _points(node, "at_increase", leaf.most) if node.has("at_increase") else None
    return Reduction(node.number("goal") or _ZERO, node.least("rate") or _ZERO, node.flag("whole"), at_increase)


def _tiers(leaf: _Leaf) -> Tiers | None:
    node = leaf.node
    _need(node, "tiers", "tiers")
    rungs = node.nodes("tiers")
    otherwise = _points(node, "otherwise", leaf.most) if node.has("otherwise") else _ZERO
    if node.has("tiers") and not rungs:
        node.refuse("tiers_empty", "tiers")
    bounds = {key for rung in rungs for key in ("from", "upto") if rung.has(key)}
    if len(bounds) != 1:
        if rungs:
            node.refuse("tiers_mixed", "tiers")
        return None
    return _rungs(node, rungs, bounds.pop(), leaf.most, otherwise)


def _rungs(node: Node, rungs: tuple[Node, ...], bound: str, most: Decimal | None, otherwise: Decimal) -> Tiers | None:
    tiers: list[Tier] = []
    for rung in rungs:
        rung.only(frozenset({bound, "points"}))
        rung.need(bound, "points")
        tiers.append(Tier(rung.number(bound) or _ZERO, _points(rung, "points", most) if rung.has("points") else _ZERO))
    bounds = [tier.bound for tier in tiers]
    if len(set(bounds)) < len(bounds) or bounds not in (sorted(bounds), sorted(bounds, reverse=True)):
        node.refuse("tiers_out_of_order", "tiers")
    return Tiers(tuple(tiers), bound == "from", otherwise)


def _count(leaf: _Leaf) -> Count:
    node = leaf.node
    each, levels = _priced(node, "count")
    return Count(each, levels)


def _deduct(leaf: _Leaf) -> Deduct:
    node = leaf.node
    each, levels = _priced(node, "deduct")
    floor = node.number("floor") or _ZERO
    if leaf.most is not None and floor > leaf.most:
        node.refuse("points_over_max", "floor", name="floor", value=floor, max=leaf.most)
    return Deduct(each, levels, floor)


def _choice(leaf: _Leaf) -> Choice:
    node = leaf.node
    _need(node, "choice", "choices")
    return Choice(_labelled(node, "choices", leaf.most))


def _relative(leaf: _Leaf) -> Relative:
    node = leaf.node
    share = node.number("at_target") if node.has("at_target") else Decimal("0.5")
    if share is not None and not 0 <= share <= 1:
        node.refuse("share_out_of_range", "at_target", value=share)
    return Relative(_ZERO if share is None else share)


def _priced(node: Node, kind: str) -> tuple[Decimal | None, Labelled]:
    if node.has("each") == node.has("levels"):
        node.refuse("each_or_levels", "each" if node.has("each") else None, kind=kind)
    return node.least("each"), _labelled(node, "levels", None) if node.has("levels") else ()


def _labelled(node: Node, key: str, most: Decimal | None) -> Labelled:
    table = node.node(key)
    if node.has(key) and not table.plain:
        node.refuse("labels_empty", key)
    labels = [tidy(label) for label in table.plain]
    if "" in labels or len(set(labels)) < len(labels):
        node.refuse("labels_not_distinct", key)
    return tuple((tidy(label), _points(table, label, most)) for label in table.plain)


def _points(node: Node, key: str, most: Decimal | None) -> Decimal:
    points = node.least(key)
    if points is not None and most is not None and points > most:
        node.refuse("points_over_max", key, name=key, value=points, max=most)
    return points or _ZERO


def _need(node: Node, kind: str, *keys: str) -> None:
    for key in keys:
        if not node.has(key):
            node.refuse("parameter_missing", "kind", kind=kind, missing=key)


_READERS: dict[str, Callable[[_Leaf], Kind | None]] = {
    "direct": _direct,
    "target": _target,
    "reduction": _reduction,
    "tiers": _tiers,
    "count": _count,
    "deduct": _deduct,
    "choice": _choice,
    "relative": _relative,
}
