"""What units answered: read back by number or written down, taken as explanation or correction, the question closed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from desktop.domain.answers_back import answers_back
from desktop.domain.book import Book
from desktop.domain.checks import Acceptance, Matter
from desktop.domain.cluster import Cluster
from desktop.domain.corrected import corrected
from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.question import Answer, Question, answered, closed, reopened
from desktop.domain.question_form import Answered, asked_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.asking import about
from desktop.jobs.checks import checks_in
from desktop.jobs.correction import Because, correct
from desktop.jobs.ledger import ledger_of
from desktop.sheets.draft.owner.units import unit_in_file_name, unit_in_text
from desktop.sheets.draft.owner.whose import head_lines
from desktop.sheets.process import Reader
from desktop.store import acceptances
from desktop.store import questions as kept_questions
from desktop.store.acts import act
from desktop.store.connection import looking, working
from desktop.words import questions as words
from desktop.words.catalogue import say
from desktop.words.findings import tell

Step = Callable[[Question], Question]
"""What becomes of a question."""


@dataclass(frozen=True, slots=True)
class Came:
    """What one file answered: whose it is, the questions it answered, the numbers nobody asked.

    `twice` are numbers that stand on several lines and are answered differently there; none of these is taken.
    """

    unit: str
    answered: tuple[Question, ...]
    unknown: tuple[int, ...] = ()
    twice: tuple[int, ...] = ()


def questions(desk: Desk) -> tuple[Question, ...]:
    """Return the questions of the desk's round by unit and number."""
    with looking(desk) as db:
        return kept_questions.load(db, ledger_of(db, desk).round.code)


def take_answers(desk: Desk, path: str, unit: str | None = None) -> tuple[Came, ...]:
    """Read the answers of a file by their numbers and keep them, as one act; nothing else of the file is taken.

    `unit` is the officer's word on who answers where neither a mark nor the file's words say so.

    Raises: NO_ANSWERS when it answers no question of this round by number; FILE_MISSING, FILE_UNREADABLE.
    """
    with Reader() as reader:
        book = reader.read(path)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        kept = kept_questions.load(db, ledger.round.code)
        sheets = answers_back(book, asked_of(kept))
        told = _by_unit(sheets, kept, ledger, unit or _answering(book, kept, ledger.cluster))
        if not told:
            raise DeskError(Trouble.NO_ANSWERS, _no_answers(book.file, sheets, kept, ledger))
        now = desk.clock().isoformat(timespec="seconds")
        came = tuple(_came(unit, answers, kept, now) for unit, answers in told.items())
        new = [each for one in came for each in one.answered]
        if new:
            with act(db, desk, "answers", {**about(new), "file": book.file}):
                kept_questions.save(db, new)
        return came


def answer_by_hand(desk: Desk, unit: str, number: int, answer: Answer) -> Question:
    """Keep what a unit answered by telephone or letter, as one act. Raises: QUESTION_UNKNOWN."""
    facts: Facts = {"unit": unit, "file": answer.file, "count": 1}
    given = replace(answer, received=answer.received or desk.clock().isoformat(timespec="seconds"))
    return _move(desk, unit, number, ("answers", facts), lambda one: answered(one, given))


def close(desk: Desk, unit: str, number: int, outcome: str) -> Question:
    """Be done with a question, as one act. Raises: QUESTION_UNKNOWN, REASON_MISSING without an outcome."""
    if not outcome.strip():
        raise DeskError(Trouble.REASON_MISSING)
    facts: Facts = {"unit": unit, "number": number, "outcome": outcome.strip()}
    return _move(desk, unit, number, ("question_close", facts), lambda one: closed(one, outcome.strip()))


def reopen(desk: Desk, unit: str, number: int) -> Question:
    """Open a closed question again, as one act. Raises: QUESTION_UNKNOWN."""
    return _move(desk, unit, number, ("question_reopen", {"unit": unit, "number": number}), reopened)


