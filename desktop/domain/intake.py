"""Intake (thu nhận): from a draft and what was kept before to what may be kept now."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.draft import Draft
from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level, worst
from desktop.domain.guidance import TAKE, Ask, kind_of
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.mending import as_kept, solved, spots_of, unadopted
from desktop.domain.registers.lines import Line
from desktop.domain.submission.as_sent import (
    as_sent,
    beside_what_counts,
    corrected_places,
    mended_spots,
    with_mends_taken,
)
from desktop.domain.submission.choices import Choices, Choosable
from desktop.domain.submission.counting import value_count
from desktop.domain.submission.difference import Difference, Spot, differences, gone
from desktop.domain.submission.listing import list_findings
from desktop.domain.submission.offer import Offer
from desktop.domain.submission.report import Report
from desktop.domain.submission.submitted import is_filled, submitted
from desktop.domain.submission.taking import Met, Weighed, met_by, standing_before, take_in
from desktop.domain.submission.thing import key_of

__all__ = [
    "Asked",
    "Before",
    "Duplicate",
    "Preview",
    "Ready",
    "Refused",
    "Report",
    "SetAside",
    "Supersedes",
    "changed",
    "choosable",
    "preview",
    "value_count",
]


_SEVERAL = frozenset({"own_columns_taken", "table_of_another"})
_OF_TABLES = frozenset({"entry", "figure", "award"})


@dataclass(frozen=True, slots=True)
class Ready:
    """A draft that may be kept: the unit's first of its kind. `offers` are hand values it meets."""

    report: Report
    draft: Draft
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Supersedes:
    """A draft that may be kept in place of `earlier`: the version in force, with all that differs from it.

    `changed` counts the cells whose value differs; `offers` are hand values it meets.
    """

    report: Report
    draft: Draft
    earlier: Report
    changed: int
    differences: tuple[Difference, ...] = ()
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The very same bytes were kept before: nothing to do."""

    draft: Draft
    earlier: Report


@dataclass(frozen=True, slots=True)
class SetAside:
    """The very same bytes were kept before and set aside: somebody decided that they are not used."""

    draft: Draft
    earlier: Report


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions are open; `report` is what needs no answer and may be kept alone, None when nothing may."""

    draft: Draft
    findings: tuple[Finding, ...]
    report: Report | None
    changed: int = 0
    differences: tuple[Difference, ...] = ()
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing may be kept: at least one error."""

    draft: Draft
    findings: tuple[Finding, ...]


Preview = Ready | Supersedes | Duplicate | SetAside | Asked | Refused


@dataclass(frozen=True, slots=True)
class Before:
    """What was kept before this file: a report of the very same bytes, and the unit's report now in force.

    `replaced_by` is the report that has superseded `same` since; None while `same` is in force. `set_aside` tells
    why `same` is out of use, None while it is used. `last` is the id of the latest version, in use or not. `lines` are
    those of its versions that count in the registers.
    """

    same: Report | None = None
    earlier: Report | None = None
    replaced_by: Report | None = None
    set_aside: str | None = None
    last: int | None = None
    lines: tuple[Line, ...] = ()

    @property
    def replaces(self) -> int | None:
        """The id of the version that the file's report comes after; None for the first."""
        return self.last or (self.earlier.id if self.earlier else None)


def preview(draft: Draft, ledger: Ledger, layer: Layer, before: Before, choices: Choices | None = None) -> Preview:
    """Return what may be kept of `draft`, given its findings, what was kept before and what was chosen about it."""
    if before.same and draft.unit in {None, before.same.unit}:
        seen = as_kept(draft)
        return _known(seen, before.same, before, _read_otherwise(seen, ledger, layer, before))
    if draft.kind == "unknown" or worst(draft.findings) is Level.ERROR:
        return Refused(draft, draft.findings)
    if draft.unit is None:
        return Asked(draft, draft.findings, None)
    report = submitted(draft, draft.unit, ledger, layer, before.replaces)
    if worst(draft.findings) is Level.QUESTION and not is_filled(report):
        return Asked(draft, draft.findings, None)
    met = met_by(ledger, draft.unit, layer, before.earlier, _untold(draft, report, before.earlier))
    mends = spots_of(draft.mends)
    taken = take_in(report, met, with_mends_taken(choices or Choices(), report, mends))
    ready = _weighed(draft, replace(taken, findings=unadopted(taken.findings, mends)), before, met)
    return _kept_as_sent(ready, ledger, layer, before)


def _untold(draft: Draft, report: Report, earlier: Report | None) -> frozenset[str]:
    """The kinds of things the version before speaks of and this workbook has no table of."""
    told = {key[0] for key in standing_before(earlier)} - {key_of(each)[0] for each in report.items}
    return (_OF_TABLES & told) - draft.parts if draft.kind == "workbook" else frozenset()


def changed(report: Report, earlier: Report) -> int:
    """Return how many cells of `report` say something else than in `earlier`: new, altered or gone."""
    return len(differences(report, earlier))


def choosable(preview: Preview) -> tuple[Choosable, ...]:
    """Return every value of a file looked at that something may be chosen about."""
    names: dict[Spot, frozenset[str]] = {}
    for each in _open(preview):
        names[each.spot] = names.get(each.spot, frozenset()) | each.cells
    return tuple(Choosable(spot, words) for spot, words in names.items())


