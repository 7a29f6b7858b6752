"""The dictionary of indicators (chỉ tiêu số liệu): what may stand in it, where a code is used, what a change moves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.figures import aggregate, asked_for
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Ledger

FIELDS = ("count", "percent", "money", "ratio", "points", "text")
AGGREGATES = ("sum", "ratio", "min", "max", "latest", "none")
DIRECTIONS = ("higher", "lower", "none")
PERIODS = ("this", "last")

_CODE_SIGNS = frozenset("@:/'\"{}")
"""What a code may not hold: an id goes on after it (`PPHS@last`, `PPHS:AB`), a text quotes it."""


@dataclass(frozen=True, slots=True)
class Use:
    """Where a code is used: so many units reported it, the ratios made of it, the sections that name it."""

    units: tuple[str, ...] = ()
    ratios: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()

    @property
    def is_used(self) -> bool:
        """Whether something would be left without it."""
        return bool(self.units or self.ratios or self.sections)


@dataclass(frozen=True, slots=True)
class Known:
    """One indicator of the dictionary. `own` says that it is the year's own, not the framework's.

    `reporters` are the units that report it, none where every unit does.
    """

    indicator: Indicator
    own: bool
    use: Use
    reporters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shifted:
    """The cluster's value of an indicator in a period before and after; None where there is none."""

    code: str
    period: str
    before: Decimal | None
    after: Decimal | None


def dictionary(ledger: Ledger) -> tuple[Known, ...]:
    """Return all indicators with their uses, the framework's first."""
    theirs = {each.code for each in ledger.framework.indicators}
    asked = asked_for(ledger)
    return tuple(
        Known(each, each.code not in theirs, use_of(ledger, each.code), reporters_of(ledger, each.code))
        for each in asked
    )


def reporters_of(ledger: Ledger, code: str) -> tuple[str, ...]:
    """Return the units that report an indicator, in protocol order; none where every unit does."""
    named = {unit for indicator, unit in ledger.reporters if indicator == code}
    return tuple(unit.code for unit in ledger.cluster.units if unit.code in named)


def use_of(ledger: Ledger, code: str) -> Use:
    """Return where a code is used in the round."""
    reported = {each.unit for each in ledger.figures if each.indicator == code}
    units = tuple(unit.code for unit in ledger.cluster.units if unit.code in reported)
    whole = ("",) if None in reported else ()
    ratios = tuple(each.code for each in asked_for(ledger) if each.code != code and code in (each.of, each.per))
    sections = tuple(dict.fromkeys(each.section for each in ledger.passages if _names(each.text, code)))
    return Use((*units, *whole), ratios, sections)


def problems(indicator: Indicator, others: tuple[Indicator, ...]) -> Iterator[Finding]:
    """Yield what keeps an indicator out of the dictionary, `others` standing in it."""
    code, known = indicator.code, {each.code: each for each in others if each.code != indicator.code}
    if not code or any(sign in _CODE_SIGNS or sign.isspace() for sign in code):
        yield _wrong("indicator_code", code=code)
    if not indicator.title:
        yield _wrong("indicator_untitled", code=code)
    words = ((indicator.field, FIELDS), (indicator.aggregate, AGGREGATES), (indicator.direction, DIRECTIONS))
    for word, allowed in words:
        if word not in allowed:
            yield _wrong("indicator_word", code=code, value=word, known=allowed)
    if indicator.aggregate == "ratio":
        yield from _of_ratio(indicator, known)


def _of_ratio(indicator: Indicator, known: dict[str, Indicator]) -> Iterator[Finding]:
    code = indicator.code
    for part in (indicator.of, indicator.per):
        if not part:
            yield _wrong("indicator_parts", code=code)
            return
        if part not in known:
            yield _wrong("indicator_part_unknown", code=code, part=part)
        elif known[part].aggregate == "ratio":
            yield _wrong("indicator_part_ratio", code=code, part=part)
    if indicator.of == indicator.per:
        yield _wrong("indicator_parts_same", code=code, part=indicator.of or "")


def with_indicator(ledger: Ledger, indicator: Indicator) -> Ledger:
    """Return the ledger as it would be with the year's own indicator set or added."""
    others = ledger.indicators
    if any(each.code == indicator.code for each in others):
        return replace(ledger, indicators=tuple(indicator if each.code == indicator.code else each for each in others))
    return replace(ledger, indicators=(*others, indicator))


def shifts(before: Ledger, after: Ledger) -> tuple[Shifted, ...]:
    """Return the cluster's values that are others after than before, in the order of the dictionary."""
    found = (
        Shifted(each.code, period, _value(before, each.code, period), _value(after, each.code, period))
        for each in asked_for(after)
        for period in PERIODS
    )
    return tuple(each for each in found if each.before != each.after)


def _value(ledger: Ledger, code: str, period: str) -> Decimal | None:
    found = aggregate(ledger, code, period)
    return None if found is None else found.value


def _names(text: str, code: str) -> bool:
    return re.search(rf"['\"]{re.escape(code)}['\"@:/]", text) is not None


def _wrong(fault: str, **facts: str | tuple[str, ...]) -> Finding:
    return Finding(Level.ERROR, fault, facts)
