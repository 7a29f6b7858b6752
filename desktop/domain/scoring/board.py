"""The board: a round scored at a stage, kept with what it was scored against, so that a change is scored by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop.domain.finding import Finding
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.scoring.apart import apart
from desktop.domain.scoring.cells import Cells, ruling
from desktop.domain.scoring.engine import Scale, leaf_scorer, scale_of, scored_unit, sheet_of
from desktop.domain.scoring.exact import exactly
from desktop.domain.scoring.plan import Plan, plan_of
from desktop.domain.scoring.relative import best_of
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standing import rank
from desktop.domain.scoring.standings import Standings
from desktop.domain.scoring.unswept import unswept

Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Board:
    """A ledger scored at a stage. `sheets` stand in protocol order."""

    ledger: Ledger
    scale: Scale
    sheets: tuple[Scoresheet, ...]

    @property
    def stage(self) -> Layer:
        """The highest layer looked at."""
        return self.scale.stage

    def standings(self) -> Standings:
        """Return the units ranked and classed."""
        return rank(self.ledger, self.sheets, self.stage)


def board_of(ledger: Ledger, stage: Layer) -> Board:
    """Return the whole ledger scored at `stage`."""
    with exactly(), unswept():
        scale = scale_of(plan_of(ledger.framework), ruling(ledger.entries, stage), stage)
        return Board(ledger, scale, tuple(scored_unit(scale, unit.code) for unit in ledger.cluster.units))


def rescored(board: Board, ledger: Ledger) -> Board:
    """Return what `board_of` says of `ledger` at the board's stage, scoring only the cells that differ.

    A scoresheet that stays is the very same object. Another framework or other units are scored whole.
    """
    before = board.ledger
    if ledger.framework != before.framework or _units(ledger) != _units(before):
        return board_of(ledger, board.stage)
    gone, come = apart(before.entries, ledger.entries)
    touched = frozenset((entry.unit, entry.criterion) for entry in (*gone, *come))
    with exactly():
        ruled = ruling((entry for entry in ledger.entries if (entry.unit, entry.criterion) in touched), board.stage)
        scale, stale = _rescaled(board.scale, _with(board.scale.cells, touched, ruled), touched)
        sheets = tuple(_resheeted(scale, sheet, stale.get(sheet.unit, frozenset())) for sheet in board.sheets)
    return Board(ledger, scale, sheets)


def _units(ledger: Ledger) -> tuple[str, ...]:
    return tuple(unit.code for unit in ledger.cluster.units)


def _with(cells: Cells, touched: frozenset[Cell], ruled: Cells) -> Cells:
    stays = {
        unit: {code: entry for code, entry in cells.row(unit).items() if (unit, code) not in touched}
        for unit in dict.fromkeys(unit for unit, _ in touched)
    }
    return Cells({**cells.rows, **{unit: {**row, **ruled.row(unit)} for unit, row in stays.items()}})


def _rescaled(scale: Scale, cells: Cells, touched: frozenset[Cell]) -> tuple[Scale, Mapping[str, frozenset[int]]]:
    """Return the scale over `cells`, and by unit the indexes of the leaves that have to be scored again."""
    plan, scorers = scale.plan, list(scale.scorers)
    at: dict[str, set[str]] = {}
    for unit, code in touched:
        at.setdefault(code, set()).add(unit)
    stale: dict[str, set[int]] = {}
    for index, leaf in enumerate(plan.leaves):
        if leaf.code not in at:
            continue
        units = at[leaf.code]
        if leaf.rule is None and _best_moved(scale.cells, cells, leaf.code):
            scorers[index] = leaf_scorer(plan, leaf, cells.column(leaf.code), scale.stage)
            units = units | set(cells.rows)
        for unit in units:
            stale.setdefault(unit, set()).add(index)
    frozen = {unit: frozenset(indexes) for unit, indexes in stale.items()}
    return replace(scale, cells=cells, scorers=tuple(scorers)), frozen


def _best_moved(before: Cells, after: Cells, code: str) -> bool:
    return best_of(before.column(code)) != best_of(after.column(code))


def _resheeted(scale: Scale, sheet: Scoresheet, stale: frozenset[int]) -> Scoresheet:
    row, plan = scale.cells.row(sheet.unit), scale.plan
    found: list[Finding] = []
    cells = list(sheet.cells)
    for index in sorted(stale):
        cells[index] = scale.scorers[index](row.get(plan.leaves[index].code), found)
    findings = _findings(plan, sheet, stale, found)
    if tuple(cells) == sheet.cells and findings == sheet.findings:
        return sheet
    return sheet_of(plan, sheet.unit, tuple(cells), findings)


def _findings(plan: Plan, sheet: Scoresheet, stale: frozenset[int], found: list[Finding]) -> tuple[Finding, ...]:
    anew = {plan.leaves[index].code for index in stale}
    kept = [finding for finding in sheet.findings if finding.criterion not in anew]
    order = {leaf.code: index for index, leaf in enumerate(plan.leaves)} if kept and found else {}
    return tuple(sorted([*kept, *found], key=lambda finding: order.get(finding.criterion or "", 0)))
