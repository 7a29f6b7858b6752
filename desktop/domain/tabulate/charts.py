"""The charts of a round: points by section, figures of this and the last period, how far figures moved."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.chart import Chart, Series
from desktop.domain.figures import MILLIONS, aggregate, asked_for, change, figure_of, in_millions
from desktop.domain.framework import Criterion, Indicator, Part
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.standings import Standings
from desktop.domain.tabulate.cells import points_of

_PERIODS = {"last": "Kỳ trước", "this": "Kỳ này"}


def section_chart(ledger: Ledger, standings: Standings) -> Chart | None:
    """Return the points of each base section, bonus and penalty by unit, stacked; None where no unit has points yet."""
    framework = ledger.framework
    if not framework.criteria or all(each.sheet.nothing_yet for each in standings.standings):
        return None
    names = tuple(_short(ledger, each.unit) for each in standings.standings)
    sections = [_section(standings, root) for root in framework.roots if root.part is Part.BASE]
    parts = {root.part for root in framework.roots}
    sections += [_account(standings, "Điểm thưởng", Part.BONUS)] if Part.BONUS in parts else []
    sections += [_account(standings, "Điểm trừ", Part.PENALTY)] if Part.PENALTY in parts else []
    title = f"Điểm theo mục năm {ledger.cluster.year}"
    return Chart(title, names, tuple(sections), "điểm", framework.rounding_criterion, stacked=True)


def figure_charts(ledger: Ledger) -> tuple[Chart, ...]:
    """Return one chart per indicator that a unit reported for both periods: this beside the last, unit by unit."""
    return tuple(_figure_charts(ledger))


def growth_chart(ledger: Ledger) -> Chart | None:
    """Return by how many percent each figure of the cluster moved; None where none can be compared.

    Rates have no place in it: a percentage of a percentage misleads.
    """
    counted = (each for each in asked_for(ledger) if each.field != "percent")
    moved = [(each, move) for each in counted if (move := _growth(ledger, each)) is not None]
    if not moved:
        return None
    titles = tuple(indicator.title for indicator, _ in moved)
    ids = tuple(f"{indicator.code}@growth" for indicator, _ in moved)
    series = Series("Tăng, giảm (%)", tuple(move for _, move in moved), ids)
    return Chart("Tăng, giảm so với kỳ trước", titles, (series,), "%", 2, lying=True)


def _section(standings: Standings, root: Criterion) -> Series:
    values = tuple(None if each.sheet.nothing_yet else points_of(each.sheet, root) for each in standings.standings)
    ids = tuple(f"{each.unit}:{root.code}" for each in standings.standings)
    return Series(f"{root.code}. {root.title}", values, ids, short=f"Mục {root.code}")


def _account(standings: Standings, title: str, part: Part) -> Series:
    values: tuple[Decimal | None, ...] = tuple(
        None if each.sheet.nothing_yet else getattr(each.sheet, part.value) for each in standings.standings
    )
    ids = tuple(f"{part.value}:{each.unit}" for each in standings.standings)
    return Series(title, values, ids, down=part is Part.PENALTY)


def _figure_charts(ledger: Ledger) -> Iterator[Chart]:
    for indicator in asked_for(ledger):
        codes = [unit.code for unit in ledger.cluster.units if _both(ledger, unit.code, indicator)]
        if codes:
            series = tuple(_period(ledger, indicator, codes, period) for period in _PERIODS)
            measure = "triệu đồng" if indicator.field == "money" else indicator.unit
            names = tuple(_short(ledger, code) for code in codes)
            yield Chart(indicator.title, names, series, measure, _places(series))


def _places(series: tuple[Series, ...]) -> int:
    """Return the most decimals any value has."""
    values = [value for each in series for value in each.values if value is not None]
    return max((len(f"{value.normalize():f}".partition(".")[2]) for value in values), default=0)


def _both(ledger: Ledger, unit: str, indicator: Indicator) -> bool:
    return all(figure_of(ledger, unit, indicator.code, period) for period in _PERIODS)


def _period(ledger: Ledger, indicator: Indicator, units: list[str], period: str) -> Series:
    millions = MILLIONS if indicator.field == "money" else ""
    ending = "" if period == "this" else f"@{period}"
    found = [figure_of(ledger, unit, indicator.code, period) for unit in units]
    values = tuple(None if each is None else in_millions(each.value) if millions else each.value for each in found)
    return Series(_PERIODS[period], values, tuple(f"{indicator.code}:{unit}{ending}{millions}" for unit in units))


def _growth(ledger: Ledger, indicator: Indicator) -> Decimal | None:
    this, last = (aggregate(ledger, indicator.code, period) for period in ("this", "last"))
    if this is None or last is None or this.missing != last.missing:
        return None
    return change(this.value, last.value).percent


def _short(ledger: Ledger, code: str) -> str:
    unit = ledger.cluster.unit(code)
    return unit.short if unit else code
