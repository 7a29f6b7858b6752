"""What the report says, section by section, as plain sentences: kept for the year after."""

from collections.abc import Iterator

from desktop.domain.dossier import Dossier
from desktop.domain.manner import PastText
from desktop.papers.report.fields import unmarked
from desktop.papers.report.sections import Draft, section_keys


def said(dossier: Dossier) -> tuple[PastText, ...]:
    """Return every paragraph of the report's sections in order: the cluster's own, those from data, the units'."""
    draft, year = Draft(dossier), dossier.ledger.cluster.year
    return tuple(PastText(year, key, text) for key in section_keys() for text in _paragraphs(draft, key) if text)


def _paragraphs(draft: Draft, key: str) -> Iterator[str]:
    section = draft.section(key)
    yield from (unmarked(each.text).strip() for each in section.own)
    yield from (unmarked(each).strip() for each in section.made)
    yield from (text.strip() for _, text in section.units)
