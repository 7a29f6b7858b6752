"""The state of a submission: seven conditions, what may be done in each, all of it read off the facts."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Condition(StrEnum):
    """How a submission stands: two before it is kept, five after. A condition is derived, never stored."""

    WAITING = "waiting"
    REFUSED = "refused"
    IN_FORCE = "in_force"
    QUESTIONED = "questioned"
    SUPERSEDED = "superseded"
    SET_ASIDE = "set_aside"
    ROLLED_BACK = "rolled_back"


class Move(StrEnum):
    """What an officer may do with a submission."""

    KEEP = "keep"
    ANSWER = "answer"
    LOOK_AGAIN = "look_again"
    DROP = "drop"
    CORRECT = "correct"
    ASK_UNIT = "ask_unit"
    RENEW = "renew"
    SET_ASIDE = "set_aside"
    BRING_BACK = "bring_back"
    ROLL_BACK = "roll_back"
    IMPORT_AGAIN = "import_again"


MOVES: Mapping[Condition, Mapping[Move, tuple[Condition, ...]]] = MappingProxyType(
    {
        Condition.WAITING: {
            Move.KEEP: (Condition.IN_FORCE,),
            Move.ANSWER: (Condition.WAITING, Condition.REFUSED),
            Move.LOOK_AGAIN: (Condition.WAITING, Condition.REFUSED),
            Move.DROP: (),
        },
        Condition.REFUSED: {Move.LOOK_AGAIN: (Condition.WAITING, Condition.REFUSED), Move.DROP: ()},
        Condition.IN_FORCE: {
            Move.CORRECT: (Condition.IN_FORCE,),
            Move.ASK_UNIT: (Condition.QUESTIONED,),
            Move.RENEW: (Condition.SUPERSEDED,),
            Move.SET_ASIDE: (Condition.SET_ASIDE,),
            Move.ROLL_BACK: (Condition.ROLLED_BACK,),
        },
        Condition.QUESTIONED: {
            Move.CORRECT: (Condition.QUESTIONED,),
            Move.ASK_UNIT: (Condition.QUESTIONED,),
            Move.ANSWER: (Condition.IN_FORCE,),
            Move.RENEW: (Condition.SUPERSEDED,),
            Move.SET_ASIDE: (Condition.SET_ASIDE,),
            Move.ROLL_BACK: (Condition.ROLLED_BACK,),
        },
        Condition.SUPERSEDED: {
            Move.SET_ASIDE: (Condition.SET_ASIDE,),
            Move.ROLL_BACK: (Condition.ROLLED_BACK,),
        },
        Condition.SET_ASIDE: {
            Move.BRING_BACK: (Condition.IN_FORCE, Condition.QUESTIONED, Condition.SUPERSEDED),
        },
        Condition.ROLLED_BACK: {Move.IMPORT_AGAIN: (Condition.IN_FORCE,)},
    }
)
"""What may be done in each condition, and the conditions that leads to. A superseded report counts again by itself
when every later version is set aside or rolled back."""


def condition_of(*, in_force: bool, use: str | None, questions: int) -> Condition:
    """Return how a kept submission stands.

    `use` is the last thing said of its use (`set_aside`, `brought_back`, `rolled_back`; None: nothing), `questions`
    how many questions about it wait for the unit's answer.
    """
    match use:
        case "set_aside":
            return Condition.SET_ASIDE
        case "rolled_back":
            return Condition.ROLLED_BACK
    if not in_force:
        return Condition.SUPERSEDED
    return Condition.QUESTIONED if questions else Condition.IN_FORCE


def allows(condition: Condition, move: Move) -> bool:
    """Whether a move may be made in a condition."""
    return move in MOVES[condition]
