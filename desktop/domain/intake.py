"""Intake (thu nhận): from a draft and what was kept before to what may be kept now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.domain.draft import Claim, Draft
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level, worst
from desktop.domain.ledger import Award, Entry, Figure, Inputs, Layer, Ledger, Section, State

Values = Mapping[str, object]
"""What one leaf, figure, award or section says, by the name of each value."""


@dataclass(frozen=True, slots=True)
class Report:
    """A submission as it is kept: whose, which file, and the entries, figures and sections taken from it.

    `id` is 0 until the store has kept it; `supersedes` is the id of the unit's earlier report of the same kind.
    """

    unit: str
    round: str
    kind: str
    file: str
    sha256: str
    size: int
    layer: Layer
    framework_version: int
    entries: tuple[Entry, ...] = ()
    figures: tuple[Figure, ...] = ()
    awards: tuple[Award, ...] = ()
    sections: tuple[Section, ...] = ()
    findings: tuple[Finding, ...] = ()
    supersedes: int | None = None
    id: int = 0
    received: str = ""
    officer: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """A draft that may be kept: the unit's first of its kind."""

    report: Report
    draft: Draft


@dataclass(frozen=True, slots=True)
class Supersedes:
    """A draft that may be kept in place of `earlier`; `changed` counts the cells whose value differs."""

    report: Report
    draft: Draft
    earlier: Report
    changed: int


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The very same bytes were kept before: nothing to do."""

    draft: Draft
    earlier: Report


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions are open; `report` is what needs no answer and may be kept alone, None when nothing may."""

    draft: Draft
    findings: tuple[Finding, ...]
    report: Report | None
    changed: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing may be kept: at least one error."""

    draft: Draft
    findings: tuple[Finding, ...]


Preview = Ready | Supersedes | Duplicate | Asked | Refused


@dataclass(frozen=True, slots=True)
class Before:
    """What was kept before this file: a report of the very same bytes, and the unit's report now in force.

    `replaced_by` is the report that has superseded `same` since; None while `same` is in force.
    """

    same: Report | None = None
    earlier: Report | None = None
    replaced_by: Report | None = None


def preview(draft: Draft, ledger: Ledger, layer: Layer, before: Before) -> Preview:
    """Return what may be kept of `draft`, given its findings and what was kept before."""
    if before.same and draft.unit in {None, before.same.unit}:
        return _duplicate(draft, before.same, before.replaced_by)
    if draft.kind == "unknown" or worst(draft.findings) is Level.ERROR:
        return Refused(draft, draft.findings)
    if draft.unit is None:
        return Asked(draft, draft.findings, None)
    return _weighed(draft, _report(draft, draft.unit, ledger, layer, before.earlier), before)


def changed(report: Report, earlier: Report) -> int:
    """Return how many cells of `report` say something else than in `earlier`: new, altered or gone."""
    return sum(_differences(now, was) for now, was in _pairs(report, earlier))


def gone(report: Report, earlier: Report) -> int:
    """Return how many cells that said something in `earlier` say nothing in `report`."""
    return sum(1 for now, was in _pairs(report, earlier) if was and not now)


def _duplicate(draft: Draft, same: Report, replaced_by: Report | None) -> Duplicate:
    facts: Facts = {"file": same.file, "received": same.received[:10], "by": replaced_by.file if replaced_by else None}
    level, code = (Level.WARNING, "already_replaced") if replaced_by else (Level.NOTE, "already_kept")
    told = Finding(level, code, facts, unit=same.unit)
    return Duplicate(replace(draft, unit=same.unit, findings=(told, *draft.findings)), same)


def _weighed(draft: Draft, report: Report, before: Before) -> Preview:
    told = replace(draft, findings=(*draft.findings, *_against(report, before)))
    report = replace(report, findings=told.findings)
    earlier = before.earlier
    moved = changed(report, earlier) if earlier else 0
    match worst(told.findings):
        case Level.ERROR:
            return Refused(told, told.findings)
        case Level.QUESTION:
            return Asked(told, told.findings, report, moved)
    return Supersedes(report, told, earlier, moved) if earlier else Ready(report, told)


def _against(report: Report, before: Before) -> Iterator[Finding]:
    """Yield what there is to say of a report beside what was kept before it."""
    if not _is_filled(report):
        yield Finding(Level.ERROR, "nothing_filled", unit=report.unit)
        return
    if before.same:
        yield Finding(Level.QUESTION, "kept_for_other_unit", {"other": before.same.unit}, unit=report.unit)
    if before.earlier and (lost := gone(report, before.earlier)):
        yield Finding(Level.WARNING, "values_gone", {"lost": lost, "file": before.earlier.file}, unit=report.unit)


def _is_filled(report: Report) -> bool:
    """Return whether the unit wrote anything; last year's figures alone may have been printed on the form."""
    this_year = any(figure.period == "this" for figure in report.figures)
    return bool(report.entries or report.awards or report.sections or this_year)


