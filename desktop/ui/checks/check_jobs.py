"""The jobs behind the page of checks, called on the worker; the libraries of the database are loaded there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.desk import Desk
from desktop.domain.ledger import Item, Layer
from desktop.domain.progress import Progress
from desktop.domain.question import Answer
from desktop.domain.rules.rule import Setting

if TYPE_CHECKING:  # see above
    from desktop.jobs.history import Checked
    from desktop.jobs.question_papers import AskingPapers
    from desktop.jobs.questions import Came


@dataclass(frozen=True, slots=True)
class Correcting:
    """A value put right: what stands there from now on, why, and by which paper."""

    item: Item
    reason: str
    basis: str


def check_file(desk: Desk) -> "Checked":
    """Check the cluster file itself."""
    from desktop.jobs.history import check_store

    return check_store(desk)


def accept(desk: Desk, keys: Sequence[str], words: str) -> object:
    """Accept warnings with words."""
    from desktop.jobs.checks import accept as keep

    return keep(desk, keys, words)


def take_back(desk: Desk, key: str) -> None:
    """Take an acceptance back."""
    from desktop.jobs.checks import take_back as remove

    remove(desk, key)


def correct(desk: Desk, made: Correcting, stage: Layer) -> object:
    """Put a value right."""
    from desktop.jobs.correction import Because
    from desktop.jobs.correction import correct as keep

    return keep(desk, made.item, Because(made.reason, made.basis), stage)


def ask_about(desk: Desk, keys: Sequence[str]) -> object:
    """Ask the units about findings."""
    from desktop.jobs.asking import ask_about as keep

    return keep(desk, keys)


def ask(desk: Desk, unit: str, text: str) -> object:
    """Ask a unit something freely."""
    from desktop.jobs.asking import ask as keep

    return keep(desk, unit, text)


def write_questions(
    desk: Desk, folder: str, wanted: tuple[str | None, date | None], progress: Progress
) -> "tuple[AskingPapers, ...]":
    """Write the papers of a unit, or of all, with questions that wait; answers are due by that day."""
    from desktop.jobs.question_papers import Wanted
    from desktop.jobs.question_papers import write_questions as write

    return write(desk, folder, Wanted(*wanted), progress)


def record_sent(desk: Desk, unit: str | None, letter: str, days: tuple[date, date | None]) -> object:
    """Keep that the questions of a unit, or of all, went out: on which day, answers due by which."""
    from desktop.jobs.asking import record_sent as keep

    return keep(desk, unit, letter, *days)


def take_answers(desk: Desk, path: str) -> "tuple[Came, ...]":
    """Read the answers of a file."""
    from desktop.jobs.questions import take_answers as take

    return take(desk, path)


def answer(desk: Desk, unit: str, number: int, said: Answer) -> object:
    """Keep an answer given by telephone or letter."""
    from desktop.jobs.questions import answer_by_hand

    return answer_by_hand(desk, unit, number, said)


def accept_answer(desk: Desk, unit: str, number: int) -> object:
    """Take an answer as an explanation."""
    from desktop.jobs.questions import accept_answer as take

    return take(desk, unit, number)


def correct_by_answer(desk: Desk, unit: str, number: int) -> object:
    """Take an answer as a correction."""
    from desktop.jobs.questions import correct_by_answer as take

    return take(desk, unit, number)


def close(desk: Desk, unit: str, number: int, outcome: str) -> object:
    """Be done with a question."""
    from desktop.jobs.questions import close as keep

    return keep(desk, unit, number, outcome)


def set_rule(desk: Desk, setting: Setting) -> None:
    """Switch or word a rule."""
    from desktop.jobs.checks import set_rule as keep

    keep(desk, setting)
