"""What is missing: evidence behind points, sections of a report, figures the year asks for."""

from collections.abc import Iterator

from desktop.domain.facts import Fact
from desktop.domain.figures import asked_of
from desktop.domain.finding import Finding
from desktop.domain.ledger import Entry
from desktop.domain.outline import OUTLINE, Heading, told
from desktop.domain.place import Place
from desktop.domain.rules.round_view import RoundView, warning
from desktop.domain.text import bare

_ASKED_LEVEL = 2
_NO_EVIDENCE = frozenset({"", "khong", "khong co", "chua co", "khong co minh chung", "chua co minh chung"})


def lacking(view: RoundView) -> Iterator[Finding]:
    """Yield, unit by unit, what a report that has come does not hold."""
    for unit in view.asked:
        yield from _evidence(view, unit)
        yield from _figures(view, unit)
        yield from _sections(view, unit)


def _evidence(view: RoundView, unit: str) -> Iterator[Finding]:
    """Yield each leaf whose points stand without evidence; one finding for all where the unit gave none anywhere."""
    said = ((leaf, view.claims.get((unit, leaf.code))) for leaf in view.ledger.framework.leaves)
    claims = {leaf.code: claim for leaf, claim in said if claim is not None and _asks_proof(claim)}
    leaves = [leaf for leaf in view.ledger.framework.leaves if leaf.code in claims]
    lone = [leaf for leaf in leaves if _names_nothing(claims[leaf.code].evidence)]
    if not lone:
        return
    if len(lone) == len(leaves):
        place = _place(claims[lone[0].code])
        whole: dict[str, Fact] = {"codes": ("*",), "count": len(lone), "title": ""}
        yield warning("evidence_missing", unit, whole, _file(place))
        return
    for leaf in lone:
        facts: dict[str, Fact] = {"codes": (leaf.code,), "count": 1, "title": leaf.title}
        yield warning("evidence_missing", unit, facts, _place(claims[leaf.code]), leaf.code)


def _asks_proof(claim: Entry) -> bool:
    """Whether a claim says that something was done: nothing counted and no points given need no evidence."""
    inputs = claim.inputs
    if inputs is None:
        return bool(claim.points)
    if inputs.choice is not None:
        return True
    given = (inputs.points, inputs.actual, inputs.value, inputs.count, *(count for _, count in inputs.counts or ()))
    return any(given)


def _names_nothing(evidence: str) -> bool:
    """Whether words for the evidence name none: left empty, a dash, or that there is none."""
    return bare(evidence).strip(" .,;-–—_/…") in _NO_EVIDENCE


def _figures(view: RoundView, unit: str) -> Iterator[Finding]:
    """Yield what a unit left out of the figures, once it reported any."""
    said = [figure for (code, _, period), figure in view.figures.items() if code == unit and period == "this"]
    own = asked_of(view.ledger, unit)
    asked = [each for each in own if each.field != "text" and each.aggregate != "none"]
    missing = [each for each in asked if view.figure(unit, each.code) is None and not _follows(view, unit, each.code)]
    if said and missing:
        codes, titles = tuple(each.code for each in missing), tuple(each.title for each in missing)
        facts: dict[str, Fact] = {"codes": codes, "titles": titles, "count": len(missing)}
        yield warning("figures_missing", unit, facts, _file(said[0].source))


def _follows(view: RoundView, unit: str, code: str) -> bool:
    """Whether a ratio follows from its two parts anyhow."""
    indicator = view.indicators[code]
    parts = (indicator.of, indicator.per)
    return indicator.aggregate == "ratio" and all(part and view.figure(unit, part) for part in parts)


def _sections(view: RoundView, unit: str) -> Iterator[Finding]:
    """Yield the headings of the outline that a unit's Word report says nothing under."""
    if unit not in view.narratives:
        return
    found = told((each.heading, each.text) for each in view.ledger.sections if each.unit == unit)
    missing = [each for each in OUTLINE if each.level == _ASKED_LEVEL and not _is_told(each, found)]
    if missing:
        headings = tuple(each.member_text for each in missing)
        facts: dict[str, Fact] = {"headings": headings, "count": len(missing)}
        yield warning("section_missing", unit, facts)


def _is_told(heading: Heading, found: frozenset[str]) -> bool:
    return any(key == heading.key or key.startswith(f"{heading.key}.") for key in found)


def _place(claim: Entry) -> Place | None:
    return next((place for _, place in claim.sources), None)


def _file(place: Place | None) -> Place | None:
    return Place(place.file, place.sha256, place.sheet, None, "") if place else None
