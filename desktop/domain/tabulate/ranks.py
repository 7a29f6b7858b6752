"""The units best first."""

from desktop.domain.ledger import Ledger
from desktop.domain.scoring.standings import Standing, Standings
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell
from desktop.domain.tabulate.cells import account_places, class_cell, result_cell

_NOTHING_YET = "Ký hiệu: “…” đơn vị chưa có số liệu nào nên chưa xếp hạng, xếp loại."


def standings_table(ledger: Ledger, standings: Standings) -> Table:
    """Return the units best first with base, bonus, penalty, total, rank and class; row keys are unit codes.

    Units of which nothing is known yet stand last, with the sign of that instead of numbers.
    """
    places = account_places(ledger.framework)
    columns = (
        Column("Thứ hạng", align=Align.CENTRE, width=7),
        Column("Đơn vị", width=28, frozen=True),
        Column("Điểm chuẩn được giao", align=Align.RIGHT, width=9, places=ledger.framework.rounding_criterion),
        Column("Điểm đạt được", align=Align.RIGHT, width=9, places=places),
        Column("Điểm thưởng", align=Align.RIGHT, width=8, places=places),
        Column("Điểm trừ", align=Align.RIGHT, width=7, places=places),
        Column("Tổng điểm", align=Align.RIGHT, width=9, places=ledger.framework.rounding_total),
        Column("Xếp loại", width=26),
    )
    rows = tuple(_standing_row(ledger, each) for each in standings.told.by_rank)
    notes = (_NOTHING_YET,) if any(each.sheet.nothing_yet for each in standings.standings) else ()
    return Table(f"BẢNG XẾP HẠNG THI ĐUA NĂM {ledger.cluster.year}", columns, rows, notes)


def _standing_row(ledger: Ledger, standing: Standing) -> Row:
    unit, sheet = ledger.cluster.unit(standing.unit), standing.sheet
    code = standing.unit
    cells = (
        result_cell(sheet, standing.rank, f"rank:{code}"),
        TableCell(unit.name if unit else code),
        TableCell(sheet.assigned_max, id=f"max:{code}"),
        result_cell(sheet, sheet.base, f"base:{code}"),
        result_cell(sheet, sheet.bonus, f"bonus:{code}"),
        result_cell(sheet, sheet.penalty, f"penalty:{code}"),
        result_cell(sheet, sheet.total, f"total:{code}"),
        class_cell(standing),
    )
    return Row(cells, Role.LEAF, 0, code)
