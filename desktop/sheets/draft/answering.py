"""Answering: what is said where a person's answer took the place of a question, or fits nothing it was asked about."""

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.finding import Finding, Level
from desktop.domain.guidance import COMMAS_GROUP, DOTS_GROUP, Answer, Ask, Guidance, kind_of
from desktop.domain.numeral import Convention
from desktop.domain.place import Place
from desktop.domain.text import fold

_GROUPINGS = {DOTS_GROUP: Convention.VIETNAMESE, COMMAS_GROUP: Convention.WESTERN}
_ASKED_ONCE = frozenset({"percent_points", "other_scale", "approved_beside"})
_TOLD = frozenset({"answered", "answered_before", "answer_unfit"})


def told(answer: Answer, place: Place, title: str, words: str = "") -> Finding:
    """Return the note that the question about `title` was answered; `words` are what the choice stands for."""
    kind = kind_of(answer.key)
    facts = {"ask": kind.value if kind else "", "title": title, "choice": answer.choice, "words": words, "count": 1}
    code = "answered_before" if answer.remembered else "answered"
    return Finding(Level.NOTE, code, facts, place, key=answer.key)


def unfit(answer: Answer, place: Place) -> Finding:
    """Return the warning that an answer is none its question has; the question stays open."""
    return Finding(Level.WARNING, "answer_unfit", {"key": answer.key, "choice": answer.choice}, place, key=answer.key)


def grouping_of(guidance: Guidance) -> Convention | None:
    """Return how a person said the file groups digits; None while nobody did."""
    return _GROUPINGS.get(guidance.choice(Ask.GROUPING) or "")


def gathered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with one answer, and each question of a whole file, said once at its first place."""
    kept: dict[object, Finding] = {}
    for number, finding in enumerate(findings):
        once = finding.code in _TOLD or (finding.code in _ASKED_ONCE and finding.key)
        same = (finding.code, fold(finding.key)) if once else number
        earlier = kept.get(same)
        kept[same] = _once_more(earlier) if earlier else finding
    return tuple(kept.values())


def unused(guidance: Guidance, findings: Iterable[Finding], place: Place) -> tuple[Finding, ...]:
    """Return a warning for each answer that met nothing in the file; remembered ones may well meet nothing."""
    used = {fold(finding.key) for finding in findings if finding.code in _TOLD}
    used.add(fold(Ask.SAME_FILE))
    left = (each for each in guidance.answers if not each.remembered and fold(each.key) not in used)
    return tuple(_unused(each, place) for each in left)


def _unused(answer: Answer, place: Place) -> Finding:
    return Finding(Level.WARNING, "answer_unused", {"key": answer.key, "choice": answer.choice}, place, key=answer.key)


def _once_more(finding: Finding) -> Finding:
    count = finding.facts.get("count")
    return replace(finding, facts={**finding.facts, "count": count + 1}) if isinstance(count, int) else finding
