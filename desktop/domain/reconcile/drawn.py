"""Which chart of today a chart in a paper stands for, as long as both are of one shape."""

from dataclasses import replace
from decimal import Decimal, InvalidOperation

from desktop.domain.chart import Chart, Series
from desktop.domain.reconcile.paper_text import Drawn, DrawnSeries


def as_drawn(drawn: Drawn, today: Chart) -> Chart | None:
    """Return today's chart with the numbers `drawn` shows; None where the two are not of one shape."""
    if len(drawn.series) != len(today.series):
        return None
    pairs = zip(drawn.series, today.series, strict=True)
    series = tuple(_as_drawn(own, each, today.categories) for own, each in pairs)
    found = tuple(each for each in series if each is not None)
    return replace(today, series=found) if len(found) == len(series) else None


def _as_drawn(drawn: DrawnSeries, series: Series, categories: tuple[str, ...]) -> Series | None:
    if (drawn.legend, drawn.categories) != (series.legend, categories):
        return None
    if tuple(each.place for each in drawn.values) != filled(series):
        return None
    numbers = {each.place: _number(each.text) for each in drawn.values}
    if None in numbers.values():
        return None
    values = tuple(numbers.get(place) for place in range(len(categories)))
    return replace(series, values=tuple(-each if each is not None and series.down else each for each in values))


def filled(series: Series) -> tuple[int, ...]:
    """Return the places of a series over which there is a number."""
    return tuple(place for place, value in enumerate(series.values) if value is not None)


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
