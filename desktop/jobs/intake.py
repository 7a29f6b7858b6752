"""Take in what a unit sent: look at it, then keep it. A person (or a command) decides between the two."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.book import Book
from desktop.domain.desk import Desk
from desktop.domain.draft import Draft
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level, weight
from desktop.domain.framework import Framework
from desktop.domain.guidance import NOTHING, Guidance, answered
from desktop.domain.intake import (
    Asked,
    Before,
    Duplicate,
    Preview,
    Ready,
    Refused,
    Report,
    SetAside,
    Supersedes,
    choosable,
    preview,
    value_count,
)
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.place import Place
from desktop.domain.progress import Progress, unwatched
from desktop.domain.ripple import Ripple
from desktop.domain.submission.choices import NOTHING_TYPED, Choices, Typed, chosen
from desktop.domain.submission.supposed import with_report
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.checks import with_checks
from desktop.jobs.files import read_bytes
from desktop.jobs.ledger import ledger_of
from desktop.jobs.profiles import remember
from desktop.jobs.scoring import ripple_of
from desktop.jobs.sending import tie, with_sending
from desktop.jobs.understanding import Memory, understand
from desktop.sheets.process import Reader
from desktop.store import originals, profiles, reports, sendings, uses
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.store.lock import at_desk

_OF_THE_FILE = {Trouble.FILE_MISSING, Trouble.FILE_UNREADABLE}


@dataclass(frozen=True, slots=True)
class Asking:
    """How a file is to be taken: whose it is if known, as which layer, and what may be kept of it.

    `keep_sure` keeps what needs no answer; `dry_run` keeps nothing; `stage` is where the ripple is counted; `typed`
    are the values taken and not taken, as a person names them; `guidance` is what was answered about each file,
    `by_file` about the one of that name.
    """

    unit: str | None = None
    layer: Layer = Layer.CLAIM
    stage: Layer = Layer.AGREED
    keep_sure: bool = False
    dry_run: bool = False
    typed: Typed = NOTHING_TYPED
    guidance: Guidance = NOTHING
    by_file: tuple[tuple[str, Guidance], ...] = ()

    def answers(self, path: str) -> Guidance:
        """Return what was answered about the file at `path`."""
        own = next((each for name, each in self.by_file if name == Path(path).name), NOTHING)
        return answered(self.guidance, *own.answers)


@dataclass(frozen=True, slots=True)
class Look:
    """A file looked at: the book, the preview, and what keeping it would move (None where nothing may be kept).

    `understood` is the draft as it was read, before anything was said of what it meets.
    """

    path: str
    book: Book
    preview: Preview
    ripple: Ripple | None
    framework: Framework
    understood: Draft

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
            case Duplicate() | SetAside() | Refused():
                return None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file: `kept`, `refused`, `asked`, `duplicate`, `set_aside`; no `look`: it could not be opened.

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
    return _look(desk, path, lambda: reader.read(path), asking)


def look_again(desk: Desk, look: Look, asking: Asking) -> Look:
    """Return a file looked at by other answers (`asking.guidance`); its bytes are not read again, nothing is written.

    Raises: as `look_at`.
    """
    return _look(desk, look.path, lambda: look.book, asking)


def _look(desk: Desk, path: str, read: Callable[[], Book], asking: Asking) -> Look:
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        _known_unit(ledger, asking.unit)
        book = read()
        known = understand(book, ledger, asking.unit, asking.answers(path), Memory(profiles.load(db)))
        draft = with_checks(db, book, with_sending(known, sendings.load(db, ledger.round.code)), ledger)
        before = _before(db, ledger, draft, asking.layer)
    ready = preview(draft, ledger, asking.layer, before)
    return _weighed(Look(path, book, ready, None, ledger.framework, draft), ledger, before, asking)


def decide(desk: Desk, look: Look, choices: Choices, asking: Asking) -> Look:
    """Return a file looked at as it would be kept under these choices; it is not read again, nothing is written.

    What there is to choose: `look.preview.differences` (take the new value or leave the one before) and
    `look.preview.offers` (keep mine or take theirs). Raises: as `look_at`.
    """
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        before = _before(db, ledger, look.understood, asking.layer)
    ready = preview(look.understood, ledger, asking.layer, before, choices)
    return _weighed(replace(look, preview=ready), ledger, before, asking)


def _weighed(look: Look, ledger: Ledger, before: Before, asking: Asking) -> Look:
    """Return the look with what keeping the file would move."""
    if look.report is None or not ledger.framework.criteria:
        return replace(look, ripple=None)
    supposed = with_report(ledger, look.report, before.earlier.id if before.earlier else None)
    return replace(look, ripple=ripple_of(ledger, supposed, asking.stage))


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
        remember(db, number, kept, look.draft, report.layer)
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
        if asking.typed and look.report is not None:
            look = _as_typed(desk, look, asking)
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
        case SetAside():
            return "set_aside"
        case Refused():
            return "refused"
        case Asked(report=report):
            return "kept" if asking.keep_sure and report else "asked"


def _known_unit(ledger: Ledger, unit: str | None) -> None:
    if unit is not None and ledger.cluster.unit(unit) is None:
        known = tuple(each.code for each in ledger.cluster.units)
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": unit, "known": known})


def _as_typed(desk: Desk, look: Look, asking: Asking) -> Look:
    """Return the look under the choices that were typed; refused where they name a value there is no choice about."""
    choices, unknown = chosen(asking.typed, choosable(look.preview))
    if not unknown:
        return decide(desk, look, choices, asking)
    known = tuple(sorted({min(each.names, key=_short) for each in choosable(look.preview)}))
    found = tuple(Finding(Level.ERROR, "choice_unknown", {"word": word, "known": known}) for word in unknown)
    draft = replace(look.draft, findings=(*look.draft.findings, *found))
    return replace(look, preview=Refused(draft, draft.findings), ripple=None)


def _short(name: str) -> tuple[int, str]:
    """Return what a shorter name of a value comes before a longer one by: an address before an id."""
    return len(name), name


def _before(db: Store, ledger: Ledger, draft: Draft, layer: Layer) -> Before:
    code = ledger.round.code
    same, reason = _same(db, draft, code, layer)
    unit = draft.unit
    earlier = reports.latest(db, unit, code, draft.kind, layer) if unit else None
    now = reports.latest(db, same.unit, code, same.kind, layer) if same and reason is None else None
    replaced_by = now if same and now and now.id != same.id else None
    last = reports.last_version(db, unit, code, draft.kind, layer) if unit else None
    return Before(same, earlier, replaced_by, reason, last)


def _same(db: Store, draft: Draft, round_code: str, layer: Layer) -> tuple[Report | None, str | None]:
    """Return the report kept of these bytes, one in use rather than another, and why it was set aside if it was.

    What was rolled back counts as never kept, what was set aside for another unit says nothing of this one.
    """
    said = {number: use for number, use in uses.said(db).items() if use.kind != "brought_back"}
    kept = [each for each in reports.of_sha(db, draft.sha256) if (each.round, each.layer) == (round_code, layer)]
    kept = [each for each in kept if each.id not in said or said[each.id].kind == "set_aside"]
    own = [each for each in kept if draft.unit in {None, each.unit}]
    there = own or [each for each in kept if each.id not in said]
    same = next((each for each in there if each.id not in said), there[-1] if there else None)
    return same, said[same.id].reason if same and same.id in said else None
