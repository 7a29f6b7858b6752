"""The report put together: letterhead, opening, the outline section by section, signature, annexes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from desktop.domain.chart import chart_table
from desktop.domain.dossier import Dossier
from desktop.domain.finding import Finding
from desktop.domain.outline import OTHERS, OUTLINE, Heading
from desktop.domain.tabulate import section_chart, standings_table
from desktop.papers.footer import footer_of
from desktop.papers.profile import bases_of, profile_of
from desktop.papers.report.annexes import annexes
from desktop.papers.report.awards import award_sentences
from desktop.papers.report.fields import Fields, Marked, inlines, unmarked
from desktop.papers.report.figures import figure_sentences
from desktop.papers.report.members import contributions, left_out
from desktop.papers.report.opening import (
    base_lines,
    cluster_sentences,
    conference_sentences,
    facts_of,
    next_chair_sentences,
    provisional_line,
)
from desktop.papers.report.passages import Placed, placed_passages
from desktop.papers.report.results import intro, result_sentences
from desktop.papers.report.typed import TABLE_MARK, typed_table
from desktop.papers.word.blocks import Block, Grid, Paragraph, Plot, SectionEnd, Words, words
from desktop.papers.word.letterhead import letterhead, signature, title
from desktop.papers.word.package import document
from desktop.papers.wording import texts

_BODY = "NoiDung"
_WRITTEN = frozenset({"VII", "B.I", "B.II", "B.III"})
"""The headings under which opinions stand, not data."""
_LAST_WORK_SECTION = "III.7"


@dataclass(frozen=True, slots=True)
class _Draft:
    """The report while it is written: the dossier, its fields, its passages."""

    dossier: Dossier
    fields: Fields
    passages: tuple[Placed, ...]

    @property
    def cited(self) -> frozenset[str]:
        """Return the figures the cluster's own passages already speak of."""
        return frozenset(code for each in self.passages for code in each.cited)


def report(dossier: Dossier) -> tuple[bytes, tuple[Finding, ...]]:
    """Return bao-cao as .docx, and what there is to say about its wording and its legal bases."""
    fields = Fields(dossier)
    draft = _Draft(dossier, fields, placed_passages(dossier, fields))
    bases, expired = bases_of(dossier)
    blocks = [*_opening(draft, base_lines(dossier, bases)), *_sections(draft), *_closing(draft)]
    following = tuple(annexes(dossier))
    stacked = [*blocks, SectionEnd(), *following] if following else blocks
    content = document(stacked, texts("bao-cao")["name"], footer_of(dossier), dossier.made_on, bool(following))
    return content, (*expired, *(finding for each in draft.passages for finding in each.findings), *left_out(dossier))


def _opening(draft: _Draft, bases: tuple[str, ...]) -> Iterator[Block]:
    wording, facts = texts("bao-cao"), facts_of(draft.dossier)
    yield from letterhead(profile_of(draft.dossier), draft.dossier.dated)
    yield from title(wording["name"], draft.fields.fill(wording["subject"], facts))
    provisional = provisional_line(draft.dossier)
    if provisional:
        yield words("TamTinh", provisional)
    yield from (words("CanCu", line) for line in bases)
    yield words(_BODY, draft.fields.fill(wording["lead"], facts))


def _sections(draft: _Draft) -> Iterator[Block]:
    for heading in OUTLINE:
        yield words(f"Heading{heading.level}", heading.text)
        content = tuple(_content(draft, heading))
        yield from content
        if not content and not _has_below(heading):
            yield words(_BODY, texts("bao-cao")["unwritten" if heading.key in _WRITTEN else "empty"])
        if heading.key == _LAST_WORK_SECTION:
            yield from _others(draft)


def _has_below(heading: Heading) -> bool:
    return heading.level == 1 or any(each.key.startswith(f"{heading.key}.") for each in OUTLINE)


def _content(draft: _Draft, heading: Heading) -> Iterator[Block]:
    yield from (_paragraph(each.text) for each in draft.passages if each.key == heading.key)
    yield from _generated(draft, heading.key)
    yield from _contributed(draft, heading.key)


def _generated(draft: _Draft, key: str) -> Iterator[Block]:
    dossier, fields = draft.dossier, draft.fields
    yield from map(_paragraph, figure_sentences(dossier, fields, key, draft.cited))
    match key:
        case "I":
            yield from map(_paragraph, cluster_sentences(dossier, fields))
        case "II":
            yield from map(_paragraph, conference_sentences(dossier, fields))
        case "IV":
            yield from map(_paragraph, award_sentences(dossier, fields))
        case "VI":
            yield from _results(draft)
            told = tuple(unmarked(each.text) for each in draft.passages)
            yield from map(_paragraph, next_chair_sentences(dossier, fields, told))


def _results(draft: _Draft) -> Iterator[Block]:
    dossier, fields = draft.dossier, draft.fields
    if not dossier.scored:
        return
    yield Paragraph(_BODY, inlines(intro(dossier, fields)), with_next=True)
    yield Grid(standings_table(dossier.ledger, dossier.standings))
    chart = section_chart(dossier.ledger, dossier.standings)
    if chart:
        yield Plot(chart, 80)
        yield Grid(chart_table(chart))
    yield from map(_paragraph, result_sentences(dossier, fields))


def _contributed(draft: _Draft, key: str) -> Iterator[Block]:
    written = contributions(draft.dossier, key)
    for tabled, lines in groupby(written, key=lambda each: TABLE_MARK in each[1]):
        found = list(lines)
        if tabled and len(found) > 1:
            yield Grid(typed_table(tuple(line for _, line in found)))
        else:
            yield from (_line(unit, line) for unit, line in found)


def _line(unit: str, line: str) -> Paragraph:
    named = (Words(f"{unit}: ", bold=True),) if unit else ()
    return Paragraph(_BODY, (*named, Words(line)))


def _others(draft: _Draft) -> Iterator[Block]:
    content: list[Block] = [_paragraph(each.text) for each in draft.passages if each.key == OTHERS]
    content += _contributed(draft, OTHERS)
    if content:
        yield words("Heading3", f"8. {texts('bao-cao')['others']}")
        yield from content


def _closing(draft: _Draft) -> Iterator[Block]:
    closing = draft.fields.fill(texts("bao-cao")["closing"], facts_of(draft.dossier))
    yield Paragraph(_BODY, inlines(closing), with_next=True)
    yield signature(profile_of(draft.dossier))


def _paragraph(text: Marked) -> Paragraph:
    return Paragraph(_BODY, inlines(text))
