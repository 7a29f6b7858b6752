"""Compile the dossier: one value from one ledger, every paper from that value, written beside and renamed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.domain.checks import Acceptance
from desktop.domain.desk import Desk
from desktop.domain.dossier import Dossier
from desktop.domain.finding import Finding
from desktop.domain.ledger import LAYERS, Layer, Ledger
from desktop.domain.manner import Manner
from desktop.domain.progress import Progress, unwatched
from desktop.domain.proving import Proofs, Proving
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.why import explain
from desktop.domain.tabulate.layers import LayerSheets
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.checks import Checks, checks_in, checks_of
from desktop.jobs.handing import handing_of
from desktop.jobs.ledger import ledger_of
from desktop.jobs.proving import proofs_of
from desktop.jobs.scoring import Result, result_of
from desktop.store import history, ledgers, manners
from desktop.store.connection import Store, looking
from desktop.store.past import as_of
from desktop.words.why import sentences

if TYPE_CHECKING:  # a trace needs the value, not the libraries that write papers
    from desktop.papers.files import Filed as Filed  # noqa: PLC0414 - the window names what it is given


class Reasons(Mapping[str, tuple[str, ...]]):
    """The sentences behind every number of a result by its id (`AB:I.1`, `total:AB`), made when asked for."""

    def __init__(self, done: Result) -> None:
        self._done = done

    def __getitem__(self, number: str) -> tuple[str, ...]:
        """Return the sentences of that id. Raises: KeyError when the result has no such number."""
        done = self._done
        steps = explain(done.ledger, done.sheets, done.standings, number)
        if not steps:
            raise KeyError(number)
        return sentences(steps)

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of every leaf, total, class and rank."""
        for sheet in self._done.sheets:
            yield from (f"{sheet.unit}:{cell.criterion}" for cell in sheet.cells)
            yield from (f"{what}:{sheet.unit}" for what in ("total", "class", "rank"))

    def __len__(self) -> int:
        """Return how many ids there are."""
        return sum(1 for _ in self)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a store holds for the papers of one round: its ledger, how they are worded, what people proved."""

    ledger: Ledger
    manner: Manner
    proofs: Proofs

    def dossier(self, stage: Layer, day: date, print_code: str) -> Dossier:
        """Return the dossier of it."""
        done = dossier_of(result_of(self.ledger, stage), day, print_code)
        return replace(done, manner=self.manner, proving=Proving(self.ledger, done.standings, self.proofs))


@dataclass(frozen=True, slots=True)
class Compiled:
    """A dossier as written: its folder and every file in it.

    `left_out` says of each paper asked for that was not made what there is nothing of to make it from.
    """

    folder: str
    files: "tuple[Filed, ...]"
    manifest: Mapping[str, object]
    left_out: tuple[Finding, ...] = ()


def dossier_of(done: Result, day: date, print_code: str) -> Dossier:
    """Return the dossier of a result: with what each layer itself gave, and the reasons."""
    stage = done.standings.stage
    layers = tuple(LayerSheets(each, done.sheets if each is stage else score(done.ledger, each)) for each in LAYERS)
    return Dossier(
        ledger=done.ledger,
        standings=done.standings,
        made_on=day,
        print_code=print_code,
        layers=layers,
        safety=done.safety,
        why=Reasons(done),
    )


def dossier_in(db: Store, stage: Layer, day: date) -> Dossier:
    """Return the dossier of an open store's last round at `stage`, worded as the cluster words it."""
    return _kept(db, ledgers.load(db, None), stage).dossier(stage, day, history.print_code(db))


def load_dossier(desk: Desk, stage: Layer) -> Dossier:
    """Return the dossier of the desk's round at `stage`, on the desk's day."""
    with looking(desk) as db:
        kept = _kept(db, ledger_of(db, desk), stage)
        code, handing = history.print_code(db), handing_of(db)
    done = kept.dossier(stage, desk.clock().date(), code)
    accepted = _accepted(checks_of(desk, done.ledger, done.standings))
    return replace(done, handing=handing, accepted=accepted)


def dossier_at(desk: Desk, stage: Layer, code: str, day: date | None = None) -> Dossier:
    """Return the dossier as it was when papers bore the print code `code`, made on `day`, that of its act by default.

    Raises: UNKNOWN_CODE.
    """
    with looking(desk) as db:
        number = history.act_of_code(db, code)
        if number is None:
            raise DeskError(Trouble.UNKNOWN_CODE, {"path": desk.path, "code": code})
        act = next(each for each in history.acts(db) if each.number == number)
        with as_of(db, desk, number) as past:
            kept, handing = _kept(past, ledgers.load(past, desk.round), stage), handing_of(past, number)
            done = kept.dossier(stage, day or datetime.fromisoformat(act.time).date(), "")
            accepted = _accepted(checks_in(past, done.ledger, done.standings))
        own = history.code_of_act(db, number)
    return replace(done, print_code=own, handing=handing, accepted=accepted)


def _accepted(found: Checks) -> tuple[Acceptance, ...]:
    """Return the warnings that were accepted with words and still stand."""
    return tuple(each.acceptance for each in found.matters if each.acceptance is not None)


def known_papers() -> tuple[tuple[str, str], ...]:
    """Return the id and the title of every paper, in the dossier's order."""
    from desktop.papers.catalogue import PAPERS

    return tuple((paper.id, paper.title) for paper in PAPERS)


def compile_dossier(
    desk: Desk, folder: str, only: tuple[str, ...], stage: Layer, progress: Progress = unwatched
) -> Compiled:
    """Write the papers named in `only`, or all, into `folder` with their manifest.

    A paper that a person touched since is not overwritten: the new one gets a name of its own.
    Raises: UNKNOWN_PAPER before anything is written, FILE_UNWRITABLE, DISK_FULL, CANCELLED.
    """
    _check_known(only)
    return write_papers(load_dossier(desk, stage), folder, only, progress)


def write_papers(dossier: Dossier, folder: str, only: tuple[str, ...], progress: Progress = unwatched) -> Compiled:
    """Write the papers of `dossier` named in `only`, or all, as `compile_dossier` does. Raises: as there."""
    from desktop.papers.catalogue import PAPERS, build
    from desktop.papers.files import Folder

    _check_known(only)
    filing = Folder.opened(folder, dossier)
    chosen = tuple(each for each in PAPERS if not only or each.id in only)
    left_out = []
    for number, paper in enumerate(chosen):
        progress(number, len(chosen), paper.title)
        lack = paper.lacks(dossier)
        if lack is not None:
            left_out.append(filing.leave_out(paper, lack))
        for built in build(dossier, (paper.id,)):
            filing.put(built)
    progress(len(chosen), len(chosen), "")
    return Compiled(folder, filing.files, filing.close(), tuple(left_out))


def _check_known(papers: tuple[str, ...]) -> None:
    titles = dict(known_papers())
    for paper in papers:
        if paper not in titles:
            raise DeskError(Trouble.UNKNOWN_PAPER, {"paper": paper, "known": tuple(titles)})


def _kept(db: Store, ledger: Ledger, stage: Layer) -> _Kept:
    return _Kept(ledger, manners.load(db, ledger.round.code), proofs_of(db, ledger, stage))
