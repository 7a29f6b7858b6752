"""Look at the report as it is written: its sections and what stands beside them, fields and wordings to choose."""

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.domain.dossier import Dossier, FormProfile
from desktop.domain.ledger import Passage
from desktop.domain.manner import Manner
from desktop.domain.outline import OTHERS, heading_of
from desktop.domain.preview import Shown
from desktop.domain.report_text import Field, Made, Offer, SectionText, UnitWords, Variant, paragraphs

if TYPE_CHECKING:
    from desktop.papers.report.fields import Worded
    from desktop.papers.report.sections import Draft, Section


class ReportText:
    """The report of one dossier, to be looked at while it is written."""

    def __init__(self, dossier: Dossier) -> None:
        from desktop.papers.report.sections import Draft

        self.dossier = dossier
        self._draft = Draft(dossier)

    @property
    def manner(self) -> Manner:
        """Return how the cluster words it."""
        return self.dossier.manner

    def sections(self) -> tuple[SectionText, ...]:
        """Return every section somebody may write in, in the order of the report."""
        from desktop.papers.report.sections import section_keys

        return tuple(_section(self._draft, key) for key in section_keys())

    def field(self, expression: str) -> Field:
        """Return a field with what it prints today."""
        from desktop.papers.report.offers import field_of

        return field_of(self._draft, expression)

    def offers(self) -> tuple[Offer, ...]:
        """Return every field there are data for."""
        from desktop.papers.report.offers import offers

        return tuple(offers(self._draft))

    def preview(self, key: str = "", source: str = "") -> tuple[Shown, ...]:
        """Return what stands in a section whose own words are `source`; the whole report for no key."""
        from desktop.papers.report.sections import Draft
        from desktop.papers.report.shown import shown_report, shown_section

        if not key:
            return shown_report(self._draft)
        own = tuple(Passage(key, number, line) for number, line in enumerate(paragraphs(source), start=1))
        others = tuple(each for each in self.dossier.ledger.passages if not _is_in(each, key))
        ledger = replace(self.dossier.ledger, passages=(*others, *own))
        return shown_section(Draft(replace(self.dossier, ledger=ledger)), key)

    def letterhead(self) -> tuple[Shown, ...]:
        """Return letterhead, title and signature as they are printed."""
        from desktop.papers.report.shown import shown_frame

        return shown_frame(self._draft)

    def variants(self, key: str, about: str) -> tuple[Variant, ...]:
        """Return the wordings of a sentence side by side; `about` is the figure it is about, or empty."""
        from desktop.papers.report.variants import variants

        return variants(self.dossier, key, about)


def usual_form(dossier: Dossier) -> FormProfile:
    """Return letterhead and signature as they are for every cluster of its level."""
    from desktop.papers.profile import default_profile

    return default_profile(dossier.ledger.cluster, dossier.dated)


def _is_in(passage: Passage, key: str) -> bool:
    from desktop.papers.report.passages import key_of

    return key_of(passage) == key


def _section(draft: "Draft", key: str) -> SectionText:
    section, heading = draft.section(key), heading_of(key) if key != OTHERS else None
    title = heading.text if heading else f"8. {_others(draft)}"
    return SectionText(
        key,
        title,
        heading.level if heading else 3,
        "\n".join(_sources(draft, key)),
        (*(_made(each, muted=False) for each in section.made), *(_made(each, muted=True) for each in section.muted)),
        _units(section),
        draft.dossier.manner.section(key).units_printed,
        tuple(each.text for each in draft.dossier.manner.last_year(key)),
    )


def _others(draft: "Draft") -> str:
    from desktop.papers.report.worded import worded

    return str(worded(draft.dossier, draft.fields, "others"))


def _sources(draft: "Draft", key: str) -> list[str]:
    from desktop.papers.report.passages import key_of

    ordered = sorted(draft.dossier.ledger.passages, key=lambda each: each.number)
    return [each.text for each in ordered if key_of(each) == key]


def _made(sentence: "Worded", *, muted: bool) -> Made:
    from desktop.papers.report.fields import unmarked

    return Made(sentence.id, sentence.key, sentence.about, unmarked(sentence), muted)


def _units(section: "Section") -> tuple[UnitWords, ...]:
    found: list[UnitWords] = []
    for name, lines in groupby(_named(section.units or section.silent), key=lambda each: each[0]):
        found.append(UnitWords(name, tuple(line for _, line in lines)))
    return tuple(found)


def _named(lines: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Return each paragraph with its unit's name, which stands only before a unit's first one."""
    unit, named = "", []
    for name, line in lines:
        unit = name or unit
        named.append((unit, line))
    return named
