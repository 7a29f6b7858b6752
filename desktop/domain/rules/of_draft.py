"""Examine a file before it is kept: the live rules over the round as it would be with this file in it."""

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.book import Book
from desktop.domain.day_order import day_order
from desktop.domain.draft import Claim, Draft
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Entry, Layer, Ledger
from desktop.domain.question_form import read_answers
from desktop.domain.registers.lines import Line, numbered
from desktop.domain.registers.settling import registers_of, sent_lines
from desktop.domain.rules.cutoff import cutoff_findings
from desktop.domain.rules.examine import examine
from desktop.domain.rules.round_view import RoundView
from desktop.domain.rules.rule import Rulebook

_OF_NAMES = frozenset({"person_twice", "collective_twice", "line_twice"})
_OF_TEXTS = frozenset({"section_missing", "person_twice", "collective_twice", "line_twice", "section_copied"})


def examine_draft(book: Book, draft: Draft, view: RoundView, rules: Rulebook) -> tuple[Finding, ...]:
    """Return all there is to say of a draft: what was found while it was read, and what the rules say of it.

    Rules that are off say nothing, neither while reading nor here.
    """
    order = day_order(book, draft.guidance)
    asked = (*draft.findings, *cutoff_findings(book, view.ledger.round, order), *_answers(book, draft))
    if draft.unit is None or draft.kind == "unknown":
        return rules.govern(asked)
    listed = with_lists(view.ledger, draft, view.kinds)
    own_round, narrators = with_draft(listed, draft), view.narratives | _narrator(draft)
    known = replace(view, ledger=own_round, narratives=narrators, only=draft.unit)
    own = [each for each in examine(known, rules) if _is_about(each, draft)]
    told = {(each.code, each.criterion) for each in draft.findings}
    return rules.govern((*asked, *(each for each in own if (each.code, each.criterion) not in told)))


def with_draft(ledger: Ledger, draft: Draft) -> Ledger:
    """Return a ledger in which a unit says what its draft says."""
    unit = draft.unit or ""
    if draft.kind == "narrative":
        others = tuple(each for each in ledger.sections if each.unit != unit)
        return replace(ledger, sections=(*others, *(replace(each, unit=unit) for each in draft.sections)))
    entries = tuple(each for each in ledger.entries if (each.unit, each.layer) != (unit, Layer.CLAIM))
    figures = tuple(each for each in ledger.figures if each.unit != unit)
    awards = tuple(each for each in ledger.awards if each.unit != unit)
    return replace(
        ledger,
        entries=(*entries, *(_entry(each, unit) for each in draft.claims if not each.not_reported)),
        figures=(*figures, *(replace(each, unit=unit) for each in draft.figures)),
        awards=(*awards, *(replace(each, unit=unit) for each in draft.awards)),
    )


def with_lists(ledger: Ledger, draft: Draft, kinds: Mapping[int, str]) -> Ledger:
    """Return a ledger whose registers hold the lists of a draft instead of those of the version before it."""
    told = {each.register for each in draft.lines}
    if not told:
        return ledger

    def goes_on(line: Line) -> bool:
        before = line.unit == draft.unit and kinds.get(line.report or 0) == draft.kind
        return not (before and line.register in told)

    stays = [(number, line) for number, line in sent_lines(ledger.registers) if goes_on(line)]
    new = numbered(tuple(replace(each, unit=draft.unit or "") for each in draft.lines))
    units = tuple(unit.code for unit in ledger.cluster.units)
    rows = (*stays, *((-place, line) for place, line in enumerate(new, start=1)))
    return replace(ledger, registers=registers_of(rows, ledger.registers.decisions, units))


def _is_about(finding: Finding, draft: Draft) -> bool:
    """Whether a finding is about this file: its unit's, of a text where it is a text, of numbers where it is none."""
    of_unit = finding.unit == draft.unit or (draft.unit or "") in finding.units
    if finding.code == "list_differs":
        return of_unit and bool(draft.lines or draft.awards)
    if finding.code in _OF_NAMES and draft.lines:
        return of_unit
    return of_unit and (finding.code in _OF_TEXTS) == (draft.kind == "narrative")


def _narrator(draft: Draft) -> frozenset[str]:
    return frozenset({draft.unit}) if draft.unit and draft.kind == "narrative" else frozenset()


def _answers(book: Book, draft: Draft) -> tuple[Finding, ...]:
    """Return a note that a file brings answers to questions, which are read apart from what it reports."""
    count = sum(len(each.answers) for each in read_answers(book))
    facts: Facts = {"count": count}
    return (Finding(Level.NOTE, "answers_here", facts, None, draft.unit),) if count else ()


def _entry(claim: Claim, unit: str) -> Entry:
    points = None if claim.inputs else claim.points
    return Entry(
        unit, claim.criterion, Layer.CLAIM, claim.inputs, points, sources=claim.sources, evidence=claim.evidence
    )
