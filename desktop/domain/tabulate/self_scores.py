"""Criteria x units with what each unit claimed beyond what was agreed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from desktop.domain.framework import Criterion
from desktop.domain.ledger import Ledger
from desktop.domain.self_scores import Gap, Leaning, SelfScores
from desktop.domain.table import Align, Column, Mark, Role, Row, Table, TableCell
from desktop.domain.tabulate.cells import criterion_cells, criterion_columns, role_of, rows_below

_NOTES = (
    "Số dương: đơn vị tự chấm cao hơn điểm được thống nhất; số âm: thấp hơn; 0: đúng bằng; để trống: chưa có đủ hai "
    "điểm để so.",
    "“Mọi đơn vị đều lệch”: không đơn vị nào tự chấm đúng điểm được thống nhất; cần xem lại cách viết tiêu chí.",
)
_CHAIR = "{unit} là đơn vị cụm trưởng: điểm của đơn vị này phải có người của đơn vị khác xác nhận."
_OPTIMISTIC = "{unit} có xu hướng tự chấm cao: {better} tiêu chí cao hơn, {worse} tiêu chí thấp hơn."


def self_score_table(ledger: Ledger, compared: SelfScores) -> Table:
    """Return criteria x units: claimed less agreed points; then which criteria no unit judged right, and who leans."""
    places = ledger.framework.rounding_criterion
    columns = (
        *criterion_columns(places),
        *(Column(unit.short, align=Align.RIGHT, width=8, places=places) for unit in ledger.cluster.units),
        Column("Nhận xét", width=22),
    )
    gaps, unclear = compared.by_cell(), frozenset(compared.unclear)
    below = rows_below(ledger.framework)
    rows = tuple(
        _row(ledger, gaps, each, below[each.code], unclear=each.code in unclear) for each in ledger.framework.criteria
    )
    title = f"ĐỐI CHIẾU ĐIỂM TỰ CHẤM NĂM {ledger.cluster.year}"
    return Table(title, columns, (*rows, *_totals(compared.leanings)), (*_NOTES, *_said(ledger, compared)))


def _row(
    ledger: Ledger,
    gaps: Mapping[tuple[str, str], Gap],
    criterion: Criterion,
    below: tuple[int, ...],
    *,
    unclear: bool,
) -> Row:
    cells = [_cell(gaps.get((unit.code, criterion.code))) for unit in ledger.cluster.units]
    remark = "Mọi đơn vị đều lệch" if unclear else ""
    head = criterion_cells(criterion, below)
    return Row((*head, *cells, TableCell(remark)), role_of(criterion), criterion.depth, criterion.code)


def _cell(gap: Gap | None) -> TableCell:
    if gap is None:
        return TableCell(None)
    return TableCell(gap.gap, Mark.DIFFERS if gap.gap else Mark.NONE, f"{gap.unit}:{gap.criterion}@claim")


def _totals(leanings: Sequence[Leaning]) -> tuple[Row, ...]:
    lines: tuple[tuple[str, str, list[Decimal | int]], ...] = (
        ("by", "Chênh có lợi cho đơn vị (điểm)", [each.by for each in leanings]),
        ("better", "Số tiêu chí tự chấm có lợi hơn", [each.better for each in leanings]),
        ("worse", "Số tiêu chí tự chấm thiệt hơn", [each.worse for each in leanings]),
        ("same", "Số tiêu chí tự chấm đúng", [each.same for each in leanings]),
    )
    return tuple(
        Row(
            (TableCell(""), TableCell(title), TableCell(None), *map(TableCell, values), TableCell("")),
            Role.TOTAL,
            0,
            key,
        )
        for key, title, values in lines
    )


def _said(ledger: Ledger, compared: SelfScores) -> tuple[str, ...]:
    names = {unit.code: unit.short for unit in ledger.cluster.units}
    leaning = tuple(
        _OPTIMISTIC.format(unit=names[each.unit], better=each.better, worse=each.worse)
        for each in compared.leanings
        if each.is_optimistic
    )
    return leaning + tuple(_CHAIR.format(unit=names[each.unit]) for each in compared.leanings if each.is_chair)
