"""The cluster's own passages and the units' contributions, put under their headings, never rewritten."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import TemplateError

from desktop.domain.citing import cite
from desktop.domain.dossier import Dossier
from desktop.domain.figures import indicator_of
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Exactness, Passage, Section
from desktop.domain.outline import CLOSING, OPENING, heading_of
from desktop.domain.text import bare
from desktop.papers.report.fields import Fields, Marked, ids_in, unmarked
from desktop.papers.report.results import name_of
from desktop.words.guides import is_guide

OTHERS = "others"
_CLOSING = "noi nhan:"
_UNTRUE = re.compile("(gần|hơn|trên|dưới) \ue000([^\ue001]*)\ue001", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A filled passage under its heading, with what there is to say about its wording."""

    key: str
    text: Marked
    findings: tuple[Finding, ...] = ()
    missed: tuple[str, ...] = ()

    @property
    def cited(self) -> frozenset[str]:
        """Return the codes of the figures it speaks of."""
        found = (id_.partition("@")[0].partition(":")[0] for id_ in ids_in(self.text))
        return frozenset((*found, *self.missed))


def placed_passages(dossier: Dossier, fields: Fields) -> tuple[Placed, ...]:
    """Return the cluster's passages in order; one that cannot be filled stands as it was written, and is named."""
    ordered = sorted(dossier.ledger.passages, key=lambda each: each.number)
    return tuple(_placed(dossier, fields, passage) for passage in ordered)


def contributions(dossier: Dossier, key: str) -> Iterator[tuple[str, str]]:
    """Yield (unit's name, paragraph) of what units wrote under heading `key`; the name only before the first one."""
    units = [unit.code for unit in dossier.ledger.cluster.units]
    for code in units:
        written = [each for each in dossier.ledger.sections if each.unit == code and _key(each.heading) == key]
        paragraphs = [line for section in written for line in _lines(section, key)]
        for number, line in enumerate(paragraphs):
            yield (name_of(dossier, code) if number == 0 else ""), line


def _key(heading: str) -> str:
    if heading in {OPENING, CLOSING}:
        return ""
    found = heading_of(heading)
    return found.key if found else OTHERS


def _lines(section: Section, key: str) -> Iterator[str]:
    if key == OTHERS:
        yield f"{section.heading.strip()}:"
    for line in section.text.splitlines():
        if bare(line).startswith(_CLOSING):
            return
        if line.strip() and not is_guide(line):
            yield line.strip()


def _placed(dossier: Dossier, fields: Fields, passage: Passage) -> Placed:
    heading = heading_of(passage.section)
    key = heading.key if heading else OTHERS
    try:
        text, missed = fields.fill_passage(passage.text)
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        facts = {"section": passage.section, "text": passage.text[:80], "detail": str(error)}
        return Placed(key, Marked(passage.text), (Finding(Level.WARNING, "passage_unfilled", facts),))
    findings = tuple(_untrue(dossier, text))
    if not missed:
        return Placed(key, text, findings)
    titles = "; ".join(_title(dossier, code) for code in missed)
    facts = {"section": passage.section, "figures": titles}
    lacking = Finding(Level.WARNING, "passage_lacks_figure", facts)
    return Placed(key, Marked(f"{text} (chưa có số liệu: {titles})"), (*findings, lacking), missed)


def _title(dossier: Dossier, code: str) -> str:
    indicator = indicator_of(dossier.ledger, code)
    return indicator.title if indicator else code


def _untrue(dossier: Dossier, text: Marked) -> Iterator[Finding]:
    """Yield a finding for each "gần", "hơn" typed before a number that is exact."""
    for word, id_ in _UNTRUE.findall(text):
        cited = cite(dossier, id_)
        if cited and cited.exactness is Exactness.EXACT:
            facts = {"word": word, "value": cited.value, "sentence": unmarked(text)[:120]}
            yield Finding(Level.WARNING, "wording_untrue", facts)
