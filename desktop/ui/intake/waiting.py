"""A file that waits: what was looked at, what was answered and chosen about it so far, what the last answer changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.draft import Draft
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.guidance import NOTHING, Guidance
from desktop.domain.intake import Asked, Duplicate, Ready, Refused, SetAside, Supersedes
from desktop.domain.ledger import Item
from desktop.domain.submission.choices import Choices
from desktop.domain.submission.counting import values_of
from desktop.domain.submission.difference import Difference, Spot
from desktop.domain.submission.offer import Offer
from desktop.domain.submission.report import Report
from desktop.domain.submission.thing import grouped, thing_of
from desktop.domain.submission.thing import values_of as values_in
from desktop.domain.table import Table
from desktop.ui.intake.remarks_tab import Remark
from desktop.ui.intake.sheet_drawing import Drawing
from desktop.ui.table.layout import Layout, laid_out

if TYPE_CHECKING:  # the job loads the libraries of the reader
    from desktop.jobs.looking import Look

_OF_ELSEWHERE = frozenset({"wrong_year", "wrong_cluster", "wrong_round"})
_ASSUMED = "heading_assumed"
_NOTHING = laid_out(Table("", (), ()))

AskedOf = Mapping[str, tuple[Choice, ...]]


@dataclass(frozen=True, slots=True)
class Change:
    """What reading a file again by other answers changed: values more, fewer, otherwise; questions still open."""

    more: int
    fewer: int
    otherwise: int
    open: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """One file until it is kept or dropped.

    `unit` and `guidance` are what the officer said of it, `choices` what is to be taken of it; `asked` are the choices
    of every question it ever raised, so that an answer can be changed. `values`, `drawings`, what is `odd` and `told`
    of it, in a sentence what taking it in would do (`effect`), what it says otherwise than what counts (`differing`)
    and what it `moves` are ready to be shown.
    """

    look: "Look"
    values: Layout
    drawings: tuple[Drawing, ...]
    odd: tuple[Remark, ...] = ()
    told: tuple[Remark, ...] = ()
    effect: str = ""
    differing: Layout = _NOTHING
    moves: tuple[str, ...] = ()
    unit: str | None = None
    guidance: Guidance = NOTHING
    choices: Choices = field(default_factory=Choices)
    asked: AskedOf = field(default_factory=dict)
    change: Change | None = None

    @property
    def path(self) -> str:
        """Where the file lies."""
        return self.look.path

    @property
    def name(self) -> str:
        """The file's name."""
        return Path(self.look.path).name

    @property
    def open(self) -> tuple[Finding, ...]:
        """The questions that wait for an answer."""
        return open_questions(self.look)

    @property
    def open_keys(self) -> frozenset[str]:
        """The keys of those questions."""
        return frozenset(each.key for each in self.open)

    @property
    def is_sure(self) -> bool:
        """Whether it can be kept as it is, no question open."""
        return isinstance(self.look.preview, Ready | Supersedes)

    @property
    def strays(self) -> tuple[Finding, ...]:
        """What says that it may be of another year, cluster or round."""
        return tuple(each for each in self.look.draft.findings if each.code in _OF_ELSEWHERE)

    @property
    def assumed(self) -> tuple[Finding, ...]:
        """What says that a column no heading names was taken as the unit's points."""
        return tuple(each for each in self.look.draft.findings if each.code == _ASSUMED and each.facts.get("count"))

    @property
    def watched(self) -> tuple[Finding, ...]:
        """What an eye is needed on before it is taken in, though no question is open."""
        return (*self.strays, *self.assumed)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What it says otherwise than the version in force."""
        preview = self.look.preview
        return preview.differences if isinstance(preview, Supersedes | Asked) else ()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The hand values it meets."""
        preview = self.look.preview
        return preview.offers if isinstance(preview, Ready | Supersedes | Asked) else ()

    @property
    def earlier(self) -> Report | None:
        """The version it takes the place of, or the report of the same bytes."""
        preview = self.look.preview
        return preview.earlier if isinstance(preview, Supersedes | Duplicate | SetAside) else None

    @property
    def is_refused(self) -> bool:
        """Whether nothing of it may be kept."""
        return isinstance(self.look.preview, Refused)

    @property
    def holds_nothing(self) -> bool:
        """Whether it is refused without a sheet to see: no answer would make anything of it."""
        return self.is_refused and not self.drawings


def rival(file: Waiting, files: Sequence[Waiting]) -> Waiting | None:
    """Return another file that waits and says otherwise what this one says: of the same unit, of the same kind."""
    draft = file.look.draft
    others = (each for each in files if each.path != file.path and each.look.report is not None)
    return next((each for each in others if _same_matter(each.look.draft, draft)), None)


def ready(files: Sequence[Waiting]) -> tuple[Waiting, ...]:
    """Return the files that nobody needs to look at before they are kept."""
    return tuple(each for each in files if each.is_sure and not each.watched and rival(each, files) is None)


def _same_matter(one: Draft, other: Draft) -> bool:
    return one.unit is not None and (one.unit, one.kind) == (other.unit, other.kind) and one.sha256 != other.sha256


def open_questions(look: "Look") -> tuple[Finding, ...]:
    """Return the questions of a file that an answer settles."""
    return tuple(each for each in look.draft.findings if each.level is Level.QUESTION and each.key)


def asked_in(look: "Look", before: AskedOf) -> AskedOf:
    """Return the choices of every question raised so far."""
    return {**before, **{each.key: each.choices for each in open_questions(look)}}


def change_of(before: "Look", now: "Look") -> Change:
    """Return what one reading has that another has not, cells put right among it."""
    both = before.report is not None and now.report is not None
    was, says = (_said(each.report) if both else _read(each.draft) for each in (before, now))
    more, fewer = len(says.keys() - was.keys()), len(was.keys() - says.keys())
    otherwise = sum(says[spot] != was[spot] for spot in says.keys() & was.keys())
    return Change(more, fewer, otherwise, len(open_questions(now)))


def _said(report: Report | None) -> Mapping[Spot, object]:
    """What a report says, value by value."""
    return {spot: (said.value, said.exactness) for spot, said in values_of(report).items()}


def _read(draft: Draft) -> Mapping[Spot, object]:
    """What was read of a file that may not be kept, value by value."""
    read: dict[Spot, object] = {}
    for claim in draft.claims:
        straight = "-" if claim.points is None else claim.points
        values = dict(values_in(claim.inputs)) if claim.inputs else {"points": straight}
        read |= {(("entry", claim.criterion), name): value for name, value in values.items()}
    items: tuple[Item, ...] = (*draft.figures, *draft.awards, *draft.sections)
    said = {key: thing_of(each) for key, each in grouped(items).items()}
    return read | {(key, name): each.value for key, thing in said.items() for name, each in thing.items()}
