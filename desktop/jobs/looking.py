"""Look at what a unit sent: what a file says, and what keeping it would change. Nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.book import Book
from desktop.domain.desk import Desk
from desktop.domain.draft import Draft
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
    preview,
)
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.mending import told_by
from desktop.domain.progress import Progress, unwatched
from desktop.domain.ripple import Ripple
from desktop.domain.rules.of_draft import examine_draft
from desktop.domain.rules.round_view import RoundView
from desktop.domain.rules.rule import Rulebook
from desktop.domain.rules.table import rulebook
from desktop.domain.sending import Sending
from desktop.domain.submission.choices import NOTHING_TYPED, Choices, Typed
from desktop.domain.submission.supposed import with_report
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.checks import view_of
from desktop.jobs.kept_before import kept_before
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import Scored, ripple_from, scored
from desktop.jobs.sending import with_sending
from desktop.jobs.understanding import Memory, understand
from desktop.sheets.process import Reader
from desktop.store import profiles, reports, rule_settings, sendings
from desktop.store.acts import last_act
from desktop.store.connection import looking

_OF_A_FILE = frozenset({Trouble.FILE_MISSING, Trouble.FILE_UNREADABLE})


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

    `understood` is the draft as it was read, before anything was said of what it meets. `after` is the number of the
    last act it was looked at after. `content` are the bytes of what lies in no file, as what was pasted.
    """

    path: str
    book: Book
    preview: Preview
    ripple: Ripple | None
    framework: Framework
    understood: Draft
    after: int = 0
    content: bytes | None = None

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
class Seen:
    """Files looked at, and why others could not be opened: gone, or held by another program."""

    looks: tuple[Look, ...]
    unread: tuple[DeskError, ...] = ()


@dataclass(frozen=True, slots=True)
class Sight:
    """The desk's round as it stands now, read once: what any number of files are looked at against.

    `stage` is where what files would move is counted; `scored` is None where there is no framework to count by; `after`
    is the number of the last act. Once something is kept another sight is needed.
    """

    desk: Desk
    stage: Layer
    ledger: Ledger
    memory: Memory
    sendings: tuple[Sending, ...]
    view: RoundView
    rules: Rulebook
    scored: Scored | None
    after: int


def sight_of(desk: Desk, stage: Layer, before: Sight | None = None) -> Sight:
    """Return the desk's round as it stands now; what is scored as it was in the sight `before` is not scored again.

    Raises: as `ledger_of`.
    """
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        return Sight(
            desk,
            stage,
            ledger,
            Memory(profiles.load(db)),
            sendings.load(db, ledger.round.code),
            view_of(db, ledger, reports.in_force(db, ledger.round.code)),
            rulebook(rule_settings.load(db)),
            scored(ledger, stage, before.scored if before else None) if ledger.framework.criteria else None,
            last_act(db),
        )


def is_fresh(desk: Desk, look: Look) -> bool:
    """Return whether nothing was done since a file was looked at; else what it meets may be otherwise by now."""
    with looking(desk) as db:
        return last_act(db) == look.after


def look_at(sight: Sight, path: str, reader: Reader, asking: Asking) -> Look:
    """Return what `path` holds and what keeping it would change.

    Raises: NO_FRAMEWORK, UNKNOWN_UNIT, FILE_MISSING, FILE_UNREADABLE. A bad file is no trouble: its preview says so.
    """
    _known_unit(sight.ledger, asking.unit)
    return _look(sight, path, reader.read(path), asking)


def look_at_copied(desk: Desk, name: str, content: bytes, asking: Asking) -> Look:
    """Return what was copied in another program, under a name of its own; nothing of it goes to the disk.

    Raises: as `sight_of`.
    """
    sight = sight_of(desk, asking.stage)
    with Reader() as reader:
        return replace(_look(sight, name, reader.read_content(name, content), asking), content=content)


def look_through(desk: Desk, paths: Sequence[str], asking: Asking, progress: Progress = unwatched) -> Seen:
    """Return every file looked at in its order, by one reader; one that cannot be opened keeps no other from it.

    Raises: as `sight_of`, UNKNOWN_UNIT, CANCELLED.
    """
    sight = sight_of(desk, asking.stage)
    looks, unread = [], []
    with Reader() as reader:
        for number, path in enumerate(paths):
            progress(number, len(paths), Path(path).name)
            try:
                looks.append(look_at(sight, path, reader, asking))
            except DeskError as error:
                unread.append(about_file(error, path))
    progress(len(paths), len(paths), "")
    return Seen(tuple(looks), tuple(unread))


def about_file(error: DeskError, path: str) -> DeskError:
    """Return a trouble that is about the file at `path` alone. Raises: any other."""
    if error.trouble in _OF_A_FILE and error.facts.get("path") == path:
        return error
    raise error


def look_again(sight: Sight, look: Look, asking: Asking) -> Look:
    """Return a file looked at by other answers (`asking.guidance`); its bytes are not read again.

    Raises: UNKNOWN_UNIT, NO_FRAMEWORK.
    """
    _known_unit(sight.ledger, asking.unit)
    return replace(_look(sight, look.path, look.book, asking), content=look.content)


def decide(sight: Sight, look: Look, choices: Choices, asking: Asking) -> Look:
    """Return a file looked at as it would be kept under these choices; it is not read again.

    What there is to choose: `look.preview.differences` (take the new value or leave the one before) and
    `look.preview.offers` (keep mine or take theirs). Raises: the store's troubles.
    """
    before = _before(sight, look.understood, asking.layer)
    ready = preview(look.understood, sight.ledger, asking.layer, before, choices)
    return _weighed(replace(look, preview=ready, after=sight.after), sight, before)


def _look(sight: Sight, path: str, book: Book, asking: Asking) -> Look:
    ledger = sight.ledger
    known = understand(book, ledger, asking.unit, asking.answers(path), sight.memory)
    said = with_sending(known, sight.sendings)
    found = examine_draft(book, said, sight.view, sight.rules)
    draft = replace(said, findings=told_by(found, sight.desk.officer))
    before = _before(sight, draft, asking.layer)
    ready = preview(draft, ledger, asking.layer, before)
    return _weighed(Look(path, book, ready, None, ledger.framework, draft, sight.after), sight, before)


def _before(sight: Sight, draft: Draft, layer: Layer) -> Before:
    with looking(sight.desk) as db:
        return kept_before(db, draft, sight.ledger.round.code, layer)


def _weighed(look: Look, sight: Sight, before: Before) -> Look:
    """Return the look with what keeping the file would move."""
    if look.report is None or sight.scored is None:
        return replace(look, ripple=None)
    supposed = with_report(sight.ledger, look.report, before.earlier.id if before.earlier else None)
    return replace(look, ripple=ripple_from(sight.scored, supposed))


def _known_unit(ledger: Ledger, unit: str | None) -> None:
    if unit is not None and ledger.cluster.unit(unit) is None:
        known = tuple(each.code for each in ledger.cluster.units)
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": unit, "known": known})
