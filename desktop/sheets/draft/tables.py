"""Tables: everything the tables of a file say — claims, figures, awards — and which sheets it was taken from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.form import asked_indicators
from desktop.domain.found_table import FoundTable
from desktop.domain.framework import Framework, Indicator
from desktop.domain.guidance import NOTHING, Ask, Guidance
from desktop.domain.ledger import Award, Figure, Ledger
from desktop.domain.place import Place
from desktop.sheets.draft.answering import grouping_of, unfit
from desktop.sheets.draft.awards import read_awards
from desktop.sheets.draft.doubts import Spot, one_question
from desktop.sheets.draft.figure_occurrences import one_each
from desktop.sheets.draft.figures import FigureTable, figure_cells, figure_table, read_figures
from desktop.sheets.draft.layout.conventions import convention_of_columns
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.guided import Laid, column_name
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.recount import Spots
from desktop.sheets.draft.rows.topics import joined
from desktop.sheets.draft.scores.gather import Scores, gather, score_tables
from desktop.sheets.draft.scores.table import ScoreTable, read_cells
from desktop.sheets.draft.seen import found_figures, found_others, found_scores
from desktop.sheets.draft.shared import sort_out
from desktop.sheets.draft.years import of_this_year

_FEWEST = 2
_NUMBERS = (Field.MAX, Field.CLAIM, Field.ACTUAL, Field.TARGET, Field.BASELINE, Field.COUNT)


@dataclass(frozen=True, slots=True)
class Tables:
    """What the tables of a file say; `used` names the sheets something was taken from.

    `headless` is a sheet full of criteria without headings and how many it has, looked for where no table speaks;
    `read` are the cells a value was looked for in, `passed` the hidden sheets whose table was passed over, `seen` every
    table as it was found, `numbers` how they write them.
    """

    scores: Scores
    figures: tuple[Figure, ...]
    awards: tuple[Award, ...]
    findings: tuple[Finding, ...]
    used: frozenset[str]
    headless: tuple[str, int] | None = None
    read: Spots = frozenset()
    passed: frozenset[str] = frozenset()
    seen: tuple[FoundTable, ...] = ()
    numbers: str = ""

    @property
    def speak(self) -> bool:
        """Whether any table was one the program asks for."""
        return bool(self.used)


@dataclass(frozen=True, slots=True)
class _FileFigures:
    """The figures of all tables of a file, and the tables they stand in."""

    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    unclear: tuple[Spot, ...]
    tables: tuple[FigureTable, ...]
    read: Spots
    passed: frozenset[str]

    @property
    def regions(self) -> tuple[Region, ...]:
        """Where the tables stand."""
        return tuple(table.region for table in self.tables)


def read_tables(laid: Laid, grids: tuple[Grid, ...], ledger: Ledger, unit: str | None, guidance: Guidance) -> Tables:
    """Read every table of a book against the ledger, as answered.

    Tables of other units are left out, those of the whole cluster read for one unit's columns or asked about.
    """
    asked = asked_indicators(ledger.framework, ledger.indicators)
    shared = sort_out(laid.regions, ledger.cluster, unit, guidance)
    own = shared.own
    scored = score_tables(tuple(map(_with_one_claim, own)), ledger.framework, guidance)
    ours = tuple(table for table in scored if not _rather_figures(table, asked))
    now, past = of_this_year(ours, ledger.cluster.year)
    tables = _visible(now, laid.taken)
    scores = gather(tables, ledger.framework, guidance)
    figures = _figures(_without(own, ours), asked, (unit, ledger.cluster.year), guidance, laid.taken)
    read_grids = tuple(grid for grid in grids if grid.name not in laid.left)
    awards = tuple((grid.name, read_awards(grid, unit, guidance)) for grid in read_grids)
    spoke = bool(tables or figures.regions)
    findings = (
        *laid.notes,
        *shared.findings(spoke=spoke),
        *past,
        *scores.findings,
        *figures.findings,
        *(finding for _, found in awards for finding in found.findings),
        *(finding for region in own if _claim_columns(region) for finding in _asked_columns(region)),
        *one_question((*scores.unclear, *figures.unclear, *(spot for _, found in awards for spot in found.unclear))),
        *_unfit_grouping(guidance, grids),
    )
    used = {table.region.grid.name for table in tables} | {region.grid.name for region in figures.regions}
    used |= {region.grid.name for region in shared.others} | laid.left
    used |= {name for name, found in awards if found.known}
    every = tuple(award for _, found in awards for award in found.awards)
    headless = None if used - laid.left else _headless(grids, ledger.framework)
    used |= {finding.place.sheet for finding in past if finding.place and finding.place.sheet}
    passed = frozenset({table.region.grid.name for table in now} | figures.passed) - used
    read = {spot for table in tables for spot in read_cells(table)} | figures.read
    read |= {(name, *cell) for name, found in awards for cell in found.read}
    seen = (
        *found_scores(tables),
        *found_figures(figures.tables),
        *found_others(laid.regions, tables, figures.tables, ledger.cluster),
    )
    return Tables(
        scores,
        figures.figures,
        every,
        findings,
        frozenset(used - laid.left),
        headless,
        frozenset(read),
        passed,
        seen,
        _numbers(own),
    )


def _numbers(regions: tuple[Region, ...]) -> str:
    """How the tables of a file write numbers, as far as they betray it."""
    found = {convention for region in regions if (convention := convention_of_columns(region, _NUMBERS))}
    return found.pop().value if len(found) == 1 else ""


def _unfit_grouping(guidance: Guidance, grids: tuple[Grid, ...]) -> Iterable[Finding]:
    answer = guidance.answer(Ask.GROUPING)
    if answer and grouping_of(guidance) is None and grids:
        yield unfit(answer, Place(grids[0].file, grids[0].sha256, None, None, ""))


def _headless(grids: tuple[Grid, ...], framework: Framework) -> tuple[str, int] | None:
    keys = {joined(criterion.title) for criterion in framework.criteria}
    counts = [(sum(joined(str(cell.value)) in keys for cell in grid.sheet.cells), grid.name) for grid in grids]
    count, name = max(counts, default=(0, ""))
    return (name, count) if count > _FEWEST else None


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
    choices = tuple(Choice(column_name(column), column.label) for column in claims)
    facts = {"headings": headings}
    return (Finding(Level.QUESTION, "two_columns", facts, place, key=Ask.CLAIMS, choices=choices),)


def _rather_figures(table: ScoreTable, asked: tuple[Indicator, ...]) -> bool:
    """Whether a table speaks of more indicators than criteria; titles of both are often alike."""
    if table.region.column(Field.CLAIM) or table.region.column(Field.MAX):
        return False
    figures = figure_table(table.region, asked, NOTHING)
    return figures is not None and len(figures.sure) > len(table.sure)


def _visible(tables: tuple[ScoreTable, ...], taken: frozenset[str]) -> tuple[ScoreTable, ...]:
    """The tables in sight, or on a sheet a person said to take; hidden ones only where there are no others."""
    return tuple(table for table in tables if _seen(table.region, taken)) or tables


def _seen(region: Region, taken: frozenset[str]) -> bool:
    return region.grid.name in taken or not region.grid.sheet.hidden


def _without(regions: tuple[Region, ...], tables: tuple[ScoreTable, ...]) -> tuple[Region, ...]:
    tops = {(table.region.grid.name, table.region.top) for table in tables}
    return tuple(region for region in regions if (region.grid.name, region.top) not in tops)


def _figures(
    regions: tuple[Region, ...],
    indicators: tuple[Indicator, ...],
    of: tuple[str | None, int],
    guidance: Guidance,
    taken: frozenset[str],
) -> _FileFigures:
    unit, year = of
    told = [table for region in regions if (table := figure_table(region, indicators, guidance))]
    tables, past = of_this_year(told, year)
    visible = tuple(table for table in tables if _seen(table.region, taken)) or tables
    read = [read_figures(table, indicators, unit, guidance) for table in visible]
    figures, repeated = one_each((figure for each in read for figure in each.figures), indicators, guidance)
    return _FileFigures(
        figures,
        (*past, *(finding for each in read for finding in each.findings), *repeated),
        tuple(spot for each in read for spot in each.unclear),
        visible,
        frozenset(spot for table in visible for spot in figure_cells(table)),
        frozenset(table.region.grid.name for table in tables),
    )
