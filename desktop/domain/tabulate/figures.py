"""Indicators x units: this period, last period and how the cluster's figure moved."""

from decimal import Decimal

from desktop.domain.cluster import Unit
from desktop.domain.figures import MILLIONS, Aggregate, aggregate, asked_for, change, figure_of, in_millions
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Exactness, Ledger
from desktop.domain.table import Align, Column, Mark, Role, Row, Table, TableCell

_PERIODS = (("this", "Kỳ này", ""), ("last", "Kỳ trước", "@last"))
_CLUSTER = "Toàn Cụm"
_NARROWEST = 8
_CENTS = Decimal("0.01")


def figures_table(ledger: Ledger) -> Table:
    """Return one row per indicator; row keys are indicator codes. A figure that is not exact is told in the notes."""
    indicators = asked_for(ledger)
    rows = tuple(_row(ledger, number, indicator) for number, indicator in enumerate(indicators, start=1))
    return Table(f"BẢNG SỐ LIỆU NĂM {ledger.cluster.year}", _columns(ledger, rows), rows, _notes(ledger))


def _columns(ledger: Ledger, rows: tuple[Row, ...]) -> tuple[Column, ...]:
    titles = [(unit.short, title) for unit in ledger.cluster.units for _, title, _ in _PERIODS]
    titles += [(_CLUSTER, title) for title in ("Kỳ này", "Kỳ trước", "Tăng, giảm", "Tăng, giảm (%)")]
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


def _row(ledger: Ledger, number: int, indicator: Indicator) -> Row:
    units = tuple(
        _cell(ledger, unit, indicator, period, ending)
        for unit in ledger.cluster.units
        for period, _, ending in _PERIODS
    )
    this, last = (aggregate(ledger, indicator.code, period) for period in ("this", "last"))
    unit_words = "triệu đồng" if indicator.field == "money" else indicator.unit
    head = (TableCell(number), TableCell(indicator.title), TableCell(unit_words))
    return Row((*head, *units, *_cluster_cells(indicator, this, last)), Role.LEAF, 0, indicator.code)


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


def _cluster_cells(indicator: Indicator, this: Aggregate | None, last: Aggregate | None) -> tuple[TableCell, ...]:
    code = indicator.code
    values = (
        _number(this.value if this else None, indicator, code),
        _number(last.value if last else None, indicator, f"{code}@last"),
    )
    if this is None or last is None or this.missing != last.missing:
        return (*values, TableCell(None), TableCell(None))
    move = change(this.value, last.value)
    percent = TableCell(None) if move.percent is None else TableCell(move.percent, id=f"{code}@growth")
    return (*values, _number(move.difference, indicator, f"{code}@difference"), percent)


def _notes(ledger: Ledger) -> tuple[str, ...]:
    notes = ["Ký hiệu: “…” chưa có số liệu."]
    loose = [each for each in ledger.figures if each.exactness is not Exactness.EXACT and each.wording]
    if loose:
        said = "; ".join(f"{_whose(ledger, each.unit)}: {each.indicator} “{each.wording}”" for each in loose)
        notes.append(f"Số không tuyệt đối, theo cách ghi của đơn vị: {said}.")
    return tuple(notes)


def _whose(ledger: Ledger, code: str | None) -> str:
    unit = ledger.cluster.unit(code) if code else None
    return unit.short if unit else _CLUSTER
