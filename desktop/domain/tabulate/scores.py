"""Criteria x units at a stage, with sums, bonus, penalty, total, rank, class and a check row."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from desktop.domain.framework import Criterion, Framework, Part
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standings import Standing, Standings
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell
from desktop.domain.tabulate.cells import (
    SIGNS_NOTE,
    account_places,
    class_cell,
    criterion_cells,
    criterion_columns,
    points_cells,
    raw_points,
    result_cell,
    role_of,
    root_rows,
    rows_below,
    score_title,
)

_MANY, _WIDE, _NARROW = 8, 11, 9


def score_table(ledger: Ledger, standings: Standings) -> Table:
    """Return criteria x units at the stage of `standings`, with sums, bonus, penalty, total, rank and class.

    Row keys are criterion codes and `raw`, `base`, `bonus`, `penalty`, `total`, `rank`, `class`, `check`;
    cells carry their trace ids.
    """
    framework = ledger.framework
    places = framework.rounding_criterion
    columns = (*criterion_columns(places), *(_unit_column(ledger, each) for each in standings.standings))
    below = rows_below(framework)
    points = [points_cells(each.sheet, framework, below) for each in standings.standings]
    criteria = tuple(_criterion_row(each, below[each.code], points) for each in framework.criteria)
    rows = criteria + _result_rows(framework, standings, len(criteria))
    return Table(score_title(ledger.cluster.year), columns, rows, (SIGNS_NOTE,))


def _unit_column(ledger: Ledger, standing: Standing) -> Column:
    unit = ledger.cluster.unit(standing.unit)
    places = ledger.framework.rounding_criterion
    width = _NARROW if len(ledger.cluster.units) > _MANY else _WIDE
    return Column(unit.short if unit else standing.unit, align=Align.RIGHT, width=width, places=places)


def _criterion_row(criterion: Criterion, below: tuple[int, ...], points: Sequence[Mapping[str, TableCell]]) -> Row:
    cells = tuple(each[criterion.code] for each in points)
    return Row((*criterion_cells(criterion, below), *cells), role_of(criterion), criterion.depth, criterion.code)


def _result_rows(framework: Framework, standings: Standings, first: int) -> tuple[Row, ...]:
    rows = [_raw_row(framework, standings)]
    rows += [_account_row(framework, standings, part, first) for part in _accounts(framework, standings)]
    rows.append(_total_row(framework, standings, first, rows))
    rows.append(_rank_row(standings))
    rows.append(_class_row(standings))
    rows.append(_check_row(framework, standings, first))
    return tuple(rows)


def _accounts(framework: Framework, standings: Standings) -> list[Part]:
    parts = {root.part for root in framework.roots}
    rescaled = any(raw_points(framework, each.sheet, Part.BASE) != each.sheet.base for each in standings.standings)
    wanted = {Part.BASE: rescaled, Part.BONUS: Part.BONUS in parts, Part.PENALTY: Part.PENALTY in parts}
    return [part for part in Part if wanted[part]]


def _raw_row(framework: Framework, standings: Standings) -> Row:
    roots = root_rows(framework, Part.BASE)
    cells = [
        _sum_cell(each.sheet, "raw", raw_points(framework, each.sheet, Part.BASE), roots)
        for each in standings.standings
    ]
    head = (TableCell(""), TableCell("Cộng điểm các mục"), TableCell(framework.total, id="framework:total", sums=roots))
    return Row((*head, *cells), Role.TOTAL, 0, "raw")


_ACCOUNT_TITLES = {
    Part.BASE: "Điểm chuẩn quy đổi (có tiêu chí không giao)",
    Part.BONUS: "Điểm thưởng được tính",
    Part.PENALTY: "Điểm trừ",
}


def _account_row(framework: Framework, standings: Standings, part: Part, first: int) -> Row:
    roots = (first,) if part is Part.BASE else root_rows(framework, part)
    cells = []
    for each in standings.standings:
        value = getattr(each.sheet, part.value)
        exact = value == raw_points(framework, each.sheet, part)
        sums = roots if exact else ()
        cell = _sum_cell(each.sheet, part.value, value, sums)
        cells.append(replace(cell, places=account_places(framework)))
    head = (TableCell(""), TableCell(_ACCOUNT_TITLES[part]), TableCell(None))
    return Row((*head, *cells), Role.TOTAL, 0, part.value)


def _total_row(framework: Framework, standings: Standings, first: int, above: list[Row]) -> Row:
    at = {row.key: first + number for number, row in enumerate(above)}
    sums = tuple(at[key] for key in ("base", "bonus") if key in at)
    sums = sums if "base" in at else (at["raw"], *sums)
    less = tuple(at[key] for key in ("penalty",) if key in at)
    bare = [_total_cell(each.sheet, sums, less) for each in standings.standings]
    cells = [replace(cell, places=framework.rounding_total) for cell in bare]
    return Row((TableCell(""), TableCell("TỔNG ĐIỂM"), TableCell(None), *cells), Role.TOTAL, 0, "total")


def _total_cell(sheet: Scoresheet, sums: tuple[int, ...], less: tuple[int, ...]) -> TableCell:
    exact = sheet.total == sheet.base + sheet.bonus - sheet.penalty
    return _sum_cell(sheet, "total", sheet.total, sums if exact else (), less if exact else ())


def _sum_cell(
    sheet: Scoresheet, key: str, value: Decimal, sums: tuple[int, ...], less: tuple[int, ...] = ()
) -> TableCell:
    """Return a sum with the rows it adds up; of a unit of which nothing is known there is nothing to add up."""
    cell = result_cell(sheet, value, f"{key}:{sheet.unit}")
    return cell if cell.value is None else replace(cell, sums=sums, less=less)


def _rank_row(standings: Standings) -> Row:
    cells = [result_cell(each.sheet, each.rank, f"rank:{each.unit}") for each in standings.standings]
    return Row((TableCell(""), TableCell("Thứ hạng"), TableCell(None), *cells), Role.TOTAL, 0, "rank")


def _class_row(standings: Standings) -> Row:
    cells = [class_cell(each) for each in standings.standings]
    return Row((TableCell(""), TableCell("Xếp loại"), TableCell(None), *cells), Role.TOTAL, 0, "class")


def _check_row(framework: Framework, standings: Standings, raw: int) -> Row:
    leaves = tuple(row for row, each in enumerate(framework.criteria) if each.is_leaf and each.part is Part.BASE)
    cells = [TableCell("khớp", sums=leaves, less=(raw,)) for _ in range(len(standings.standings) + 1)]
    return Row((TableCell(""), TableCell("Kiểm tra: cộng từng tiêu chí"), *cells), Role.CHECK, 0, "check")
