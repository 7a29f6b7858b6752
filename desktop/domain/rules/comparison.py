"""Far from last year, far from the other units: how far a value lies off, measured by the median of all."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.facts import Fact, Facts
from desktop.domain.finding import Finding
from desktop.domain.rules.measures import Measure, Value, measures
from desktop.domain.rules.round_view import RoundView, warning
from desktop.domain.rules.rule import Rulebook

YEAR, OTHERS = "far_from_last_year", "far_from_others"
SPLIT = "|"
"""What parts unit and numbers in one member of the fact `series`: `An Bình|1402|1325`."""


def comparisons(view: RoundView, rules: Rulebook) -> Iterator[Finding]:
    """Yield what lies far from last year and what lies far from the other units, measure by measure."""
    for each in measures(view):
        if not each.in_percent:
            yield from _far_from_last_year(view, each, rules)
        yield from _far_from_others(view, each, rules)


def median(values: Sequence[Decimal]) -> Decimal:
    """Return the middle of `values`, the mean of the two middle ones of an even number. Raises: IndexError for none."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def times(one: Decimal, other: Decimal) -> Decimal | None:
    """Return how many times the larger of two numbers is the smaller; None where one of them is not above zero."""
    if one <= 0 or other <= 0:
        return None
    return max(one, other) / min(one, other)


def band(distances: Sequence[Decimal], least: Decimal, spread: Decimal) -> Decimal:
    """Return how many times off is too far: `least`, or more where all lie far off, by the median of the distances."""
    if not distances:
        return least
    return max(least, 1 + spread * (median(distances) - 1))


def _far_from_last_year(view: RoundView, measure: Measure, rules: Rulebook) -> Iterator[Finding]:
    moved = [(each, _moved(each)) for each in measure.values]
    least, speaking = rules.number(YEAR, "times"), rules.number(YEAR, "least")
    for each, by in moved:
        if each.unit not in view.asked or not _speaks(each, speaking):
            continue
        if by is not None and by <= least:  # no band is narrower
            continue
        others = [off for other, off in moved if other.unit != each.unit and off is not None]
        if by > band(others, least, rules.number(YEAR, "spread")) if by is not None else _vanished(each):
            yield _last_year(view, measure, each)


def _moved(value: Value) -> Decimal | None:
    if value.now is None or value.before is None:
        return None
    return times(value.now, value.before)


def _speaks(value: Value, least: Decimal) -> bool:
    """Whether the numbers are large enough for times to mean anything."""
    return value.now is not None and value.before is not None and max(value.now, value.before) >= least


def _vanished(value: Value) -> bool:
    """Whether something fell to nothing or rose from nothing."""
    return (value.now == 0) != (value.before == 0)


def _last_year(view: RoundView, measure: Measure, value: Value) -> Finding:
    others = tuple(
        SPLIT.join((view.short(each.unit), f"{each.before:f}", f"{each.now:f}"))
        for each in measure.values
        if each.unit != value.unit and each.now is not None and each.before is not None
    )
    assert value.now is not None, "only what was reported lies off"
    assert value.before is not None, "only what is known of both years is compared"
    facts: dict[str, Fact] = {
        **_about(measure),
        "value": value.now,
        "before": value.before,
        "times": _factor(value.now, value.before),
        "series": others,
    }
    return warning(YEAR, value.unit, facts, value.place, measure.criterion)


def _far_from_others(view: RoundView, measure: Measure, rules: Rulebook) -> Iterator[Finding]:
    said = [each for each in measure.values if each.now is not None]
    if len(said) < rules.number(OTHERS, "units"):
        return
    far = _points_off(said, rules) if measure.in_percent else _times_off(said, rules)
    for each in (one for one in far if one.unit in view.asked):
        series = tuple(SPLIT.join((view.short(one.unit), f"{one.now:f}")) for one in said if one.unit != each.unit)
        middle = _middle(said)
        facts: dict[str, Fact] = {**_about(measure), "value": each.now, "median": middle, "series": series}
        yield warning(OTHERS, each.unit, facts, each.place, measure.criterion)


def _points_off(said: list[Value], rules: Rulebook) -> Iterator[Value]:
    numbers = [each.now or Decimal(0) for each in said]
    middle = median(numbers)
    usual = median([abs(number - middle) for number in numbers])
    limit = max(rules.number(OTHERS, "points"), rules.number(OTHERS, "spread") * usual)
    return (each for each, number in zip(said, numbers, strict=True) if abs(number - middle) > limit)


def _times_off(said: list[Value], rules: Rulebook) -> Iterator[Value]:
    middle = _middle(said)
    distances = [times(each.now or Decimal(0), middle) for each in said]
    known = [each for each in distances if each is not None]
    limit = band(known, rules.number(OTHERS, "times"), rules.number(OTHERS, "spread"))
    least = rules.number(OTHERS, "least")
    for each, off in zip(said, distances, strict=True):
        if max(each.now or Decimal(0), middle) >= least and off is not None and off > limit:
            yield each


def _middle(said: list[Value]) -> Decimal:
    """Return the median of what was reported."""
    return median([each.now or Decimal(0) for each in said])


def _about(measure: Measure) -> Facts:
    return {"code": measure.code, "title": measure.title, "name": measure.name}


def _factor(now: Decimal, before: Decimal) -> Decimal | None:
    """Return by how many times it moved, two places; None where one of the numbers is zero."""
    ratio = times(now, before)
    return None if ratio is None else ratio.quantize(Decimal("0.01"), ROUND_HALF_UP)
