"""One unit's lines with the why of each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from desktop.domain.framework import Criterion, Framework, Part
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standings import Standing
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell
from desktop.domain.tabulate.cells import (
    SIGNS_NOTE,
    account_places,
    class_words,
    points_cells,
    result_cell,
    role_of,
)
from desktop.domain.tabulate.layers import LAYER_TITLES, LayerSheets, is_used, own_cell


def scoresheet_table(
    ledger: Ledger,
    standing: Standing,
    layers: Sequence[LayerSheets] = (),
    why: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> Table:
    """Return one unit's lines: each layer's points, the points that count and the why of each.

    `why` holds the sentences by trace id (`AB:I.1`, `total:AB`).
    """
    used = tuple(each for each in layers if is_used(each) and not _repeats(each, standing.sheet))
    places = ledger.framework.rounding_criterion
    steps = tuple(LAYER_TITLES[each.layer] for each in used)
    columns = (
        Column("Mã", align=Align.CENTRE, width=7, frozen=True),
        Column("Nội dung, tiêu chí", width=46, frozen=True),
        *(Column(title, align=Align.RIGHT, width=6, places=places) for title in ("Điểm chuẩn", *steps, "Điểm tính")),
        Column("Căn cứ tính điểm", width=60),
    )
    points = points_cells(standing.sheet, ledger.framework, {})
    rows = tuple(_sheet_row(each, points[each.code], used, why) for each in ledger.framework.criteria)
    totals = _sheet_totals(ledger.framework, standing, len(used), why)
    unit = ledger.cluster.unit(standing.unit)
    return Table(unit.name if unit else standing.unit, columns, rows + totals, (SIGNS_NOTE,))


def _repeats(layer: LayerSheets, sheet: Scoresheet) -> bool:
    """Whether a layer says of every leaf what counts anyway, so that its column would say nothing new."""
    return all(cell.layer in {layer.layer, None} for cell in sheet.cells)


def _sheet_row(
    criterion: Criterion, points: TableCell, used: Sequence[LayerSheets], why: Mapping[str, tuple[str, ...]]
) -> Row:
    id_ = points.id or ""
    unit = id_.partition(":")[0]
    cells = (
        TableCell(criterion.code),
        TableCell(criterion.title),
        TableCell(criterion.max, id=f"criterion:{criterion.code}"),
        *(own_cell(each, unit, criterion) for each in used),
        points,
        TableCell(_reasons(criterion, why.get(id_, ()))),
    )
    return Row(cells, role_of(criterion), criterion.depth, criterion.code)


def _reasons(criterion: Criterion, sentences: tuple[str, ...]) -> str:
    """Return why a leaf has its points, without what its row says anyway; a branch is the sum of its lines."""
    if not criterion.is_leaf:
        return ""
    return " ".join(sentence for sentence in sentences if criterion.title not in sentence)


def _sheet_totals(
    framework: Framework, standing: Standing, layers: int, why: Mapping[str, tuple[str, ...]]
) -> tuple[Row, ...]:
    sheet, code = standing.sheet, standing.unit
    lines: list[tuple[str, str, Decimal | int | None]] = [("base", "Điểm chuẩn đạt được", sheet.base)]
    parts = {root.part for root in framework.roots}
    lines += [("bonus", "Điểm thưởng được tính", sheet.bonus)] if Part.BONUS in parts else []
    lines += [("penalty", "Điểm trừ", sheet.penalty)] if Part.PENALTY in parts else []
    lines += [("total", "TỔNG ĐIỂM", sheet.total), ("rank", "Thứ hạng", standing.rank)]
    places = {"total": framework.rounding_total}
    results = tuple(
        Row(
            (
                TableCell(""),
                TableCell(title),
                *(TableCell(None) for _ in range(layers + 1)),
                replace(result_cell(sheet, value, f"{key}:{code}"), places=places.get(key, account_places(framework))),
                TableCell(" ".join(why.get(f"{key}:{code}", ()))),
            ),
            Role.TOTAL,
            0,
            key,
        )
        for key, title, value in lines
    )
    class_row = (
        TableCell("Xếp loại"),
        TableCell(class_words(standing) or "Chưa xếp loại", id=f"class:{code}" if class_words(standing) else None),
        *(TableCell(None) for _ in range(layers + 2)),
        TableCell(" ".join(why.get(f"class:{code}", ()))),
    )
    return (*results, Row(class_row, Role.TOTAL, 0, "class"))
