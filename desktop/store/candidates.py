"""What was decided about numbers in units' Word reports, by round; the last decision on each stands."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from sqlite_utils import Database

from desktop.domain.candidates.awards import award_code, award_of
from desktop.domain.candidates.candidate import Decision
from desktop.domain.question import Target
from desktop.store.errors import legible
from desktop.store.plain import maybe
from desktop.store.rows import append

_COLUMNS = ("unit", "round", "subject", "sentence", "raw", "criterion", "indicator", "name", "value", "words", "act")
_SELECT = (
    "SELECT unit, subject, sentence, raw, criterion, indicator, candidate_decision.name, value, words, officer, time"
    " FROM candidate_decision JOIN act ON act.number = candidate_decision.act WHERE round = ? ORDER BY id"
)


@legible
def load(db: Database, round_code: str) -> tuple[Decision, ...]:
    """Return the round's decisions in the order of keeping."""
    return tuple(_decision(row) for row in db.execute(_SELECT, [round_code]))


def save(db: Database, act: int, round_code: str, decisions: Iterable[Decision]) -> None:
    """Keep decisions, each in the place of one about the same number. Must run inside an act."""
    for each in decisions:
        remove(db, round_code, each.unit, each.key)
        target = each.target or Target()
        about = (each.unit, round_code, each.key, each.sentence, each.raw)
        name = award_code(target.award) if target.award else target.name
        named = (target.criterion, target.indicator, name, maybe(str, each.value))
        append(db, "candidate_decision", _COLUMNS, [(*about, *named, each.words, act)])


def remove(db: Database, round_code: str, unit: str, key: str) -> None:
    """Forget what was decided about a number. Must run inside an act."""
    sql = "DELETE FROM candidate_decision WHERE round = ? AND unit = ? AND subject = ?"
    db.execute(sql, [round_code, unit, key])


def _decision(row: tuple[Any, ...]) -> Decision:
    unit, key, sentence, raw, criterion, indicator, name, value, words, officer, time = row
    award = award_of(name)
    known = criterion is not None or indicator is not None
    target = Target(award=award) if award else Target(criterion, indicator, name) if known else None
    return Decision(key, unit, target, maybe(Decimal, value), sentence, raw, words, officer, time)