def _pairs(report: Report, earlier: Report) -> Iterator[tuple[Values, Values]]:
    """Yield what each leaf, figure, award and section says now and said before."""
    now, was = _by_thing(report), _by_thing(earlier)
    for thing in now.keys() | was.keys():
        yield now.get(thing, {}), was.get(thing, {})


def _differences(now: Values, was: Values) -> int:
    """Return how many cells of one thing differ; a leaf that turns into "not reported", or back, is one."""
    if now == was:
        return 0
    if "state" in now or "state" in was:
        return 1
    return sum(now.get(name) != was.get(name) for name in now.keys() | was.keys())


def value_count(report: Report) -> int:
    """Return how many values `report` holds: inputs, points, states, figures, awards and sections."""
    return sum(len(values) for values in _by_thing(report).values())


def _report(draft: Draft, unit: str, ledger: Ledger, layer: Layer, earlier: Report | None) -> Report:
    return Report(
        unit=unit,
        round=ledger.round.code,
        kind=draft.kind,
        file=draft.file,
        sha256=draft.sha256,
        size=draft.size,
        layer=layer,
        framework_version=ledger.framework.version,
        entries=tuple(_entry(claim, unit, layer) for claim in draft.claims),
        figures=draft.figures,
        awards=draft.awards,
        sections=draft.sections,
        findings=draft.findings,
        supersedes=earlier.id if earlier else None,
    )


def _entry(claim: Claim, unit: str, layer: Layer) -> Entry:
    if claim.not_reported:
        return Entry(unit, claim.criterion, state=State.NOT_REPORTED, sources=claim.sources, evidence=claim.evidence)
    return Entry(
        unit,
        claim.criterion,
        layer,
        inputs=claim.inputs,
        points=None if claim.inputs else claim.points,
        sources=claim.sources,
        evidence=claim.evidence,
    )


def _by_thing(report: Report) -> dict[tuple[str, ...], Values]:
    things: dict[tuple[str, ...], Values] = {}
    for entry in report.entries:
        things["entry", entry.criterion] = dict(_entry_values(entry))
    for figure in report.figures:
        things["figure", figure.indicator, figure.period] = {"value": (figure.value, figure.exactness)}
    for award in report.awards:
        things["award", award.level, award.form, award.object, award.status, award.period] = {"count": award.count}
    for section in report.sections:
        texts = things.setdefault(("section", section.heading), {})
        things["section", section.heading] = {**texts, f"text {len(texts)}": section.text}
    return things


def _entry_values(entry: Entry) -> list[tuple[str, object]]:
    if entry.inputs is None:
        return [("points", entry.points)] if entry.points is not None else [("state", entry.state)]
    return [*_input_values(entry.inputs)]


def _input_values(inputs: Inputs) -> list[tuple[str, object]]:
    single = ("points", "actual", "target", "baseline", "value", "count", "choice")
    values: list[tuple[str, object]] = [(name, getattr(inputs, name)) for name in single]
    values += [(f"counts:{level}", count) for level, count in inputs.counts or ()]
    return [(name, value) for name, value in values if value is not None]
