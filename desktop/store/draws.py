"""Draws and votes held outside the program that order tied units."""

from collections.abc import Iterable

from sqlite_utils import Database

from desktop.domain.ledger import Draw
from desktop.store.plain import text_of, words_of
from desktop.store.rows import append as append_rows


def append(db: Database, act: int, round_code: str, draws: Iterable[Draw]) -> None:
    """Add draws in their order."""
    columns = ("round", "units", "ranking", "held_by", "witnesses", "held_on", "act")
    rows = (
        (round_code, text_of(each.units), text_of(each.order), each.by, each.witnesses, each.held_on, act)
        for each in draws
    )
    append_rows(db, "draw", columns, rows)


def load(db: Database, round_code: str) -> tuple[Draw, ...]:
    """Return the round's draws in order of keeping."""
    sql = "SELECT units, ranking, held_by, witnesses, held_on FROM draw WHERE round = ? ORDER BY id"
    return tuple(Draw(words_of(row[0]), words_of(row[1]), *row[2:]) for row in db.execute(sql, [round_code]))
