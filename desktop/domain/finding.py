"""Findings: what a check has to say about the data, with its level and its place."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.facts import Facts, no_facts
from desktop.domain.place import Place


class Level(StrEnum):
    """How much a finding weighs: errors block, questions wait for an answer, warnings can be accepted, notes inform."""

    ERROR = "error"
    QUESTION = "question"
    WARNING = "warning"
    NOTE = "note"


_WEIGHT = {Level.ERROR: 3, Level.QUESTION: 2, Level.WARNING: 1, Level.NOTE: 0}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: a stable snake_case code of a catalogue in resources/words, with the facts of its sentence."""

    level: Level
    code: str
    facts: Facts = field(default_factory=no_facts)
    place: Place | None = None
    unit: str | None = None
    criterion: str | None = None
    units: tuple[str, ...] = ()


def weight(finding: Finding) -> int:
    """Return how heavy a finding is, for sorting: an error weighs most."""
    return _WEIGHT[finding.level]


def worst(findings: Iterable[Finding]) -> Level | None:
    """Return the heaviest level among `findings`; None when there are none."""
    return max((finding.level for finding in findings), key=_WEIGHT.__getitem__, default=None)
