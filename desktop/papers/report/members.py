"""What the units wrote in their reports, under the cluster's headings, word for word; what is not printed is told."""

from collections.abc import Iterator

from desktop.domain.cluster import Cluster
from desktop.domain.dossier import Dossier
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Section
from desktop.domain.outline import CLOSING, OPENING, OTHERS, heading_of, placed
from desktop.domain.text import bare
from desktop.papers.report.frame import Parted, part_closing, part_opening, part_section
from desktop.papers.report.results import name_of
from desktop.words.guides import is_guide

_LONGEST = 160


def contributions(dossier: Dossier, key: str) -> Iterator[tuple[str, str]]:
    """Yield (unit's name, paragraph) of what units wrote under heading `key`; the name only before the first one."""
    for code in _units(dossier):
        paragraphs = [
            line for section, own in _placed(dossier, code) if own == key for line in _lines(dossier, section, own)
        ]
        for number, line in enumerate(paragraphs):
            yield (name_of(dossier, code) if number == 0 else ""), line


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


def _lines(dossier: Dossier, section: Section, key: str) -> Iterator[str]:
    named = heading_of(section.heading)
    if section.heading not in {OPENING, CLOSING} and (named is None or named.key != key):
        yield f"{section.heading.strip()}:"
    yield from _parted(dossier, section).words


def _parted(dossier: Dossier, section: Section) -> Parted:
    lines = tuple(line.strip() for line in section.text.splitlines() if line.strip() and not is_guide(line))
    if section.heading == OPENING:
        return part_opening(lines, _names(dossier.ledger.cluster, section.unit))
    return part_closing(lines) if section.heading == CLOSING else part_section(lines)


def _names(cluster: Cluster, code: str) -> frozenset[str]:
    """Return the bare names that may stand in the letterhead of that unit."""
    unit = cluster.unit(code)
    own = (unit.name, unit.short, *unit.aliases) if unit else ()
    return frozenset(bare(each) for each in (cluster.level, cluster.name, *own))
