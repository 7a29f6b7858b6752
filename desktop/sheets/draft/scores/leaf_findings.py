"""What needs a word about one leaf: values that cannot be taken, bounds passed, rules fed by halves."""

import re
from dataclasses import replace
from decimal import Decimal

from desktop.domain.doubles import plain
from desktop.domain.facts import Fact
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.framework import Criterion, Direct, Reduction, Relative, Target, Tiers
from desktop.domain.guidance import AS_IS, BESIDE, EXACT, LEAVE, PERCENT, SCALED, TAKE, Ask, key_of
from desktop.domain.ledger import Exactness
from desktop.domain.place import Place
from desktop.domain.reading import Ambiguous, Blank, Doubtful, Reading, Unreadable
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.money import other_size
from desktop.sheets.draft.scores.inputs import (
    LeafRows,
    bottom_points,
    exact,
    labels_of,
    lacking,
    levels_of,
    top_points,
    words_passed,
)

_NOTED = frozenset(
    {
        "decided_by_maximum",
        "decided_by_sheet",
        "read_in_unit",
        "level_not_reported",
        "out_of_maximum",
        "words_behind",
        "reckoned",
        "claimed_in_words",
        "penalty_sign",
        "space_in_number",
    }
)
_TO_CONFIRM = frozenset(
    {
        "struck_value",
        "date_or_points",
        "words_behind_unsure",
        "shared_value",
        "several_values",
        "value_beside",
        "corrected_beside",
    }
)
_BROKEN = frozenset({"cell_error", "formula_without_value"})
_TOLD_OTHERWISE = frozenset({"not_a_number", "unknown_choice", "levels_unclear", "date_for_number", "only_upper_bound"})
_TELLS_NOTHING = _BROKEN | _TOLD_OTHERWISE
_OWN_WAY = frozenset({"levels_unclear", "unknown_choice", "date_for_number"})
_BARE_NUMBER = re.compile(r"[\s\d.,+\-−–()]*")
_PERCENT_LIKE = 20
"""Beside a smaller reference no percent sign was lost."""


def leaf_findings(rows: LeafRows, points: Spot, inputs: tuple[Spot, ...]) -> tuple[Finding, ...]:
    """Return the findings about a leaf's points and inputs."""
    found = [_unreadable(rows, spot, points) for spot in (*inputs, points)]
    found += [_doubtful(rows.leaf, spot) for spot in (*inputs, points)]
    found += [_decided(rows.leaf, spot) for spot in (*inputs, points)]
    found += [_unsure_choice(rows.leaf, spot) for spot in inputs]
    found += [_fraction(rows.leaf, inputs), _other_unit(rows.leaf, inputs)] if inputs else []
    found += [
        _bounded(rows.leaf, points),
        _vague(rows, points, inputs),
        _incomplete(rows, points, inputs),
    ]
    if passed := words_passed(rows, inputs):
        found.append(_finding(Level.WARNING, "input_unreadable", rows.leaf, passed, reason="label_beside"))
    return tuple(finding for finding in found if finding)


def _finding(level: Level, code: str, leaf: Criterion, place: Place, **facts: Fact) -> Finding:
    told = {"title": leaf.title, "raw": place.raw, **facts}
    return with_choices(Finding(level, code, told, place, criterion=leaf.code), leaf.code)


def with_choices(finding: Finding, code: str) -> Finding:
    """Return a question about a value of the criterion or indicator `code` with its key and the ways to answer it."""
    raw = finding.place.raw if finding.place else ""
    match finding.code:
        case "fraction_or_percent":
            percent, value = (str(finding.facts.get(name, "")) for name in ("percent", "value"))
            choices = (Choice(PERCENT, percent), Choice(AS_IS, value), Choice(LEAVE))
            return replace(finding, key=key_of(Ask.PERCENT, code), choices=choices)
        case "unit_unclear":
            choices = (Choice(AS_IS), Choice(SCALED), Choice(LEAVE))
            return replace(finding, key=key_of(Ask.MONEY, code), choices=choices)
        case "not_exact":
            return replace(finding, key=key_of(Ask.VALUE, code, raw), choices=(Choice(EXACT, raw), Choice(LEAVE)))
        case "percent_points":
            percent, share = (_comma(finding.facts.get(name)) for name in ("value", "share"))
            choices = (Choice(PERCENT, f"{percent}% → {share}"), Choice(TAKE, percent), Choice(LEAVE))
            return replace(finding, key=key_of(Ask.PERCENT), choices=choices)
        case "other_scale":
            typed, ours = (_comma(finding.facts.get(name)) for name in ("value", "share"))
            choices = (Choice(SCALED, f"{typed} → {ours}"), Choice(TAKE, typed), Choice(LEAVE))
            return replace(finding, key=key_of(Ask.SCALE), choices=choices)
        case "approved_beside" | "changed_beside" as beside:
            own, other = (_comma(finding.facts.get(name)) for name in ("value", "share"))
            choices = (Choice(TAKE, own), Choice(BESIDE, other), Choice(LEAVE))
            key = key_of(Ask.APPROVED) if beside == "approved_beside" else key_of(Ask.VALUE, code, raw)
            return replace(finding, key=key, choices=choices)
        case doubt if doubt in _TO_CONFIRM:
            taken = Choice(TAKE, _comma(finding.facts.get("value")))
            return replace(finding, key=key_of(Ask.VALUE, code, raw), choices=(taken, Choice(LEAVE)))
        case "unsure_choice" | "unknown_choice" if finding.level is Level.QUESTION:
            labels = finding.facts["labels"]
            known = tuple(Choice(each, each) for each in labels) if isinstance(labels, tuple) else ()
            return replace(finding, key=key_of(Ask.CHOICE, code, raw), choices=(*known, Choice(LEAVE)))
        case nothing if nothing in _TELLS_NOTHING and finding.level is Level.QUESTION:
            return replace(finding, key=key_of(Ask.VALUE, code, raw), choices=(Choice(LEAVE),))
        case _:
            return finding


