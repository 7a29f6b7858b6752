"""Figures of the cluster: what the units reported put together by the indicator's own rule."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from desktop.domain.form import asked_indicators
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Exactness, Figure, Ledger

MILLIONS = "/1000000"
"""What an id of money ends with where the amount is given in triệu đồng."""

_MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Aggregate:
    """The cluster's value of an indicator in a period. `missing` are the units that reported none.

    `wording` is kept only where the value is one figure as it was reported.
    """

    value: Decimal
    exactness: Exactness
    missing: tuple[str, ...] = ()
    wording: str | None = None


def indicator_of(ledger: Ledger, code: str) -> Indicator | None:
    """Return the indicator of that code, of the framework or of the year; None when nobody asks for it."""
    return ledger.framework.indicator(code) or next((each for each in ledger.indicators if each.code == code), None)


def asked_for(ledger: Ledger) -> tuple[Indicator, ...]:
    """Return the framework's indicators, then the year's others, each code once."""
    return asked_indicators(ledger.framework, ledger.indicators)


def asked_of(ledger: Ledger, unit: str) -> tuple[Indicator, ...]:
    """Return the indicators a unit is asked to report."""
    return tuple(each for each in asked_for(ledger) if ledger.may_report(unit, each.code))


def figure_of(ledger: Ledger, unit: str | None, code: str, period: str) -> Figure | None:
    """Return the figure last kept for that unit (None: the whole cluster), indicator and period; None when missing."""
    wanted = (unit, code, period)
    kept = reversed(ledger.figures)
    return next((each for each in kept if (each.unit, each.indicator, each.period) == wanted), None)


def aggregate(ledger: Ledger, code: str, period: str) -> Aggregate | None:
    """Return the cluster's value; None when nothing was reported or the indicator is not to be put together.

    A value reported for the whole cluster goes before the sum of the units.
    """
    whole = figure_of(ledger, None, code, period)
    if whole:
        return Aggregate(whole.value, whole.exactness, wording=whole.wording)
    indicator = indicator_of(ledger, code)
    if indicator is None:
        return None
    if indicator.aggregate == "ratio":
        return _ratio(ledger, indicator, period)
    return _combined(ledger, indicator, period)


def _combined(ledger: Ledger, indicator: Indicator, period: str) -> Aggregate | None:
    by_unit = [(unit.code, figure_of(ledger, unit.code, indicator.code, period)) for unit in ledger.cluster.units]
    found = [figure for _, figure in by_unit if figure]
    if not found:
        return None
    missing = tuple(code for code, figure in by_unit if figure is None and ledger.may_report(code, indicator.code))
    match indicator.aggregate:
        case "sum":
            total = sum((each.value for each in found), Decimal(0))
            return Aggregate(total, _joint(found), missing)
        case "min" | "max" as rule:
            one = (min if rule == "min" else max)(found, key=lambda each: each.value)
            return Aggregate(one.value, one.exactness, missing)
        case "latest":
            last = max(found, key=ledger.figures.index)
            return Aggregate(last.value, last.exactness, missing, last.wording)
        case _:
            return None


def _ratio(ledger: Ledger, indicator: Indicator, period: str) -> Aggregate | None:
    of = aggregate(ledger, indicator.of or "", period)
    per = aggregate(ledger, indicator.per or "", period)
    if of is None or per is None or per.value == 0:
        return None
    share = Fraction(of.value) / Fraction(per.value) * (100 if indicator.field == "percent" else 1)
    missing = tuple(dict.fromkeys(of.missing + per.missing))
    exact = of.exactness is Exactness.EXACT is per.exactness
    return Aggregate(rounded(share, 2), Exactness.EXACT if exact else Exactness.ABOUT, missing)


def _joint(figures: list[Figure]) -> Exactness:
    """Return how exact a sum is: bounds from below make a bound from below, mixed ones only "about"."""
    loose = {each.exactness for each in figures} - {Exactness.EXACT}
    if not loose:
        return Exactness.EXACT
    if loose <= {Exactness.MORE_THAN, Exactness.AT_LEAST}:
        return Exactness.MORE_THAN if Exactness.MORE_THAN in loose else Exactness.AT_LEAST
    return Exactness.ALMOST if loose == {Exactness.ALMOST} else Exactness.ABOUT


@dataclass(frozen=True, slots=True)
class Change:
    """By how much a value moved against the period before; `percent` is None when it started from zero."""

    difference: Decimal
    percent: Decimal | None


def change(this: Decimal, last: Decimal) -> Change:
    """Return the move from `last` to `this`, the percentage rounded half up to two places."""
    percent = rounded(Fraction(this - last) / abs(Fraction(last)) * 100, 2) if last else None
    return Change(this - last, percent)


def rounded(value: Fraction, places: int) -> Decimal:
    """Return `value` rounded half up (away from zero) to `places`, trailing zeros kept."""
    scale = 10**places
    whole, rest = divmod(abs(value.numerator) * scale, value.denominator)
    units = whole + (1 if rest * 2 >= value.denominator else 0)
    return (Decimal(units if value >= 0 else -units)).scaleb(-places)


def in_millions(dong: Decimal) -> Decimal:
    """Return an amount of đồng in triệu đồng, with no more decimals than it has."""
    value = dong / _MILLION
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
