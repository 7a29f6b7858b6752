"""The tables of cross-checks: who checks whom as a grid, and what the teams gave where they do not all agree."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop.domain.cluster import Cluster
from desktop.domain.cross_check import Plan, Team
from desktop.domain.cross_pooling import Cell, Pooled, TeamSheet
from desktop.domain.ledger import Ledger
from desktop.domain.self_scores import Gap
from desktop.domain.table import Align, Column, Mark, Row, Table, TableCell
from desktop.words.numbers import number

translate = QCoreApplication.translate


def grid_of(cluster: Cluster, plan: Plan, sheets: Iterable[TeamSheet]) -> Table:
    """Return the grid: a row per unit that checks, a column per unit that is checked; nobody checks itself."""
    back = {sheet.team: len(sheet.marks) for sheet in sheets}
    head = Column(translate("CrossTables", "Checks"), width=22, frozen=True)
    over = translate("CrossTables", "Is checked")
    columns = (Column(unit.short, over, Align.CENTRE, width=10) for unit in cluster.units)
    rows = (
        Row(
            (
                TableCell(checker.short),
                *(_team_cell(Team(checker.code, unit.code), plan, back) for unit in cluster.units),
            ),
            key=checker.code,
        )
        for checker in cluster.units
    )
    return Table(translate("CrossTables", "Who checks whom"), (head, *columns), tuple(rows))


def differences_of(ledger: Ledger, pooled: Mapping[Cell, Pooled], gaps: Iterable[Gap]) -> Table:
    """Return every cell whose teams differ from the claim or from one another, the widest gap first."""
    claimed = {(each.unit, each.criterion): each for each in gaps}
    cells = [each for cell, each in pooled.items() if _differs(each, claimed.get(cell))]
    cells.sort(key=lambda each: -abs(_gap(each, claimed)))
    places = ledger.framework.rounding_criterion
    columns = (
        Column(translate("CrossTables", "Unit"), width=14),
        Column(translate("CrossTables", "Criterion"), align=Align.CENTRE, width=9),
        Column(translate("CrossTables", "What it is about"), width=40),
        Column(translate("CrossTables", "Claim"), align=Align.RIGHT, width=9, places=places),
        Column(translate("CrossTables", "What the teams gave"), width=24),
        Column(translate("CrossTables", "Cross-check"), align=Align.RIGHT, width=9, places=places),
        Column(translate("CrossTables", "Difference"), align=Align.RIGHT, width=9, places=places),
    )
    rows = tuple(_difference(ledger, each, claimed.get((each.unit, each.criterion))) for each in cells)
    return Table(translate("CrossTables", "Where the teams differ"), columns, rows)


def team_of(id_: str) -> Team | None:
    """Return the team a cell of the grid is about; None for a unit and itself."""
    checker, arrow, checked = id_.partition(">")
    return Team(checker, checked) if arrow and checker != checked else None


def _team_cell(team: Team, plan: Plan, back: Mapping[Team, int]) -> TableCell:
    id_ = f"{team.checker}>{team.checked}"
    if team.checker == team.checked:
        return TableCell("—", Mark.NOT_ASSIGNED, id_)
    if team not in plan.teams:
        return TableCell("", id=id_)
    marks = back.get(team)
    if marks is None:
        return TableCell(translate("CrossTables", "told"), id=id_)
    return TableCell(translate("CrossTables", "✓ {count} cells").format(count=marks), id=id_)


def _differs(cell: Pooled, gap: Gap | None) -> bool:
    given = {mark.points for _, mark in cell.given}
    return len(given) > 1 or (gap is not None and gap.gap != 0)


def _gap(cell: Pooled, claimed: Mapping[Cell, Gap]) -> Decimal:
    found = claimed.get((cell.unit, cell.criterion))
    return found.gap if found else Decimal(0)


def _difference(ledger: Ledger, cell: Pooled, gap: Gap | None) -> Row:
    unit, leaf = ledger.cluster.unit(cell.unit), ledger.framework.criterion(cell.criterion)
    given = "; ".join(f"{_short(ledger, checker)} {_points(mark.points)}" for checker, mark in cell.given)
    return Row(
        (
            TableCell(unit.short if unit else cell.unit),
            TableCell(cell.criterion),
            TableCell(leaf.title if leaf else ""),
            TableCell(gap.claimed if gap else None),
            TableCell(given),
            TableCell(cell.points, id=f"{cell.unit}:{cell.criterion}"),
            TableCell(gap.verified - gap.claimed if gap else None),
        ),
        key=f"{cell.unit}:{cell.criterion}",
    )


def _points(points: Decimal | None) -> str:
    return "–" if points is None else number(points)


def _short(ledger: Ledger, code: str) -> str:
    unit = ledger.cluster.unit(code)
    return unit.short if unit else code
