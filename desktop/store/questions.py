"""Questions to units in the store, numbered within unit and round, as far as each has come."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlite_utils import Database

from desktop.domain.question import Answer, Question, Reply, Stage, Target
from desktop.store.errors import legible
from desktop.store.plain import maybe, place_of, place_text, text_of
from desktop.store.rows import Cell, append

_MOVING = ("text", "state", "due", "letter", "sent_on", "answer", "outcome")
_FIXED = ("unit", "round", "number", "subject", "code", "place", "criterion", "indicator", "name")
_SELECT = (
    f"SELECT question.id, unit, number, subject, code, place, criterion, indicator, name, {', '.join(_MOVING)}"
    " FROM question WHERE round = ? ORDER BY unit, number"
)


@legible
def load(db: Database, round_code: str) -> tuple[Question, ...]:
    """Return the round's questions by unit and number."""
    return tuple(_question(row) for row in db.execute(_SELECT, [round_code]))


def next_number(db: Database, unit: str, round_code: str) -> int:
    """Return the number the unit's next question gets."""
    sql = "SELECT coalesce(max(number), 0) + 1 FROM question WHERE unit = ? AND round = ?"
    return int(db.execute(sql, [unit, round_code]).fetchone()[0])


def keep(db: Database, act: int, round_code: str, questions: Iterable[Question]) -> None:
    """Add questions. Must run inside an act."""
    rows = [(*_fixed(each, round_code), *_moving(each), act) for each in questions]
    append(db, "question", (*_FIXED, *_MOVING, "act"), rows)


def save(db: Database, questions: Iterable[Question]) -> None:
    """Bring kept questions to how far they have come. Must run inside an act."""
    settings = ", ".join(f"{column} = ?" for column in _MOVING)
    rows = [(*_moving(each), each.id) for each in questions]
    db.conn.executemany(f"UPDATE question SET {settings} WHERE id = ?", rows)


def _fixed(question: Question, round_code: str) -> tuple[Cell, ...]:
    target = question.target
    about = (question.key, question.code, maybe(place_text, question.place))
    return (question.unit, round_code, question.number, *about, target.criterion, target.indicator, target.name)


def _moving(question: Question) -> tuple[Cell, ...]:
    days = (maybe(date.isoformat, question.due), question.letter, maybe(date.isoformat, question.sent_on))
    return (question.text, question.stage.value, *days, maybe(_answer_text, question.answer), question.outcome)


def _question(row: tuple[Any, ...]) -> Question:
    number, unit, own, key, code, place, criterion, indicator, name, text, stage, due, letter, sent_on, *rest = row
    answer, outcome = rest
    return Question(
        own,
        unit,
        text,
        key,
        code,
        maybe(place_of, place),
        Target(criterion, indicator, name),
        Stage(stage),
        maybe(date.fromisoformat, due),
        letter,
        maybe(date.fromisoformat, sent_on),
        maybe(_answer, answer),
        outcome,
        number,
    )


def _answer_text(answer: Answer) -> str:
    return text_of([maybe(str, answer.reply), answer.text, answer.value, answer.file, answer.received])


def _answer(text: str) -> Answer:
    reply, *told = json.loads(text)
    return Answer(maybe(Reply, reply), *told)
