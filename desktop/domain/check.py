"""Check a draft against the framework: what its claims cannot be, and where the unit's own sum disagrees."""

from collections.abc import Iterator

from desktop.domain.draft import Claim, Draft
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Criterion, Relative
from desktop.domain.ledger import Entry, Layer, Ledger
from desktop.domain.place import Place
from desktop.domain.scoring.check import check_entry
from desktop.domain.scoring.kinds import points_of


def check(draft: Draft, ledger: Ledger) -> tuple[Finding, ...]:
    """Return what the framework says of the claims of `draft` that reading them did not already find."""
    told = {(finding.criterion, finding.code) for finding in draft.findings}
    barred = {finding.criterion for finding in draft.findings if finding.level is Level.ERROR}
    found = (finding for claim in draft.claims for finding in _check_claim(claim, draft, ledger))
    return tuple(each for each in found if each.criterion not in barred and (each.criterion, each.code) not in told)


def _check_claim(claim: Claim, draft: Draft, ledger: Ledger) -> Iterator[Finding]:
    leaf = ledger.framework.criterion(claim.criterion)
    if leaf is None or claim.not_reported:
        return
    entry = Entry(draft.unit or "", claim.criterion, Layer.CLAIM, claim.inputs, None if claim.inputs else claim.points)
    refused = check_entry(ledger.framework, entry)
    for finding in refused:
        yield _placed(finding, claim)
    if not refused:
        yield from _self_score(claim, leaf, ledger.framework.rounding_criterion)


def _self_score(claim: Claim, leaf: Criterion, places: int) -> Iterator[Finding]:
    if claim.inputs is None or claim.claimed is None or leaf.kind is None or isinstance(leaf.kind, Relative):
        return
    points = points_of(leaf, claim.inputs, places)
    if points is not None and points != claim.claimed:
        facts = {"claimed": claim.claimed, "points": points}
        yield Finding(Level.WARNING, "self_score_differs", facts, _place(claim, "claimed"), criterion=claim.criterion)


def _placed(finding: Finding, claim: Claim) -> Finding:
    return Finding(
        finding.level,
        finding.code,
        finding.facts,
        finding.place or _place(claim, None),
        finding.unit,
        finding.criterion or claim.criterion,
        finding.units,
    )


def _place(claim: Claim, name: str | None) -> Place | None:
    places = dict(claim.sources)
    return places.get(name) if name in places else next(iter(places.values()), None)
