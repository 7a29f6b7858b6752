"""Freeze the agreed draft: what stands in the way, what differs from the version in force, what it moves."""

from dataclasses import dataclass, replace

from desktop.domain.desk import Desk
from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Framework
from desktop.domain.framework_check import check_framework
from desktop.domain.framework_comment import Answer
from desktop.domain.framework_diff import FrameworkDiff, diff
from desktop.domain.ledger import Entry, Layer, Ledger
from desktop.domain.ripple import Ripple
from desktop.domain.scoring.fitting import fitting
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.framework_draft import open_draft
from desktop.jobs.framework_draft import version as version_of
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import ripple_of
from desktop.store import framework_comments, frameworks
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working


@dataclass(frozen=True, slots=True)
class Freezing:
    """The draft about to be frozen. `findings` block it; without a version in force nothing differs or moves.

    `unfit` are the entries that count now and would no longer: their criterion went or is scored otherwise.
    """

    draft: Framework
    before: Framework | None
    findings: tuple[Finding, ...]
    diff: FrameworkDiff
    ripple: Ripple
    unfit: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions and what differs from the one to the other."""

    before: Framework
    after: Framework
    diff: FrameworkDiff


def look_at_freezing(desk: Desk, stage: Layer) -> Freezing:
    """Return what freezing the draft would mean for results at `stage`. Raises: NO_DRAFT."""
    with looking(desk) as db:
        draft = open_draft(db)
        findings, ledger = _blockers(db, draft), ledger_of(db, desk)
    if ledger.framework.version in {0, draft.version}:
        return Freezing(draft, None, findings, FrameworkDiff(), Ripple(), ())
    before = ledger.framework
    after = _under(ledger, draft)
    kept = {entry.number for entry in after.entries}
    unfit = tuple(entry for entry in ledger.entries if entry.number not in kept)
    moved = Ripple() if findings else ripple_of(ledger, after, stage)
    return Freezing(draft, before, findings, diff(before, draft), moved, unfit)


def freeze(desk: Desk) -> Framework:
    """Freeze the draft as the version to score by, as one act; return it.

    Raises: NO_DRAFT, NOT_FREEZABLE with everything that stands in the way; the store's troubles.
    """
    with working(desk) as db:
        draft = open_draft(db)
        blockers = _blockers(db, draft)
        if blockers:
            facts: dict[str, Fact] = {"version": draft.version, "count": len(blockers)}
            raise DeskError(Trouble.NOT_FREEZABLE, facts, blockers)
        with act(db, desk, "framework_freeze", {"name": draft.name, "version": draft.version}):
            frameworks.freeze(db, draft.version)
    return draft


def compare(desk: Desk, before: int, after: int) -> Compared:
    """Return two versions and what differs between them. Raises: UNKNOWN_VERSION."""
    one, other = version_of(desk, before), version_of(desk, after)
    return Compared(one, other, diff(one, other))


def _blockers(db: Store, draft: Framework) -> tuple[Finding, ...]:
    waiting = [each for each in framework_comments.load(db, draft.version) if each.state is Answer.OPEN]
    unanswered = tuple(
        Finding(
            Level.ERROR,
            "comment_unanswered",
            {"unit": each.unit, "code": each.criterion, "text": each.text},
            criterion=each.criterion or None,
        )
        for each in waiting
    )
    return (*check_framework(draft), *unanswered)


def _under(ledger: Ledger, framework: Framework) -> Ledger:
    """Return the ledger as it would count under another framework."""
    entries = fitting(framework, ledger.entries, {entry.number for entry in ledger.entries})
    return replace(ledger, framework=framework, entries=entries)
