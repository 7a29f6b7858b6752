"""Last year's figures beside this year's: each unit's own, or those of the units it goes on from put together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.domain.cluster import Unit
from desktop.domain.figures import aggregate, asked_for, figure_of
from desktop.domain.ledger import Figure, Ledger
from desktop.domain.new_year import PastUnit, PastYear, Predecessor
from desktop.domain.years import forebears

_LAST = "last"


def with_last_year(ledger: Ledger, past: PastYear, links: Sequence[Predecessor]) -> Ledger:
    """Return the ledger with last period's figures where a past year knows them and nothing was reported yet.

    Several units one goes on from are put together by the indicator's own rule; parts of a split unit are not known.
    """
    added = tuple(each for unit in ledger.cluster.units for each in _of_unit(ledger, unit, past, links))
    return replace(ledger, figures=(*ledger.figures, *added))


def goes_on_from(ledger: Ledger, unit: str, past: PastYear, links: Sequence[Predecessor]) -> tuple[PastUnit, ...]:
    """Return the units of a past year that `unit` goes on from whole; none where one of them was split."""
    there = [each.code for each in past.units]
    heirs = Counter(code for each in ledger.cluster.units for code in forebears(each.code, links, there)[0])
    codes, _ = forebears(unit, links, there)
    if any(heirs[code] > 1 for code in codes):
        return ()
    return tuple(each for each in past.units if each.code in codes)


def _of_unit(ledger: Ledger, unit: Unit, past: PastYear, links: Sequence[Predecessor]) -> Iterator[Figure]:
    behind = goes_on_from(ledger, unit.code, past, links)
    if not behind:
        return
    then = _as_it_was(ledger, behind, past)
    for indicator in asked_for(ledger):
        if figure_of(ledger, unit.code, indicator.code, _LAST) is not None:
            continue
        if len(behind) == 1:
            known = figure_of(then, behind[0].code, indicator.code, _LAST)
            if known:
                yield replace(known, unit=unit.code)
            continue
        joint = aggregate(then, indicator.code, _LAST)
        if joint and not joint.missing:
            yield Figure(unit.code, indicator.code, _LAST, joint.value, joint.exactness)


def _as_it_was(ledger: Ledger, behind: tuple[PastUnit, ...], past: PastYear) -> Ledger:
    """Return a ledger of those units alone, with the past year's figures as last period's."""
    units = tuple(Unit(each.code, each.name, each.name, at) for at, each in enumerate(behind, start=1))
    codes = {each.code for each in units}
    figures = tuple(replace(each, period=_LAST) for each in past.figures if each.unit in codes)
    return replace(ledger, cluster=replace(ledger.cluster, units=units), figures=figures)
