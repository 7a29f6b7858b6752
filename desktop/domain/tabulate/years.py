"""Totals and ranks of this year and the years before, unit by unit."""

from collections.abc import Sequence

from desktop.domain.chart import Chart, Series
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.standings import Standings
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell
from desktop.domain.tabulate.cells import result_cell
from desktop.domain.years import ThenAndNow, UnitThenAndNow


def years_table(ledger: Ledger, standings: Standings, years: Sequence[ThenAndNow]) -> Table:
    """Return total and rank of every unit in each year, the latest first, and how far the total moved since then.

    A unit that goes on from several shows each of theirs; nothing of theirs is added up. Row keys are unit codes.
    """
    places = ledger.framework.rounding_total
    columns = [Column("Đơn vị", width=22, frozen=True), *_columns(str(ledger.cluster.year), places)]
    for each in years:
        columns += [*_columns(str(each.year), places), Column("Chênh lệch", str(each.year), Align.RIGHT, 9, places)]
    rows = tuple(_row(ledger, place, years) for place in range(len(standings.standings)))
    rows = rows if years else ()
    return Table("So với các năm trước", tuple(columns), rows, _notes(ledger, years))


def years_chart(ledger: Ledger, standings: Standings, years: Sequence[ThenAndNow]) -> Chart | None:
    """Return every unit's totals year beside year, the oldest first; None where there is no year before.

    A unit that goes on from several, or from a part of one, has no column for that year.
    """
    if not years:
        return None
    names = tuple(_short(ledger, each.unit) for each in standings.standings)
    before = [
        Series(str(year.year), tuple(each.then[0].total if each.is_whole else None for each in year.units))
        for year in reversed(years)
    ]
    now = Series(
        str(ledger.cluster.year),
        tuple(None if each.sheet.nothing_yet else each.sheet.total for each in standings.standings),
    )
    return Chart("Tổng điểm qua các năm", names, (*before, now), "điểm", ledger.framework.rounding_total)


def _columns(year: str, places: int) -> tuple[Column, Column]:
    return Column("Tổng điểm", year, Align.RIGHT, 10, places), Column("Hạng", year, Align.CENTRE, 7)


def _row(ledger: Ledger, place: int, years: Sequence[ThenAndNow]) -> Row:
    now = years[0].units[place].now if years else None
    code = years[0].units[place].unit if years else ""
    unit = ledger.cluster.unit(code)
    cells = [TableCell(unit.short if unit else code)]
    if now is not None:
        cells += [
            result_cell(now.sheet, now.sheet.total, f"total:{code}"),
            result_cell(now.sheet, now.rank, f"rank:{code}"),
        ]
    for each in years:
        cells += _then(each.units[place])
    return Row(tuple(cells), Role.LEAF, 0, code)


def _then(unit: UnitThenAndNow) -> list[TableCell]:
    if not unit.then:
        return [TableCell("–"), TableCell("–"), TableCell("–")]
    if unit.is_whole:
        return [TableCell(unit.then[0].total), TableCell(unit.then[0].rank), TableCell(unit.change)]
    totals = "; ".join(f"{each.name} {each.total:f}".replace(".", ",") for each in unit.then)
    ranks = "; ".join(str(each.rank or "–") for each in unit.then)
    return [TableCell(totals), TableCell(ranks), TableCell("–")]


def _notes(ledger: Ledger, years: Sequence[ThenAndNow]) -> tuple[str, ...]:
    links = {link for each in years for unit in each.units for link in unit.links}
    ordered = sorted(links, key=lambda link: (link.since, link.unit, link.code))
    return tuple(
        f"{_short(ledger, link.unit)} đi tiếp từ {link.name} ({_KINDS[link.kind]} từ ngày {link.since:%d/%m/%Y}"
        + (f", {link.decision})." if link.decision else ").")
        for link in ordered
    )


_KINDS = {"renamed": "đổi tên", "merged": "sáp nhập", "split": "chia tách"}


def _short(ledger: Ledger, code: str) -> str:
    unit = ledger.cluster.unit(code)
    return unit.short if unit else code