def _comma(value: Fact) -> str:
    return str(value).replace(".", ",")


def _unreadable(rows: LeafRows, spot: Spot, points: Spot) -> Finding | None:
    if not isinstance(spot.outcome, Unreadable):
        return None
    if spot is not points and exact(points) is not None and _in_words(spot.outcome):
        return _finding(Level.WARNING, "input_unreadable", rows.leaf, spot.place, reason=spot.outcome.code)
    return _finding(
        Level.QUESTION if tells_nothing(spot.outcome) else Level.ERROR,
        spot.outcome.code,
        rows.leaf,
        spot.place,
        hint=spot.outcome.hint,
        labels=labels_of(rows.leaf),
        maximum=rows.leaf.max,
    )


def tells_nothing(outcome: Unreadable) -> bool:
    """Return whether no value can be made out at all: a person tells it, leaves the place blank or asks the unit.

    A number that cannot be meant (below zero, a fraction of a count, letters for digits) is an error of the unit's.
    """
    return outcome.code in _TELLS_NOTHING and not outcome.hint


def _doubtful(leaf: Criterion, spot: Spot) -> Finding | None:
    match spot.outcome:
        case Doubtful(reading=Reading(value=Decimal() | str() as value), code=code, raw=said, share=share):
            return _finding(Level.QUESTION, code, leaf, spot.place, value=value, said=said, share=share, count=1)
        case _:
            return None


def _in_words(outcome: Unreadable) -> bool:
    """Whether a unit told its result in its own way, rather than typed a wrong number or left a broken formula."""
    if outcome.code in _BROKEN:
        return False
    return outcome.code in _OWN_WAY or _BARE_NUMBER.fullmatch(outcome.raw) is None


def _unsure_choice(leaf: Criterion, spot: Spot) -> Finding | None:
    match spot.outcome:
        case Ambiguous(readings=readings) if all(isinstance(each, str) for each in readings):
            labels = tuple(str(each) for each in readings)
            return _finding(Level.QUESTION, "unsure_choice", leaf, spot.place, labels=labels)
        case _:
            return None


def _fraction(leaf: Criterion, inputs: tuple[Spot, ...]) -> Finding | None:
    """A rate typed as 0.825 beside a target of 80: the percent sign may have been lost on the way."""
    value, reference = exact(inputs[0]), _reference(leaf, inputs)
    if not isinstance(value, Decimal) or reference is None or _says_percent(inputs[0]):
        return None
    lost = 0 < value < 1 or (value == 1 and isinstance(leaf.kind, Target) and leaf.kind.target == reference)
    if not lost or reference < _PERCENT_LIKE:
        return None
    return _finding(
        Level.QUESTION, "fraction_or_percent", leaf, inputs[0].place, value=value, percent=plain(value * 100)
    )


def _reference(leaf: Criterion, inputs: tuple[Spot, ...]) -> Decimal | None:
    match leaf.kind:
        case Target(target=target):
            own = exact(inputs[1])
            return own if isinstance(own, Decimal) else target
        case Tiers(tiers=tiers) if tiers:
            return min(tier.bound for tier in tiers)
        case _:
            return None


