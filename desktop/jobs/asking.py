"""Ask units to explain: questions from findings and free ones, numbered within the unit; what went out by letter."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.checks import Matter
from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.ledger import Ledger
from desktop.domain.question import Question, going_out, sent
from desktop.domain.question_target import target_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.checks import Checks, checks_in
from desktop.jobs.ledger import ledger_of
from desktop.store import questions as kept_questions
from desktop.store.acts import act
from desktop.store.connection import Store, working
from desktop.words import questions as words


def ask(desk: Desk, unit: str, text: str) -> Question:
    """Keep a free question to a unit, as one act. Raises: UNKNOWN_UNIT, REASON_MISSING without a text."""
    if not text.strip():
        raise DeskError(Trouble.REASON_MISSING)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        _known_unit(ledger, unit)
        return keep_asked(db, desk, ledger, [Question(0, unit, text.strip())])[0]


def ask_about(desk: Desk, keys: Iterable[str]) -> tuple[Question, ...]:
    """Keep a question about each of these findings, as one act; one asked and still waiting is not asked again.

    Raises: MATTER_UNKNOWN; NOTHING_TO_ASK when none of them is about a unit.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        asked = [question_of(each, ledger) for each in _askable(checks_in(db, ledger), keys)]
        if not asked:
            raise DeskError(Trouble.NOTHING_TO_ASK, {"unit": None})
        return keep_asked(db, desk, ledger, asked)


def record_sent(desk: Desk, unit: str | None, letter: str, day: date, due: date | None) -> tuple[Question, ...]:
    """Keep that questions of a unit, or of every unit, went out with a letter, as one act.

    What papers were written for went out; where there are none, all that waits to be sent.
    Raises: UNKNOWN_UNIT; NOTHING_TO_ASK when none waits.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        if unit is not None:
            _known_unit(ledger, unit)
        kept = kept_questions.load(db, ledger.round.code)
        going = going_out(each for each in kept if unit in {None, each.unit})
        if not going:
            raise DeskError(Trouble.NOTHING_TO_ASK, {"unit": unit})
        moved = tuple(sent(each, letter, day, due) for each in going)
        with act(db, desk, "questions_sent", {**about(moved), "letter": letter}):
            kept_questions.save(db, moved)
    return moved


def question_of(matter: Matter, ledger: Ledger) -> Question:
    """Return the question about a finding of a unit, with the value it is about."""
    finding = matter.finding
    assert finding.unit is not None, "only findings about a unit are asked"
    target = target_of(finding, ledger)
    text = words.question_text(finding)
    return Question(0, finding.unit, text, matter.key, finding.code, finding.place, target)


def keep_asked(db: Store, desk: Desk, ledger: Ledger, asked: Sequence[Question]) -> tuple[Question, ...]:
    """Keep questions under the next numbers of their units, as one act; return them as they were kept."""
    code = ledger.round.code
    made = tuple(numbered for unit in units_of(asked) for numbered in _numbered(db, unit, code, asked))
    with act(db, desk, "ask", {**about(made), "number": made[0].number}) as number:
        kept_questions.keep(db, number, code, made)
    kept = {(each.unit, each.number): each for each in kept_questions.load(db, code)}
    return tuple(kept[each.unit, each.number] for each in made)


def about(questions: Sequence[Question]) -> Facts:
    """Return what an act about questions says of them: whose they are, and how many."""
    units = units_of(questions)
    whose: Facts = {"unit": units[0]} if len(units) == 1 else {"units": units}
    return {**whose, "count": len(questions)}


def units_of(questions: Iterable[Question]) -> tuple[str, ...]:
    """Return the units questions are for, each once, in their order."""
    return tuple(dict.fromkeys(each.unit for each in questions))


def _numbered(db: Store, unit: str, code: str, asked: Iterable[Question]) -> list[Question]:
    first = kept_questions.next_number(db, unit, code)
    own = [each for each in asked if each.unit == unit]
    return [replace(each, number=number) for number, each in enumerate(own, first)]


def _askable(found: Checks, keys: Iterable[str]) -> list[Matter]:
    matters = [found.matter(key) for key in dict.fromkeys(keys)]
    waiting = {each.key for each in found.questions if each.is_waiting}
    return [each for each in matters if each.finding.unit is not None and each.key not in waiting]


def _known_unit(ledger: Ledger, unit: str) -> None:
    if ledger.cluster.unit(unit) is None:
        known = tuple(each.code for each in ledger.cluster.units)
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": unit, "known": known})
