"""Sending (gửi mẫu): what was sent to which unit, when and how, and what the next sending is called."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FormKind(StrEnum):
    """What a file of a sending is."""

    WORKBOOK = "workbook"
    NARRATIVE = "narrative"
    GUIDE = "guide"
    LETTER = "letter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SentFile:
    """One file as it was sent: its name and the SHA-256 of its bytes."""

    kind: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Sending:
    """What one unit was sent at once. `issue` counts the unit's sendings in a round, from 1.

    `files` is empty where nobody said which they were; `returned` are the ids of reports made from these forms.
    """

    unit: str
    issue: int
    sent_on: date
    letter: str = ""
    channel: str = ""
    files: tuple[SentFile, ...] = ()
    returned: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the officer chose for a set of forms: the last day of the figures, the day they are due, what goes along.

    `cut_off` None is the end of the round; `due` None leaves the day open. `whole` adds instructions and a letter.
    """

    units: tuple[str, ...] = ()
    cut_off: date | None = None
    due: date | None = None
    whole: bool = False


def next_issue(sendings: Iterable[Sending], unit: str) -> int:
    """Return the number the unit's next sending gets."""
    return max((each.issue for each in sendings if each.unit == unit), default=0) + 1


def last_of(sendings: Iterable[Sending], unit: str) -> Sending | None:
    """Return the unit's last sending; None when it was sent nothing."""
    return max((each for each in sendings if each.unit == unit), key=lambda each: each.issue, default=None)