def _other_unit(leaf: Criterion, inputs: tuple[Spot, ...]) -> Finding | None:
    """An amount typed `120 triệu` beside a target of 100: one of them may be in another unit."""
    value, beside = exact(inputs[0]), _beside(leaf, inputs)
    if not isinstance(value, Decimal) or beside is None:
        return None
    odd = next(
        (spot for spot, other in ((inputs[0], beside), (inputs[-1], value)) if other_size(spot.outcome, other)), None
    )
    return _finding(Level.QUESTION, "unit_unclear", leaf, odd.place, value=exact(odd)) if odd else None


def _beside(leaf: Criterion, inputs: tuple[Spot, ...]) -> Decimal | None:
    """The number a result is compared with."""
    match leaf.kind:
        case Reduction() | Relative():
            own = exact(inputs[1])
            return own if isinstance(own, Decimal) else None
        case Tiers(tiers=tiers) if tiers:
            return max(tier.bound for tier in tiers)
        case _:
            return _reference(leaf, inputs)


def _says_percent(spot: Spot) -> bool:
    return isinstance(spot.outcome, Reading) and spot.outcome.unit == "%"


def _decided(leaf: Criterion, spot: Spot) -> Finding | None:
    match spot.outcome:
        case Reading(value=Decimal() as value, note=code) if code in _NOTED:
            name = spot.name.removeprefix("counts:")
            return _finding(Level.NOTE, code, leaf, spot.place, value=value, maximum=top_points(leaf), name=name)
        case _:
            return None


def _bounded(leaf: Criterion, points: Spot) -> Finding | None:
    match points.outcome:
        case Reading(value=Decimal() as value) if value > top_points(leaf):
            return _finding(Level.ERROR, "over_maximum", leaf, points.place, value=value, maximum=top_points(leaf))
        case Reading(value=Decimal() as value) if value < bottom_points(leaf):
            lowest, highest = bottom_points(leaf), top_points(leaf)
            return _finding(Level.ERROR, "negative", leaf, points.place, hint="floor", minimum=lowest, maximum=highest)
        case Reading(value=Decimal() as value) if isinstance(leaf.kind, Direct) and leaf.kind.step:
            if value % leaf.kind.step:
                return _finding(Level.ERROR, "off_step", leaf, points.place, value=value, step=leaf.kind.step)
        case Ambiguous(readings=readings) if all(isinstance(r, Decimal) and r > top_points(leaf) for r in readings):
            return _finding(
                Level.ERROR, "over_maximum", leaf, points.place, value=readings[0], maximum=top_points(leaf)
            )
        case _:
            return None
    return None


def _vague(rows: LeafRows, points: Spot, inputs: tuple[Spot, ...]) -> Finding | None:
    for spot in (*inputs, points):
        if isinstance(spot.outcome, Reading) and spot.outcome.exactness is not Exactness.EXACT:
            return _finding(Level.QUESTION, "not_exact", rows.leaf, spot.place)
    return None


def _incomplete(rows: LeafRows, points: Spot, inputs: tuple[Spot, ...]) -> Finding | None:
    if not inputs or isinstance(rows.leaf.kind, Direct):
        return None
    if inputs[0].name.startswith("counts:"):
        told = {spot.name.removeprefix("counts:"): spot for spot in inputs if not isinstance(spot.outcome, Blank)}
        blank = tuple(level for level, _ in levels_of(rows.leaf) if level not in told)
        if blank and any(exact(spot) is not None for spot in told.values()):
            empty = next((spot for spot in inputs if isinstance(spot.outcome, Blank)), inputs[0])
            return _finding(Level.WARNING, "level_left_blank", rows.leaf, empty.place, levels=blank)
        return None
    return _unmeasured(rows.leaf, inputs, points) if exact(inputs[0]) is not None else None


def _unmeasured(leaf: Criterion, inputs: tuple[Spot, ...], points: Spot) -> Finding | None:
    """A result without the number it is measured against: the last period's, or the unit's own target."""
    missing = lacking(leaf, inputs)
    if missing is None:
        return _from_nothing(leaf, inputs)
    if isinstance(missing.outcome, Unreadable | Ambiguous):
        return None
    if exact(points) is not None:
        return _finding(Level.WARNING, "inputs_incomplete_points", leaf, inputs[0].place, lacking=missing.name)
    if isinstance(leaf.kind, Reduction):
        return _finding(Level.WARNING, "inputs_incomplete", leaf, inputs[0].place)
    place = missing.place if exact(missing) is not None else inputs[0].place
    return _finding(Level.WARNING, "target_missing", leaf, place)


def _from_nothing(leaf: Criterion, inputs: tuple[Spot, ...]) -> Finding | None:
    if not isinstance(leaf.kind, Reduction) or exact(inputs[1]) != 0 or exact(inputs[0]) == 0:
        return None
    return _finding(Level.WARNING, "baseline_zero", leaf, inputs[1].place)
