"""Passages: what the cluster wrote itself for the sections of its report."""

from collections.abc import Iterable

from sqlite_utils import Database

from desktop.domain.ledger import Passage
from desktop.store.rows import within


def save(db: Database, round_code: str, passages: Iterable[Passage]) -> None:
    """Make these the round's passages; only what differs is written."""
    rows = [(at, each.section, each.number, each.text) for at, each in enumerate(passages)]
    within(db, "passage", ("round", round_code), ("seq", "section", "number", "text"), rows)


def load(db: Database, round_code: str) -> tuple[Passage, ...]:
    """Return the round's passages in order."""
    rows = db.execute("SELECT section, number, text FROM passage WHERE round = ? ORDER BY seq", [round_code])
    return tuple(Passage(*row) for row in rows)
