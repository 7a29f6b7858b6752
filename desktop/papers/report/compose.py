"""The report put together: letterhead, opening, the outline section by section, signature, annexes."""

from collections.abc import Iterator
from itertools import groupby

from desktop.domain.chart import chart_table
from desktop.domain.dossier import Dossier
from desktop.domain.finding import Finding
from desktop.domain.outline import OTHERS, OUTLINE, Heading
from desktop.domain.tabulate import section_chart, standings_table
from desktop.papers.footer import footer_of
from desktop.papers.profile import bases_of, profile_of
from desktop.papers.report.annexes import annexes
from desktop.papers.report.fields import Marked, inlines
from desktop.papers.report.members import left_out
from desktop.papers.report.opening import base_lines, facts_of, provisional_line
from desktop.papers.report.results import intro
from desktop.papers.report.sections import WRITTEN, Draft, Section, has_below
from desktop.papers.report.typed import TABLE_MARK, typed_table
from desktop.papers.report.worded import worded
from desktop.papers.word.blocks import Block, Grid, Paragraph, Plot, SectionEnd, Words, words
from desktop.papers.word.letterhead import letterhead, signature, title
from desktop.papers.word.package import document
from desktop.papers.wording import texts

_BODY = "NoiDung"
_LAST_WORK_SECTION = "III.7"


def report(dossier: Dossier) -> tuple[bytes, tuple[Finding, ...]]:
    """Return bao-cao as .docx, and what there is to say about its wording and its legal bases."""
    draft = Draft(dossier)
    expired = bases_of(dossier)[1] if dossier.scored else ()
    blocks = report_blocks(draft)
    lying = any(isinstance(each, SectionEnd) for each in blocks)
    content = document(blocks, texts("bao-cao")["name"], footer_of(dossier), dossier.made_on, lying)
    return content, (*expired, *(finding for each in draft.passages for finding in each.findings), *left_out(dossier))


def report_blocks(draft: Draft) -> list[Block]:
    """Return everything in the report, the annexes behind the end of its first section."""
    dossier = draft.dossier
    blocks = [*_opening(draft, base_lines(dossier, bases_of(dossier)[0])), *_body(draft), *_closing(draft)]
    following = tuple(annexes(dossier))
    return [*blocks, SectionEnd(), *following] if following else blocks


def frame_blocks(draft: Draft) -> list[Block]:
    """Return what stands above and below the sections."""
    return [*_opening(draft, ()), *_closing(draft)]


def section_blocks(draft: Draft, key: str) -> Iterator[Block]:
    """Yield one section with its heading; OTHERS only where something stands there."""
    heading = next((each for each in OUTLINE if each.key == key), None)
    yield from _others(draft) if heading is None else _headed(draft, heading)


def _opening(draft: Draft, bases: tuple[str, ...]) -> Iterator[Block]:
    dossier, fields, facts = draft.dossier, draft.fields, facts_of(draft.dossier)
    yield from letterhead(profile_of(draft.dossier), draft.dossier.dated)
    yield from title(worded(dossier, fields, "name"), worded(dossier, fields, "subject", facts))
    provisional = provisional_line(draft.dossier)
    if provisional:
        yield words("TamTinh", provisional)
    yield from (words("CanCu", line) for line in bases)
    yield words(_BODY, worded(dossier, fields, "lead", facts))


def _body(draft: Draft) -> Iterator[Block]:
    for heading in OUTLINE:
        yield from _headed(draft, heading)
        if heading.key == _LAST_WORK_SECTION:
            yield from _others(draft)


def _headed(draft: Draft, heading: Heading) -> Iterator[Block]:
    yield words(f"Heading{heading.level}", heading.text)
    section = draft.section(heading.key)
    if section.empty and not has_below(heading):
        name = "unwritten" if heading.key in WRITTEN else "empty"
        yield words(_BODY, worded(draft.dossier, draft.fields, name))
    yield from (_paragraph(each.text) for each in section.own)
    if heading.key == "VI":
        yield from _results(draft)
    yield from map(_paragraph, section.made)
    yield from _contributed(section)


def _results(draft: Draft) -> Iterator[Block]:
    dossier = draft.dossier
    if not dossier.scored:
        return
    yield Paragraph(_BODY, inlines(intro(dossier, draft.fields)), with_next=True)
    yield Grid(standings_table(dossier.ledger, dossier.standings))
    chart = section_chart(dossier.ledger, dossier.standings)
    if chart:
        yield Plot(chart, 80)
        yield Grid(chart_table(chart))


def _contributed(section: Section) -> Iterator[Block]:
    groups = [list(lines) for _, lines in groupby(section.units, key=lambda each: TABLE_MARK in each[1])]
    for found, behind in zip(groups, [*groups[1:], []], strict=False):
        if _is_table(found):
            yield Grid(typed_table(tuple(line for _, line in found)))
            continue
        last = len(found) - 1 if _is_table(behind) else None
        yield from (_line(unit, line, place == last) for place, (unit, line) in enumerate(found))


def _is_table(lines: list[tuple[str, str]]) -> bool:
    return len(lines) > 1 and TABLE_MARK in lines[0][1]


def _line(unit: str, line: str, over_table: bool) -> Paragraph:
    """Return a paragraph of a unit's; what stands over a table stays on its page."""
    named = (Words(f"{unit}: " if line else f"{unit}:", bold=True),) if unit else ()
    return Paragraph(_BODY, (*named, *((Words(line),) if line else ())), with_next=over_table or not line)


def _others(draft: Draft) -> Iterator[Block]:
    section = draft.section(OTHERS)
    if not section.empty:
        yield words("Heading3", f"8. {worded(draft.dossier, draft.fields, 'others')}")
        yield from (_paragraph(each.text) for each in section.own)
        yield from _contributed(section)


def _closing(draft: Draft) -> Iterator[Block]:
    closing = worded(draft.dossier, draft.fields, "closing", facts_of(draft.dossier))
    yield Paragraph(_BODY, inlines(closing), with_next=True)
    yield signature(profile_of(draft.dossier))


def _paragraph(text: Marked) -> Paragraph:
    return Paragraph(_BODY, inlines(text))
