"""All units under both outcomes of a dispute, side by side."""

from dataclasses import replace

from desktop.domain.dispute import Case
from desktop.domain.dispute_outcomes import Outcomes
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.standings import Standing
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell
from desktop.domain.tabulate.cells import class_words

OUTCOME_TITLES = {"A": "Phương án A", "B": "Phương án B"}


def outcomes_table(ledger: Ledger, case: Case, both: Outcomes) -> Table:
    """Return points of the disputed criterion, total, rank and class of every unit under A and B.

    Row keys are unit codes; the disputing unit's row stands out.
    """
    framework = ledger.framework
    numbers = (
        Column("Điểm tiêu chí", "", Align.RIGHT, 7, framework.rounding_criterion),
        Column("Tổng điểm", "", Align.RIGHT, 8, framework.rounding_total),
        Column("Hạng", "", Align.CENTRE, 6),
        Column("Xếp loại", "", Align.LEFT, 18),
    )
    groups = tuple(replace(each, group=title) for title in OUTCOME_TITLES.values() for each in numbers)
    pairs = zip(both.kept.standings.standings, both.claimed.standings.standings, strict=True)
    rows = tuple(_row(ledger, case, *pair) for pair in pairs)
    return Table("Kết quả của các đơn vị", (Column("Đơn vị", width=18, frozen=True), *groups), rows)


def _row(ledger: Ledger, case: Case, kept: Standing, claimed: Standing) -> Row:
    unit = ledger.cluster.unit(kept.unit)
    name = TableCell(unit.short if unit else kept.unit)
    role = Role.SECTION if kept.unit == case.dispute.unit else Role.LEAF
    return Row((name, *_cells(case, kept), *_cells(case, claimed)), role, 0, kept.unit)


def _cells(case: Case, standing: Standing) -> tuple[TableCell, ...]:
    cell = standing.sheet.cell(case.dispute.criterion)
    return (
        TableCell(cell.points if cell else None),
        TableCell(standing.sheet.total),
        TableCell(f"{standing.rank} (đồng hạng)" if standing.shared else standing.rank),
        TableCell(class_words(standing) or "–"),
    )