def accept_answer(desk: Desk, unit: str, number: int) -> Question:
    """Accept the warning a question was about on the unit's answer and close the question, as one act.

    Raises: QUESTION_UNKNOWN; NOT_ACCEPTABLE when there is no answer or the finding is no warning any more.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        found = checks_in(db, ledger)
        question = _one(found.questions, unit, number)
        matter = next((each for each in found.matters if each.key == question.key), None)
        if question.answer is None or matter is None or not matter.may_be_accepted:
            lacks = "answer" if question.answer is None else ("" if matter else "matter")
            raise DeskError(Trouble.NOT_ACCEPTABLE, {"key": question.key, "title": question.text, "lacks": lacks})
        outcome = say("question_stages", "outcome_accepted", {})
        facts: Facts = {"unit": unit, "number": number, "outcome": outcome}
        with act(db, desk, "question_close", facts) as done:
            acceptances.save(db, done, ledger.round.code, [_accepted(matter, question.answer)])
            kept_questions.save(db, [closed(question, outcome)])
    return closed(question, outcome)


def correct_by_answer(desk: Desk, unit: str, number: int, stage: Layer = Layer.AGREED) -> Question:
    """Put the value a question is about right by the unit's answer and close the question, as one act.

    Raises: QUESTION_UNKNOWN; ANSWER_UNCLEAR when no value can be read or its cell is not known; as `correct`.
    """
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        question = _one(kept_questions.load(db, ledger.round.code), unit, number)
    value = question.answer.value if question.answer else ""
    item = corrected(unit, question.target, value, ledger)
    if item is None:
        raise DeskError(Trouble.ANSWER_UNCLEAR, {"unit": unit, "number": number, "value": value})
    done = closed(question, say("question_stages", "outcome_corrected", {}))
    because = Because(words.corrected(question, value))
    correct(desk, item, because, stage, lambda db: kept_questions.save(db, [done]))
    return done


def _accepted(matter: Matter, answer: Answer) -> Acceptance:
    finding = matter.finding
    said = (tell(finding).message, words.explained(answer))
    return Acceptance(matter.key, finding.code, finding.unit, finding.criterion, *said)


def _answering(book: Book, kept: Sequence[Question], cluster: Cluster) -> str | None:
    """The one unit with questions that a file names at its head, else in its name; else the only one with questions."""
    asked = {each.unit for each in kept}
    named = {guess.unit for line in head_lines(book) if (guess := unit_in_text(line, cluster))} & asked
    by_name = unit_in_file_name(book.file, cluster)
    for found in (named, {by_name.unit} & asked if by_name else set(), asked):
        if len(found) == 1:
            return min(found)
    return None


def _by_unit(
    told: Iterable[Answered], kept: Sequence[Question], ledger: Ledger, unmarked: str | None
) -> dict[str, list[tuple[int, Answer]]]:
    """Return the answers by unit; those without a mark are of the unit `unmarked`, None where nobody can tell."""
    asked = {each.unit for each in kept}
    found: dict[str, list[tuple[int, Answer]]] = {}
    for each in told:
        unit = each.unit or unmarked
        if unit in asked and each.round in {None, ledger.round.code} and each.answers:
            found.setdefault(str(unit), []).extend(each.answers)
    return found


def _no_answers(file: str, sheets: Sequence[Answered], kept: Sequence[Question], ledger: Ledger) -> Facts:
    """Why a file answers nothing: nothing numbered, somebody else's or another round's, nobody's, or left empty."""
    asked = {each.unit for each in kept}
    strange = next((each for each in sheets if each.round not in {None, ledger.round.code}), None)
    strange = strange or next((each for each in sheets if each.unit and each.unit not in asked), None)
    meant = f"{strange.unit} / {strange.round}" if strange else ""
    unclear = sum(len(each.answers) for each in sheets if each.unit is None)
    facts: Facts = {"file": file, "unit": None, "sheets": len(sheets), "unclear": unclear, "meant": meant}
    return {**facts, "round": ledger.round.title}


def _came(unit: str, answers: list[tuple[int, Answer]], kept: Sequence[Question], now: str) -> Came:
    """Return what a file answers of a unit's questions; the same answer read twice is none."""
    own = {each.number: each for each in kept if each.unit == unit}
    twice = _twice(answers)
    given = {number: replace(each, received=now) for number, each in answers if number in own.keys() - twice}
    new = tuple(answered(own[number], answer) for number, answer in given.items() if _is_new(own[number], answer))
    unknown = tuple(number for number, _ in answers if number not in own)
    return Came(unit, new, unknown, tuple(sorted(twice & own.keys())))


def _twice(answers: Iterable[tuple[int, Answer]]) -> set[int]:
    """The numbers under which several lines say different things: nobody can tell which line is about the question."""
    said: dict[int, set[Answer]] = {}
    for number, answer in answers:
        said.setdefault(number, set()).add(answer)
    return {number for number, each in said.items() if len(each) > 1}


def _is_new(question: Question, answer: Answer) -> bool:
    """Whether an answer says something else than the one that is there; the same file read twice changes nothing."""
    was = question.answer
    return was is None or (was.reply, was.text, was.value) != (answer.reply, answer.text, answer.value)


def _move(
    desk: Desk, unit: str, number: int, named: tuple[str, Facts], step: Callable[[Question], Question]
) -> Question:
    with working(desk) as db:
        moved = step(_one(kept_questions.load(db, ledger_of(db, desk).round.code), unit, number))
        with act(db, desk, *named):
            kept_questions.save(db, [moved])
    return moved


def _one(kept: Sequence[Question], unit: str, number: int) -> Question:
    found = next((each for each in kept if (each.unit, each.number) == (unit, number)), None)
    if found is None:
        raise DeskError(Trouble.QUESTION_UNKNOWN, {"unit": unit, "number": number})
    return found
