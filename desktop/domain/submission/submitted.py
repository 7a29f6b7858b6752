"""A draft as the submission (báo cáo của đơn vị) it becomes once kept: what it claims are entries of one layer."""

from dataclasses import replace

from desktop.domain.draft import Claim, Draft
from desktop.domain.ledger import Entry, Layer, Ledger, State
from desktop.domain.registers.lines import numbered
from desktop.domain.submission.report import Report


def submitted(draft: Draft, unit: str, ledger: Ledger, layer: Layer, supersedes: int | None = None) -> Report:
    """Return the report of `unit` that `draft` becomes in the ledger's round, after the version `supersedes`."""
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
        lines=numbered(tuple(replace(each, unit=unit) for each in draft.lines)),
        findings=draft.findings,
        supersedes=supersedes,
    )


def is_filled(report: Report) -> bool:
    """Return whether the unit wrote anything; last year's figures alone may have been printed on the form."""
    this_year = any(figure.period == "this" for figure in report.figures)
    return bool(report.entries or report.awards or report.sections or report.lines or this_year)


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
