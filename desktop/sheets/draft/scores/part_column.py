"""Points under the heading of their part: of a bonus under "Điểm thưởng", of a penalty under "Điểm trừ"."""

from desktop.domain.framework import Part
from desktop.domain.text import bare
from desktop.sheets.draft.layout.fields import Field, part_points
from desktop.sheets.draft.layout.region import Region

_STEP = " – "


def columns_for(region: Region, row: int, part: Part) -> tuple[tuple[Field, int], ...]:
    """Return what each column is for in a row about a criterion of `part`.

    Where nothing stands under the unit's own points, those under the heading of the criterion's part are its own.
    """
    named = tuple((column.field, column.number) for column in region.columns if column.field)
    claim, own = region.number(Field.CLAIM), _headed(region, part)
    if claim is None or own is None or region.grid.cell(row, claim) or not region.grid.cell(row, own):
        return named
    return tuple((field, own if number == claim else number) for field, number in named)


def _headed(region: Region, part: Part) -> int | None:
    free = (column for column in region.columns if column.field is None and not column.answered)
    return next((each.number for each in free if part_points(bare(each.label.rpartition(_STEP)[2])) is part), None)
