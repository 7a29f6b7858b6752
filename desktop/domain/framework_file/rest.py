"""The other tables of a framework file: classes, effects, tie-breaks, indicators."""

from decimal import Decimal

from desktop.domain.framework import (
    ClassRow,
    Criterion,
    Effect,
    EffectKind,
    FloorOn,
    Indicator,
    Quota,
    Rounding,
)
from desktop.domain.framework_file.node import Node
from desktop.domain.indicators import AGGREGATES, DIRECTIONS, FIELDS

_CLASS_KEYS = frozenset({"name", "from", "floor_percent", "floor_on", "for_max", "quota"})
_QUOTA_KEYS = frozenset({"count", "percent", "rounding", "nested"})
_EFFECT_KEYS = frozenset({"code", "title", "effect", "steps"})
_INDICATOR_KEYS = frozenset({"code", "title", "unit", "field", "aggregate", "direction", "of", "per"})
_ZERO = Decimal(0)


def read_classes(top: Node) -> tuple[ClassRow, ...]:
    """Return the class rows, best first; refused when they do not descend to 0."""
    nodes = top.nodes("classes")
    rows = tuple(_class_row(node) for node in nodes)
    for index, row in enumerate(rows):
        above = [other.at_least for other in rows[:index] if other.for_max == row.for_max]
        if above and row.at_least > above[-1]:
            nodes[index].refuse("classes_not_descending", "from", name=row.name, value=row.at_least, above=above[-1])
    if rows and nodes[-1].has("from") and rows[-1].at_least != 0:
        nodes[-1].refuse("classes_last_not_zero", "from", name=rows[-1].name, value=rows[-1].at_least)
    return rows


def _class_row(plain: Node) -> ClassRow:
    name = plain.text("name") or ""
    node = plain.named(name)
    node.only(_CLASS_KEYS)
    node.need("name", "from")
    return ClassRow(
        name,
        node.number("from") or _ZERO,
        node.percent("floor_percent"),
        node.word("floor_on", FloorOn, FloorOn.CRITERION),
        node.least("for_max"),
        _quota(node) if node.has("quota") else None,
    )


def _quota(above: Node) -> Quota:
    node = above.node("quota")
    node.only(_QUOTA_KEYS)
    if node.has("count") == node.has("percent"):
        above.refuse("quota_count_or_percent", "quota")
    if node.has("rounding") and node.has("count"):
        node.refuse("quota_rounding_without_percent", "rounding")
    count = node.whole("count")
    if count is not None and count < 0:
        node.refuse("number_too_small", "count", value=count, bound=0)
    rounding = node.word("rounding", Rounding, Rounding.FLOOR)
    return Quota(count, node.percent("percent"), rounding, node.flag("nested"))


def read_effects(top: Node) -> tuple[Effect, ...]:
    """Return the declared effects; refused when a code stands twice."""
    nodes = top.nodes("effects")
    effects = tuple(_effect(node) for node in nodes)
    _refuse_twice(nodes, [effect.code for effect in effects], "effect_duplicate")
    return effects


def _effect(plain: Node) -> Effect:
    code = plain.text("code") or ""
    node = plain.named(code)
    node.only(_EFFECT_KEYS)
    node.need("code", "title", "effect")
    kind = node.word("effect", EffectKind, EffectKind.LOWER)
    steps = node.whole("steps")
    if steps is not None and steps < 1:
        node.refuse("number_too_small", "steps", value=steps, bound=1)
    if steps is not None and kind is not EffectKind.LOWER:
        node.refuse("steps_without_lower", "steps", effect=str(kind))
    return Effect(code, node.text("title") or "", kind, 1 if steps is None else steps)


def read_indicators(top: Node) -> tuple[Indicator, ...]:
    """Return the year's indicators; refused when a code stands twice or a ratio lacks its two parts."""
    nodes = top.nodes("indicators")
    indicators = tuple(_indicator(node) for node in nodes)
    codes = [indicator.code for indicator in indicators]
    _refuse_twice(nodes, codes, "indicator_duplicate")
    for node, indicator in zip(nodes, indicators, strict=True):
        for key, code in (("of", indicator.of), ("per", indicator.per)):
            if code is not None and code not in codes:
                node.refuse("indicator_unknown", key, code=code)
    return indicators


def _indicator(plain: Node) -> Indicator:
    code = plain.text("code") or ""
    node = plain.named(code)
    node.only(_INDICATOR_KEYS)
    node.need("code", "title")
    aggregate = _one_of(node, "aggregate", AGGREGATES, "sum")
    if aggregate == "ratio":
        node.need("of", "per")
    return Indicator(
        code,
        node.text("title") or "",
        node.loose_text("unit"),
        _one_of(node, "field", FIELDS, "count"),
        aggregate,
        _one_of(node, "direction", DIRECTIONS, "none"),
        node.text("of"),
        node.text("per"),
    )


def _one_of(node: Node, key: str, words: tuple[str, ...], default: str) -> str:
    value = node.plain.get(key, default)
    if value not in words:
        node.refuse("word_unknown", key, value=str(value), known=words)
        return default
    return str(value)


def _refuse_twice(nodes: tuple[Node, ...], codes: list[str], finding: str) -> None:
    for index, code in enumerate(codes):
        if code and code in codes[:index]:
            nodes[index].refuse(finding, "code", code=code)


def read_tie_breaks(top: Node, criteria: tuple[Criterion, ...], indicators: tuple[Indicator, ...]) -> tuple[str, ...]:
    """Return the ladder of tie-breaks; refused where a rung names what the framework does not have."""
    value = top.plain.get("tie_breaks", [])
    if not isinstance(value, list) or not all(isinstance(rung, str) for rung in value):
        top.refuse("tie_breaks_malformed", "tie_breaks", value=str(value))
        return ()
    codes = {criterion.code for criterion in criteria}
    figures = {indicator.code for indicator in indicators}
    for index, rung in enumerate(value):
        problem = _problem(rung, codes, figures)
        if problem:
            top.source.refuse(problem, ("tie_breaks", index), {"rung": rung})
        elif rung in value[:index]:
            top.source.refuse("tie_break_twice", ("tie_breaks", index), {"rung": rung})
    return tuple(value)


def _problem(rung: str, codes: set[str], figures: set[str]) -> str | None:
    match rung.split(":"):
        case ["bonus"] | ["penalty"]:
            return None
        case ["section" | "criterion", code]:
            return None if code in codes else "tie_break_unknown_criterion"
        case ["figure", code, "higher" | "lower"]:
            return None if code in figures else "tie_break_unknown_figure"
        case _:
            return "tie_break_malformed"
