"""The signs a screen adds to the table of points: what waits for the stage, was corrected, differs from the claim."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.scoring.standings import Standings
from desktop.domain.table import Mark, Role, Row, Table, TableCell

_DERIVED = ("total", "rank")


def with_marks(
    table: Table, standings: Standings, claims: Iterable[Scoresheet], disputed: frozenset[str] = frozenset()
) -> Table:
    """Return the table of points as a screen shows it: PENDING, CORRECTED, DIFFERS marked, sums called provisional.

    Left out are the check row, which only Excel can follow, and the classes, which stand beside the ranks.
    `claims` are the same units' scoresheets at the claim's stage, `disputed` trace ids of cells. DISPUTED wins over
    all other signs, PENDING over CORRECTED, that over DIFFERS.
    """
    cells = {f"{each.unit}:{cell.criterion}": cell for each in standings.standings for cell in each.sheet.cells}
    claimed = {f"{sheet.unit}:{cell.criterion}": cell.points for sheet in claims for cell in sheet.cells}
    shown = [row for row in table.rows if row.role is not Role.CHECK and row.key != "class"]
    titled = [_provisional(row) if standings.provisional and row.key in _DERIVED else row for row in shown]
    return replace(table, rows=tuple(_flagged(_row(row, cells, claimed), disputed) for row in titled))


def _flagged(row: Row, disputed: frozenset[str]) -> Row:
    if row.role is not Role.LEAF or not any(cell.id in disputed for cell in row.cells):
        return row
    cells = (replace(cell, mark=Mark.DISPUTED) if cell.id in disputed else cell for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _provisional(row: Row) -> Row:
    head = tuple(
        replace(cell, value=f"{cell.value} (tạm tính)") if isinstance(cell.value, str) and cell.value else cell
        for cell in row.cells
    )
    return replace(row, cells=head)


def _row(row: Row, cells: Mapping[str, ScoredCell], claimed: Mapping[str, Decimal | None]) -> Row:
    if row.role is not Role.LEAF:
        return row
    return replace(row, cells=tuple(_marked(cell, cells.get(cell.id or ""), claimed) for cell in row.cells))


def _marked(cell: TableCell, scored: ScoredCell | None, claimed: Mapping[str, Decimal | None]) -> TableCell:
    if scored is None or cell.mark is not Mark.NONE:
        return cell
    if scored.pending:
        return replace(cell, mark=Mark.PENDING)
    if scored.entry is not None and scored.entry.correction is not None:
        return replace(cell, mark=Mark.CORRECTED)
    before = claimed.get(cell.id or "")
    return replace(cell, mark=Mark.DIFFERS) if before is not None and before != scored.points else cell
