"""Writing a framework back as the TOML text it is read from, equal when read again."""

import re
from decimal import Decimal

from desktop.domain.framework import (
    KIND_NAMES,
    Choice,
    ClassRow,
    Count,
    Criterion,
    Deduct,
    Direct,
    Effect,
    EffectKind,
    Framework,
    Indicator,
    Kind,
    Quota,
    Reduction,
    Relative,
    Target,
    Tier,
    Tiers,
)

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def write_framework(framework: Framework) -> str:
    """Return the canonical TOML text of a framework; `read_framework` reads it back equal."""
    blocks = [_head(framework), *_settings(framework)]
    roots = {root.code for root in framework.roots}
    blocks += [_block("[[criteria]]", _criterion(each, each.code in roots)) for each in framework.criteria]
    blocks += [_block("[[classes]]", _class_row(row)) for row in framework.classes]
    blocks += [_block("[[effects]]", _effect(effect)) for effect in framework.effects]
    blocks += [_block("[[indicators]]", _indicator(indicator)) for indicator in framework.indicators]
    return "\n\n".join(blocks) + "\n"


Pair = tuple[str, str]


def _head(framework: Framework) -> str:
    pairs = [
        ("name", _text(framework.name)),
        ("year", str(framework.year)),
        ("version", str(framework.version)),
        ("basis", _text(framework.basis)),
        ("total", _number(framework.total)),
        *_given("total_floor", framework.total_floor),
        ("class_on", _text("exact" if framework.class_on_exact else "rounded")),
        ("tie_breaks", "[" + ", ".join(_text(rung) for rung in framework.tie_breaks) + "]"),
    ]
    return _block("", pairs)


def _settings(framework: Framework) -> list[str]:
    rounding = [("criterion", str(framework.rounding_criterion)), ("total", str(framework.rounding_total))]
    blocks = [_block("[rounding]", rounding), _block("[not_assigned]", [("policy", _text(framework.policy))])]
    for part, cap in (("bonus", framework.bonus_cap), ("penalty", framework.penalty_cap)):
        if cap is not None:
            blocks.append(_block(f"[{part}]", [("cap", _number(cap))]))
    return blocks


def _criterion(criterion: Criterion, is_root: bool) -> list[Pair]:
    pairs = [("code", _text(criterion.code))]
    if is_root:
        pairs.append(("part", _text(criterion.part)))
    pairs += [("title", _text(criterion.title)), ("max", _number(criterion.max))]
    if criterion.kind is not None:
        pairs += [("kind", _text(KIND_NAMES[type(criterion.kind)])), *_parameters(criterion.kind)]
    return pairs


def _parameters(kind: Kind) -> list[Pair]:
    match kind:
        case Direct(step):
            return _given("step", step)
        case Target():
            return _target(kind)
        case Reduction(goal, rate, whole, at_increase):
            pairs = [("goal", _number(goal)), ("rate", _number(rate)), ("whole", _flag(whole))]
            return pairs + _given("at_increase", at_increase)
        case Tiers(tiers, rising, otherwise):
            rungs = ", ".join(_rung(tier, "from" if rising else "upto") for tier in tiers)
            return [("tiers", f"[{rungs}]"), ("otherwise", _number(otherwise))]
        case Count(each, levels):
            return _priced(each, levels)
        case Deduct(each, levels, floor):
            return [*_priced(each, levels), ("floor", _number(floor))]
        case Choice(choices):
            return [("choices", _labelled(choices))]
        case Relative(at_target):
            return [("at_target", _number(at_target))]


def _target(kind: Target) -> list[Pair]:
    return [
        *_given("target", kind.target),
        ("below", _text(kind.below)),
        ("rate", _number(kind.rate)),
        ("whole", _flag(kind.whole)),
        ("over_rate", _number(kind.over_rate)),
        ("over_cap", _number(kind.over_cap)),
    ]


def _rung(tier: Tier, bound: str) -> str:
    return f"{{ {bound} = {_number(tier.bound)}, points = {_number(tier.points)} }}"


def _priced(each: Decimal | None, levels: tuple[tuple[str, Decimal], ...]) -> list[Pair]:
    return _given("each", each) if each is not None else [("levels", _labelled(levels))]


def _labelled(labels: tuple[tuple[str, Decimal], ...]) -> str:
    return "{ " + ", ".join(f"{_key(label)} = {_number(points)}" for label, points in labels) + " }"


def _class_row(row: ClassRow) -> list[Pair]:
    pairs = [("name", _text(row.name)), ("from", _number(row.at_least)), *_given("floor_percent", row.floor_percent)]
    pairs += [("floor_on", _text(row.floor_on)), *_given("for_max", row.for_max)]
    return pairs + ([("quota", _quota(row.quota))] if row.quota is not None else [])


def _quota(quota: Quota) -> str:
    pairs = [("count", str(quota.count))] if quota.count is not None else []
    if quota.percent is not None:
        pairs += [("percent", _number(quota.percent)), ("rounding", _text(quota.rounding))]
    pairs.append(("nested", _flag(quota.nested)))
    return "{ " + ", ".join(f"{key} = {value}" for key, value in pairs) + " }"


def _effect(effect: Effect) -> list[Pair]:
    pairs = [("code", _text(effect.code)), ("title", _text(effect.title)), ("effect", _text(effect.effect))]
    return pairs + ([("steps", str(effect.steps))] if effect.effect is EffectKind.LOWER else [])


def _indicator(indicator: Indicator) -> list[Pair]:
    pairs = [(key, _text(getattr(indicator, key))) for key in ("code", "title", "unit", "field", "aggregate")]
    pairs.append(("direction", _text(indicator.direction)))
    return pairs + [(key, _text(code)) for key, code in (("of", indicator.of), ("per", indicator.per)) if code]


def _block(header: str, pairs: list[Pair]) -> str:
    lines = [f"{key} = {value}" for key, value in pairs]
    return "\n".join([header, *lines] if header else lines)


def _given(key: str, value: Decimal | None) -> list[Pair]:
    return [] if value is None else [(key, _number(value))]


def _number(value: Decimal) -> str:
    return f'"{value:f}"'


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _key(label: str) -> str:
    return label if _BARE_KEY.fullmatch(label) else _text(label)


def _text(text: str) -> str:
    written = "".join(_ESCAPES.get(each, each if each.isprintable() else _escaped(each)) for each in text)
    return f'"{written}"'


def _escaped(character: str) -> str:
    return f"\\U{ord(character):08X}"
