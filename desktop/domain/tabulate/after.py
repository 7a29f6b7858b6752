"""The cells of the score table that read otherwise after a change, by their trace id."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from desktop.domain.block import Block
from desktop.domain.framework import Framework, Part
from desktop.domain.ripple import Ripple
from desktop.domain.scoring.standings import Standing, Standings
from desktop.domain.table import Mark, TableCell
from desktop.domain.tabulate.cells import class_cell, raw_points, result_cell, scored


def cells_after(framework: Framework, after: Standings, ripple: Ripple, block: Block) -> Mapping[str, TableCell]:
    """Return every cell that a block moves, sums and ranks with it; what was typed is marked TYPED."""
    cells = {str(cell.id): cell for each in ripple.units for cell in _moved(framework, after, each.unit, each.criteria)}
    return {**cells, **dict(_typed(after, block))}


def _moved(
    framework: Framework, after: Standings, unit: str, criteria: Iterable[tuple[str, object]]
) -> Iterator[TableCell]:
    standing = after.of(unit)
    if standing is None:
        return
    moved = {code for code, _ in criteria}
    for cell in standing.sheet.cells:
        if cell.criterion in moved:
            yield scored(cell, f"{unit}:{cell.criterion}")
    for code, points in standing.sheet.branches:
        yield result_cell(standing.sheet, points, f"{unit}:{code}")
    yield from _results(framework, standing)


def _results(framework: Framework, standing: Standing) -> Iterator[TableCell]:
    unit, sheet = standing.unit, standing.sheet
    yield result_cell(sheet, raw_points(framework, sheet, Part.BASE), f"raw:{unit}")
    for part in Part:
        yield result_cell(sheet, getattr(sheet, part.value), f"{part.value}:{unit}")
    yield result_cell(sheet, sheet.total, f"total:{unit}")
    yield result_cell(sheet, standing.rank, f"rank:{unit}")
    yield class_cell(standing)


def _typed(after: Standings, block: Block) -> Iterator[tuple[str, TableCell]]:
    sheets = {each.unit: each.sheet for each in after.standings}
    for change in block.settled:
        sheet = sheets.get(change.unit)
        cell = sheet.cell(change.criterion) if sheet else None
        if cell is not None:
            id_ = f"{change.unit}:{change.criterion}"
            shown = scored(cell, id_)
            marked = replace(shown, mark=Mark.TYPED if shown.value is not None else shown.mark)
            yield from ((id_, marked), (f"{id_}@{change.layer.value}", marked))
