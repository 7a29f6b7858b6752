"""The form a unit is sent as tables to be looked at before: its open cells, last period's figures as printed."""

from collections.abc import Iterator

from desktop.domain.figures import asked_of, figure_of
from desktop.domain.form import FigureColumn, FormRow, RowRole, ScoreColumn, form_rows
from desktop.domain.framework import Framework
from desktop.domain.ledger import Ledger
from desktop.domain.table import Align, Column, Mark, Role, Row, Table, TableCell

OPEN = "▭"
"""Stands for a cell the unit types in."""

_NUMBERS = frozenset({ScoreColumn.MAX})
_WIDTHS = {ScoreColumn.TITLE: 40, ScoreColumn.EVIDENCE: 12, ScoreColumn.NOTE: 10}
_ROLES = {RowRole.BRANCH: Role.SECTION, RowRole.TOTAL: Role.TOTAL}
_TYPED = (*ScoreColumn,)[3:]


def score_form(framework: Framework, title: str) -> Table:
    """Return the sheet of self-scoring; row keys are codes of criteria."""
    columns = tuple(_score_column(each) for each in ScoreColumn)
    return Table(title, columns, tuple(_score_row(each) for each in form_rows(framework)))


def figure_form(ledger: Ledger, unit: str, title: str) -> Table:
    """Return the sheet of figures for a unit, last period's where they are known."""
    columns = (
        Column(FigureColumn.CODE, align=Align.CENTRE, width=8, frozen=True),
        Column(FigureColumn.TITLE, width=46),
        Column(FigureColumn.UNIT, align=Align.CENTRE, width=8),
        Column(FigureColumn.THIS, align=Align.CENTRE, width=10),
        Column(FigureColumn.LAST, align=Align.RIGHT, width=12),
    )
    return Table(title, columns, tuple(_figure_rows(ledger, unit)))


def _score_column(each: ScoreColumn) -> Column:
    align = Align.RIGHT if each in _NUMBERS else Align.CENTRE if each in {ScoreColumn.CODE, *_TYPED} else Align.LEFT
    return Column(each.value, align=align, width=_WIDTHS.get(each, 9), frozen=each is ScoreColumn.CODE)


def _score_row(row: FormRow) -> Row:
    depth = row.criterion.depth if row.criterion else 0
    most = row.criterion.max if row.criterion and row.role is not RowRole.LEVEL else None
    typed = (TableCell(OPEN if row.input_at(column) else None, Mark.NONE) for column in _TYPED)
    cells = (TableCell(row.code), TableCell(row.title), TableCell(most), *typed)
    return Row(cells, _ROLES.get(row.role, Role.LEAF), depth + (row.role is RowRole.LEVEL), row.code)


def _figure_rows(ledger: Ledger, unit: str) -> Iterator[Row]:
    for indicator in asked_of(ledger, unit):
        last = figure_of(ledger, unit, indicator.code, "last")
        known = TableCell(last.value) if last else TableCell(OPEN)
        about = (TableCell(indicator.code), TableCell(indicator.title), TableCell(indicator.unit), TableCell(OPEN))
        yield Row((*about, known), key=indicator.code)
