"""Keep what a unit sent. A person (or a command) decides between looking at a file and keeping it."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level, weight
from desktop.domain.intake import Asked, Duplicate, Ready, Refused, SetAside, Supersedes, choosable, value_count
from desktop.domain.place import Place
from desktop.domain.submission.choices import chosen
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_bytes
from desktop.jobs.ledger import load_ledger
from desktop.jobs.looking import Asking, Look, Sight, about_file, decide, look_at, sight_of
from desktop.jobs.profiles import remember
from desktop.jobs.sending import tie
from desktop.sheets.process import Reader
from desktop.store import originals, reports
from desktop.store.acts import TOGETHER, act, last_act
from desktop.store.connection import looking, working
from desktop.store.lock import at_desk


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
    def lines(self) -> int:
        """How many lines of registers the file brings."""
        return len(self.look.report.lines) if self.look and self.look.report else 0

    @property
    def changed(self) -> int:
        """How many cells differ from the unit's earlier report."""
        preview = self.look.preview if self.look else None
        return preview.changed if isinstance(preview, Supersedes | Asked) else 0


def one_go(desk: Desk) -> Facts:
    """Return what marks the acts of files taken in at one go from now on: undoing takes them back together."""
    with looking(desk) as db:
        return {TOGETHER: last_act(db)}


def keep(desk: Desk, look: Look, mark: Facts | None = None) -> int:
    """Keep what may be kept of a file looked at, as one act; return the report's id. `mark` comes from `one_go`.

    Raises: FILE_UNREADABLE when the file changed since it was looked at; the store's troubles.
    """
    report = look.report
    assert report is not None, "only a preview with a report can be kept"
    content = read_bytes(look.path) if look.content is None else look.content
    if hashlib.sha256(content).hexdigest() != report.sha256:
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": look.path, "detail": "tệp vừa bị thay đổi, hãy xem lại"})
    facts: Facts = {
        "file": report.file,
        "unit": report.unit,
        "kind": report.kind,
        "values": value_count(report),
        "lines": len(report.lines),
        **(mark or {}),
    }
    with working(desk) as db, act(db, desk, "import", facts) as number:
        originals.keep(db, report.file, content, desk.clock().isoformat(timespec="seconds"))
        kept = reports.keep(db, number, report)
        tie(db, number, report.round, kept, look.draft)
        remember(db, number, kept, look.draft, report.layer)
        return kept


def take(desk: Desk, paths: Iterable[str], asking: Asking) -> tuple[Taken, ...]:
    """Look at each file and keep what may be kept, one act a file; what was kept before is proved once for all.

    Raises: STORE_LOCKED before anything is read; as `ledger_of`.
    """
    with Reader() as reader:
        if asking.dry_run:
            sight = sight_of(desk, asking.stage)
            return tuple(_take_one(sight, path, reader, asking) for path in paths)
        with at_desk(desk):
            load_ledger(desk)
            return tuple(_take_each(replace(desk, held=True), paths, reader, asking))


def _take_each(desk: Desk, paths: Iterable[str], reader: Reader, asking: Asking) -> Iterator[Taken]:
    """Take each file by the round as it stands once those before it are kept."""
    sight: Sight | None = None
    for path in paths:
        sight = sight_of(desk, asking.stage, sight)
        yield _take_one(sight, path, reader, asking)


def _take_one(sight: Sight, path: str, reader: Reader, asking: Asking) -> Taken:
    try:
        look = look_at(sight, path, reader, asking)
        if asking.typed and look.report is not None:
            look = _as_typed(sight, look, asking)
        status = _status(look, asking)
        if status == "kept" and not asking.dry_run:
            keep(sight.desk, look)
    except DeskError as error:
        trouble, place = about_file(error, path), Place(Path(path).name, "", None, None, "")
        return Taken(path, "refused", None, (Finding(Level.ERROR, trouble.trouble.value, trouble.facts, place),))
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


def _as_typed(sight: Sight, look: Look, asking: Asking) -> Look:
    """Return the look under the choices that were typed; refused where they name a value there is no choice about."""
    choices, unknown = chosen(asking.typed, choosable(look.preview))
    if not unknown:
        return decide(sight, look, choices, asking)
    known = tuple(sorted({min(each.names, key=_short) for each in choosable(look.preview)}))
    found = tuple(Finding(Level.ERROR, "choice_unknown", {"word": word, "known": known}) for word in unknown)
    draft = replace(look.draft, findings=(*look.draft.findings, *found))
    return replace(look, preview=Refused(draft, draft.findings), ripple=None)


def _short(name: str) -> tuple[int, str]:
    """Return what a shorter name of a value comes before a longer one by: an address before an id."""
    return len(name), name
