"""Take in what a unit sent: look at it, then keep it. A person (or a command) decides between the two."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.book import Book, Oddity, Verdict
from desktop.domain.check import check
from desktop.domain.desk import Desk
from desktop.domain.draft import Draft
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level, weight
from desktop.domain.framework import Framework
from desktop.domain.intake import (
    Asked,
    Before,
    Duplicate,
    Preview,
    Ready,
    Refused,
    Report,
    Supersedes,
    preview,
    value_count,
)
from desktop.domain.ledger import Figure, Layer, Ledger
from desktop.domain.place import Place
from desktop.domain.progress import Progress, unwatched
from desktop.domain.ripple import Ripple
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_bytes
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import ripple_of
from desktop.jobs.sending import tie, with_sending
from desktop.sheets.draft import parse_draft
from desktop.sheets.process import Reader
from desktop.store import originals, reports, sendings
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.store.lock import at_desk

_OF_THE_FILE = {Trouble.FILE_MISSING, Trouble.FILE_UNREADABLE}


@dataclass(frozen=True, slots=True)
class Asking:
    """How a file is to be taken: whose it is if known, as which layer, and what may be kept of it.

    `keep_sure` keeps what needs no answer; `dry_run` keeps nothing; `stage` is where the ripple is counted.
    """

    unit: str | None = None
    layer: Layer = Layer.CLAIM
    stage: Layer = Layer.AGREED
    keep_sure: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A file looked at: the book, the preview, and what keeping it would move (None where nothing may be kept)."""

    path: str
    book: Book
    preview: Preview
    ripple: Ripple | None
    framework: Framework

    @property
    def draft(self) -> Draft:
        """What was understood of the file."""
        return self.preview.draft

    @property
    def report(self) -> Report | None:
        """What may be kept; None when nothing may."""
        match self.preview:
            case Ready(report=report) | Supersedes(report=report) | Asked(report=report):
                return report
            case Duplicate() | Refused():
                return None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file: `kept`, `refused`, `asked` or `duplicate`. `look` is None where it could not be opened.

    `findings` are all there is to say, the heaviest first.
    """

    path: str
    status: str
    look: Look | None
    findings: tuple[Finding, ...]

    @property
    def held_back(self) -> bool:
        """Whether nothing was kept though the file is new."""
        return self.status in {"refused", "asked"}

    @property
    def values(self) -> int:
        """How many values the file holds that may be kept."""
        return value_count(self.look.report) if self.look and self.look.report else 0

    @property
    def changed(self) -> int:
        """How many cells differ from the unit's earlier report."""
        preview = self.look.preview if self.look else None
        return preview.changed if isinstance(preview, Supersedes | Asked) else 0


def look_at(desk: Desk, path: str, reader: Reader, asking: Asking) -> Look:
    """Return what `path` holds and what keeping it would change; nothing is written.

    Raises: NO_FRAMEWORK, UNKNOWN_UNIT, FILE_MISSING, FILE_UNREADABLE. A bad file is no trouble: its preview says so.
    """
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        _known_unit(ledger, asking.unit)
        book = reader.read(path)
        draft = with_sending(understand(book, ledger, asking.unit), sendings.load(db, ledger.round.code))
        before = _before(db, ledger, draft, asking.layer)
    ready = preview(draft, ledger, asking.layer, before)
    look = Look(path, book, ready, None, ledger.framework)
    if look.report is None or not ledger.framework.criteria:
        return look
    return replace(look, ripple=ripple_of(ledger, _with(ledger, look.report, before.earlier), asking.stage))


def look_through(desk: Desk, paths: Sequence[str], asking: Asking, progress: Progress = unwatched) -> tuple[Look, ...]:
    """Return every file looked at in its order, by one reader; nothing is written. Raises: as `look_at`, CANCELLED."""
    looks = []
    with Reader() as reader:
        for number, path in enumerate(paths):
            progress(number, len(paths), Path(path).name)
            looks.append(look_at(desk, path, reader, asking))
    progress(len(paths), len(paths), "")
    return tuple(looks)


