"""Tables: everything the tables of a file say — claims, figures, awards — and which sheets it was taken from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.cluster import Cluster
from desktop.domain.finding import Finding
from desktop.domain.form import asked_indicators
from desktop.domain.found_table import FoundTable
from desktop.domain.framework import Framework, Indicator
from desktop.domain.guidance import NOTHING, Ask, Guidance
from desktop.domain.ledger import Award, Figure, Ledger
from desktop.domain.place import Place
from desktop.domain.registers.lines import Line
from desktop.sheets.draft.answering import grouping_of, unfit
from desktop.sheets.draft.awards import AwardSheet, read_awards
from desktop.sheets.draft.contents import criterion_keys, title_key
from desktop.sheets.draft.doubts import Spot, one_question
from desktop.sheets.draft.figures import figure_table
from desktop.sheets.draft.file_figures import FileFigures, file_figures
from desktop.sheets.draft.layout.conventions import convention_of_columns
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.guided import Laid
from desktop.sheets.draft.layout.region import Region
from desktop.sheets.draft.lists.read import Lists
from desktop.sheets.draft.recount import Spots
from desktop.sheets.draft.rows.matching import may_match
from desktop.sheets.draft.scores.gather import Scores, gather, score_tables
from desktop.sheets.draft.scores.one_claim import OneClaim, with_one_claim
from desktop.sheets.draft.scores.table import ScoreTable, read_cells
from desktop.sheets.draft.scores.titled_of_others import passed_beside_own
from desktop.sheets.draft.seen import found_figures, found_lying, found_others, found_scores
from desktop.sheets.draft.shared import Shared, sort_out
from desktop.sheets.draft.sight import in_sight
from desktop.sheets.draft.years import of_this_year

_FEWEST = 2
_NUMBERS = (Field.MAX, Field.CLAIM, Field.ACTUAL, Field.TARGET, Field.BASELINE, Field.COUNT)


@dataclass(frozen=True, slots=True)
class Tables:
    """What the tables of a file say; `used` names the sheets something was taken from.

    `headless` is a sheet full of criteria without headings and how many it has, looked for where no table speaks;
    `read` are the cells a value was looked for in, `passed` the hidden sheets whose table was passed over, `seen` every
    table as it was found, `numbers` how they write them, `parts` the kinds of things they are tables of, `lines` what
    its lists name.
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
    parts: frozenset[str] = frozenset()
    lines: tuple[Line, ...] = ()

    @property
    def speak(self) -> bool:
        """Whether any table was one the program asks for."""
        return bool(self.used)

    def with_lists(self, lists: Lists) -> "Tables":
        """Return these and what the lists of the file say."""
        return replace(
            self,
            findings=(*self.findings, *lists.findings),
            used=self.used | lists.used,
            passed=(self.passed | lists.passed) - self.used - lists.used,
            seen=(*self.seen, *lists.seen),
            parts=self.parts | ({"line"} if lists.used else frozenset()),
            lines=lists.lines,
        )


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found in a file: the unit's own tables by what they tell of, and all that needs a word.

    `now` are the tables of criteria of this year, hidden ones too; those `scores` was taken from are among them.
    `past` is said of tables of other years, `awards` are the sheets read for awards by their name.
    """

    laid: Laid
    shared: Shared
    own: tuple[OneClaim, ...]
    now: tuple[ScoreTable, ...]
    past: tuple[Finding, ...]
    scores: Scores
    figures: FileFigures
    awards: tuple[tuple[str, AwardSheet], ...]

    @property
    def tables(self) -> tuple[ScoreTable, ...]:
        """The tables of criteria in sight; of several telling the same leaves a person may have taken one."""
        return in_sight(self.now, self.laid.taken)

    @property
    def speaking(self) -> frozenset[str]:
        """The names of the sheets something was taken from."""
        regions = [*(table.region for table in self.tables), *(table.region for table in self.figures.tables)]
        asked = (each.region for each in self.own if each.findings)
        names = {region.grid.name for region in (*regions, *asked, *self.shared.others)}
        return frozenset(names | {name for name, sheet in self.awards if sheet.known})

    @property
    def parts(self) -> frozenset[str]:
        """The kinds of things there are tables of, those that wait for an answer among them."""
        awards = any(sheet.known for _, sheet in self.awards)
        asked = any(each.findings for each in self.own)
        there = {"entry": self.now or asked, "figure": self.figures.tables, "award": awards}
        return frozenset(kind for kind, tables in there.items() if tables)

    @property
    def read(self) -> Spots:
        """The cells a number was looked for in."""
        of_scores = {spot for table in self.tables for spot in read_cells(table)}
        of_awards = {(name, *cell) for name, sheet in self.awards for cell in sheet.read}
        return frozenset(of_scores | of_awards | self.figures.read)

    def findings(self) -> Iterable[Finding]:
        """Yield everything there is to say, in the order it is told."""
        yield from self.laid.notes
        yield from self.shared.findings(spoke=bool(self.tables or self.figures.tables))
        yield from (*self.past, *self.scores.findings, *self.figures.findings)
        yield from (finding for _, sheet in self.awards for finding in sheet.findings)
        yield from (self._beside_own(finding) for each in self.own for finding in each.findings)
        yield from one_question(self.unclear())

    def _beside_own(self, finding: Finding) -> Finding:
        """What is said of a table titled as that of others where another one holds the unit's own points."""
        own = any(table.region.column(Field.CLAIM) for table in self.tables)
        return passed_beside_own(finding) if own and finding.code == "titled_of_others" else finding

    def unclear(self) -> tuple[Spot, ...]:
        """Return the numbers that can be read two ways."""
        of_awards = (spot for _, sheet in self.awards for spot in sheet.unclear)
        return (*self.scores.unclear, *self.figures.unclear, *of_awards)

    def seen(self, cluster: Cluster) -> tuple[FoundTable, ...]:
        """Return every table as it was found, those nothing was taken from last; one that was stood up as it lies."""
        regions = [each for each in self.laid.regions if each.grid.origins is None]
        scores = [each for each in self.tables if each.region.grid.origins is None]
        figures = [each for each in self.figures.tables if each.region.grid.origins is None]
        lying = found_lying(self.laid.regions)
        others = found_others(regions, scores, figures, cluster)
        return (*found_scores(scores), *found_figures(figures), *lying, *others)


