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
class Choice:
    """One way to answer a question: its id, the file's or the framework's words for it, how likely it is (0 to 1).

    `words` are empty where the id has words of its own, `confidence` is None where nothing speaks for it.
    """

    id: str
    words: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: a stable snake_case code of a catalogue in resources/words, with the facts of its sentence.

    `key` is what an answer to it is given under (desktop/domain/guidance.py), empty where nothing can be answered;
    `choices` are the answers there are.
    """

    level: Level
    code: str
    facts: Facts = field(default_factory=no_facts)
    place: Place | None = None
    unit: str | None = None
    criterion: str | None = None
    units: tuple[str, ...] = ()
    key: str = ""
    choices: tuple[Choice, ...] = ()


def weight(finding: Finding) -> int:
    """Return how heavy a finding is, for sorting: an error weighs most."""
    return _WEIGHT[finding.level]


def worst(findings: Iterable[Finding]) -> Level | None:
    """Return the heaviest level among `findings`; None when there are none."""
    return max((finding.level for finding in findings), key=_WEIGHT.__getitem__, default=None)
