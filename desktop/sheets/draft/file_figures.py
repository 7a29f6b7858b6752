"""Figures of a file: what all its tables of indicators say, each figure once."""

from dataclasses import dataclass

from desktop.domain.finding import Finding
from desktop.domain.framework import Indicator
from desktop.domain.guidance import Guidance
from desktop.domain.ledger import Figure
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.figure_occurrences import one_each
from desktop.sheets.draft.figures import FigureTable, figure_cells, figure_table, read_figures
from desktop.sheets.draft.layout.region import Region
from desktop.sheets.draft.recount import Spots
from desktop.sheets.draft.sight import in_sight
from desktop.sheets.draft.years import of_this_year


@dataclass(frozen=True, slots=True)
class FileFigures:
    """The figures of all tables of a file, and the tables they stand in; `passed` names sheets of hidden ones."""

    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    unclear: tuple[Spot, ...]
    tables: tuple[FigureTable, ...]
    read: Spots
    passed: frozenset[str]


def file_figures(
    regions: tuple[Region, ...],
    indicators: tuple[Indicator, ...],
    of: tuple[str | None, int],
    guidance: Guidance,
    taken: frozenset[str],
) -> FileFigures:
    """Return the figures in those tables of the unit and year `of`; `taken` names sheets to be taken all the same."""
    unit, year = of
    told = [table for region in regions if (table := figure_table(region, indicators, guidance))]
    tables, past = of_this_year(told, year, taken)
    visible = in_sight(tables, taken)
    read = [read_figures(table, indicators, unit, guidance) for table in visible]
    figures, repeated = one_each((figure for each in read for figure in each.figures), indicators, guidance)
    return FileFigures(
        figures,
        (*past, *(finding for each in read for finding in each.findings), *repeated),
        tuple(spot for each in read for spot in each.unclear),
        visible,
        frozenset(spot for table in visible for spot in figure_cells(table)),
        frozenset(table.region.grid.name for table in tables),
    )
