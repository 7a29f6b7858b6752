"""The draft of a framework: begun, edited one act at a time, thrown away; and all versions as they stand."""

from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.annex import Hint
from desktop.domain.desk import Desk
from desktop.domain.finding import Finding
from desktop.domain.framework import Direct, Framework
from desktop.domain.framework_check import check_framework
from desktop.domain.framework_comment import FrameworkComment
from desktop.domain.framework_edit import Edit, edited, facts_of, renamed
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, framework_comments, frameworks
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working

_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the framework: its number, `draft` or `frozen`, its name, and how many entries it was given."""

    number: int
    state: str
    name: str
    entries: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """The framework as it stands: every version, the one in force, the draft being written.

    `findings` are what keeps the draft from being frozen, `hints` kinds its words suggest, `comments` the units' own.
    """

    versions: tuple[Version, ...]
    current: Framework | None
    draft: Framework | None
    findings: tuple[Finding, ...] = ()
    hints: tuple[Hint, ...] = ()
    comments: tuple[FrameworkComment, ...] = ()


def shelf(desk: Desk) -> Shelf:
    """Return every version of the year's framework and the draft with what is to be said of it."""
    with looking(desk) as db:
        versions = tuple(_version(db, number, state) for number, state in frameworks.versions(db))
        frozen = [each.number for each in versions if each.state == "frozen"]
        current = frameworks.load(db, frozen[-1]) if frozen else None
        draft = frameworks.draft(db)
        if draft is None:
            return Shelf(versions, current, None)
        comments = framework_comments.load(db, draft.version)
    return Shelf(versions, current, draft, check_framework(draft), hints_of(draft), comments)


def version(desk: Desk, number: int) -> Framework:
    """Return a version of the framework. Raises: UNKNOWN_VERSION."""
    with looking(desk) as db:
        return _loaded(db, number)


def begin(desk: Desk, number: int | None = None) -> Framework:
    """Begin the next draft as one act: from that version, from nothing for None; return it.

    Raises: UNKNOWN_VERSION; the store's troubles.
    """
    with working(desk) as db:
        base = _empty(db) if number is None else _loaded(db, number)
        return _begun(db, desk, base)


def edit(desk: Desk, change: Edit) -> Framework:
    """Do one edit to the draft, as one act named after it; return the draft.

    A draft under which points were given keeps the criteria they stand on: taking one away makes the next draft.
    Raises: NO_DRAFT, NOT_EDITABLE with the reason as a finding; the store's troubles.
    """
    with working(desk) as db:
        before = open_draft(db)
        after = _numbered(db, edited(before, change))
        if after == before:
            return before
        with act(db, desk, "framework_edit", facts_of(before, after, change)):
            frameworks.save(db, after, "draft")
            framework_comments.follow(db, before.version, renamed(before, after, change))
            if after.version != before.version:
                framework_comments.carry(db, before.version, after.version)
    return after


def drop(desk: Desk) -> Framework:
    """Throw the draft away as one act; return it. Raises: NO_DRAFT, NOT_DROPPABLE when points were given under it."""
    with working(desk) as db:
        draft = open_draft(db)
        used = frameworks.codes_in_use(db, draft.version)
        if used:
            raise DeskError(Trouble.NOT_DROPPABLE, {"version": draft.version, "count": len(used)})
        with act(db, desk, "framework_drop", {"name": draft.name, "version": draft.version}):
            for comment in framework_comments.load(db, draft.version):
                framework_comments.remove(db, comment.number)
            frameworks.drop(db, draft.version)
    return draft


def open_draft(db: Store) -> Framework:
    """Return the draft that edits go to: the highest version, when it is one. Raises: NO_DRAFT."""
    draft = frameworks.draft(db)
    if draft is None:
        raise DeskError(Trouble.NO_DRAFT)
    return draft


def hints_of(framework: Framework) -> tuple[Hint, ...]:
    """Return the kinds that the words of leaves suggest where points are still given straight."""
    from desktop.sheets.annex.hints import hint_of

    plain = (leaf for leaf in framework.leaves if leaf.kind == Direct())
    return tuple(hint for leaf in plain if (hint := hint_of(leaf, ())) is not None)


def _begun(db: Store, desk: Desk, base: Framework) -> Framework:
    draft = replace(base, version=frameworks.next_version(db))
    with act(db, desk, "framework_draft", {"name": draft.name, "version": draft.version, "base": base.version}):
        frameworks.save(db, draft, "draft")
    return draft


def _empty(db: Store) -> Framework:
    year = clusters.load(db).year
    return Framework(f"Khung tiêu chí chấm điểm, xếp loại thi đua năm {year}", year, 0, _WHOLE, ())


def _numbered(db: Store, after: Framework) -> Framework:
    """Return the draft under the next number where it lacks a leaf that points were given to under its own."""
    leaves = {leaf.code for leaf in after.leaves}
    if frameworks.codes_in_use(db, after.version) <= leaves:
        return after
    return replace(after, version=frameworks.next_version(db))


def _loaded(db: Store, number: int) -> Framework:
    framework = frameworks.load(db, number)
    if framework is None:
        known = ", ".join(str(each) for each, _ in frameworks.versions(db))
        raise DeskError(Trouble.UNKNOWN_VERSION, {"version": number, "known": known})
    return framework


def _version(db: Store, number: int, state: str) -> Version:
    return Version(number, state, frameworks.name_of(db, number), frameworks.entries_under(db, number))
