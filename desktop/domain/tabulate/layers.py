"""Criteria x units with what each layer itself gave, side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.framework import Criterion
from desktop.domain.ledger import LAYERS, Layer, Ledger, State
from desktop.domain.scoring.sheet import ScoredCell, Scoresheet
from desktop.domain.table import Align, Column, Mark, Role, Row, Table, TableCell
from desktop.domain.tabulate.cells import (
    SIGNS_NOTE,
    criterion_cells,
    criterion_columns,
    result_cell,
    role_of,
    rows_below,
    scored,
)

SUMS_NOTE = "Điểm của mục và tổng điểm tính đến bước chấm đó, gồm cả điểm các bước trước ở ô chưa chấm lại."

LAYER_TITLES: Mapping[Layer, str] = {
    Layer.CLAIM: "Tự chấm",
    Layer.CROSS: "Chấm chéo",
    Layer.APPRAISAL: "Thẩm định",
    Layer.AGREED: "Thống nhất",
}


@dataclass(frozen=True, slots=True)
class LayerSheets:
    """All units' scoresheets as they stand at one layer."""

    layer: Layer
    sheets: tuple[Scoresheet, ...]

    def of(self, unit: str) -> Scoresheet | None:
        """Return that unit's scoresheet; None when the layer has none."""
        return next((sheet for sheet in self.sheets if sheet.unit == unit), None)


def layer_table(ledger: Ledger, layers: Sequence[LayerSheets], typed: Layer | None = None) -> Table:
    """Return criteria x units with each layer's own points side by side; layers nobody used are left out.

    A layer that is `typed` into has its place even so, and then every leaf's cell has its trace id, empty or not.
    """
    used = tuple(each for each in layers if is_used(each) or each.layer is typed)
    places = ledger.framework.rounding_criterion
    units = ledger.cluster.units
    columns = criterion_columns(places) + tuple(
        Column(LAYER_TITLES[each.layer], unit.short, Align.RIGHT, 7, places) for unit in units for each in used
    )
    below = rows_below(ledger.framework)
    rows = tuple(_layer_row(each, used, ledger, below[each.code]) for each in ledger.framework.criteria)
    if typed is not None:
        rows = tuple(_addressed(row, used, ledger) for row in rows)
    notes = (SIGNS_NOTE, SUMS_NOTE)
    return Table(
        f"ĐIỂM CỦA TỪNG BƯỚC CHẤM NĂM {ledger.cluster.year}", columns, (*rows, _layer_totals(used, ledger)), notes
    )


def is_used(layer: LayerSheets) -> bool:
    """Return whether any point comes from that very layer."""
    return any(cell.layer is layer.layer for sheet in layer.sheets for cell in sheet.cells)


def own_points(layer: LayerSheets, unit: str, code: str) -> ScoredCell | None:
    """Return the leaf as that very layer scored it; None where the layer itself gave no points."""
    sheet = layer.of(unit)
    cell = sheet.cell(code) if sheet else None
    return cell if cell and cell.state is State.SCORED and cell.layer is layer.layer else None


def own_cell(layer: LayerSheets, unit: str, criterion: Criterion) -> TableCell:
    """Return what that very layer says of the leaf; empty where it says nothing."""
    sheet = layer.of(unit)
    cell = sheet.cell(criterion.code) if sheet else None
    if cell is None or (cell.state is State.SCORED and cell.layer is not layer.layer):
        return TableCell(None)
    id_ = f"{unit}:{criterion.code}@{layer.layer.value}"
    if cell.state is not State.SCORED and layer.layer is not LAYERS[0]:
        return TableCell(None)
    made = scored(cell, id_)
    corrected = cell.entry is not None and cell.entry.correction is not None and made.mark is Mark.NONE
    return replace(made, mark=Mark.CORRECTED) if corrected else made


def _layer_row(criterion: Criterion, used: Sequence[LayerSheets], ledger: Ledger, below: tuple[int, ...]) -> Row:
    tell = own_cell if criterion.is_leaf else _branch_cell
    cells = tuple(tell(each, unit.code, criterion) for unit in ledger.cluster.units for each in used)
    return Row((*criterion_cells(criterion, below), *cells), role_of(criterion), criterion.depth, criterion.code)


def _branch_cell(layer: LayerSheets, unit: str, criterion: Criterion) -> TableCell:
    """Return the sum of a branch as it stands at that layer, what earlier layers gave included."""
    sheet = layer.of(unit)
    id_ = f"{unit}:{criterion.code}@{layer.layer.value}"
    return result_cell(sheet, sheet.branch(criterion.code), id_) if sheet else TableCell(None, id=id_)


def _addressed(row: Row, used: Sequence[LayerSheets], ledger: Ledger) -> Row:
    if row.role is not Role.LEAF:
        return row
    ids = [f"{unit.code}:{row.key}@{each.layer.value}" for unit in ledger.cluster.units for each in used]
    first = len(row.cells) - len(ids)
    cells = (replace(cell, id=cell.id or id_) for cell, id_ in zip(row.cells[first:], ids, strict=True))
    return replace(row, cells=(*row.cells[:first], *cells))


def _layer_totals(used: Sequence[LayerSheets], ledger: Ledger) -> Row:
    cells = []
    for unit in ledger.cluster.units:
        for each in used:
            sheet, id_ = each.of(unit.code), f"total:{unit.code}@{each.layer.value}"
            cell = result_cell(sheet, sheet.total, id_) if sheet else TableCell(None, id=id_)
            cells.append(replace(cell, places=ledger.framework.rounding_total))
    head = (TableCell(""), TableCell("Tổng điểm tính đến bước chấm"), TableCell(None))
    return Row((*head, *cells), Role.TOTAL, 0, "total")
