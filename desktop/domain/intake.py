"""Intake (thu nhận): from a draft and what was kept before to what may be kept now."""

from dataclasses import dataclass

from desktop.domain.draft import Claim, Draft
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Award, Entry, Figure, Inputs, Layer, Ledger, Section, State


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


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing may be kept: at least one error."""

    draft: Draft
    findings: tuple[Finding, ...]


Preview = Ready | Supersedes | Duplicate | Asked | Refused


@dataclass(frozen=True, slots=True)
class Before:
    """What was kept before this file: a report of the very same bytes, and the unit's report now in force."""

    same: Report | None = None
    earlier: Report | None = None


def preview(draft: Draft, ledger: Ledger, layer: Layer, before: Before) -> Preview:
    """Return what may be kept of `draft`, given its findings and what was kept before."""
    if before.same:
        return Duplicate(draft, before.same)
    errors = tuple(finding for finding in draft.findings if finding.level is Level.ERROR)
    if errors or draft.kind == "unknown":
        return Refused(draft, draft.findings)
    if draft.unit is None:
        return Asked(draft, draft.findings, None)
    earlier = before.earlier
    report = _report(draft, draft.unit, ledger, layer, earlier)
    if any(finding.level is Level.QUESTION for finding in draft.findings):
        return Asked(draft, draft.findings, report)
    return Supersedes(report, draft, earlier, changed(report, earlier)) if earlier else Ready(report, draft)


def changed(report: Report, earlier: Report) -> int:
    """Return how many values of `report` differ from `earlier`: new, altered or gone."""
    now, before = _values(report), _values(earlier)
    return sum(now.get(key) != before.get(key) for key in now.keys() | before.keys())


def value_count(report: Report) -> int:
    """Return how many values `report` holds: inputs, points, states, figures, awards and sections."""
    return len(_values(report))


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


def _values(report: Report) -> dict[tuple[str, str, str], object]:
    values: dict[tuple[str, str, str], object] = {}
    for entry in report.entries:
        for name, value in _entry_values(entry):
            values["entry", entry.criterion, name] = value
    for figure in report.figures:
        values["figure", figure.indicator, figure.period] = (figure.value, figure.exactness)
    for award in report.awards:
        values["award", f"{award.level}|{award.form}", f"{award.object}|{award.status}|{award.period}"] = award.count
    for section in report.sections:
        values["section", section.heading, str(section.number)] = section.text
    return values


def _entry_values(entry: Entry) -> list[tuple[str, object]]:
    if entry.inputs is None:
        return [("points", entry.points)] if entry.points is not None else [("state", entry.state)]
    return [*_input_values(entry.inputs)]


def _input_values(inputs: Inputs) -> list[tuple[str, object]]:
    single = ("points", "actual", "target", "baseline", "value", "count", "choice")
    values: list[tuple[str, object]] = [(name, getattr(inputs, name)) for name in single]
    values += [(f"counts:{level}", count) for level, count in inputs.counts or ()]
    return [(name, value) for name, value in values if value is not None]
