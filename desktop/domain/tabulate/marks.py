"""The signs a screen adds to the table of points: what waits for the stage, what differs from the claim."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.scoring.standings import Standings
from desktop.domain.table import Mark, Role, Row, Table, TableCell


def with_marks(table: Table, standings: Standings, claims: Iterable[Scoresheet]) -> Table:
    """Return the table of points without its check row, with PENDING and DIFFERS where they are due.

    `claims` are the same units' scoresheets at the claim's stage. PENDING wins over DIFFERS.
    """
    cells = {f"{each.unit}:{cell.criterion}": cell for each in standings.standings for cell in each.sheet.cells}
    claimed = {f"{sheet.unit}:{cell.criterion}": cell.points for sheet in claims for cell in sheet.cells}
    rows = tuple(_row(row, cells, claimed) for row in table.rows if row.role is not Role.CHECK)
    return replace(table, rows=rows)


def _row(row: Row, cells: Mapping[str, ScoredCell], claimed: Mapping[str, Decimal | None]) -> Row:
    if row.role is not Role.LEAF:
        return row
    return replace(row, cells=tuple(_marked(cell, cells.get(cell.id or ""), claimed) for cell in row.cells))


def _marked(cell: TableCell, scored: ScoredCell | None, claimed: Mapping[str, Decimal | None]) -> TableCell:
    if scored is None or cell.mark is not Mark.NONE:
        return cell
    if scored.pending:
        return replace(cell, mark=Mark.PENDING)
    before = claimed.get(cell.id or "")
    return replace(cell, mark=Mark.DIFFERS) if before is not None and before != scored.points else cell