def read_tables(laid: Laid, grids: tuple[Grid, ...], ledger: Ledger, unit: str | None, guidance: Guidance) -> Tables:
    """Read every table of a book against the ledger, as answered.

    Tables of other units are left out, those of the whole cluster read for one unit's columns or asked about.
    """
    found = _found(laid, grids, ledger, unit, guidance)
    speaking = found.speaking
    of_past = {finding.place.sheet for finding in found.past if finding.place and finding.place.sheet}
    used = speaking | laid.left | of_past
    hidden = {table.region.grid.name for table in found.now} | found.figures.passed
    return Tables(
        scores=found.scores,
        figures=found.figures.figures,
        awards=tuple(award for _, sheet in found.awards for award in sheet.awards),
        findings=(*found.findings(), *_unfit_grouping(guidance, grids)),
        used=frozenset(used - laid.left),
        headless=None if speaking - laid.left else _headless(grids, ledger.framework),
        read=found.read,
        passed=frozenset(hidden - used),
        seen=found.seen(ledger.cluster),
        numbers=_numbers(found.shared.own),
        parts=found.parts,
    )


def _found(laid: Laid, grids: tuple[Grid, ...], ledger: Ledger, unit: str | None, guidance: Guidance) -> _Found:
    asked = asked_indicators(ledger.framework, ledger.indicators)
    shared = sort_out(laid.regions, ledger.cluster, unit, guidance)
    own = tuple(with_one_claim(region, ledger.round, ledger.cluster.year) for region in shared.own)
    scored = score_tables(tuple(each.region for each in own), ledger.framework, guidance)
    ours = tuple(table for table in scored if not _rather_figures(table, asked))
    asked_of = (each.region for each in own if each.findings)
    now, past = of_this_year(ours, ledger.cluster.year, laid.taken, asked_of)
    scores = gather(in_sight(now, laid.taken), ledger.framework, guidance)
    figures = file_figures(_without(shared.own, ours), asked, (unit, ledger.cluster.year), guidance, laid.taken)
    read = (grid for grid in grids if grid.name not in laid.left)
    awards = tuple((grid.name, read_awards(grid, unit, guidance)) for grid in read)
    return _Found(laid, shared, own, now, past, scores, figures, awards)


def _numbers(regions: tuple[Region, ...]) -> str:
    """How the tables of a file write numbers, as far as they betray it."""
    found = {convention for region in regions if (convention := convention_of_columns(region, _NUMBERS))}
    return found.pop().value if len(found) == 1 else ""


def _unfit_grouping(guidance: Guidance, grids: tuple[Grid, ...]) -> Iterable[Finding]:
    answer = guidance.answer(Ask.GROUPING)
    if answer and grouping_of(guidance) is None and grids:
        yield unfit(answer, Place(grids[0].file, grids[0].sha256, None, None, ""))


def _headless(grids: tuple[Grid, ...], framework: Framework) -> tuple[str, int] | None:
    keys = criterion_keys(framework)
    looked_at = (grid for grid in grids if may_match(len(grid.rows), len(framework.criteria)))
    counts = [(sum(title_key(str(cell.value)) in keys for cell in grid.sheet.cells), grid.name) for grid in looked_at]
    count, name = max(counts, default=(0, ""))
    return (name, count) if count > _FEWEST else None


def _rather_figures(table: ScoreTable, asked: tuple[Indicator, ...]) -> bool:
    """Whether a table speaks of more indicators than criteria; titles of both are often alike."""
    if table.region.column(Field.CLAIM) or table.region.column(Field.MAX):
        return False
    figures = figure_table(table.region, asked, NOTHING)
    return figures is not None and len(figures.sure) > len(table.sure)


def _without(regions: tuple[Region, ...], tables: tuple[ScoreTable, ...]) -> tuple[Region, ...]:
    corners = {table.region.corner for table in tables}
    return tuple(region for region in regions if region.corner not in corners)
