"""Compute everything again from the original files: read them as if they had just come, compare with what is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.intake import Asked, Before, Ready, Report, Supersedes, preview
from desktop.domain.ledger import LAYERS, Entry, Layer, Ledger
from desktop.domain.progress import Progress, unwatched
from desktop.domain.recompute import against_report, against_result
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.standing import rank
from desktop.jobs.ledger import prove
from desktop.jobs.result_shape import Shape, result_shape
from desktop.jobs.scoring import Result, result_of
from desktop.jobs.understanding import understand
from desktop.sheets.process import Reader
from desktop.store import clusters, frameworks, indicators, ledgers, originals, profiles, register_lines, reports
from desktop.store.connection import Store, looking


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What came of computing again: how many cells (unit x leaf) and originals were gone through, what differs.

    `left_behind` counts originals that stayed with an earlier chair; `papers` those compared, none on a live store.
    """

    cells: int
    originals: int
    left_behind: int
    papers: int
    differences: tuple[Finding, ...]

    @property
    def matches(self) -> bool:
        """Whether everything agrees, 100 %."""
        return not self.differences


def recompute(desk: Desk, progress: Progress = unwatched) -> Recomputed:
    """Read every original of the desk's file again and compare values and totals with those kept; nothing is written.

    Raises: STORE_ALTERED when rows are not what the history says; the store's troubles; CANCELLED.
    """
    with looking(desk) as db:
        prove(db, desk)
        return recomputed(db, progress)


def recomputed(db: Store, progress: Progress = unwatched) -> Recomputed:
    """Return what computing an open store again gives: every report of every round, every total at every stage."""
    kept = tuple(_all_reports(db))
    gone, unread = originals.left_behind(db), register_lines.unread(db)
    found: list[Finding] = []
    again: dict[int, Report] = {}
    with Reader() as reader:
        for number, report in enumerate(each for each in kept if each.sha256 not in gone):
            progress(number, len(kept), report.file)
            read = _read_again(db, reader, report)
            if isinstance(read, Finding):
                found.append(read)
            else:
                lines = () if report.id in unread else read.lines
                found += against_report(report, replace(read, lines=lines))
                again[report.id] = read
    found += _totals_differ(db, kept, again)
    progress(len(kept), len(kept), "")
    count = len({each.sha256 for each in kept} - gone)
    return Recomputed(_cells(db), count, len(gone), 0, tuple(found))


def results_of(db: Store) -> Iterator[tuple[int, str, str, Shape]]:
    """Yield the result of every round (by its place from 1, and its title) at every stage."""
    for place, period in enumerate(clusters.load(db).rounds, start=1):
        ledger = ledgers.load(db, period.code)
        for stage in LAYERS:
            yield place, period.title, stage.value, result_shape(result_of(ledger, stage))


def _all_reports(db: Store) -> Iterator[Report]:
    for period in clusters.load(db).rounds:
        for each in reports.all_kept(db, period.code):
            report = reports.load(db, each.id)
            if report is not None:
                yield report


def _read_again(db: Store, reader: Reader, report: Report) -> Report | Finding:
    """Return what the original says by the present reader, as a report; a finding where it says nothing any more."""
    content = originals.content(db, report.sha256)
    book = reader.read_content(report.file, content or b"")
    ledger = _ledger_then(db, report)
    draft = understand(book, ledger, report.unit, profiles.guidance_of(db, report.id))
    match preview(replace(draft, unit=report.unit), ledger, report.layer, Before()):
        case Ready(report=read) | Supersedes(report=read) | Asked(report=Report() as read):
            return read
    facts = {"file": report.file, "sha256": report.sha256, "layer": report.layer.value}
    return Finding(Level.ERROR, "original_unread", facts, unit=report.unit)


def _ledger_then(db: Store, report: Report) -> Ledger:
    """Return the ledger of a report's round under the framework it was read by."""
    ledger = ledgers.load(db, report.round)
    framework = frameworks.load(db, report.framework_version) or ledger.framework
    asked = {each.code for each in framework.indicators}
    own = tuple(each for each in indicators.load(db) if each.code not in asked)
    return replace(ledger, framework=framework, indicators=(*framework.indicators, *own))


def _totals_differ(db: Store, kept: tuple[Report, ...], again: dict[int, Report]) -> Iterator[Finding]:
    """Score each round twice: with the entries that were kept, and with those read again in their place."""
    for period in clusters.load(db).rounds:
        ledger = ledgers.load(db, period.code)
        renewed = _with(ledger, kept, again)
        for stage in LAYERS:
            was, now = (result_shape(_without_safety(each, stage)) for each in (ledger, renewed))
            yield from against_result(was, now, period.title)


def _without_safety(ledger: Ledger, stage: Layer) -> Result:
    """Return the result of a stage; how safe a rank is follows from totals that are compared anyway."""
    sheets = score(ledger, stage)
    return Result(ledger, sheets, rank(ledger, sheets, stage), ())


def _with(ledger: Ledger, kept: tuple[Report, ...], again: dict[int, Report]) -> Ledger:
    numbers = {entry.number for entry in ledger.entries}
    entries = {entry.number: entry for entry in ledger.entries}
    for report in kept:
        own = [entry for entry in report.entries if entry.number in numbers]
        if report.id in again and own:
            entries = {number: entry for number, entry in entries.items() if number not in {e.number for e in own}}
            entries |= _numbered(again[report.id].entries, own)
    return replace(ledger, entries=tuple(entries[number] for number in sorted(entries)))


def _numbered(read: tuple[Entry, ...], kept: list[Entry]) -> dict[int, Entry]:
    """Give entries read again the places of those they stand for; a new one stands where the report's last stood."""
    numbers = {entry.criterion: entry.number for entry in kept}
    placed: dict[int, Entry] = {}
    for entry in read:
        number = numbers.get(entry.criterion, kept[-1].number)
        if number not in placed or entry.criterion in numbers:
            placed[number] = replace(entry, number=number)
    return placed


def _cells(db: Store) -> int:
    """Return how many cells the rounds have in which anything was entered: units times leaves."""
    loaded = (ledgers.load(db, period.code) for period in clusters.load(db).rounds)
    return sum(len(each.cluster.units) * len(each.framework.leaves) for each in loaded if each.entries)
