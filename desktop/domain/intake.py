"""Intake (thu nhận): from a draft and what was kept before to what may be kept now."""

from dataclasses import dataclass

from desktop.domain.draft import Draft
from desktop.domain.finding import Finding
from desktop.domain.ledger import Award, Entry, Figure, Layer, Section


@dataclass(frozen=True, slots=True)
class Report:
    """A submission as it is kept: whose, which file, and the entries, figures and sections taken from it.

    `id` is 0 until the store has kept it; `supersedes` is the id of the unit's earlier report of the same kind.
    """

    unit: str
    round: str
    kind: str
    file: str
    sha256: str
    size: int
    layer: Layer
    framework_version: int
    entries: tuple[Entry, ...] = ()
    figures: tuple[Figure, ...] = ()
    awards: tuple[Award, ...] = ()
    sections: tuple[Section, ...] = ()
    findings: tuple[Finding, ...] = ()
    supersedes: int | None = None
    id: int = 0
    received: str = ""
    officer: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """A draft that may be kept: the unit's first of its kind."""

    report: Report
    draft: Draft


@dataclass(frozen=True, slots=True)
class Supersedes:
    """A draft that may be kept in place of `earlier`; `changed` counts the cells whose value differs."""

    report: Report
    draft: Draft
    earlier: Report
    changed: int


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The very same bytes were kept before: nothing to do."""

    draft: Draft
    earlier: Report


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions are open; `report` is what needs no answer and may be kept alone, None when nothing may."""

    draft: Draft
    findings: tuple[Finding, ...]
    report: Report | None


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing may be kept: at least one error."""

    draft: Draft
    findings: tuple[Finding, ...]


Preview = Ready | Supersedes | Duplicate | Asked | Refused
