"""Which cells of the score table the officer wants to see: filters over the scored state, by trace id."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.ledger import State as CellState
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.scoring.standings import Standings
from desktop.domain.table import Mark, Role, Table

OPEN, PENDING, DIFFERS, DISPUTED, UNPROVED = "open", "pending", "differs", "disputed", "unproved"
FILTERS = (OPEN, PENDING, DIFFERS, DISPUTED, UNPROVED)


@dataclass(frozen=True, slots=True)
class Sieve:
    """The cells each filter holds, by trace id; `gaps` is by how much each cell differs from its claim."""

    cells: Mapping[str, frozenset[str]]
    gaps: Mapping[str, Decimal]

    def held(self, name: str, least: Decimal = Decimal(0)) -> frozenset[str]:
        """Return the cells of a filter; those that differ from the claim by `least` or more."""
        if name != DIFFERS:
            return self.cells[name]
        return frozenset(id_ for id_, gap in self.gaps.items() if gap and gap >= least)


def sieve_of(standings: Standings, claims: Iterable[Scoresheet], matrix: Table) -> Sieve:
    """Return what the filters hold of a score table; `claims` are the scoresheets at the claim's stage."""
    claimed = {f"{sheet.unit}:{cell.criterion}": cell.points for sheet in claims for cell in sheet.cells}
    cells = {f"{each.unit}:{cell.criterion}": cell for each in standings.standings for cell in each.sheet.cells}
    disputed = (cell.id for row in matrix.rows for cell in row.cells if cell.mark is Mark.DISPUTED and cell.id)
    held = {
        OPEN: _where(cells, lambda cell: cell.state is CellState.BLANK),
        PENDING: _where(cells, lambda cell: cell.pending),
        DISPUTED: frozenset(disputed),
        UNPROVED: _where(cells, _is_unproved),
    }
    gaps = ((id_, _gap(cell, claimed.get(id_))) for id_, cell in cells.items())
    return Sieve(held, {id_: gap for id_, gap in gaps if gap is not None})


def sifted(table: Table, wanted: frozenset[str] | None) -> Table:
    """Return `table` with only the leaves that have a wanted cell, and all sums; whole when nothing is wanted."""
    if wanted is None:
        return table
    rows = tuple(
        row
        for row in table.rows
        if row.role is not Role.LEAF or any((cell.id or "").partition("@")[0] in wanted for cell in row.cells)
    )
    return replace(table, rows=rows)


def _where(cells: Mapping[str, ScoredCell], holds: Callable[[ScoredCell], bool]) -> frozenset[str]:
    return frozenset(id_ for id_, cell in cells.items() if holds(cell))


def _is_unproved(cell: ScoredCell) -> bool:
    """Whether points stand on nothing but a hand: neither a member's cell nor any evidence."""
    entry = cell.entry
    return entry is not None and cell.state is CellState.SCORED and not entry.sources and not entry.evidence


def _gap(cell: ScoredCell, claimed: Decimal | None) -> Decimal | None:
    return None if cell.points is None or claimed is None else abs(cell.points - claimed)
