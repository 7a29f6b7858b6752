"""The manner (cách viết) of a cluster's report: its own wording of sentences, and what each section prints."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SectionChoice:
    """What a section of the report prints: the units' own words or not; `muted` are sentences left out by their id."""

    units_printed: bool = True
    muted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PastText:
    """A paragraph of an earlier year's report, under the key of its section."""

    year: int
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class FormChoice:
    """What the officer chose of letterhead and signature; None leaves it as for every cluster of its level."""

    superior: str | None = None
    issuer: str | None = None
    symbol: str | None = None
    place: str | None = None
    authority: tuple[str, ...] | None = None
    signer: str | None = None
    recipients: tuple[str, ...] | None = None
    archive: str | None = None
    number: str | None = None
    draft: bool | None = None
    secrecy: str | None = None


@dataclass(frozen=True, slots=True)
class Manner:
    """How a cluster words its report; what it does not say is as in resources/papers.

    `wordings` are by key: `lead`, `figure.rise`, `figure.rise:PPHS` for one figure alone. `sections` are by key of the
    outline, `past` is what the reports of earlier years said, `form` letterhead and signature.
    """

    wordings: Mapping[str, str] = field(default_factory=lambda: NONE)
    sections: Mapping[str, SectionChoice] = field(default_factory=lambda: MappingProxyType({}))
    past: tuple[PastText, ...] = ()
    form: FormChoice = FormChoice()

    def wording(self, key: str, about: str = "") -> str | None:
        """Return the cluster's own wording of a sentence, that for one figure first; None where it has none."""
        return self.wordings.get(f"{key}:{about}") or self.wordings.get(key)

    def section(self, key: str) -> SectionChoice:
        """Return what the section of that key prints."""
        return self.sections.get(key, SectionChoice())

    def last_year(self, key: str) -> tuple[PastText, ...]:
        """Return what the latest earlier report said in that section."""
        latest = max((each.year for each in self.past), default=0)
        return tuple(each for each in self.past if (each.year, each.section) == (latest, key))


PLAIN = Manner()
"""The manner of a cluster that has chosen nothing."""
