"""How things stand: what every page shows, worked out once in the background after each act."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.dispute import Case, disputed_cells
from desktop.domain.dossier import Dossier
from desktop.domain.gathering import Gathering
from desktop.domain.ledger import LAYERS, Layer, Ledger
from desktop.domain.sending import Sending
from desktop.domain.sieve import Sieve, sieve_of
from desktop.domain.table import Table
from desktop.ui.papers_folder import papers_folder
from desktop.ui.table.layout import Layout, laid_out

if TYPE_CHECKING:  # the jobs load the libraries of database and papers, the first paint does not wait for them
    from desktop.jobs.backup import Backup
    from desktop.jobs.checks import Checks
    from desktop.jobs.cluster import Overview
    from desktop.jobs.scoring import Result
    from desktop.jobs.sealing import YearState
    from desktop.jobs.undo import Steps


@dataclass(frozen=True, slots=True)
class Scored:
    """A result at a stage, the dossier it makes, its tables. `matrix` bears the signs of this screen.

    `layout` is the matrix laid out, `sieve` what its filters hold.
    """

    result: "Result"
    dossier: Dossier
    layout: Layout
    sieve: Sieve
    ranking: Table

    @property
    def matrix(self) -> Table:
        """The score table."""
        return self.layout.table


@dataclass(frozen=True, slots=True)
class State:
    """One reading of the cluster file. `scored` is None while there is no framework or no unit.

    `steps` is what undo and redo would do, `year` whether the figures are sealed or the year closed,
    `backup` the last one made; `disputes` are those of the round, decided ones too;
    `gathering` is who handed in what until today, `board` the same as a table in words, `sendings` what was sent to
    whom; `checks` is everything found; `papers_behind` counts the papers beside the file made from earlier data;
    `pairs` those of the registers that may be the same, `undone` what was decided there of lines that count no more.
    """

    stage: Layer
    overview: "Overview"
    scored: Scored | None
    steps: "Steps"
    year: "YearState"
    backup: "Backup | None" = None
    disputes: tuple[Case, ...] = ()
    gathering: Gathering | None = None
    sendings: tuple[Sending, ...] = ()
    checks: "Checks | None" = None
    papers_behind: int = 0
    board: Layout | None = None
    pairs: int = 0
    undone: int = 0

    @property
    def sealed(self) -> bool:
        """Whether a change needs a reason and a caller."""
        return self.year.standing.value == "sealed"

    @property
    def closed(self) -> bool:
        """Whether the file can only be looked at."""
        return self.year.standing.value == "closed"


def read_state(desk: Desk, stage: Layer | None) -> State:
    """Return how things stand at `stage`; None means the highest layer somebody has entered yet."""
    from desktop.jobs import backup, checks, cluster, dispute, freshness, gathering, registers, sealing, undo
    from desktop.words.gathering import gathering_table

    overview, steps, year = cluster.overview(desk), undo.next_steps(desk), sealing.year_state_of(desk)
    ledger = overview.ledger
    chosen = stage or highest_layer(ledger)
    cases = dispute.disputes_of(desk, ledger.round.code)
    gathered, sendings = gathering.how_far(desk, ledger)
    rest = (steps, year, backup.last_backup(desk), cases, gathered, sendings)
    behind = freshness.behind(papers_folder(desk.path), overview.print_code)
    waiting = ledger.registers.waiting
    decided = len(waiting.corrections) + sum(bool(each.lines) for each in waiting.merges)
    told = behind, laid_out(gathering_table(gathered)), len(registers.pairs_in(ledger.registers)), decided
    if not ledger.framework.criteria or not ledger.cluster.units:
        return State(chosen, overview, None, *rest, checks.checks_of(desk, ledger, None), *told)
    scored = _score(desk, overview, chosen, disputed_cells(cases))
    return State(chosen, overview, scored, *rest, checks.checks_of(desk, ledger, scored.result.standings), *told)


def highest_layer(ledger: Ledger) -> Layer:
    """Return the highest layer that holds an entry; the claim when there is none."""
    entered = {entry.layer for entry in ledger.entries}
    return next((layer for layer in reversed(LAYERS) if layer in entered), Layer.CLAIM)


def _score(desk: Desk, overview: "Overview", stage: Layer, disputed: frozenset[str]) -> Scored:
    from desktop.domain.tabulate.marks import with_marks
    from desktop.jobs import dossier, scoring

    result = scoring.result_of(overview.ledger, stage)
    compiled = dossier.dossier_of(result, desk.clock().date(), overview.print_code)
    claims = compiled.layers[0].sheets
    matrix = with_marks(scoring.matrix(result), result.standings, claims, disputed)
    sieve = sieve_of(result.standings, claims, matrix)
    return Scored(result, compiled, laid_out(matrix), sieve, scoring.ranking(result))
