"""Indicators x units: this period, last period and how the cluster's figure moved."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.cluster import Unit
from desktop.domain.figures import (
    MILLIONS,
    Aggregate,
    aggregate,
    asked_for,
    change,
    figure_of,
    in_millions,
    indicator_of,
)
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Exactness, Figure, Ledger
from desktop.domain.table import Align, Column, Mark, Role, Row, Table, TableCell

_PERIODS = (("this", "Kỳ này", ""), ("last", "Kỳ trước", "@last"))
_MOVES = ("Tăng, giảm", "Tăng, giảm (%)")
_CLUSTER = "Toàn Cụm"
_NARROWEST = 8
_CENTS = Decimal("0.01")


def figures_table(ledger: Ledger) -> Table:
    """Return one row per indicator; row keys are indicator codes. A figure that is not exact is told in the notes.

    Units and periods of which nothing is known have no columns.
    """
    shown = _shown(ledger)
    indicators = asked_for(ledger)
    rows = tuple(_row(ledger, shown, number, indicator) for number, indicator in enumerate(indicators, start=1))
    title = f"BẢNG SỐ LIỆU NĂM {ledger.cluster.year}"
    return Table(title, _columns(shown, rows), rows, _notes(ledger))


@dataclass(frozen=True, slots=True)
class _Shown:
    """The units and the periods something is known of."""

    units: tuple[Unit, ...]
    periods: tuple[tuple[str, str, str], ...]

    @property
    def compared(self) -> bool:
        """Return whether there are two periods to compare."""
        return len(self.periods) == len(_PERIODS)


def _shown(ledger: Ledger) -> _Shown:
    units = {figure.unit for figure in ledger.figures}
    periods = {figure.period for figure in ledger.figures}
    return _Shown(
        tuple(unit for unit in ledger.cluster.units if unit.code in units),
        tuple(each for each in _PERIODS if each[0] in periods),
    )


def _columns(shown: _Shown, rows: tuple[Row, ...]) -> tuple[Column, ...]:
    titles = [(unit.short, title) for unit in shown.units for _, title, _ in shown.periods]
    titles += [(_CLUSTER, title) for _, title, _ in shown.periods]
    titles += [(_CLUSTER, title) for title in _MOVES if shown.compared]
    first = (
        Column("TT", align=Align.CENTRE, width=5, frozen=True),
        Column("Chỉ tiêu", width=34, frozen=True),
        Column("ĐVT", align=Align.CENTRE, width=9),
    )
    numbers = tuple(
        Column(title, group, Align.RIGHT, _width(rows, place)) for place, (group, title) in enumerate(titles, start=3)
    )
    return first + numbers


def _width(rows: tuple[Row, ...], place: int) -> int:
    """Return the width in characters the longest number of a column takes, thousands grouped."""
    longest = max((len(f"{row.cells[place].value or 0:,}") for row in rows), default=0)
    return max(_NARROWEST, longest + 1)


def _row(ledger: Ledger, shown: _Shown, number: int, indicator: Indicator) -> Row:
    units = tuple(
        _cell(ledger, unit, indicator, period, ending) for unit in shown.units for period, _, ending in shown.periods
    )
    unit_words = "triệu đồng" if indicator.field == "money" else indicator.unit
    head = (TableCell(number), TableCell(indicator.title), TableCell(unit_words))
    return Row((*head, *units, *_cluster_cells(ledger, shown, indicator)), Role.LEAF, 0, indicator.code)


def _cell(ledger: Ledger, unit: Unit, indicator: Indicator, period: str, ending: str) -> TableCell:
    figure = figure_of(ledger, unit.code, indicator.code, period)
    if figure is None:
        return TableCell(None, Mark.BLANK)
    return _number(figure.value, indicator, f"{indicator.code}:{unit.code}{ending}")


def _number(value: Decimal | None, indicator: Indicator, id_: str) -> TableCell:
    """Return money in triệu đồng, a percentage with two decimals unless it has more, anything else as it is."""
    if value is None:
        return TableCell(None)
    if indicator.field == "money":
        return TableCell(in_millions(value), id=f"{id_}{MILLIONS}")
    if indicator.field == "percent" and value == value.quantize(_CENTS):
        value = value.quantize(_CENTS)
    return TableCell(value, id=id_)


def _cluster_cells(ledger: Ledger, shown: _Shown, indicator: Indicator) -> tuple[TableCell, ...]:
    code = indicator.code
    found = {period: aggregate(ledger, code, period) for period, _, _ in shown.periods}
    values = tuple(_whole(found[period], indicator, f"{code}{ending}") for period, _, ending in shown.periods)
    return (*values, *_moves(found["this"], found["last"], indicator)) if shown.compared else values


def _whole(value: Aggregate | None, indicator: Indicator, id_: str) -> TableCell:
    return _number(value.value if value else None, indicator, id_)


def _moves(this: Aggregate | None, last: Aggregate | None, indicator: Indicator) -> tuple[TableCell, ...]:
    if this is None or last is None or this.missing != last.missing:
        return TableCell(None), TableCell(None)
    move = change(this.value, last.value)
    growth = TableCell(None) if move.percent is None else TableCell(move.percent, id=f"{indicator.code}@growth")
    return _number(move.difference, indicator, f"{indicator.code}@difference"), growth


def _notes(ledger: Ledger) -> tuple[str, ...]:
    if not ledger.figures:
        return ("Chưa có số liệu.",)
    notes = ["Ký hiệu: “…” chưa có số liệu."]
    loose = [each for each in ledger.figures if each.exactness is not Exactness.EXACT and each.wording]
    if loose:
        said = "; ".join(f"{_whose(ledger, each.unit)} – {_named(ledger, each)}: “{each.wording}”" for each in loose)
        notes.append(f"Số không tuyệt đối, theo cách ghi của đơn vị: {said}.")
    return tuple(notes)


def _named(ledger: Ledger, figure: Figure) -> str:
    """Return the title of a figure's indicator, and that it is last period's where it is."""
    indicator = indicator_of(ledger, figure.indicator)
    return (indicator.title if indicator else figure.indicator) + (" (kỳ trước)" if figure.period == "last" else "")


def _whose(ledger: Ledger, code: str | None) -> str:
    unit = ledger.cluster.unit(code) if code else None
    return unit.short if unit else _CLUSTER
