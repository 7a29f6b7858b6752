"""Questions to a unit (đề nghị giải trình, làm rõ): numbered, sent by letter, answered by number, closed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop.domain.place import Place


class Stage(StrEnum):
    """How far a question has come."""

    OPEN = "open"
    PREPARED = "prepared"
    SENT = "sent"
    ANSWERED = "answered"
    CLOSED = "closed"


class Reply(StrEnum):
    """What a unit may choose from: its value stands, another value counts, or something else, in words."""

    STANDS = "stands"
    CHANGE = "change"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a unit answered: its choice (None where it only wrote), its words, the new value as typed, in which file."""

    reply: Reply | None
    text: str = ""
    value: str = ""
    file: str = ""
    received: str = ""

    @property
    def says_nothing(self) -> bool:
        """Whether the line was left empty."""
        return self.reply is None and not self.text.strip() and not self.value.strip()


@dataclass(frozen=True, slots=True)
class AwardKind:
    """Which awards a count is of: level, form, `tap_the` or `ca_nhan`, `decided` or `proposed`."""

    level: str
    form: str
    object: str
    status: str


@dataclass(frozen=True, slots=True)
class Target:
    """Which value is spoken of: a leaf's input, an indicator's figure of a period, a count of awards; None if unknown.

    `name` is an input's name (`points`, `actual`, `counts:LEVEL`…) or a period (`this`, `last`).
    """

    criterion: str | None = None
    indicator: str | None = None
    name: str = ""
    award: AwardKind | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `number` counts within the unit and the round; `key` is the finding's, empty for a free question.

    `place` is the cell it points to. `letter` and `sent_on` are those of the letter it went out with, `due` the day
    an answer is asked for by. `outcome` says how it was closed.
    """

    number: int
    unit: str
    text: str
    key: str = ""
    code: str = ""
    place: Place | None = None
    target: Target = Target()
    stage: Stage = Stage.OPEN
    due: date | None = None
    letter: str = ""
    sent_on: date | None = None
    answer: Answer | None = None
    outcome: str = ""
    id: int = 0

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self.stage in {Stage.OPEN, Stage.PREPARED, Stage.SENT}

    def is_late(self, day: date) -> bool:
        """Whether the answer should have come before that day."""
        return self.is_waiting and self.due is not None and self.due < day


def prepared(question: Question, due: date | None) -> Question:
    """Return an open question as written into the papers; one already sent stays as it is."""
    if question.stage not in {Stage.OPEN, Stage.PREPARED}:
        return question
    return replace(question, stage=Stage.PREPARED, due=due or question.due)


def sent(question: Question, letter: str, day: date, due: date | None) -> Question:
    """Return a question as sent with a letter; one already answered or closed stays as it is."""
    if not question.is_waiting:
        return question
    return replace(question, stage=Stage.SENT, letter=letter, sent_on=day, due=due or question.due)


def answered(question: Question, answer: Answer) -> Question:
    """Return a question with the answer that came; a later answer takes the place of an earlier one."""
    return replace(question, stage=Stage.ANSWERED, answer=answer, outcome="")


def closed(question: Question, outcome: str) -> Question:
    """Return a question that is done with, and how."""
    return replace(question, stage=Stage.CLOSED, outcome=outcome)


def reopened(question: Question) -> Question:
    """Return a closed question opened again: answered where an answer is there, else as far as it had come."""
    if question.stage is not Stage.CLOSED:
        return question
    if question.answer is not None:
        return replace(question, stage=Stage.ANSWERED, outcome="")
    return replace(question, stage=Stage.SENT if question.sent_on else Stage.OPEN, outcome="")


def going_out(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return what goes out when papers are sent: those they were written for; without any, all that wait to go."""
    waiting = tuple(questions)
    prepared = tuple(each for each in waiting if each.stage is Stage.PREPARED)
    return prepared or tuple(each for each in waiting if each.stage is Stage.OPEN)
