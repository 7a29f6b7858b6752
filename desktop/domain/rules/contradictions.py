"""Figures that contradict each other: ratio and parts, part and whole, half a year and the year, awards and figures."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from desktop.domain.facts import Fact, Facts
from desktop.domain.figures import rounded
from desktop.domain.finding import Finding
from desktop.domain.framework import Count, Deduct, Indicator
from desktop.domain.ledger import Exactness, Figure, Ledger
from desktop.domain.rules.measures import input_of, place_of
from desktop.domain.rules.round_view import RoundView, claims_of, figures_of, warning
from desktop.domain.rules.rule import Rulebook
from desktop.domain.text import bare

_PERIODS = ("this", "last")
_CUMULATED = frozenset({"count", "money"})
_HUNDRED = Decimal(100)


def contradictions(view: RoundView, rules: Rulebook) -> Iterator[Finding]:
    """Yield every pair of figures that cannot both be right."""
    yield from _percents_added(view)
    for indicator in view.indicators.values():
        yield from _of_ratio(view, indicator, rules)
        yield from _over_hundred(view, indicator)
    for earlier in view.earlier:
        yield from _below_half(view, earlier)
    yield from _awards(view)


def _of_ratio(view: RoundView, ratio: Indicator, rules: Rulebook) -> Iterator[Finding]:
    if ratio.aggregate != "ratio" or ratio.of is None or ratio.per is None:
        return
    for unit in view.asked:
        for period in _PERIODS:
            said = view.figure(unit, ratio.code, period)
            parts = (view.figure(unit, ratio.of, period), view.figure(unit, ratio.per, period))
            yield from _ratio_of_unit(view, ratio, said, parts, rules)


def _ratio_of_unit(
    view: RoundView,
    ratio: Indicator,
    said: Figure | None,
    parts: tuple[Figure | None, Figure | None],
    rules: Rulebook,
) -> Iterator[Finding]:
    of, per = parts
    if of is None or per is None:
        if said is not None and said.period == "this":
            lacking = [code for code, part in ((ratio.of, of), (ratio.per, per)) if part is None]
            facts: dict[str, Fact] = {**_about(ratio, said), "lacking": tuple(_title(view, code) for code in lacking)}
            yield warning("percent_without_parts", said.unit, facts, said.source)
        return
    facts = {"of_title": _title(view, ratio.of), "per_title": _title(view, ratio.per)}
    facts |= {"of_value": of.value, "per_value": per.value}
    if ratio.field == "percent" and _is_part(ratio) and of.value > per.value:
        yield warning("part_over_whole", of.unit, {**_about(ratio, of), **facts}, of.source)
    elif said is not None and _differs(ratio, said, of, per, rules):
        made = _made(ratio, of, per)
        yield warning("ratio_differs", said.unit, {**_about(ratio, said), **facts, "made": made}, said.source)


def _is_part(ratio: Indicator) -> bool:
    """Whether the numerator is a part of the denominator: a share, not a degree of completion."""
    return not any(
        sign in bare(ratio.title) for sign in ("so voi", "chi tieu", "ke hoach", "hoan thanh", "tang", "giam")
    )


def _differs(ratio: Indicator, said: Figure, of: Figure, per: Figure, rules: Rulebook) -> bool:
    made = _made(ratio, of, per)
    exact = {said.exactness, of.exactness, per.exactness} == {Exactness.EXACT}
    return exact and made is not None and abs(said.value - made) > rules.number("ratio_differs", "tolerance")


def _made(ratio: Indicator, of: Figure, per: Figure) -> Decimal | None:
    if per.value == 0:
        return None
    return rounded(Fraction(of.value) / Fraction(per.value) * (100 if ratio.field == "percent" else 1), 2)


def _over_hundred(view: RoundView, indicator: Indicator) -> Iterator[Finding]:
    if indicator.field != "percent" or not _is_part(indicator):
        return
    for unit in view.asked:
        for period in _PERIODS:
            said = view.figure(unit, indicator.code, period)
            if said is not None and said.value > _HUNDRED:
                yield warning("percent_over_hundred", unit, _about(indicator, said), said.source)


def _percents_added(view: RoundView) -> Iterator[Finding]:
    """Yield indicators whose percentages would be added up, or made from other percentages."""
    for each in view.indicators.values():
        parts = [view.indicators.get(code or "") for code in (each.of, each.per)]
        of_percents = each.aggregate == "ratio" and any(part and part.field == "percent" for part in parts)
        if of_percents or (each.field == "percent" and each.aggregate == "sum"):
            facts: Facts = {"code": each.code, "title": each.title, "twice": of_percents}
            yield warning("percents_added", None, facts)


def _below_half(view: RoundView, earlier: Ledger) -> Iterator[Finding]:
    """Yield what counts from the same day on and is less at the end of the year than in the middle of it."""
    before = figures_of(earlier)
    for unit in view.asked:
        for indicator in view.indicators.values():
            if indicator.field in _CUMULATED and indicator.aggregate == "sum":
                yield from _figure_below(view, indicator, unit, before.get((unit, indicator.code, "this")), earlier)
    yield from _claims_below(view, earlier)


def _figure_below(
    view: RoundView, indicator: Indicator, unit: str, before: Figure | None, earlier: Ledger
) -> Iterator[Finding]:
    now = view.figure(unit, indicator.code)
    if now is not None and before is not None and now.value < before.value:
        facts: dict[str, Fact] = {"code": indicator.code, "title": indicator.title, "name": "", "value": now.value}
        facts |= {"earlier": before.value, "round": earlier.round.title, "this_round": view.ledger.round.title}
        yield warning("year_below_half", unit, facts, now.source)


def _claims_below(view: RoundView, earlier: Ledger) -> Iterator[Finding]:
    before = claims_of(earlier)
    for leaf in view.ledger.framework.leaves:
        was = earlier.framework.criterion(leaf.code)
        if not isinstance(leaf.kind, Count | Deduct) or was is None or was.kind != leaf.kind:
            continue
        names = ("count",) if leaf.kind.each is not None else tuple(f"counts:{level}" for level, _ in leaf.kind.levels)
        for unit in view.asked:
            now, then = view.claims.get((unit, leaf.code)), before.get((unit, leaf.code))
            for name in names:
                value, half = input_of(now, name), input_of(then, name)
                if value is not None and half is not None and value < half:
                    facts: dict[str, Fact] = {"code": leaf.code, "title": leaf.title, "name": name, "value": value}
                    facts |= {"earlier": half, "round": earlier.round.title, "this_round": view.ledger.round.title}
                    yield warning("year_below_half", unit, facts, place_of(now, name), leaf.code)


_AWARD_SIGNS: Mapping[str, str] = {"tap_the": "luot tap the", "ca_nhan": "luot ca nhan"}


def _awards(view: RoundView) -> Iterator[Finding]:
    """Yield where the figure of awarded times is not what the unit's own list of awards adds up to."""
    for indicator in view.indicators.values():
        words = bare(indicator.title)
        wanted = next((object_ for object_, sign in _AWARD_SIGNS.items() if sign in words), None)
        if wanted is None or "khen thuong" not in words:
            continue
        for unit in view.asked:
            said = view.figure(unit, indicator.code)
            listed = [each for each in view.ledger.awards if each.unit == unit and each.period == "this"]
            added = sum(each.count for each in listed if each.object == wanted and each.status == "decided")
            if said is not None and listed and said.exactness is Exactness.EXACT and said.value != added:
                yield warning("awards_differ", unit, {**_about(indicator, said), "added": added}, said.source)


def _about(indicator: Indicator, said: Figure) -> Facts:
    return {"code": indicator.code, "title": indicator.title, "period": said.period, "value": said.value}


def _title(view: RoundView, code: str | None) -> str:
    found = view.indicators.get(code or "")
    return found.title if found else code or ""
