"""What was seen: every table of a file with its columns and rows, as values a window can draw and a profile keep."""

from collections.abc import Iterable

from desktop.domain.cluster import Cluster
from desktop.domain.found_table import FoundColumn, FoundRow, FoundTable
from desktop.sheets.draft.figures import FigureTable
from desktop.sheets.draft.layout.fields import Field, confidence_of
from desktop.sheets.draft.layout.region import Column, Region, Row
from desktop.sheets.draft.owner.holders import is_wide
from desktop.sheets.draft.rows.answers import RowAnswers
from desktop.sheets.draft.rows.board import How, Match
from desktop.sheets.draft.scores.table import ScoreTable

_COUNTED = 0.9


def found_scores(tables: Iterable[ScoreTable]) -> tuple[FoundTable, ...]:
    """Return tables of criteria as they were found."""
    return tuple(_table(table.region, "scores", table.matches, table.said, _levels(table)) for table in tables)


def found_figures(tables: Iterable[FigureTable]) -> tuple[FoundTable, ...]:
    """Return tables of indicators as they were found."""
    return tuple(_table(table.region, "figures", table.matches, table.said, {}) for table in tables)


def found_others(
    regions: Iterable[Region], scores: Iterable[ScoreTable], figures: Iterable[FigureTable], cluster: Cluster
) -> tuple[FoundTable, ...]:
    """Return the tables nothing was taken from, `wide` where units head the columns."""
    regions_of = [*(each.region for each in scores), *(each.region for each in figures)]
    taken = {region.corner for region in regions_of}
    left = (region for region in regions if region.corner not in taken)
    kinds = ((region, "wide" if is_wide(region, cluster) else "other") for region in left)
    return tuple(_table(region, kind, (), RowAnswers(), {}) for region, kind in kinds)


def found_lying(regions: Iterable[Region]) -> tuple[FoundTable, ...]:
    """Return the tables that were stood up as they lie on their sheets: what heads their columns, down to the last."""
    return tuple(_lying(region) for region in regions if region.grid.origins)


def _lying(region: Region) -> FoundTable:
    grid, title = region.grid, region.number(Field.TITLE) or 1
    origins = [grid.origin(row.number, title) for row in region.rows if row.text] or [(1, 1)]
    top, bottom = min(origins)[0], max(origins)[0]
    last = max(grid.origin(row, column)[0] for row, column in grid.cells)
    columns = {grid.origin(row.number, title)[1]: row.text for row in region.rows if row.text}
    heads = tuple(FoundColumn(number, text, None, "", 0.0) for number, text in sorted(columns.items()))
    return FoundTable(grid.name, "wide", top, bottom, bottom + 1, max(last, bottom + 1), heads, ())


def _levels(table: ScoreTable) -> dict[int, str]:
    return {row: leaf.leaf.code for leaf in table.leaves for _, row in leaf.levels}


def _table(region: Region, kind: str, matches: Iterable[Match], said: RowAnswers, levels: dict[int, str]) -> FoundTable:
    by_row = {match.row.number: match for match in matches}
    rows = tuple(_row(each, by_row.get(each.number), said, levels) for each in region.rows)
    headed = any(column.path for column in region.columns)
    return FoundTable(
        sheet=region.grid.name,
        kind=kind,
        top=region.top if headed else None,
        bottom=region.bottom if headed else None,
        first=rows[0].number if rows else region.bottom + 1,
        last=rows[-1].number if rows else region.bottom + 1,
        columns=tuple(map(_column, region.columns)),
        rows=rows,
    )


def _column(column: Column) -> FoundColumn:
    field = column.field.value if column.field else None
    sure = 1.0 if column.answered else confidence_of(column.path, column.field)
    return FoundColumn(column.number, column.label, field, column.key, sure)


def _row(row: Row, match: Match | None, said: RowAnswers, levels: dict[int, str]) -> FoundRow:
    if row.number in levels:
        answered = row.number in said.levels
        return FoundRow(row.number, row.text, levels[row.number], row.key, "level", 1.0 if answered else _COUNTED)
    if match:
        sure = 1.0 if match.how in {How.ANSWERED, How.CODE} else round(match.likeness, 2)
        return FoundRow(row.number, row.text, match.topic.code, row.key, match.how.value, sure)
    how = "aside" if row.number in said.aside else "sum" if row.sums else "none"
    return FoundRow(row.number, row.text, None, row.key, how, 1.0 if how != "none" else 0.0)
