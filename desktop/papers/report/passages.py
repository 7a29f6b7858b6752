"""The cluster's own passages, put under their headings, never rewritten."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import TemplateError

from desktop.domain.citing import cite
from desktop.domain.dossier import Dossier
from desktop.domain.figures import indicator_of
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Exactness, Passage
from desktop.domain.outline import OTHERS, heading_of
from desktop.papers.report.fields import Fields, Marked, ids_in, unmarked
from desktop.words.catalogue import has, say

_UNTRUE = re.compile("(gần|hơn|trên|dưới) \ue000([^\ue001]*)\ue001", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A filled passage under its heading, with what there is to say about its wording."""

    key: str
    text: Marked
    findings: tuple[Finding, ...] = ()
    missed: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def cited(self) -> frozenset[str]:
        """Return the codes of the figures it speaks of."""
        found = (id_.partition("@")[0].partition(":")[0] for id_ in ids_in(self.text))
        return frozenset((*found, *self.missed, *self.asked))


def placed_passages(dossier: Dossier, fields: Fields) -> tuple[Placed, ...]:
    """Return the cluster's passages in order; one that cannot be filled stands as it was written, and is named."""
    ordered = sorted(dossier.ledger.passages, key=lambda each: each.number)
    return tuple(_placed(dossier, fields, passage) for passage in ordered)


def key_of(passage: Passage) -> str:
    """Return the key of the section a passage belongs to."""
    heading = heading_of(passage.section)
    return heading.key if heading else OTHERS


def _placed(dossier: Dossier, fields: Fields, passage: Passage) -> Placed:
    key = key_of(passage)
    try:
        filled = fields.fill_passage(passage.text)
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        facts = {"section": passage.section, "text": passage.text[:80], "detail": str(error)}
        return Placed(key, Marked(passage.text), (Finding(Level.WARNING, "passage_unfilled", facts),))
    text, findings = filled.text, tuple(_untrue(dossier, filled.text))
    if not filled.missed:
        return Placed(key, text, findings, (), filled.asked)
    titles = "; ".join(_title(dossier, code) for code in filled.missed)
    facts = {"section": passage.section, "figures": titles}
    lacking = Finding(Level.WARNING, "passage_lacks_figure", facts)
    return Placed(key, Marked(f"{text} (chưa có số liệu: {titles})"), (*findings, lacking), filled.missed, filled.asked)


def _title(dossier: Dossier, code: str) -> str:
    indicator = indicator_of(dossier.ledger, code)
    if indicator is None and has("report", f"missing_{code}"):
        return say("report", f"missing_{code}", {})
    return indicator.title if indicator else code


def _untrue(dossier: Dossier, text: Marked) -> Iterator[Finding]:
    """Yield a finding for each "gần", "hơn" typed before a number that is exact."""
    for word, id_ in _UNTRUE.findall(text):
        cited = cite(dossier, id_)
        if cited and cited.exactness is Exactness.EXACT:
            facts = {"word": word, "value": cited.value, "sentence": unmarked(text)[:120]}
            yield Finding(Level.WARNING, "wording_untrue", facts)