def keep(desk: Desk, look: Look) -> int:
    """Keep what may be kept of a file looked at, as one act; return the report's id.

    Raises: FILE_UNREADABLE when the file changed since it was looked at; the store's troubles.
    """
    report = look.report
    assert report is not None, "only a preview with a report can be kept"
    content = read_bytes(look.path)
    if hashlib.sha256(content).hexdigest() != report.sha256:
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": look.path, "detail": "tệp vừa bị thay đổi, hãy xem lại"})
    facts: Facts = {"file": report.file, "unit": report.unit, "kind": report.kind, "values": value_count(report)}
    with working(desk) as db, act(db, desk, "import", facts) as number:
        originals.keep(db, report.file, content, desk.clock().isoformat(timespec="seconds"))
        kept = reports.keep(db, number, report)
        tie(db, number, report.round, kept, look.draft)
        return kept


def take(desk: Desk, paths: Iterable[str], asking: Asking) -> tuple[Taken, ...]:
    """Look at each file and keep what may be kept, one act a file. Raises: STORE_LOCKED before anything is read."""
    with Reader() as reader:
        if asking.dry_run:
            return tuple(_take_one(desk, path, reader, asking) for path in paths)
        with at_desk(desk):
            return tuple(_take_one(replace(desk, held=True), path, reader, asking) for path in paths)


def _take_one(desk: Desk, path: str, reader: Reader, asking: Asking) -> Taken:
    try:
        look = look_at(desk, path, reader, asking)
        status = _status(look, asking)
        if status == "kept" and not asking.dry_run:
            keep(desk, look)
    except DeskError as error:
        if error.trouble not in _OF_THE_FILE or error.facts.get("path") != path:
            raise
        place = Place(Path(path).name, "", None, None, "")
        return Taken(path, "refused", None, (Finding(Level.ERROR, error.trouble.value, error.facts, place),))
    return Taken(path, status, look, tuple(sorted(look.draft.findings, key=weight, reverse=True)))


def _status(look: Look, asking: Asking) -> str:
    match look.preview:
        case Ready() | Supersedes():
            return "kept"
        case Duplicate():
            return "duplicate"
        case Refused():
            return "refused"
        case Asked(report=report):
            return "kept" if asking.keep_sure and report else "asked"


def _known_unit(ledger: Ledger, unit: str | None) -> None:
    if unit is not None and ledger.cluster.unit(unit) is None:
        known = tuple(each.code for each in ledger.cluster.units)
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": unit, "known": known})


def understand(book: Book, ledger: Ledger, unit: str | None) -> Draft:
    """Return what a book says to this ledger, with all there is to find about it. Raises: NO_FRAMEWORK."""
    if book.verdict is Verdict.REFUSED:
        findings = tuple(_refusal(oddity, book) for oddity in book.oddities)
        return Draft(book.file, book.sha256, book.size, "unknown", unit, 0, findings=findings)
    if not ledger.framework.criteria and not book.paragraphs:
        raise DeskError(Trouble.NO_FRAMEWORK)
    draft = parse_draft(book, ledger, unit)
    return replace(draft, findings=(*draft.findings, *check(draft, ledger)))


def _refusal(oddity: Oddity, book: Book) -> Finding:
    return Finding(Level.ERROR, oddity.code, oddity.facts, Place(book.file, book.sha256, oddity.sheet, oddity.cell, ""))


def _before(db: Store, ledger: Ledger, draft: Draft, layer: Layer) -> Before:
    code = ledger.round.code
    kept = [report for report in reports.of_sha(db, draft.sha256) if (report.round, report.layer) == (code, layer)]
    same = next((report for report in kept if report.unit == draft.unit), kept[-1] if kept else None)
    earlier = reports.latest(db, draft.unit, code, draft.kind, layer) if draft.unit else None
    now = reports.latest(db, same.unit, code, same.kind, layer) if same else None
    return Before(same, earlier, now if same and now and now.id != same.id else None)


def _with(ledger: Ledger, report: Report, earlier: Report | None) -> Ledger:
    gone = {entry.number for entry in earlier.entries} if earlier else set()
    stays = tuple(entry for entry in ledger.entries if entry.number not in gone)
    last = max((entry.number for entry in ledger.entries), default=0)
    new = tuple(replace(entry, number=last + step) for step, entry in enumerate(report.entries, start=1))
    return replace(ledger, entries=stays + new, figures=_figures_with(ledger, report, earlier))


def _figures_with(ledger: Ledger, report: Report, earlier: Report | None) -> tuple[Figure, ...]:
    said = (*report.figures, *(earlier.figures if earlier else ()))
    gone = {(figure.unit, figure.indicator, figure.period) for figure in said}
    stays = (each for each in ledger.figures if (each.unit, each.indicator, each.period) not in gone)
    return (*stays, *report.figures)
