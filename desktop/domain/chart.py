"""A chart exists once, as a value; Excel, Word and the slides draw it."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.table import Align, Column, Row, Table, TableCell

_LEAST = 9


@dataclass(frozen=True, slots=True)
class Series:
    """One value per category, None where there is none; `ids` are their trace ids.

    `down` marks values that are taken off: they are drawn below the axis. `short` is what the legend says instead of a
    long title.
    """

    title: str
    values: tuple[Decimal | None, ...]
    ids: tuple[str, ...] = ()
    down: bool = False
    short: str = ""

    @property
    def legend(self) -> str:
        """Return what the legend says."""
        return self.short or self.title

    @property
    def drawn(self) -> tuple[Decimal | None, ...]:
        """Return the values as they are drawn, below the axis where they are taken off."""
        return tuple(-value if value is not None and self.down else value for value in self.values)


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns over categories, beside each other or `stacked`; `lying` bars for long names of categories.

    `unit` is what is counted, `places` how many decimals are printed (None: as many as there are).
    """

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    places: int | None = None
    stacked: bool = False
    lying: bool = False

    @property
    def from_zero(self) -> bool:
        """Whether the axis begins at zero: nothing is drawn below it, and no difference is made to look larger."""
        return all(value is None or value >= 0 for each in self.series for value in each.drawn)


def chart_table(chart: Chart) -> Table:
    """Return what a chart draws as a table: series below each other, categories side by side; turned for bars."""
    return _by_category(chart) if chart.lying else _by_series(chart)


def _by_series(chart: Chart) -> Table:
    columns = (
        Column(_head(chart), width=46, frozen=True),
        *(_number(title, chart.places) for title in chart.categories),
    )
    rows = tuple(
        Row((TableCell(each.title), *(_cell(each, place) for place in range(len(chart.categories)))), key=each.title)
        for each in chart.series
    )
    return Table(chart.title, columns, rows)


def _by_category(chart: Chart) -> Table:
    columns = (
        Column(_head(chart), width=40, frozen=True),
        *(_number(each.title, chart.places) for each in chart.series),
    )
    rows = tuple(
        Row((TableCell(title), *(_cell(each, place) for each in chart.series)), key=title)
        for place, title in enumerate(chart.categories)
    )
    return Table(chart.title, columns, rows)


def _head(chart: Chart) -> str:
    return f"Nội dung ({chart.unit})" if chart.unit else "Nội dung"


def _number(title: str, places: int | None) -> Column:
    return Column(title, align=Align.RIGHT, width=max(_LEAST, len(title)), places=places)


def _cell(series: Series, place: int) -> TableCell:
    value = series.values[place]
    return TableCell(value, id=series.ids[place] if series.ids and value is not None else None)
