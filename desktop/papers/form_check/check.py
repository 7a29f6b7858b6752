"""The form of one .docx, all rules in turn."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.papers.form_check.foot import check_annexes, check_bases, check_recipients, check_signature
from desktop.papers.form_check.head import check_head
from desktop.papers.form_check.letters import check_body, check_letters
from desktop.papers.form_check.note import depart
from desktop.papers.form_check.outline import check_outline
from desktop.papers.form_check.pages import check_pages
from desktop.papers.form_check.paper import MOST_LINES, Paper
from desktop.papers.form_check.parts import open_parts

_MOST_OF_ONE = 50
_RULES = (
    check_pages,
    check_letters,
    check_head,
    check_bases,
    check_body,
    check_outline,
    check_signature,
    check_recipients,
    check_annexes,
)


def check_form(source: str | bytes, name: str = "") -> tuple[Finding, ...]:
    """Return every departure of a .docx (its path or its bytes) from the form, in the order of the paper.

    Whatever the file holds, a finding comes back and nothing is raised but OSError for a path that cannot be read.
    """
    content = source if isinstance(source, bytes) else Path(source).read_bytes()
    shown = name or ("" if isinstance(source, bytes) else Path(source).name)
    sha256 = hashlib.sha256(content).hexdigest()
    return tuple(_placed(each, shown, sha256) for each in _capped(_departures(content)))


def _departures(content: bytes) -> Iterator[Finding]:
    parts = open_parts(content)
    if parts is None:
        yield Finding(Level.ERROR, "not_docx")
        return
    paper = Paper(parts)
    if not paper.lines:
        yield depart("empty_paper")
        return
    if len(paper.everything) > MOST_LINES:
        yield depart("long_paper", None, most=MOST_LINES)
    for rule in _RULES:
        yield from rule(paper)


def _capped(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Yield the findings, of each code no more than the first fifty and how many were left."""
    told: Counter[str] = Counter()
    for each in findings:
        told[each.code] += 1
        if told[each.code] <= _MOST_OF_ONE:
            yield each
    for code, times in told.items():
        if times > _MOST_OF_ONE:
            yield depart("more_of_the_same", None, rule=code, times=times - _MOST_OF_ONE)


def _placed(finding: Finding, name: str, sha256: str) -> Finding:
    place = finding.place or Place("", "", None, None, "")
    return replace(finding, place=replace(place, file=name, sha256=sha256))
