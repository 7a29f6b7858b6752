"""One unit through the years: every section and criterion, with what changed in the framework."""

from collections.abc import Sequence
from decimal import Decimal

from desktop.domain.framework import Criterion
from desktop.domain.framework_diff import Aspect, Changed
from desktop.domain.ledger import Ledger
from desktop.domain.table import Align, Column, Mark, Role, Row, Table, TableCell
from desktop.domain.tabulate.cells import result_cell, role_of
from desktop.domain.years import PointsThenAndNow, ThenAndNow, UnitThenAndNow

_BARS = "▁▂▃▄▅▆▇█"
_NO_BAR = "·"
_HAIR_SPACE = "\u200a"
_ASPECTS = {Aspect.PART: "đổi phần điểm", Aspect.KIND: "đổi cách chấm", Aspect.PARAMETERS: "đổi mức của cách chấm"}


def unit_years_table(ledger: Ledger, years: Sequence[ThenAndNow], place: int) -> Table:
    """Return the unit at `place` of the standings by section and criterion, the oldest year first.

    `years` stand latest first; there is at least one. The trend draws what share of the maximum was reached each year;
    a difference is given only where the criterion gave points the same way last year.
    """
    units = [each.units[place] for each in years]
    framework, places = ledger.framework, ledger.framework.rounding_criterion
    columns = (
        Column("Mã", width=7, frozen=True),
        Column("Nội dung, tiêu chí", width=38, frozen=True),
        _points("Điểm chuẩn", places),
        *(_points(str(each.year), places) for each in reversed(years)),
        _points(str(ledger.cluster.year), places),
        _points(f"Chênh so với {years[0].year}", places),
        Column("Xu hướng", align=Align.CENTRE, width=8),
        Column("Khung tiêu chí", width=26),
    )
    then = [{each.criterion: each for each in unit.criteria} for unit in units]
    rows = [_row(units[0], each, [by.get(each.code) for by in then], years[0]) for each in framework.criteria]
    name = next((unit.name for unit in ledger.cluster.units if unit.code == units[0].unit), units[0].unit)
    return Table(f"{name} qua các năm", columns, (*rows, _total(ledger, units)), _notes(years, units))


def bars(shares: Sequence[Decimal | None]) -> str:
    """Return a line of bars, one for each share of a whole from 0 to 1; a dot where there is none."""
    top = len(_BARS) - 1
    drawn = (_NO_BAR if each is None else _BARS[min(top, max(0, int(each * (top + 1))))] for each in shares)
    return _HAIR_SPACE.join(drawn)


def _points(title: str, places: int) -> Column:
    return Column(title, align=Align.RIGHT, width=9, places=places)


def _row(unit: UnitThenAndNow, criterion: Criterion, then: list[PointsThenAndNow | None], last: ThenAndNow) -> Row:
    before = [(each.then, each.most_then) if each else (None, None) for each in reversed(then)]
    now = _now(unit, criterion)
    shares = [_share(points, most) for points, most in (*before, (now, criterion.max))]
    change = then[0].change if then[0] else None
    known = any(points is not None for points, _ in before)
    return Row(
        (
            TableCell(criterion.code),
            TableCell(criterion.title),
            TableCell(criterion.max),
            *(TableCell(points) for points, _ in before),
            TableCell(now, Mark.BLANK if now is None else Mark.NONE, f"{unit.unit}:{criterion.code}"),
            TableCell(change, Mark.DIFFERS if change else Mark.NONE),
            TableCell(bars(shares) if known else ""),
            TableCell(_change_words(criterion, then[0], last)),
        ),
        role_of(criterion),
        criterion.depth,
        criterion.code,
    )


def _now(unit: UnitThenAndNow, criterion: Criterion) -> Decimal | None:
    sheet = unit.now.sheet
    if not criterion.is_leaf:
        return None if sheet.nothing_yet else sheet.branch(criterion.code)
    cell = sheet.cell(criterion.code)
    return cell.points if cell else None


def _share(points: Decimal | None, most: Decimal | None) -> Decimal | None:
    return points / most if points is not None and most else None


def _total(ledger: Ledger, units: Sequence[UnitThenAndNow]) -> Row:
    before = [unit.then[0].total if unit.is_whole else None for unit in reversed(units)]
    sheet, most = units[0].now.sheet, ledger.framework.total
    now = None if sheet.nothing_yet else sheet.total
    shares = [_share(each, most) for each in (*before, now)]
    return Row(
        (
            TableCell(""),
            TableCell("Tổng điểm"),
            TableCell(most),
            *map(TableCell, before),
            result_cell(sheet, sheet.total, f"total:{units[0].unit}"),
            TableCell(units[0].change),
            TableCell(bars(shares)),
            TableCell(""),
        ),
        Role.TOTAL,
        key="total",
    )


def _change_words(criterion: Criterion, then: PointsThenAndNow | None, last: ThenAndNow) -> str:
    """Return how the criterion differs from that of last year; empty where it is the same or nothing is known."""
    if then is None or last.framework is None:
        return ""
    if criterion.code in {each.code for each in last.framework.added}:
        return f"mới, {last.year} chưa có"
    pairs = (*last.framework.moved, *last.framework.changed)
    pair = next((each for each in pairs if each.after.code == criterion.code), None)
    words = [] if pair is None else list(_pair_words(pair))
    if not then.comparable and not words:
        words.append("tiêu chí bên dưới đã đổi")
    return "; ".join(words)


def _pair_words(pair: Changed) -> list[str]:
    words = [f"mã cũ {pair.before.code}"] if pair.moved else []
    if Aspect.MAX in pair.aspects:
        words.append(f"điểm chuẩn {_short(pair.before.max)} → {_short(pair.after.max)}")
    return words + [_ASPECTS[each] for each in pair.aspects if each in _ASPECTS]


def _short(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def _notes(years: Sequence[ThenAndNow], units: Sequence[UnitThenAndNow]) -> tuple[str, ...]:
    notes = [
        f"Năm {year.year}: đi tiếp từ {', '.join(each.name for each in unit.then)}; điểm từng tiêu chí không cộng lại."
        for year, unit in zip(years, units, strict=True)
        if len(unit.then) > 1
    ]
    notes += [
        f"Năm {year.year}: không có đơn vị tiền thân để so sánh."
        for year, unit in zip(years, units, strict=True)
        if not unit.then
    ]
    notes += [
        f"Năm {year.year}: không rõ khung tiêu chí nên chỉ so được tổng điểm."
        for year in years
        if year.framework is None
    ]
    gone = [each for each in (years[0].framework.removed if years[0].framework else ()) if each.is_leaf]
    if gone:
        notes.append(f"Không còn trong khung: {'; '.join(f'{each.code} {each.title}' for each in gone)}.")
    return tuple(notes)
