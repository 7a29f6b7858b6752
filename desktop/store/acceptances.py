"""Warnings that were looked at, with the words that are printed, by round."""

from collections.abc import Iterable

from sqlite_utils import Database

from desktop.domain.checks import Acceptance
from desktop.store.errors import legible
from desktop.store.rows import append

_COLUMNS = ("round", "subject", "code", "unit", "criterion", "sentence", "words", "act")
_SELECT = (
    "SELECT subject, code, unit, criterion, sentence, words, officer, time, id FROM acceptance"
    " JOIN act ON act.number = acceptance.act WHERE round = ? ORDER BY id"
)


@legible
def load(db: Database, round_code: str) -> tuple[Acceptance, ...]:
    """Return the round's acceptances in the order of keeping, those that fell away among them."""
    return tuple(Acceptance(*row) for row in db.execute(_SELECT, [round_code]))


def save(db: Database, act: int, round_code: str, acceptances: Iterable[Acceptance]) -> None:
    """Keep acceptances, each in the place of one about the same subject. Must run inside an act."""
    kept = tuple(acceptances)
    for each in kept:
        remove(db, round_code, each.key)
    rows = [(round_code, e.key, e.code, e.unit, e.criterion, e.sentence, e.words, act) for e in kept]
    append(db, "acceptance", _COLUMNS, rows)


def remove(db: Database, round_code: str, key: str) -> None:
    """Take an acceptance back. Must run inside an act."""
    db.execute("DELETE FROM acceptance WHERE round = ? AND subject = ?", [round_code, key])
