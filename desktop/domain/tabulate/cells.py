"""What stands in a cell of a score table: points or the sign of their absence, with the trace id."""

from collections.abc import Mapping
from decimal import Decimal

from desktop.domain.framework import Criterion, Framework, Part, parent_of
from desktop.domain.ledger import State
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.scoring.standings import Standing
from desktop.domain.table import Align, Column, Mark, Role, TableCell

SIGNS_NOTE = (
    "Ký hiệu: “…” chưa có số liệu; “–” đơn vị không báo cáo hoặc không phát sinh; “KG” không giao; “0” có số liệu, "
    "bằng không điểm."
)


_STATE_MARKS = {
    State.BLANK: Mark.BLANK,
    State.NOT_REPORTED: Mark.NOT_REPORTED,
    State.NOT_ASSIGNED: Mark.NOT_ASSIGNED,
    State.SCORED: Mark.NONE,
}


def criterion_columns(places: int) -> tuple[Column, ...]:
    """Return the columns every table of points begins with."""
    return (
        Column("Mã", align=Align.CENTRE, width=8, frozen=True),
        Column("Nội dung, tiêu chí", width=46, frozen=True),
        Column("Điểm chuẩn", align=Align.RIGHT, width=9, places=places),
    )


def criterion_cells(criterion: Criterion, below: tuple[int, ...]) -> tuple[TableCell, ...]:
    """Return the cells under `criterion_columns`; `below` are the rows of the children."""
    return (
        TableCell(criterion.code),
        TableCell(criterion.title),
        TableCell(criterion.max, id=f"criterion:{criterion.code}", sums=below),
    )


def role_of(criterion: Criterion) -> Role:
    """Return LEAF or SECTION."""
    return Role.LEAF if criterion.is_leaf else Role.SECTION


def points_cells(
    sheet: Scoresheet, framework: Framework, below: Mapping[str, tuple[int, ...]]
) -> Mapping[str, TableCell]:
    """Return the points of every criterion at the stage of `sheet`, or the sign of their absence, by code.

    `below` are the rows a branch adds up.
    """
    sums, silent = dict(sheet.branches), sheet.nothing_yet
    found = {cell.criterion: scored(cell, f"{sheet.unit}:{cell.criterion}") for cell in sheet.cells}
    for each in framework.criteria:
        id_ = f"{sheet.unit}:{each.code}"
        if not each.is_leaf and not silent:
            found[each.code] = TableCell(sums.get(each.code), id=id_, sums=below.get(each.code, ()))
        elif each.code not in found:
            found[each.code] = unknown(id_)
    return found


def unknown(id_: str) -> TableCell:
    """Return the sign of a sum, a rank or a class of a unit of which nothing is known yet."""
    return TableCell(None, Mark.BLANK, id_)


def result_cell(sheet: Scoresheet, value: Decimal | int | None, id_: str) -> TableCell:
    """Return a sum or the rank of a unit, or the sign that nothing is known of it."""
    return unknown(id_) if sheet.nothing_yet else TableCell(value, id=id_)


def scored(cell: ScoredCell, id_: str) -> TableCell:
    """Return a leaf's points or its sign; points that "not reported" earns on a `deduct` leaf are shown as points."""
    mark = _STATE_MARKS[cell.state]
    if mark is Mark.NOT_REPORTED and cell.points:
        mark = Mark.NONE
    return TableCell(cell.points if mark is Mark.NONE else None, mark, id_)


def class_cell(standing: Standing) -> TableCell:
    """Return the class in words, or the sign that nothing is known of the unit."""
    if standing.sheet.nothing_yet:
        return unknown(f"class:{standing.unit}")
    return TableCell(class_words(standing), id=f"class:{standing.unit}")


def class_words(standing: Standing) -> str | None:
    """Return the class as papers print it: what it was before effects, and that a tied quota waits for the vote."""
    if standing.class_name is None or standing.sheet.nothing_yet:
        return None
    before = standing.class_before_effects
    lowered = f" (hạ từ {before})" if before and before != standing.class_name else ""
    return standing.class_name + lowered + (" (chờ hội nghị quyết định)" if standing.awaits_vote else "")


def account_places(framework: Framework) -> int:
    """Return the decimals of base, bonus and penalty: the larger of a criterion's and the total's."""
    return max(framework.rounding_criterion, framework.rounding_total)


def rows_below(framework: Framework) -> Mapping[str, tuple[int, ...]]:
    """Return the rows of the direct children of each criterion; criteria stand in rows of their own order."""
    known = {each.code for each in framework.criteria}
    below: dict[str, tuple[int, ...]] = dict.fromkeys(known, ())
    for row, each in enumerate(framework.criteria):
        parent = parent_of(each.code, known)
        if parent is not None:
            below[parent] = (*below[parent], row)
    return below


def root_rows(framework: Framework, part: Part) -> tuple[int, ...]:
    """Return the rows of the roots of `part`."""
    roots = {root.code for root in framework.roots if root.part is part}
    return tuple(row for row, each in enumerate(framework.criteria) if each.code in roots)


def points_of(sheet: Scoresheet, root: Criterion) -> Decimal:
    """Return the points of a root, branch or leaf; 0 while blank."""
    if not root.is_leaf:
        return sheet.branch(root.code) or Decimal(0)
    cell = sheet.cell(root.code)
    return (cell.points if cell else None) or Decimal(0)


def raw_points(framework: Framework, sheet: Scoresheet, part: Part) -> Decimal:
    """Return the sum of a part's roots as given: before rescaling and caps."""
    return sum((points_of(sheet, root) for root in framework.roots if root.part is part), Decimal(0))


def score_title(year: int) -> str:
    """Return the title of the tables of points."""
    return f"BẢNG TỔNG HỢP ĐIỂM THI ĐUA NĂM {year}"
