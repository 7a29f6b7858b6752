"""What the units wrote in their reports, under the cluster's headings, word for word; what is not printed is told."""

import re
from collections.abc import Iterator

from desktop.domain.cluster import Cluster
from desktop.domain.dossier import Dossier
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Section
from desktop.domain.outline import CLOSING, OPENING, OTHERS, heading_of, placed
from desktop.domain.text import bare
from desktop.papers.report.frame import Parted, part_closing, part_opening, part_section
from desktop.papers.report.results import name_of
from desktop.papers.report.typed import TABLE_MARK
from desktop.words.guides import is_guide

_LONGEST = 160
_LEAD = re.compile(r"^(?:(?:[IVX]+|[A-ZĐa-zđ]|\d{1,2})\s*[.)/\-–]+\s*)+")


def contributions(dossier: Dossier, key: str) -> Iterator[tuple[str, str]]:
    """Yield (unit's name, paragraph) of what units wrote under heading `key`; the name only before the first one.

    The name stands alone before a table, and before fields of work a unit told of one by one: each keeps its heading.
    """
    for code in _units(dossier):
        sections = [section for section, own in _placed(dossier, code) if own == key]
        leads = _leads(dossier, sections, key)
        paragraphs = [line for section in sections for line in _lines(dossier, section, key, leads.get(section.number))]
        alone = bool(paragraphs) and (bool(leads) or TABLE_MARK in paragraphs[0])
        for number, line in enumerate(("", *paragraphs) if alone else paragraphs):
            yield (name_of(dossier, code) if number == 0 else ""), line


def _leads(dossier: Dossier, sections: list[Section], key: str) -> dict[int, str]:
    """Return by its number what heads each section of one unit under a heading, where it told of several there."""
    headed = {each.number: _headed(each, key) for each in sections if _parted(dossier, each).words}
    return {number: lead for number, lead in headed.items() if lead} if len(headed) > 1 else {}


def _headed(section: Section, key: str) -> str:
    """Return a unit's own heading without its number; empty where it is the outline's, or of another heading."""
    named = heading_of(section.heading)
    lead = _LEAD.sub("", section.heading.strip()).rstrip(" :.")
    if section.heading in {OPENING, CLOSING} or named is None or named.key != key:
        return ""
    return "" if bare(lead) in {bare(named.title), bare(named.member_title)} else _lowered(lead)


def _lowered(words: str) -> str:
    """Return words in capitals as a sentence begins."""
    return words.capitalize() if words.isupper() else words


def left_out(dossier: Dossier) -> Iterator[Finding]:
    """Yield what of each unit's report is not printed: letterhead, title and signature, guides left standing."""
    for code in _units(dossier):
        sections = [each for each in dossier.ledger.sections if each.unit == code]
        frame = [line for section in sections for line in _parted(dossier, section).frame]
        guides = [line for section in sections for line in section.text.splitlines() if line.strip() and is_guide(line)]
        for name, lines in (("frame_left_out", frame), ("guides_left_out", guides)):
            if lines:
                facts = {"name": name_of(dossier, code), "lines": _beginning(" / ".join(lines))}
                yield Finding(Level.NOTE, name, facts, sections[0].source, unit=code)


def _beginning(text: str) -> str:
    """Return how a text begins: enough to know it by, the rest lies in the unit's own report."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


def _units(dossier: Dossier) -> tuple[str, ...]:
    """Return the units in protocol order, and after them whoever else wrote something."""
    known = [unit.code for unit in dossier.ledger.cluster.units]
    return tuple(dict.fromkeys((*known, *(section.unit for section in dossier.ledger.sections))))


def _placed(dossier: Dossier, code: str) -> Iterator[tuple[Section, str]]:
    """Yield the sections of one unit in reading order, each with the key of the heading its words belong under."""
    own = [each for each in dossier.ledger.sections if each.unit == code]
    for section, heading in zip(own, placed(each.heading for each in own), strict=True):
        framing = section.heading in {OPENING, CLOSING}
        yield section, OTHERS if framing or heading is None else heading.key


def _lines(dossier: Dossier, section: Section, key: str, lead: str | None) -> Iterator[str]:
    """Yield the lines of a section; a heading that points elsewhere stands before them, `lead` in the first of them."""
    named, words = heading_of(section.heading), _parted(dossier, section).words
    own = section.heading not in {OPENING, CLOSING}
    if own and (named is None or named.key != key) and (words or not _is_part(section.heading)):
        yield f"{section.heading.strip()}:"
    if lead and TABLE_MARK in words[0]:
        yield f"- {lead}:"
    elif lead:
        yield f"- {lead}: {words[0]}"
        words = words[1:]
    yield from words


def _is_part(heading: str) -> bool:
    """Whether a heading is that of a part (phần), which says nothing where no words stand under it."""
    return bare(heading).startswith("phan ")


def _parted(dossier: Dossier, section: Section) -> Parted:
    lines = tuple(_whole(line) for line in section.text.splitlines() if line.strip() and not is_guide(line))
    if section.heading == OPENING:
        return part_opening(lines, _names(dossier.ledger.cluster, section.unit))
    return part_closing(lines) if section.heading == CLOSING else part_section(lines)


def _whole(line: str) -> str:
    """Return a line without the spaces round it; a row of a table keeps its first cell, empty or not."""
    return line if TABLE_MARK in line else line.strip()


def _names(cluster: Cluster, code: str) -> frozenset[str]:
    """Return the bare names that may stand in the letterhead of that unit."""
    unit = cluster.unit(code)
    own = (unit.name, unit.short, *unit.aliases) if unit else ()
    return frozenset(bare(each) for each in (cluster.level, cluster.name, *own))
