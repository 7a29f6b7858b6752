"""What a unit says of a draft framework (góp ý), and how it was answered."""

from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """How a comment stands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class FrameworkComment:
    """A unit's comment on a criterion, on the whole framework where `criterion` is empty.

    `number` is its key, 0 before it is kept; `reason` says why it was accepted or declined.
    """

    unit: str
    criterion: str
    text: str
    state: Answer = Answer.OPEN
    reason: str = ""
    number: int = 0
