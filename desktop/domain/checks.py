"""How findings stand (việc cần xem): open, accepted with words, asked of the unit, answered, put right."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.domain.finding import Finding, Level, weight
from desktop.domain.place import Place
from desktop.domain.question import Question, Stage
from desktop.domain.rules.subject import keyed
from desktop.domain.rules.table import BY_CODE


class Stand(StrEnum):
    """What has become of a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    ASKED = "asked"
    ANSWERED = "answered"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A warning that was looked at, with the words that are printed; `key` is what it is about (rules/subject.py).

    `sentence` is what the finding said then. `number` is 0 until the store has kept it.
    """

    key: str
    code: str
    unit: str | None
    criterion: str | None
    sentence: str
    words: str
    officer: str = ""
    time: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Matter:
    """A finding as it stands. `formerly` are the words of an acceptance that fell away, for the value is another now.

    `question` is the one asked about it last; None where nobody asked.
    """

    key: str
    finding: Finding
    stand: Stand = Stand.OPEN
    acceptance: Acceptance | None = None
    formerly: str = ""
    question: Question | None = None

    @property
    def blocks(self) -> bool:
        """Whether it is an error: nothing but mending it makes it go."""
        return self.finding.level is Level.ERROR

    @property
    def may_be_accepted(self) -> bool:
        """Whether words may settle it: warnings only."""
        return self.finding.level is Level.WARNING

    @property
    def is_settled(self) -> bool:
        """Whether nothing need be done any more: accepted, put right, or a note that only informs."""
        return self.stand in {Stand.ACCEPTED, Stand.CORRECTED} or self.finding.level is Level.NOTE


Cell = tuple[str, str]
"""Unit and criterion."""

Where = tuple[str, str | None, str | None]
"""The bytes of a file, sheet and cell."""

Spot = tuple[str, str | None, str | None]
"""Rule, unit, criterion: where an acceptance fell away, a new finding of the same spot tells so."""


def matters(
    findings: Iterable[Finding],
    round_code: str,
    acceptances: Sequence[Acceptance] = (),
    questions: Sequence[Question] = (),
    put_right: Collection[Cell | Where] = (),
) -> tuple[Matter, ...]:
    """Return each finding with how it stands, the gravest first and else in their order.

    `put_right` are the cells of units, and of their files, in which an officer corrected what the unit sent.
    """
    made = standing(tuple(keyed(findings, round_code)), acceptances, questions)
    mended = (_corrected(each) if _is_put_right(each.finding, put_right) else each for each in made)
    return tuple(sorted(mended, key=lambda matter: -weight(matter.finding)))


def standing(
    found: Sequence[tuple[str, Finding]], acceptances: Sequence[Acceptance] = (), questions: Sequence[Question] = ()
) -> tuple[Matter, ...]:
    """Return findings, each with its key, as they stand by what was accepted and asked."""
    accepted = {each.key: each for each in acceptances}
    asked = {each.key: each for each in questions if each.key}
    fallen = _fallen(acceptances, frozenset(key for key, _ in found))
    return tuple(_matter(key, finding, accepted.get(key), asked.get(key), fallen) for key, finding in found)


def _fallen(acceptances: Iterable[Acceptance], keys: frozenset[str]) -> Mapping[Spot, str]:
    gone = (each for each in acceptances if each.key not in keys)
    return {(each.code, each.unit, each.criterion): each.words for each in gone}


def _matter(
    key: str, finding: Finding, acceptance: Acceptance | None, question: Question | None, fallen: Mapping[Spot, str]
) -> Matter:
    if acceptance is not None and finding.level is Level.WARNING:
        return Matter(key, finding, Stand.ACCEPTED, acceptance, question=question)
    formerly = fallen.get((finding.code, finding.unit, finding.criterion), "")
    return Matter(key, finding, _stand(question), None, formerly, question)


def _stand(question: Question | None) -> Stand:
    if question is None or question.stage is Stage.CLOSED:
        return Stand.OPEN
    return Stand.ANSWERED if question.stage is Stage.ANSWERED else Stand.ASKED


def where_of(place: Place) -> Where:
    """Return which cell of which file a place is, whatever stands in it."""
    return place.sha256, place.sheet, place.cell


def _is_put_right(finding: Finding, put_right: Collection[Cell | Where]) -> bool:
    """Whether what a file said was corrected since; live rules look at the corrected value anyhow."""
    rule = BY_CODE.get(finding.code)
    there = (finding.unit or "", finding.criterion or "") in put_right
    there = there or (finding.place is not None and where_of(finding.place) in put_right)
    return there and (rule is None or not rule.live)


def _corrected(matter: Matter) -> Matter:
    return replace(matter, stand=Stand.CORRECTED)
