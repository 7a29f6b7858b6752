"""What stands in each section of the report: the cluster's own words, sentences made from data, the units' words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from desktop.domain.dossier import Dossier
from desktop.domain.figures import indicator_of
from desktop.domain.outline import OTHERS, OUTLINE, Heading
from desktop.papers.report.awards import award_sentences
from desktop.papers.report.fields import Fields, Marked, Worded, ids_in, unmarked
from desktop.papers.report.figures import figure_sentence, figure_sentences
from desktop.papers.report.members import contributions
from desktop.papers.report.opening import cluster_sentences, conference_sentences, next_chair_sentences
from desktop.papers.report.passages import Placed, placed_passages
from desktop.papers.report.registers import SECTIONS, register_sentences
from desktop.papers.report.results import result_sentences

WRITTEN = frozenset({"VII", "B.I", "B.II", "B.III"})
"""The headings under which opinions stand, not data."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section as it is printed. `made` are its sentences from data, `muted` those left out by choice.

    `units` are (name of the unit, paragraph), the name only before its first one; `silent` what units wrote and the
    cluster chose not to print.
    """

    key: str
    own: tuple[Placed, ...]
    made: tuple[Worded, ...]
    muted: tuple[Worded, ...]
    units: tuple[tuple[str, str], ...]
    silent: tuple[tuple[str, str], ...]

    @property
    def empty(self) -> bool:
        """Whether nothing would be printed."""
        return not (self.own or self.made or self.units)


class Draft:
    """The report while it is written: the dossier, its fields, its passages."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.fields = Fields(dossier)
        self.fields.offer_sentences(self._sentence)

    @cached_property
    def passages(self) -> tuple[Placed, ...]:
        """Return the cluster's own passages, filled, each under its heading."""
        return placed_passages(self.dossier, self.fields)

    @cached_property
    def cited(self) -> frozenset[str]:
        """Return the figures the cluster's own passages already speak of."""
        return frozenset(code for each in self.passages for code in each.cited)

    def section(self, key: str) -> Section:
        """Return the section of that key; OTHERS for what belongs under none of the headings."""
        choice = self.dossier.manner.section(key)
        sentences = tuple(self._sentences(key))
        units = tuple(contributions(self.dossier, key))
        return Section(
            key,
            tuple(each for each in self.passages if each.key == key),
            tuple(each for each in sentences if each.id not in choice.muted),
            tuple(each for each in sentences if each.id in choice.muted),
            units if choice.units_printed else (),
            () if choice.units_printed else units,
        )

    def _sentence(self, code: str) -> Marked:
        indicator = indicator_of(self.dossier.ledger, code)
        return figure_sentence(self.dossier, self.fields, indicator) if indicator else self.fields.figure(code)

    def _sentences(self, key: str) -> Iterator[Worded]:
        dossier, fields = self.dossier, self.fields
        yield from figure_sentences(dossier, fields, key, self.cited)
        if key in SECTIONS:
            bound = frozenset(id_ for each in self.passages for id_ in ids_in(each.text))
            yield from register_sentences(dossier, fields, SECTIONS[key], bound)
        match key:
            case "I":
                yield from cluster_sentences(dossier, fields)
            case "II":
                yield from conference_sentences(dossier, fields)
            case "IV":
                yield from award_sentences(dossier, fields)
            case "VI":
                yield from result_sentences(dossier, fields) if dossier.scored else ()
                told = tuple(unmarked(each.text) for each in self.passages)
                yield from next_chair_sentences(dossier, fields, told)


def has_below(heading: Heading) -> bool:
    """Return whether a heading has others under it: then it need not have text of its own."""
    return heading.level == 1 or any(each.key.startswith(f"{heading.key}.") for each in OUTLINE)


def section_keys() -> tuple[str, ...]:
    """Return the keys of all sections somebody may write in, in the order of the report."""
    keys = [heading.key for heading in OUTLINE if heading.level > 1]
    return (*keys[: keys.index("IV")], OTHERS, *keys[keys.index("IV") :])