def _open(preview: Preview) -> tuple[Difference | Offer, ...]:
    match preview:
        case Supersedes() | Asked():
            return (*preview.differences, *preview.offers)
        case Ready():
            return preview.offers
    return ()


def _read_otherwise(draft: Draft, ledger: Ledger, layer: Layer, before: Before) -> tuple[Finding, ...]:
    """The warning that by the answers given now a file kept before says something else: nothing of that is taken."""
    given = (each for each in draft.guidance.answers if not each.remembered and kind_of(each.key) is not Ask.UNIT)
    same = before.earlier
    if not any(given) or worst(draft.findings) in {Level.ERROR, Level.QUESTION}:
        return ()
    if same is None or before.same is None or same.id != before.same.id or draft.kind != same.kind:
        return ()
    count = changed(submitted(draft, same.unit, ledger, layer), same)
    facts: Facts = {"count": count, "report": same.id}
    return (Finding(Level.WARNING, "read_otherwise", facts, unit=same.unit),) if count else ()


def _known(draft: Draft, same: Report, before: Before, otherwise: tuple[Finding, ...]) -> Duplicate | SetAside:
    by = before.replaced_by
    received = date.fromisoformat(same.received[:10]) if same.received else None
    facts: Facts = {"file": same.file, "received": received, "by": by.file if by else None}
    if before.set_aside is not None:
        facts = {**facts, "reason": before.set_aside, "report": same.id}
        told = Finding(Level.WARNING, "was_set_aside", facts, unit=same.unit)
        return SetAside(replace(draft, unit=same.unit, findings=(told, *draft.findings)), same)
    level, code = (Level.WARNING, "already_replaced") if by else (Level.NOTE, "already_kept")
    told = Finding(level, code, facts, unit=same.unit)
    said = () if by else otherwise
    return Duplicate(replace(draft, unit=same.unit, findings=(told, *said, *draft.findings)), same)


def _weighed(draft: Draft, taken: Weighed, before: Before, met: Met) -> Preview:
    against = _against(taken.report, before, draft, met.untold)
    told = replace(draft, findings=(*draft.findings, *against, *taken.findings))
    report = replace(taken.report, findings=told.findings)
    earlier = before.earlier
    found = differences(report, earlier) if earlier else ()
    differing = tuple(each for each in found if each.key[0] not in met.untold)
    match worst(told.findings):
        case Level.ERROR:
            return Refused(told, told.findings)
        case Level.QUESTION:
            return Asked(told, told.findings, report, len(differing), differing, taken.offers)
    if earlier is None:
        return Ready(report, told, taken.offers)
    return Supersedes(report, told, earlier, len(differing), differing, taken.offers)


def _kept_as_sent(ready: Preview, ledger: Ledger, layer: Layer, before: Before) -> Preview:
    """Return what may be kept with each value that was put right beside what was sent."""
    if not isinstance(ready, Ready | Supersedes | Asked) or ready.report is None or ready.draft.sent is None:
        return ready
    mends, report = spots_of(ready.draft.mends), ready.report
    mine = mended_spots(report, mends)
    kept = as_sent(report, submitted(ready.draft.sent, report.unit, ledger, layer, before.replaces), mends)
    findings = (*kept.findings, *solved(ready.draft, corrected_places(kept)))
    offers = tuple(replace(each, stays=each.stays and each.spot not in mine) for each in ready.offers)
    done = replace(ready, report=replace(kept, findings=findings), offers=offers)
    if isinstance(done, Ready):
        return done
    differing = beside_what_counts(done.differences, mine, before.earlier)
    return replace(done, differences=differing, changed=len(differing))


def _against(report: Report, before: Before, draft: Draft, untold: frozenset[str]) -> Iterator[Finding]:
    """Yield what there is to say of a report beside what was kept before it."""
    if not is_filled(report):
        yield Finding(Level.ERROR, "nothing_filled", unit=report.unit)
        return
    yield from list_findings(report, before.lines)
    if before.same:
        yield _for_both(report, before.same, draft)
    if before.earlier is None:
        return
    kept = [key_of(each)[0] for each in report.corrections if key_of(each)[0] in untold]
    if kept:
        own = any(key_of(each)[0] in untold for each in before.earlier.items)
        file = before.earlier.file if own else None
        facts: Facts = {"count": len(kept), "parts": tuple(dict.fromkeys(kept)), "file": file}
        yield Finding(Level.WARNING, "parts_kept", facts, unit=report.unit)
    if lost := gone(report, before.earlier, untold):
        there = None if before.earlier.went_on else before.earlier.file
        yield Finding(Level.WARNING, "values_gone", {"lost": lost, "file": there}, unit=report.unit)


def _for_both(report: Report, same: Report, draft: Draft) -> Finding:
    """Ask whether a file kept for another unit is this one's too; one with tables of several units is."""
    several = any(finding.code in _SEVERAL or finding.key.startswith(Ask.WIDE) for finding in draft.findings)
    facts: Facts = {"other": same.unit, "several": int(several)}
    if several or draft.guidance.choice(Ask.SAME_FILE) == TAKE:
        return Finding(Level.NOTE, "kept_for_both", facts, unit=report.unit, key=Ask.SAME_FILE)
    code, choices = "kept_for_other_unit", (Choice(TAKE),)
    return Finding(Level.QUESTION, code, facts, unit=report.unit, key=Ask.SAME_FILE, choices=choices)
