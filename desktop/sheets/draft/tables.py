"""Tables: everything the tables of a file say — claims, figures, awards — and which sheets it was taken from."""

from dataclasses import dataclass, replace

from desktop.domain.book import Book
from desktop.domain.cluster import Unit
from desktop.domain.finding import Finding, Level
from desktop.domain.form import MARK_SHEET, asked_indicators
from desktop.domain.framework import Framework, Indicator
from desktop.domain.ledger import Award, Figure, Ledger
from desktop.domain.text import fold
from desktop.sheets.draft.awards import read_awards
from desktop.sheets.draft.doubts import Spot, one_question
from desktop.sheets.draft.figures import figure_cells, figure_table, read_figures
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.grid import Grid, grid_of
from desktop.sheets.draft.layout.region import Column, Region, find_regions
from desktop.sheets.draft.recount import Spots
from desktop.sheets.draft.rows.topics import joined
from desktop.sheets.draft.scores.gather import Scores, gather, score_tables
from desktop.sheets.draft.scores.table import ScoreTable, read_cells

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Tables:
    """What the tables of a file say; `used` names the sheets something was taken from.

    `headless` is a sheet full of criteria without headings and how many it has, looked for where no table speaks;
    `read` are the cells a value was looked for in, `passed` the hidden sheets whose table was passed over.
    """

    scores: Scores
    figures: tuple[Figure, ...]
    awards: tuple[Award, ...]
    findings: tuple[Finding, ...]
    used: frozenset[str]
    headless: tuple[str, int] | None = None
    read: Spots = frozenset()
    passed: frozenset[str] = frozenset()

    @property
    def speak(self) -> bool:
        """Whether any table was one the program asks for."""
        return bool(self.used)


@dataclass(frozen=True, slots=True)
class _FileFigures:
    """The figures of all tables of a file, and the regions they stand in."""

    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    unclear: tuple[Spot, ...]
    regions: tuple[Region, ...]
    read: Spots
    passed: frozenset[str]


def read_tables(book: Book, ledger: Ledger, unit: str | None) -> Tables:
    """Read every table of a book against the ledger; tables of the whole cluster are asked about and left out."""
    grids = tuple(grid_of(book, sheet) for sheet in book.sheets if sheet.name != MARK_SHEET)
    regions = tuple(region for grid in grids for region in find_regions(grid, ledger.cluster.year))
    wide = tuple(region for region in regions if _heads_units(region, ledger))
    own = tuple(region for region in regions if region not in wide)
    asked = asked_indicators(ledger.framework, ledger.indicators)
    scored = score_tables(tuple(map(_with_one_claim, own)), ledger.framework)
    ours = tuple(table for table in scored if not _rather_figures(table, asked))
    tables = _visible(ours)
    scores = gather(tables, ledger.framework)
    figures = _figures(_without(own, tables), asked, unit)
    awards = tuple((grid.name, read_awards(grid, unit)) for grid in grids)
    findings = (
        *scores.findings,
        *figures.findings,
        *(finding for _, found in awards for finding in found.findings),
        *map(_asked_wide, wide),
        *(finding for region in own if _claim_columns(region) for finding in _asked_columns(region)),
        *one_question((*scores.unclear, *figures.unclear)),
    )
    used = {table.region.grid.name for table in tables} | {region.grid.name for region in (*wide, *figures.regions)}
    used |= {name for name, found in awards if found.known}
    every = tuple(award for _, found in awards for award in found.awards)
    headless = None if used else _headless(grids, ledger.framework)
    passed = frozenset({table.region.grid.name for table in ours} | figures.passed) - used
    read = {spot for table in tables for spot in read_cells(table)} | figures.read
    read |= {(name, *cell) for name, found in awards for cell in found.read}
    return Tables(scores, figures.figures, every, findings, frozenset(used), headless, frozenset(read), passed)


def _headless(grids: tuple[Grid, ...], framework: Framework) -> tuple[str, int] | None:
    keys = {joined(criterion.title) for criterion in framework.criteria}
    counts = [(sum(joined(str(cell.value)) in keys for cell in grid.sheet.cells), grid.name) for grid in grids]
    count, name = max(counts, default=(0, ""))
    return (name, count) if count > _FEWEST else None


def _heads_units(region: Region, ledger: Ledger) -> bool:
    """Whether two or more columns are headed by units: a table of the cluster, not of one unit."""
    labels = [f" {fold(column.label)} " for column in region.columns]
    found = [any(_names(label, unit) for label in labels) for unit in ledger.cluster.units]
    return sum(found) >= _FEWEST


def _names(label: str, unit: Unit) -> bool:
    return any(f" {fold(name)} " in label for name in (unit.short, unit.name, *unit.aliases))


def _asked_wide(region: Region) -> Finding:
    place = region.grid.place(region.top, region.columns[0].number)
    return Finding(Level.QUESTION, "units_as_columns", {"sheet": region.grid.name}, place)


def _claim_columns(region: Region) -> tuple[Column, ...]:
    """The columns of the unit's own points that hold anything, hidden ones left out where others are in sight."""
    found = [column for column in region.columns if column.field is Field.CLAIM and _filled(region, column)]
    seen = [column for column in found if column.number not in region.grid.sheet.hidden_columns]
    return tuple(seen or found)


def _filled(region: Region, column: Column) -> bool:
    return any(region.grid.cell(row.number, column.number) for row in region.rows)


def _with_one_claim(region: Region) -> Region:
    """Keep the one filled column of the unit's own points; with several, none is taken before somebody says which."""
    claims = _claim_columns(region)
    if not claims:
        return region
    kept = claims[0].number if len(claims) == 1 else None
    columns = tuple(
        replace(column, field=None) if column.field is Field.CLAIM and column.number != kept else column
        for column in region.columns
    )
    return replace(region, columns=columns)


def _asked_columns(region: Region) -> tuple[Finding, ...]:
    claims = _claim_columns(region)
    if len(claims) < _FEWEST:
        return ()
    headings = tuple(column.label for column in claims)
    place = region.grid.place(region.bottom, claims[0].number)
    return (Finding(Level.QUESTION, "two_columns", {"headings": headings}, place),)


def _rather_figures(table: ScoreTable, asked: tuple[Indicator, ...]) -> bool:
    """Whether a table speaks of more indicators than criteria; titles of both are often alike."""
    if table.region.column(Field.CLAIM) or table.region.column(Field.MAX):
        return False
    figures = figure_table(table.region, asked)
    return figures is not None and len(figures.sure) > len(table.sure)


def _visible(tables: tuple[ScoreTable, ...]) -> tuple[ScoreTable, ...]:
    return tuple(table for table in tables if not table.region.grid.sheet.hidden) or tables


def _without(regions: tuple[Region, ...], tables: tuple[ScoreTable, ...]) -> tuple[Region, ...]:
    tops = {(table.region.grid.name, table.region.top) for table in tables}
    return tuple(region for region in regions if (region.grid.name, region.top) not in tops)


def _figures(regions: tuple[Region, ...], indicators: tuple[Indicator, ...], unit: str | None) -> _FileFigures:
    tables = [table for region in regions if (table := figure_table(region, indicators))]
    visible = [table for table in tables if not table.region.grid.sheet.hidden] or tables
    read = [read_figures(table, indicators, unit) for table in visible]
    return _FileFigures(
        tuple(figure for each in read for figure in each.figures),
        tuple(finding for each in read for finding in each.findings),
        tuple(spot for each in read for spot in each.unclear),
        tuple(table.region for table in visible),
        frozenset(spot for table in visible for spot in figure_cells(table)),
        frozenset(table.region.grid.name for table in tables),
    )
